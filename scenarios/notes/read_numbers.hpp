// SPDX-License-Identifier: EUPL-1.2
// Which numbers a run reads at all: some rules act only where there is something for them.
#pragma once

#include <string>

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Whether a run of the scenario, in so many months, reads this number of the model or of an
/// instrument that takes part. A number that another value would leave without any effect, whoever
/// lives there, is not read.
[[nodiscard]] bool reads_number(const Scenario& scenario, const std::string& key,
                                sim::Months length);

/// Whether it reads the value of law at this place of the list, in so many months. Entries are by
/// number, then by date; before its first date the first value holds.
[[nodiscard]] bool reads_law(const Scenario& scenario, std::size_t entry, sim::Months length);

}  // namespace afweging::scenarios
