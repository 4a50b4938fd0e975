// SPDX-License-Identifier: EUPL-1.2
// Everybody of the starting stock in two worlds with the same luck: what each life adds up to, and
// when and in what the two first part. For choosing whose story is told.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/setting.hpp"
#include "sim/dice/dice.hpp"
#include "sim/isa.hpp"

namespace afweging::scenarios {

/// What a life is looked at for.
enum class LifeOutcome : std::uint8_t {
    income,     ///< [EUR cent] disposable, summed over the months
    work,       ///< [months] at work without bijstand, a subsidised job included
    shortfall,  ///< [months] short of money
    debt,       ///< [EUR cent] owed at the end
    bijstand,   ///< [months] on bijstand
};
inline constexpr std::size_t life_outcome_count = 5;

/// In what two lives first part, looked at month by month: the first of these in the month in which
/// any of them differs, so that causes come before what follows.
enum class PartingKind : std::uint8_t {
    never,    ///< nothing differs, in no month
    amounts,  ///< scores or amounts only
    money,    ///< a mistake, claim, fine or step of debt help
    talk,     ///< a talk with the klantmanager
    offer,    ///< an offer, or a name on a waiting list
    duty,     ///< a maatregel, or an exemption
    help,     ///< help that begins or ends
    work,     ///< a job, hours of work, or one that another got
    exit,     ///< out of bijstand or back otherwise
    person,   ///< home, health, schooling, Dutch, the ladder
};

using SumsOfLife = std::array<std::int64_t, life_outcome_count>;  ///< by LifeOutcome

/// One client in both worlds.
struct TwoLives {
    std::uint32_t number = 0;  ///< in the stock
    bool alike = false;        ///< at the start; the klantmanager, whom the office gives, left out
    PartingKind parting = PartingKind::never;
    std::int32_t month = -1;  ///< index of the month in which they part; -1: in none
    SumsOfLife a{}, b{};
};

/// Lives both worlds to the end. They have the same people and as many months; no result depends on
/// threads.
[[nodiscard]] std::vector<TwoLives> two_lives(const agents::Setting& a, const agents::Setting& b,
                                              const sim::Dice& dice, sim::Isa isa,
                                              unsigned threads);

}  // namespace afweging::scenarios
