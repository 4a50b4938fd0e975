// SPDX-License-Identifier: EUPL-1.2
// Years, instruments and parties of a comparison add up; what is not there counts as nothing.
#include "app/report/compare/comparison.hpp"

#include "agents/measures/layout.hpp"
#include "app/report/compare/law_part.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

constexpr std::uint32_t replicates = 4;
constexpr std::uint32_t months = 20;

output::Provenance provenance(std::int32_t year, std::int32_t month) {
    output::Provenance run;
    run.replicates = replicates;
    run.months = months;
    run.start = sim::Month::of(year, month);
    return run;
}

/// Every value another one, the same whenever it is asked for.
std::int64_t value(std::uint64_t luck, std::uint32_t replicate, std::uint32_t month,
                   std::size_t place) {
    std::uint64_t x = luck * 1000003 + replicate * 7919 + month * 104729 + place * 15485863;
    x ^= x >> 13U;
    x *= 0x9E3779B97F4A7C15U;
    return static_cast<std::int64_t>(x >> 40U);
}

output::Results results(std::uint64_t luck, const std::vector<agents::InstrumentName>& instruments,
                        const output::Provenance& run = provenance(2025, 5)) {
    output::Values values(agents::layout(instruments), replicates, months);
    for (std::uint32_t r = 0; r < replicates; ++r) {
        for (std::uint32_t m = 0; m < months; ++m) {
            const auto record = values.record(r, m);
            for (std::size_t i = 0; i < record.size(); ++i) { record[i] = value(luck, r, m, i); }
        }
    }
    return {run, std::move(values)};
}

const agents::InstrumentName course{"course", "course", "cursus"};
const agents::InstrumentName job{"job", "job", "baan"};

double sum_of_years(const app::ComparedLine& line) {
    double sum = 0;
    for (const output::Summary& year : line.by_year) { sum += year.mean; }
    return sum;
}

const app::ComparedLine& line_of(const std::vector<app::ComparedLine>& lines,
                                 const std::string& key) {
    for (const app::ComparedLine& line : lines) {
        if (line.whole.key == key) {
            return line;
        }
    }
    FAIL("no line " + key);
    return lines.front();
}

}  // namespace

TEST_CASE("what is counted over a year adds up to the whole run", "[app][comparison]") {
    const app::Comparison c = app::compare(results(1, {course, job}), results(2, {course, job}));
    REQUIRE(c.years.size() == 2);
    CHECK(c.years[0].label.nl == "2025 (8 mnd)");
    CHECK(c.years[1].label.nl == "2026");
    for (const char* key : {"inflow", "outflow", "outflow_to_work", "re_entry", "paid_buig",
                            "paid_reintegration", "paid_income_security", "paid_staff"}) {
        const app::ComparedLine& line = line_of(c.outcomes, key);
        CHECK(line.whole.summary.mean != 0);
        CHECK(sum_of_years(line) == Approx(line.whole.summary.mean));
    }
    for (const app::ComparedLine& line : c.instruments) {
        CHECK(sum_of_years(line) == Approx(line.whole.summary.mean));
    }
    // What is told of a moment is that of the last month: of a year, and of the run.
    const app::ComparedLine& stock = line_of(c.outcomes, "stock");
    CHECK(stock.by_year.back().mean == stock.whole.summary.mean);
    CHECK(stock.by_year.front().mean != stock.whole.summary.mean);
}

TEST_CASE("what one party pays another receives: balances are nothing together",
          "[app][comparison]") {
    const app::Comparison c = app::compare(results(1, {course}), results(2, {course}));
    REQUIRE(c.payers.size() == agents::account_count);
    double total = 0;
    double moved = 0;
    for (const app::ComparedPayer& payer : c.payers) {
        total += payer.balance.whole.summary.mean;
        moved += std::abs(payer.balance.whole.summary.mean);
        CHECK(payer.balance.whole.summary.mean ==
              Approx(payer.receives.whole.summary.mean - payer.pays.whole.summary.mean));
        CHECK(sum_of_years(payer.balance) == Approx(payer.balance.whole.summary.mean));
    }
    CHECK(std::abs(total) < 1e-9 * moved);
    CHECK(moved > 1);
}

TEST_CASE("an instrument of one plan only counts as nothing in the other", "[app][comparison]") {
    const output::Results with = results(1, {course, job});
    const output::Results without = results(1, {course});
    const app::Comparison c = app::compare(without, with);
    CHECK(c.instruments.size() == 4);
    std::int64_t starts = 0;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        for (std::uint32_t m = 0; m < months; ++m) {
            starts += with.values.at("instruments/starts", r, m)[1];
        }
    }
    CHECK(line_of(c.instruments, "job.starts").whole.summary.mean ==
          Approx(static_cast<double>(starts) / replicates));
    CHECK(line_of(app::compare(with, without).instruments, "job.starts").whole.summary.mean ==
          Approx(-static_cast<double>(starts) / replicates));
}

TEST_CASE("a plan compared with itself differs by exactly nothing", "[app][comparison]") {
    const output::Results a = results(3, {course});
    const app::Comparison c = app::compare(a, a);
    std::vector<app::ComparedLine> all = c.outcomes;
    all.insert(all.end(), c.instruments.begin(), c.instruments.end());
    for (const app::ComparedPayer& payer : c.payers) {
        all.insert(all.end(), {payer.receives, payer.pays, payer.balance});
    }
    for (const app::ComparedLine& line : all) {
        CHECK(line.whole.summary.mean == 0);
        CHECK(line.whole.summary.standard_error == 0);
        for (const output::Summary& year : line.by_year) { CHECK(year.mean == 0); }
    }
    CHECK(app::warnings(a, a).empty());
}

TEST_CASE("runs from different months are paired by the number of the month", "[app][comparison]") {
    const output::Results a = results(1, {course});
    const output::Results later = results(2, {course}, provenance(2026, 1));
    const app::Comparison c = app::compare(a, later);
    REQUIRE(c.years.size() == 2);
    CHECK(c.years[0].label.nl == "jaar 1");
    CHECK(c.years[1].label.nl == "jaar 2 (8 mnd)");
    REQUIRE(app::warnings(a, later).size() == 1);
    CHECK_THAT(app::warnings(a, later)[0].nl, Contains("andere maand"));
}

TEST_CASE("what law does and what policy does add up to the difference", "[app][comparison]") {
    const output::Results a = results(1, {course});
    const output::Results under_law = results(2, {course}, provenance(2026, 1));
    const output::Results b = results(3, {course}, provenance(2026, 1));
    const std::vector<app::LawPart> parts = app::law_parts(a, under_law, b);
    CHECK(parts.size() == app::outcomes().size());
    for (const app::LawPart& part : parts) {
        CAPTURE(part.whole.key);
        CHECK(part.law.mean != 0);
        CHECK(part.policy.mean != 0);
        CHECK(part.law.mean + part.policy.mean == Approx(part.whole.summary.mean));
    }
    // The same policy: all of it is by law.
    for (const app::LawPart& part : app::law_parts(a, b, b)) {
        CHECK(part.policy.mean == 0);
        CHECK(part.law.mean == part.whole.summary.mean);
    }
    CHECK_THROWS_AS(app::law_parts(a, results(2, {course}), b), Error);
}

TEST_CASE("people who are there only because of a place are told", "[app][comparison]") {
    output::Results a = results(1, {course, job});
    output::Results b = results(2, {course});
    a.provenance.placed_at_start = {{"job", 46}};
    const std::vector<LocalisedText> told = app::warnings(a, b);
    REQUIRE(told.size() == 1);
    CHECK_THAT(told[0].nl, Contains("46 mensen een plek in baan") && Contains("dit plan 0"));
    b.provenance.placed_at_start = {{"job", 46}};
    CHECK(app::warnings(a, b).empty());
    b.provenance.placed_at_start = {{"job", 46, 12}};
    REQUIRE(app::warnings(a, b).size() == 1);
    CHECK_THAT(app::warnings(a, b)[0].nl, Contains("wachten in het eerste plan 0 mensen op baan") &&
                                              Contains("in dit plan 12"));
}

TEST_CASE("another law or model in the data files is told", "[app][comparison]") {
    output::Results a = results(1, {course});
    output::Results b = results(2, {course});
    const std::string own = "### a.toml\nx = 1\n";
    a.provenance.scenario_text = own + "### parameters/p.toml\nn = 1\n### statute/nl.toml\nl = 1\n";
    b.provenance.scenario_text =
        "### b.toml\nx = 2\n### parameters/p.toml\nn = 1\n### statute/nl.toml\nl = 1\n";
    CHECK(app::warnings(a, b).empty());  // the plans may differ
    b.provenance.scenario_text = own + "### parameters/p.toml\nn = 1\n### statute/nl.toml\nl = 2\n";
    REQUIRE(app::warnings(a, b).size() == 1);
    CHECK_THAT(app::warnings(a, b)[0].nl, Contains("de wet"));
    b.provenance.scenario_text = own + "### parameters/p.toml\nn = 2\n### statute/nl.toml\nl = 1\n";
    REQUIRE(app::warnings(a, b).size() == 1);
    CHECK_THAT(app::warnings(a, b)[0].nl, Contains("het model"));
}

TEST_CASE("other people are not compared", "[app][comparison]") {
    const output::Results a = results(1, {course});
    output::Results b = results(1, {course});
    SECTION("municipality") { b.provenance.municipality = "rotterdam"; }
    SECTION("numbers") { b.provenance.people_sha256 = "other"; }
    SECTION("luck") { b.provenance.seed = 1; }
    CHECK_THROWS_AS(app::compare(a, b), Error);
}
