// SPDX-License-Identifier: EUPL-1.2
// Step 8: who finds an employer, and the distance to work that the same hazard gives.
#pragma once

#include "agents/block.hpp"
#include "agents/household/money.hpp"
#include "agents/wellbeing/stress.hpp"

namespace afweging::agents {

/// Hazard of work without help and the distance read off it, for everybody.
AFWEGING_HOT void read_off_distance(Block& b) {
    const People& people = b.world.people;
    const float* employability = people.employability.data() + b.first;
    const float* skill = people.skill.data() + b.first;
    const float* recent_work = people.recent_work.data() + b.first;
    const std::uint16_t* months = people.months_out_of_work.data() + b.first;
    const std::uint8_t* dutch = people.dutch.data() + b.first;
    const Schooling* schooling = people.schooling.data() + b.first;
    const Health* health = people.health.data() + b.first;
    const float* age = b.s.age.data();
    float* hazard = b.world.now.hazard.data() + b.first;
    Distance* distance = b.world.now.distance.data() + b.first;
    const SearchRates r = b.c.search;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const JobSeeker seeker{.employability = employability[i],
                               .skill = skill[i],
                               .recent_work = recent_work[i],
                               .age = age[i],
                               .months_out_of_work = static_cast<float>(months[i]),
                               .dutch = static_cast<float>(dutch[i]),
                               .schooling = schooling[i],
                               .health = health[i]};
        hazard[i] = sim::exponential(log_job_hazard(seeker, r));
        distance[i] = distance_of(hazard[i], r);
    }
}

/// Incomes below this are compared as if they were this: a relative gain needs a base, and who has
/// no income this month (savings above the vermogensgrens) lives on something. [EUR cent per month]
/// assumed: no norm but that of the young is lower
inline constexpr std::int32_t lowest_compared_income = 50'000;

/// Search effort of person i, if seeking.
AFWEGING_HOT float effort_of(const Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const Activity acting = b.s.acting[i];
    const bool enough =
        above_participation_minimum(people.shortfall[row], people.stress[row], b.c.rates.stress);
    const float push = reach_of_push(b.c.channels.of(Channel::search_push)[acting],
                                     b.world.now.distance[row], people.sex[row], b.c.search);
    return search_effort({.effective_doenvermogen = b.world.now.effective[row],
                          .motivation = people.motivation[row],
                          .self_efficacy = people.self_efficacy[row],
                          .search_skill = people.search_skill[row],
                          .push = push,
                          .lock_in = b.c.channels.of(Channel::lock_in)[acting],
                          .below_minimum = enough ? 0.0F : 1.0F,
                          .homeless = people.housing[row] == Housing::homeless ? 1.0F : 0.0F},
                         b.c.search);
}

/// What a household in this position keeps of a month's income when creditors have had theirs.
/// [EUR cent per month]
AFWEGING_HOT std::int32_t left_by_creditors(const Position& p, const Debts& debts,
                                            const LawOfMonth& law, const MoneyRates& r) {
    const Incomes in = incomes(p, law, r);
    const std::int32_t norm = bijstandsnorm(p.household, p.age, law);
    const std::int32_t excess = attachable_income(income_before_toeslagen(in), norm, law);
    return disposable_income(in) - paid_to_creditors(debts, excess, in.wages, r);
}

/// What a full-time job would change in what person i's household keeps of its income, relative to
/// now.
///
///   gain = (then - now) / max(now, floor),   both after what creditors take
///
/// Status:   statute (incomes, attachment), assumed (floor)
/// Evidence: R124, R035
/// Page:     docs/model/job-finding.md
AFWEGING_HOT float gain_of_work(const Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const Position now{people.status[row],   people.household[row], b.s.age[i],
                       people.children[row], people.wage[row],      people.partner_income[row],
                       people.savings[row],  people.sanction[row],  people.disregard_used[row]};
    Position in_work = now;
    in_work.status = Status::job_temporary;
    in_work.wage = static_cast<std::int32_t>(b.c.full_time_wage);
    const Debts debts{people.debt[row], people.accounts[row], people.debt_help[row]};
    const std::int32_t kept_now = left_by_creditors(now, debts, b.c.amounts, b.c.money);
    const std::int32_t kept_then = left_by_creditors(in_work, debts, b.c.amounts, b.c.money);
    return static_cast<float>(kept_then - kept_now) /
           static_cast<float>(larger(kept_now, lowest_compared_income));
}

/// Chance of an accepted offer this month for person i, if seeking with this effort.
AFWEGING_HOT float chance_of_job(const Block& b, std::size_t i, float effort) {
    return job_finding_chance(b.world.now.hazard[b.first + i], effort, b.c.market, b.c.search) *
           acceptance_chance(gain_of_work(b, i), b.c.search);
}

/// By how much at most the acting programme multiplies everybody's effort.
AFWEGING_HOT void bound_pushes(const Block& b, float* pushed) {
    const float* push_of = b.c.channels.of(Channel::search_push);
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { pushed[i] = 1.0F; }
    for (const std::size_t i : b.s.in_programme) {
        const std::size_t row = b.first + i;
        pushed[i] = sim::exponential_ceiling(reach_of_push(push_of[b.s.acting[i]],
                                                           b.world.now.distance[row],
                                                           b.world.people.sex[row], b.c.search));
    }
}

/// Lists who may be offered a job or find a few hours beside bijstand: few seekers do in a month.
AFWEGING_HOT void find_seekers(const Block& b, sim::Selection& seekers) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const Status* before = b.world.now.status_before.data() + b.first;
    const float* hazard = b.world.now.hazard.data() + b.first;
    const float* motivation = people.motivation.data() + b.first;
    const float* search_skill = people.search_skill.data() + b.first;
    const std::uint32_t* draw = b.s.rolls.of(Roll::job_search);
    const SearchRates r = b.c.search;
    const float market = b.c.market;
    const float part_time_hazard = b.c.jobs.part_time_hazard;
    std::array<float, sim::chunk_size> pushed;
    bound_pushes(b, pushed.data());
    sim::Flags may_find;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const float effort = effort_ceiling(motivation[i], search_skill[i], pushed[i], r);
        const float most =
            job_finding_ceiling(hazard[i], effort, market, r) + part_time_hazard * effort;
        may_find[i] = sim::flag(sim::to_uniform(draw[i]) < most);
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        // Who changed this month, by arriving or by the end of a place, seeks from the next.
        may_find[i] &= sim::flag(seeks_work(status[i]) & (status[i] == before[i]));
    }
    sim::select_rows(may_find, seekers);
}

/// Somebody on bijstand finds a few hours of work beside it.
AFWEGING_HOT void take_hours(Block& b, std::size_t row) {
    People& people = b.world.people;
    people.status[row] = Status::bijstand_part_time;
    people.hours[row] = static_cast<std::uint8_t>(b.c.jobs.part_time_hours);
    people.wage[row] = static_cast<std::int32_t>(b.c.part_time_wage);
}

/// Step 8, first beat: who would be hired goes on the list for the vacancies; who is not and is on
/// bijstand may find a few hours. One draw decides: below p a job, then a share of 1 - p hours.
AFWEGING_HOT void search(Block& b) {
    People& people = b.world.people;
    Proposals& out = b.world.proposals[b.number];
    const auto month = static_cast<std::uint32_t>(b.c.t);
    sim::Selection seekers;
    find_seekers(b, seekers);
    for (const std::size_t i : seekers) {
        const std::size_t row = b.first + i;
        const float effort = effort_of(b, i);
        const float job = chance_of_job(b, i, effort);
        const float hours = (1.0F - job) * b.c.jobs.part_time_hazard * effort;
        const float u = uniform(b, Roll::job_search, i);
        if (u < job) {
            out.jobs.push_back(
                {.person = static_cast<std::uint32_t>(row),
                 .lottery = b.c.dice.bits(people.id[row], month, purpose::vacancy_lottery),
                 .segment = people.schooling[row]});
        } else if (people.status[row] == Status::bijstand && u < job + hours) {
            take_hours(b, row);
        }
    }
}

}  // namespace afweging::agents
