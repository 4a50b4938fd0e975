// SPDX-License-Identifier: EUPL-1.2
// Where the lines of the table come from.
#include "app/report/outcomes.hpp"

#include <cmath>

#include "agents/measures/labels.hpp"
#include "agents/measures/layout.hpp"
#include "agents/state/ledger.hpp"
#include "app/report/compare/model_columns.hpp"
#include "app/report/table.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;

namespace {

/// Results in which every value is zero, but those that a test sets.
output::Values empty_values(std::uint32_t replicates, std::uint32_t months) {
    return {agents::layout({}), replicates, months};
}

std::int64_t& cell(output::Values& values, const std::string& path, std::uint32_t replicate,
                   std::uint32_t month, std::size_t index) {
    const auto stored = values.at(path, replicate, month);
    const auto offset = stored.data() - values.record(replicate, month).data();
    return values.record(replicate, month)[static_cast<std::size_t>(offset) + index];
}

}  // namespace

TEST_CASE("stock is that of the last month, flows are summed", "[app][outcomes]") {
    output::Values values = empty_values(1, 3);
    for (std::uint32_t month = 0; month < 3; ++month) {
        cell(values, "series/stock", 0, month, 0) = 100 + month;
        cell(values, "series/outflow_to_work", 0, month, 0) = 5;
        cell(values, "series/outflow_to_work", 0, month, 1) = 3;  // women: part of these
    }
    CHECK(app::outcome("stock").measure(values).values == std::vector<double>{102});
    CHECK(app::outcome("outflow_to_work").measure(values).values == std::vector<double>{15});
}

TEST_CASE("debt is per household, not per person, and over nobody there is no average",
          "[app][outcomes]") {
    output::Values values = empty_values(2, 1);
    cell(values, "series/stock", 0, 0, 0) = 4;  // a couple and two others
    cell(values, "series/households", 0, 0, 0) = 3;
    cell(values, "series/debt", 0, 0, 0) = 1000;  // cents
    const output::Answers debt = app::outcome("debt_per_household").measure(values);
    CHECK(debt.values[0] == Approx(1000.0 / 3.0));
    CHECK(std::isnan(debt.values[1]));
    const output::Summary summary = output::summarise(debt);
    CHECK(summary.mean == Approx(10.0 / 3.0));
    CHECK(summary.replicates == 1);
}

TEST_CASE("other models keep every outcome in the unit in which it is told", "[app][outcomes]") {
    const output::Values values = empty_values(1, 1);
    const sim::Layout models = app::layout_of_models({{"as_it_is", "as it is", "zoals het is"}});
    REQUIRE(models.datasets.size() == app::outcomes().size());
    for (std::size_t k = 0; k < models.datasets.size(); ++k) {
        const std::string told = app::outcomes()[k].measure(values).unit.en;
        INFO(models.datasets[k].path);
        CHECK(models.datasets[k].unit == (told == "1" ? "0.000001" : "0.000001 " + told));
    }
}

TEST_CASE("a ratio is not rounded within a replicate: that can hide a difference",
          "[app][outcomes]") {
    // Stress of 100,000 people, to a thousandth each: 0.3614 against 0.3611 in every replicate,
    // which both are 0.361 when rounded.
    output::Values before = empty_values(3, 1);
    output::Values after = empty_values(3, 1);
    for (std::uint32_t replicate = 0; replicate < 3; ++replicate) {
        cell(before, "series/households", replicate, 0, 0) = 100'000;
        cell(after, "series/households", replicate, 0, 0) = 100'000;
        cell(before, "series/stress", replicate, 0, 0) = 36'140'000 + replicate;
        cell(after, "series/stress", replicate, 0, 0) = 36'110'000;
    }
    const output::Summary difference = output::summarise(
        app::difference_over({{}, before}, {{}, after}, app::outcome("stress"), {0, 1}));
    CHECK(difference.mean == Approx(-0.0003).epsilon(1e-4));
    CHECK(app::finding_of(difference) == app::Finding::difference);
}

TEST_CASE("time short of money is in months of a household a year", "[app][outcomes]") {
    output::Values values = empty_values(1, 2);
    for (std::uint32_t month = 0; month < 2; ++month) {
        cell(values, "series/stock", 0, month, 0) = 9;
        cell(values, "series/households", 0, month, 0) = 8;
        cell(values, "series/below_social_minimum", 0, month, 0) = 5;  // another thing
        cell(values, "series/with_shortfall_after_savings", 0, month, 0) = 2;
    }
    const output::Summary months = output::summarise(app::outcome("months_short").measure(values));
    CHECK(months.mean == Approx(3.0));
}

TEST_CASE("the pots together pay every line that leaves the municipality", "[app][outcomes]") {
    output::Values values = empty_values(1, 1);
    std::int64_t expected = 0;
    for (std::size_t line = 0; line < agents::line_count; ++line) {
        const auto amount = static_cast<std::int64_t>(1) << line;
        cell(values, "ledger/amount", 0, 0, line) = amount;
        const agents::Account from = agents::ends_of(static_cast<agents::Line>(line)).from;
        const bool municipal = from == agents::Account::gemeente_buig ||
                               from == agents::Account::gemeente_reintegration ||
                               from == agents::Account::gemeente_income_security ||
                               from == agents::Account::gemeente_staff ||
                               from == agents::Account::gemeente_wmo;
        const auto which = static_cast<agents::Line>(line);
        const bool kept = !agents::is_claimed_back(which) && !agents::is_between_pots(which);
        expected += municipal && kept ? amount : 0;
    }
    double paid = 0;
    for (const char* pot :
         {"paid_buig", "paid_reintegration", "paid_income_security", "paid_staff", "paid_wmo"}) {
        paid += app::outcome(pot).measure(values).values[0];
    }
    CHECK(paid == static_cast<double>(expected));
}

TEST_CASE("a result compared with itself differs by exactly nothing", "[app][outcomes]") {
    output::Values values = empty_values(3, 2);
    cell(values, "series/stock", 1, 1, 0) = 7;
    cell(values, "series/households", 1, 1, 0) = 6;
    const output::Results results{{}, values};
    for (const app::Outcome& each : app::outcomes()) {
        CAPTURE(each.key);
        const output::Summary difference =
            output::summarise(app::difference_over(results, results, each, {0, 2}));
        // Somebody is on bijstand in replicate 1 only, so only there are averages.
        const bool average = each.key == "debt_per_household" || each.key == "stress";
        CHECK(difference.replicates == (average || each.key == "months_short" ? 1 : 3));
        CHECK(difference.mean == 0);
        CHECK(difference.p10 == 0);
        CHECK(difference.p90 == 0);
    }
}

TEST_CASE("a pot is called by the label that the model gives it", "[app][outcomes]") {
    const auto pots = agents::pot_labels;
    const LocalisedText& label = app::outcome("paid_reintegration").label;
    const auto& pot = pots[static_cast<std::size_t>(agents::Pot::reintegration)];
    CHECK(label.nl == "betaald uit pot " + std::string(pot.nl));
    CHECK(label.en == "paid from pot " + std::string(pot.en));
}
