// SPDX-License-Identifier: EUPL-1.2
// Which program this is.
#pragma once

#include <string>

namespace afweging::app {

/// "0.1.0"
[[nodiscard]] std::string version();

/// The commit it was built from, 40 hexadecimal digits; empty outside a git checkout.
[[nodiscard]] std::string git_commit();

/// "0.1.0 (3f2a91c0d4e5)"
[[nodiscard]] std::string version_line();

}  // namespace afweging::app
