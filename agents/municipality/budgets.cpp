// SPDX-License-Identifier: EUPL-1.2
// Budgets by month: promised, paid, taken back.
#include "agents/municipality/budgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "agents/inputs/part_of.hpp"
#include "agents/municipality/office.hpp"

namespace afweging::agents {

namespace {

/// Years beyond the run in which places of the run, or from before it, may still cost money: the
/// longest place in whole years, and two spare.
std::int32_t years_after_run(std::span<const Instrument> instruments) {
    std::int32_t longest = 0;
    for (const Instrument& instrument : instruments) {
        longest = std::max(longest, instrument.startup_months + instrument.duration_months);
    }
    return longest / 12 + 2;
}

std::size_t at(std::int32_t t) { return static_cast<std::size_t>(t); }

/// How long a budget is kept, and for how many years a plan sets it. length: of the run [months]
struct BudgetYears {
    std::int32_t years;
    std::int32_t length;
    std::size_t set;
};

/// limit_in(t): of the year of month t
template <class LimitIn>
Budget make_budget(const BudgetYears& of, const LimitIn& limit_in) {
    Budget budget;
    const auto n = static_cast<std::size_t>(of.years);
    for (std::int32_t y = 0; y < of.years; ++y) { budget.limit.push_back(limit_in(y * 12)); }
    budget.committed.assign(n, 0);
    budget.spent.assign(n, 0);
    budget.planned.assign(n * 12, 0);
    budget.inherited.assign(n * 12, 0);
    // Whole years: what is re-invested is for a year, also where the run ends within it.
    const std::int32_t last_year = (of.length + 11) / 12 * 12;
    budget.settled_from = std::max({of.length + longest_startup_months + 1, last_year,
                                    12 * static_cast<std::int32_t>(of.set)});
    return budget;
}

/// Years for which a plan sets one of the pots that are spent together.
std::size_t years_set(const Policy& policy, Pot pot) {
    std::size_t years = 0;
    for (std::size_t p = 0; p < pot_count; ++p) {
        const bool together = purse_of(policy, static_cast<Pot>(p)) == purse_of(policy, pot);
        years = std::max(years, together ? policy.pot_budget_cents[p].size() : 0);
    }
    return years;
}

Budget make_pot(const Policy& policy, Pot pot, const BudgetYears& of) {
    return make_budget({of.years, of.length, years_set(policy, pot)},
                       [&](std::int32_t t) { return purse_in_year(policy, pot, t); });
}

void plan(Budget& budget, std::int32_t t, std::int64_t cents) {
    budget.planned[at(t)] += cents;
    budget.committed[sim::year_of(t)] += cents;
}

/// Promised before anybody is admitted, and kept whatever the ceiling.
void promise_at_start(Budget& budget, std::int32_t t, std::int64_t cents) {
    plan(budget, t, cents);
    budget.inherited[at(t)] += cents;
}

/// Places as a world has them: a part is one more in that share of worlds.
std::uint32_t whole_places(double places, double luck) {
    return places > 0 ? whole_persons(places, luck) : unlimited_places;
}

}  // namespace

PlaceCost place_cost(const Instrument& instrument) {
    if (instrument.slot == Slot::outreach) {
        return {.start = instrument.cost_per_start_cents};
    }
    PlaceCost cost;
    cost.start =
        instrument.cost_per_start_cents + cents_of(instrument.channel(Channel::one_off_money));
    const std::int64_t month =
        instrument.cost_per_month_cents + cents_of(instrument.channel(Channel::monthly_money));
    if (instrument.slot == Slot::debt) {
        cost.start += instrument.cost_per_month_cents * instrument.duration_months;
    } else if (instrument.slot != Slot::money && instrument.slot != Slot::office) {
        cost.month = month;
        cost.startup = instrument.slot == Slot::programme ? instrument.startup_months : 0;
        cost.months = instrument.duration_months;
    }
    return cost;
}

std::int64_t ceiling(std::int64_t limit, std::int32_t t) {
    const std::int64_t months = t % 12 + 1;
    return limit == unlimited ? unlimited : limit / 12 * months + limit % 12 * months / 12;
}

std::int64_t released_in_month(std::int64_t limit, std::int32_t t) {
    if (limit == unlimited) {
        return unlimited;
    }
    return ceiling(limit, t) - (t % 12 == 0 ? 0 : ceiling(limit, t - 1));
}

Gemeente make_gemeente(std::span<const Instrument> instruments, const Policy& policy,
                       sim::Months length, double klantmanagers) {
    const std::int32_t years = length.count / 12 + years_after_run(instruments);
    Gemeente gemeente;
    for (const Instrument& instrument : instruments) {
        const std::vector<std::int64_t>& own = instrument.budget_cents;
        gemeente.instrument_budget.push_back(
            make_budget({years, length.count, own.size()},
                        [&](std::int32_t t) { return budget_in_year(own, t); }));
    }
    for (std::size_t p = 0; p < pot_count; ++p) {
        const auto pot = static_cast<Pot>(p);
        gemeente.pot_budget[p] = make_pot(policy, pot, {years, length.count, 0});
        gemeente.purse[p] = purse_of(policy, pot);
    }
    const auto grows = static_cast<std::size_t>(purse_of(policy, Pot::reintegration));
    gemeente.pot_budget[grows].grows = policy.reinvest_share > 0 ? 1 : 0;
    gemeente.buig.years.assign(static_cast<std::size_t>(years), {});
    gemeente.participants.assign(instruments.size(), 0);
    gemeente.waiting.assign(instruments.size(), 0);
    for (const Instrument& instrument : instruments) {
        gemeente.places.push_back(whole_places(instrument.places, 0));
        gemeente.part.push_back(0);
        gemeente.placed.push_back(1);
    }
    for (std::int32_t t = 0; t < length.count; ++t) {
        const ExtraStaff extra = extra_staff(klantmanagers, policy, instruments, t);
        for (std::size_t j = 0; j < instruments.size(); ++j) {
            promise_at_start(gemeente.instrument_budget[j], t, extra.cost_cents[j]);
            promise_at_start(pot_of(gemeente, instruments[j]), t, extra.cost_cents[j]);
        }
    }
    return gemeente;
}

void divide_parts(Gemeente& gemeente, std::span<const Instrument> instruments,
                  const sim::Dice& dice) {
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const Instrument& instrument = instruments[j];
        const PlaceCost cost = place_cost(instrument);
        const double luck = part_of(dice, instrument.hash);
        const std::int64_t all = cost.start + cost.month * cost.months;
        Budget& pot = pot_of(gemeente, instrument);
        pot.one_place = std::max(pot.one_place, all);
        gemeente.instrument_budget[j].one_place = all;
        gemeente.part[j] = luck;
        gemeente.places[j] = whole_places(instrument.places, luck);
    }
}

void commit_places(Budget& budget, const PlaceCost& cost, std::int32_t t, std::int64_t n) {
    plan(budget, t, n * cost.start);
    for (std::int32_t m = 1; m <= cost.months && cost.month > 0; ++m) {
        plan(budget, t + cost.startup + m, n * cost.month);
    }
}

void promise_running_place(Budget& budget, const PlaceCost& cost, std::int32_t months_left) {
    for (std::int32_t t = 0; t < months_left; ++t) { promise_at_start(budget, t, cost.month); }
}

void release_place(Budget& budget, const PlaceCost& cost, std::int32_t t,
                   std::int32_t months_left) {
    if (cost.month == 0) {
        return;
    }
    const std::int32_t first = std::max(months_left - cost.months, 0) + 1;
    for (std::int32_t m = first; m <= months_left; ++m) { plan(budget, t + m, -cost.month); }
}

std::int64_t pay_month(Budget& budget, std::int32_t t) {
    const std::int64_t due = budget.planned[at(t)];
    plan(budget, t, -due);
    budget.spent[sim::year_of(t)] += due;
    return due;
}

}  // namespace afweging::agents
