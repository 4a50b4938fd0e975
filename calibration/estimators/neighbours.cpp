// SPDX-License-Identifier: EUPL-1.2
// Controls sorted by one coordinate, so that only those near by are looked at.
#include "calibration/estimators/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "calibration/estimators/least_squares.hpp"

namespace afweging::calibration {
namespace {

constexpr double tie = 1e-5;

/// Columns with mean 0 and standard deviation 1; one that does not vary tells nobody apart.
std::vector<Column> standardised(const std::vector<Column>& columns) {
    std::vector<Column> found;
    for (const Column& column : columns) {
        const MeanVariance about = mean_variance(column);
        const double scale = std::sqrt(about.variance);
        if (scale > 1e-9 * std::fabs(about.mean)) {
            Column one;
            for (const double x : column) { one.push_back((x - about.mean) / scale); }
            found.push_back(std::move(one));
        }
    }
    return found;
}

/// Coordinates whose squared distance is the metric's: with X = QR, x' (X'X / n)^-1 x = n |q|^2.
std::vector<Column> coordinates_of(const std::vector<Column>& columns, Metric metric) {
    std::vector<Column> found = standardised(columns);
    if (metric == Metric::mahalanobis && !found.empty()) {
        const std::size_t rows = found.front().size();
        found = least_squares(found, Column(rows, 0.0)).directions;
        for (Column& each : found) {
            for (double& x : each) { x *= std::sqrt(static_cast<double>(rows)); }
        }
    }
    return found;
}

/// The controls of one stratum in ascending order of the first coordinate.
class Pool {
public:
    Pool(const std::vector<Column>& coordinates, std::vector<std::size_t> rows)
        : coordinates_(coordinates), rows_(std::move(rows)) {
        std::sort(rows_.begin(), rows_.end(), [&](std::size_t a, std::size_t b) {
            return first(a) != first(b) ? first(a) < first(b) : a < b;
        });
    }

    /// Rows of who is nearest to i, ascending.
    [[nodiscard]] std::vector<std::size_t> nearest_to(std::size_t i) const {
        double nearest = std::numeric_limits<double>::infinity();
        walk(i, nearest,
             [&](std::size_t, double distance) { nearest = std::min(nearest, distance); });
        std::vector<std::size_t> found;
        walk(i, nearest, [&](std::size_t j, double distance) {
            if (distance <= nearest + tie) {
                found.push_back(j);
            }
        });
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    [[nodiscard]] double first(std::size_t row) const {
        return coordinates_.empty() ? 0.0 : coordinates_.front()[row];
    }
    [[nodiscard]] double distance(std::size_t i, std::size_t j) const {
        double sum = 0;
        for (const Column& each : coordinates_) {
            sum += (each[i] - each[j]) * (each[i] - each[j]);
        }
        return sum;
    }
    /// Tells of everybody whose first coordinate alone does not put them out of reach; `reach` is
    /// looked at anew each time.
    template <class Tell>
    void walk(std::size_t i, const double& reach, const Tell& tell) const {
        const double x = first(i);
        const auto begin = static_cast<std::size_t>(
            std::lower_bound(rows_.begin(), rows_.end(), x,
                             [&](std::size_t row, double at) { return first(row) < at; }) -
            rows_.begin());
        const auto within = [&](std::size_t k) {
            const double apart = first(rows_[k]) - x;
            return apart * apart <= reach + tie;
        };
        for (std::size_t k = begin; k < rows_.size() && within(k); ++k) {
            tell(rows_[k], distance(i, rows_[k]));
        }
        for (std::size_t k = begin; k-- > 0 && within(k);) {
            tell(rows_[k], distance(i, rows_[k]));
        }
    }

    const std::vector<Column>& coordinates_;
    std::vector<std::size_t> rows_;
};

/// Sums over pairs and over treated people.
struct Pairs {
    std::vector<std::vector<std::size_t>> matches;  ///< by treated person
    std::vector<std::size_t> treated;               ///< rows of who has a match
    std::size_t unmatched = 0;
};

Pairs pairs_of(const std::vector<Column>& coordinates, const Sample& sample) {
    const Column& treatment = taken_up(sample);
    const Codes strata = sample.stratum.empty()
                             ? Codes{std::vector<std::size_t>(treatment.size(), 0), 1}
                             : codes_of(sample.stratum);
    std::vector<std::vector<std::size_t>> controls(strata.count);
    for (const std::size_t j : rows_with(treatment, 0)) { controls[strata.of[j]].push_back(j); }
    std::vector<Pool> pools;
    for (std::vector<std::size_t>& each : controls) { pools.emplace_back(coordinates, each); }
    Pairs pairs;
    for (const std::size_t i : rows_with(treatment, 1)) {
        std::vector<std::size_t> found = pools[strata.of[i]].nearest_to(i);
        if (found.empty()) {
            ++pairs.unmatched;
        } else {
            pairs.treated.push_back(i);
            pairs.matches.push_back(std::move(found));
        }
    }
    return pairs;
}

double error_of(const Pairs& pairs, const Column& outcome, const Column& differences, double d,
                Matched& found) {
    Column squares(outcome.size(), 0.0);
    double of_pairs = 0;
    double of_treated = 0;
    for (std::size_t k = 0; k < pairs.treated.size(); ++k) {
        const double share = 1.0 / static_cast<double>(pairs.matches[k].size());
        of_treated += (differences[k] - d) * (differences[k] - d);
        for (const std::size_t j : pairs.matches[k]) {
            const double off = outcome[pairs.treated[k]] - outcome[j] - d;
            of_pairs += share * off * off;
            found.weights[j] += share;
            squares[j] += share * share;
        }
    }
    const auto n = static_cast<double>(pairs.treated.size());
    double reuse = 0;
    for (std::size_t j = 0; j < squares.size(); ++j) {
        if (squares[j] > 0) {
            ++found.estimate.control;
            reuse += found.weights[j] * found.weights[j] - squares[j];
        }
    }
    for (const std::size_t i : pairs.treated) { found.weights[i] = 1; }
    return n > 1 ? std::sqrt(of_treated + 0.5 * of_pairs / n * reuse) / n : not_known;
}

}  // namespace

Matched nearest_by(const std::vector<Column>& columns, const Sample& sample, Metric metric) {
    const std::vector<Column> coordinates = coordinates_of(columns, metric);
    const Pairs pairs = pairs_of(coordinates, sample);
    Matched found{.estimate = {},
                  .weights = Column(sample.outcome.size(), 0.0),
                  .unmatched = pairs.unmatched};
    found.estimate.treated = pairs.treated.size();
    if (pairs.treated.empty()) {
        return found;
    }
    Column differences;
    double sum = 0;
    for (std::size_t k = 0; k < pairs.treated.size(); ++k) {
        double other = 0;
        for (const std::size_t j : pairs.matches[k]) { other += sample.outcome[j]; }
        differences.push_back(sample.outcome[pairs.treated[k]] -
                              other / static_cast<double>(pairs.matches[k].size()));
        sum += differences.back();
    }
    found.estimate.value = sum / static_cast<double>(pairs.treated.size());
    found.estimate.standard_error =
        error_of(pairs, sample.outcome, differences, found.estimate.value, found);
    return found;
}

Matched nearest_neighbours(const Sample& sample, Metric metric) {
    return nearest_by(sample.covariates, sample, metric);
}

}  // namespace afweging::calibration
