// SPDX-License-Identifier: EUPL-1.2
// Bytes as letters, for a file in an address and for a hash in a policy.
#pragma once

#include <string>
#include <string_view>

namespace afweging::app::page {

/// RFC 4648, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// The bytes that an even number of hexadecimal digits names. Throws Error (bug) on other text.
[[nodiscard]] std::string from_hex(std::string_view digits);

}  // namespace afweging::app::page
