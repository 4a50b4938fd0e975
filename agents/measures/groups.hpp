// SPDX-License-Identifier: EUPL-1.2
// The groups for which everything is measured. Groups are one-way: everybody is in one group of
// each dimension.
#pragma once

#include <cstddef>

#include "agents/kinds/bands.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/kind.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes: after everybody the codes of each
// dimension, in the order of its own list.
// clang-format off
#define AFWEGING_GROUPS(KIND)                         \
    KIND(all, "everybody", "iedereen")                \
    KIND(women, "women", "vrouwen")                   \
    KIND(men, "men", "mannen")                        \
    AFWEGING_AGE_BANDS(AFWEGING_BAND_KIND, KIND)      \
    AFWEGING_HOUSEHOLDS(KIND)                         \
    AFWEGING_SCHOOLINGS(KIND)                         \
    AFWEGING_DISTANCES(KIND)                          \
    AFWEGING_HEALTHS(KIND)                            \
    AFWEGING_DURATION_BANDS(AFWEGING_BAND_KIND, KIND)
// clang-format on

AFWEGING_KIND(Group, group, AFWEGING_GROUPS)

/// The first group of each dimension: its code k is the group first + k.
namespace first_group {
inline constexpr std::size_t sex = 1;  // after everybody
inline constexpr std::size_t age = sex + sex_count;
inline constexpr std::size_t household = age + age_band_count;
inline constexpr std::size_t schooling = household + household_count;
inline constexpr std::size_t distance = schooling + schooling_count;
inline constexpr std::size_t health = distance + distance_count;
inline constexpr std::size_t duration = health + health_count;
static_assert(duration + duration_band_count == group_count);
}  // namespace first_group

/// The two sexes have keys of their own as groups; their words are those of Sex.
constexpr bool sexes_have_the_words_of_sex() {
    for (std::size_t k = 0; k < sex_count; ++k) {
        const KindLabel& group = group_labels[first_group::sex + k];
        if (group.en != sex_labels[k].en || group.nl != sex_labels[k].nl) {
            return false;
        }
    }
    return true;
}
static_assert(sexes_have_the_words_of_sex());

/// Groups are counted in two joint tables and folded afterwards (tally.cpp): one addition a table a
/// person.
inline constexpr std::size_t person_cells = sex_count * age_band_count * household_count;
inline constexpr std::size_t position_cells =
    schooling_count * distance_count * health_count * duration_band_count;

/// The cell of somebody in the first table.
AFWEGING_RULE constexpr unsigned person_cell(Sex sex, unsigned age_band, Household household) {
    const auto who = static_cast<unsigned>(sex) * age_band_count + age_band;
    return static_cast<unsigned>(who * household_count + static_cast<unsigned>(household));
}

/// The cell of somebody in the second table.
AFWEGING_RULE constexpr unsigned position_cell(Schooling schooling, Distance distance,
                                               Health health, unsigned duration_band) {
    const auto where =
        static_cast<unsigned>(schooling) * distance_count + static_cast<unsigned>(distance);
    const auto state = where * health_count + static_cast<unsigned>(health);
    return static_cast<unsigned>(state * duration_band_count + duration_band);
}

}  // namespace afweging::agents
