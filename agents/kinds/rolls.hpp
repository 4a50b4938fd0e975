// SPDX-License-Identifier: EUPL-1.2
// The draws that everybody has every month: one Philox block in each beat, five draws from it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/dice/dice.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What a monthly draw is for. The numbers are addresses: never renumber. The four words of Philox
/// block 0 and their fifth (sim::fifth_word) are the first beat's, those of block 1 the third's.
enum class Roll : std::uint8_t {
    mistake,        ///< a form missed, a change not reported
    expense_shock,  ///< a broken washing machine
    contact,        ///< a talk with the klantmanager, and whether it ends in an offer
    job_search,     ///< an employer says yes and the person too; else a few hours of work
    uptake,         ///< asks for help on own initiative; debts come to light

    job_survival,  ///< the job ends; the digits after it say what follows
    move,          ///< leaves bijstand for another reason than work, or comes back
    ladder,
    health,
    housing,
};
inline constexpr std::size_t rolls_a_beat = 5;

enum class Beat : std::uint8_t { propose, commit };

/// The draws of one beat for `People` people, five columns of words.
template <std::size_t People>
struct Rolls {
    std::array<std::array<std::uint32_t, People>, rolls_a_beat> words;

    [[nodiscard, gnu::always_inline]] inline const std::uint32_t* of(Roll r) const {
        return words[static_cast<std::size_t>(r) % rolls_a_beat].data();
    }
};

/// Rolls for all people of a block: `id` has room for People entities.
template <std::size_t People>
AFWEGING_SWEEP void roll(Rolls<People>& rolls, sim::PhiloxKey key, const std::uint64_t* id,
                         std::int32_t t, Beat beat) {
    sim::fill_draws(key, id, People, static_cast<std::uint32_t>(t),
                    static_cast<std::uint32_t>(beat), rolls.words[0].data(), People);
    const std::uint32_t* word_1 = rolls.words[1].data();
    const std::uint32_t* word_2 = rolls.words[2].data();
    const std::uint32_t* word_3 = rolls.words[3].data();
    std::uint32_t* fifth = rolls.words[4].data();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < People; ++i) {
        fifth[i] = sim::fifth_word(word_1[i], word_2[i], word_3[i]);
    }
}

}  // namespace afweging::agents
