// SPDX-License-Identifier: EUPL-1.2
// What must hold in every month of any run, whatever its numbers.
#pragma once

#include "app/verifying/check.hpp"
#include "output/values.hpp"

namespace afweging::app::verifying {

/// Stock of the month before + inflow - outflow = stock.
[[nodiscard]] Finding people_balance(const output::Values& values);
/// Counts of people, households and months are not below zero.
[[nodiscard]] Finding counts_are_counts(const output::Values& values);
/// What all parties pay is what all parties receive.
[[nodiscard]] Finding payments_balance(const output::Values& values);

}  // namespace afweging::app::verifying
