// SPDX-License-Identifier: EUPL-1.2
// Weighted least squares near the threshold.
#include "calibration/estimators/discontinuity.hpp"

#include <cmath>

#include "calibration/estimators/least_squares.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration {

Estimate regression_discontinuity(const Sample& sample, double bandwidth) {
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < sample.running.size(); ++i) {
        if (std::fabs(sample.running[i]) < bandwidth) {
            near.push_back(i);
        }
    }
    Sample inside = rows_of(sample, near);
    Column treated = inside.assigned;
    if (treated.empty()) {
        for (const double x : inside.running) { treated.push_back(x >= 0 ? 1.0 : 0.0); }
    }
    std::vector<Column> columns(4);
    for (std::size_t i = 0; i < near.size(); ++i) {
        const double x = inside.running[i];
        const double root = std::sqrt(1 - std::fabs(x) / bandwidth);
        columns[0].push_back(root);
        columns[1].push_back(root * x);
        columns[2].push_back(root * treated[i] * x);
        columns[3].push_back(root * treated[i]);
        inside.outcome[i] *= root;
    }
    const LeastSquares fit = least_squares(columns, inside.outcome);
    Estimate found{.treated = rows_with(treated, 1).size(),
                   .control = rows_with(treated, 0).size()};
    if (fit.rank == columns.size()) {
        found.value = fit.coefficients[3];
        found.standard_error =
            standard_error(fit, 3, by_cluster_or(inside, ErrorKind::hc1), inside.cluster);
    }
    return found;
}

double rule_of_thumb_bandwidth(const Column& running) {
    const MeanVariance about = mean_variance(running);
    return 1.84 * std::sqrt(about.variance) *
           sim::exponential(-0.2 * sim::logarithm(static_cast<double>(about.n)));
}

}  // namespace afweging::calibration
