// SPDX-License-Identifier: EUPL-1.2
// How the month of a chunk of people ended, and how long things have lasted.
#include "agents/measures/transitions.hpp"

#include <array>

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// A bit where the condition holds; bytes, so that loops over bytes stay narrow.
AFWEGING_RULE std::uint8_t bit_if(bool condition, std::uint8_t bit) {
    return condition ? bit : std::uint8_t{0};
}

/// How everybody's month ended, a bit each.
namespace turn {
inline constexpr std::uint8_t here = 1;     ///< has arrived
inline constexpr std::uint8_t moved = 2;    ///< to another status or job; a contract made permanent
                                            ///< is still the same job
inline constexpr std::uint8_t entered = 4;  ///< bijstand
inline constexpr std::uint8_t left = 8;     ///< bijstand
inline constexpr std::uint8_t on = 16;      ///< bijstand
inline constexpr std::uint8_t gone = 32;    ///< out of the world: AOW, or away for years
}  // namespace turn

/// Says how everybody's month ended, and lists who moved.
AFWEGING_HOT void see_turns(const TransitionsStep& step, std::uint8_t* __restrict__ turns,
                            sim::Selection& moved) {
    const Status* status = step.in<&People::status>();
    const Status* status_before = step.in<&MonthColumns::status_before>();
    const EventMask* events = step.out<&MonthColumns::events>();
    sim::Flags started;  // also a job that follows another at once, of the same kind
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        started[i] = sim::flag((events[i] & bit(Event::job_start)) != 0);
    }
    sim::Flags flags;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const Status before = status_before[i];
        const Status after = status[i];
        const bool here = after != Status::not_arrived;
        const bool other = before != after;
        const bool same_job = (before == Status::job_temporary) & (after == Status::job_permanent);
        const bool was = receives_bijstand(before);
        const bool is = receives_bijstand(after);
        const bool moves = (other & !same_job) | (started[i] != 0);
        turns[i] = bit_if(here, turn::here) | bit_if(moves, turn::moved) |
                   bit_if(is & !was, turn::entered) | bit_if(was & !is, turn::left) |
                   bit_if(is, turn::on) | bit_if(!keeps_house(after), turn::gone);
        flags[i] = sim::flag(other & here);
    }
    sim::select_rows(flags, moved);
}

/// Counts everybody's months; says who is six (1) or twelve (2) months out. The state pension is no
/// lasting exit: it is counted where it happens.
AFWEGING_HOT void advance_counters(const TransitionsStep& step, const std::uint8_t* turns,
                                   sim::Flags& lasting) {
    std::uint16_t* in_status = step.out<&People::months_in_status>();
    std::uint16_t* on_benefit = step.out<&People::months_on_benefit>();
    std::uint16_t* since_exit = step.out<&People::months_since_exit>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint16_t how = turns[i];
        const auto here = static_cast<std::uint16_t>(how & turn::here);
        const auto on = static_cast<std::uint16_t>((how & turn::on) / turn::on);
        const auto longer = static_cast<std::uint16_t>(in_status[i] + here);
        in_status[i] = (how & turn::moved) != 0 ? std::uint16_t{0} : longer;
        const auto spell = static_cast<std::uint16_t>(on_benefit[i] + on);
        on_benefit[i] = (how & turn::entered) != 0 ? std::uint16_t{0} : spell;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint16_t how = turns[i];
        const std::uint16_t since = since_exit[i];
        const std::uint16_t out = (how & (turn::here | turn::on)) == turn::here ? 1 : 0;
        const std::uint16_t counts = since < 60000 ? 1 : 0;
        const auto later = static_cast<std::uint16_t>(since + (out & counts));
        const std::uint16_t left = (how & turn::left) != 0 ? 1 : 0;
        const std::uint16_t lives = (how & turn::gone) != 0 ? 0 : 1;
        const std::uint16_t stays = out & lives & static_cast<std::uint16_t>(left ^ 1U);
        const std::uint16_t six = later == 6 ? 1 : 0;
        const std::uint16_t twelve = later == 12 ? 2 : 0;
        since_exit[i] = left != 0 ? std::uint16_t{0} : later;
        lasting[i] = static_cast<std::uint8_t>(stays != 0 ? six | twelve : 0);
    }
}

/// Notes who moved, with what follows.
AFWEGING_HOT void note_moves(const TransitionsStep& step, const std::uint8_t* turns,
                             const Selection& moved, InstrumentSet once) {
    const Status* status = step.in<&People::status>();
    const Status* status_before = step.in<&MonthColumns::status_before>();
    const Household* household = step.in<&People::household>();
    auto& moves = step.sink<&ThreadBooks::moves>();
    for (const std::size_t i : moved) {
        const Status before = status_before[i];
        const Status after = status[i];
        moves[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)] +=
            persons_in(household[i]);
        const EventMask events =
            transition_events(before, after, step.out<&People::months_since_exit>()[i]);
        step.out<&MonthColumns::events>()[i] |= events | events_of_partner(events, household[i]);
        if ((turns[i] & turn::entered) != 0) {  // a new spell
            step.out<&People::disregard_used>()[i] = 0;
            step.out<&People::partner_disregard_used>()[i] = 0;
            step.out<&People::sanction>()[i] = 0;  // of an earlier spell
            step.out<&People::ever_started>()[i] &= ~once;
        }
    }
}

}  // namespace

void transitions(TransitionsStep step, InstrumentSet once) {
    std::array<std::uint8_t, chunk_size> turns;
    Selection moved;
    see_turns(step, turns.data(), moved);
    note_moves(step, turns.data(), moved, once);
    sim::Flags lasting;
    advance_counters(step, turns.data(), lasting);
    EventMask* events = step.out<&MonthColumns::events>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const EventMask months = lasting[i];
        events[i] |=
            (months & 1U) * bit(Event::sustained_6) | (months >> 1U) * bit(Event::sustained_12);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
