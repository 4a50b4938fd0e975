// SPDX-License-Identifier: EUPL-1.2
// What the gemeente's books can still pay for: before the run, and in the months ahead.
#include <algorithm>

#include "agents/municipality/budgets.hpp"

namespace afweging::agents {

namespace {

std::size_t at(std::int32_t t) { return static_cast<std::size_t>(t); }

/// A budget of which nothing is used but what was promised at the start.
Budget as_it_begins(const Budget& budget) {
    Budget begins = budget;
    begins.planned = budget.inherited;
    std::fill(begins.spent.begin(), begins.spent.end(), 0);
    return begins;
}

}  // namespace

void note_payable(Gemeente& gemeente, std::span<const Instrument> instruments, sim::Months length) {
    gemeente.payable.assign(static_cast<std::size_t>(length.count), 0);
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const PlaceCost cost = place_cost(instruments[j]);
        const Budget own = as_it_begins(gemeente.instrument_budget[j]);
        const Budget pot = as_it_begins(pot_of(gemeente, instruments[j]));
        bool later = false;
        for (std::int32_t t = length.count - 1; t >= 0; --t) {
            later = later && t % 12 != 11;
            later = later || (runs_in(instruments[j], t) && affordable(own, cost, t, 0) >= 1 &&
                              (pot.grows != 0 || affordable(pot, cost, t, 0) >= 1));
            gemeente.payable[at(t)] |= later ? set_of(j) : InstrumentSet{0};
        }
    }
}

InstrumentSet payable_in(const Gemeente& gemeente, std::span<const Instrument> instruments,
                         std::int32_t t, std::int32_t ahead) {
    if (gemeente.payable.empty()) {
        return ~InstrumentSet{0};  // a world without books
    }
    InstrumentSet found = 0;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const PlaceCost cost = place_cost(instruments[j]);
        const Budget& own = gemeente.instrument_budget[j];
        const Budget& pot = pot_of(gemeente, instruments[j]);
        const auto years = static_cast<std::int32_t>(own.planned.size());
        const std::int32_t end = std::min(t + ahead + 1, years);
        const double part = gemeente.part[j];
        bool pays = false;
        for (std::int32_t s = t; s < end && !pays; ++s) {
            pays = affordable(own, cost, s, part) >= 1 && affordable(pot, cost, s, part) >= 1;
        }
        found |= pays && gemeente.places[j] > 0 ? set_of(j) : InstrumentSet{0};
    }
    return found & gemeente.payable[at(t)];
}

}  // namespace afweging::agents
