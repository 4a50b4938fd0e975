// SPDX-License-Identifier: EUPL-1.2
// Which numbers of a scenario are told as assumed, and by what names.
#include <algorithm>

#include "scenarios/explain/explain.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

TEST_CASE("assumed numbers are listed with value and unit", "[scenarios][explain]") {
    const auto list = assumed_numbers(read_scenario("basis", shipped()));
    REQUIRE(list.size() > 50);
    for (const AssumedNumber& number : list) {
        CHECK_FALSE(number.key.empty());
        CHECK((number.status == "assumed" || number.status == "memory"));
    }
}

TEST_CASE("of law the values of the months of the run are listed", "[scenarios][explain]") {
    const Scenario s = read_scenario("basis", shipped());  // from 2025-01 on
    const auto listed = [](const Scenario& scenario, const std::string& key) {
        const auto list = assumed_numbers(scenario);
        return std::any_of(list.begin(), list.end(),
                           [&](const AssumedNumber& number) { return number.key == key; });
    };
    CHECK_FALSE(listed(s, "statute.disregard_ceiling (2023-01)"));
    CHECK(listed(s, "statute.disregard_ceiling (2025-01)"));
    Scenario earlier = s;
    earlier.setting.start = sim::Month::of(2023, 1);
    earlier.setting.length = {12};
    CHECK(listed(earlier, "statute.disregard_ceiling (2023-01)"));
    CHECK_FALSE(listed(earlier, "statute.disregard_ceiling (2025-01)"));
}

TEST_CASE("of vrijlating a run lists the numbers of the rule that holds in its months",
          "[scenarios][explain]") {
    const auto listed = [](sim::Month start, std::int32_t months, const std::string& begin) {
        Scenario s = read_scenario("basis", shipped());
        s.setting.start = start;
        s.setting.length = {months};
        const auto list = assumed_numbers(s);
        return std::any_of(list.begin(), list.end(), [&](const AssumedNumber& number) {
            return number.key.starts_with("statute." + begin);
        });
    };
    const sim::Month july = sim::Month::of(2026, 7);
    const sim::Month balans = sim::Month::of(2027, 1);
    CHECK(listed(july, 6, "disregard_ceiling"));
    CHECK_FALSE(listed(july, 6, "uniform_disregard"));
    CHECK(listed(july, 7, "disregard_ceiling"));
    CHECK(listed(july, 7, "uniform_disregard_months"));
    CHECK_FALSE(listed(balans, 12, "disregard_"));
    CHECK_FALSE(listed(balans, 12, "parent_disregard_"));
    CHECK(listed(balans, 12, "uniform_disregard_share"));
}

TEST_CASE("the name of an assumed number is explained as the list prints it",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    for (const AssumedNumber& number : assumed_numbers(read_scenario("basis", shipped()))) {
        INFO(number.key);
        CHECK_FALSE(explain(number.key, catalogue).empty());
    }
    const auto clients = explain("municipality.clients", catalogue);
    REQUIRE(clients.size() == 1);
    CHECK(clients.front().topic == Topic::municipality);
    CHECK(contains(clients.front().lines.front().en, "den-haag: "));
    CHECK(explain("municipality.zwabber", catalogue).empty());
}
