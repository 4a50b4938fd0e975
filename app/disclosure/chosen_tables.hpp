// SPDX-License-Identifier: EUPL-1.2
// Which tables of a result a researcher takes out, and how many people are behind each number.
#pragma once

#include "output/disclosure/release.hpp"
#include "output/results.hpp"

namespace afweging::app {

/// An amount of one person or household is taken to be at most so many times the mean of its cell:
/// results hold no amounts of single persons. Assumed.
inline constexpr double largest_times_mean = 10;

/// Tables of each year of the run: stock, exits, entries, moves, instruments, amounts.
/// Page: docs/formats/output-check.md
///
///   value of a count   sum over worlds of persons at the end of the period, or of its events
///   people of a stock  the same; of events at least
///                      sum over worlds of max(largest month, events / most that one person can
///                      have)
///   value of an amount sum over worlds of cents; people: households, or clients of the instrument
///   largest share      at most min(1, largest_times_mean / people per world)
///
/// Throws as require_groups.
[[nodiscard]] output::disclosure::Release chosen_tables(const output::Results& results);

}  // namespace afweging::app
