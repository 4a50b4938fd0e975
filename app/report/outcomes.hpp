// SPDX-License-Identifier: EUPL-1.2
// The outcomes that every table shows: always all of them, never a total score.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/state/ledger.hpp"
#include "output/results.hpp"
#include "output/summary.hpp"
#include "output/values.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One line of the table and how it is read off the results, in each replicate.
struct Outcome {
    std::string key;
    LocalisedText label;
    /// Over some months: what is told of a moment is that of the last of them.
    std::function<output::Answers(const output::Values&, output::MonthRange)> over;
    LocalisedText meaning = {};  ///< of what is worked out from several measures; else empty

    /// Over the whole run.
    [[nodiscard]] output::Answers measure(const output::Values& values) const;
};

/// What a pot is called everywhere: the label of the model.
[[nodiscard]] LocalisedText name_of(agents::Pot pot);

/// Stock, inflow, outflow (to work), re-entry, debt, stress, months short of money, and what
/// each pot of the municipality paid.
[[nodiscard]] const std::vector<Outcome>& outcomes();

/// The outcome with that key, which must exist.
[[nodiscard]] const Outcome& outcome(const std::string& key);

/// What all of these lines of the ledger came to in the months, in each replicate.
[[nodiscard]] output::Answers booked(const output::Values& values, output::MonthRange months,
                                     const std::function<bool(agents::Line)>& counts);

/// Every month of the results.
[[nodiscard]] output::MonthRange whole_run(const output::Values& values);

/// What the outcome is in `b` more than in `a` over some months, replicate by replicate: the same
/// people with the same luck. Of results that are known to be paired.
[[nodiscard]] output::Answers difference_over(const output::Results& a, const output::Results& b,
                                              const Outcome& outcome, output::MonthRange months);

}  // namespace afweging::app
