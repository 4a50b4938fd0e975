// SPDX-License-Identifier: EUPL-1.2
// World assumptions about the labour market, inflow and prices: not levers.
#pragma once

#include <cstdint>
#include <vector>

namespace afweging::agents {

/// One value per simulated year each; the last holds on. 1 = as in the reference year.
struct WorldPath {
    std::vector<double> tightness;     ///< vacancies per applicant, relative
    std::vector<double> inflow;        ///< factor on the municipality's inflow
    std::vector<double> price_level;   ///< of costs and needs; 1 = at the start of the run
    std::vector<double> energy_price;  ///< factor on the energy part of fixed costs
};

[[nodiscard]] inline double value_in_year(const std::vector<double>& path, std::int32_t month) {
    if (path.empty()) {
        return 1.0;
    }
    const auto year = static_cast<std::size_t>(month / 12);
    return path[year < path.size() ? year : path.size() - 1];
}

}  // namespace afweging::agents
