// SPDX-License-Identifier: EUPL-1.2
// Reads the data files that come with the program; one may extend another of its kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

/// `name` is the path below the root; problems in it have exit code `data`. A file that these
/// problems know already is not read from disk again.
[[nodiscard]] std::optional<Node> read_shipped(const DataRoot& root, const std::string& name,
                                               Problems& problems);

/// Files that say only what differs from another one of their folder.
struct FileKind {
    std::string_view folder;            ///< "municipalities"
    Phrase word;                        ///< {"municipality", "gemeente"}
    std::vector<std::string_view> own;  ///< keys that name a file: never taken over
};

/// Reads <folder>/<name>.toml and lays it over what it extends. A table with a passport and a plain
/// value are replaced whole; other tables are laid over each other key by key.
[[nodiscard]] std::optional<Node> read_extended(const DataRoot& root, const FileKind& kind,
                                                const std::string& name, Problems& problems);

/// The name of the file that a number was taken over from; "" when it stands in the file itself.
[[nodiscard]] std::string taken_from(Position number, Position file, const Problems& problems);

}  // namespace afweging::scenarios
