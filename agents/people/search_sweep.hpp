// SPDX-License-Identifier: EUPL-1.2
// Step 8: who finds an employer, and the distance to work that the same hazard gives.
#pragma once

#include "agents/block.hpp"
#include "agents/people/capacity.hpp"

namespace afweging::agents {

AFWEGING_RULE JobSeeker job_seeker(const People& p, std::size_t i, float age) {
    return {.employability = p.employability[i],
            .skill = p.skill[i],
            .recent_work = p.recent_work[i],
            .age = age,
            .months_on_benefit = static_cast<float>(p.months_on_benefit[i]),
            .dutch = static_cast<float>(p.dutch[i]),
            .schooling = p.schooling[i],
            .health = p.health[i]};
}

/// Hazard of work without help and the distance read off it, for everybody.
AFWEGING_SWEEP void read_off_distance(Block& b) {
    const People& people = b.world.people;
    float* hazard = b.world.now.hazard.data() + b.first;
    Distance* distance = b.world.now.distance.data() + b.first;
    const SearchRates r = b.c.search;
    for (std::size_t i = 0; i < block_people; ++i) {
        hazard[i] =
            sim::exponential(log_job_hazard(job_seeker(people, b.first + i, b.s.age[i]), r));
        distance[i] = distance_of(hazard[i], r);
    }
}

/// Chance of an accepted offer this month for everybody, as if all were seeking.
AFWEGING_SWEEP void weigh_chances(Block& b) {
    const People& people = b.world.people;
    const MonthColumns& now = b.world.now;
    const float* push = b.c.channels.of(Channel::search_push);
    const float* lock_in = b.c.channels.of(Channel::lock_in);
    const SearchRates r = b.c.search;
    const CapacityRates capacity = b.c.capacity;
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::size_t row = b.first + i;
        const bool enough = above_participation_minimum(people.shortfall[row], people.stress[row],
                                                        capacity);
        const Seeking seeking{
            .effective_doenvermogen = now.effective[row],
            .motivation = people.motivation[row],
            .self_efficacy = people.self_efficacy[row],
            .search_skill = people.search_skill[row],
            .push = reach_of_push(push[b.s.acting[i]], now.distance[row], people.sex[row], r),
            .lock_in = lock_in[b.s.acting[i]],
            .below_minimum = enough ? 0.0F : 1.0F,
            .homeless = people.housing[row] == Housing::homeless ? 1.0F : 0.0F};
        const float effort = search_effort(seeking, r);
        const auto income = static_cast<float>(people.income[row] > 50000 ? people.income[row]
                                                                          : 50000);
        const float kept = people.debt_help[row] == DebtHelp::plan ? b.c.kept_in_plan : 1.0F;
        const float gain = kept * (b.c.full_time_income - income) / income;
        b.s.chance[i] = job_finding_chance(now.hazard[row], effort, b.c.market, r) *
                        acceptance_chance(gain, r);
        b.s.effort[i] = effort;
    }
}

AFWEGING_RULE bool seeks_work(Status s) {
    return s == Status::bijstand || s == Status::bijstand_part_time || s == Status::ww;
}

/// Step 8, first beat: who would be hired goes on the list for the vacancies; who finds a few
/// hours beside bijstand takes them.
AFWEGING_SWEEP void search(Block& b) {
    weigh_chances(b);
    People& people = b.world.people;
    BlockProposals& out = b.world.proposals[b.number];
    const auto month = static_cast<std::uint32_t>(b.c.t);
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::size_t row = b.first + i;
        if (!seeks_work(people.status[row])) {
            continue;
        }
        if (uniform(b, purpose::job_search, i) < b.s.chance[i]) {
            b.world.now.job_outcome[row] = static_cast<std::uint8_t>(JobOutcome::applied);
            out.jobs.push_back(
                {.person = static_cast<std::uint32_t>(row),
                 .lottery = b.c.dice.bits(people.id[row], month, purpose::vacancy_lottery),
                 .segment = people.schooling[row]});
        } else if (people.status[row] == Status::bijstand &&
                   uniform(b, purpose::part_time, i) < b.c.jobs.part_time_hazard * b.s.effort[i]) {
            people.status[row] = Status::bijstand_part_time;
            people.hours[row] = static_cast<std::uint8_t>(b.c.jobs.part_time_hours);
            people.wage[row] = static_cast<std::int32_t>(b.c.part_time_wage);
        }
    }
}

}  // namespace afweging::agents
