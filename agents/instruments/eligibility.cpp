// SPDX-License-Identifier: EUPL-1.2
// The open instruments of a month, sorted by what they ask.
#include "agents/instruments/eligibility.hpp"

#include <algorithm>

#include "agents/state/gemeente.hpp"
#include "agents/state/people.hpp"
#include "agents/state/slots.hpp"

namespace afweging::agents {

namespace {

/// Adds an instrument to the sets of the kinds that its mask admits.
template <std::size_t Kinds>
void add_by_kind(std::array<InstrumentSet, Kinds>& sets, unsigned mask, InstrumentSet one) {
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        sets[kind] |= ((mask >> kind) & 1U) != 0 ? one : 0U;
    }
}

constexpr std::uint32_t no_bound = 65535;

/// Adds an instrument to the rows from `least` to `most`, both included. Gives the instrument if a
/// bound lies beyond the table, so that only a look at the bound itself can tell.
template <std::size_t Rows>
InstrumentSet add_by_number(SetsByNumber<Rows>& sets, std::uint32_t least, std::uint32_t most,
                            InstrumentSet one) {
    constexpr std::uint32_t last = Rows - 1;
    for (std::uint32_t n = 0; n < last; ++n) { sets.row[n] |= n >= least && n <= most ? one : 0U; }
    sets.row[last] |= most >= last ? one : 0U;
    return least > last || (most >= last && most < no_bound) ? one : 0U;
}

/// Adds an instrument to the rows of a scale from `least` to `most`; the last row is the top.
template <std::size_t Rows>
void add_by_scale(SetsByNumber<Rows>& sets, std::size_t least, std::size_t most,
                  InstrumentSet one) {
    for (std::size_t n = 0; n < Rows; ++n) { sets.row[n] |= n >= least && n <= most ? one : 0U; }
}

/// Whether an instrument asks more of the home, past, duty to work, Dutch or ladder than that there
/// is one.
bool asks_particulars(const Eligibility& e) {
    const Eligibility none;
    const bool home = e.households != none.households || e.housings != none.housings ||
                      e.min_children != none.min_children || e.max_children != none.max_children ||
                      e.max_age_youngest != none.max_age_youngest;
    const bool past = e.routes != none.routes || e.earlier != none.earlier ||
                      e.exempt != none.exempt || e.min_ww_left != none.min_ww_left ||
                      e.max_ww_left != none.max_ww_left;
    return home || past || e.min_dutch != none.min_dutch || e.max_dutch != none.max_dutch ||
           e.min_ladder != none.min_ladder || e.max_ladder != none.max_ladder;
}

/// Whether an instrument looks at what no table holds: scores, shortfalls, what came before,
/// alternatives.
bool looks_closer(const Eligibility& e) {
    const Eligibility none;
    return e.min_stress > none.min_stress || e.min_motivation > none.min_motivation ||
           e.max_motivation < none.max_motivation || e.min_shortfall_cents > 0 ||
           e.debt_helps != none.debt_helps || e.after != 0 || !e.alternatives.empty();
}

bool is_open(const Instrument& instrument, std::size_t j, std::int32_t t, InstrumentSet payable) {
    const bool takes_no_place = instrument.slot == Slot::office;
    const bool bought = takes_no_place && budget_in_year(instrument.budget_cents, t) > 0;
    return runs_in(instrument, t) && (takes_no_place ? bought : (payable & set_of(j)) != 0);
}

/// Work that is demanded from the first day scares off as far as it is there. [0, 1]
float deterrence_of(const Instrument& instrument, float placed) {
    const bool demands = instrument.obligation == Obligation::mandatory;
    return demands ? instrument.channel(Channel::entry_deterrence) * placed : 0.0F;
}

void add_numbers(OpenInstruments& open, const Eligibility& e, InstrumentSet one) {
    const std::uint32_t oldest = e.max_age > 120 ? no_bound : e.max_age;
    open.far |= add_by_number(open.age, e.min_age, oldest, one);
    open.far |= add_by_number(open.months_on_benefit, e.min_months_on_benefit,
                              e.max_months_on_benefit, one);
    open.far |= add_by_number(open.months_since_exit, 0, e.max_months_since_exit, one);
    // Who owes anything has an account.
    const std::uint32_t accounts = std::max<std::uint32_t>(e.min_accounts, e.min_debt_cents > 0);
    const std::uint32_t most = e.max_accounts < most_debt_accounts ? e.max_accounts : no_bound;
    open.far |= add_by_number(open.accounts, accounts, most, one);
    open.purse |= e.min_debt_cents > 0 || e.max_savings_cents != INT64_MAX ? one : 0U;
}

void add_particulars(OpenInstruments& open, const Eligibility& e, InstrumentSet one) {
    open.particular |= asks_particulars(e) ? one : 0U;
    add_by_kind(open.household, e.households, one);
    add_by_kind(open.route, e.routes, one);
    add_by_kind(open.housing, e.housings, one);
    open.before[0] |= e.earlier != EarlierBijstand::before ? one : 0U;
    open.before[1] |= e.earlier != EarlierBijstand::never ? one : 0U;
    open.exempt[0] |= e.exempt != Exempt::yes ? one : 0U;
    open.exempt[1] |= e.exempt != Exempt::no ? one : 0U;
    add_by_scale(open.children, e.min_children, e.max_children, one);
    const bool asks_child = e.max_age_youngest != no_child_asked;
    add_by_scale(open.youngest, 0, asks_child ? e.max_age_youngest : without_child, one);
    add_by_scale(open.dutch, e.min_dutch, e.max_dutch, one);
    add_by_scale(open.ladder, e.min_ladder, e.max_ladder, one);
    open.far |= add_by_number(open.ww_left, e.min_ww_left, e.max_ww_left, one);
    open.far |= looks_closer(e) ? one : 0U;
}

void add_conditions(OpenInstruments& open, std::size_t j, const Eligibility& e) {
    const InstrumentSet one = set_of(j);
    add_by_kind(open.status, e.statuses, one);
    add_by_kind(open.distance, e.distances, one);
    add_by_kind(open.health, e.healths, one);
    add_by_kind(open.schooling, e.schoolings, one);
    add_numbers(open, e, one);
    add_particulars(open, e, one);
    open.min_debt[j] = e.min_debt_cents;
    open.max_savings[j] = e.max_savings_cents;
}

}  // namespace

Applicant applicant_in(const People& people, Distance distance, std::size_t i, std::int32_t t,
                       std::span<const Instrument> instruments) {
    unsigned held = 0;
    for (const PlaceColumns& place : slot_places) {
        held |= (people.*place.held)[i] != 0 ? 1U << static_cast<unsigned>(place.slot) : 0U;
    }
    return {
        .status = people.status[i],
        .distance = distance,
        .health = people.health[i],
        .schooling = people.schooling[i],
        .age = static_cast<float>(t - people.birth[i]) / 12.0F,
        .months_on_benefit = people.months_on_benefit[i],
        .months_since_exit = people.months_since_exit[i],
        .accounts = people.accounts[i],
        .debt = people.debt[i],
        .savings = people.savings[i],
        .ever_started = people.ever_started[i],
        .household = people.household[i],
        .route = people.route[i],
        .housing = people.housing[i],
        .before = left_bijstand_before(people.months_since_exit[i]),
        .children = people.children[i],
        .youngest = static_cast<std::uint8_t>(age_of_child(t - people.youngest_birth[i])),
        .dutch = people.dutch[i],
        .ladder = people.ladder[i],
        .ww_left = months_left_of_ww(people.ww_months[i], people.months_in_status[i]),
        .stress = people.stress[i],
        .motivation = people.motivation[i],
        .shortfall = people.shortfall[i],
        .year_waits = people.year_waits[i],
        .debt_help = people.debt_help[i],
        .had = slots_had(by_slot(instruments), people.ever_started[i], held, people.debt_help[i]),
        .exempt = people.exempt[i] != 0};
}

OpenInstruments open_instruments(std::span<const Instrument> instruments, std::int32_t t,
                                 const PlacesBefore& before) {
    OpenInstruments open;
    open.once_a_year = had_once_a_year(instruments);
    open.beside[0] = ~InstrumentSet{0};
    open.every_slot = by_slot(instruments);
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const Instrument& instrument = instruments[j];
        const InstrumentSet one = set_of(j);
        open.once |= instrument.once != 0 ? one : 0U;
        open.beside[j + 1] = instrument.beside;
        const bool kept_out = j < before.month.size() && before.month[j].turned_away > 0;
        open.with_room &= kept_out ? ~one : ~InstrumentSet{0};
        if (!is_open(instrument, j, t, before.payable)) {
            continue;
        }
        open.all |= one;
        open.slot[static_cast<std::size_t>(instrument.slot)] |= one;
        const bool mandatory = instrument.obligation == Obligation::mandatory;
        open.mandatory |= mandatory ? one : 0U;
        open.of_exempt |= mandatory && instrument.duty == Duty::other ? one : 0U;
        const float placed = j < before.placed.size() ? static_cast<float>(before.placed[j]) : 1.0F;
        open.deterrence = std::max(open.deterrence, deterrence_of(instrument, placed));
        open.employs |= employs(instrument) ? one : 0U;
        open.comes_round |= instrument.every_months > 0 ? one : 0U;
        open.every[j] = instrument.every_months;
        add_conditions(open, j, instrument.eligibility);
    }
    if (open.of(Slot::debt) == 0) {  // outreach without debt help has nothing to offer
        open.all &= ~open.of(Slot::outreach);
        open.slot[static_cast<std::size_t>(Slot::outreach)] = 0;
    }
    return open;
}

}  // namespace afweging::agents
