// SPDX-License-Identifier: EUPL-1.2
// Versions of the program, in order.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// "1.4.0": numbers may change with each; they are compared from the left.
struct Version {
    std::uint32_t major = 0;
    std::uint32_t minor = 0;
    std::uint32_t patch = 0;
    friend auto operator<=>(const Version&, const Version&) = default;
};

/// Three whole numbers with points between; empty for anything else.
[[nodiscard]] std::optional<Version> version_of(std::string_view text);
/// What to say of another text.
[[nodiscard]] LocalisedText not_a_version();

/// What a scenario says in its line `written_with = "0.1.0"`; empty when it has none. `text` is a
/// file, or all files of a run each after its name (Scenario::provenance): then of the first of
/// them, the scenario's own.
[[nodiscard]] std::string written_with(std::string_view text);

}  // namespace afweging::scenarios
