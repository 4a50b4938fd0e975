// SPDX-License-Identifier: EUPL-1.2
// Rules of jobs and of leaving for other reasons: how they last, and what follows.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/work/market_parameters.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Market parameters as binary32, read once a month.
struct JobRates {
    explicit JobRates(const MarketParameters& p);
    float permanent_share, part_time_hazard, part_time_end, part_time_upgrade, full_time_hours,
        part_time_hours, temporary_end, permanent_end, early_risk, early_decay, capacity,
        conversion, next_job, ww_share, ww_months, other_exit, other_exit_decay, other_exit_singles,
        education_young, return_other, return_decay, return_education, work_fade, work_gain,
        business_start, business_income, business_end;
};

/// Months in a status, or on benefit, at the end of the month that now runs, this month included.
/// During a month the counters of a person hold the full months before it: 0 in the first. See
/// docs/model/jobs.md.
AFWEGING_RULE std::int32_t months_with_this(std::int32_t full_months_before) {
    return full_months_before + 1;
}

/// Shortest job after which there is a right to WW: a duty of 26 weeks of work. [months]
/// Source: Werkloosheidswet art. 17, recalled
inline constexpr std::int32_t months_of_work_for_ww = 6;

/// Monthly chance that a job ends.
///
///   p = 1 - exp(-h (1 + early exp(-m / tau)) exp(c (1/2 - q)) (1 - support))
///   h by contract [1/month], m months in the job, q effective doenvermogen
///
/// Status:   assumed until calibrated
/// Evidence: R073, R074, R075, R076
/// Page:     docs/model/jobs.md
struct Employment {
    Status contract;
    float months;                  ///< full months in this job before this one
    float effective_doenvermogen;  ///< (0, 1)
    float support;                 ///< fraction of ends prevented, [0, 1]
};
AFWEGING_RULE float job_end_chance(const Employment& e, const JobRates& r) {
    const float base = e.contract == Status::job_permanent   ? r.permanent_end
                       : e.contract == Status::self_employed ? r.business_end
                                                             : r.temporary_end;
    const float early = 1.0F + r.early_risk * sim::exponential(-e.months * r.early_decay);
    const float capacity = sim::exponential(r.capacity * (0.5F - e.effective_doenvermogen));
    return sim::chance_of_hazard(base * early * capacity * (1.0F - e.support));
}

/// Monthly chance of leaving bijstand for another reason than work: a partner, a move, own means.
///
///   p = 1 - exp(-h exp(-decay years) s),  s = factor for single people, 1 otherwise
///
/// Status:   assumed until calibrated
/// Evidence: R067, R069, R072
/// Page:     docs/model/jobs.md
AFWEGING_RULE float other_exit_chance(float months_on_benefit, Household household,
                                      const JobRates& r) {
    const float years = (months_on_benefit < 60.0F ? months_on_benefit : 60.0F) * (1.0F / 12.0F);
    const float alone = household == Household::single ? r.other_exit_singles : 1.0F;
    return sim::chance_of_hazard(r.other_exit * alone *
                                 sim::exponential(-r.other_exit_decay * years));
}

/// Monthly chance that somebody on bijstand starts a business that ends it. Who starts is sorted by
/// motivation, not by distance to work.
///
///   p = 1 - exp(-2 h m),  h at m = 1/2 [1/month], m intrinsic motivation (0, 1)
///
/// Status:   assumed; the sorting from mechanism 20
/// Evidence: S018, R067
/// Page:     docs/model/jobs.md
AFWEGING_RULE float business_start_chance(float intrinsic_motivation, const JobRates& r) {
    return sim::chance_of_hazard(2.0F * r.business_start * intrinsic_motivation);
}

/// Whether the end of this work can give a right to WW: that of an employee, who works for somebody
/// else. After a business there is none.
/// Status:   statute, recalled
/// Sources:  Werkloosheidswet art. 3
/// Page:     docs/model/jobs.md
AFWEGING_RULE bool insured_for_ww(Status work) { return work != Status::self_employed; }

/// Monthly chance of coming back to bijstand from another exit: highest at first.
///
/// Status:   assumed until calibrated
/// Evidence: R073, R074, R075
/// Page:     docs/model/jobs.md
AFWEGING_RULE float return_chance(float months_since_exit, const JobRates& r) {
    return sim::chance_of_hazard(r.return_other *
                                 sim::exponential(-months_since_exit * r.return_decay));
}

/// Above every chance of a month, for anybody: who draws more than this changes nothing, and a
/// sweep need not work out the chance of that person. Hazards stand for chances: 1 - e^-h <= h.
struct JobCeilings {
    explicit JobCeilings(const JobRates& r);
    float temporary_end, permanent_end, business_end, leave, leave_or_change, come_back;
};
AFWEGING_RULE float job_end_ceiling(Status contract, const JobCeilings& c) {
    const float other =
        sim::select(sim::mask(contract == Status::self_employed), c.business_end, c.temporary_end);
    return sim::select(sim::mask(contract == Status::job_permanent), c.permanent_end, other);
}

/// Recent work experience after one more month: fades out of work, grows in it.
AFWEGING_RULE float next_recent_work(float recent_work, float hours_share, const JobRates& r) {
    const float kept = recent_work * (1.0F - r.work_fade);
    return kept + r.work_gain * hours_share * (1.0F - kept);
}

}  // namespace afweging::agents
