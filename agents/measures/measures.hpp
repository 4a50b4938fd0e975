// SPDX-License-Identifier: EUPL-1.2
// What is measured every month, for which groups. Labels: agents/measures/labels.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/kinds/events.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/recorder.hpp"

namespace afweging::agents {

/// Measures of state: summed over everybody on bijstand at the end of the month.
enum class Gauge : std::uint8_t {
    stock,
    part_time,
    ladder_1,
    ladder_2,
    ladder_3,
    ladder_4,
    ladder_5,
    outside,  ///< clients without programme, debt help or contact regime
    waiting,  ///< on a waiting list for an instrument
    in_programme,
    income,     ///< [EUR cent] disposable
    shortfall,  ///< [EUR cent] below the social minimum
    below_social_minimum,
    below_participation_minimum,
    debt,  ///< [EUR cent]
    accounts,
    problem_debt,  ///< persons with problem debts
    in_debt_help,
    stress,                  ///< [0.001]
    effective_doenvermogen,  ///< [0.001]
    threatened_home,
    homeless,
    insecure_income,  ///< persons whose income swings
};
inline constexpr std::size_t gauge_count = 23;

/// Groups are one-way: everybody is in one group of each dimension.
enum class Group : std::uint8_t {
    all,
    women,
    men,
    age_18_26,
    age_27_44,
    age_45_54,
    age_55_up,
    single,
    single_parent,
    couple,
    couple_with_children,
    cost_sharer,
    primary,
    lower_secondary,
    qualified,
    short_distance,
    medium_distance,
    long_distance,
    no_limits,
    physical,
    mental,
    duration_under_1_year,
    duration_1_3_years,
    duration_3_5_years,
    duration_over_5_years,
};
inline constexpr std::size_t group_count = 25;

/// The names, units and labels of everything a month reports, instruments by their own names.
struct InstrumentName {
    std::string key, en, nl;
};
[[nodiscard]] sim::Layout layout(const std::vector<InstrumentName>& instruments);

}  // namespace afweging::agents
