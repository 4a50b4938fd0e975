// SPDX-License-Identifier: EUPL-1.2
// Steps of a life, one by one: for the events in it, and for where two lives part.
#pragma once

#include <vector>

#include "app/report/trace/trace.hpp"

namespace afweging::app {

/// Adds what a step did.
void add_events(const scenarios::LifeStep& step, const scenarios::Life& life, Detail detail,
                std::vector<LifeEvent>& all);

/// The row after the step.
void apply(const scenarios::LifeStep& step, scenarios::LifeRow& row);

}  // namespace afweging::app
