// SPDX-License-Identifier: EUPL-1.2
// The first line of a file that names its schema.
#pragma once

#include <string>

#include "app/new_file.hpp"

namespace afweging::app {

/// "#:schema ./scenario.schema.json" with a line end, where the folder of the scenarios has that
/// file; else nothing: a name that leads nowhere would be an error in an editor.
[[nodiscard]] std::string schema_line(NewKind kind, const std::string& folder);

}  // namespace afweging::app
