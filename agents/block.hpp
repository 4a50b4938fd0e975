// SPDX-License-Identifier: EUPL-1.2
// What a sweep sees: one block of people, the month around them, and scratch space.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/inputs/channels.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/kinds/draws.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/measures/tally.hpp"
#include "agents/municipality/office.hpp"
#include "agents/rates.hpp"
#include "agents/setting.hpp"
#include "agents/work/search.hpp"
#include "agents/work/vacancies.hpp"
#include "agents/world.hpp"
#include "sim/dice/dice.hpp"
#include "sim/table/selection.hpp"

namespace afweging::agents {

/// The month around the people: constant while blocks are swept.
struct MonthContext {
    const Setting& setting;
    const sim::Dice& dice;
    std::int32_t t;    ///< month index of the run
    sim::Month month;  ///< calendar month
    const StatuteRow& law;
    LawOfMonth amounts;  ///< law and prices of the month as small tables for the sweeps
    OpenInstruments open;
    ReasonTable reasons;        ///< what leads to an offer of them
    const OfficeMonth& office;  ///< time per client and what follows from it
    ChannelTable channels;
    std::array<std::uint8_t, slot_values> duration{};  ///< [months] by slot value
    Rates rates;                                       ///< parameters as the steps read them
    JobMarket market{};
    BySegment vacancies{};  ///< open this month, by schooling
    float deterrence = 0;   ///< strongest entry deterrence among open mandatory instruments
};

/// One block in one beat. `n` is always sim::chunk_size: padding rows are not_arrived.
struct Block {
    World& world;
    const MonthContext& c;
    Notes& s;
    ThreadBooks& lane;    ///< where this chunk's totals go
    LedgerMonth& ledger;  ///< of this chunk's thread
    std::size_t first;    ///< row of the block's first person
    std::size_t number;   ///< of the block
};

/// The same chunk as the steps see it that declare what they touch.
AFWEGING_RULE MonthChunk chunk_of(const Block& b) {
    return MonthChunk({.people = b.world.people,
                       .now = b.world.now,
                       .notes = b.s,
                       .proposals = b.world.proposals[b.number],
                       .books = b.lane,
                       .first = b.first});
}

/// What lies on the desks of the office, and what jobs are like, this month.
AFWEGING_RULE OfferDesk offer_desk(const World& world, const MonthContext& c) {
    return {.instruments = c.setting.instruments,
            .open = c.open,
            .reasons = c.reasons,
            .channels = c.channels,
            .klantmanagers = world.klantmanagers,
            .allocation = c.setting.policy.allocation};
}
AFWEGING_RULE JobsOfMonth jobs_of_month(const MonthContext& c) {
    return {.moving = c.rates.subsidised_job,
            .minimum_wage = c.amounts.minimum_wage,
            .regular = c.market.full_time};
}

/// The uniform draw of person i of the block for one of this beat's rolls, [0, 1).
AFWEGING_RULE float uniform(const Block& b, Roll r, std::size_t i) {
    return sim::to_uniform(b.s.rolls.column(static_cast<std::size_t>(r))[i]);
}

}  // namespace afweging::agents
