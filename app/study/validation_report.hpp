// SPDX-License-Identifier: EUPL-1.2
// What is told of the checks of a calibration: misses first.
#pragma once

#include <optional>

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "calibration/fit/plan.hpp"
#include "calibration/validation/predictive.hpp"
#include "calibration/validation/variants.hpp"
#include "calibration/validation/wrong_coverage.hpp"

namespace afweging::app {

/// All checks of one plan.
struct Validation {
    std::vector<calibration::FittedNumber> numbers;
    std::vector<calibration::Target> targets;  ///< of the fit
    std::size_t stored_runs = 0;
    calibration::Variants variants;
    calibration::PredictiveTable table;
    std::size_t draws = 0;  ///< at which the model itself was run
    std::optional<calibration::WrongReport> wrong;
};

void print_validation(Console& console, const calibration::Plan& plan, const Validation& found);

/// Nothing rounded.
[[nodiscard]] Json validation_json(const calibration::Plan& plan, const Validation& found);

}  // namespace afweging::app
