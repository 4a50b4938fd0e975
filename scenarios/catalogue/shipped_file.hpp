// SPDX-License-Identifier: EUPL-1.2
// Reads one of the data files that come with the program.
#pragma once

#include <optional>
#include <string>

#include "scenarios/data_root.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

/// `name` is the path below the root; problems in it have exit code `data`.
[[nodiscard]] inline std::optional<Node> read_shipped(const DataRoot& root, const std::string& name,
                                                      Problems& problems) {
    const auto source =
        read_file({root.folder + "/" + name, name, ExitCode::data, ExitCode::data}, problems);
    return source ? parse_toml(*source, problems) : std::nullopt;
}

}  // namespace afweging::scenarios
