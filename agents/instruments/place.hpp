// SPDX-License-Identifier: EUPL-1.2
// What a place of any slot has in common with others: what it pays, and how its end is told.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "agents/state/chunk.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

using TellsEnds = MonthStep<Sink<&Proposals::ends>>;
using GivesMoney = MonthStep<InOut<&People::savings>, Sink<&ThreadBooks::ledger>>;

/// Tells the gemeente that a place ended; `left` counts this month. empty: 1 where nobody was in it
/// this month
AFWEGING_HOT void report_end(const TellsEnds& step, std::uint8_t held, std::uint8_t left,
                             PlaceEndKind kind, std::uint8_t empty = 0) {
    step.sink<&Proposals::ends>().push_back({static_cast<std::uint8_t>(index_of(held)),
                                             static_cast<std::uint8_t>(left - 1), kind, empty});
}

/// Nobody is paid above these savings, far beyond any vermogenstoets: sums of cents stay within 32
/// bits. [EUR cent] EUR 10 million
inline constexpr std::int32_t savings_cap = 1'000'000'000;

/// Where money for clients is booked: it leaves the pot of the instrument.
AFWEGING_RULE Line line_of_money(Pot pot) {
    switch (pot) {
        case Pot::buig:
            return Line::buig_money;
        case Pot::reintegration:
            return Line::reintegration_money;
        case Pot::income_security:
            return Line::special_assistance;
        case Pot::staff:
            return Line::staff_money;
        case Pot::wmo:
            return Line::wmo_money;
    }
    return Line::special_assistance;
}

/// What the gemeente pays a client from a pot. [EUR]
AFWEGING_HOT void pay_client(const GivesMoney& step, std::size_t i, float euros, Pot pot) {
    std::int32_t& savings = step.out<&People::savings>()[i];
    const std::int32_t room = positive_part(savings_cap - savings);
    const std::int32_t cents = smaller(static_cast<std::int32_t>(cents_of(euros)), room);
    savings += cents;
    book(step, line_of_money(pot), cents);
}

/// The allowance of an instrument in a month that acts: what the gemeente pays, the client gets.
AFWEGING_HOT void pay_allowance(const GivesMoney& step, std::size_t i, const Instrument& instrument,
                                std::uint8_t left) {
    const float euros = instrument.channel(Channel::monthly_money);
    if (euros > 0.0F && left <= instrument.duration_months) {
        pay_client(step, i, euros, instrument.pot);
    }
}

}  // namespace afweging::agents
