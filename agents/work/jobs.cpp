// SPDX-License-Identifier: EUPL-1.2
// Jobs of a chunk of people: they start, last and end.
#include "agents/work/jobs.hpp"

#include "agents/inputs/channels.hpp"
#include "agents/wellbeing/bond.hpp"
#include "agents/wellbeing/peers.hpp"
#include "agents/wellbeing/self_efficacy.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using JobEndStep = MonthStep<In<&People::status, &People::months_in_status, &People::aftercare_held,
                                &People::bond, &MonthColumns::effective>>;

/// Chance that the present job of person i ends this month.
AFWEGING_HOT float chance_of_job_end(const JobEndStep& step, std::size_t i,
                                     const ChannelTable& channels, const JobEndTerms& r) {
    const std::uint8_t aftercare = step.in<&People::aftercare_held>()[i];
    const float support = support_by_peers(channels.of(Channel::job_support)[aftercare],
                                           channels.of(Channel::peers)[aftercare], r.peers);
    return job_end_chance(
        {.contract = step.in<&People::status>()[i],
         .months = static_cast<float>(step.in<&People::months_in_status>()[i]),
         .effective_doenvermogen = step.in<&MonthColumns::effective>()[i],
         .support = support_with_bond(support, step.in<&People::bond>()[i], r.bond)},
        r.jobs, r.business);
}

/// What follows a job or business that ended: the next job, WW after half a year as an employee, or
/// bijstand. u: uniform, independent of the end.
AFWEGING_HOT void end_job(const KeepJobsStep& step, std::size_t i, float u,
                          const JobTerms& full_time, const JobsRates& r) {
    const std::int32_t months = step.in<&People::months_in_status>()[i];
    step.out<&MonthColumns::events>()[i] |= bit(Event::job_end);
    if (u < r.next_job) {
        enter_job(step, i, Status::job_temporary, full_time);
    } else if (insured_for_ww(step.in<&People::status>()[i]) &&
               months_with_this(months) >= months_of_work_for_ww &&
               u < r.next_job + (1.0F - r.next_job) * r.ww_share) {
        step.out<&People::insured_hours>()[i] = step.out<&People::hours>()[i];
        step.out<&People::ww_months>()[i] = 0;  // fixed when the first is paid
        leave_work(step, i, Status::ww);
    } else {
        seek_support(step, i);
    }
}

/// Selects those in regular work since last month or longer whose draw may end or change the job.
AFWEGING_HOT void find_changing_jobs(const KeepJobsStep& step, const JobEndCeilings& most,
                                     float conversion, Selection& changing) {
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    const std::uint32_t* draw = step.words<Roll::job_survival>();
    const JobEndCeilings ceilings = most;
    sim::Flags drawn;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        drawn[i] =
            sim::flag(sim::to_uniform(draw[i]) < job_end_ceiling(status[i], ceilings) + conversion);
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool stays = in_regular_work(status[i]) & (status[i] == before[i]);
        drawn[i] = sim::flag(stays) & drawn[i];
    }
    sim::select_rows(drawn, changing);
}

}  // namespace

void take_jobs(TakeJobsStep step, const JobTerms& full_time, const JobsRates& rates,
               const MonthLuck& luck) {
    const std::uint8_t* won = step.in<&MonthColumns::hired>();
    sim::Flags is_hired;
    for (std::size_t i = 0; i < chunk_size; ++i) { is_hired[i] = sim::flag(won[i] != 0); }
    Selection hired;
    sim::select_rows(is_hired, hired);
    for (const std::size_t i : hired) {
        const float u = luck.dice.uniform(step.in<&People::id>()[i],
                                          static_cast<std::uint32_t>(luck.t), purpose::job_kind);
        const bool permanent = u < rates.permanent_share;
        const bool before_bijstand =
            step.out<&People::status>()[i] == Status::ww &&
            step.in<&People::months_since_exit>()[i] == never_left_bijstand;
        if (before_bijstand) {
            leave_work(step, i, Status::left_ww);
        } else {
            take_full_time_job(step, i, permanent ? Status::job_permanent : Status::job_temporary,
                               full_time);
        }
    }
}

void keep_or_lose_jobs(KeepJobsStep step, const JobTerms& full_time, const ChannelTable& channels,
                       const JobEndTerms& rates) {
    const JobsRates r = rates.jobs;
    Selection changing;
    find_changing_jobs(step, job_end_ceilings(r, rates.business), r.conversion, changing);
    Status* status = step.out<&People::status>();
    float* self_efficacy = step.out<&People::self_efficacy>();
    for (const std::size_t i : changing) {
        const float u = uniform<Roll::job_survival>(step, i);
        const float chance = chance_of_job_end(step, i, channels, rates);
        if (u < chance) {
            self_efficacy[i] =
                self_efficacy_after_job_loss(self_efficacy[i], rates.confidence_loss);
            end_job(step, i, u / chance, full_time, r);  // a draw below the chance is uniform there
        } else if (status[i] == Status::job_temporary && u < chance + r.conversion) {
            status[i] = Status::job_permanent;
        }
    }
}

void remember_work(RememberWorkStep step, const JobsRates& rates, const BusinessRates& business) {
    const std::uint8_t* hours = step.in<&People::hours>();
    const Status* status = step.in<&People::status>();
    const float* size = step.in<&People::business>();
    float* recent = step.out<&People::recent_work>();
    const JobsRates r = rates;
    const float hours_of_full = business.hours;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool arrived = status[i] != Status::not_arrived;
        const float worked = static_cast<float>(hours[i]) + hours_of_full * size[i];
        const float next = next_recent_work(recent[i], worked * 0.025F, r);
        recent[i] = arrived ? next : recent[i];
    }
}

void count_months_out_of_work(OutOfWorkStep step, const JobsRates& rates) {
    const JobsRates r = rates;
    const Status* status = step.in<&People::status>();
    const Status* before = step.in<&MonthColumns::status_before>();
    std::uint16_t* months = step.out<&People::months_out_of_work>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        // Who arrives has lived this month in the spell already.
        const bool goes_on = seeks_work(before[i]) | (before[i] == Status::not_arrived) |
                             (before[i] == Status::other_exit) |
                             (before[i] == Status::subsidised_job);
        const unsigned longer = months[i] + 1U;
        const auto spell = static_cast<std::uint16_t>(goes_on ? longer : 0U);
        const std::uint16_t other = status[i] == Status::other_exit ? months[i] : std::uint16_t{0};
        const std::uint16_t kept =
            status[i] == Status::subsidised_job ? months_after_place(months[i], r) : other;
        months[i] = seeks_work(status[i]) ? spell : kept;
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
