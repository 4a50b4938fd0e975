// SPDX-License-Identifier: EUPL-1.2
// A synthetic population from published margins: the stock, past leavers and everyone to come.
// Page: docs/model/population.md
#pragma once

#include <cstdint>
#include <vector>

#include "agents/inputs/parameter.hpp"
#include "agents/state/people.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

struct PopulationBasis;

/// People in a subsidised job at the start are numbered apart by 13 bits of the hash of its key.
/// Two jobs with the same bits would share ids: the reader refuses them.
[[nodiscard]] constexpr std::uint32_t placed_group(std::uint32_t hash) { return hash & 0x1fffU; }

// TOML: [population.<name>] in scenarios/parameters/population.toml
// clang-format off
#define AFWEGING_POPULATION_PARAMETERS(PARAMETER) \
    PARAMETER(work_share_of_exits, "fraction", 0, 1, number, "share of outflow that goes to work")                              \
    PARAMETER(doenvermogen_centre, "logit", -5, 5, number, "middle of doenvermogen at the middle schooling")                    \
    PARAMETER(doenvermogen_spread, "logit", 0, 5, number, "sd of doenvermogen")                                                 \
    PARAMETER(doenvermogen_schooling, "logit", -3, 3, number, "per step of schooling")                                          \
    PARAMETER(motivation_centre, "logit", -5, 5, number, "middle of the motivation to work")                                    \
    PARAMETER(motivation_spread, "logit", 0, 5, number, "sd of the motivation to work")                                         \
    PARAMETER(self_efficacy_centre, "fraction", 0, 1, number, "middle at the start")                                            \
    PARAMETER(self_efficacy_spread, "fraction", 0, 1, number, "sd")                                                             \
    PARAMETER(search_skill_spread, "factor", 0, 1, number, "sd around 1, the average job seeker")                               \
    PARAMETER(trust_centre, "fraction", 0, 1, number, "middle at the start")                                                    \
    PARAMETER(trust_spread, "fraction", 0, 1, number, "sd")                                                                     \
    PARAMETER(longest_without_talk, "months", 0, 120, number, "since the last talk, uniform up to it")                          \
    PARAMETER(longest_spell, "months", 121, 600, number, "on benefit: where the open last band ends")                           \
    PARAMETER(capacity_of_search, "fraction", 0, 2, number, "average search effort that the stock's selection assumes")         \
    PARAMETER(smallest_debt, "fraction", 0, 1, number, "of the mean: least problem debt; exponential above it")                 \
    PARAMETER(mean_savings_eur, "EUR", 0, 50000, number, "exponential, cut at the asset limit")                                 \
    PARAMETER(entrant_debt_factor, "factor", 0, 3, number, "problem debts of entrants relative to the stock")                   \
    PARAMETER(claims_share, "fraction", 0, 1, number, "owes the municipality a claim, of those without problem debts")          \
    PARAMETER(claims_eur, "EUR", 0, 50000, number, "what is left of it on average")                                             \
    PARAMETER(debt_help_share, "fraction", 0, 1, number, "of the stock with problem debts, in debt help at the start")          \
    PARAMETER(fixed_cost_share, "fraction", 0, 1, number, "fixed costs as share of the social minimum")                         \
    PARAMETER(fixed_cost_spread, "fraction", 0, 0.3, number, "sd, as share of itself")                                          \
    PARAMETER(partner_income_share, "fraction", 0, 1, number, "share of couples where the partner earns")                       \
    PARAMETER(partner_hours, "hours/week", 0, 40, number, "of work of those")                                                   \
    PARAMETER(income_change, "1/month", 0, 1, number, "chance that income changed, in the months before the start")             \
    PARAMETER(income_change_size, "fraction", 0, 1, number, "how much it changed then")                                         \
    PARAMETER(one_more_sharer, "fraction", 0, 1, number, "of homes of cost sharers with so many adults: hold another one")      \
    PARAMETER(one_child_share, "fraction", 0, 1, number, "of families with children")                                           \
    PARAMETER(two_children_share, "fraction", 0, 1, number, "of families with children; the others have three")                 \
    PARAMETER(recent_work_employed, "fraction", 0, 1, number, "recent work of entrants from employment or WW")                  \
    PARAMETER(recent_work_others, "fraction", 0, 1, number, "recent work of other entrants")                                    \
    PARAMETER(leavers_permanent, "fraction", 0, 1, number, "share of past leavers to work with a permanent contract")           \
    PARAMETER(leavers_education, "fraction", 0, 0.5, number, "of past leavers who went to education, if below 27")              \
    PARAMETER(leavers_employability, "standard deviations", 0, 3, number, "how much more employable past leavers to work are")  \
    PARAMETER(leavers_spell, "months", 0, 120, number, "on benefit before they left")                                           \
    PARAMETER(placed_spell, "months", 0, 240, number, "on benefit before a subsidised job")                                     \
    PARAMETER(longest_place, "months", 0, 240, number, "how long subsidised jobs of the start have lasted at most")             \
    PARAMETER(leavers_share, "fraction", 0, 1, number, "of the inflow: leavers, but to a subsidised job or AOW")                \
    PARAMETER(leavers_back, "fraction", 0, 1, number, "of past leavers, who came back in the end")                              \
    PARAMETER(leavers_back_months, "months", 0.1, 120, number, "e-folding time of their return")
// clang-format on
AFWEGING_PARAMETERS(PopulationParameters, PopulationRates, AFWEGING_POPULATION_PARAMETERS)

/// Somebody who began WW before the run and is still in it.
struct BeganWw {
    std::uint16_t months_ago;  ///< 1 = in the month before the run
    std::uint32_t number;      ///< among those of that month
};

/// How many households of each kind the world holds: rows.
struct Headcount {
    std::uint32_t stock = 0;
    std::uint32_t past_leavers = 0;
    std::vector<std::uint32_t> running;       ///< in subsidised jobs at the start, by instrument
    std::vector<BeganWw> in_ww;               ///< at the start
    std::vector<std::uint32_t> arrivals;      ///< by month index, those who begin WW not included
    std::vector<std::uint32_t> ww_beginners;  ///< by month index

    [[nodiscard]] std::uint32_t total() const;
};

/// Months of leavers who are still away at the start, of those who left in the last M months: each
/// month of them has lost a share that rises to b.
///
///   integral of S(m) from 0 to M,   S(m) = 1 - b (1 - exp(-m / tau))
///   b leavers_back, tau leavers_back_months
///
/// months: M, [0, followed_months]
/// Evidence: R073, R074, R075
/// Page:     docs/model/population.md
[[nodiscard]] double months_of_leavers(const PopulationParameters& p, double months);

/// Stock and past leavers from the margins, which count persons: so many rows that persons come to
/// that number on average; people in subsidised jobs as the instruments say; arrivals Poisson
/// around mean_arrivals (arrivals.hpp). In WW at the start is who began it in the months before, as
/// many a month as in the first month of the run, and found no work since.
/// Depends on world assumptions, the margins and who is in a subsidised job at the start, which is
/// the same in all scenarios that are compared; never on other levers.
///
/// Evidence: R042-R056, R068
/// Page:     docs/model/population.md
[[nodiscard]] Headcount headcount(const PopulationBasis& basis, const sim::Dice& dice);

/// Everybody, on `threads` threads. Each person is a function of own id alone.
///
/// A stock's long spells hold people in whom employers see less: the employability z of somebody
/// with d months on benefit is drawn from the normal weighted with the chance to have stayed,
///   w(z) = exp(-L(d) exp(spread z)),  L(d) = integral of the own hazard over the spell,
/// so the stock is what the model's own hazards would have left of earlier entrants.
///
/// Evidence: R060-R072, M017, M019
/// Page:     docs/model/population.md
[[nodiscard]] People synthesise(const PopulationBasis& basis, const sim::Dice& dice,
                                const Headcount& count, std::uint32_t klantmanagers,
                                unsigned threads);

}  // namespace afweging::agents
