// SPDX-License-Identifier: EUPL-1.2
// Jobs: people hired start, how long a job lasts, what follows, and the experience it leaves.
// Page: docs/model/jobs.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/business.hpp"
#include "agents/work/employment.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct BondRates;
struct ChannelTable;
struct PeersRates;

// TOML: [jobs.<name>] in scenarios/parameters/jobs.toml
// clang-format off
#define AFWEGING_JOBS_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(permanent_share, "fraction", 0, 1, number, "of new jobs")                                  \
    PARAMETER(full_time_hours, "hours/week", 1, 40, number, "of a regular job that ends bijstand")       \
    PARAMETER(temporary_end, "1/month", 0, 1, number, "hazard that a temporary job ends")                \
    PARAMETER(permanent_end, "1/month", 0, 1, number, "hazard that a permanent job ends")                \
    PARAMETER(early_risk, "factor", 0, 20, number, "how much higher it is at the start of a job")        \
    PARAMETER(early_risk_months, "months", 0.1, 60, number, "e-folding time of that")                    \
    PARAMETER(capacity_weight, "log", 0, 5, number, "log hazard of an end per unit lack of doenvermogen") \
    PARAMETER(conversion, "1/month", 0, 1, number, "chance that a temporary job becomes permanent")      \
    PARAMETER(next_job, "fraction", 0, 1, number, "chance of another job at once when one ends")         \
    PARAMETER(ww_share, "fraction", 0, 1, number, "of ends after half a year or more, into WW")          \
    PARAMETER(work_fade, "fraction", 0, 1, number, "of recent experience lost per month")                \
    PARAMETER(work_gain, "fraction", 0, 1, number, "of the gap closed per month of full-time work")     \
    PARAMETER(place_takes_back, "months", 0, 60, whole, "out of work that a month in a subsidised job undoes")
// clang-format on
AFWEGING_PARAMETERS(JobsParameters, JobsRead, AFWEGING_JOBS_PARAMETERS)

/// With what is the same for everybody.
struct JobsRates : JobsRead {
    JobsRates() = default;
    explicit JobsRates(const JobsParameters& p)
        : JobsRead(p), early_decay(read_as::inverse(p.early_risk_months)) {}
    float early_decay{};  ///< [1/month]
};

/// Shortest job after which there is a right to WW: a duty of 26 weeks of work. [months]
/// Source: Werkloosheidswet art. 17, recalled
inline constexpr std::int32_t months_of_work_for_ww = 6;

struct Employment {
    Status contract;
    float months;                  ///< full months in this job before this one
    float effective_doenvermogen;  ///< (0, 1)
    float support;                 ///< fraction of ends prevented, [0, 1]
};

/// Monthly chance that a job or a business ends.
///
///   p = 1 - exp(-h (1 + early exp(-m / tau)) exp(c (1/2 - q)) (1 - support))
///   h by contract [1/month], m months in the job, q effective doenvermogen
///
/// Status:   assumed until calibrated
/// Evidence: R073, R074, R075, R076
/// Page:     docs/model/jobs.md
AFWEGING_RULE float job_end_chance(const Employment& e, const JobsRates& r,
                                   const BusinessRates& business) {
    const float base = e.contract == Status::job_permanent   ? r.permanent_end
                       : e.contract == Status::self_employed ? business.end
                                                             : r.temporary_end;
    const float early = 1.0F + r.early_risk * sim::exponential(-e.months * r.early_decay);
    const float capacity = sim::exponential(r.capacity_weight * (0.5F - e.effective_doenvermogen));
    return sim::chance_of_hazard(base * early * capacity * (1.0F - e.support));
}

/// Above the chance that a job ends, for anybody: a person who draws more keeps it, and the
/// chance need not be worked out. Hazards stand for chances: 1 - e^-h <= h.
struct JobEndCeilings {
    float temporary, permanent, business;
};
AFWEGING_RULE JobEndCeilings job_end_ceilings(const JobsRates& r, const BusinessRates& business) {
    constexpr float rounding = 1.0001F;
    const float worst =
        (1.0F + r.early_risk) * sim::exponential(0.5F * r.capacity_weight) * rounding;
    return {.temporary = r.temporary_end * worst,
            .permanent = r.permanent_end * worst,
            .business = business.end * worst};
}
AFWEGING_RULE float job_end_ceiling(Status contract, const JobEndCeilings& c) {
    const float other =
        sim::select(sim::mask(contract == Status::self_employed), c.business, c.temporary);
    return sim::select(sim::mask(contract == Status::job_permanent), c.permanent, other);
}

/// Recent work experience after one more month: fades out of work, grows in it.
///
///   w' = w (1 - fade) + gain x (1 - w (1 - fade)),   x hours worked as share of 40 a week
///
/// Status:   assumed
/// Evidence: R151
/// Page:     docs/model/jobs.md
AFWEGING_RULE float next_recent_work(float recent_work, float hours_share, const JobsRates& r) {
    const float kept = recent_work * (1.0F - r.work_fade);
    return kept + r.work_gain * hours_share * (1.0F - kept);
}

/// Months out of work after one more month in a subsidised job: it undoes a part of what a long
/// spell did to the hazard of work, and not all of it at once.
///
///   m' = max(m - b, 0),   b place_takes_back [months]
///
/// Status:   assumed; Evidence: M006, M007 (what such jobs bring is between nothing and a fifth)
/// Page:     docs/model/jobs.md
AFWEGING_RULE std::uint16_t months_after_place(std::uint16_t months, const JobsRates& r) {
    const std::int32_t left = std::int32_t{months} - r.place_takes_back;
    return static_cast<std::uint16_t>(positive_part(left));
}

/// What ends of jobs go by.
struct JobEndTerms {
    const JobsRates& jobs;
    const BusinessRates& business;
    const BondRates& bond;
    const PeersRates& peers;
    float confidence_loss;  ///< self-efficacy that a lost job takes
};

using TakeJobsStep = MonthStep<
    In<&People::id, &People::months_since_exit, &MonthColumns::hired, &MonthColumns::right>,
    InOut<&People::status, &People::hours, &MonthColumns::events>>;
using KeepJobsStep =
    MonthStep<In<&People::months_in_status, &People::aftercare_held, &People::bond,
                 &MonthColumns::effective, &MonthColumns::status_before, &MonthColumns::right>,
              InOut<&People::status, &People::hours, &People::insured_hours, &People::ww_months,
                    &People::self_efficacy, &People::awaits_right, &MonthColumns::events>,
              Draws<Roll::job_survival>>;
using RememberWorkStep =
    MonthStep<In<&People::status, &People::hours, &People::business>, InOut<&People::recent_work>>;
using OutOfWorkStep = MonthStep<In<&People::status, &MonthColumns::status_before>,
                                InOut<&People::months_out_of_work>>;

AFWEGING_ISA_VARIANTS(
    /// Whoever was hired starts, on a permanent or a temporary contract. Who finds work in WW and
    /// was never on bijstand leaves the world: who comes from a job later is an arrival.
    void take_jobs(TakeJobsStep step, const JobTerms& full_time, const JobsRates& rates,
                   const MonthLuck& luck);

    /// Jobs and businesses end; temporary jobs become permanent.
    void keep_or_lose_jobs(KeepJobsStep step, const JobTerms& full_time,
                           const ChannelTable& channels, const JobEndTerms& rates);

    /// Recent work experience: grows with hours worked, fades without. Those of a business beside
    /// bijstand count.
    void remember_work(RememberWorkStep step, const JobsRates& rates,
                       const BusinessRates& business);

    /// Months of the present spell out of work: WW and the bijstand that follows it are one spell.
    /// Work and school end it. Other exits do not: who comes back from one goes on where it
    /// stopped. Nor does a subsidised job: each month in it takes back some, and who comes back
    /// goes on.
    void count_months_out_of_work(OutOfWorkStep step, const JobsRates& rates);)

}  // namespace afweging::agents
