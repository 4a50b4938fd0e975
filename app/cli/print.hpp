// SPDX-License-Identifier: EUPL-1.2
// What several commands print: tables and differences between scenarios.
#pragma once

#include <vector>

#include "app/console.hpp"
#include "app/report/documents.hpp"
#include "app/report/sentences.hpp"
#include "app/report/table.hpp"
#include "scenarios/vary.hpp"

namespace afweging::app {

/// The table and what its columns mean.
void print_table(Console& console, const std::vector<TableRow>& rows, Kind kind);

/// The differences, each under the part of the scenario that it belongs to.
void print_differences(Console& console, const std::vector<scenarios::Difference>& differences);

}  // namespace afweging::app
