// SPDX-License-Identifier: EUPL-1.2
// The chance of being treated, by what is known of somebody, and matches on it.
#pragma once

#include <vector>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/neighbours.hpp"

namespace afweging::calibration {

/// Chances by row of a logistic regression of yes or no on a constant and the columns: Newton's
/// steps as weighted least squares, until none moves. All NaN when it has no top: some line through
/// the columns parts those with yes from those with no.
/// Source: McCullagh and Nelder, Generalized Linear Models (1989), 2.5.
struct Logit {
    std::vector<double>
        coefficients;  ///< the constant first; NaN of a column that depends on others
    Column chances;
};
[[nodiscard]] Logit logit(const std::vector<Column>& columns, const Column& yes);

/// Nearest neighbours on the chance alone. The error takes the chances as known.
/// Source: Rosenbaum and Rubin, Biometrika 70 (1983).
[[nodiscard]] Matched propensity_score_matching(const Sample& sample);

}  // namespace afweging::calibration
