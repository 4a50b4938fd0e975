// SPDX-License-Identifier: EUPL-1.2
// What the Rijk pays towards bijstand, as far as the municipality remembers it.
#pragma once

#include <cstdint>
#include <vector>

namespace afweging::agents {

/// One simulated year. [EUR cent]
struct BuigYear {
    std::int64_t bijstand = 0;   ///< what bijstand cost: net, loonheffing and Zvw
    std::int64_t subsidies = 0;  ///< what wage cost subsidies cost
    std::int64_t grant = 0;      ///< what the Rijk granted for the year, a vangnet apart
};

/// What the grant rests on. Of the start: known before any lever acts. [EUR cent per year]
struct BuigBooks {
    std::int64_t expected_bijstand = 0;   ///< of the stock at the start, at its first prices
    std::int64_t expected_subsidies = 0;  ///< of the places that run at the start
    double cover = 1;           ///< first year's budget for bijstand over its expected cost
    double objective_part = 1;  ///< of the share in the budget, that does not follow own cost
    /// Expected cost of the country in each simulated year; 1 = twelve first months.
    std::vector<double> national;
    std::vector<BuigYear> years;  ///< by simulated year
};

}  // namespace afweging::agents
