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

    /// Rows of who is nearest to i, in the order of the pool.
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

/// What matches add up to. Outcomes are taken less their mean, so that squares lose no digits.
struct Totals {
    double sum = 0;       ///< of differences, one a treated person
    double squares = 0;   ///< of the same
    double of_pairs = 0;  ///< squares of differences of pairs, each for its share
    Column shares_squared;
};

void add_matches(std::size_t i, const std::vector<std::size_t>& matches, const Column& outcome,
                 Totals& totals, Matched& found) {
    const double share = 1.0 / static_cast<double>(matches.size());
    double others = 0;
    for (const std::size_t j : matches) {
        const double apart = outcome[i] - outcome[j];
        others += outcome[j];
        totals.of_pairs += share * apart * apart;
        totals.shares_squared[j] += share * share;
        found.weights[j] += share;
    }
    const double difference = outcome[i] - others * share;
    totals.sum += difference;
    totals.squares += difference * difference;
    found.weights[i] = 1;
    ++found.estimate.treated;
}

double error_of(const Totals& totals, const Matched& found) {
    const auto n = static_cast<double>(found.estimate.treated);
    const double d = found.estimate.value;
    double reuse = 0;
    for (std::size_t j = 0; j < totals.shares_squared.size(); ++j) {
        reuse += totals.shares_squared[j] > 0
                     ? found.weights[j] * found.weights[j] - totals.shares_squared[j]
                     : 0.0;
    }
    const double of_treated = std::max(totals.squares - n * d * d, 0.0);
    const double of_pairs = std::max(totals.of_pairs - n * d * d, 0.0);
    return n > 1 ? std::sqrt(of_treated + 0.5 * of_pairs / n * reuse) / n : not_known;
}

std::vector<Pool> pools_of(const std::vector<Column>& coordinates, const Codes& strata,
                           const Column& treatment) {
    std::vector<std::vector<std::size_t>> controls(strata.count);
    for (const std::size_t j : rows_with(treatment, 0)) { controls[strata.of[j]].push_back(j); }
    std::vector<Pool> pools;
    for (std::vector<std::size_t>& each : controls) { pools.emplace_back(coordinates, each); }
    return pools;
}

}  // namespace

Matched nearest_by(const std::vector<Column>& columns, const Sample& sample, Metric metric) {
    const std::vector<Column> coordinates = coordinates_of(columns, metric);
    const Column& treatment = taken_up(sample);
    const Codes strata = sample.stratum.empty()
                             ? Codes{std::vector<std::size_t>(treatment.size(), 0), 1}
                             : codes_of(sample.stratum);
    const std::vector<Pool> pools = pools_of(coordinates, strata, treatment);
    Matched found{.estimate = {}, .weights = Column(sample.outcome.size(), 0.0)};
    Totals totals{.shares_squared = Column(sample.outcome.size(), 0.0)};
    Column outcome = sample.outcome;
    const double mean = mean_variance(outcome).mean;
    for (double& y : outcome) { y -= mean; }
    for (const std::size_t i : rows_with(treatment, 1)) {
        const std::vector<std::size_t> matches = pools[strata.of[i]].nearest_to(i);
        if (matches.empty()) {
            ++found.unmatched;
        } else {
            add_matches(i, matches, outcome, totals, found);
        }
    }
    for (const double share : totals.shares_squared) {
        found.estimate.control += share > 0 ? 1U : 0U;
    }
    if (found.estimate.treated > 0) {
        found.estimate.value = totals.sum / static_cast<double>(found.estimate.treated);
        found.estimate.standard_error = error_of(totals, found);
    }
    return found;
}

Matched nearest_neighbours(const Sample& sample, Metric metric) {
    return nearest_by(sample.covariates, sample, metric);
}

}  // namespace afweging::calibration
