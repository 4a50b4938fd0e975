// SPDX-License-Identifier: EUPL-1.2
// World assumptions about the labour market, inflow and prices: not levers.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "sim/kind.hpp"
#include "sim/years.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes.
/// What amounts and prices do after the last month for which law was looked up: rise by an index,
/// or stay as they were.
#define AFWEGING_LAW_PATHS(KIND)            \
    KIND(indexed, "indexed", "geïndexeerd") \
    KIND(frozen, "frozen", "bevroren")

AFWEGING_KIND(LawPath, law_path, AFWEGING_LAW_PATHS)

/// One value per simulated year each; the last holds on. 1 = as in the reference year.
struct Outlook {
    std::vector<double> tightness;  ///< vacancies per applicant, relative
    std::vector<double> inflow;     ///< factor on the municipality's inflow
    /// The same of those who come by each route, in all years.
    std::array<double, route_count> inflow_of = [] {
        std::array<double, route_count> ones{};
        ones.fill(1.0);
        return ones;
    }();
    std::vector<double> price_level;   ///< of costs and needs; 1 = at the start of the run
    std::vector<double> energy_price;  ///< factor on the energy part of fixed costs
    LawPath law = LawPath::indexed;
    /// The price level of each month of the run; read where no price_level is given by year.
    std::vector<double> price_of_month;
};

/// The factor of the year of month t, 1 without a path.
[[nodiscard]] inline double value_in_year(const std::vector<double>& path, std::int32_t t) {
    return sim::in_year(path, t, 1.0);
}

/// The price level in month t: by year where a path is given, else by month; 1 without either.
[[nodiscard]] inline double price_level_in(const Outlook& world, std::int32_t t) {
    const std::vector<double>& months = world.price_of_month;
    if (!world.price_level.empty() || months.empty()) {
        return value_in_year(world.price_level, t);
    }
    const auto month = static_cast<std::size_t>(t);
    return months[month < months.size() ? month : months.size() - 1];
}

}  // namespace afweging::agents
