// SPDX-License-Identifier: EUPL-1.2
// What was forecast, and what came: entries of a chain with their meaning.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calibration/forecasts/chain.hpp"
#include "calibration/forecasts/figures.hpp"
#include "calibration/inference/matrix.hpp"
#include "output/results.hpp"

namespace afweging::calibration {

/// What came of a figure.
struct Observation {
    std::string published;  ///< day
    std::string entered;    ///< day
    std::string source;
    double value = 0;  ///< [unit]
};

/// A figure forecast: in each world of a run over draws, what the model reports.
struct Forecast {
    std::string name;
    LocalisedText label, unit;
    std::string day;       ///< on which it was registered
    std::string expected;  ///< day on which the figure is expected
    std::string source;
    double error = 0;  ///< deviation of the figure from a perfect run of the model [unit]
    std::optional<double> latest;  ///< as it was last published [unit]
    inference::Vector values;      ///< rising; each as likely [unit]
    std::optional<Observation> observed;
};

/// More values than these are not kept: then quantiles at (i - 1/2) / 1000 stand for them.
inline constexpr std::size_t most_values = 1000;

/// A line for a figure by these results, registered on a day. Error (data): results of another
/// scenario, of one draw, or of too few months. Error (usage): a day that is not before the one on
/// which the figure is expected. `digest` is that of the results.
[[nodiscard]] Entry entry_of(const Figure& figure, const output::Results& results,
                             const std::string& digest, const std::string& day);

/// A line for what came of a forecast, entered on a day.
[[nodiscard]] Entry entry_of(const std::string& name, const Observation& observed);

/// All forecasts of a chain in its order, each with what came of it. Throws Error (data) with the
/// first entry that has no such meaning: members that are missing, a name that is forecast or
/// observed twice, an observation of nothing, or of a figure published on or before the day of its
/// forecast.
[[nodiscard]] std::vector<Forecast> forecasts_in(const Chain& chain);

}  // namespace afweging::calibration
