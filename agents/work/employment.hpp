// SPDX-License-Identifier: EUPL-1.2
// Into work and out of it: what search, jobs, exits and subsidised places have in common.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What a job asks and pays.
struct JobTerms {
    std::uint8_t hours;  ///< a week
    std::int32_t wage;   ///< [EUR cent per month], net
};

/// A job of so many hours a week at the minimum wage of the month.
/// minimum_wage: net [EUR cent per month per hour a week]
AFWEGING_RULE JobTerms at_minimum_wage(float hours_per_week, float minimum_wage) {
    return {static_cast<std::uint8_t>(hours_per_week),
            static_cast<std::int32_t>(hours_per_week * minimum_wage)};
}

/// Months in a status, or on benefit, at the end of the month that now runs, this month included.
/// During a month the counters of a person hold the full months before it: 0 in the first. See
/// docs/model/jobs.md.
AFWEGING_RULE std::int32_t months_with_this(std::int32_t full_months_before) {
    return full_months_before + 1;
}

using EnterJobStep =
    MonthStep<InOut<&People::status, &People::hours, &People::wage, &MonthColumns::events>>;

/// Person i starts work that ends bijstand.
AFWEGING_HOT void enter_job(const EnterJobStep& step, std::size_t i, Status work,
                            const JobTerms& terms) {
    step.out<&People::status>()[i] = work;
    step.out<&People::hours>()[i] = terms.hours;
    step.out<&People::wage>()[i] = terms.wage;
    step.out<&MonthColumns::events>()[i] |= bit(Event::job_start);
}

using LeaveWorkStep = MonthStep<InOut<&People::status, &People::hours, &People::wage>>;

/// Person i goes to a status without work. The last wage stays known while WW is a share of it.
AFWEGING_HOT void leave_work(const LeaveWorkStep& step, std::size_t i, Status next) {
    std::int32_t* wage = step.out<&People::wage>();
    step.out<&People::status>()[i] = next;
    step.out<&People::hours>()[i] = 0;
    wage[i] = next == Status::ww ? wage[i] : 0;
}

}  // namespace afweging::agents
