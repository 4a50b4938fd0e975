// SPDX-License-Identifier: EUPL-1.2
// The columns of a text world: what may be written about a person, and what is told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::tests {

struct PersonColumn {
    std::string_view name;
    int width;  ///< in the chronicle; fixed, so that a longer value moves no other line
    /// Reads a word of the table; throws std::invalid_argument. Null: only told.
    void (*set)(agents::World&, std::uint32_t row, const std::string& word);
    /// Null: only written.
    std::string (*tell)(const agents::World&, const agents::Setting&, std::uint32_t row);
};

/// Throws std::invalid_argument when there is no such column.
[[nodiscard]] const PersonColumn& person_column(std::string_view name);

/// Cents as whole euros, halves away from zero.
[[nodiscard]] std::string in_euros(std::int64_t cents);

}  // namespace afweging::tests
