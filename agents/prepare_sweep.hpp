// SPDX-License-Identifier: EUPL-1.2
// Opens a block's month: draws, ages, which programmes act, clean slates.
#pragma once

#include <algorithm>

#include "agents/block.hpp"

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
        b.s.attendance[helped.row[k]] = words[purpose::attendance % 4][k];
        b.s.debt_event[helped.row[k]] = words[purpose::debt_event % 4][k];
    }
}

/// Lists who takes part in anything; later sweeps leave the others as nobody helps them.
AFWEGING_HOT void find_helped(Block& b) {
    const People& people = b.world.people;
    const std::uint8_t* programme = people.programme.data() + b.first;
    const std::uint8_t* debt = people.debt_instrument.data() + b.first;
    const std::uint8_t* regime = people.contact_regime.data() + b.first;
    const std::uint8_t* aftercare = people.aftercare.data() + b.first;
    const DebtHelp* debt_help = people.debt_help.data() + b.first;
    sim::Flags any;
    sim::Flags in_programme;
    sim::Flags supported;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint8_t supports = regime[i] | aftercare[i];
        const std::uint8_t holds = programme[i] | debt[i] | supports;
        any[i] = sim::flag((holds != 0) | in_debt_help(debt_help[i]));
        in_programme[i] = sim::flag(programme[i] != 0);
        supported[i] = sim::flag(supports != 0);
    }
    sim::select_rows(any, b.s.helped);
    sim::select_rows(in_programme, b.s.in_programme);
    sim::select_rows(supported, b.s.supported);
}

/// A programme acts once its start-up is over and until its last month.
AFWEGING_HOT void find_acting_programmes(Block& b) {
    const std::uint8_t* programme = b.world.people.programme.data() + b.first;
    const std::uint8_t* left = b.world.people.programme_left.data() + b.first;
    const std::uint8_t* duration = b.c.duration.data();
    std::uint8_t* acting = b.s.acting.data();
    find_helped(b);
    roll_for_participants(b);
    b.s.acting.fill(0);
    for (const std::size_t i : b.s.in_programme) {
        acting[i] = left[i] <= duration[programme[i]] ? programme[i] : std::uint8_t{0};
    }
}

/// The first beat leaves for the third what it knows of talks and programmes.
AFWEGING_HOT void keep_for_commit(Block& b) {
    std::copy_n(b.s.talk.data(), sim::chunk_size, b.world.now.talk.data() + b.first);
    std::copy_n(b.s.acting.data(), sim::chunk_size, b.world.now.acting.data() + b.first);
}

}  // namespace afweging::agents
