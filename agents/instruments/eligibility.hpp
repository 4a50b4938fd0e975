// SPDX-License-Identifier: EUPL-1.2
// Who may take part in an instrument, and which instruments take people in this month.
// Page: docs/model/eligibility.md
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct InstrumentMonth;

/// What eligibility looks at.
struct Applicant {
    Status status;
    Distance distance;
    Health health;
    Schooling schooling;
    float age;  ///< years
    std::uint16_t months_on_benefit;
    std::uint16_t months_since_exit;
    std::uint8_t accounts;
    std::int32_t debt;           ///< [EUR cent]
    std::int32_t savings;        ///< [EUR cent]
    InstrumentSet ever_started;  ///< bit per instrument
};

template <class Kind>
AFWEGING_RULE bool among(unsigned mask, Kind kind) {
    return ((mask >> static_cast<unsigned>(kind)) & 1U) != 0;
}

/// All conditions together; a mask without bits admits nobody.
///
/// Status:   statute or programme rule, as the instrument's file says
/// Page:     docs/model/eligibility.md
AFWEGING_RULE bool eligible(const Applicant& a, const Eligibility& e) {
    return among(e.statuses, a.status) && among(e.distances, a.distance) &&
           among(e.healths, a.health) && among(e.schoolings, a.schooling) &&
           a.months_on_benefit >= e.min_months_on_benefit &&
           a.months_on_benefit <= e.max_months_on_benefit && a.accounts >= e.min_accounts &&
           a.months_since_exit <= e.max_months_since_exit &&
           a.age >= static_cast<float>(e.min_age) && a.age < static_cast<float>(e.max_age) + 1.0F &&
           a.savings <= e.max_savings_cents && a.debt >= e.min_debt_cents;
}

/// Eligible, and not had before where once is enough.
AFWEGING_RULE bool may_start(const Applicant& a, const Instrument& instrument, std::size_t index) {
    const bool had = ((a.ever_started >> index) & 1U) != 0;
    return !(instrument.once != 0 && had) && eligible(a, instrument.eligibility);
}

/// Whether the instrument is for people of this status; bijstand with and without part-time
/// earnings count as one.
AFWEGING_RULE bool is_for(const Instrument& instrument, Status status) {
    const unsigned statuses = instrument.eligibility.statuses;
    const bool for_clients =
        among(statuses, Status::bijstand) || among(statuses, Status::bijstand_part_time);
    return among(statuses, status) || (for_clients && receives_bijstand(status));
}

/// Whether a participant with so many months left keeps the place in this status. A subsidised job
/// begins when the start-up ends, and is a place by itself.
AFWEGING_RULE bool keeps_place(const Instrument& instrument, Status status, unsigned months_left) {
    return employs(instrument) && months_left <= instrument.duration_months
               ? status == Status::subsidised_job
               : is_for(instrument, status);
}

/// Sets by a whole number that a person has; the last row stands for all larger numbers.
template <std::size_t Rows>
struct SetsByNumber {
    std::array<InstrumentSet, Rows> row{};
    [[nodiscard, gnu::always_inline]] inline InstrumentSet operator()(unsigned number) const {
        return row[number < Rows ? number : Rows - 1];
    }
};

/// The instruments that may admit people this month.
struct OpenInstruments {
    InstrumentSet all = 0;
    std::array<InstrumentSet, slot_count> slot{};  ///< by the slot they take
    InstrumentSet mandatory = 0;
    InstrumentSet once = 0;         ///< taken at most once in a spell, open or not
    InstrumentSet employs = 0;      ///< a job is part of it
    InstrumentSet comes_round = 0;  ///< money that is not asked for, by instrument:
    std::array<std::uint8_t, max_instruments> every{};  ///< [months] from one turn to the next

    // By what they ask of a person: those that admit the status, the distance, ...
    std::array<InstrumentSet, status_count> status{};
    std::array<InstrumentSet, distance_count> distance{};
    std::array<InstrumentSet, health_count> health{};
    std::array<InstrumentSet, schooling_count> schooling{};
    SetsByNumber<128> age{};  ///< whole years
    SetsByNumber<256> months_on_benefit{};
    SetsByNumber<64> months_since_exit{};
    SetsByNumber<64> accounts{};
    InstrumentSet purse = 0;  ///< those that look at debt or savings, by instrument:
    std::array<std::int64_t, max_instruments> min_debt{};     ///< [EUR cent]
    std::array<std::int64_t, max_instruments> max_savings{};  ///< [EUR cent]
    /// Strongest entry_deterrence among mandatory ones, as far as there are places, [0, 1].
    float deterrence = 0;
    InstrumentSet with_room = ~InstrumentSet{0};  ///< those that kept nobody out last month
    InstrumentSet far = 0;  ///< those with a bound beyond the tables: ask `eligible`

    [[nodiscard, gnu::always_inline]] inline InstrumentSet of(Slot s) const {
        return slot[static_cast<std::size_t>(s)];
    }
};

/// What is known of the places of an instrument when a month begins.
struct PlacesBefore {
    InstrumentSet payable = ~InstrumentSet{0};    ///< what can be paid: payable_in
    std::span<const InstrumentMonth> month = {};  ///< last month; empty or all 0: nothing yet
    std::span<const double> placed = {};          ///< Gemeente::placed; empty: all 1
};

/// An instrument is open within its dates if there is money for a place (payable_in). Which have
/// room, last month decides; how much a duty scares off, the share of those who had to take part of
/// late and found a place. t: month index.
///
///   deterrence = max over mandatory j of entry_deterrence(j) placed(j)
///
/// Page:     docs/model/eligibility.md
[[nodiscard]] OpenInstruments open_instruments(std::span<const Instrument> instruments,
                                               std::int32_t t, const PlacesBefore& before = {});

/// Those of `set` that somebody with this debt and these savings may start. [EUR cent]
AFWEGING_RULE InstrumentSet within_purse(const OpenInstruments& open, InstrumentSet set,
                                         std::int32_t debt, std::int32_t savings) {
    InstrumentSet fits = set;
    for (InstrumentSet left = set & open.purse; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const bool passes = (debt >= open.min_debt[j]) & (savings <= open.max_savings[j]);
        fits &= passes ? ~InstrumentSet{0} : ~(left & (InstrumentSet{0} - left));
    }
    return fits;
}

/// Those of `set` that person a may start, where only a look at the bounds themselves can tell.
AFWEGING_HOT InstrumentSet within_bounds(const OpenInstruments& open, InstrumentSet set,
                                         const Applicant& a,
                                         std::span<const Instrument> instruments) {
    InstrumentSet fits = set;
    for (InstrumentSet left = set & open.far; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        fits &= eligible(a, instruments[j].eligibility) ? ~InstrumentSet{0}
                                                        : ~(left & (InstrumentSet{0} - left));
    }
    return fits;
}

/// Those of `asked` that person a may start: open, eligible, and not had before where once is
/// enough. The same as may_start for each of them.
AFWEGING_HOT InstrumentSet suitable(const OpenInstruments& open, InstrumentSet asked,
                                    const Applicant& a, std::span<const Instrument> instruments) {
    const InstrumentSet set = asked & open.status[static_cast<std::size_t>(a.status)] &
                              open.distance[static_cast<std::size_t>(a.distance)] &
                              open.health[static_cast<std::size_t>(a.health)] &
                              open.schooling[static_cast<std::size_t>(a.schooling)] &
                              open.age(static_cast<unsigned>(a.age)) &
                              open.months_on_benefit(a.months_on_benefit) &
                              open.months_since_exit(a.months_since_exit) &
                              open.accounts(a.accounts) & ~(open.once & a.ever_started);
    return within_bounds(open, within_purse(open, set, a.debt, a.savings), a, instruments);
}

}  // namespace afweging::agents
