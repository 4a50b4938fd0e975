// SPDX-License-Identifier: EUPL-1.2
// All that the reader asks of a file system. A page in a browser has none and answers from its
// memory: app/web/core/files.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// What came of reading a file: its bytes, or why there are none.
struct FileBytes {
    std::string bytes;
    std::optional<ProblemCode> refused = std::nullopt;
    LocalisedText reason;  ///< what the system said; of a file that is too large, its size in bytes
};

/// The bytes of a file. Symbolic links, directories, pipes, devices and files of more than
/// max_file_bytes are refused, and opening never waits.
[[nodiscard]] FileBytes bytes_of(const std::string& path);

[[nodiscard]] bool exists(const std::string& path);
[[nodiscard]] bool is_folder(const std::string& path);
[[nodiscard]] bool is_link(const std::string& path);
/// Whether two paths lead to one file that exists.
[[nodiscard]] bool same_file(const std::string& a, const std::string& b);

/// The names of all that is in a folder, sorted. Empty when there is no such folder.
[[nodiscard]] std::vector<std::string> entries_in(const std::string& folder);

}  // namespace afweging::scenarios
