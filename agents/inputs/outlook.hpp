// SPDX-License-Identifier: EUPL-1.2
// World assumptions about the labour market, inflow and prices: not levers.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/years.hpp"

namespace afweging::agents {

/// One value per simulated year each; the last holds on. 1 = as in the reference year.
struct Outlook {
    std::vector<double> tightness;     ///< vacancies per applicant, relative
    std::vector<double> inflow;        ///< factor on the municipality's inflow
    std::vector<double> price_level;   ///< of costs and needs; 1 = at the start of the run
    std::vector<double> energy_price;  ///< factor on the energy part of fixed costs
};

/// The factor of the year of month t, 1 without a path.
[[nodiscard]] inline double value_in_year(const std::vector<double>& path, std::int32_t t) {
    return sim::in_year(path, t, 1.0);
}

}  // namespace afweging::agents
