// SPDX-License-Identifier: EUPL-1.2
// Reads a file that a stranger may have made: regular, small, UTF-8, nothing invisible.
#pragma once

#include <optional>
#include <string>

#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

inline constexpr std::size_t max_file_bytes = 1024 * 1024;
inline constexpr std::size_t max_depth = 16;
inline constexpr std::size_t max_keys = 10000;
inline constexpr std::size_t max_string_bytes = 4096;

/// A file to be read: where it is and how messages call it.
struct FileName {
    std::string path;
    std::string shown;
    ExitCode family = ExitCode::scenario;    ///< of problems in it
    ExitCode unopened = ExitCode::scenario;  ///< when it cannot be opened at all
    std::string recorded = {};               ///< see Source
    /// Where another file names it: there it is told that it cannot be opened.
    std::optional<Position> named_at = std::nullopt;
};

/// Reads the file and adds it to the sources. Empty when there is a problem (which is then added).
/// A byte order mark is dropped. Symbolic links, directories, pipes and devices are refused, and
/// opening never waits.
[[nodiscard]] std::optional<std::size_t> read_file(const FileName& file, Problems& problems);

/// Checks that the text of a source is UTF-8 without control and direction characters. False when a
/// problem was added.
[[nodiscard]] bool characters_are_fit(std::size_t source, Problems& problems);

/// Checks the text of a source: UTF-8 and invisible characters; and, before TOML is parsed, the
/// depth, the number of keys and the length of texts. False when a problem was added.
[[nodiscard]] bool within_limits(std::size_t source, Problems& problems);

}  // namespace afweging::scenarios
