// SPDX-License-Identifier: EUPL-1.2
// Controls sorted by one coordinate, so that only those near by are looked at.
#include "calibration/estimators/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "calibration/estimators/least_squares.hpp"
#include "calibration/estimators/line_pool.hpp"

namespace afweging::calibration {
namespace {

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
    if (found.empty() && !columns.empty()) {
        found.emplace_back(columns.front().size(), 0.0);  // nothing tells people apart
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
            if (distance <= nearest + distance_tie) {
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
            return apart * apart <= reach + distance_tie;
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

/// As LinePool, by looking at everybody within reach.
class SpacePool {
public:
    SpacePool(const std::vector<Column>& coordinates, const Column& outcome,
              std::vector<std::size_t> rows)
        : pool_(coordinates, rows), outcome_(outcome), empty_(rows.empty()) {}
    [[nodiscard]] bool empty() const { return empty_; }
    void match(std::size_t treated, MatchTotals& totals) const {
        const std::vector<std::size_t> matches = pool_.nearest_to(treated);
        const double share = 1.0 / static_cast<double>(matches.size());
        double others = 0;
        for (const std::size_t j : matches) {
            const double apart = outcome_[treated] - outcome_[j];
            others += outcome_[j];
            totals.of_pairs += share * apart * apart;
            totals.shares[j] += share;
            totals.shares_squared[j] += share * share;
        }
        const double difference = outcome_[treated] - others * share;
        ++totals.treated;
        totals.sum += difference;
        totals.squares += difference * difference;
    }
    void finish(MatchTotals&) const {}

private:
    Pool pool_;
    const Column& outcome_;
    bool empty_;
};

/// Every treated person with the pool of the stratum; a pool is made from the rows of its controls.
template <class MakePool>
void match_all(const Sample& sample, Matched& found, MatchTotals& totals, const MakePool& make) {
    const Column& treatment = taken_up(sample);
    const Codes strata = sample.stratum.empty()
                             ? Codes{std::vector<std::size_t>(treatment.size(), 0), 1}
                             : codes_of(sample.stratum);
    std::vector<std::vector<std::size_t>> controls(strata.count);
    for (const std::size_t j : rows_with(treatment, 0)) { controls[strata.of[j]].push_back(j); }
    std::vector<decltype(make(controls.front()))> pools;
    pools.reserve(strata.count);
    for (std::vector<std::size_t>& rows : controls) { pools.push_back(make(rows)); }
    for (const std::size_t i : rows_with(treatment, 1)) {
        auto& pool = pools[strata.of[i]];
        if (pool.empty()) {
            ++found.unmatched;
        } else {
            pool.match(i, totals);
            found.weights[i] = 1;
        }
    }
    for (const auto& pool : pools) { pool.finish(totals); }
}

double error_of(const MatchTotals& totals, double d) {
    const auto n = static_cast<double>(totals.treated);
    double reuse = 0;
    for (std::size_t j = 0; j < totals.shares.size(); ++j) {
        reuse += totals.shares[j] * totals.shares[j] - totals.shares_squared[j];
    }
    const double of_treated = std::max(totals.squares - n * d * d, 0.0);
    const double of_pairs = std::max(totals.of_pairs - n * d * d, 0.0);
    return n > 1 ? std::sqrt(of_treated + 0.5 * of_pairs / n * std::max(reuse, 0.0)) / n
                 : not_known;
}

}  // namespace

Matched nearest_by(const std::vector<Column>& columns, const Sample& sample, Metric metric) {
    const std::vector<Column> coordinates = coordinates_of(columns, metric);
    Matched found{.estimate = {}, .weights = Column(sample.outcome.size(), 0.0)};
    MatchTotals totals{.shares = found.weights, .shares_squared = found.weights};
    Column outcome = sample.outcome;
    const double mean = mean_variance(outcome).mean;
    for (double& y : outcome) { y -= mean; }
    using Rows = std::vector<std::size_t>;
    if (coordinates.size() == 1) {
        match_all(sample, found, totals,
                  [&](const Rows& rows) { return LinePool(coordinates.front(), outcome, rows); });
    } else {
        match_all(sample, found, totals,
                  [&](const Rows& rows) { return SpacePool(coordinates, outcome, rows); });
    }
    for (std::size_t j = 0; j < totals.shares.size(); ++j) {
        if (totals.shares[j] > 0) {
            ++found.estimate.control;
            found.weights[j] = totals.shares[j];
        }
    }
    found.estimate.treated = totals.treated;
    if (totals.treated > 0) {
        found.estimate.value = totals.sum / static_cast<double>(totals.treated);
        found.estimate.standard_error = error_of(totals, found.estimate.value);
    }
    return found;
}

Matched nearest_neighbours(const Sample& sample, Metric metric) {
    return nearest_by(sample.covariates, sample, metric);
}

}  // namespace afweging::calibration
