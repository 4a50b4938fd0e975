// SPDX-License-Identifier: EUPL-1.2
// The budget table from results that are written by hand.
#include "app/report/budget/budget_table.hpp"

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/measures/layout.hpp"
#include "app/report/budget/budget_json.hpp"
#include "app/report/budget/budget_lines.hpp"
#include "app/report/text.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::Bound;
using app::BudgetTable;
using Catch::Matchers::Contains;

namespace {

/// Instruments "course" and "bike" in which every value is zero, but those that a test sets; no
/// instrument or pot has a limit, both are open, and nobody is counted.
class Books {
public:
    Books(std::uint32_t replicates, std::uint32_t months)
        : values_(agents::layout({{"course", "Course", "Cursus"}, {"bike", "Bike", "Fiets"}}),
                  replicates, months) {
        for (std::size_t j = 0; j < 2; ++j) {
            every("instruments/budget", j, -1);
            every("instruments/places", j, -1);
            every("instruments/unasked", j, -1);
            every("instruments/open_months", j, 1);
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
        for (std::uint32_t r = 0; r < values_.replicates(); ++r) {
            for (std::uint32_t t = 0; t < values_.months(); ++t) { at(path, r, t, index) = value; }
        }
    }
    [[nodiscard]] output::Results results() const {
        output::Provenance p;
        p.start = sim::Month::of(2026, 7);
        p.placed_at_start = {{"course", in_course_at_start, 0}};
        return {p, values_};
    }
    std::uint64_t in_course_at_start = 0;
    [[nodiscard]] BudgetTable whole() const {
        return app::budget_table(results(), app::whole_run(results()));
    }

private:
    output::Values values_;
};

output::Summary of(const app::BudgetRow& instrument, const std::string& key) {
    return instrument.figure(app::instrument_figures(), key);
}
output::Summary of_pot(const app::BudgetRow& pot, const std::string& key) {
    return pot.figure(app::pot_figures(), key);
}

std::string together(const std::vector<LocalisedText>& texts, Language language) {
    std::string all;
    for (const LocalisedText& text : texts) { all += text.in(language) + "\n"; }
    return all;
}

}  // namespace

TEST_CASE("a budget is told by budget year, of a year that is cut off what came free of it",
          "[app][budgets]") {
    Books books(1, 18);
    for (std::uint32_t t = 0; t < 18; ++t) {
        books.at("instruments/budget", 0, t, 0) = t < 12 ? 120000 : 240000;
        books.at("instruments/spent", 0, t, 0) = 7000;
        books.at("instruments/starts", 0, t, 0) = 2;
        books.at("instruments/waiting", 0, t, 0) = t;
    }
    const auto years = app::budget_years(books.results());
    REQUIRE(years.size() == 2);
    CHECK(years[1].count == 6);
    const BudgetTable second = app::budget_table(books.results(), years[1]);
    CHECK(of(second.instruments[0], "budget").mean == 1200);
    CHECK(of(second.instruments[0], "spent").mean == 420);
    CHECK(of(second.instruments[0], "left").mean == 780);
    const BudgetTable whole = books.whole();
    CHECK(of(whole.instruments[0], "budget").mean == 2400);
    CHECK(of(whole.instruments[0], "left").mean == 1140);
    CHECK(of(whole.instruments[0], "starts").mean == 36);
    CHECK(of(whole.instruments[0], "waiting").mean == 17);
    const std::string json = app::budgets_json(books.results(), Language::en).text();
    CHECK_THAT(json, Contains(R"("from":"2027-07","to":"2027-12")"));
}

TEST_CASE("without a limit there is no budget and nothing left: empty, not -1 or 0",
          "[app][budgets]") {
    Books books(2, 12);
    books.every("instruments/spent", 0, 100);
    const BudgetTable table = books.whole();
    for (const char* key : {"budget", "left", "places", "unasked"}) {
        CHECK(of(table.instruments[0], key).replicates == 0);
    }
    CHECK(of_pot(table.pots[1], "budget").replicates == 0);
    CHECK(of_pot(table.pots[1], "left").replicates == 0);
    const std::string json = app::budgets_json(books.results(), Language::en).text();
    CHECK_THAT(json, Contains(R"("budget":null)") && Contains(R"("places":null)"));
    for (const std::string& line : app::instrument_lines(table, Language::nl, 200)) {
        CHECK(line.find("-1") == std::string::npos);
    }
}

TEST_CASE("what bound most months is told, and where nothing did, what became of demand",
          "[app][budgets]") {
    struct Case {
        const char* held_back;
        std::int64_t offers, passed_over, unasked, open;
        Bound expected;
    };
    const Case c = GENERATE(
        Case{"instruments/bound_by_budget", 9, 0, 5, 1, Bound::budget},
        Case{"instruments/bound_by_pot", 9, 0, 5, 1, Bound::pot},
        Case{"instruments/bound_by_places", 9, 0, 5, 1, Bound::places},
        Case{nullptr, 9, 0, 11, 1, Bound::talks}, Case{nullptr, 9, 0, 10, 1, Bound::nobody},
        Case{nullptr, 0, 0, 0, 1, Bound::nobody}, Case{nullptr, 0, 0, 1, 1, Bound::talks},
        Case{nullptr, 9, 10, 5, 1, Bound::instead}, Case{nullptr, 9, 0, -1, 1, Bound::demand},
        Case{nullptr, 0, 0, 0, 0, Bound::closed});
    Books books(2, 12);
    for (std::uint32_t r = 0; r < 2; ++r) {
        for (std::uint32_t t = 0; t < 12; ++t) {
            if (c.held_back != nullptr && t < 7) {
                books.at(c.held_back, r, t, 0) = 1;
            }
            books.at("instruments/offers", r, t, 0) = c.offers;
            books.at("instruments/passed_over", r, t, 0) = c.passed_over;
            books.at("instruments/open_months", r, t, 0) = c.open;
        }
        books.at("instruments/unasked", r, 11, 0) = c.unasked;
    }
    const app::BoundMonths bounds = *books.whole().instruments[0].bounds;
    CHECK(bounds.most == c.expected);
    if (c.held_back != nullptr) {
        CHECK(bounds.months[static_cast<std::size_t>(c.expected)] == 7);
        CHECK(bounds.months[static_cast<std::size_t>(Bound::demand)] == 5);
    }
}

TEST_CASE("staff that gets all it asks is bound by nothing", "[app][budgets]") {
    Books books(1, 12);
    books.every("instruments/spent", 1, 50000);
    CHECK(books.whole().instruments[1].bounds->most == Bound::granted);
}

TEST_CASE("of the BUIG pot the balance is told, of staff what is left for what comes on top",
          "[app][budgets]") {
    Books books(1, 12);
    books.every("pots/budget", 0, 1200000);
    books.every("pots/received", 0, 100000);
    books.every("pots/paid", 0, 110000);
    books.every("pots/for_instruments", 0, 10000);
    books.every("pots/budget", 3, 1200000);
    books.every("pots/paid", 3, 900000);
    books.every("pots/for_instruments", 3, 25000);
    const BudgetTable table = books.whole();
    CHECK(of_pot(table.pots[0], "received").mean == 12000);
    CHECK(of_pot(table.pots[0], "spent").mean == 13200);
    CHECK(of_pot(table.pots[0], "left").mean == -1200);
    CHECK(of_pot(table.pots[3], "spent").mean == 108000);
    CHECK(of_pot(table.pots[3], "left").mean == 9000);
    CHECK(of_pot(table.pots[3], "received").replicates == 0);
}

TEST_CASE("what the Rijk leaves or lacks is told a year, with how far worlds lie apart",
          "[app][budgets]") {
    Books books(10, 24);
    for (std::uint32_t r = 0; r < 10; ++r) {
        for (std::uint32_t t = 0; t < 24; ++t) {
            books.at("pots/received", r, t, 0) = 10000000;
            books.at("pots/paid", r, t, 0) = 10500000 + 10000 * r;
        }
    }
    // EUR 5,000 to 5,900 a month too little: 60,000 to 70,800 a year.
    CHECK_THAT(together(app::budget_notes(books.whole()), Language::nl),
               Contains("het Rijk betaalt 65.") && Contains("per jaar minder dan er is") &&
                   Contains("dat legt de gemeente bij") && Contains("in 8 van de 10 herhalingen"));
    books.every("pots/paid", 0, 9000000);
    CHECK_THAT(
        together(app::budget_notes(books.whole()), Language::en),
        Contains("the Rijk pays EUR 120,000 a year more than was spent") && !Contains("8 of 10"));
    CHECK_THAT(together(app::budget_notes(Books(2, 12).whole()), Language::en),
               !Contains("than was spent"));
}

TEST_CASE("two plans are paired, an instrument of one of them is zero in the other",
          "[app][budgets]") {
    Books before(3, 12);
    Books after(3, 12);
    for (std::uint32_t r = 0; r < 3; ++r) {
        before.at("instruments/spent", r, 3, 0) = 1000 * r;
        after.at("instruments/spent", r, 3, 0) = 1000 * r + 500;
        after.at("instruments/starts", r, 3, 1) = 4;
    }
    const BudgetTable table = app::budget_difference(before.results(), after.results(), {0, 12});
    CHECK(of(table.instruments[0], "spent").mean == 5);
    CHECK(of(table.instruments[0], "spent").standard_error == 0);  // the same luck in both
    CHECK(of(table.instruments[1], "starts").mean == 4);
    REQUIRE(table.instruments[0].bounds);
    CHECK(table.instruments[0].bounds_before->most == Bound::granted);

    const output::Results alone = {
        before.results().provenance,
        output::Values(agents::layout({{"course", "Course", "Cursus"}}), 3, 12)};
    CHECK(
        of(app::budget_difference(alone, after.results(), {0, 12}).instruments[1], "starts").mean ==
        4);
    CHECK(
        of(app::budget_difference(after.results(), alone, {0, 12}).instruments[1], "starts").mean ==
        -4);
    CHECK_FALSE(
        app::budget_difference(alone, after.results(), {0, 12}).instruments[1].bounds_before);
    CHECK_FALSE(app::budget_difference(after.results(), alone, {0, 12}).instruments[1].bounds);
}

TEST_CASE("the budgets of two plans show what differs, and what held back in each",
          "[app][budgets]") {
    Books before(3, 12);
    Books after(3, 12);
    for (Books* books : {&before, &after}) {
        books->every("instruments/budget", 0, 12000000);
        books->every("instruments/starts", 1, 2);
    }
    after.every("instruments/budget", 0, 18000000);
    for (std::uint32_t r = 0; r < 3; ++r) {
        for (std::uint32_t t = 0; t < 12; ++t) {
            after.at("instruments/spent", r, t, 0) = 100000 + 10000 * r;
            after.at("instruments/bound_by_budget", r, t, 0) = 1;
            after.at("instruments/waiting", r, t, 0) = 3;
        }
    }
    before.every("pots/budget", 1, 12000000);  // of the other no limit is known
    const auto whole = app::compare_budgets(before.results(), after.results()).whole;
    const std::string told =
        app::joined(app::instrument_difference_lines(whole, Language::en, 120));
    CHECK_THAT(told, Contains("budget") && Contains("left") && Contains("waiting") &&
                         Contains("+60") && Contains("+3") && Contains("demand -> own budget"));
    CHECK_THAT(told, !Contains("places") && !Contains("promised") && !Contains("Bike"));
    // Whole euros where luck moves nothing, and an instrument that only one of them has.
    const output::Results alone = {
        before.results().provenance,
        output::Values(agents::layout({{"course", "Course", "Cursus"}}), 3, 12)};
    after.every("instruments/budget", 1, 7623318);
    CHECK_THAT(app::joined(app::instrument_difference_lines(
                   app::compare_budgets(alone, after.results()).whole, Language::en, 120)),
               Contains("+76.233 ") && Contains("not there -> "));
    CHECK(app::pot_difference_lines(whole, Language::en, 120).empty());
    const auto same = app::compare_budgets(before.results(), before.results());
    CHECK(app::instrument_difference_lines(same.whole, Language::nl, 80).empty());
    REQUIRE(same.years.size() == 1);
    const std::string json =
        app::to_json(app::compare_budgets(before.results(), after.results()), Language::en).text();
    CHECK_THAT(json, Contains("\"bounded_by_first\":{\"key\":\"demand\"") &&
                         Contains("\"bounded_by\":{\"key\":\"budget\"") &&
                         Contains("\"mean\":60000"));
}

TEST_CASE("money that is left is told with its amount a year and the reason, little is not",
          "[app][budgets]") {
    Books books(1, 24);
    books.every("instruments/budget", 0, 12000000);
    books.every("instruments/spent", 0, 250000);
    books.every("instruments/offers", 0, 1);
    for (const std::uint32_t t : {11U, 23U}) { books.at("instruments/unasked", 0, t, 0) = 0; }
    books.every("instruments/budget", 1, 12000000);
    books.every("instruments/spent", 1, 999000);
    const std::string dutch = together(app::budget_notes(books.whole()), Language::nl);
    CHECK_THAT(dutch, Contains("Van het budget van Cursus blijft 90.000 euro per jaar over: er is "
                               "niemand meer die in aanmerking komt."));
    CHECK_THAT(dutch, !Contains("Van het budget van Fiets"));
    CHECK_THAT(together(app::budget_notes(books.whole()), Language::en),
               Contains("Of the budget of Course, EUR 90,000 a year is left: there is nobody left "
                        "who qualifies."));
}

TEST_CASE("more spent than the budget is told with the rule by which it may be", "[app][budgets]") {
    Books books(1, 12);
    books.every("instruments/budget", 0, 10000);
    books.at("instruments/spent", 0, 3, 0) = 11000;
    books.at("instruments/starts", 0, 3, 0) = 1;
    const auto told = [&](Language language) {
        return together(app::budget_notes(books.whole()), language);
    };
    CHECK_THAT(told(Language::nl),
               Contains("Aan Cursus is 10,0 euro per jaar meer uitgegeven dan het budget: een "
                        "plek wordt alleen heel gekocht") &&
                   !Contains("bij de start al in zat"));
    CHECK_THAT(told(Language::en), Contains("a place is only bought whole"));
    books.in_course_at_start = 5;
    CHECK_THAT(told(Language::nl),
               Contains("bij de start al in zat") && !Contains("alleen heel gekocht"));
    books.in_course_at_start = 0;
    books.at("instruments/starts", 0, 3, 0) = 0;  // money without places
    CHECK_THAT(told(Language::nl), Contains("extra klantmanagers zijn bij de start toegezegd"));
    books.at("instruments/spent", 0, 3, 0) = 10100;  // a hundredth is not told
    CHECK_THAT(told(Language::nl), !Contains("meer uitgegeven"));
}

TEST_CASE("money that is left beside employers names the months in which money held back",
          "[app][budgets]") {
    Books books(2, 12);
    books.every("instruments/budget", 0, 12000000);
    books.every("instruments/spent", 0, 500000);
    for (std::uint32_t r = 0; r < 2; ++r) {
        for (std::uint32_t t = 0; t < 12; ++t) {
            books.at(t < 7 ? "instruments/bound_by_employers" : "instruments/bound_by_budget", r, t,
                     0) = 1;
        }
    }
    CHECK_THAT(
        together(app::budget_notes(books.whole()), Language::nl),
        Contains("blijft 60.000 euro per jaar over: meestal bieden werkgevers niet meer "
                 "plekken. In andere maanden hield iets anders mensen tegen: eigen budget (5 "
                 "maanden)."));
    books.every("instruments/bound_by_employers", 0, 1);
    books.every("instruments/bound_by_budget", 0, 0);
    CHECK_THAT(together(app::budget_notes(books.whole()), Language::nl),
               Contains("niet meer plekken.") && !Contains("andere maanden"));
}

TEST_CASE("instruments without money, places, starts or participants are left out and counted",
          "[app][budgets]") {
    Books books(1, 12);
    books.every("instruments/participants", 0, 3);
    const BudgetTable table = books.whole();
    CHECK(app::is_used(table.instruments[0]));
    CHECK_FALSE(app::is_used(table.instruments[1]));
    CHECK(app::joined(app::instrument_lines(table, Language::nl, 200)).find("Fiets") ==
          std::string::npos);
    CHECK_THAT(together(app::budget_notes(table), Language::nl), Contains("1 instrument heeft"));
}

TEST_CASE("the table is as wide as the terminal at most, and says the same when narrow",
          "[app][budgets]") {
    Books books(5, 12);
    for (std::uint32_t r = 0; r < 5; ++r) {
        for (std::uint32_t t = 0; t < 12; ++t) {
            books.at("instruments/budget", r, t, 0) = 123456789;
            books.at("instruments/spent", r, t, 0) = 1000000 + 100000 * r;
            books.at("pots/paid", r, t, 1) = 1000000 + 100000 * r;
        }
    }
    const BudgetTable table = books.whole();
    for (const Language language : {Language::nl, Language::en}) {
        for (const std::size_t width : {20U, 40U, 60U, 80U, 200U}) {
            for (const std::vector<std::string>& lines :
                 {app::instrument_lines(table, language, width),
                  app::pot_lines(table, language, width)}) {
                for (const std::string& line : lines) {
                    CAPTURE(line, width);
                    CHECK((app::width_of(line) <= width || width < 40));
                    CHECK(line == app::without_trailing_spaces(line));
                }
            }
            CHECK_THAT(app::joined(app::instrument_lines(table, language, width)),
                       Contains(language == Language::nl ? "1.234,568" : "1,234.568"));
        }
    }
}
