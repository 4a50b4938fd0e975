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
#define AFWEGING_SUBSIDISED_JOB_PARAMETERS(PARAMETER)                                                       \
    PARAMETER(search_in_place, "fraction", 0, 1, number, "share of search effort while the place lasts")    \
    PARAMETER(search_before_end, "months", 0, 60, number, "before its end, in which all of it is back")
// clang-format on
AFWEGING_PARAMETERS(SubsidisedJobParameters, SubsidisedJobRates, AFWEGING_SUBSIDISED_JOB_PARAMETERS)

/// What jobs are like this month.
struct JobsOfMonth {
    SubsidisedJobRates moving;
    JobTerms regular;
    float tightness;        ///< its effect: a factor on the hazard of work
    float permanent_share;  ///< of new jobs
};

/// Share of search effort of who works in a place: it holds people until its end is near.
///
///   share = 1 in the last n months, else w;   n search_before_end, w search_in_place
///
/// In the very last month the employer decides (kept_on_chance), and who is not kept on seeks from
/// the next. Who searches does so with the own hazard of work, through the vacancies of everybody.
///
/// Status:   assumed
/// Evidence: mechanism 26
/// Page:     docs/model/subsidised_job.md
AFWEGING_RULE float search_in_place(unsigned months_left, const SubsidisedJobRates& r) {
    return static_cast<float>(months_left) <= r.search_before_end ? 1.0F : r.search_in_place;
}

/// Chance that the employer of a place that ends keeps the participant on: who knows somebody sees
/// what a search of so many months would have shown others.
///
///   p = 1 - exp(-h T k),   h own hazard of work [1/month], T effect of tightness,
///                          k employer_knows [months]
///
/// Status:   assumed; what S014 and R142 report is looked for by a trial, not put in
/// Evidence: mechanism 24
/// Page:     docs/model/subsidised_job.md
AFWEGING_RULE float kept_on_chance(float hazard, float tightness, float employer_knows) {
    return sim::chance_of_hazard(hazard * tightness * employer_knows);
}

/// Chance in a month that the employer with whom an activity takes place hires the participant.
///
///   p = 1 - exp(-h T k a),   h own hazard of work [1/month], T effect of tightness,
///                            k hired_on [months], a attendance
///
/// Status:   assumed
/// Evidence: mechanism 24
/// Page:     docs/model/subsidised_job.md
AFWEGING_RULE float hired_on_chance(float hazard, float tightness, float hired_on, float attended) {
    return sim::chance_of_hazard(hazard * tightness * hired_on * attended);
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

/// From a subsidised place to a lasting job with the same employer, with the hours of a regular
/// one.
AFWEGING_HOT void keep_on(const SubsidisedJobStep& step, std::size_t i, const JobTerms& job) {
    enter_job(step, i, Status::job_permanent, job);
}

}  // namespace afweging::agents
