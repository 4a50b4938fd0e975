// SPDX-License-Identifier: EUPL-1.2
// [levers.by_law]: what law leaves to the by-law (verordening) and the practice of a municipality.
#pragma once

#include <string_view>
#include <vector>

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Keys of [levers.by_law]. Each is a number of `offers`: "other_duty_cut" of
/// "offers.other_duty_cut".
[[nodiscard]] const std::vector<std::string_view>& by_law_keys();

/// The number that a key of [levers.by_law] sets.
[[nodiscard]] std::string by_law_number(std::string_view key);

/// Reads the table; the numbers of the scenario must be there.
void read_by_law(TableReader table, Scenario& scenario);

/// Whether a lever sets that number.
[[nodiscard]] bool set_by_law(const Scenario& scenario, std::string_view number);

}  // namespace afweging::scenarios
