// SPDX-License-Identifier: EUPL-1.2
// A scenario file and those that it extends, laid over each other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/policies.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

inline constexpr std::size_t max_extends = 8;

/// A file of the chain.
struct ChainFile {
    std::string path;          ///< by which it can be read again
    std::size_t source;        ///< in Problems
    std::string municipality;  ///< that holds in it: its own, else of what it extends; may be empty
    Position municipality_at;
};

struct Chain {
    Node tree;                               ///< what each file says goes before what it extends
    std::vector<ChainFile> files;            ///< the scenario's own first
    std::vector<PolicyEntry> policies = {};  ///< that the files name, each once
};

/// Reads the file, follows `extends`, and merges. The [scenario] table is never inherited. Empty
/// when a file could not be read. What the first file says of the key `left_out` is left out.
[[nodiscard]] std::optional<Chain> read_chain(const std::string& path_or_name, const DataRoot& root,
                                              Problems& problems, std::string_view left_out = {});

/// The same of a text that is on no disk.
[[nodiscard]] std::optional<Chain> read_chain(const WrittenText& first, const DataRoot& root,
                                              Problems& problems);

/// A word with a '/' or with the ending .toml is a path; anything else names a shipped scenario.
[[nodiscard]] bool is_path(const std::string& path_or_name);

}  // namespace afweging::scenarios
