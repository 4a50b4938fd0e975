// SPDX-License-Identifier: EUPL-1.2
// JSON as text, put together from the inside out. nlohmann-json prints through the C library, and
// with it come imports that a page would have to provide.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::web {

/// A text in quotes. The reader refuses what is not UTF-8, so all that is told is.
[[nodiscard]] std::string quoted(std::string_view text);

/// An object; the values are JSON already.
using Member = std::pair<std::string_view, std::string>;
[[nodiscard]] std::string object(std::initializer_list<Member> members);

/// A list; the items are JSON already.
[[nodiscard]] std::string list(const std::vector<std::string>& items);

/// A text in both languages: {"en": ..., "nl": ...}.
[[nodiscard]] std::string in_both(const LocalisedText& phrase);

}  // namespace afweging::web
