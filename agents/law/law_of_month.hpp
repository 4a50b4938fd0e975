// SPDX-License-Identifier: EUPL-1.2
// Law and prices of one month as small tables that sweeps can look things up in.
#pragma once

#include <array>
#include <cstdint>

#include "agents/inputs/outlook.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/law/statute.hpp"

namespace afweging::agents {

/// All money in EUR cent per month, net, unless said otherwise. Tables go by household.
struct LawOfMonth {
    std::array<std::int32_t, household_count> bijstandsnorm{};
    std::array<std::int32_t, household_count> social_minimum{};  ///< at the prices of the month
    std::array<std::int32_t, household_count> toeslagen{};
    std::array<std::int32_t, household_count> asset_limit{};  ///< vermogensgrens [EUR cent]
    std::int32_t bijstandsnorm_young = 0;
    std::int32_t toeslagen_per_child = 0;
    std::int32_t cost_per_further_child = 0;  ///< added to the social minimum from the second on
    std::int32_t disregard_ceiling = 0;
    std::int32_t parent_disregard_ceiling = 0;
    std::int32_t disregard_months = 0;
    std::int32_t fine = 0;  ///< of one missed form [EUR cent]
    std::int32_t debt_plan_months = 0;
    std::int32_t aow_age_months = 0;
    float toeslagen_taper = 0;  ///< lost per euro of net income above the norm
    float disregard_share = 0;
    float parent_disregard_share = 0;
    float protected_share = 0;  ///< beslagvrije voet as share of the norm
    float first_raise = 0;      ///< of an unpaid fine, as share of it
    float second_raise = 0;     ///< as share of the raised fine
    float minimum_wage = 0;     ///< net, per hour a week [EUR cent per month per hour a week]
    float price_level = 1;      ///< 1 = prices at the start of the run
    float energy_price = 1;     ///< on top of the price level
};

inline constexpr double weeks_per_month = 52.0 / 12.0;

/// The tables of month `t` of the run, when `row` is in force and `at_start` was when it began.
///
/// What law pays, takes or fines is nominal: the amount of the row in force, whatever prices do.
/// What things cost (social minimum, cost of children, and elsewhere fixed costs and unforeseen
/// expenses) is the amount at the start of the run times the price level of the year. So no price
/// is counted twice: a later row brings later norms, the price path brings later prices.
///
/// Status:   statute; see docs/formats/statute.md for each amount
/// Page:     docs/model/income.md
[[nodiscard]] LawOfMonth law_of_month(const StatuteRow& row, const StatuteRow& at_start,
                                      const WorldPath& world, std::int32_t t);

}  // namespace afweging::agents
