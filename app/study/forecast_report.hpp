// SPDX-License-Identifier: EUPL-1.2
// What is told of forecasts: misses first, then what held, coverage, and what is still open.
#pragma once

#include <string>
#include <vector>

#include "app/console.hpp"
#include "calibration/forecasts/forecast_score.hpp"

namespace afweging::app {

/// `today`: a day, or empty when none was given; open forecasts that were expected before it are
/// told as overdue.
void tell_scores(Console& console, const std::vector<calibration::Forecast>& forecasts,
                 const std::string& today);

/// One that was registered just now.
void tell_registered(Console& console, const calibration::Forecast& forecast);
[[nodiscard]] Json registered_json(const calibration::Forecast& forecast, Language language);

/// What is wrong with a chain, a sentence a line.
[[nodiscard]] std::vector<LocalisedText> faults_in_words(const calibration::Chain& chain);

}  // namespace afweging::app
