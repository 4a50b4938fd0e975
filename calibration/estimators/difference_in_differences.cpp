// SPDX-License-Identifier: EUPL-1.2
// Least squares with the means of groups and periods taken off.
#include "calibration/estimators/difference_in_differences.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/least_squares.hpp"

namespace afweging::calibration {
namespace {

constexpr int most_rounds = 20'000;

double largest_change(const Column& a, const Column& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        largest = std::max(largest, std::fabs(a[i] - b[i]));
    }
    return largest;
}

double largest_of(const Column& column) {
    double largest = 0;
    for (const double x : column) { largest = std::max(largest, std::fabs(x)); }
    return largest;
}

/// Both means off, in turn until nothing changes: at once where everybody is seen in every period.
/// False when it does not settle.
bool take_off_both(Column& column, const Codes& unit, const Codes& period) {
    const double scale = largest_of(column);
    for (int round = 0; round < most_rounds; ++round) {
        const Column before = column;
        take_off_means(column, unit);
        take_off_means(column, period);
        if (largest_change(before, column) <= 1e-13 * scale) {
            if (largest_of(column) <= 1e-9 * scale) {
                std::fill(column.begin(), column.end(), 0.0);
            }
            return true;
        }
    }
    return false;
}

}  // namespace

Estimate difference_in_differences(const Sample& sample) {
    const Codes period = codes_of(sample.period);
    const Column& group = treatment_of(sample);
    Estimate found{.treated = rows_with(group, 1).size(), .control = rows_with(group, 0).size()};
    if (period.count != 2) {
        return found;
    }
    const std::size_t n = sample.outcome.size();
    std::vector<Column> columns(4, Column(n, 1.0));
    for (std::size_t i = 0; i < n; ++i) {
        columns[1][i] = group[i];
        columns[2][i] = static_cast<double>(period.of[i]);
        columns[3][i] = columns[1][i] * columns[2][i];
    }
    const LeastSquares fit = least_squares(columns, sample.outcome);
    if (fit.rank == columns.size()) {
        found.value = fit.coefficients[3];
        found.standard_error =
            standard_error(fit, 3, by_cluster_or(sample, ErrorKind::hc1), sample.cluster);
    }
    return found;
}

Estimate two_way_fixed_effects(const Sample& sample) {
    const Column& treated = taken_up(sample);
    const Codes unit = codes_of(sample.cluster);
    const Codes period = codes_of(sample.period);
    Estimate found{.treated = rows_with(treated, 1).size(),
                   .control = rows_with(treated, 0).size()};
    std::vector<Column> columns = sample.covariates;
    columns.push_back(treated);
    Column outcome = sample.outcome;
    bool settled = take_off_both(outcome, unit, period);
    for (Column& column : columns) { settled = settled && take_off_both(column, unit, period); }
    if (!settled || unit.count < 2 || period.count < 2) {
        return found;
    }
    LeastSquares fit = least_squares(columns, outcome);
    fit.absorbed = unit.count + period.count - 1;
    found.value = fit.coefficients.back();
    found.standard_error = standard_error(fit, columns.size() - 1, ErrorKind::cr1, sample.cluster);
    return found;
}

}  // namespace afweging::calibration
