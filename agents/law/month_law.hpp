// SPDX-License-Identifier: EUPL-1.2
// The numbers of law that the months of a run read.
#pragma once

#include <array>
#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

using CentsByHousehold = std::array<std::int32_t, household_count>;

/// From one date on, until the next. Money in EUR cent, net and per month unless statute_numbers
/// says otherwise, which also says what each number is.
struct MonthLaw {
    double net_share_of_wage = 0;
    sim::Month from;
    CentsByHousehold bijstandsnorm{};
    std::int32_t bijstandsnorm_young = 0;
    CentsByHousehold social_minimum{};
    CentsByHousehold toeslagen{};
    std::int32_t toeslagen_per_child = 0;
    float toeslagen_taper = 0;
    std::int32_t minimum_wage_per_hour = 0;
    float disregard_share = 0;
    std::int32_t disregard_ceiling = 0;
    std::int32_t disregard_months = 0;
    float parent_disregard_share = 0;
    std::int32_t parent_disregard_ceiling = 0;
    std::int32_t asset_limit_single = 0;
    std::int32_t asset_limit_family = 0;
    float protected_share = 0;
    std::int32_t fine = 0;
    float first_raise = 0;
    float second_raise = 0;
    std::int32_t aow_age_months = 0;
    std::int32_t debt_plan_months = 0;
};

}  // namespace afweging::agents
