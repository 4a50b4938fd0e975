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
#include "agents/instruments/applicant.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct InstrumentMonth;

/// Eligible, not had before where once a spell is enough, and not within a year where that is.
/// Page:     docs/model/eligibility.md
AFWEGING_RULE bool may_start(const Applicant& a, std::span<const Instrument> instruments,
                             std::size_t index) {
    const Instrument& instrument = instruments[index];
    const bool had = instrument.once != 0 && ((a.ever_started >> index) & 1U) != 0;
    const InstrumentSet of_year = had_once_a_year(instruments);
    const bool waits = waits_for(set_of(index), of_year, a.year_waits) != 0;
    return !had && !waits && eligible(a, instrument.eligibility);
}

/// Sets by a whole number that a person has; the last row stands for all larger numbers.
template <std::size_t Rows>
struct SetsByNumber {
    std::array<InstrumentSet, Rows> row{};
    [[nodiscard, gnu::always_inline]] inline InstrumentSet operator()(unsigned number) const {
        return row[number < Rows ? number : Rows - 1];
    }
};

/// Row of the table by age of the youngest child of who has none; children are 0 to 17.
inline constexpr std::size_t without_child = 18;

/// The instruments that may admit people this month.
struct OpenInstruments {
    InstrumentSet all = 0;
    std::array<InstrumentSet, slot_count> slot{};  ///< by the slot they take
    InstrumentSet mandatory = 0;
    InstrumentSet of_exempt = 0;    ///< of those: what stays mandatory for who is exempt
    InstrumentSet once = 0;         ///< taken at most once in a spell, open or not
    InstrumentSet once_a_year = 0;  ///< had again after 12 months, open or not
    SlotSets every_slot{};          ///< by the slot they take, open or not
    InstrumentSet employs = 0;      ///< a job is part of it
    InstrumentSet comes_round = 0;  ///< money that is not asked for, by instrument:
    std::array<std::uint8_t, max_instruments> every{};  ///< [months] from one turn to the next
    /// Programmes for which there is room beside what is held, by slot value: all where nothing is.
    std::array<InstrumentSet, slot_values> beside{};

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
    // What few instruments ask; all of them stand in these tables, and who sees that none of
    // `particular` is left needs not look.
    InstrumentSet particular = 0;
    std::array<InstrumentSet, household_count> household{};
    std::array<InstrumentSet, route_count> route{};
    std::array<InstrumentSet, housing_count> housing{};
    std::array<InstrumentSet, 2> before{};  ///< [1]: those for who was on bijstand before
    std::array<InstrumentSet, 2> exempt{};  ///< [1]: those for who is exempt
    SetsByNumber<most_children + 1> children{};
    SetsByNumber<without_child + 1> youngest{};  ///< years; last row: no child
    SetsByNumber<best_dutch + 1> dutch{};
    SetsByNumber<top_of_ladder + 1> ladder{};
    SetsByNumber<64> ww_left{};  ///< of people in WW
    /// Strongest entry_deterrence among mandatory ones, as far as there are places, [0, 1].
    float deterrence = 0;
    InstrumentSet with_room = ~InstrumentSet{0};  ///< those that kept nobody out last month
    InstrumentSet far = 0;  ///< those that the tables alone cannot tell: ask `eligible`

    /// Those that look at more than what is on file of everybody.
    [[nodiscard, gnu::always_inline]] inline InstrumentSet closer() const {
        return particular | far | once_a_year;
    }
    [[nodiscard, gnu::always_inline]] inline InstrumentSet of(Slot s) const {
        return slot[static_cast<std::size_t>(s)];
    }
};

/// Programmes for which somebody has room who holds these two; 0 = holds nothing there.
AFWEGING_RULE InstrumentSet room_beside(const OpenInstruments& open, std::uint8_t first,
                                        std::uint8_t second) {
    const bool full = first != 0 && second != 0;
    return full ? InstrumentSet{0} : open.beside[first] & open.beside[second];
}

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

/// Those whose conditions on home, past, duty to work, Dutch and ladder person a meets.
AFWEGING_HOT InstrumentSet by_particulars(const OpenInstruments& open, const Applicant& a) {
    const std::size_t youngest = a.children > 0 ? a.youngest : without_child;
    const InstrumentSet of_ww =
        a.status == Status::ww ? open.ww_left(a.ww_left) : ~InstrumentSet{0};
    return open.household[static_cast<std::size_t>(a.household)] &
           open.route[static_cast<std::size_t>(a.route)] &
           open.housing[static_cast<std::size_t>(a.housing)] & open.before[a.before ? 1 : 0] &
           open.exempt[a.exempt ? 1 : 0] & open.children(a.children) &
           open.youngest(static_cast<unsigned>(youngest)) & open.dutch(a.dutch) &
           open.ladder(a.ladder) & of_ww;
}

/// Those of `asked` whose conditions on what is on file of everybody person a meets, and that were
/// not had in this spell where once is enough.
AFWEGING_HOT InstrumentSet by_file(const OpenInstruments& open, InstrumentSet asked,
                                   const Applicant& a) {
    return asked & open.status[static_cast<std::size_t>(a.status)] &
           open.distance[static_cast<std::size_t>(a.distance)] &
           open.health[static_cast<std::size_t>(a.health)] &
           open.schooling[static_cast<std::size_t>(a.schooling)] &
           open.age(static_cast<unsigned>(a.age)) & open.months_on_benefit(a.months_on_benefit) &
           open.months_since_exit(a.months_since_exit) & open.accounts(a.accounts) &
           ~(open.once & a.ever_started);
}

/// Those of `asked` that person a may start: open, eligible, and not had before, or not within a
/// year, where that is asked. The same as may_start for each of them.
AFWEGING_HOT InstrumentSet suitable(const OpenInstruments& open, InstrumentSet asked,
                                    const Applicant& a, std::span<const Instrument> instruments) {
    const InstrumentSet set = by_file(open, asked, a);
    const InstrumentSet had = waits_for(set, open.once_a_year, a.year_waits);
    const InstrumentSet fits =
        (set & open.particular) == 0 ? set & ~had : set & ~had & by_particulars(open, a);
    return within_bounds(open, within_purse(open, fits, a.debt, a.savings), a, instruments);
}

}  // namespace afweging::agents
