// SPDX-License-Identifier: EUPL-1.2
// Lines of scenario files that several checks need.
#pragma once

#include <string>
#include <vector>

#include "app/verifying/lab.hpp"

namespace afweging::app::verifying {

/// Closes every instrument that takes part, and puts nobody in it at the start.
[[nodiscard]] std::vector<Line> closed(const scenarios::Scenario& scenario);

/// The first programme that employs nobody and of which every effect may be 0; empty: none.
[[nodiscard]] std::string programme_without_job(const scenarios::Scenario& scenario);

/// Sets what the instrument does to 0, and leaves what it costs.
[[nodiscard]] std::vector<Line> without_effects(const scenarios::Scenario& scenario,
                                                const std::string& instrument);

/// Sets every price of an instrument that takes part, and of klantmanagers, to 0.
[[nodiscard]] std::vector<Line> without_prices(const scenarios::Scenario& scenario);

/// Multiplies the budgets of instruments, and the limits of the pots that pay them; empty when no
/// instrument has a budget.
[[nodiscard]] std::vector<Line> budgets_times(const scenarios::Scenario& scenario, double factor);

/// The number of the scenario with that key. Throws DoesNotApply when it does not read it.
[[nodiscard]] double value_of(const scenarios::Scenario& scenario, const std::string& key);

}  // namespace afweging::app::verifying
