// SPDX-License-Identifier: EUPL-1.2
// A number in digits to the nearest double, with the same bits everywhere and without a library: a
// page has no std::from_chars of fractions, and std::strtod reads what the locale says.
#pragma once

#include <optional>
#include <string_view>

namespace afweging::scenarios {

/// "-0.0125", "3e-05": at most 15 digits and a power of ten of at most 22, so that one division or
/// multiplication of two exact doubles gives the nearest one. None when it is no such number.
[[nodiscard]] std::optional<double> decimal(std::string_view text);

}  // namespace afweging::scenarios
