// SPDX-License-Identifier: EUPL-1.2
// What a sweep sees: one block of people, the month around them, and scratch space.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/household/money_rates.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/open_instruments.hpp"
#include "agents/instruments/priority.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/kinds/purposes.hpp"
#include "agents/kinds/rolls.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/measures/lane.hpp"
#include "agents/municipality/office.hpp"
#include "agents/row_list.hpp"
#include "agents/setting.hpp"
#include "agents/state/world.hpp"
#include "agents/wellbeing/capacity.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/search.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// Strength of each channel by slot value (instrument + 1; 0 = none and from_before_the_run: always
/// 0).
struct ChannelTable {
    std::array<std::array<float, slot_values>, channel_count> strength{};
    std::array<float, channel_count> largest{};

    [[nodiscard, gnu::always_inline]] inline const float* of(Channel c) const {
        return strength[static_cast<std::size_t>(c)].data();
    }

    /// The largest strength of a channel among all instruments, at least 0.
    [[nodiscard, gnu::always_inline]] inline float most(Channel c) const {
        return largest[static_cast<std::size_t>(c)];
    }
};

/// The month around the people: constant while blocks are swept.
struct MonthContext {
    const Setting& setting;
    const sim::Dice& dice;
    std::int32_t t;    ///< month index of the run
    sim::Month month;  ///< calendar month
    const StatuteRow& law;
    LawOfMonth amounts;  ///< law and prices of the month as small tables for the sweeps
    OpenInstruments open;
    const OfficeMonth& office;  ///< time per client and what follows from it
    ChannelTable channels;
    std::array<std::uint8_t, slot_values> duration{};  ///< [months] by slot value
    SearchRates search;                                ///< parameters as the sweeps read them
    MoneyRates money;
    OfferRates offers;
    PriorityRates order;
    ProgrammeRates programme;
    JobRates jobs;
    JobCeilings job_ceilings;
    LadderRates ladder;
    DriftRates drift;
    float market = 1;  ///< factor of tightness on the hazard of work
    CapacityRates capacity;
    float full_time_wage = 0;  ///< [EUR cent per month], net, of a job that ends bijstand
    float part_time_wage = 0;  ///< [EUR cent per month], net, beside bijstand
    float deterrence = 0;      ///< strongest entry deterrence among open mandatory instruments
};

/// Work space of one block in one beat; lives on the stack of the task.
struct alignas(64) Scratch {
    Rolls<block_people> rolls;                           ///< of this beat
    std::array<std::uint32_t, block_people> attendance;  ///< draws of those in `helped`
    std::array<std::uint32_t, block_people> debt_event;
    std::array<float, block_people> age;                 ///< years
    std::array<std::uint8_t, block_people> acting;       ///< programme after its start-up, else 0
    std::array<std::uint8_t, block_people> sanctioned;   ///< 1: a month of maatregel was served
    std::array<std::int32_t, block_people> debt_before;  ///< [EUR cent] when the month began
    std::array<float, block_people> talk;                ///< quality of this month's talk, 0 = none
    std::array<float, block_people> talk_luck;           ///< given a talk, uniform on [0, 1)
    // At the start of the month:
    RowList helped;        ///< in a programme, debt help, contact regime or aftercare
    RowList in_programme;  ///< in slot programme
    RowList supported;     ///< in a contact regime or aftercare
};

/// One block in one beat. `n` is always block_people: padding rows are not_arrived.
struct Block {
    World& world;
    const MonthContext& c;
    Scratch& s;
    LedgerMonth& ledger;  ///< of this block's lane
    Lane& lane;           ///< where this block's totals go
    std::size_t first;    ///< row of the block's first person
    std::size_t number;   ///< of the block
};

/// The uniform draw of person i of the block for one of this beat's rolls, [0, 1).
AFWEGING_RULE float uniform(const Block& b, Roll r, std::size_t i) {
    return sim::to_uniform(b.s.rolls.of(r)[i]);
}

}  // namespace afweging::agents
