// SPDX-License-Identifier: EUPL-1.2
// A file that a command makes for somebody to go on with: its name, and writing it whole.
#pragma once

#include <cstdint>
#include <string>

#include "output/atomic_file.hpp"
#include "scenarios/data_root.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

enum class NewKind : std::uint8_t { instrument, municipality, scenario };

/// Where files of a kind are beside a scenario: "instruments", "municipalities", or "".
[[nodiscard]] std::string folder_of(NewKind kind);

/// Throws Error (usage) when a file of the kind cannot have that name, or one of the program has
/// it. Says which name would do.
void check_new_name(NewKind kind, const std::string& name, const scenarios::DataRoot& root);

/// Writes <folder>/<folder_of kind>/<name>.toml, whole or not at all, and makes the second folder
/// when it is missing. Returns the path. Throws Error (usage) when it is there and may not be
/// replaced, Error (io) when it cannot be written.
[[nodiscard]] std::string write_new_file(NewKind kind, const std::string& folder,
                                         const std::string& name, const std::string& text,
                                         output::Overwrite overwrite);

}  // namespace afweging::app
