// SPDX-License-Identifier: EUPL-1.2
// Opens a block's month: draws, ages, which programmes act, clean slates.
#pragma once

#include <algorithm>

#include "agents/block.hpp"
#include "agents/state/slots.hpp"

namespace afweging::agents {

/// Rolls this beat's dice for everybody in the block.
AFWEGING_HOT void roll_dice(Block& b, Beat beat) {
    const std::uint64_t* id = b.world.people.id.data() + b.first;
    if (beat == Beat::propose) {
        roll<Beat::propose>(b.s.rolls, b.c.dice.key(), id, b.c.t);
    } else {
        roll<Beat::commit>(b.s.rolls, b.c.dice.key(), id, b.c.t);
    }
}

/// Age in years from the month of birth.
AFWEGING_HOT void read_ages(Block& b) {
    const std::int16_t* birth = b.world.people.birth.data() + b.first;
    float* age = b.s.age.data();
    const std::int32_t t = b.c.t;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        age[i] = static_cast<float>(t - birth[i]) * (1.0F / 12.0F);
    }
}

/// Keeps the status and the debts of the start of the month and wipes last month's notes.
AFWEGING_HOT void open_month(Block& b) {
    const Status* status = b.world.people.status.data() + b.first;
    Status* before = b.world.now.status_before.data() + b.first;
    EventMask* events = b.world.now.events.data() + b.first;
    std::uint8_t* hired = b.world.now.hired.data() + b.first;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { before[i] = status[i]; }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { events[i] = 0; }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { hired[i] = 0; }
    std::copy_n(b.world.people.debt.data() + b.first, sim::chunk_size, b.s.debt_before.data());
}

/// The word of participant_block that is for each place of slot programme.
inline constexpr std::array<std::size_t, 2> attendance_words{purpose::attendance % 4,
                                                             purpose::attendance_2 % 4};

/// Rolls for those who take part in anything.
AFWEGING_HOT void roll_for_participants(Block& b) {
    const std::uint64_t* ids = b.world.people.id.data() + b.first;
    std::array<std::uint64_t, sim::chunk_size> id;
    std::array<std::uint32_t, sim::chunk_size> purposes;
    std::array<std::array<std::uint32_t, sim::chunk_size>, 4> words;
    const sim::Selection& helped = b.s.helped;
    const std::size_t padded = (helped.count + 7) / 8 * 8;
    for (std::size_t k = 0; k < padded; ++k) {
        id[k] = ids[helped.row[k < helped.count ? k : 0]];
        purposes[k] = purpose::participant_block;
    }
    sim::fill_scattered_draws(b.c.dice.key(), id.data(), helped.count,
                              static_cast<std::uint32_t>(b.c.t), purposes.data(), words[0].data(),
                              sim::chunk_size);
    for (std::size_t k = 0; k < helped.count; ++k) {
        for (std::size_t place = 0; place < programme_places; ++place) {
            b.s.attendance[place][helped.row[k]] = words[attendance_words[place]][k];
        }
        b.s.debt_event[helped.row[k]] = words[purpose::debt_event % 4][k];
    }
}

/// The step that finds who takes part in what.
using HelpedStep = MonthStep<HeldColumns, In<&People::debt_help>,
                             InOut<&Notes::helped, &Notes::in_programme, &Notes::supported>>;

/// Lists who takes part in anything; later sweeps leave the others as nobody helps them.
AFWEGING_HOT void find_helped(const HelpedStep& step) {
    const DebtHelp* debt_help = step.in<&People::debt_help>();
    sim::Flags any;
    sim::Flags in_programme{};
    sim::Flags supported{};
    for (const HeldRows& place : held_rows(step, AllPlaces{})) {
        if (place.slot == Slot::programme) {
            for (std::size_t i = 0; i < chunk_size; ++i) { in_programme[i] |= place.held[i]; }
        } else if (place.slot != Slot::debt) {
            for (std::size_t i = 0; i < chunk_size; ++i) { supported[i] |= place.held[i]; }
        }
    }
    const std::uint8_t* debt = step.in<&People::debt_held>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t holds = in_programme[i] | supported[i] | debt[i];
        any[i] = sim::flag((holds != 0) | in_debt_help(debt_help[i]));
        in_programme[i] = sim::flag(in_programme[i] != 0);
        supported[i] = sim::flag(supported[i] != 0);
    }
    sim::select_rows(any, step.out<&Notes::helped>());
    sim::select_rows(in_programme, step.out<&Notes::in_programme>());
    sim::select_rows(supported, step.out<&Notes::supported>());
}

/// What the place adds to what acts on person i: a programme acts once its start-up is over and
/// until its last month.
AFWEGING_RULE Activity acting_in(const Block& b, std::size_t place, std::size_t i) {
    constexpr auto places = slot_places;
    const std::uint8_t held = (b.world.people.*places[place].held)[b.first + i];
    const std::uint8_t left = (b.world.people.*places[place].left)[b.first + i];
    return left <= b.c.duration[held] ? activity_of(place, held) : Activity{0};
}

AFWEGING_HOT void find_acting_programmes(Block& b) {
    find_helped(chunk_of(b));
    roll_for_participants(b);
    b.s.acting.fill(0);
    for (const std::size_t i : b.s.in_programme) {
        for (std::size_t place = 0; place < programme_places; ++place) {
            b.s.acting[i] = static_cast<Activity>(b.s.acting[i] + acting_in(b, place, i));
        }
    }
}

/// The first beat leaves for the third what it knows of talks and programmes.
AFWEGING_HOT void keep_for_commit(Block& b) {
    std::copy_n(b.s.talk.data(), sim::chunk_size, b.world.now.talk.data() + b.first);
    std::copy_n(b.s.acting.data(), sim::chunk_size, b.world.now.acting.data() + b.first);
}

}  // namespace afweging::agents
