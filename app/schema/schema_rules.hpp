// SPDX-License-Identifier: EUPL-1.2
// What a schema asks of several keys together.
#pragma once

#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/schema/schema_tree.hpp"
#include "scenarios/schema/kinds.hpp"

namespace afweging::app {

/// The keys below the table without which no file is right, whatever it extends.
[[nodiscard]] std::vector<std::string> always_required(const SchemaNode& table,
                                                       const scenarios::ToldFile& file);

/// Adds to the schema of the table what hangs on words below it and, of a whole file, what is
/// required of one that extends no other.
void add_rules(Json& schema, const SchemaNode& table, const scenarios::ToldFile& file);

}  // namespace afweging::app
