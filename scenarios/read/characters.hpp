// SPDX-License-Identifier: EUPL-1.2
// UTF-8, one character at a time, and which characters are not fit for reading or showing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace afweging::scenarios {

/// A decoded character. `length` 0 = the bytes are not valid UTF-8 (overlong forms, surrogates and
/// values above U+10FFFF included).
struct Character {
    std::uint32_t code = 0;
    std::size_t length = 0;
};

/// The character that begins at byte i; i must be below text.size().
[[nodiscard]] Character character_at(std::string_view text, std::size_t i);

/// C0 without tab and line ends, DEL, and C1.
[[nodiscard]] bool is_control(std::uint32_t code);

/// Marks, embeddings, overrides and isolates of writing direction; line and paragraph separators.
[[nodiscard]] bool is_direction(std::uint32_t code);

/// "U+202E"
[[nodiscard]] std::string code_point_text(std::uint32_t code);

/// The text without control and direction characters, cut at 160 bytes: safe on a terminal.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace afweging::scenarios
