// SPDX-License-Identifier: EUPL-1.2
// Rows of law are built from values by date.
#include "agents/law/statute.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

const StatuteNumber& number(std::string_view key) {
    return *std::find_if(statute_numbers.begin(), statute_numbers.end(),
                         [&](const StatuteNumber& n) { return n.key == key; });
}

StatuteValue value_of(std::string_view key, int year, int month, double value) {
    return {&number(key), 0, sim::Month::of(year, month), value};
}

}  // namespace

TEST_CASE("there is a row for each date at which any number changes, and for no other") {
    const Statute statute = statute_of(
        {value_of("fine", 2023, 1, 150), value_of("fine", 2024, 7, 160),
         value_of("aow_age_months", 2023, 1, 802), value_of("aow_age_months", 2024, 1, 804)});
    REQUIRE(statute.rows.size() == 3);
    CHECK(statute.rows[0].from == sim::Month::of(2023, 1));
    CHECK(statute.rows[1].from == sim::Month::of(2024, 1));
    CHECK(statute.rows[2].from == sim::Month::of(2024, 7));
}

TEST_CASE("a number keeps its value until its own next date") {
    const Statute statute = statute_of(
        {value_of("fine", 2023, 1, 150), value_of("fine", 2024, 7, 160),
         value_of("aow_age_months", 2023, 1, 802), value_of("aow_age_months", 2024, 1, 804)});
    CHECK(in_force(statute, sim::Month::of(2024, 6)).fine == 15000);
    CHECK(in_force(statute, sim::Month::of(2024, 7)).fine == 16000);
    CHECK(in_force(statute, sim::Month::of(2023, 12)).aow_age_months == 802);
    CHECK(in_force(statute, sim::Month::of(2030, 1)).aow_age_months == 804);
    CHECK(in_force(statute, sim::Month::of(2020, 1)).aow_age_months == 802);
}

TEST_CASE("a first value also holds before its date, the order of the values does not matter") {
    const Statute statute =
        statute_of({value_of("fine", 2025, 1, 170), value_of("debt_plan_months", 2023, 1, 36),
                    value_of("fine", 2024, 1, 160)});
    CHECK(statute.rows[0].fine == 16000);
    CHECK(statute.rows[2].fine == 17000);
    CHECK(statute.rows[2].debt_plan_months == 36);
    CHECK(statute_of({}).rows.empty());
}

TEST_CASE("euros become cents, months and shares stay what they are") {
    StatuteRow row;
    set_value(row, value_of("asset_limit_single", 2024, 1, 7575.005));
    set_value(row, value_of("disregard_months", 2024, 1, 6));
    set_value(row, value_of("disregard_share", 2024, 1, 0.25));
    set_value(row, {&number("social_minimum"), 4, sim::Month::of(2024, 1), 183});
    CHECK(row.asset_limit_single == 757501);
    CHECK(row.disregard_months == 6);
    CHECK(row.disregard_share == 0.25F);
    CHECK(row.social_minimum == CentsByHousehold{0, 0, 0, 0, 18300});
}

TEST_CASE("every number of law has a name of its own, a range, a unit and words") {
    for (const StatuteNumber& n : statute_numbers) {
        INFO(n.key);
        CHECK(&number(n.key) == &n);
        CHECK(n.low < n.high);
        CHECK_FALSE(n.unit.empty());
        CHECK_FALSE(n.en.empty());
        CHECK_FALSE(n.nl.empty());
        CHECK(n.en != n.nl);
    }
}

TEST_CASE("no two numbers of law share a place") {
    for (const StatuteNumber& a : statute_numbers) {
        for (const StatuteNumber& b : statute_numbers) {
            INFO(a.key << " and " << b.key);
            CHECK((a.field == b.field) == (&a == &b));
        }
    }
}
