// SPDX-License-Identifier: EUPL-1.2
// Two fits.
#include "calibration/estimators/two_stage.hpp"

#include <cmath>

namespace afweging::calibration {
namespace {

std::vector<Column> columns_with(const Sample& sample, const Column& last) {
    std::vector<Column> columns = sample.covariates;
    columns.insert(columns.begin(), Column(sample.outcome.size(), 1.0));
    columns.push_back(last);
    return columns;
}

Estimate counts_of(const Sample& sample) {
    return {.treated = rows_with(sample.assigned, 1).size(),
            .control = rows_with(sample.assigned, 0).size()};
}

}  // namespace

Estimate first_stage(const Sample& sample, ErrorKind errors) {
    const std::vector<Column> columns = columns_with(sample, sample.assigned);
    const LeastSquares fit = least_squares(columns, sample.received);
    Estimate found = counts_of(sample);
    found.value = fit.coefficients.back();
    found.standard_error = standard_error(fit, columns.size() - 1, errors, sample.cluster);
    return found;
}

Estimate two_stage_least_squares(const Sample& sample, ErrorKind errors) {
    const LeastSquares first =
        least_squares(columns_with(sample, sample.assigned), sample.received);
    Estimate found = counts_of(sample);
    if (std::isnan(first.coefficients.back()) || !(std::fabs(first.coefficients.back()) > 1e-9)) {
        return found;
    }
    Column explained = sample.received;
    for (std::size_t i = 0; i < explained.size(); ++i) { explained[i] -= first.residuals[i]; }
    const std::vector<Column> columns = columns_with(sample, explained);
    LeastSquares second = least_squares(columns, sample.outcome);
    const double effect = second.coefficients.back();
    // The outcome is held against what was received, not against what was explained of it.
    for (std::size_t i = 0; i < explained.size(); ++i) {
        second.residuals[i] -= effect * first.residuals[i];
    }
    found.value = effect;
    found.standard_error = standard_error(second, columns.size() - 1, errors, sample.cluster);
    return found;
}

}  // namespace afweging::calibration
