// SPDX-License-Identifier: EUPL-1.2
// Step 8: who finds an employer, and the distance to work that the same hazard gives.
#pragma once

#include "agents/block.hpp"
#include "agents/people/capacity.hpp"

namespace afweging::agents {

/// Hazard of work without help and the distance read off it, for everybody.
AFWEGING_SWEEP void read_off_distance(Block& b) {
    const People& people = b.world.people;
    const float* employability = people.employability.data() + b.first;
    const float* skill = people.skill.data() + b.first;
    const float* recent_work = people.recent_work.data() + b.first;
    const std::uint16_t* months = people.months_on_benefit.data() + b.first;
    const std::uint8_t* dutch = people.dutch.data() + b.first;
    const Schooling* schooling = people.schooling.data() + b.first;
    const Health* health = people.health.data() + b.first;
    const float* age = b.s.age.data();
    float* hazard = b.world.now.hazard.data() + b.first;
    Distance* distance = b.world.now.distance.data() + b.first;
    const SearchRates r = b.c.search;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < block_people; ++i) {
        const JobSeeker seeker{.employability = employability[i],
                               .skill = skill[i],
                               .recent_work = recent_work[i],
                               .age = age[i],
                               .months_on_benefit = static_cast<float>(months[i]),
                               .dutch = static_cast<float>(dutch[i]),
                               .schooling = schooling[i],
                               .health = health[i]};
        hazard[i] = sim::exponential(log_job_hazard(seeker, r));
        distance[i] = distance_of(hazard[i], r);
    }
}

/// What the acting programme does to everybody's search: push as it reaches the person, lock-in.
AFWEGING_SWEEP void feel_programmes(Block& b, float* push, float* lock_in) {
    const float* push_of = b.c.channels.of(Channel::search_push);
    const float* lock_in_of = b.c.channels.of(Channel::lock_in);
    const std::uint8_t* acting = b.s.acting.data();
    const Distance* distance = b.world.now.distance.data() + b.first;
    const Sex* sex = b.world.people.sex.data() + b.first;
    const SearchRates r = b.c.search;
    for (std::size_t i = 0; i < block_people; ++i) {
        push[i] = 0.0F;
        lock_in[i] = 0.0F;
    }
    for (const std::size_t i : b.s.helped) {
        push[i] = reach_of_push(push_of[acting[i]], distance[i], sex[i], r);
        lock_in[i] = lock_in_of[acting[i]];
    }
}

/// Search effort of everybody, as if all were seeking.
AFWEGING_SWEEP void weigh_effort(Block& b, const float* push, const float* lock_in) {
    const People& people = b.world.people;
    const float* effective = b.world.now.effective.data() + b.first;
    const float* motivation = people.motivation.data() + b.first;
    const float* self_efficacy = people.self_efficacy.data() + b.first;
    const float* search_skill = people.search_skill.data() + b.first;
    const float* stress = people.stress.data() + b.first;
    const std::int32_t* shortfall = people.shortfall.data() + b.first;
    const Housing* housing = people.housing.data() + b.first;
    float* effort = b.s.effort.data();
    const SearchRates r = b.c.search;
    const CapacityRates capacity = b.c.capacity;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < block_people; ++i) {
        const bool enough = above_participation_minimum(shortfall[i], stress[i], capacity);
        effort[i] = search_effort({.effective_doenvermogen = effective[i],
                                   .motivation = motivation[i],
                                   .self_efficacy = self_efficacy[i],
                                   .search_skill = search_skill[i],
                                   .push = push[i],
                                   .lock_in = lock_in[i],
                                   .below_minimum = enough ? 0.0F : 1.0F,
                                   .homeless = housing[i] == Housing::homeless ? 1.0F : 0.0F},
                                  r);
    }
}

/// Incomes below this are compared as if they were this. [EUR cent per month]
inline constexpr std::int32_t lowest_compared_income = 50'000;

/// Chance of an accepted offer this month for everybody, as if all were seeking.
AFWEGING_SWEEP void weigh_offers(Block& b) {
    const float* hazard = b.world.now.hazard.data() + b.first;
    const std::int32_t* income_of = b.world.people.income.data() + b.first;
    const DebtHelp* help = b.world.people.debt_help.data() + b.first;
    const float* effort = b.s.effort.data();
    float* chance = b.s.chance.data();
    const SearchRates r = b.c.search;
    const float market = b.c.market;
    const float job_income = b.c.full_time_income;
    const float kept_in_plan = b.c.kept_in_plan;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::int32_t cents =
            income_of[i] > lowest_compared_income ? income_of[i] : lowest_compared_income;
        const auto income = static_cast<float>(cents);
        const float kept = help[i] == DebtHelp::plan ? kept_in_plan : 1.0F;
        const float gain = kept * (job_income - income) / income;
        chance[i] =
            job_finding_chance(hazard[i], effort[i], market, r) * acceptance_chance(gain, r);
    }
}

/// Lists who is offered a job or finds a few hours beside bijstand.
AFWEGING_SWEEP void find_successes(const Block& b, RowList& found) {
    const Status* status = b.world.people.status.data() + b.first;
    const std::uint32_t* job_draw = b.s.draws[purpose::job_search].data();
    const std::uint32_t* hours_draw = b.s.draws[purpose::part_time].data();
    const float* chance = b.s.chance.data();
    const float* effort = b.s.effort.data();
    const float part_time_hazard = b.c.jobs.part_time_hazard;
    RowFlags job;
    RowFlags hours;
    for (std::size_t i = 0; i < block_people; ++i) {
        job[i] = flag(sim::to_uniform(job_draw[i]) < chance[i]);
    }
    for (std::size_t i = 0; i < block_people; ++i) {
        hours[i] = flag(sim::to_uniform(hours_draw[i]) < part_time_hazard * effort[i]);
    }
    for (std::size_t i = 0; i < block_people; ++i) {
        const bool client = status[i] == Status::bijstand;
        const bool seeks =
            client | (status[i] == Status::bijstand_part_time) | (status[i] == Status::ww);
        job[i] = static_cast<std::uint8_t>((flag(seeks) & job[i]) | (flag(client) & hours[i]));
    }
    list_rows(job, found);
}

/// Step 8, first beat: who would be hired goes on the list for the vacancies; who finds a few
/// hours beside bijstand takes them.
AFWEGING_SWEEP void search(Block& b) {
    std::array<float, block_people> push;
    std::array<float, block_people> lock_in;
    feel_programmes(b, push.data(), lock_in.data());
    weigh_effort(b, push.data(), lock_in.data());
    weigh_offers(b);
    People& people = b.world.people;
    BlockProposals& out = b.world.proposals[b.number];
    const auto month = static_cast<std::uint32_t>(b.c.t);
    RowList found;
    find_successes(b, found);
    for (const std::size_t i : found) {
        const std::size_t row = b.first + i;
        if (uniform(b, purpose::job_search, i) < b.s.chance[i]) {
            b.world.now.job_outcome[row] = static_cast<std::uint8_t>(JobOutcome::applied);
            out.jobs.push_back(
                {.person = static_cast<std::uint32_t>(row),
                 .lottery = b.c.dice.bits(people.id[row], month, purpose::vacancy_lottery),
                 .segment = people.schooling[row]});
        } else {
            people.status[row] = Status::bijstand_part_time;
            people.hours[row] = static_cast<std::uint8_t>(b.c.jobs.part_time_hours);
            people.wage[row] = static_cast<std::int32_t>(b.c.part_time_wage);
        }
    }
}

}  // namespace afweging::agents
