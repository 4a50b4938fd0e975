// SPDX-License-Identifier: EUPL-1.2
// The municipality's own tables from results that are written by hand.
#include "app/report/tables/municipal_tables.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/measures/layout.hpp"
#include "agents/state/ledger.hpp"
#include "app/report/tables/instrument_places.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using agents::Line;
using agents::Pot;
using app::municipal_tables;
using app::MunicipalTables;
using app::TableCell;
using app::TableLine;

namespace {

constexpr const char* files =
    "### plan.toml\n[scenario]\nname = \"plan\"\n"
    "### instruments/course.toml\nkey = \"course\"\nslot = \"programme\"\npot = \"reintegration\"\n"
    "### instruments/bike.toml\nkey = \"bike\"\nslot = \"money\"\npot = \"income_security\"\n"
    "### plans/instruments/plan18.toml\nextends = \"plan36\"\nkey = \"plan18\"\n"
    "### instruments/plan36.toml\nkey = \"plan36\"\nslot = \"debt\"\npot = \"income_security\"\n";

scenarios::Taakvelden taakvelden() {
    scenarios::Taakvelden all;
    all.all = {{"income", "6.3", {"Income", "Inkomen"}, {}, "read", "book"},
               {"work", "6.5", {"Work", "Werk"}, {}, "read", "book"},
               {"help", "6.71", {"Help", "Hulp"}, {}, "read", "book"}};
    const std::map<std::string, std::string> where = {{"reintegration_instrument", "work"},
                                                      {"klantmanagers", "work"},
                                                      {"staff_instrument", "work"},
                                                      {"debt_help", "help"},
                                                      {"care", "help"}};
    for (const std::string& line : scenarios::taakveld_lines()) {
        const auto found = where.find(line);
        all.lines.push_back(
            {line, found == where.end() ? "income" : found->second, "read", "book"});
    }
    return all;
}

/// Two years unless told, three replicates, instruments course, bike and plan18; all zero but what
/// is set.
class Run {
public:
    explicit Run(std::uint32_t replicates = 3, sim::DrawRange draws = {}, std::uint32_t months = 24)
        : values_(agents::layout({{"course", "Course", "Cursus"},
                                  {"bike", "Bike", "Fiets"},
                                  {"plan18", "Debt help", "Schuldhulp"}}),
                  replicates, months, draws) {
        for (std::size_t j = 0; j < 3; ++j) {
            every("instruments/budget", j, -1);
            every("instruments/places", j, -1);
            every("instruments/unasked", j, -1);
        }
        for (std::size_t p = 0; p < agents::pot_count; ++p) { every("pots/budget", p, -1); }
    }
    std::int64_t& at(const std::string& path, std::uint32_t replicate, std::uint32_t month,
                     std::size_t index) {
        const auto stored = values_.at(path, replicate, month);
        const auto offset = stored.data() - values_.record(replicate, month).data();
        return values_.record(replicate, month)[static_cast<std::size_t>(offset) + index];
    }
    void every(const std::string& path, std::size_t index, std::int64_t value) {
        for (std::uint32_t r = 0; r < values_.worlds(); ++r) {
            for (std::uint32_t t = 0; t < values_.months(); ++t) { at(path, r, t, index) = value; }
        }
    }
    void pays(Pot pot, std::int64_t cents) {
        every("pots/paid", static_cast<std::size_t>(pot), cents);
    }
    void for_instruments(Pot pot, std::int64_t cents) {
        every("pots/for_instruments", static_cast<std::size_t>(pot), cents);
    }
    void books(Line line, std::int64_t cents) {
        every("ledger/amount", static_cast<std::size_t>(line), cents);
    }
    [[nodiscard]] output::Results results(const std::string& name = "plan") const {
        output::Provenance p;
        p.start = sim::Month::of(2025, 1);
        p.scenario_name = name;
        p.scenario_text = files;
        p.replicates = values_.replicates();
        p.draws = values_.draws();
        p.months = values_.months();
        return {p, values_};
    }

private:
    output::Values values_;
};

const TableLine& line_of(const MunicipalTables& tables, const std::string& key) {
    for (const app::TableBlock& block : tables.blocks) {
        for (const TableLine& line : block.lines) {
            if (line.key == key) {
                return line;
            }
        }
    }
    throw std::runtime_error("no line " + key);
}

double before(const MunicipalTables& tables, const std::string& key, std::size_t period) {
    return line_of(tables, key).cells[period].before.value;
}

/// A month costs a million of bijstand, 20,000 of the course, 3,000 of the bike, 2,000 of debt help
/// and 50,000 of klantmanagers; the Rijk pays 900,000.
Run simple(std::uint32_t replicates = 3, sim::DrawRange draws = {}) {
    Run run(replicates, draws);
    run.pays(Pot::buig, 100000000);
    run.books(Line::buig_grant, 90000000);
    run.pays(Pot::reintegration, 2000000);
    run.for_instruments(Pot::reintegration, 2000000);
    run.every("instruments/spent", 0, 2000000);
    run.every("instruments/starts", 0, 7);
    run.every("instruments/spent", 1, 300000);
    run.every("instruments/spent", 2, 200000);
    run.pays(Pot::income_security, 500000);
    run.for_instruments(Pot::income_security, 500000);
    run.pays(Pot::staff, 5000000);
    run.every("series/inflow", 0, 40);
    run.every("series/stock", 0, 2000);
    return run;
}

/// Lines that are the sum of the lines above them in their block.
void check_block(const MunicipalTables& tables, const std::string& block,
                 double app::TableNumber::*what, app::TableNumber TableCell::*which) {
    for (const app::TableBlock& each : tables.blocks) {
        for (std::size_t p = 0; each.key == block && p < tables.periods.size(); ++p) {
            double sum = 0;
            for (const TableLine& line : each.lines) {
                const double value = (line.cells[p].*which).*what;
                if (line.key == block + ".spent") {
                    CHECK(sum == Approx(value).margin(1e-6));
                } else if (line.role == app::LineRole::item &&
                           line.side == app::LineSide::expenditure) {
                    sum += value;
                }
            }
        }
    }
}

void check_adds_up(const MunicipalTables& tables, app::TableNumber TableCell::*which) {
    const auto value = [&](const std::string& key, std::size_t p) {
        return (line_of(tables, key).cells[p].*which).value;
    };
    for (const char* block : {"buig", "reintegration", "income_security", "execution", "care"}) {
        check_block(tables, block, &app::TableNumber::value, which);
    }
    for (std::size_t p = 0; p < tables.periods.size(); ++p) {
        CHECK(value("total.spent", p) ==
              Approx(value("buig.spent", p) + value("reintegration.spent", p) +
                     value("income_security.spent", p) + value("execution.spent", p) +
                     value("care.spent", p))
                  .margin(1e-6));
        double by_taakveld = 0;
        for (const app::TableBlock& block : tables.blocks) {
            for (const TableLine& line : block.lines) {
                if (block.key == "taakvelden" && line.side == app::LineSide::expenditure) {
                    by_taakveld += (line.cells[p].*which).value;
                }
            }
        }
        CHECK(by_taakveld == Approx(value("total.spent", p)).margin(1e-6));
        CHECK(value("total.net", p) ==
              Approx(value("total.spent", p) - value("total.income", p)).margin(1e-6));
    }
}

}  // namespace

TEST_CASE("the tables of a result that is written by hand", "[app][tables]") {
    const MunicipalTables tables = municipal_tables(simple().results(), taakvelden());
    REQUIRE(tables.periods.size() == 3);
    CHECK(tables.periods[0].label.nl == "2025");
    CHECK(tables.periods[2].label.nl == "hele looptijd (2025-01 t/m 2026-12)");
    CHECK(before(tables, "buig.bijstand", 0) == 12000000);
    CHECK(before(tables, "buig.grant", 2) == 21600000);
    CHECK(before(tables, "buig.balance", 0) == -1200000);
    CHECK(before(tables, "reintegration.course", 1) == 240000);
    CHECK(before(tables, "income_security.bike", 0) == 36000);
    CHECK(before(tables, "income_security.plan18", 0) == 24000);
    CHECK(before(tables, "execution.klantmanagers", 2) == 1200000);
    CHECK(before(tables, "volumes.inflow", 2) == 960);
    CHECK(before(tables, "volumes.stock", 2) == 2000);
    CHECK(before(tables, "instruments.course.starts", 0) == 84);
    CHECK(line_of(tables, "income_security.bike").taakveld == "6.3");
    CHECK(line_of(tables, "income_security.plan18").taakveld == "6.71");
    CHECK(line_of(tables, "reintegration.course").taakveld == "6.5");
    CHECK(std::isnan(before(tables, "reintegration.balance", 0)));  // no limit, no balance
    check_adds_up(tables, &TableCell::before);
}

TEST_CASE("a table of a result beside itself has no change", "[app][tables]") {
    const output::Results results = simple().results();
    const MunicipalTables tables = municipal_tables(results, results, taakvelden());
    for (const app::TableBlock& block : tables.blocks) {
        for (const TableLine& line : block.lines) {
            for (const TableCell& cell : line.cells) {
                CHECK((std::isnan(cell.change.value) || cell.change.value == 0));
                CHECK((std::isnan(cell.change.low) || cell.change.low == 0));
            }
        }
    }
}

TEST_CASE("every column adds up exactly, and a change is new less old", "[app][tables]") {
    std::mt19937 dice(12);
    std::uniform_int_distribution<std::int64_t> cents(0, 900000000);
    const auto drawn = [&] {
        Run run = simple();
        for (std::uint32_t r = 0; r < 3; ++r) {
            for (std::uint32_t t = 0; t < 24; ++t) {
                std::int64_t instruments = 0;
                for (std::size_t j = 0; j < 3; ++j) {
                    const std::int64_t spent = cents(dice) / 37;
                    run.at("instruments/spent", r, t, j) = spent;
                    instruments += j == 0 ? 0 : spent;
                }
                const std::int64_t course = run.at("instruments/spent", r, t, 0);
                const auto put = [&](Pot pot, std::int64_t own, std::int64_t by_instruments) {
                    run.at("pots/paid", r, t, static_cast<std::size_t>(pot)) = own + by_instruments;
                    run.at("pots/for_instruments", r, t, static_cast<std::size_t>(pot)) =
                        by_instruments;
                };
                put(Pot::buig, cents(dice), 0);
                put(Pot::reintegration, 0, course);
                put(Pot::income_security, 0, instruments);
                put(Pot::staff, cents(dice) / 11, 0);
                put(Pot::wmo, cents(dice) / 23, 0);
                run.at("ledger/amount", r, t, static_cast<std::size_t>(Line::buig_grant)) =
                    cents(dice);
            }
        }
        return run;
    };
    for (int world = 0; world < 20; ++world) {
        const MunicipalTables tables =
            municipal_tables(drawn().results("old"), drawn().results("new"), taakvelden());
        for (const auto which : {&TableCell::before, &TableCell::after, &TableCell::change}) {
            check_adds_up(tables, which);
        }
        for (const app::TableBlock& block : tables.blocks) {
            for (const TableLine& line : block.lines) {
                const bool adds = line.unit == app::LineUnit::euros;
                for (const TableCell& cell : line.cells) {
                    if (std::isfinite(cell.change.value)) {
                        CHECK(cell.change.value ==
                              Approx(cell.after.value - cell.before.value).margin(1e-6));
                    }
                }
                if (adds && std::isfinite(line.cells[2].before.value)) {
                    CHECK(line.cells[2].before.value ==
                          Approx(line.cells[0].before.value + line.cells[1].before.value)
                              .margin(1e-6));
                }
            }
        }
    }
}

TEST_CASE("a value is rounded to its error, and lies in its range", "[app][tables]") {
    Run run = simple();
    // Bijstand of 2025: 12.0, 12.1 and 12.5 million: mean 12.2, standard error 153,000.
    run.at("pots/paid", 1, 0, 0) += 10000000;
    run.at("pots/paid", 2, 0, 0) += 50000000;
    const MunicipalTables tables = municipal_tables(run.results(), taakvelden());
    const TableLine& line = line_of(tables, "buig.bijstand");
    CHECK(line.decade == 5);
    CHECK(line.cells[0].before.value == 12200000);
    CHECK(line.cells[0].before.low == 12000000);
    CHECK(line.cells[0].before.high == 12500000);
    CHECK(app::told(line.cells[0].before.value, line.decade, Language::nl) == "12.200.000");
    CHECK(app::told_range(line.cells[0].before, Language::nl) == "12.000.000 tot 12.500.000");
    CHECK(tables.range == app::TableRange::luck);
}

TEST_CASE("rounding tells no excess that no world has", "[app][tables]") {
    // Debt help of 560,000 and 590,000 in the mean, by 20,000 around it, then of exactly 575,000:
    // all there is. In tens of thousands, as the error asks, the third year would be 580,000.
    Run run(3, {}, 36);
    const auto pot = static_cast<std::size_t>(Pot::income_security);
    run.every("pots/budget", pot, 57500000);
    const std::int64_t thousands[3][3] = {{540, 560, 580}, {570, 590, 610}, {575, 575, 575}};
    for (std::uint32_t year = 0; year < 3; ++year) {
        for (std::uint32_t r = 0; r < 3; ++r) {
            const std::int64_t cents = thousands[year][r] * 100000;
            run.at("instruments/spent", r, 12 * year + 5, 2) = cents;
            run.at("pots/paid", r, 12 * year + 5, pot) = cents;
            run.at("pots/for_instruments", r, 12 * year + 5, pot) = cents;
        }
    }
    const MunicipalTables tables = municipal_tables(run.results(), taakvelden());
    CHECK(before(tables, "income_security.plan18", 0) == 560000);
    CHECK(before(tables, "income_security.plan18", 1) == 590000);
    CHECK(before(tables, "income_security.plan18", 2) == 575000);
    CHECK(before(tables, "income_security.plan18", 3) == 1725000);
    CHECK(before(tables, "income_security.balance", 2) == 0);
    CHECK(before(tables, "income_security.balance", 3) == 0);
    CHECK(line_of(tables, "income_security.plan18").decade == 3);
    const app::TableNumber& third = line_of(tables, "income_security.plan18").cells[2].before;
    CHECK(app::told_range(third, Language::nl) == "575.000");
}

TEST_CASE("where luck hides doubt a range is not without width, and its value lies in it",
          "[app][tables]") {
    // Draws of 2001 and 2000 people at the end: standard error 1/2, 3.0777 of it to either side.
    Run run = simple(2, {1, 2});
    const std::int64_t people[] = {1990, 2012, 2004, 1996};
    for (std::uint32_t world = 0; world < 4; ++world) {
        run.at("series/stock", world, 23, 0) = people[world];
    }
    const output::Results results = run.results();
    const MunicipalTables tables = municipal_tables(results, taakvelden());
    const app::TableNumber& end = line_of(tables, "volumes.stock").cells[2].before;
    CHECK(tables.range == app::TableRange::doubt);
    CHECK(end.low == Approx(2000.5 - 3.0777 / 2).epsilon(1e-6));
    CHECK(end.high == Approx(2000.5 + 3.0777 / 2).epsilon(1e-6));
    CHECK((end.low <= end.value && end.value <= end.high));
}

TEST_CASE("of several years it is told why one may cost more than its budget", "[app][tables]") {
    const auto told = [](std::uint32_t months) {
        return std::ranges::any_of(
            municipal_tables(Run(2, {}, months).results(), taakvelden()).notes,
            [](const LocalisedText& note) {
                return note.nl.starts_with("Wat een jaar overlaat, gaat mee naar het volgende") &&
                       note.en.starts_with("What a year leaves goes on to the next");
            });
    };
    CHECK(told(24));
    CHECK_FALSE(told(12));
}

TEST_CASE("which pot pays an instrument is read from the files in a result", "[app][tables]") {
    const auto places = app::instrument_places(files);
    REQUIRE(places.size() == 4);
    CHECK(places.at("course").pot == Pot::reintegration);
    CHECK(places.at("bike").slot == agents::Slot::money);
    CHECK(places.at("plan18").pot == Pot::income_security);  // by what it extends
    CHECK(places.at("plan18").slot == agents::Slot::debt);
    CHECK(app::instrument_places("").empty());
    CHECK(app::instrument_places("### instruments/odd.toml\nkey = ").empty());
}
