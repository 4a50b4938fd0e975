// SPDX-License-Identifier: EUPL-1.2
// The gates of a calibration, in one place: what must hold before a posterior is believed.
// Page: docs/formats/posterior-h5.md
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/kind.hpp"

namespace afweging::calibration {

struct Calibrated;

// KIND(key, English, Dutch), in the order in which they are told.
// clang-format off
#define AFWEGING_GATES(KIND)                                                                     \
    KIND(space, "room that meets the targets", "ruimte die de doelen haalt")                     \
    KIND(r_hat, "R-hat of the chains", "R-hat van de ketens")                                    \
    KIND(bulk_draws, "independent draws, middle", "onafhankelijke trekkingen, midden")           \
    KIND(tail_draws, "independent draws, tails", "onafhankelijke trekkingen, staarten")          \
    KIND(monte_carlo_error, "Monte Carlo error, in deviations", "Monte-Carlofout, in spreidingen") \
    KIND(acceptance, "acceptance of the chains", "aanvaarding van de ketens")                    \
    KIND(left_out, "left-out errors of the emulator", "weggelaten fouten van de emulator")       \
    KIND(q2, "Q2 of the emulator", "Q2 van de emulator")                                         \
    KIND(model_acceptance, "acceptance by the model", "aanvaarding door het model")              \
    KIND(model_draws, "independent draws of the model", "onafhankelijke trekkingen van het model") \
    KIND(shift, "shift, emulator and model", "verschuiving, emulator en model")                  \
    KIND(width, "width, emulator and model", "breedte, emulator en model")                       \
    KIND(abc_shift, "shift, ABC as cross-check", "verschuiving, ABC als tegencontrole")          \
    KIND(abc_width, "width, ABC as cross-check", "breedte, ABC als tegencontrole")

/// Undecided: there are too few draws to tell.
#define AFWEGING_OUTCOMES(KIND)             \
    KIND(passed, "passed", "goed")          \
    KIND(failed, "FAILS", "FAALT")          \
    KIND(undecided, "undecided", "onbeslist")
// clang-format on

AFWEGING_KIND(GateKind, gate, AFWEGING_GATES)
AFWEGING_KIND(GateOutcome, gate_outcome, AFWEGING_OUTCOMES)

/// Limits. Sources: vehtari2021rhat (R-hat, draws), hoffman2014nuts (an acceptance near 0.8 is
/// aimed at); the others are ours and are stated with every result.
inline constexpr double most_r_hat = 1.01;
inline constexpr double least_draws = 400;
inline constexpr double most_monte_carlo_error = 0.2;
inline constexpr double least_acceptance = 0.6;
inline constexpr double least_within_three = 0.95;
inline constexpr double least_q2 = 0.8;
inline constexpr double missed_share = 1.0 / 3.0;  ///< of the spread of a target, that q2 excuses
inline constexpr double least_model_acceptance = 0.1;
inline constexpr double most_shift = 0.1;
inline constexpr double least_width = 0.9;
inline constexpr double most_width = 1.1;
inline constexpr double most_abc_shift = 0.2;
inline constexpr double least_abc_width = 0.8;
inline constexpr double most_abc_width = 1.25;
/// A target's luck (noise of the simulator / standard error) above this is told by name.
inline constexpr double luck_told_above = 0.5;
/// |z| of the prior predictive above this is a conflict of prior and target.
inline constexpr double conflict_above = 3.0;

struct Gate {
    GateKind kind = GateKind::space;
    std::string of;      ///< the worst: key of a number or target, or "all"
    double value = 0.0;  ///< of the worst
    double limit = 0.0;
    GateOutcome outcome = GateOutcome::passed;
    std::vector<std::string> failing;  ///< all that fail it
};

/// All gates of the stages that were carried out, in the order of the list. What is NaN fails.
/// Shift and width of the model fail when they are beyond the limit by more than two Monte Carlo
/// errors of at most 0.1 each, pass when they are within it and no error is above half of the
/// limit, and are undecided otherwise.
[[nodiscard]] std::vector<Gate> gates_of(const Calibrated& found);

[[nodiscard]] bool any_failed(const std::vector<Gate>& gates);

/// Keys of targets whose prior predictive is in conflict with them; of targets whose luck is told.
[[nodiscard]] std::vector<std::size_t> conflicts_of(const Calibrated& found);
[[nodiscard]] std::vector<std::size_t> lucky_targets_of(const Calibrated& found);

/// Numbers of which the targets say nothing (contraction below identified_from).
[[nodiscard]] std::vector<std::size_t> not_identified(const Calibrated& found);

}  // namespace afweging::calibration
