// SPDX-License-Identifier: EUPL-1.2
// What the gemeente's books can still pay for: now, before the run, and in the months ahead.
#include <algorithm>
#include <numeric>

#include "agents/municipality/budgets.hpp"

namespace afweging::agents {

namespace {

std::size_t at(std::int32_t t) { return static_cast<std::size_t>(t); }

/// A budget of which nothing is used but what was promised at the start.
Budget as_it_begins(const Budget& budget) {
    Budget begins = budget;
    begins.planned = budget.inherited;
    for (std::size_t y = 0; y < begins.committed.size(); ++y) {
        const auto first = begins.planned.begin() + static_cast<std::ptrdiff_t>(12 * y);
        begins.committed[y] = std::accumulate(first, first + 12, std::int64_t{0});
    }
    std::fill(begins.spent.begin(), begins.spent.end(), 0);
    return begins;
}

/// Of what came free up to month s, what nobody could serve; it only grows.
std::int64_t unserved_by(const Budget& budget, std::int32_t s) {
    return budget.unserved.empty() ? 0 : budget.unserved[at(s)];
}

/// What a place that is admitted in month t has cost by the end of month s >= t. [cents]
std::int64_t cost_until(const PlaceCost& cost, std::int32_t t, std::int32_t s) {
    const std::int32_t paid = std::clamp(s - t - cost.startup, 0, cost.months);
    return cost.start + cost.month * paid;
}

/// A look at the months ahead, year after year, for what they leave for places of one cost.
struct LookAhead {
    const Budget& budget;
    PlaceCost cost;
    std::int32_t t;  ///< month of admission
    double part;     ///< of a place, see divide_parts
    std::int64_t places;
    std::int64_t used = 0;
    std::int64_t earlier = 0;  ///< limits of the years before

    /// What is spent or was free in years before is there, or gone, from the first month on.
    void begin() {
        for (std::size_t y = 0; y <= sim::year_of(t); ++y) {
            used += budget.spent[y];
            earlier += y < sim::year_of(t) && budget.limit[y] != unlimited ? budget.limit[y] : 0;
        }
    }

    /// Whether no month of this year can allow fewer, as what comes free in its first pays for all
    /// that is used by its last. Then it is passed over.
    bool passes_over(std::size_t year) {
        const auto first = static_cast<std::int32_t>(12 * year);
        const std::int64_t by_then = used + budget.committed[year];
        const std::int64_t price = cost_until(cost, t, first + 11);
        const std::int64_t most =
            earlier + ceiling(budget.limit[year], first) - unserved_by(budget, first + 11);
        if (places == unlimited || most - by_then < places * price) {
            return false;
        }
        used = by_then;
        return true;
    }

    void look_at(std::int32_t s) {
        used += budget.planned[at(s)];
        const std::int64_t price = cost_until(cost, t, s);
        if (price <= 0) {
            return;
        }
        const std::int64_t most =
            earlier + ceiling(budget.limit[sim::year_of(s)], s) - unserved_by(budget, s);
        const auto more = static_cast<std::int64_t>(part * static_cast<double>(price));
        const std::int64_t left = most - used + (most >= price ? more : 0);
        // Dividing is slow: only where it can be the least so far.
        if (places == unlimited || left < places * price) {
            places = std::min(std::max<std::int64_t>(left, 0) / price, places);
        }
    }

    /// When what comes free each month pays so many, no later month allows fewer than this one.
    [[nodiscard]] bool lasts(std::int32_t s) const {
        return places == 0 ||
               (s >= budget.settled_from && s > t + cost.startup &&
                budget.limit[sim::year_of(s)] / 12 - budget.planned[at(s)] >= places * cost.month);
    }
};

}  // namespace

std::int64_t affordable(const Budget& budget, const PlaceCost& cost, std::int32_t t, double part,
                        std::int64_t enough) {
    const bool is_free = cost.start == 0 && (cost.month == 0 || cost.months == 0);
    if (is_free || enough <= 0) {
        return enough;
    }
    LookAhead ahead{.budget = budget, .cost = cost, .t = t, .part = part, .places = enough};
    ahead.begin();
    // To the last year for which anything can be promised: what is spent now is not there then.
    for (std::size_t year = sim::year_of(t); year < budget.limit.size(); ++year) {
        if (budget.limit[year] == unlimited) {
            return enough;
        }
        const auto end = static_cast<std::int32_t>(12 * year + 12);
        const std::int32_t first = std::max(end - 12, t);
        for (std::int32_t s = first == t || !ahead.passes_over(year) ? first : end; s < end; ++s) {
            ahead.look_at(s);
            if (ahead.lasts(s)) {
                return ahead.places;
            }
        }
        if (ahead.lasts(end - 1)) {
            return ahead.places;
        }
        ahead.earlier += budget.limit[year];
    }
    return ahead.places;
}

void note_payable(Gemeente& gemeente, std::span<const Instrument> instruments, sim::Months length) {
    gemeente.payable.assign(static_cast<std::size_t>(length.count), 0);
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const PlaceCost cost = place_cost(instruments[j]);
        const Budget own = as_it_begins(gemeente.instrument_budget[j]);
        const Budget pot = as_it_begins(pot_of(gemeente, instruments[j]));
        bool later = false;
        for (std::int32_t t = length.count - 1; t >= 0; --t) {
            later = later && t % 12 != 11;
            later = later || (runs_in(instruments[j], t) && affordable(own, cost, t, 0, 1) >= 1 &&
                              (pot.grows != 0 || affordable(pot, cost, t, 0, 1) >= 1));
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
            pays = affordable(own, cost, s, part, 1) >= 1 && affordable(pot, cost, s, part, 1) >= 1;
        }
        found |= pays && gemeente.places[j] > 0 ? set_of(j) : InstrumentSet{0};
    }
    return found & gemeente.payable[at(t)];
}

}  // namespace afweging::agents
