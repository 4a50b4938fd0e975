// SPDX-License-Identifier: EUPL-1.2
// Bad ones as plainly as good ones, and first.
#include "calibration/validation/predictive.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/scores.hpp"
#include "calibration/targets/read_targets.hpp"
#include "calibration/validation/variants.hpp"

namespace afweging::calibration {

using inference::Matrix;
using inference::Runs;
using inference::Vector;

namespace {

bool all_finite(const Vector& column) {
    return std::all_of(column.begin(), column.end(), [](double x) { return std::isfinite(x); });
}

Runs column_of(const Runs& runs, std::size_t k) {
    Runs one{Matrix(runs.means.rows(), 1), Matrix(runs.means.rows(), 1)};
    for (std::size_t i = 0; i < runs.means.rows(); ++i) {
        one.means(i, 0) = runs.means(i, k);
        one.variances(i, 0) = runs.variances(i, k);
    }
    return one;
}

PredictedFigure row_of(const HeldFigure& figure, const ErrorShares& errors, const Runs& runs) {
    const Target& target = figure.target;
    const double size = size_of(target);
    PredictedFigure row{figure};
    row.bias = errors.bias[static_cast<std::size_t>(target.design)] * size;
    row.discrepancy = errors.discrepancy * size;
    const auto predicted =
        inference::check_predictions(likelihood_of(errors, {target}), runs).targets.front();
    const Vector means = runs.means.column(0);
    row.mean = predicted.mean;
    row.low = inference::quantile_of(means, 0.025);
    row.high = inference::quantile_of(means, 0.975);
    row.luck = std::sqrt(inference::mean_of(runs.variances.column(0)));
    row.z = predicted.z;
    row.crps = predicted.crps;
    row.inside = std::abs(row.z) < within_95;
    return row;
}

}  // namespace

std::vector<HeldFigure> all_figures(const Plan& plan, const scenarios::DataRoot& root) {
    std::vector<Target> targets = read_targets(root);
    const std::vector<Target> fitted = targets_of(plan, targets);
    targets.insert(targets.end(), plan.own_targets.begin(), plan.own_targets.end());
    std::vector<HeldFigure> all;
    for (Target& each : targets) {
        const bool is_fitted = std::any_of(fitted.begin(), fitted.end(), [&](const Target& other) {
            return other.key == each.key;
        });
        all.push_back({std::move(each), is_fitted ? FigureUse::fitted : FigureUse::left_out});
    }
    for (Target& each : read_validation_facts(root)) {
        all.push_back({std::move(each), FigureUse::kept});
    }
    return all;
}

PredictiveTable predictive_table(const std::vector<HeldFigure>& figures, const ErrorShares& errors,
                                 const Runs& at_draws) {
    PredictiveTable table;
    std::size_t k = 0;
    for (const HeldFigure& figure : figures) {
        if (figure.target.report.source == ReportSource::none) {
            table.not_told.push_back(figure);
            continue;
        }
        const Runs one = column_of(at_draws, k++);
        if (all_finite(one.means.column(0)) && all_finite(one.variances.column(0))) {
            table.rows.push_back(row_of(figure, errors, one));
        } else {
            table.about_nobody.push_back(figure);
        }
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const PredictedFigure& a, const PredictedFigure& b) {
                         return std::abs(a.z) > std::abs(b.z);
                     });
    return table;
}

}  // namespace afweging::calibration
