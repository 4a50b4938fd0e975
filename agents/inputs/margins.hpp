// SPDX-License-Identifier: EUPL-1.2
// A municipality as published margins: what its synthetic population is drawn from.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "agents/kinds/bands.hpp"
#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

/// Shares sum to 1 within each array (the reader checks).
struct Margins {
    std::string key;
    std::string name;
    std::uint16_t number = 0;  ///< part of every person's id; CBS code where there is one
    std::uint32_t inhabitants = 0;
    std::uint32_t clients = 0;  ///< stock of persons with bijstand at the start
    double inflow_per_year =
        0;  ///< persons who enter, as a fraction of `clients`, before deterrence
    double share_women = 0;
    std::array<double, age_band_count> age{};
    std::array<double, household_count> household{};  ///< of households: of benefits
    std::array<double, schooling_count> schooling{};
    std::array<double, health_count> health{};
    std::array<double, 4> dutch{};
    std::array<double, published_duration_count> duration{};
    std::array<double, age_band_count> entrant_age{};
    std::array<double, route_count> entrant_route{};
    double share_problem_debts = 0;
    double mean_debt_eur = 0;                 ///< of those with problem debts
    double mean_accounts = 0;                 ///< of those with problem debts
    double share_part_time = 0;               ///< of the stock, with part-time earnings
    std::array<double, 5> ladder{};           ///< starting stock by step, 1 to 5: 6 is off bijstand
    double klantmanager_hours_per_month = 0;  ///< of contract, less leave, full-time
};

/// Persons who are counted in a household on bijstand, on average: 1 + share of couples
/// (docs/model/population.md).
[[nodiscard]] inline double persons_per_household(const Margins& margins) {
    double more = 0;
    for (std::size_t h = 0; h < household_count; ++h) {
        more += is_couple(static_cast<Household>(h)) ? margins.household[h] : 0.0;
    }
    return 1.0 + more;
}

}  // namespace afweging::agents
