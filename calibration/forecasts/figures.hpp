// SPDX-License-Identifier: EUPL-1.2
// Figures that somebody is going to publish, and what the model must report for each: what is
// forecast. Form: docs/formats/forecasts.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calibration/targets/target.hpp"
#include "scenarios/data_root.hpp"

namespace afweging::calibration {

struct Figure {
    std::string name;
    LocalisedText label;
    LocalisedText unit;
    std::string source;    ///< where it will stand
    std::string expected;  ///< day on which it is expected
    std::string reason;    ///< why it is what the model reports; English
    double error = 0;      ///< deviation of the figure from a perfect run of the model [unit]
    std::optional<double> latest;  ///< the figure as it was last published [unit]
    std::string latest_from;
    Report report;  ///< of a run
};

/// Reads a file of figures, in its order. Throws ReadError with all problems at once.
[[nodiscard]] std::vector<Figure> read_figures(const std::string& path,
                                               const scenarios::DataRoot& root);

}  // namespace afweging::calibration
