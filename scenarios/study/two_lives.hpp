// SPDX-License-Identifier: EUPL-1.2
// The clients of the starting stock in two worlds with the same luck, of whom a story may be told.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/setting.hpp"
#include "scenarios/study/paired_lives.hpp"
#include "sim/dice/dice.hpp"
#include "sim/isa.hpp"

namespace afweging::scenarios {

/// What a life is looked at for: some of the sums of paired lives.
enum class LifeOutcome : std::uint8_t {
    income,     ///< [EUR cent] disposable, with money from instruments, over the months
    work,       ///< [months] in regular work or a subsidised job
    shortfall,  ///< [months] short of money
    debt,       ///< [EUR cent] owed at the end
    bijstand,   ///< [months] on bijstand
};
inline constexpr std::size_t life_outcome_count = 5;
using LifeOutcomes = std::array<std::int64_t, life_outcome_count>;

/// The outcomes of one life from its sums.
[[nodiscard]] LifeOutcomes outcomes_of(const LifeSums& sums);

/// One client in both worlds.
struct TwoLives {
    std::uint32_t number = 0;  ///< in the stock
    bool alike = false;        ///< at the start; the klantmanager, whom the office gives, left out
    Way way = Way::same;       ///< how the lives come to differ
    LifeOutcomes a{}, b{};
};

/// Whether something else than time of the office decided that the lives differ: help, a rule, a
/// place, a vacancy.
[[nodiscard]] bool went_otherwise(Way way);

/// Lives both worlds to the end. They have the same people and as many months.
[[nodiscard]] std::vector<TwoLives> two_lives(const agents::Setting& a, const agents::Setting& b,
                                              const sim::Dice& dice, sim::Isa isa);

}  // namespace afweging::scenarios
