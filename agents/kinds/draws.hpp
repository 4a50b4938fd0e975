// SPDX-License-Identifier: EUPL-1.2
// What every draw in the model is for. The numbers are addresses: never renumber, only append.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "sim/dice/dice.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

enum class Phase : std::uint8_t { propose, commit };

// ROLL(name, phase, block, word, meaning): what everybody draws every month, and where. The Philox
// block and the word in it are an address: never renumber. A block has five words (the fifth:
// sim::fifth_word). When those of a phase are used up, take a block that nothing uses yet: further
// down this file stand the blocks of other purposes. How many blocks a phase rolls follows from
// here.
// clang-format off
#define AFWEGING_ROLLS(ROLL)                                                                         \
    ROLL(mistake, propose, 0, 0, "a form missed, a change not reported")                             \
    ROLL(expense_shock, propose, 0, 1, "a broken washing machine")                                   \
    ROLL(contact, propose, 0, 2, "a talk with the klantmanager, and whether it ends in an offer")    \
    ROLL(job_search, propose, 0, 3, "an employer says yes and the person too; else a few hours")     \
    ROLL(uptake, propose, 0, 4, "asks for help on own initiative; debts come to light")              \
    ROLL(job_survival, commit, 1, 0, "the job ends; the digits after it say what follows")           \
    ROLL(move, commit, 1, 1, "leaves bijstand for another reason than work, or comes back")          \
    ROLL(ladder, commit, 1, 2, "a step on the participation ladder")                                 \
    ROLL(health, commit, 1, 3, "a limit appears or goes")                                            \
    ROLL(housing, commit, 1, 4, "a home is threatened, lost, restored or found")
// clang-format on

#define AFWEGING_ROLL_CODE(name, phase, block, word, meaning) name,
enum class Roll : std::uint8_t { AFWEGING_ROLLS(AFWEGING_ROLL_CODE) };
#undef AFWEGING_ROLL_CODE

/// Where a draw of everybody stands.
struct RollAddress {
    Phase phase;
    std::uint32_t block;  ///< of Philox
    std::uint8_t word;    ///< 0 to 4
};

inline constexpr std::uint8_t words_a_block = 5;

/// The addresses of the model's draws, by Roll.
struct ModelRolls {
#define AFWEGING_ROLL_ADDRESS(name, phase, block, word, meaning) \
    RollAddress{Phase::phase, block, word},
    static constexpr RollAddress addresses[] = {AFWEGING_ROLLS(AFWEGING_ROLL_ADDRESS)};
#undef AFWEGING_ROLL_ADDRESS
};

/// Which blocks each phase rolls, and in which column a draw stands. Table::addresses are its rows.
template <class Table>
struct RollPlan {
    static constexpr std::size_t most_blocks = std::size(Table::addresses);

    /// The blocks of a phase, in the order of the table; `count` of them.
    struct Blocks {
        std::array<std::uint32_t, most_blocks> block{};
        std::size_t count = 0;
    };
    static constexpr Blocks blocks_of(Phase phase) {
        Blocks blocks;
        for (const RollAddress& roll : Table::addresses) {
            bool known = roll.phase != phase;
            for (std::size_t k = 0; k < blocks.count; ++k) {
                known = known || blocks.block[k] == roll.block;
            }
            if (!known) {
                blocks.block[blocks.count++] = roll.block;
            }
        }
        return blocks;
    }
    static constexpr std::size_t most_columns =
        words_a_block * (blocks_of(Phase::propose).count > blocks_of(Phase::commit).count
                             ? blocks_of(Phase::propose).count
                             : blocks_of(Phase::commit).count);

    static constexpr std::size_t column_of(std::size_t roll) {
        const RollAddress address = Table::addresses[roll];
        const Blocks blocks = blocks_of(address.phase);
        std::size_t place = 0;
        while (blocks.block[place] != address.block) { ++place; }
        return place * words_a_block + address.word;
    }

    /// No two draws of a month share an address.
    static constexpr bool no_address_twice() {
        for (std::size_t a = 0; a < most_blocks; ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                const RollAddress one = Table::addresses[a];
                const RollAddress other = Table::addresses[b];
                if (one.block == other.block &&
                    (one.word == other.word || one.phase != other.phase)) {
                    return false;
                }
            }
        }
        return true;
    }
};
static_assert(RollPlan<ModelRolls>::no_address_twice());

/// The draws of one phase for `People` people, a column of words each.
template <std::size_t People, class Table = ModelRolls>
struct Rolls {
    std::array<std::array<std::uint32_t, People>, RollPlan<Table>::most_columns> words;

    [[nodiscard, gnu::always_inline]] inline const std::uint32_t* column(std::size_t roll) const {
        return words[RollPlan<Table>::column_of(roll)].data();
    }
    template <Roll roll>
    [[nodiscard, gnu::always_inline]] inline const std::uint32_t* of() const {
        constexpr std::size_t place = RollPlan<Table>::column_of(static_cast<std::size_t>(roll));
        return words[place].data();
    }
};

/// Rolls one phase for all people of a chunk: `id` has room for People entities.
template <Phase phase, std::size_t People, class Table>
AFWEGING_HOT void roll(Rolls<People, Table>& rolls, sim::PhiloxKey key, const std::uint64_t* id,
                       std::int32_t t) {
    constexpr auto blocks = RollPlan<Table>::blocks_of(phase);
#pragma GCC unroll 8
    for (std::size_t k = 0; k < blocks.count; ++k) {
        auto* words = rolls.words.data() + k * words_a_block;
        sim::fill_draws(key, id, People, static_cast<std::uint32_t>(t), blocks.block[k],
                        words[0].data(), People);
        const std::uint32_t* word_1 = words[1].data();
        const std::uint32_t* word_2 = words[2].data();
        const std::uint32_t* word_3 = words[3].data();
        std::uint32_t* fifth = words[4].data();
        AFWEGING_INDEPENDENT
        for (std::size_t i = 0; i < People; ++i) {
            fifth[i] = sim::fifth_word(word_1[i], word_2[i], word_3[i]);
        }
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

// Blocks 0 and 1 are rolled for everybody every month. Places begin at block 65536.

// Drawn for few.
inline constexpr Purpose attendance = 8;     ///< shows up, drops out
inline constexpr Purpose debt_event = 9;     ///< creditors agree, a forgotten debt turns up
inline constexpr Purpose attendance_2 = 10;  ///< as attendance, of a second programme
inline constexpr Purpose progress = 11;      ///< a level more of Dutch, or of schooling
inline constexpr Purpose job_kind = 12;      ///< contract of the new job
inline constexpr Purpose vacancy_lottery = 16;
inline constexpr Purpose entry = 17;    ///< deterrence at application
inline constexpr Purpose partner = 18;  ///< work of a partner found or lost
inline constexpr Purpose breach = 19;   ///< little search comes to light in a talk
/// Places: purpose = place_lottery + 4 * (16 low bits of the instrument's key hash).
inline constexpr Purpose place_lottery = 1U << 18;
inline constexpr Purpose place_patience =
    (1U << 18) + 1;  ///< goes on waiting; is put forward beside
inline constexpr Purpose place_acceptance = (1U << 18) + 2;
inline constexpr Purpose place_consequence = (1U << 18) + 3;  ///< of refusing, of a place's end

// Set-up of a person, drawn once (month = month of arrival): population/. 86 and 95 are used up.
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
inline constexpr Purpose start_volatility = 82;
inline constexpr Purpose start_ladder_step = 83;
inline constexpr Purpose start_part_time_now = 84;
inline constexpr Purpose start_klantmanager = 85;
inline constexpr Purpose start_fixed_costs = 87;
inline constexpr Purpose start_self_efficacy = 88;
inline constexpr Purpose start_search_skill = 89;
inline constexpr Purpose start_trust = 90;
inline constexpr Purpose start_partner_income = 91;
inline constexpr Purpose start_exit_kind = 92;
inline constexpr Purpose start_exit_month = 93;
inline constexpr Purpose start_contact_phase = 94;
inline constexpr Purpose first_start_purpose = 64;

inline constexpr Purpose start_debt_help = 98;        ///< is in debt help
inline constexpr Purpose start_debt_help_month = 99;  ///< how far it has come
inline constexpr Purpose start_work_history = 100;
inline constexpr Purpose start_still_in_ww = 101;  ///< found no work before the run
inline constexpr Purpose start_lost_job = 103;     ///< of a past leaver, and what followed
inline constexpr Purpose start_youngest_child = 104;
inline constexpr Purpose start_part_time_months = 105;  ///< how long part-time work has lasted
inline constexpr Purpose start_housing = 106;
inline constexpr Purpose start_sharers = 107;         ///< adults in the home of a cost sharer
inline constexpr Purpose start_other_means = 111;     ///< in WW beside a partner with a full job
inline constexpr Purpose start_asks_exemption = 112;  ///< a parent asks for an exemption, or not
inline constexpr Purpose start_beside_ww = 113;       ///< has work beside WW
inline constexpr std::uint32_t start_blocks = 13;     ///< from first_start_purpose on

inline constexpr Purpose arrivals = 96;          ///< entity = municipality
inline constexpr Purpose caseworker = 97;        ///< entity = klantmanager
inline constexpr Purpose ww_beginners = 102;     ///< entity = municipality
inline constexpr Purpose part_of_place = 108;    ///< entity = instrument or pot
inline constexpr Purpose part_of_vacancy = 109;  ///< entity = segment of the labour market
inline constexpr Purpose compliance = 110;       ///< entity = klantmanager
inline constexpr std::uint32_t participant_block = attendance / 4;  ///< who take part in something
static_assert(debt_event / 4 == participant_block && attendance_2 / 4 == participant_block &&
              progress / 4 == participant_block);

}  // namespace afweging::agents::purpose

namespace afweging::agents {

/// The draws of a person for one instrument in one month, addressed by the instrument's key:
/// whatever other instruments exist, these are the same.
struct PlaceDraws {
    std::uint32_t lottery;      ///< purpose::place_lottery
    std::uint32_t patience;     ///< purpose::place_patience
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
    return {words.v0, words.v1, words.v2, words.v3};
}

}  // namespace afweging::agents
