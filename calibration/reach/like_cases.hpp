// SPDX-License-Identifier: EUPL-1.2
// Whether like cases are treated alike: who of those with the same case gets one of too few places.
// Page: docs/model/reach.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "calibration/cohorts/cohort_plan.hpp"

namespace afweging::calibration {

/// Somebody who was put forward for a place.
struct Asker {
    std::uint32_t case_code;  ///< of all that makes cases alike, the traits left out
    Traits traits;
    bool won;
};

/// Where the groups of every trait stand among all groups: the first one, by Trait; one more entry
/// is how many there are.
inline constexpr std::size_t trait_groups = trait_count + 1;
[[nodiscard]] const std::array<std::size_t, trait_groups>& first_groups();

/// What was counted of a group beside the others with the same case. Numbers with a fraction are in
/// millionths, so that adding is exact in any order.
struct GroupBalance {
    std::int64_t asked = 0;     ///< persons, each month anew, where some won and some did not
    std::int64_t won = 0;       ///< of them
    std::int64_t surplus = 0;   ///< won, less what the whole case won per head [millionths]
    std::int64_t weight = 0;    ///< [millionths]
    std::int64_t variance = 0;  ///< of `surplus` by lot [millionths]
};

/// The traits that make cases alike beside the case code: those that an intake sees and most
/// conditions ask for. Who is compared by one of them is alike in the others.
[[nodiscard]] bool makes_alike(Trait trait);

/// Adds up what one month did. For each trait askers are alike when they have the same case code,
/// and the same group of every other trait that makes cases alike. In a case with N askers of whom
/// W won, of a group n of the askers and w of the winners:
///
///   surplus += w - W n/N
///   weight += n (N - n)/N
///   variance += W (N - W) n (N - n) / (N^2 (N - 1))
///
/// surplus / weight is how much more chance the group had than the others with the same case
/// (Mantel and Haenszel), and variance that of the hypergeometric distribution: a lot drawn within
/// each case gives 0, up to its root. Cases in which all or none won say nothing and are left out.
///
/// Page:     docs/model/reach.md
void add_month(std::span<const Asker> askers, std::span<GroupBalance> by_group);

}  // namespace afweging::calibration
