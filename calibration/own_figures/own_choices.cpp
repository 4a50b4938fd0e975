// SPDX-License-Identifier: EUPL-1.2
// From TOML to choices.
#include "calibration/own_figures/own_choices.hpp"

#include <optional>

#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::calibration {

OwnChoices read_own_choices(const std::string& path, scenarios::Problems& problems) {
    OwnChoices choices;
    const auto source = scenarios::read_file(
        {.path = path, .shown = path, .family = ExitCode::data, .unopened = ExitCode::io},
        problems);
    const auto node =
        source ? scenarios::parse_toml(*source, problems) : std::optional<scenarios::Node>();
    if (!node) {
        return choices;
    }
    scenarios::TableReader file(*node, "", problems);
    choices.region = file.text("region").value_or("");
    choices.ignore = file.texts("ignore");
    scenarios::TableReader columns = file.table("columns");
    for (std::size_t m = 0; columns.present() && m < own_measure_count; ++m) {
        const auto measure = static_cast<OwnMeasure>(m);
        if (const auto name = columns.text(key_of(measure))) {
            choices.columns[measure] = *name;
        }
    }
    if (columns.present()) {
        columns.finish();
    }
    file.finish();
    return choices;
}

}  // namespace afweging::calibration
