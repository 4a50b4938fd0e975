// SPDX-License-Identifier: EUPL-1.2
// The keys of a sweep file, told.
#pragma once

#include "app/deciding/sweep_file.hpp"
#include "scenarios/schema/kinds.hpp"

namespace afweging::app {

/// What a file says that has been parsed. Every problem goes into `problems`.
[[nodiscard]] SweepFile read_sweep_tables(const scenarios::Node& node,
                                          scenarios::Problems& problems);

[[nodiscard]] scenarios::ToldFile told_sweep(const scenarios::DataRoot& root);

}  // namespace afweging::app
