// SPDX-License-Identifier: EUPL-1.2
// The open instruments of a month, sorted by what they ask.
#include "agents/instruments/eligibility.hpp"

#include <algorithm>

#include "agents/state/gemeente.hpp"

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
    open.far |= add_by_number(open.accounts, accounts, no_bound, one);
    open.purse |= e.min_debt_cents > 0 || e.max_savings_cents != INT64_MAX ? one : 0U;
}

}  // namespace

OpenInstruments open_instruments(std::span<const Instrument> instruments, std::int32_t t,
                                 const PlacesBefore& before) {
    OpenInstruments open;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const Instrument& instrument = instruments[j];
        const InstrumentSet one = set_of(j);
        open.once |= instrument.once != 0 ? one : 0U;
        const bool kept_out = j < before.month.size() && before.month[j].turned_away > 0;
        open.with_room &= kept_out ? ~one : ~InstrumentSet{0};
        if (!is_open(instrument, j, t, before.payable)) {
            continue;
        }
        open.all |= one;
        open.slot[static_cast<std::size_t>(instrument.slot)] |= one;
        open.mandatory |= instrument.obligation == Obligation::mandatory ? one : 0U;
        const float placed = j < before.placed.size() ? static_cast<float>(before.placed[j]) : 1.0F;
        open.deterrence = std::max(open.deterrence, deterrence_of(instrument, placed));
        open.employs |= employs(instrument) ? one : 0U;
        open.comes_round |= instrument.every_months > 0 ? one : 0U;
        open.every[j] = instrument.every_months;
        add_by_kind(open.status, instrument.eligibility.statuses, one);
        add_by_kind(open.distance, instrument.eligibility.distances, one);
        add_by_kind(open.health, instrument.eligibility.healths, one);
        add_by_kind(open.schooling, instrument.eligibility.schoolings, one);
        add_numbers(open, instrument.eligibility, one);
        open.min_debt[j] = instrument.eligibility.min_debt_cents;
        open.max_savings[j] = instrument.eligibility.max_savings_cents;
    }
    if (open.of(Slot::debt) == 0) {  // outreach without debt help has nothing to offer
        open.all &= ~open.of(Slot::outreach);
        open.slot[static_cast<std::size_t>(Slot::outreach)] = 0;
    }
    return open;
}

}  // namespace afweging::agents
