// SPDX-License-Identifier: EUPL-1.2
// Care and support that the municipality pays from the Wmo. Page: docs/model/day_activities.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [day_activities.<name>] in scenarios/parameters/day_activities.toml
// clang-format off
#define AFWEGING_DAY_ACTIVITIES_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(users, "fraction", 0, 1, number, "of people with a mental limit who have day activities") \
    PARAMETER(cost, "EUR/month", 0, 10000, number, "of the day activities of one user")                 \
    PARAMETER(replaced, "fraction", 0, 1, number, "of it that nobody needs whose days are filled otherwise")
// clang-format on
AFWEGING_PARAMETERS(DayActivitiesParameters, DayActivitiesRead, AFWEGING_DAY_ACTIVITIES_PARAMETERS)

/// What care costs for somebody with a mental limit, on average. [EUR cent per month]
///
///   k = u c (1 - r f)
///
/// u users, c cost, r replaced; filled: f, 1 for who works or takes part in a programme
/// Status:   assumed; Evidence: mechanism 49
/// Page:     docs/model/day_activities.md
AFWEGING_RULE float cost_of_day_activities(float filled, const DayActivitiesRead& r) {
    return r.users * r.cost * 100.0F * (1.0F - r.replaced * filled);
}

/// In whole cents, for both kinds of days.
struct DayActivitiesRates : DayActivitiesRead {
    DayActivitiesRates() = default;
    explicit DayActivitiesRates(const DayActivitiesParameters& p)
        : DayActivitiesRead(p),
          empty_days(static_cast<std::int64_t>(cost_of_day_activities(0, *this) + 0.5F)),
          filled_days(static_cast<std::int64_t>(cost_of_day_activities(1, *this) + 0.5F)) {}

    std::int64_t empty_days{}, filled_days{};  ///< [EUR cent per month]
};

using DayActivitiesStep =
    MonthStep<In<&People::status, &People::health, &People::hours, &MonthColumns::acting>,
              Sink<&ThreadBooks::ledger>>;

/// Books what care costs for everybody in the municipality with a mental limit.
AFWEGING_ISA_VARIANTS(void day_activities(DayActivitiesStep step, const DayActivitiesRates& rates);)

}  // namespace afweging::agents
