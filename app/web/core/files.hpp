// SPDX-License-Identifier: EUPL-1.2
// The files of a page: texts in memory under the paths they have on a disk.
#pragma once

#include <string>

namespace afweging::web {

/// Keeps a text under a path; a text that was there is replaced. scenarios/read/disk.hpp answers
/// from what is kept here.
void put_file(const std::string& path, std::string text);

}  // namespace afweging::web
