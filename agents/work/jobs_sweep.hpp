// SPDX-License-Identifier: EUPL-1.2
// Steps 8 (third beat) and 9: jobs start, last, end; people leave and come back otherwise.
#pragma once

#include "agents/block.hpp"
#include "agents/household/money.hpp"
#include "sim/mask.hpp"

namespace afweging::agents {

AFWEGING_HOT void enter_job(Block& b, std::size_t row, Status contract) {
    People& people = b.world.people;
    people.status[row] = contract;
    people.hours[row] = static_cast<std::uint8_t>(b.c.jobs.full_time_hours);
    people.wage[row] = static_cast<std::int32_t>(b.c.full_time_wage);
    b.world.now.events[row] |= bit(Event::job_start);
}

/// A business that ends bijstand: it takes the hours of a job and earns a share of the norm.
AFWEGING_HOT void start_business(Block& b, std::size_t row) {
    People& people = b.world.people;
    const std::int32_t norm = sim::pick(b.c.amounts.bijstandsnorm, people.household[row]);
    people.status[row] = Status::self_employed;
    people.hours[row] = static_cast<std::uint8_t>(b.c.jobs.full_time_hours);
    people.wage[row] = share_of(norm, b.c.jobs.business_income);
    b.world.now.events[row] |= bit(Event::job_start);
}

/// To a status without work. The last wage stays known while WW is a share of it.
AFWEGING_HOT void leave_work(Block& b, std::size_t row, Status next) {
    People& people = b.world.people;
    people.status[row] = next;
    people.hours[row] = 0;
    people.wage[row] = next == Status::ww ? people.wage[row] : 0;
}

/// Whoever was hired starts, on a permanent or a temporary contract.
AFWEGING_HOT void take_jobs(Block& b) {
    const std::uint8_t* won = b.world.now.hired.data() + b.first;
    sim::Flags is_hired;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { is_hired[i] = sim::flag(won[i] != 0); }
    sim::Selection hired;
    sim::select_rows(is_hired, hired);
    for (const std::size_t i : hired) {
        const float u = b.c.dice.uniform(b.world.people.id[b.first + i],
                                         static_cast<std::uint32_t>(b.c.t), purpose::job_kind);
        const bool permanent = u < b.c.jobs.permanent_share;
        enter_job(b, b.first + i, permanent ? Status::job_permanent : Status::job_temporary);
    }
}

/// Chance that the present job of person i ends this month.
AFWEGING_HOT float chance_of_job_end(const Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const float* support = b.c.channels.of(Channel::job_support);
    return job_end_chance({.contract = people.status[row],
                           .months = static_cast<float>(people.months_in_status[row]),
                           .effective_doenvermogen = b.world.now.effective[row],
                           .support = support[people.aftercare_held[row]]},
                          b.c.jobs);
}

/// What follows a job or business that ended: the next job, WW after half a year as an employee, or
/// bijstand.
/// u: uniform, independent of the end.
AFWEGING_HOT void end_job(Block& b, std::size_t i, float u) {
    People& people = b.world.people;
    const std::size_t row = b.first + i;
    const JobRates& r = b.c.jobs;
    b.world.now.events[row] |= bit(Event::job_end);
    people.self_efficacy[row] =
        self_efficacy_after_job_loss(people.self_efficacy[row], b.c.rates.self_efficacy.loss);
    if (u < r.next_job) {
        enter_job(b, row, Status::job_temporary);
    } else if (insured_for_ww(people.status[row]) &&
               months_with_this(people.months_in_status[row]) >= months_of_work_for_ww &&
               u < r.next_job + (1.0F - r.next_job) * r.ww_share) {
        leave_work(b, row, Status::ww);
    } else {
        leave_work(b, row, Status::bijstand);
    }
}

/// Lists those in regular work since last month or longer whose draw may end or change the job.
AFWEGING_HOT void find_changing_jobs(const Block& b, sim::Selection& changing) {
    const Status* status = b.world.people.status.data() + b.first;
    const Status* before = b.world.now.status_before.data() + b.first;
    const std::uint32_t* draw = b.s.rolls.of(Roll::job_survival);
    const JobCeilings ceilings = b.c.job_ceilings;
    const float conversion = b.c.jobs.conversion;
    sim::Flags drawn;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        drawn[i] =
            sim::flag(sim::to_uniform(draw[i]) < job_end_ceiling(status[i], ceilings) + conversion);
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const bool stays = in_regular_work(status[i]) & (status[i] == before[i]);
        drawn[i] = sim::flag(stays) & drawn[i];
    }
    sim::select_rows(drawn, changing);
}

/// Step 9 for regular work: jobs end, temporary ones become permanent.
AFWEGING_HOT void keep_or_lose_jobs(Block& b) {
    sim::Selection changing;
    find_changing_jobs(b, changing);
    People& people = b.world.people;
    for (const std::size_t i : changing) {
        const std::size_t row = b.first + i;
        const float u = uniform(b, Roll::job_survival, i);
        const float chance = chance_of_job_end(b, i);
        if (u < chance) {
            end_job(b, i, u / chance);  // below the chance a draw is uniform up to it
        } else if (people.status[row] == Status::job_temporary &&
                   u < chance + b.c.jobs.conversion) {
            people.status[row] = Status::job_permanent;
        }
    }
}

/// Part-time work beside bijstand ends, or grows into a job. u: uniform.
AFWEGING_HOT void change_part_time_work(Block& b, std::size_t row, float u) {
    if (u < b.c.jobs.part_time_end) {
        leave_work(b, row, Status::bijstand);
    } else if (u < b.c.jobs.part_time_end + b.c.jobs.part_time_upgrade) {
        enter_job(b, row, Status::job_temporary);
    }
}

/// Somebody on bijstand leaves without work, studies, starts a business, or has other hours of
/// part-time work: one draw decides, since only one of them happens.
AFWEGING_HOT void leave_bijstand(Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const float u = uniform(b, Roll::move, i);
    const float other = other_exit_chance(static_cast<float>(people.months_on_benefit[row]),
                                          people.household[row], b.c.jobs);
    const float study = b.s.age[i] < 27.0F ? b.c.jobs.education_young : 0.0F;
    const float business = business_start_chance(people.intrinsic_motivation[row], b.c.jobs);
    const float leaves = other + study + business;
    if (u < other + study) {
        leave_work(b, row, u < other ? Status::other_exit : Status::education);
    } else if (u < leaves) {
        start_business(b, row);
    } else if (people.status[row] == Status::bijstand_part_time) {
        change_part_time_work(b, row, (u - leaves) / (1.0F - leaves));
    }
}

/// Where somebody outside bijstand and work goes: back, or stays.
AFWEGING_HOT Status return_destination(const Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const float u = uniform(b, Roll::move, i);
    const std::int32_t before = people.months_in_status[row];
    const auto months = static_cast<float>(before);
    switch (people.status[row]) {
        case Status::ww:
            return static_cast<float>(months_with_this(before)) >= b.c.jobs.ww_months
                       ? Status::bijstand
                       : Status::ww;
        case Status::other_exit:
            return u < return_chance(months, b.c.jobs) ? Status::bijstand : Status::other_exit;
        case Status::education:
            return u < b.c.jobs.return_education ? Status::bijstand : Status::education;
        default:
            return people.status[row];
    }
}

/// Lists everybody for whom this month may bring an exit, a return or a pension.
AFWEGING_HOT void find_movers(const Block& b, float pension_age, sim::Selection& movers) {
    const Status* status = b.world.people.status.data() + b.first;
    const Status* before = b.world.now.status_before.data() + b.first;
    const float* age = b.s.age.data();
    const std::uint32_t* draw = b.s.rolls.of(Roll::move);
    const JobCeilings ceilings = b.c.job_ceilings;
    sim::Flags moves;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const Status now = status[i];
        const float u = sim::to_uniform(draw[i]);
        const sim::Mask client = sim::mask(now == Status::bijstand);
        const sim::Mask leaves = sim::mask(u < ceilings.leave);
        const sim::Mask part_time = sim::mask(now == Status::bijstand_part_time);
        const sim::Mask changes = sim::mask(u < ceilings.leave_or_change);
        const sim::Mask away = sim::mask(has_own_means(now));
        const sim::Mask returns = sim::mask(u < ceilings.come_back);
        const sim::Mask moved = (client & leaves) | (part_time & changes) | (away & returns) |
                                sim::mask(now == Status::ww);
        const sim::Mask retires = sim::mask(age[i] >= pension_age);
        const sim::Mask stayed = sim::mask(now == before[i]);
        const sim::Mask present = sim::mask(keeps_house(now));
        moves[i] = static_cast<std::uint8_t>(present & (retires | (stayed & moved)) & 1U);
    }
    sim::select_rows(moves, movers);
}

/// Other exits and returns, and the state pension. People who changed this month stay put.
AFWEGING_HOT void leave_and_return(Block& b) {
    People& people = b.world.people;
    const float pension_age = static_cast<float>(b.c.law.aow_age_months) * (1.0F / 12.0F);
    sim::Selection movers;
    find_movers(b, pension_age, movers);
    for (const std::size_t i : movers) {
        const std::size_t row = b.first + i;
        const Status now = people.status[row];
        if (b.s.age[i] >= pension_age) {
            leave_work(b, row, Status::aow);
            continue;
        }
        if (now != b.world.now.status_before[row]) {
            continue;
        }
        if (receives_bijstand(now)) {
            leave_bijstand(b, i);
        } else if (!in_regular_work(now) && now != Status::subsidised_job) {
            leave_work(b, row, return_destination(b, i));
        }
    }
}

/// Recent work experience: grows with hours worked, fades without.
AFWEGING_HOT void remember_work(Block& b) {
    People& people = b.world.people;
    const JobRates r = b.c.jobs;
    float* recent = people.recent_work.data() + b.first;
    const std::uint8_t* hours = people.hours.data() + b.first;
    const Status* status = people.status.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const bool arrived = status[i] != Status::not_arrived;
        const float next = next_recent_work(recent[i], static_cast<float>(hours[i]) * 0.025F, r);
        recent[i] = arrived ? next : recent[i];
    }
}

/// Months of the present spell out of work: WW and the bijstand that follows it are one spell.
/// Work, school and other exits end it.
AFWEGING_HOT void count_months_out_of_work(Block& b) {
    const Status* status = b.world.people.status.data() + b.first;
    const Status* before = b.world.now.status_before.data() + b.first;
    std::uint16_t* months = b.world.people.months_out_of_work.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        // Who arrives has lived this month in the spell already.
        const bool goes_on = seeks_work(before[i]) | (before[i] == Status::not_arrived);
        const auto longer = static_cast<std::uint16_t>(months[i] + 1);
        const std::uint16_t spell = goes_on ? longer : std::uint16_t{0};
        months[i] = seeks_work(status[i]) ? spell : std::uint16_t{0};
    }
}

}  // namespace afweging::agents
