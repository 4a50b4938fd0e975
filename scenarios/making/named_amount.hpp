// SPDX-License-Identifier: EUPL-1.2
// A name and euros a year as somebody types them after an option: fietsenplan:100000.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "agents/kinds/instrument_kinds.hpp"

namespace afweging::scenarios {

struct NamedAmount {
    std::string name;
    std::int64_t euros = 0;  ///< [EUR per year], 0 to 100,000,000,000
};

/// Empty when it is not a name, a colon and whole euros.
[[nodiscard]] std::optional<NamedAmount> named_amount(const std::string& given);

/// What to type instead of something that is no NamedAmount: always one. Name and amount are those
/// that were given where they can be kept; else `name` and 100000.
[[nodiscard]] std::string amount_meant(const std::string& given, const std::string& name);

/// The pot of that name: its key, or what it is called in either language.
[[nodiscard]] std::optional<agents::Pot> pot_called(const std::string& name);

}  // namespace afweging::scenarios
