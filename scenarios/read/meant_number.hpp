// SPDX-License-Identifier: EUPL-1.2
// What somebody meant who wrote a number as on paper: 1.600.000, € 1600, 40%.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// A number as TOML writes it, with the other number that it may have been.
struct MeantNumber {
    std::string toml;   ///< "1600000"
    std::string other;  ///< of "1.600", where `toml` is "1600": "1.6"; mostly empty
};

/// Reads digits with points, commas, blanks or apostrophes between them, with a euro sign, "%",
/// ",-" or a word such as "mln". Empty when it is no number, however kindly it is looked at.
[[nodiscard]] std::optional<MeantNumber> meant_number(std::string_view written);

/// "1600000", or "1600 or 1.6": what to write instead.
[[nodiscard]] LocalisedText in_words(const MeantNumber& number);

/// The value around a place in a source that TOML could not read.
struct WrittenValue {
    std::string text;
    std::size_t begin = 0;  ///< byte of the source
    Position at;
    std::string key;  ///< that it stands behind; may be empty
};
[[nodiscard]] WrittenValue written_value(const Problems& problems, Position around);

/// A value without blanks as it was written, from its position on.
[[nodiscard]] std::string_view text_at(const Problems& problems, Position at);

}  // namespace afweging::scenarios
