// SPDX-License-Identifier: EUPL-1.2
// What every draw in the model is for. The numbers are addresses: never renumber, only append.
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
AFWEGING_HOT void roll(Rolls<People>& rolls, sim::PhiloxKey key, const std::uint64_t* id,
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

/// Where the rarer draws of a month come from: they are addressed by person, month and purpose.
struct MonthLuck {
    const sim::Dice& dice;
    std::int32_t t;  ///< month index of the run
};

}  // namespace afweging::agents

namespace afweging::agents::purpose {

using sim::Purpose;

// Blocks 0 and 1 are rolled for everybody every month: agents/kinds/draws.hpp.

// Drawn for few.
inline constexpr Purpose attendance = 8;  ///< shows up, drops out
inline constexpr Purpose debt_event = 9;  ///< creditors agree, a forgotten debt turns up
inline constexpr Purpose attendance_2 = 10;  ///< as attendance, of a second programme
inline constexpr Purpose job_kind = 12;   ///< contract of the new job
inline constexpr Purpose vacancy_lottery = 16;
inline constexpr Purpose entry = 17;  ///< deterrence at application
/// Places: purpose = place_lottery + 4 * (16 low bits of the instrument's key hash).
inline constexpr Purpose place_lottery = 1U << 18;
// (1U << 18) + 1 was the offer, which the talk decides now.
inline constexpr Purpose place_acceptance = (1U << 18) + 2;
inline constexpr Purpose place_consequence = (1U << 18) + 3;  ///< of refusing, of a place's end

// Set-up of a person, drawn once (month = month of arrival): population/.
inline constexpr Purpose start_sex = 64;
inline constexpr Purpose start_age_band = 65;
inline constexpr Purpose start_age_in_band = 66;
inline constexpr Purpose start_household = 67;
inline constexpr Purpose start_schooling = 68;
inline constexpr Purpose start_children = 69;
inline constexpr Purpose start_dutch = 70;
inline constexpr Purpose start_route = 71;
inline constexpr Purpose start_doenvermogen = 72;
inline constexpr Purpose start_motivation = 73;
inline constexpr Purpose start_employability = 74;
inline constexpr Purpose start_health = 75;
inline constexpr Purpose start_duration_band = 76;
inline constexpr Purpose start_duration_in_band = 77;
inline constexpr Purpose start_problem_debt = 78;
inline constexpr Purpose start_debt_size = 79;
inline constexpr Purpose start_accounts = 80;
inline constexpr Purpose start_savings = 81;
inline constexpr Purpose start_stress = 82;
inline constexpr Purpose start_ladder_step = 83;
inline constexpr Purpose start_part_time_now = 84;
inline constexpr Purpose start_klantmanager = 85;
// 86 was the neighbourhood, which no rule read.
inline constexpr Purpose start_fixed_costs = 87;
inline constexpr Purpose start_self_efficacy = 88;
inline constexpr Purpose start_search_skill = 89;
inline constexpr Purpose start_trust = 90;
inline constexpr Purpose start_partner_income = 91;
inline constexpr Purpose start_exit_kind = 92;
inline constexpr Purpose start_exit_month = 93;
inline constexpr Purpose start_contact_phase = 94;
// 95 was the month of birth: the draw of age within its band gives it.
inline constexpr Purpose first_start_purpose = 64;

// Set-up of others.
inline constexpr Purpose arrivals = 96;    ///< entity = municipality
inline constexpr Purpose caseworker = 97;  ///< entity = klantmanager

// Set-up of a person again.
inline constexpr Purpose start_debt_help = 98;        ///< is in debt help
inline constexpr Purpose start_debt_help_month = 99;  ///< how far it has come
inline constexpr std::uint32_t start_blocks = 9;      ///< from first_start_purpose on

/// The block of those who take part in something.
inline constexpr std::uint32_t participant_block = attendance / 4;
static_assert(debt_event / 4 == participant_block && attendance_2 / 4 == participant_block);

}  // namespace afweging::agents::purpose

namespace afweging::agents {

/// The draws of a person for one instrument in one month, addressed by the instrument's key:
/// whatever other instruments exist, these are the same.
struct PlaceDraws {
    std::uint32_t lottery;      ///< purpose::place_lottery
    std::uint32_t acceptance;   ///< purpose::place_acceptance
    std::uint32_t consequence;  ///< purpose::place_consequence
};

/// The purpose block of the draws for an instrument. hash: of its key
AFWEGING_RULE std::uint32_t place_block(std::uint32_t hash) {
    return purpose::place_lottery / 4 + (hash & 0xffffU);
}

AFWEGING_RULE PlaceDraws place_draws(const MonthLuck& luck, std::uint64_t id, std::uint32_t hash) {
    const sim::PhiloxCounter words =
        sim::philox({static_cast<std::uint32_t>(id), static_cast<std::uint32_t>(id >> 32),
                     static_cast<std::uint32_t>(luck.t), place_block(hash)},
                    luck.dice.key());
    return {words.v0, words.v2, words.v3};
}

}  // namespace afweging::agents
