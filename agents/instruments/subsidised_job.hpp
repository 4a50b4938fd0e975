// SPDX-License-Identifier: EUPL-1.2
// A job that the municipality pays for or subsidises: into it, on to regular work, and out of it.
// Page: docs/model/subsidised_job.md
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/employment.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [subsidised_job.<name>] in scenarios/parameters/subsidised_job.toml
// clang-format off
#define AFWEGING_SUBSIDISED_JOB_PARAMETERS(PARAMETER) \
    PARAMETER(move_at_end, "chance", 0, 1, number, "of a regular job when the place ends")
// clang-format on
AFWEGING_PARAMETERS(SubsidisedJobParameters, SubsidisedJobRates, AFWEGING_SUBSIDISED_JOB_PARAMETERS)

/// What jobs are like this month.
struct JobsOfMonth {
    SubsidisedJobRates moving;
    JobTerms regular;
};

/// Whether a subsidised place is in its last third, when moving on to a regular job begins.
/// Before that the place holds people (mechanism 26).
AFWEGING_RULE bool in_last_third(unsigned months_left, unsigned duration) {
    return 3U * months_left <= duration;
}

/// Chance of moving on to a regular job in a month of the last third of the place.
///
///   p = 1 - exp(-h), in the last month at least the chance at the end;   h [1/month] transition
///
/// Status:   assumed, set by hand near the evidence; Evidence: R142, S013, S014
/// Page:     docs/model/subsidised_job.md
AFWEGING_RULE float moving_chance(float transition, unsigned months_left,
                                  const SubsidisedJobRates& r) {
    const float chance = sim::chance_of_hazard(transition);
    return months_left == 1 && chance < r.move_at_end ? r.move_at_end : chance;
}

using SubsidisedJobStep =
    MonthStep<InOut<&People::status, &People::months_in_status, &People::months_on_benefit,
                    &People::months_since_exit, &People::hours, &MonthColumns::events>>;

/// A subsidised job at the minimum wage begins: off bijstand, into a place that the municipality
/// pays for. What exit it is, measures/transitions tells at the end of the month.
AFWEGING_HOT void start_subsidised_job(const SubsidisedJobStep& step, std::size_t i, float hours) {
    Status& status = step.out<&People::status>()[i];
    if (receives_bijstand(status)) {
        step.out<&People::months_since_exit>()[i] = 0;
    }
    status = Status::subsidised_job;
    step.out<&People::months_in_status>()[i] = 0;
    step.out<&People::hours>()[i] = job_of(hours).hours;
}

using LeavePlaceStep =
    MonthStep<In<&MonthColumns::right>,
              InOut<&People::status, &People::months_in_status, &People::months_on_benefit,
                    &People::hours, &People::awaits_right>>;

/// From a subsidised place back to bijstand, where it is due.
AFWEGING_HOT void return_to_bijstand(const LeavePlaceStep& step, std::size_t i) {
    seek_support(step, i);
    step.out<&People::months_in_status>()[i] = 0;
    step.out<&People::months_on_benefit>()[i] = 0;
}

/// From a subsidised place to a regular job, with the hours and the wage of one: the same employer
/// keeps on, another starts temporary. u: uniform; same_employer: share of those who move
AFWEGING_HOT void move_to_regular_job(const SubsidisedJobStep& step, std::size_t i, float u,
                                      float same_employer, const JobTerms& job) {
    enter_job(step, i, u < same_employer ? Status::job_permanent : Status::job_temporary, job);
}

}  // namespace afweging::agents
