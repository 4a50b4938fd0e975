// SPDX-License-Identifier: EUPL-1.2
// The kinds of files that have a schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/report/json.hpp"
#include "app/schema/json_schema.hpp"
#include "scenarios/data_root.hpp"

namespace afweging::app {

struct SchemaKind {
    SchemaHead head;
    std::string dutch;   ///< what it is called on the command line
    LocalisedText what;  ///< for a list
    scenarios::ToldFile (*told)(const scenarios::DataRoot& root);
};

[[nodiscard]] const std::vector<SchemaKind>& schema_kinds();

/// The kind of that name, in either language; null when there is none.
[[nodiscard]] const SchemaKind* schema_kind(std::string_view name);

/// The schema as it stands in a file.
[[nodiscard]] std::string schema_text(const SchemaKind& kind, const scenarios::DataRoot& root,
                                      Language language);

/// "scenario.schema.json"
[[nodiscard]] std::string schema_file(const SchemaKind& kind);

}  // namespace afweging::app
