// SPDX-License-Identifier: EUPL-1.2
// What the conditions of an instrument look at in a person, whether the person meets them, and in
// which status a place is kept: for eligibility.hpp.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct People;

/// Months until each of these instruments may be had again, as People::year_waits: four bits each,
/// in the order of the instruments. One column for all of them, and no other month reads it.
using YearWaits = std::uint64_t;
inline constexpr std::size_t most_once_a_year = 16;
inline constexpr unsigned bits_of_wait = 4;
inline constexpr unsigned months_of_wait = 12;

/// The instruments of a scenario that are had once a year.
[[nodiscard]] inline InstrumentSet had_once_a_year(std::span<const Instrument> instruments) {
    InstrumentSet set = 0;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        set |= instruments[j].once_a_year != 0 ? set_of(j) : InstrumentSet{0};
    }
    return set;
}

/// Where the months of instrument j stand: the first bit.
AFWEGING_RULE unsigned place_of_wait(InstrumentSet once_a_year, std::size_t j) {
    return bits_of_wait * static_cast<unsigned>(std::popcount(once_a_year & (set_of(j) - 1)));
}

/// The months after a start of instrument j, so many months ago; others stay.
AFWEGING_RULE YearWaits with_start(YearWaits waits, InstrumentSet once_a_year, std::size_t j,
                                   unsigned months_ago) {
    const unsigned place = place_of_wait(once_a_year, j);
    const unsigned months = months_ago < months_of_wait ? months_of_wait - months_ago : 0U;
    return (waits & ~(YearWaits{15} << place)) | (YearWaits{months} << place);
}

/// A month later: one less of all that is not 0.
AFWEGING_RULE YearWaits month_later(YearWaits waits) {
    constexpr YearWaits ones = 0x1111'1111'1111'1111U;
    return waits - ((waits | (waits >> 1U) | (waits >> 2U) | (waits >> 3U)) & ones);
}

/// Those of `set` that may not be had yet.
AFWEGING_HOT InstrumentSet waits_for(InstrumentSet set, InstrumentSet once_a_year,
                                     YearWaits waits) {
    InstrumentSet not_yet = 0;
    for (InstrumentSet left = set & once_a_year; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const bool waiting = ((waits >> place_of_wait(once_a_year, j)) & 15U) != 0;
        not_yet |= waiting ? set_of(j) : InstrumentSet{0};
    }
    return not_yet;
}

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
    Household household;
    Route route;
    Housing housing;
    bool before;             ///< was on bijstand in a spell that is over
    std::uint8_t children;   ///< persons
    std::uint8_t youngest;   ///< age of the youngest child [years]; without children of no meaning
    std::uint8_t dutch;      ///< 0..3
    std::uint8_t ladder;     ///< 1..6
    std::uint16_t ww_left;   ///< months of WW, this one included; of who is not in it no meaning
    float stress;            ///< [0, 1]
    float motivation;        ///< [0, 1]
    std::int32_t shortfall;  ///< [EUR cent per month]
    YearWaits year_waits;    ///< months until what is had once a year may be had again
    DebtHelp debt_help = DebtHelp::none;
    std::uint8_t had = 0;  ///< bit per Slot: had something of it, which is over
    bool exempt = false;   ///< from the duty to work
};

/// Months of WW that are left of a right, the one that runs included. [months]
AFWEGING_RULE std::uint16_t months_left_of_ww(std::uint8_t right, std::uint16_t full_months) {
    return static_cast<std::uint16_t>(positive_part(std::int32_t{right} - full_months));
}

/// The instruments of each slot.
using SlotSets = std::array<InstrumentSet, slot_count>;
[[nodiscard]] inline SlotSets by_slot(std::span<const Instrument> instruments) {
    SlotSets sets{};
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        sets[static_cast<std::size_t>(instruments[j].slot)] |= set_of(j);
    }
    return sets;
}

/// The slots of which somebody started something and holds nothing now. Of what is taken once a
/// spell, starts of this spell. Debt help that ran before the run began is no instrument's: that it
/// was served to its end the stage tells. [bit per Slot] held: bit per Slot
///
/// Page:     docs/model/eligibility.md
AFWEGING_HOT std::uint8_t slots_had(const SlotSets& of, InstrumentSet started, unsigned held,
                                    DebtHelp help) {
    unsigned had = help == DebtHelp::finished ? 1U << static_cast<unsigned>(Slot::debt) : 0U;
    for (std::size_t s = 0; s < slot_count; ++s) { had |= (of[s] & started) != 0 ? 1U << s : 0U; }
    return static_cast<std::uint8_t>(had & ~held);
}

/// What eligibility looks at in row i at the beginning of month t. For what is not the hot loop.
[[nodiscard]] Applicant applicant_in(const People& people, Distance distance, std::size_t i,
                                     std::int32_t t, std::span<const Instrument> instruments);

template <class Kind>
AFWEGING_RULE bool among(unsigned mask, Kind kind) {
    return ((mask >> static_cast<unsigned>(kind)) & 1U) != 0;
}

/// Who shares the home, and how sure that home is. Who asks for the age of a child asks for a
/// child.
AFWEGING_RULE bool suits_home(const Applicant& a, const Eligibility& e) {
    const bool young = e.max_age_youngest == no_child_asked ||
                       (a.children > 0 && a.youngest <= e.max_age_youngest);
    return among(e.households, a.household) && among(e.housings, a.housing) &&
           a.children >= e.min_children && a.children <= e.max_children && young;
}

/// How somebody came to bijstand, whether before, and how much WW is left of who is in it.
AFWEGING_RULE bool suits_past(const Applicant& a, const Eligibility& e) {
    const bool spells =
        e.earlier == EarlierBijstand::any || (e.earlier == EarlierBijstand::before) == a.before;
    const bool ww =
        a.status != Status::ww || (a.ww_left >= e.min_ww_left && a.ww_left <= e.max_ww_left);
    return among(e.routes, a.route) && spells && ww;
}

/// What an intake sees roughly at best, and whether there is a duty to work.
AFWEGING_RULE bool suits_standing(const Applicant& a, const Eligibility& e) {
    return a.dutch >= e.min_dutch && a.dutch <= e.max_dutch && a.ladder >= e.min_ladder &&
           a.ladder <= e.max_ladder && a.stress >= e.min_stress &&
           a.motivation >= e.min_motivation && a.motivation <= e.max_motivation &&
           a.shortfall >= e.min_shortfall_cents &&
           (e.exempt == Exempt::any || (e.exempt == Exempt::yes) == a.exempt);
}

/// What comes before: where somebody is with debts and debt help, and what was had and is over.
AFWEGING_RULE bool suits_order(const Applicant& a, const Eligibility& e) {
    return a.accounts <= e.max_accounts && among(e.debt_helps, a.debt_help) &&
           (e.after == 0 || (e.after & a.had) != 0);
}

/// All conditions together, the alternatives left out; a mask without bits admits nobody.
///
/// Status:   statute or programme rule, as the instrument's file says
/// Page:     docs/model/eligibility.md
AFWEGING_RULE bool meets(const Applicant& a, const Eligibility& e) {
    return among(e.statuses, a.status) && among(e.distances, a.distance) &&
           among(e.healths, a.health) && among(e.schoolings, a.schooling) &&
           a.months_on_benefit >= e.min_months_on_benefit &&
           a.months_on_benefit <= e.max_months_on_benefit && a.accounts >= e.min_accounts &&
           a.months_since_exit <= e.max_months_since_exit &&
           a.age >= static_cast<float>(e.min_age) && a.age < static_cast<float>(e.max_age) + 1.0F &&
           a.savings <= e.max_savings_cents && a.debt >= e.min_debt_cents && suits_home(a, e) &&
           suits_past(a, e) && suits_standing(a, e) && suits_order(a, e);
}

/// All conditions, and those of one alternative where there are any.
///
/// Status:   statute or programme rule, as the instrument's file says
/// Page:     docs/model/eligibility.md
AFWEGING_RULE bool eligible(const Applicant& a, const Eligibility& e) {
    bool one = e.alternatives.empty();
    for (const Eligibility& alternative : e.alternatives) { one = one || meets(a, alternative); }
    return one && meets(a, e);
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

}  // namespace afweging::agents
