// SPDX-License-Identifier: EUPL-1.2
// What differs between two plans, in words.
#pragma once

#include <vector>

#include "app/console.hpp"
#include "output/results.hpp"
#include "scenarios/diff.hpp"

namespace afweging::app {

struct Changes {
    std::vector<scenarios::Difference> told;
    bool other_start = false;    ///< the runs begin in different months
    bool other_content = false;  ///< levers, world or numbers differ
    bool other_levers = false;   ///< what the municipality decides differs
    bool other_world = false;    ///< world or numbers differ
};

/// The same plan from the first month of the other on. What it does in its first month it does in
/// that month.
[[nodiscard]] scenarios::Scenario started_as(const scenarios::Scenario& plan,
                                             const scenarios::Scenario& other);

/// What `b` has otherwise than `a`. How much is run is left out, and so is what differs only
/// because another law holds at another date.
[[nodiscard]] Changes changes_between(const scenarios::Scenario& a, const scenarios::Scenario& b);

/// Prints them; null: of results they are not known.
void tell_changes(const Changes* changes, Console& console);

/// All that a reader has to know before the numbers: warnings(), what can be said of the part of
/// the law where it is not told in a table, and that not only policy differs. `changes` is null of
/// results.
[[nodiscard]] std::vector<LocalisedText> notes_between(const output::Results& a,
                                                       const output::Results& b,
                                                       const Changes* changes);

}  // namespace afweging::app
