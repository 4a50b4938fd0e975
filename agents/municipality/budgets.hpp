// SPDX-License-Identifier: EUPL-1.2
// The gemeente's budgets: what a place costs and when, what is promised, what is left.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/setting.hpp"
#include "agents/world.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

inline constexpr std::int64_t unlimited = INT64_MAX;

/// What one place costs if somebody is admitted in month t: `start` in t, and `month` in each of
/// the `months` months that follow t + `startup`. [EUR cent] Money for the client included.
struct PlaceCost {
    std::int64_t start = 0;
    std::int64_t month = 0;
    std::int32_t startup = 0;
    std::int32_t months = 0;
};

/// Debt help is paid for as a whole at the start; office instruments have no places.
[[nodiscard]] PlaceCost place_cost(const Instrument& instrument);

/// Whole cents of an amount in euros, nearest, of a channel that carries money.
AFWEGING_RULE std::int64_t cents_of(float euros) {
    return static_cast<std::int64_t>(static_cast<double>(euros) * 100.0 + 0.5);
}

/// The budget of the simulated year of month t; the last year holds on; empty = unlimited.
[[nodiscard]] std::int64_t budget_in_year(const std::vector<std::int64_t>& per_year,
                                          std::int32_t t);

/// What may have been spent by the end of month t of its year: limit (m + 1) / 12, m = t mod 12.
[[nodiscard]] std::int64_t ceiling(std::int64_t limit, std::int32_t t);

/// The part of a year's limit that comes free in month t. Twelve of them make the limit.
[[nodiscard]] std::int64_t released_in_month(std::int64_t limit, std::int32_t t);

/// Whether people may start the instrument in month t.
[[nodiscard]] bool runs_in(const Instrument& instrument, std::int32_t t);

/// Makes the budgets of every instrument and pot for the length of the run and what its places
/// still cost after it. The cost of office instruments is promised at once. BUIG money pays the
/// bijstand itself, so that pot does not bind instruments beyond their own budgets.
/// Call after make_klantmanagers.
void make_gemeente(World& world, const Setting& setting);

/// How many places of this cost can be admitted in month t without any month's cumulative ceiling
/// of the budget being passed:
///
///   min over months s >= t of (ceiling(s) - spent(year of s) - planned(year of s, up to s)) / K(s)
///   K(s) = cost of one place in the year of s, up to s
[[nodiscard]] std::int64_t affordable(const Budget& budget, const PlaceCost& cost, std::int32_t t);

/// Promises `n` places admitted in month t.
void commit_places(Budget& budget, const PlaceCost& cost, std::int32_t t, std::int64_t n);

/// Promises the `months_left` months from month 0 on of a place that ran when the run began. Such
/// promises are kept, also where they pass a ceiling; then nobody new is admitted.
void promise_running_place(Budget& budget, const PlaceCost& cost, std::int32_t months_left);

/// Takes back what is promised for the `months_left` months after t of one place.
void release_place(Budget& budget, const PlaceCost& cost, std::int32_t t, std::int32_t months_left);

/// Pays what is promised for month t and says how much that is. [EUR cent]
std::int64_t pay_month(Budget& budget, std::int32_t t);

/// Broken invariants of the gemeente at the end of a month. All must be zero, in every build.
/// Without interaction budgets and places bind nobody and are not checked.
struct GemeenteCheck {
    std::int64_t over_budget = 0;         ///< budget-months whose ceiling is passed
    std::int64_t over_places = 0;         ///< instruments with more participants than places
    std::int64_t wrong_participants = 0;  ///< instruments whose count differs from the people's
    std::int64_t wrong_waiting = 0;       ///< instruments whose waiting list differs likewise
    std::int64_t wrong_commitments = 0;   ///< budget-years whose promises differ from the months'

    [[nodiscard]] std::int64_t total() const {
        return over_budget + over_places + wrong_participants + wrong_waiting + wrong_commitments;
    }
};
/// Budgets and places alone: cheap enough for every month.
[[nodiscard]] GemeenteCheck check_budgets(const World& world, const Setting& setting);
/// And participants and waiting lists counted anew from the people.
[[nodiscard]] GemeenteCheck check_gemeente(const World& world, const Setting& setting);

}  // namespace afweging::agents
