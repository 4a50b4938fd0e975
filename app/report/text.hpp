// SPDX-License-Identifier: EUPL-1.2
// Text that is safe to show: valid UTF-8, and nothing in it that steers a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace afweging::app {

/// The text with every byte that is not part of valid UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// As valid_utf8, and control characters other than a line end become '?': file names and
/// scenario texts are written by others and may hold escape sequences.
[[nodiscard]] std::string printable(std::string_view text);

/// Characters, not bytes: what a column in a table needs.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// The text with spaces after it (or before it, for numbers) up to a width in characters.
[[nodiscard]] std::string left_aligned(std::string_view text, std::size_t width);
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);

/// Breaks a paragraph between words into lines of at most `width` characters.
[[nodiscard]] std::string wrapped(std::string_view paragraph, std::size_t width);

}  // namespace afweging::app
