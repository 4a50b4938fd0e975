// SPDX-License-Identifier: EUPL-1.2
// People in WW: those who begin it in the run, and those who are in it when the run begins.
#include "agents/law/ww.hpp"
#include "agents/population/newcomer.hpp"
#include "agents/wellbeing/stress.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

std::uint8_t NewcomerFactory::hours_beside(const StartDraws& d, Origin origin) const {
    const bool begins = origin == Origin::ww_beginner || origin == Origin::in_ww;
    return begins ? hours_beside_ww(d.uniform(purpose::start_beside_ww), ww_) : std::uint8_t{0};
}

void NewcomerFactory::fix_length_of_ww(People& people, std::size_t i) const {
    const bool known = people.months_since_exit[i] != never_left_bijstand;
    const WorkPast past{
        .share = people.work_history[i],
        .adult_months = months_since_18(static_cast<float>(-people.birth[i]) / 12.0F),
        .on_benefit = known ? people.months_on_benefit[i] : 0,
        .since_exit = known ? people.months_since_exit[i] : 0};
    people.ww_months[i] =
        static_cast<std::uint8_t>(length_of_ww(work_before_ww(past, basis_.law), basis_.law));
}

void NewcomerFactory::fill_ww(People& people, std::size_t i, const StartDraws& d,
                              Origin origin) const {
    people.insured_hours[i] = static_cast<std::uint8_t>(ww_.hours_before);
    if (origin == Origin::ww_beginner) {
        return;  // the length follows in the month in which the first is paid
    }
    fix_length_of_ww(people, i);
    const std::uint16_t months = people.months_in_status[i];
    people.birth[i] = static_cast<std::int16_t>(people.birth[i] - months);
    people.status[i] = Status::ww;
    people.months_out_of_work[i] = months;
    const auto hours = static_cast<float>(hours_beside(d, origin));
    people.recent_work[i] =
        hours > 0 ? after_work(people.recent_work[i], static_cast<float>(months), hours)
                  : people.recent_work[i] *
                        sim::exponential(-basis_.work_fade * static_cast<float>(months));
}

float NewcomerFactory::chance_of_no_work(const People& people, std::size_t i,
                                         std::int32_t from) const {
    const float effort = search_effort({.effective_doenvermogen = effective_doenvermogen(
                                            people.doenvermogen[i], people.stress[i],
                                            static_cast<float>(basis_.stress.bandwidth_tax)),
                                        .motivation = people.motivation[i],
                                        .self_efficacy = people.self_efficacy[i],
                                        .search_skill = people.search_skill[i],
                                        .push = 0,
                                        .lock_in = 0,
                                        .below_minimum = 0,
                                        .homeless = 0},
                                       search_);
    const float accepted = acceptance_chance(0, search_);
    float none = 1;
    for (std::int32_t month = from; month < people.months_in_status[i]; ++month) {
        const JobSeeker seeker{.employability = people.employability[i],
                               .skill = people.skill[i],
                               .recent_work = people.recent_work[i],
                               .age = static_cast<float>(-people.birth[i]) / 12.0F,
                               .months_out_of_work = static_cast<float>(month),
                               .dutch = static_cast<float>(people.dutch[i]),
                               .schooling = people.schooling[i],
                               .health = people.health[i]};
        const float hazard = sim::exponential(log_job_hazard(seeker, distance_));
        none *= 1.0F - accepted * job_finding_chance(hazard, effort, basis_.tightness, search_);
    }
    return none;
}

/// The search of who arrives in WW begins in the second month, as in the run: from 1.
bool NewcomerFactory::is_still_in_ww(const People& people, std::size_t i,
                                     const StartDraws& draws) const {
    return people.months_in_status[i] < people.ww_months[i] &&
           draws.uniform(purpose::start_still_in_ww) < chance_of_no_work(people, i, 1);
}

/// Months that a past leaver to work is in WW after a job that was lost, by the rules of the run;
/// -1 = not in WW. u: uniform; what is left of it afterwards. Who lost a job and came back to
/// bijstand is in the stock, not here: of them nothing is changed.
std::int32_t NewcomerFactory::months_in_ww(const People& people, std::size_t i, float& u) const {
    const std::int32_t ago = people.months_since_exit[i];
    Status contract = people.status[i];
    std::int32_t began = 0;
    for (std::int32_t month = 0; month < ago; ++month) {
        const float chance = job_end_chance({.contract = contract,
                                             .months = static_cast<float>(month - began),
                                             .effective_doenvermogen = people.doenvermogen[i],
                                             .support = 0},
                                            jobs_, {});
        if (u >= chance) {
            u = (u - chance) / (1.0F - chance);
            continue;
        }
        u /= chance;  // uniform again, and so below
        if (u >= jobs_.next_job) {
            u = (u - jobs_.next_job) / (1.0F - jobs_.next_job);
            const bool insured = months_with_this(month - began) >= months_of_work_for_ww;
            const bool in_ww = insured && u < jobs_.ww_share;
            u = in_ww ? u / jobs_.ww_share : u;
            return in_ww ? ago - month - 1 : -1;
        }
        u /= jobs_.next_job;
        contract = Status::job_temporary;
        began = month + 1;
    }
    return -1;
}

void NewcomerFactory::fill_lost_job(People& people, std::size_t i, const StartDraws& d) const {
    if (!in_regular_work(people.status[i])) {
        return;
    }
    float u = d.uniform(purpose::start_lost_job);
    const std::int32_t months = months_in_ww(people, i, u);
    const std::uint16_t since = people.months_in_status[i];
    const float before = people.recent_work[i];
    const float of_all_months = after_work(before, since, basis_.full_time_hours);
    if (months < 0) {
        people.recent_work[i] = of_all_months;
        return;
    }
    fix_length_of_ww(people, i);
    const auto without = static_cast<float>(months);
    const auto worked = static_cast<float>(since) - without;
    people.months_in_status[i] = static_cast<std::uint16_t>(months);
    people.recent_work[i] =
        after_work(after_work(before, worked, basis_.full_time_hours), without, 0.0F);
    if (months < people.ww_months[i] && u < chance_of_no_work(people, i, 0)) {
        people.status[i] = Status::ww;
        people.insured_hours[i] = static_cast<std::uint8_t>(basis_.full_time_hours);
        people.months_out_of_work[i] = people.months_in_status[i];
    } else {  // at work again, or never in WW
        people.ww_months[i] = 0;
        people.months_in_status[i] = since;
        people.recent_work[i] = of_all_months;
    }
}

}  // namespace afweging::agents
