// SPDX-License-Identifier: EUPL-1.2
// Amounts, places and people for a municipality of another size. Shares, costs a person and the
// caseload stay as they are.
#pragma once

#include <cstdint>

namespace afweging::scenarios {

/// [EUR cent], rounded; at most 9e15.
[[nodiscard]] std::int64_t scaled_cents(std::int64_t cents, double factor);

/// Persons, rounded.
[[nodiscard]] std::uint32_t scaled_count(std::uint32_t count, double factor);
}  // namespace afweging::scenarios
