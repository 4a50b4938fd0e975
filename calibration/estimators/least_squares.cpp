// SPDX-License-Identifier: EUPL-1.2
// Own loops and no library: the same bits on every machine, whatever its caches.
#include "calibration/estimators/least_squares.hpp"

#include <algorithm>
#include <cmath>

namespace afweging::calibration {
namespace {

constexpr double least_left = 1e-9;  // of a column's length: less is rounding

double dot(const Column& a, const Column& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) { sum += a[i] * b[i]; }
    return sum;
}

void subtract(Column& from, double times, const Column& direction) {
    for (std::size_t i = 0; i < from.size(); ++i) { from[i] -= times * direction[i]; }
}

/// Takes the directions off; adds how much of each there was.
void orthogonalise(Column& column, const std::vector<Column>& directions,
                   std::vector<double>& amounts) {
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t k = 0; k < directions.size(); ++k) {
            const double amount = dot(directions[k], column);
            subtract(column, amount, directions[k]);
            amounts[k] += amount;
        }
    }
}

/// R^-1 of an upper triangle given by columns.
std::vector<double> inverse_of(const std::vector<std::vector<double>>& triangle) {
    const std::size_t k = triangle.size();
    std::vector<double> inverse(k * k, 0.0);
    for (std::size_t c = 0; c < k; ++c) {
        inverse[c * k + c] = 1.0 / triangle[c][c];
        for (std::size_t r = c; r-- > 0;) {
            double sum = 0;
            for (std::size_t m = r + 1; m <= c; ++m) { sum += triangle[m][r] * inverse[m * k + c]; }
            inverse[r * k + c] = -sum / triangle[r][r];
        }
    }
    return inverse;
}

/// X (X'X)^-1 column j, by row of the data: what one unit of each outcome adds to the coefficient.
Column influence_of(const LeastSquares& fit, std::size_t position) {
    Column influence(fit.residuals.size(), 0.0);
    for (std::size_t k = position; k < fit.rank; ++k) {
        subtract(influence, -fit.back[position * fit.rank + k], fit.directions[k]);
    }
    return influence;
}

double leverage_of(const LeastSquares& fit, std::size_t row) {
    double sum = fit.more_leverage.empty() ? 0.0 : fit.more_leverage[row];
    for (const Column& direction : fit.directions) { sum += direction[row] * direction[row]; }
    return sum;
}

double clustered(const Column& scores, const Codes& cluster) {
    std::vector<double> sums(cluster.count, 0.0);
    for (std::size_t i = 0; i < scores.size(); ++i) { sums[cluster.of[i]] += scores[i]; }
    return dot(sums, sums);
}

double leverage_corrected(const LeastSquares& fit, const Column& scores) {
    double sum = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double left = 1.0 - leverage_of(fit, i);
        sum += left > least_left ? scores[i] * scores[i] / left : not_known;
    }
    return sum;
}

double variance_of(const LeastSquares& fit, const Column& influence, ErrorKind kind,
                   const std::vector<std::int64_t>& cluster) {
    const auto n = static_cast<double>(fit.residuals.size());
    const double free = n - static_cast<double>(fit.rank + fit.absorbed);
    if (free <= 0) {
        return not_known;
    }
    if (kind == ErrorKind::classical) {
        return dot(fit.residuals, fit.residuals) / free * dot(influence, influence);
    }
    Column scores = influence;
    for (std::size_t i = 0; i < scores.size(); ++i) { scores[i] *= fit.residuals[i]; }
    if (kind == ErrorKind::hc2) {
        return leverage_corrected(fit, scores);
    }
    if (kind == ErrorKind::hc0 || kind == ErrorKind::hc1) {
        return dot(scores, scores) * (kind == ErrorKind::hc1 ? n / free : 1.0);
    }
    const Codes codes = codes_of(cluster);
    if (cluster.size() != scores.size() || codes.count < 2) {
        return not_known;
    }
    const auto clusters = static_cast<double>(codes.count);
    const double factor = kind == ErrorKind::cr1 ? clusters / (clusters - 1) * (n - 1) / free : 1.0;
    return clustered(scores, codes) * factor;
}

}  // namespace

LeastSquares least_squares(const std::vector<Column>& columns, std::span<const double> outcome) {
    LeastSquares fit;
    fit.coefficients.assign(columns.size(), not_known);
    fit.residuals.assign(outcome.begin(), outcome.end());
    std::vector<std::vector<double>> triangle;
    for (std::size_t j = 0; j < columns.size(); ++j) {
        Column left = columns[j];
        const double length = std::sqrt(dot(left, left));
        std::vector<double> amounts(fit.directions.size(), 0.0);
        orthogonalise(left, fit.directions, amounts);
        const double rest = std::sqrt(dot(left, left));
        if (!(rest > least_left * length)) {
            continue;
        }
        for (double& x : left) { x /= rest; }
        amounts.push_back(rest);
        triangle.push_back(std::move(amounts));
        fit.directions.push_back(std::move(left));
        fit.kept.push_back(j);
    }
    fit.rank = fit.kept.size();
    std::vector<double> amounts(fit.rank, 0.0);
    orthogonalise(fit.residuals, fit.directions, amounts);
    fit.back = inverse_of(triangle);
    for (std::size_t p = 0; p < fit.rank; ++p) {
        double sum = 0;
        for (std::size_t k = p; k < fit.rank; ++k) {
            sum += fit.back[p * fit.rank + k] * amounts[k];
        }
        fit.coefficients[fit.kept[p]] = sum;
    }
    return fit;
}

double standard_error(const LeastSquares& fit, std::size_t j, ErrorKind kind,
                      const std::vector<std::int64_t>& cluster) {
    const auto found = std::find(fit.kept.begin(), fit.kept.end(), j);
    if (found == fit.kept.end()) {
        return not_known;
    }
    const auto position = static_cast<std::size_t>(found - fit.kept.begin());
    return std::sqrt(variance_of(fit, influence_of(fit, position), kind, cluster));
}

void take_off_means(Column& column, const Codes& group) {
    std::vector<double> sums(group.count, 0.0);
    std::vector<double> sizes(group.count, 0.0);
    double squares = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        sums[group.of[i]] += column[i];
        sizes[group.of[i]] += 1;
        squares += column[i] * column[i];
    }
    double left = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        column[i] -= sums[group.of[i]] / sizes[group.of[i]];
        left += column[i] * column[i];
    }
    if (left <= least_left * least_left * squares) {
        std::fill(column.begin(), column.end(), 0.0);  // what is left is rounding
    }
}

ErrorKind by_cluster_or(const Sample& sample, ErrorKind other) {
    return sample.cluster.empty() || other == ErrorKind::cr0 ? other : ErrorKind::cr1;
}

Estimate regression_estimate(const Sample& sample, ErrorKind errors) {
    const Column& treatment = taken_up(sample);
    std::vector<Column> columns = sample.covariates;
    Column outcome = sample.outcome;
    std::vector<double> leverage;
    std::size_t absorbed = 0;
    columns.push_back(treatment);
    if (sample.stratum.empty()) {
        columns.insert(columns.begin(), Column(outcome.size(), 1.0));
    } else {
        const Codes strata = codes_of(sample.stratum);
        take_off_means(outcome, strata);
        for (Column& each : columns) { take_off_means(each, strata); }
        std::vector<double> sizes(strata.count, 0.0);
        for (const std::size_t code : strata.of) { sizes[code] += 1; }
        for (const std::size_t code : strata.of) { leverage.push_back(1.0 / sizes[code]); }
        absorbed = strata.count;
    }
    LeastSquares fit = least_squares(columns, outcome);
    fit.absorbed = absorbed;
    fit.more_leverage = std::move(leverage);
    const std::size_t last = columns.size() - 1;
    Estimate found{.treated = rows_with(treatment, 1).size(),
                   .control = rows_with(treatment, 0).size()};
    found.value = fit.coefficients[last];
    found.standard_error = standard_error(fit, last, errors, sample.cluster);
    return found;
}

}  // namespace afweging::calibration
