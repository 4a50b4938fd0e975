// SPDX-License-Identifier: EUPL-1.2
// Into work and out of it: what search, jobs, exits and subsidised places have in common.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What a job asks; it pays the minimum wage of each month.
struct JobTerms {
    std::uint8_t hours;  ///< a week
};

/// A job of so many hours a week, to the nearest hour.
AFWEGING_RULE JobTerms job_of(float hours_per_week) {
    return {static_cast<std::uint8_t>(hours_per_week + 0.5F)};
}

/// Months in a status, or on benefit, at the end of the month that now runs, this month included.
/// During a month the counters of a person hold the full months before it: 0 in the first. See
/// docs/model/jobs.md.
AFWEGING_RULE std::int32_t months_with_this(std::int32_t full_months_before) {
    return full_months_before + 1;
}

using EnterJobStep = MonthStep<InOut<&People::status, &People::hours, &MonthColumns::events>>;

/// Person i starts work that ends bijstand.
AFWEGING_HOT void enter_job(const EnterJobStep& step, std::size_t i, Status work,
                            const JobTerms& terms) {
    step.out<&People::status>()[i] = work;
    step.out<&People::hours>()[i] = terms.hours;
    step.out<&MonthColumns::events>()[i] |= bit(Event::job_start);
}

using TakeWorkStep = MonthStep<In<&MonthColumns::right>,
                               InOut<&People::status, &People::hours, &MonthColumns::events>>;

/// Person i, on bijstand, starts a full-time job: it ends bijstand when the household comes to its
/// norm by it. Else bijstand fills up what is lacking: the household stays.
AFWEGING_HOT void take_full_time_job(const TakeWorkStep& step, std::size_t i, Status contract,
                                     const JobTerms& terms) {
    const bool below = holds(step.in<&MonthColumns::right>()[i], BijstandRight::in_full_time_job);
    if (below && receives_bijstand(step.out<&People::status>()[i])) {
        step.out<&People::status>()[i] = Status::bijstand_part_time;
        step.out<&People::hours>()[i] = terms.hours;
    } else {
        enter_job(step, i, contract, terms);
    }
}

using LeaveWorkStep = MonthStep<InOut<&People::status, &People::hours>>;

/// Person i goes to a status without work.
AFWEGING_HOT void leave_work(const LeaveWorkStep& step, std::size_t i, Status next) {
    step.out<&People::status>()[i] = next;
    step.out<&People::hours>()[i] = 0;
}

/// Where somebody without work goes for support: bijstand when it is due, else it is waited for.
AFWEGING_RULE Status without_work(std::uint8_t rights) {
    return holds(rights, BijstandRight::without_own_work) ? Status::bijstand : Status::other_exit;
}

using SeekSupportStep = MonthStep<In<&MonthColumns::right>,
                                  InOut<&People::status, &People::hours, &People::awaits_right>>;

/// Person i, without work, goes to bijstand when it is due. Else the household lives on what made
/// it undue, a partner's wage or savings, and is back as soon as it is due.
AFWEGING_HOT void seek_support(const SeekSupportStep& step, std::size_t i) {
    leave_work(step, i, without_work(step.in<&MonthColumns::right>()[i]));
    step.out<&People::awaits_right>()[i] = 1;
}

}  // namespace afweging::agents
