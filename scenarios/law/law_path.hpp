// SPDX-License-Identifier: EUPL-1.2
// Law and prices of a run where its months go beyond the law that was looked up.
#pragma once

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Gives a setting the law and the prices of all its months: along the indexes after the last law
/// that was looked up, unless the scenario freezes them. Its length and numbers must be final; call
/// once.
void follow_path(const Scenario& scenario, agents::Setting& setting);

/// The law of the first month of a run.
[[nodiscard]] agents::StatuteRow law_of_start(const Scenario& scenario);

/// Whether months of a run of this length lie after the last law that was looked up.
[[nodiscard]] bool goes_beyond_law(const Scenario& scenario, sim::Months length);

/// Whether such a run reads how fast wages grow, and how fast prices do.
[[nodiscard]] bool reads_wage_growth(const Scenario& scenario, sim::Months length);
[[nodiscard]] bool reads_price_growth(const Scenario& scenario, sim::Months length);

}  // namespace afweging::scenarios
