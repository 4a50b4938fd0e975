// SPDX-License-Identifier: EUPL-1.2
// Parts of the report of a calibration: what moves what, what is known, the model itself, gates.
#pragma once

#include <cstddef>
#include <vector>

#include "app/console.hpp"
#include "calibration/fit/calibrated.hpp"

namespace afweging::app {

/// A number moves a target when so much of the target's variance over the prior is by it, alone and
/// together with others.
inline constexpr double moves_from = 0.1;

/// The numbers that move a target most, at most three; the targets that a number moves.
[[nodiscard]] std::vector<std::size_t> movers_of(const calibration::Calibrated& found,
                                                 std::size_t target);
[[nodiscard]] std::vector<std::size_t> moved_by(const calibration::Calibrated& found,
                                                std::size_t number);

void print_screening(Console& console, const calibration::Calibrated& found);
void print_identified(Console& console, const calibration::Calibrated& found);
/// Delayed acceptance, and ABC; what the plan asks of the two.
void print_model_stages(Console& console, const calibration::Calibrated& found);
void print_gates(Console& console, const calibration::Calibrated& found);

}  // namespace afweging::app
