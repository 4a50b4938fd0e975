// SPDX-License-Identifier: EUPL-1.2
// The gemeente's budgets: what a place costs and when, what is promised, what is left.
// Page: docs/model/budgets.md
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/people.hpp"
#include "sim/dice/dice.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

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

/// What may have been spent by the end of month t of its year: limit (m + 1) / 12, m = t mod 12.
[[nodiscard]] std::int64_t ceiling(std::int64_t limit, std::int32_t t);

/// The budget that pays what the pot of an instrument pays: the pot's own, or that of the pots that
/// are pooled with it.
template <class Books>
[[nodiscard]] auto& pot_of(Books& gemeente, const Instrument& instrument) {
    const Pot purse = gemeente.purse[static_cast<std::size_t>(instrument.pot)];
    return gemeente.pot_budget[static_cast<std::size_t>(purse)];
}

/// The part of a year's limit that comes free in month t. Twelve of them make the limit.
[[nodiscard]] std::int64_t released_in_month(std::int64_t limit, std::int32_t t);

/// Budgets of every instrument and pot for the length of the run and what its places still cost
/// after it. The cost of office instruments is promised at once, for so many klantmanagers. BUIG
/// money pays the bijstand itself, so that pot does not bind instruments beyond their own budgets.
[[nodiscard]] Gemeente make_gemeente(std::span<const Instrument> instruments, const Policy& policy,
                                     sim::Months length, double klantmanagers);

/// A budget buys whole places, and what is left over buys none: of 2.7 places a small municipality
/// would lose a quarter, a large one nothing. So the part is one place more in that share of
/// worlds: on average a budget is spent whatever its size, and in no world it is passed by more
/// than the cost of one place. A budget below one place buys none. The same of places at once.
///
/// Page:     docs/model/budgets.md
void divide_parts(Gemeente& gemeente, std::span<const Instrument> instruments,
                  const sim::Dice& dice);

/// Fills Gemeente::payable: what can ever be paid in what is left of a year, from the limits and
/// the promises of the start. Call when running places are promised.
///
/// Page:     docs/model/budgets.md
void note_payable(Gemeente& gemeente, std::span<const Instrument> instruments, sim::Months length);

/// Those of Gemeente::payable for which, by the books as they are now, this month or one of the
/// `ahead` next ones can pay a place, and that have places at all. The others are closed
/// (eligibility.hpp): nobody would be on their list long enough.
///
/// Page:     docs/model/budgets.md
[[nodiscard]] InstrumentSet payable_in(const Gemeente& gemeente,
                                       std::span<const Instrument> instruments, std::int32_t t,
                                       std::int32_t ahead);

/// How many places of this cost can be admitted in month t without passing, in any month, what has
/// come free by then. What a year leaves goes on to the next:
///
///   min over months s >= t of floor((C(s) - spent - planned(up to s)) / K(s) + part)
///   C(s) = limits of the years before that of s + ceiling(s) - unserved(s)
///   K(s) = cost of one place up to s;  part: see divide_parts, where C(s) >= K(s)
///
/// Counts no further than `enough`: the fewer that is, the fewer months need be looked at.
[[nodiscard]] std::int64_t affordable(const Budget& budget, const PlaceCost& cost, std::int32_t t,
                                      double part, std::int64_t enough = unlimited);

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
[[nodiscard]] GemeenteCheck check_budgets(const Gemeente& gemeente,
                                          std::span<const Instrument> instruments,
                                          Interaction interaction);
/// And participants and waiting lists counted anew from the people.
[[nodiscard]] GemeenteCheck check_gemeente(const Gemeente& gemeente, const People& people,
                                           std::span<const Instrument> instruments,
                                           Interaction interaction);

}  // namespace afweging::agents
