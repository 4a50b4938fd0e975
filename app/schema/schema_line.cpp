// SPDX-License-Identifier: EUPL-1.2
// Seen from the file: instruments and municipalities stand one folder deeper.
#include "app/schema/schema_line.hpp"

#include <filesystem>
#include <system_error>

namespace afweging::app {
namespace {

std::string schema_name(NewKind kind) {
    switch (kind) {
        case NewKind::instrument:
            return "instrument.schema.json";
        case NewKind::municipality:
            return "municipality.schema.json";
        case NewKind::scenario:
            break;
    }
    return "scenario.schema.json";
}

}  // namespace

std::string schema_line(NewKind kind, const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const std::string name = schema_name(kind);
    if (!fs::is_regular_file(fs::path(folder) / name, ignored)) {
        return {};
    }
    return (folder_of(kind).empty() ? "#:schema ./" : "#:schema ../") + name + "\n";
}

}  // namespace afweging::app
