// SPDX-License-Identifier: EUPL-1.2
// Text that is safe to show: valid UTF-8, and nothing in it that steers a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace afweging::app {

/// The text with every sequence that is not valid UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// One line that shows what it holds: as valid_utf8, and every character that moves the cursor,
/// turns the direction of writing or hides becomes '?'. Line ends and tabs too: file names, labels
/// and values are written by others, and none of them may begin a line. All text on its way to a
/// terminal goes through here.
[[nodiscard]] std::string printable(std::string_view text);

/// As printable, but with those characters as \u escapes: for JSON, where the text stays the same.
[[nodiscard]] std::string escaped(std::string_view json);

/// Columns on a terminal, not bytes: a combining mark takes none, some signs take two.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// The text with spaces after it (or before it, for numbers) up to a width in columns.
[[nodiscard]] std::string left_aligned(std::string_view text, std::size_t width);
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);

/// The text without spaces at its end.
[[nodiscard]] std::string without_trailing_spaces(std::string text);

/// Breaks a paragraph between words into lines of at most `width` columns; a longer word stands
/// alone.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width);

/// The lines of a text that the program itself broke.
[[nodiscard]] std::vector<std::string> lines_in(std::string_view text);

/// The lines with a line end between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

}  // namespace afweging::app
