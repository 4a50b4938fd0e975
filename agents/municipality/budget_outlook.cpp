// SPDX-License-Identifier: EUPL-1.2
// What the gemeente's books can still pay for: now, before the run, and in the months ahead.
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

/// Of what came free up to month s, what nobody could serve.
std::int64_t unserved_by(const Budget& budget, std::int32_t s) {
    return budget.unserved.empty() ? 0 : budget.unserved[at(s)];
}

/// What a place that starts in month t costs in month s. [cents]
std::int64_t cost_in_month(const PlaceCost& cost, std::int32_t t, std::int32_t s) {
    const std::int32_t first = t + cost.startup;
    return s == t ? cost.start : (s > first && s <= first + cost.months ? cost.month : 0);
}

bool is_free(const PlaceCost& cost) {
    return cost.start == 0 && (cost.month == 0 || cost.months == 0);
}

/// What has come free and what is used of a budget, month after month. [EUR cent]
struct BooksInMonth {
    const Budget& budget;
    std::int64_t used = 0;
    std::int64_t earlier = 0;  ///< limits of the years before
    std::int64_t limit = 0;    ///< of the year
    std::int64_t twelfth = 0;  ///< of the limit, rounded down
    std::int64_t rest = 0;     ///< what twelve of those lack
    std::int64_t month = 0;    ///< of the year, from 1
    std::int64_t unserved = 0;

    /// Before month t, which comes first.
    BooksInMonth(const Budget& of, std::int32_t t) : budget(of) {
        for (std::size_t y = 0; y <= sim::year_of(t); ++y) {
            used += budget.spent[y];
            earlier += y < sim::year_of(t) && budget.limit[y] != unlimited ? budget.limit[y] : 0;
        }
        begin_year(sim::year_of(t));
        month = t % 12;
    }

    void begin_year(std::size_t year) {
        limit = budget.limit[year];
        twelfth = limit / 12;
        rest = limit % 12;
        month = 0;
    }

    /// Goes on to month s, the next. False where its year has no limit.
    [[gnu::always_inline]] bool turn_to(std::int32_t s) {
        if (month == 12) {
            earlier += limit;
            begin_year(sim::year_of(s));
        }
        ++month;
        used += budget.planned[at(s)];
        unserved = unserved_by(budget, s);
        return limit != unlimited;
    }

    /// As ceiling() has it of the year, with the years before, less what nobody could serve.
    [[nodiscard]] std::int64_t released() const {
        return earlier + twelfth * month + rest * month / 12 - unserved;
    }
};

}  // namespace

std::int64_t affordable(const Budget& budget, const PlaceCost& cost, std::int32_t t, double part,
                        std::int64_t enough) {
    if (is_free(cost) || enough <= 0) {
        return enough;
    }
    std::int64_t places = enough;
    std::int64_t price = 0;
    std::int64_t more = 0;  // what the part of a place may take
    // To the last month for which anything can be promised: what is spent now is not there then.
    const auto end = static_cast<std::int32_t>(budget.planned.size());
    BooksInMonth books(budget, t);
    for (std::int32_t s = t; s < end; ++s) {
        if (!books.turn_to(s)) {
            return enough;
        }
        if (const std::int64_t dearer = cost_in_month(cost, t, s); dearer != 0) {
            price += dearer;
            more = static_cast<std::int64_t>(part * static_cast<double>(price));
        }
        if (price > 0) {
            // Dividing is slow: only where it can be the least so far.
            const std::int64_t most = books.released();
            const std::int64_t left = most - books.used + (most >= price ? more : 0);
            if (places == unlimited || left < places * price) {
                places = std::min(std::max<std::int64_t>(left, 0) / price, places);
            }
            // When what comes free each month pays that many, no later month allows fewer.
            const bool lasts = s >= budget.settled_from && s > t + cost.startup &&
                               books.twelfth - budget.planned[at(s)] >= places * cost.month;
            if (places == 0 || lasts) {
                return places;
            }
        }
    }
    return places;
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
