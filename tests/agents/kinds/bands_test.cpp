// SPDX-License-Identifier: EUPL-1.2
// Where bands of age and duration begin, and the groups that measures are told of.
#include "agents/kinds/bands.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "agents/measures/groups.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("a band begins at its first year or month", "[agents][bands]") {
    const auto ages = [](float years) { return band_of<age_band_starts>(years); };
    CHECK(ages(17.0F) == 0);
    CHECK(ages(26.99F) == 0);
    CHECK(ages(27.0F) == 1);
    CHECK(ages(44.99F) == 1);
    CHECK(ages(45.0F) == 2);
    CHECK(ages(55.0F) == 3);
    CHECK(ages(66.9F) == 3);
    const auto durations = [](std::uint16_t months) {
        return band_of<duration_band_starts>(months);
    };
    CHECK(durations(0) == 0);
    CHECK(durations(11) == 0);
    CHECK(durations(12) == 1);
    CHECK(durations(36) == 2);
    CHECK(durations(59) == 2);
    CHECK(durations(60) == 3);
    CHECK(durations(65535) == 3);
}

TEST_CASE("groups keep the keys and the order that results have", "[agents][bands]") {
    const std::vector<std::string> keys{"all",
                                        "women",
                                        "men",
                                        "age_18_26",
                                        "age_27_44",
                                        "age_45_54",
                                        "age_55_up",
                                        "single",
                                        "single_parent",
                                        "couple",
                                        "couple_with_children",
                                        "cost_sharer",
                                        "primary",
                                        "lower_secondary",
                                        "qualified",
                                        "short_distance",
                                        "medium_distance",
                                        "long_distance",
                                        "no_limits",
                                        "physical",
                                        "mental",
                                        "duration_under_1_year",
                                        "duration_1_3_years",
                                        "duration_3_5_years",
                                        "duration_over_5_years"};
    REQUIRE(group_count == keys.size());
    for (std::size_t k = 0; k < keys.size(); ++k) { CHECK(group_labels[k].key == keys[k]); }
}
