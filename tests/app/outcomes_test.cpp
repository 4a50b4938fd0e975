// SPDX-License-Identifier: EUPL-1.2
// Where the lines of the table come from.
#include "app/outcomes.hpp"

#include "agents/measures/layout.hpp"
#include "agents/state/ledger.hpp"
#include "app/table.hpp"
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
    CHECK(app::outcome("stock").measure(values).totals == std::vector<std::int64_t>{102});
    CHECK(app::outcome("outflow_to_work").measure(values).totals == std::vector<std::int64_t>{15});
}

TEST_CASE("debt is per person on benefit, and nobody has no debt", "[app][outcomes]") {
    output::Values values = empty_values(2, 1);
    cell(values, "series/stock", 0, 0, 0) = 3;
    cell(values, "series/debt", 0, 0, 0) = 1000;  // cents
    const output::Samples debt = app::outcome("debt_per_person").measure(values);
    CHECK(debt.totals == std::vector<std::int64_t>{333, 0});
    CHECK(output::summarise(debt).mean == Approx(1.665));
}

TEST_CASE("time below the minimum is in months a year", "[app][outcomes]") {
    output::Values values = empty_values(1, 2);
    for (std::uint32_t month = 0; month < 2; ++month) {
        cell(values, "series/stock", 0, month, 0) = 8;
        cell(values, "series/below_social_minimum", 0, month, 0) = 2;
    }
    const output::Summary months =
        output::summarise(app::outcome("months_below_minimum").measure(values));
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
                               from == agents::Account::gemeente_staff;
        expected += municipal ? amount : 0;
    }
    std::int64_t paid = 0;
    for (const char* pot :
         {"paid_buig", "paid_reintegration", "paid_income_security", "paid_staff"}) {
        paid += app::outcome(pot).measure(values).totals[0];
    }
    CHECK(paid == expected);
}

TEST_CASE("a result compared with itself differs by exactly nothing", "[app][outcomes]") {
    output::Values values = empty_values(3, 2);
    cell(values, "series/stock", 1, 1, 0) = 7;
    const output::Results results{{}, values};
    for (const app::TableRow& row : app::table_of_differences(results, results)) {
        CAPTURE(row.key);
        CHECK(row.summary.mean == 0);
        CHECK(row.summary.p10 == 0);
        CHECK(row.summary.p90 == 0);
    }
}
