// SPDX-License-Identifier: EUPL-1.2
// check, of a file that is no scenario.
#pragma once

#include <string>

#include "app/console.hpp"

namespace afweging::app {

/// Whether the word is the path of an instrument, a municipality, a trial, a plan or a sweep: told
/// by its folder or its tables.
[[nodiscard]] bool is_other_file(const std::string& word);

/// Reads the file by the reader of its kind and says that it is right. Throws ReadError when not.
void check_file(const std::string& path, Console& console);

}  // namespace afweging::app
