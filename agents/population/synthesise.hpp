// SPDX-License-Identifier: EUPL-1.2
// A synthetic population from published margins: the stock, past leavers and everyone to come.
#pragma once

#include "agents/setting.hpp"
#include "agents/state/people.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// How many people of each kind the world holds.
struct Headcount {
    std::uint32_t stock = 0;
    std::uint32_t past_leavers = 0;
    std::vector<std::uint32_t> running;   ///< in subsidised jobs at the start, by instrument
    std::vector<std::uint32_t> arrivals;  ///< by month index

    [[nodiscard]] std::uint32_t total() const;
};

/// Stock and past leavers from the margins; people in subsidised jobs as the instruments say;
/// arrivals Poisson around
///   clients * inflow_per_year / 12 * world inflow of that year * new_entrant_share.
/// Depends on world assumptions, the margins and who is in a subsidised job at the start, which is
/// the same in all scenarios that are compared; never on other levers.
/// Evidence: R042-R056, R068
/// Page:     docs/model/population.md
[[nodiscard]] Headcount headcount(const Setting& setting, const sim::Dice& dice);

/// Everybody, on `threads` threads. Each person is a function of own id alone.
///
/// A stock's long spells hold people whom employers see less in: the employability z of somebody
/// with d months on benefit is drawn from the normal weighted with the chance to have stayed,
///   w(z) = exp(-L(d) exp(spread z)),  L(d) = integral of the own hazard over the spell,
/// so the stock is what the model's own hazards would have left of earlier entrants.
/// Evidence: R060-R072, M017, M019
/// Page:     docs/model/population.md
[[nodiscard]] People synthesise(const Setting& setting, const sim::Dice& dice,
                                const Headcount& count, std::uint32_t klantmanagers,
                                unsigned threads);

}  // namespace afweging::agents
