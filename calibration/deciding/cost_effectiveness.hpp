// SPDX-License-Identifier: EUPL-1.2
// Costs beside one outcome, at every price that somebody may put on it.
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::deciding {

/// What options cost and what they bring, over draws: as many rows and columns in both. The outcome
/// counts what is wanted: more of it is better.
struct CostsAndEffects {
    inference::Matrix costs;    ///< EUR
    inference::Matrix effects;  ///< in the unit of the outcome
};

/// price x effect - cost, by draw and option. [EUR]
[[nodiscard]] inference::Matrix net_benefits(const CostsAndEffects& of, double price);

/// What is known at one price.
struct AtPrice {
    double price = 0.0;             ///< EUR for a unit of the outcome
    inference::Vector mean;         ///< net benefit by option
    inference::Vector chance_best;  ///< by option: share of draws in which it is the best (CEAC);
                                    ///< those that are equally good share a draw
    std::size_t best = 0;           ///< largest mean; of equals the first
    double chance_of_best = 0.0;    ///< the chance of that option (CEAF)
    double worth_of_knowing = 0.0;  ///< value of perfect information [EUR]
};
/// One entry for each price. Source: fenwick2001representing
[[nodiscard]] std::vector<AtPrice> over_prices(const CostsAndEffects& of,
                                               const inference::Vector& prices);

/// Mean cost of a unit more of the outcome than option 0 brings; empty (NaN) where the option
/// brings no more in the mean, for then the quotient says nothing.
[[nodiscard]] inference::Vector cost_of_a_unit(const CostsAndEffects& of);

}  // namespace afweging::calibration::deciding
