// SPDX-License-Identifier: EUPL-1.2
// What every draw in the model is for. The numbers are addresses: never renumber, only append.
#pragma once

#include <cstdint>

#include "sim/dice/dice.hpp"

namespace afweging::agents::purpose {

using sim::Purpose;

// Block 0, drawn for everybody every month.
inline constexpr Purpose mistake = 0;        ///< a form missed, a change not reported
inline constexpr Purpose expense_shock = 1;  ///< a broken washing machine
inline constexpr Purpose contact = 2;        ///< a talk with the klantmanager
inline constexpr Purpose job_search = 3;     ///< an employer says yes

// Block 1, everybody every month.
inline constexpr Purpose job_kind = 4;       ///< hours and contract of the offer
inline constexpr Purpose job_survival = 5;   ///< the job ends
inline constexpr Purpose other_exit = 6;     ///< leaves for another reason
inline constexpr Purpose re_entry = 7;       ///< what follows a lost job; return from elsewhere

// Block 2, everybody every month.
inline constexpr Purpose ladder = 8;
inline constexpr Purpose housing = 9;
inline constexpr Purpose attendance = 10;    ///< shows up, drops out
inline constexpr Purpose debt_event = 11;    ///< creditors agree, a forgotten debt turns up

// Block 3, everybody every month.
inline constexpr Purpose health = 12;
inline constexpr Purpose uptake = 13;        ///< asks for debt help on own initiative
inline constexpr Purpose job_acceptance = 14;
inline constexpr Purpose part_time = 15;

// Drawn for few, one address at a time.
inline constexpr Purpose vacancy_lottery = 16;
inline constexpr Purpose entry = 17;         ///< deterrence at application
inline constexpr Purpose next_job = 18;
/// Places: purpose = place_lottery + 4 * (16 low bits of the instrument's key hash).
inline constexpr Purpose place_lottery = 1U << 18;
inline constexpr Purpose place_preference = (1U << 18) + 1;

// Set-up of a person (month = month of arrival): population/. Engine draws.
inline constexpr Purpose birth = 64;
inline constexpr Purpose sex = 65;
inline constexpr Purpose household = 66;
inline constexpr Purpose schooling = 67;
inline constexpr Purpose traits = 68;
inline constexpr Purpose starting_health = 69;
inline constexpr Purpose starting_duration = 70;
inline constexpr Purpose starting_money = 71;
inline constexpr Purpose starting_position = 72;
inline constexpr Purpose arrivals = 73;      ///< entity = municipality
inline constexpr Purpose caseworker = 74;    ///< entity = klantmanager
inline constexpr Purpose route = 75;

inline constexpr std::uint32_t monthly_blocks = 4;

}  // namespace afweging::agents::purpose
