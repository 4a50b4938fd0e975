// SPDX-License-Identifier: EUPL-1.2
// Reads the data files that come with the program, and one's own of the same kinds; one may extend
// another of its kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/own_folders.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

/// `name` is the path below the root; problems in it have exit code `data`. A file that these
/// problems know already is not read from disk again.
[[nodiscard]] std::optional<Node> read_shipped(const DataRoot& root, const std::string& name,
                                               Problems& problems);

/// Files that say only what differs from another one of their folder.
struct FileKind {
    std::string_view folder;            ///< "municipalities"
    LocalisedText word;                 ///< {"municipality", "gemeente"}
    std::vector<std::string_view> own;  ///< keys that name a file: never taken over
};

/// Where files are looked for: with the program, and in folders of one's own.
struct Shelf {
    const DataRoot& root;
    OwnFolders own = {};
};

/// A file by its name, and the place that names it: there it is told that no file has the name, or
/// that two have. Without a place it is one of the program's.
struct NamedFile {
    std::string name;
    std::optional<Position> at = std::nullopt;
};

/// Reads <folder>/<name>.toml and lays it over what it extends. A table with a passport and a plain
/// value are replaced whole; other tables are laid over each other key by key. A file of one's own
/// extends another one or the program's; those of the program extend each other only.
[[nodiscard]] std::optional<Node> read_extended(const Shelf& shelf, const FileKind& kind,
                                                const NamedFile& first, Problems& problems);

/// "a new one is a file beside this scenario: instruments/fiets.toml; known names: ..."
[[nodiscard]] LocalisedText where_to_put(std::string_view folder, const std::string& name,
                                         const std::vector<std::string>& known);

/// The name of the file that a number was taken over from; "" when it stands in the file itself.
[[nodiscard]] std::string taken_from(Position number, Position file, const Problems& problems);

}  // namespace afweging::scenarios
