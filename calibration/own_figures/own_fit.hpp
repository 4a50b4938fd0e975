// SPDX-License-Identifier: EUPL-1.2
// From a municipality's own totals to margins of its file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agents/inputs/margins.hpp"
#include "calibration/own_figures/own_figures.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

/// A margin that was counted. low and high: the least and the most of the years that were counted;
/// the value where there is one.
struct OwnMargin {
    std::string key;  ///< "clients", "inflow_per_year", "age.from_27_to_44"
    double value;
    double low;
    double high;
};

struct OwnFit {
    std::vector<OwnMargin> margins;
    sim::Month last;                  ///< of which the stock is
    std::vector<std::int32_t> years;  ///< whole calendar years that can be held beside a run
};

/// Fewest people that a total of a year may have, none excepted.
inline constexpr double fewest_in_a_total = 10;
/// Most years that are used and compared: the last ones.
inline constexpr std::size_t most_years = 3;
/// Limits of a municipality file: its stock, and its inflow of a year over that stock.
inline constexpr double most_people = 5e6;
inline constexpr double most_times_replaced = 5;
/// Of a stock, a year: what corrections may do to it beside inflow and outflow.
inline constexpr double share_that_may_differ = 0.05;

/// Totals of fewer than ten, parts larger than their whole, flows without a whole year, a stock or
/// flow that cannot be.
void check_own_figures(const OwnFigures& figures, scenarios::Problems& problems);

/// By how many people the stock changed, and inflow less outflow over the same months.
struct StockGap {
    double change;
    double net;
};

/// Where these are farther apart than corrections explain: other units, or columns of another
/// group. Empty where they agree, or where a month of a flow is missing.
[[nodiscard]] std::optional<StockGap> stock_gap(const OwnFigures& figures);

/// clients          the last stock; of benefits times the persons in each as in `base`
/// inflow_per_year  mean over the last years of inflow over mean stock
/// share_women, share_part_time, age    of the last period that has them
///
/// Figures without problems; base: what the rest is taken over from.
[[nodiscard]] OwnFit fit_own_figures(const OwnFigures& figures, const agents::Margins& base);

/// Whether their people are benefits, of which a couple has one: no stock of persons is among them.
[[nodiscard]] bool counts_benefits(const OwnFigures& figures);

/// Persons at the end of a month as `fit` counts them: what a run that begins after it starts with.
[[nodiscard]] std::optional<double> persons_at_end_of(const OwnFigures& figures, sim::Month month,
                                                      const agents::Margins& base);

/// The fit for a run over `years` (in a row, of those of the fit), which begins with another stock:
/// a run brings in its inflow over its stock at the start, the file's inflow over the mean stock.
///
///   clients          persons when the first year begins: at the end of the month before, else the
///                    first that is known in that year
///   inflow_per_year  inflow of each of the years over that stock: mean, least and most; at most
///                    what a municipality file takes
[[nodiscard]] OwnFit as_it_began(const OwnFigures& figures, const std::vector<std::int32_t>& years,
                                 OwnFit fit, const agents::Margins& base);

}  // namespace afweging::calibration
