// SPDX-License-Identifier: EUPL-1.2
// Results of groups of people, and of nobody who is followed.
#pragma once

#include "output/results.hpp"

namespace afweging::app {

/// Throws PhrasedError (blocked) for results that follow people from their entry on, and when a
/// dataset that tables are made of has another dimension than groups, situations or instruments.
void require_groups(const output::Results& results);

}  // namespace afweging::app
