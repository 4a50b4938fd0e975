// SPDX-License-Identifier: EUPL-1.2
// Who starts in an instrument and what is spent on it.
#pragma once

#include <vector>

#include "app/report/outcomes.hpp"

namespace afweging::app {

/// Starts and spending of one instrument, as "werkloont.starts" and "werkloont.spent". Where
/// results do not have the instrument both are nothing.
struct InstrumentOutcomes {
    std::string key;
    LocalisedText label;
    Outcome starts;
    Outcome spent;
};

/// Of every instrument of either; those of `a` first, in its order.
[[nodiscard]] std::vector<InstrumentOutcomes> instrument_outcomes(const sim::Layout& a,
                                                                  const sim::Layout& b);

/// What an instrument is called in results that have it; its key where neither has.
[[nodiscard]] LocalisedText instrument_label(const std::string& key, const sim::Layout& a,
                                             const sim::Layout& b);

}  // namespace afweging::app
