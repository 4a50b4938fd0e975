// SPDX-License-Identifier: EUPL-1.2
// How stored whole numbers are shown: cents as euros, thousandths as decimals.
#pragma once

#include <cstdint>
#include <string>

#include "sim/localised_text.hpp"

namespace afweging::output {

/// A unit for people, and how many decimals of it one stored unit is.
struct ShownUnit {
    std::string en;    ///< "EUR", "persons"; "1" for a plain number
    std::string nl;    ///< "euro", "personen"
    int decimals = 0;  ///< shown value = stored value / 10^decimals
};

/// "EUR cent" is shown as EUR with two decimals; "0.001" or "0.001 X" as plain numbers or X with
/// three (and so on for other powers of ten); all other units as they are.
[[nodiscard]] ShownUnit shown_unit(const std::string& unit);

/// 10^decimals, for 0 to 18.
[[nodiscard]] std::int64_t power_of_ten(int decimals);

/// value / 10^decimals, exactly, without thousands marks: "-12.05". For tables that programs read.
[[nodiscard]] std::string plain_decimal(std::int64_t value, int decimals, char decimal_mark);

}  // namespace afweging::output
