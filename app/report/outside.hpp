// SPDX-License-Identifier: EUPL-1.2
// Who falls outside every programme, debt help and contact regime, by group: from what every run
// measures. Who is offered what is told by the command reach.
#pragma once

#include <vector>

#include "app/report/json.hpp"
#include "output/values.hpp"
#include "sim/localised_text.hpp"
#include "sim/recorder.hpp"

namespace afweging::app {

/// A group, and what share of its months on bijstand it was outside everything.
struct OutsideLine {
    sim::Label group;
    double people = 0;  ///< households on bijstand in a month, mean
    double share = 0;   ///< [0, 1]
};

/// Of all groups, everybody first, the mean over months and worlds; those of fewer than 10
/// households are left out.
[[nodiscard]] std::vector<OutsideLine> outside_of(const output::Values& values);

/// "Outside everything: 74 % of the months; most ... (..), least ... (..)."
[[nodiscard]] LocalisedText outside_in_words(const std::vector<OutsideLine>& lines);

/// `group`, `label`, `share` of each.
[[nodiscard]] Json outside_json(const std::vector<OutsideLine>& lines, Language language);

}  // namespace afweging::app
