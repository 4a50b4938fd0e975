// SPDX-License-Identifier: EUPL-1.2
// What every draw in the model is for. The numbers are addresses: never renumber, only append.
#pragma once

#include <cstdint>

#include "sim/dice/dice.hpp"

namespace afweging::agents::purpose {

using sim::Purpose;

// Blocks 0 and 1 are rolled for everybody every month: agents/kinds/rolls.hpp.

// Drawn for few.
inline constexpr Purpose attendance = 8;  ///< shows up, drops out
inline constexpr Purpose debt_event = 9;  ///< creditors agree, a forgotten debt turns up
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
static_assert(debt_event / 4 == participant_block);

}  // namespace afweging::agents::purpose
