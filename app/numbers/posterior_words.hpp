// SPDX-License-Identifier: EUPL-1.2
// What calibration left of numbers, as a list and beside what explain tells of one.
#pragma once

#include <string>
#include <vector>

#include "app/console.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/explain/explain.hpp"

namespace afweging::app {

/// Where the posterior that comes with the program is from, and one line a number: the tenth, half
/// and nine tenths of its draws beside its prior. JSON has all of it.
void list_posterior(Console& console, const scenarios::DataRoot& root);

/// Adds to what is told of a number that was calibrated: the same, in a sentence. Nothing where the
/// file of draws cannot be read: a name is explained then too.
void add_calibrated(const scenarios::DataRoot& root, std::vector<scenarios::Explanation>& found);

}  // namespace afweging::app
