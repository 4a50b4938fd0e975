// SPDX-License-Identifier: EUPL-1.2
// What the Rijk expects bijstand to cost before any lever acts: where the grant begins.
// Page: docs/model/buig.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/setting.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/people.hpp"

namespace afweging::agents {

/// What a first month of bijstand costs for everybody who is there at the start: net, loonheffing
/// and Zvw. [EUR cent per month]
///
/// By the law of that month, but without any vrijlating, since a plan may change it; nobody has
/// arrived yet, and no maatregel runs. So no lever moves it. What fills up WW is left out.
///
/// Status:   statute (what bijstand costs); assumed (that the Rijk expects twelve of it)
/// Page:     docs/model/buig.md
[[nodiscard]] std::int64_t cost_of_first_month(const People& people, const Setting& setting);

/// The books at the start of a run, for a gemeente whose running places are counted.
[[nodiscard]] BuigBooks open_books(const Setting& setting, const People& people,
                                   const Gemeente& gemeente);

/// One benefit, and what its end saves in each year; at the first month's prices.
struct SavingOfExit {
    std::int64_t benefit = 0;  ///< a full one, the mean over households [EUR cent per year]
    double objective_part = 1;
    bool grant_is_set = false;        ///< by the pot's own budget: it follows nothing
    std::vector<std::int64_t> saved;  ///< by year [EUR cent]
};

/// What one household that leaves bijstand in the first month, and stays away, saves the
/// municipality of a setting. See saved_by_exit; in the mean over households, without earnings.
///
/// Page:     docs/model/buig.md
[[nodiscard]] SavingOfExit saving_of_exit(const Setting& setting, std::size_t years);

}  // namespace afweging::agents
