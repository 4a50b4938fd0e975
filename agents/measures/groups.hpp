// SPDX-License-Identifier: EUPL-1.2
// The groups for which everything is measured. Groups are one-way: everybody is in one group of
// each dimension.
#pragma once

#include "agents/kinds/kinds.hpp"
#include "sim/kind.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
#define AFWEGING_GROUPS(KIND)                                                            \
    KIND(all, "everybody", "iedereen")                                                   \
    KIND(women, "women", "vrouwen")                                                      \
    KIND(men, "men", "mannen")                                                           \
    KIND(age_18_26, "18 to 26 years", "18 tot en met 26 jaar")                           \
    KIND(age_27_44, "27 to 44 years", "27 tot en met 44 jaar")                           \
    KIND(age_45_54, "45 to 54 years", "45 tot en met 54 jaar")                           \
    KIND(age_55_up, "55 years and over", "55 jaar en ouder")                             \
    KIND(single, "single", "alleenstaand")                                               \
    KIND(single_parent, "single parent", "alleenstaande ouder")                          \
    KIND(couple, "couple", "paar zonder kinderen")                                       \
    KIND(couple_with_children, "couple with children", "paar met kinderen")              \
    KIND(cost_sharer, "sharing a home (kostendeler)", "kostendeler")                     \
    KIND(primary, "primary school at most", "ten hoogste basisonderwijs")                \
    KIND(lower_secondary, "no startkwalificatie", "zonder startkwalificatie")            \
    KIND(qualified, "startkwalificatie or more", "startkwalificatie of meer")            \
    KIND(short_distance, "short distance to work", "korte afstand tot werk")             \
    KIND(medium_distance, "medium distance to work", "middellange afstand tot werk")     \
    KIND(long_distance, "long distance to work", "grote afstand tot werk")               \
    KIND(no_limits, "no health limits", "geen beperking")                                \
    KIND(physical, "physical limits", "lichamelijke beperking")                          \
    KIND(mental, "mental limits", "psychische beperking")                                \
    KIND(duration_under_1_year, "under 1 year on benefit", "korter dan 1 jaar bijstand") \
    KIND(duration_1_3_years, "1 to 3 years on benefit", "1 tot 3 jaar bijstand")         \
    KIND(duration_3_5_years, "3 to 5 years on benefit", "3 tot 5 jaar bijstand")         \
    KIND(duration_over_5_years, "over 5 years on benefit", "langer dan 5 jaar bijstand")
// clang-format on

AFWEGING_KIND(Group, group, AFWEGING_GROUPS)

/// Groups are counted in two joint tables and folded afterwards: one addition a table a person.
inline constexpr std::size_t age_bands = 4;       ///< 18-26, 27-44, 45-54, 55 and over
inline constexpr std::size_t duration_bands = 4;  ///< on benefit: <1, 1-3, 3-5, >5 years
inline constexpr std::size_t person_cells = sex_count * age_bands * household_count;
inline constexpr std::size_t position_cells =
    schooling_count * distance_count * health_count * duration_bands;

}  // namespace afweging::agents
