// SPDX-License-Identifier: EUPL-1.2
// A posterior as one page: every target as observed and as simulated, what was learned, what was
// not, and the gates.
#pragma once

#include <map>
#include <string>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// What a fitted number is, in words, and in which unit.
struct NumberWords {
    LocalisedText meaning;
    std::string unit;
};

/// The whole page. The same posterior gives the same bytes. Of the plan only its label is read;
/// `program` made the posterior; `words` by the key of a number: one that is not there has its key.
[[nodiscard]] std::string calibration_page(const calibration::Plan& plan,
                                           const calibration::Calibrated& found,
                                           const std::string& program,
                                           const std::map<std::string, NumberWords>& words,
                                           Language language);

}  // namespace afweging::app
