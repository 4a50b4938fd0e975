// SPDX-License-Identifier: EUPL-1.2
// Everything that is known beside what the model says of it at draws of the posterior: targets of
// the fit, targets that were left out of it, and facts that were kept to check with.
#pragma once

#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/inference/problem.hpp"
#include "calibration/targets/target.hpp"
#include "scenarios/data_root.hpp"
#include "sim/kind.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// What a figure was to the calibration.
#define AFWEGING_FIGURE_USES(KIND)                                       \
    KIND(fitted, "fitted to", "op bijgesteld")                           \
    KIND(left_out, "left out of the fit", "niet gebruikt bij het bijstellen") \
    KIND(kept, "kept to check with", "bewaard om te toetsen")
// clang-format on
AFWEGING_KIND(FigureUse, figure_use, AFWEGING_FIGURE_USES)

struct HeldFigure {
    Target target;
    FigureUse use = FigureUse::fitted;
};

/// Targets, those in files of the plan's own and the facts; those that no command reports too,
/// which were left out of the fit.
[[nodiscard]] std::vector<HeldFigure> all_figures(const Plan& plan,
                                                  const scenarios::DataRoot& root);

/// One figure beside the model. All in the unit of the figure.
struct PredictedFigure {
    HeldFigure figure;
    double bias = 0;           ///< deviation that is believed of its design
    double discrepancy = 0;    ///< deviation that is believed of the model
    double mean = 0;           ///< of the model over draws
    double low = 0, high = 0;  ///< 95 % of the model's runs: numbers, and luck of small worlds
    double luck = 0;           ///< deviation of one run's luck
    double z = 0;              ///< (observed - mean) / all deviations together
    double crps = 0;
    bool inside = false;  ///< |z| below 1.96
};

struct PredictiveTable {
    std::vector<PredictedFigure> rows;     ///< misses first: by |z|
    std::vector<HeldFigure> not_told;      ///< no command reports it
    std::vector<HeldFigure> about_nobody;  ///< in worlds of this size
};

/// `at_draws`: runs at draws of the posterior, by figure that has a source, in their order.
[[nodiscard]] PredictiveTable predictive_table(const std::vector<HeldFigure>& figures,
                                               const ErrorShares& errors,
                                               const inference::Runs& at_draws);

}  // namespace afweging::calibration
