// SPDX-License-Identifier: EUPL-1.2
// Numbers and names as reports of a calibration write them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/fit/calibrated.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A value with the digits that fit an error of this size: two of it. "n/a" of NaN.
[[nodiscard]] std::string with_digits(double value, double error, Language language);

/// "47,9 ± 2,1": with half the width of the 95 % interval.
[[nodiscard]] std::string with_error(double value, double error, Language language);

/// "31 - 52": the outer two of the quantiles.
[[nodiscard]] std::string told_range(const calibration::Quantiles& quantiles, Language language);

/// "62 %".
[[nodiscard]] std::string percent(double share, Language language);

/// With ", " between.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

/// Keys of numbers at these places.
[[nodiscard]] std::vector<std::string> keys_at(const calibration::Calibrated& found,
                                               const std::vector<std::size_t>& places);

/// "at least 400", "below 1.01", "0.9 to 1.1": of a gate.
[[nodiscard]] LocalisedText limit_words(calibration::GateKind kind, double limit);

/// "passed", and the like.
[[nodiscard]] LocalisedText outcome_words(calibration::GateOutcome outcome);

}  // namespace afweging::app
