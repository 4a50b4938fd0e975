// SPDX-License-Identifier: EUPL-1.2
// Arrivals of a chunk of people.
#include "agents/population/arrivals.hpp"

#include "agents/instruments/exemption.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Whether anybody of the chunk arrives this month or later: rows are sorted by arrival.
AFWEGING_HOT bool some_arrive(const std::int16_t* arrival, std::size_t people, std::int32_t t) {
    return arrival[people - 1] >= t;
}

using ScareStep = MonthStep<AtTheDoor, In<&MonthColumns::hazard>>;

/// Whether applicant i withdraws. The draw is the same with and without an exemption.
AFWEGING_HOT bool is_scared(const ScareStep& step, std::size_t i, float deterrence,
                            const ExemptionTerms& exemption, const MonthLuck& luck) {
    const float u = luck.dice.uniform(step.in<&People::id>()[i], static_cast<std::uint32_t>(luck.t),
                                      purpose::entry);
    const float chance = deterrence_chance(deterrence, step.in<&MonthColumns::hazard>()[i]);
    return u < chance && !will_be_exempt(step, i, exemption, luck.dice);
}

}  // namespace

void arrive(ArriveStep step, std::size_t people, float deterrence, const ExemptionTerms& exemption,
            const MonthLuck& luck) {
    const std::int16_t* arrival = step.in<&People::arrival>();
    if (!some_arrive(arrival, people, luck.t)) {
        return;
    }
    Status* status = step.out<&People::status>();
    for (std::size_t i = 0; i < people; ++i) {
        if (status[i] != Status::not_arrived || arrival[i] != luck.t) {
            continue;
        }
        const bool in_ww = step.in<&People::route>()[i] == Route::ww;  // and applies when it ends
        const bool scared = !in_ww && is_scared(step, i, deterrence, exemption, luck);
        status[i] = scared ? Status::deterred : in_ww ? Status::ww : Status::bijstand;
        step.sink<&ThreadBooks::brought_along_cents>() +=
            std::int64_t{step.in<&People::savings>()[i]} - step.in<&People::debt>()[i];
        step.out<&MonthColumns::events>()[i] |= scared ? bit(Event::deterred) : EventMask{0};
    }
}

void apply_after_ww(ApplyAfterWwStep step, float deterrence, const ExemptionTerms& exemption,
                    const MonthLuck& luck) {
    if (deterrence <= 0.0F) {
        return;
    }
    const Status* before = step.in<&MonthColumns::status_before>();
    Status* status = step.out<&People::status>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const bool applies = before[i] == Status::ww && receives_bijstand(status[i]) &&
                             step.in<&People::months_since_exit>()[i] == never_left_bijstand;
        if (!applies) {
            continue;
        }
        if (is_scared(step, i, deterrence, exemption, luck)) {
            status[i] = Status::deterred;
            step.out<&MonthColumns::events>()[i] |= bit(Event::deterred);
        }
    }
}

void count_month_of_arrival(MonthOfArrivalStep step, std::size_t people, std::int32_t t) {
    const std::int16_t* arrival = step.in<&People::arrival>();
    if (!some_arrive(arrival, people, t)) {
        return;
    }
    for (std::size_t i = 0; i < people; ++i) {
        if (arrival[i] != t || step.in<&MonthColumns::status_before>()[i] != Status::not_arrived) {
            continue;  // status_before: the starting stock has arrival 0 as well
        }
        const Status now = step.in<&People::status>()[i];
        const bool applied = now != Status::deterred && step.in<&People::route>()[i] != Route::ww;
        step.out<&People::months_in_status>()[i] =
            now == Status::bijstand || now == Status::ww ? 1 : 0;
        step.out<&People::months_on_benefit>()[i] = applied ? 1 : 0;
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
