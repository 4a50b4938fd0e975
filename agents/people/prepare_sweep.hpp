// SPDX-License-Identifier: EUPL-1.2
// Opens a block's month: draws, ages, which programmes act, clean slates.
#pragma once

#include <algorithm>

#include "agents/block.hpp"

namespace afweging::agents {

enum class Beat : std::uint8_t { propose, commit };

/// Fills the block's draws for one beat of this month: every purpose of it for every person.
AFWEGING_SWEEP void roll_dice(Block& b, Beat beat) {
    const std::uint32_t half = purpose::blocks_of_first_beat;
    const std::uint32_t from = beat == Beat::propose ? 0 : half;
    const std::uint32_t until = beat == Beat::propose ? half : purpose::monthly_blocks;
    const std::uint64_t* id = b.world.people.id.data() + b.first;
    for (std::uint32_t block = from; block < until; ++block) {
        sim::fill_draws(b.c.dice.key(), id, block_people, static_cast<std::uint32_t>(b.c.t), block,
                        b.s.draws[std::size_t{4} * block].data(), block_people);
    }
}

/// Age in years from the month of birth.
AFWEGING_SWEEP void read_ages(Block& b) {
    const std::int16_t* birth = b.world.people.birth.data() + b.first;
    float* age = b.s.age.data();
    const std::int32_t t = b.c.t;
    for (std::size_t i = 0; i < block_people; ++i) {
        age[i] = static_cast<float>(t - birth[i]) * (1.0F / 12.0F);
    }
}

/// Keeps the status of the start of the month and wipes last month's notes.
AFWEGING_SWEEP void open_month(Block& b) {
    const Status* status = b.world.people.status.data() + b.first;
    Status* before = b.world.now.status_before.data() + b.first;
    EventMask* events = b.world.now.events.data() + b.first;
    std::uint8_t* job_outcome = b.world.now.job_outcome.data() + b.first;
    for (std::size_t i = 0; i < block_people; ++i) { before[i] = status[i]; }
    for (std::size_t i = 0; i < block_people; ++i) { events[i] = 0; }
    for (std::size_t i = 0; i < block_people; ++i) { job_outcome[i] = 0; }
    b.s.sanctioned.fill(0);
    b.s.talk.fill(0.0F);
}

/// Lists who takes part in anything; later sweeps leave the others as nobody helps them.
AFWEGING_SWEEP void find_helped(Block& b) {
    const People& people = b.world.people;
    const std::uint8_t* programme = people.programme.data() + b.first;
    const std::uint8_t* debt = people.debt_instrument.data() + b.first;
    const std::uint8_t* regime = people.contact_regime.data() + b.first;
    const std::uint8_t* aftercare = people.aftercare.data() + b.first;
    RowFlags any;
    for (std::size_t i = 0; i < block_people; ++i) {
        any[i] = flag((programme[i] | debt[i] | regime[i] | aftercare[i]) != 0);
    }
    list_rows(any, b.s.helped);
}

/// A programme acts once its start-up is over and until its last month.
AFWEGING_SWEEP void find_acting_programmes(Block& b) {
    const std::uint8_t* programme = b.world.people.programme.data() + b.first;
    const std::uint8_t* left = b.world.people.programme_left.data() + b.first;
    const std::uint8_t* duration = b.c.duration.data();
    std::uint8_t* acting = b.s.acting.data();
    find_helped(b);
    b.s.acting.fill(0);
    for (const std::size_t i : b.s.helped) {
        acting[i] = left[i] <= duration[programme[i]] ? programme[i] : std::uint8_t{0};
    }
}

/// The first beat leaves for the third what it knows of talks and programmes.
AFWEGING_SWEEP void keep_for_commit(Block& b) {
    std::copy_n(b.s.talk.data(), block_people, b.world.now.talk.data() + b.first);
    std::copy_n(b.s.acting.data(), block_people, b.world.now.acting.data() + b.first);
}

}  // namespace afweging::agents
