// SPDX-License-Identifier: EUPL-1.2
// Everybody in the world, as columns: one array an attribute.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "sim/column.hpp"

namespace afweging::agents {

using sim::Column;

/// The people of one municipality (or country) in one replicate, sorted by month of arrival.
/// A row is a person with the household as part of the person. Rows never move, so an index is a
/// name within a run; `id` is the name across runs and scenarios:
/// municipality (16 bits) | month of arrival (16 bits) | number within that month (32 bits).
/// Rows beyond `count` up to `padded(count)` exist, are `not_arrived` and never arrive.
struct People {
    std::uint32_t count = 0;

    // Fixed at arrival.
    Column<std::uint64_t> id;
    Column<std::int16_t> arrival;  ///< month index of the run; 0 = in the starting stock
    Column<std::int16_t> birth;    ///< month of birth, relative to the start of the run (< 0)
    Column<Sex> sex;
    Column<Household> household;
    Column<std::uint8_t> children;  ///< 0..6
    Column<Schooling> schooling;
    Column<std::uint8_t> dutch;  ///< command of Dutch, 0 (none) .. 3 (fluent)
    Column<Route> route;
    Column<std::uint16_t> klantmanager;   ///< index in World::klantmanagers
    Column<float> doenvermogen;           ///< trait, (0, 1)
    Column<float> intrinsic_motivation;   ///< trait, (0, 1)
    Column<float> employability;          ///< what an employer sees and we do not; standard normal
    Column<std::int32_t> partner_income;  ///< [EUR cent per month], net

    // Where the person stands.
    Column<Status> status;
    // Counters hold the full months before the month that runs: 0 in the first. They advance at the
    // end of a month; a change of status in it sets them to 0.
    Column<std::uint16_t> months_in_status;
    Column<std::uint16_t> months_on_benefit;   ///< in the present or last spell
    Column<std::uint16_t> months_out_of_work;  ///< in WW and the bijstand after it; 0 for others
    Column<std::uint16_t> months_since_exit;   ///< since leaving bijstand; 65535 = never left
    Column<Health> health;
    Column<Housing> housing;
    Column<std::uint8_t> ladder;  ///< participation ladder, 1 (isolated) .. 6 (paid work)

    // What the person can and wants.
    Column<float> skill;          ///< 0 = what the schooling gives; [-2, 3]
    Column<float> search_skill;   ///< [0, 2], 1 = average job seeker
    Column<float> self_efficacy;  ///< [0, 1]
    Column<float> motivation;     ///< [0, 1], present; the trait is where it returns to
    Column<float> trust;          ///< in the municipality, [0, 1]
    Column<float> stress;         ///< financial stress, [0, 1]
    Column<float> recent_work;    ///< work experience of late, [0, 1], fades

    // Household money. [EUR cent]
    Column<std::int32_t> savings;         ///< >= 0
    Column<std::int32_t> debt;            ///< >= 0, all accounts together
    Column<std::uint8_t> accounts;        ///< debt accounts; 0 if and only if debt == 0
    Column<std::uint8_t> overdue_fines;   ///< fines that can still be raised
    Column<std::int32_t> fixed_costs;     ///< per month: rent, energy, insurance
    Column<std::int32_t> income;          ///< disposable income of last month
    Column<std::int32_t> shortfall;       ///< of last month: what was needed and not there, >= 0
    Column<float> volatility;             ///< smoothed relative change of income, >= 0
    Column<std::int32_t> wage;            ///< net own earnings per month in the present work
    Column<std::uint8_t> hours;           ///< paid hours per week
    Column<std::uint8_t> sanction;        ///< months of lowered benefit left
    Column<std::uint8_t> disregard_used;  ///< months of earnings disregard used in this spell

    // Help that runs. Instrument columns hold the instrument's index + 1; 0 = none.
    Column<std::uint8_t> programme;        ///< slot `programme`: one activity at a time
    Column<std::uint8_t> programme_left;   ///< months
    Column<std::uint8_t> programme_done;   ///< months
    Column<std::uint8_t> waiting_for;      ///< instrument of slot `programme` waited for
    Column<std::uint8_t> waiting;          ///< months waited
    Column<std::uint8_t> debt_instrument;  ///< slot `debt`; 33 = help from before the run
    Column<DebtHelp> debt_help;
    Column<std::uint8_t> debt_left;  ///< months of stabilisation or plan left
    Column<std::uint8_t> debt_waiting_for;
    Column<std::uint8_t> debt_waiting;
    Column<std::uint8_t> contact_regime;  ///< slot `contact`
    Column<std::uint8_t> contact_left;    ///< months
    Column<std::uint8_t> contact_waiting_for;
    Column<std::uint8_t> contact_waiting;
    Column<std::uint8_t> aftercare;       ///< slot `aftercare`
    Column<std::uint8_t> aftercare_left;  ///< months
    Column<std::uint8_t> months_since_contact;

    /// Bit j of a person: has ever started instrument j (j < 32); for an instrument that is taken
    /// once a spell: in this spell.
    Column<std::uint32_t> ever_started;
};

/// Gives every column padded(n) zero rows (status not_arrived) and sets count = n.
[[nodiscard]] People make_people(std::uint32_t n);

/// Bytes that one row takes.
[[nodiscard]] std::size_t bytes_per_person();

}  // namespace afweging::agents
