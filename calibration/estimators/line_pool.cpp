// SPDX-License-Identifier: EUPL-1.2
// Everybody as near as the nearest stands side by side on the line.
#include "calibration/estimators/line_pool.hpp"

#include <algorithm>
#include <utility>

namespace afweging::calibration {

LinePool::LinePool(const Column& coordinate, const Column& outcome, std::vector<std::size_t> rows)
    : coordinate_(coordinate), outcome_(outcome), rows_(std::move(rows)) {
    std::sort(rows_.begin(), rows_.end(), [&](std::size_t a, std::size_t b) {
        return coordinate_[a] != coordinate_[b] ? coordinate_[a] < coordinate_[b] : a < b;
    });
    sums_.push_back(0);
    squares_.push_back(0);
    for (const std::size_t row : rows_) {
        sums_.push_back(sums_.back() + outcome_[row]);
        squares_.push_back(squares_.back() + outcome_[row] * outcome_[row]);
    }
    shares_.assign(rows_.size() + 1, 0.0);
    shares_squared_ = shares_;
    uses_.assign(rows_.size() + 1, 0);
}

void LinePool::match(std::size_t treated, MatchTotals& totals) {
    const double x = coordinate_[treated];
    const double y = outcome_[treated];
    const auto apart = [&](std::size_t row) {
        return (coordinate_[row] - x) * (coordinate_[row] - x);
    };
    const auto middle = std::partition_point(rows_.begin(), rows_.end(),
                                             [&](std::size_t row) { return coordinate_[row] < x; });
    double nearest = apart(middle == rows_.end() ? rows_.back() : *middle);
    if (middle != rows_.begin()) {
        nearest = std::min(nearest, apart(*(middle - 1)));
    }
    const double reach = nearest + distance_tie;
    const auto first = std::partition_point(rows_.begin(), middle,
                                            [&](std::size_t row) { return apart(row) > reach; });
    const auto last = std::partition_point(middle, rows_.end(),
                                           [&](std::size_t row) { return apart(row) <= reach; });
    const auto from = static_cast<std::size_t>(first - rows_.begin());
    const auto to = static_cast<std::size_t>(last - rows_.begin());
    const double share = 1.0 / static_cast<double>(to - from);
    const double mean = (sums_[to] - sums_[from]) * share;
    const double mean_square = (squares_[to] - squares_[from]) * share;
    ++totals.treated;
    totals.sum += y - mean;
    totals.squares += (y - mean) * (y - mean);
    totals.of_pairs += y * y - 2 * y * mean + mean_square;
    shares_[from] += share;
    shares_[to] -= share;
    shares_squared_[from] += share * share;
    shares_squared_[to] -= share * share;
    ++uses_[from];
    --uses_[to];
}

void LinePool::finish(MatchTotals& totals) const {
    double share = 0;
    double squared = 0;
    std::int64_t uses = 0;
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        share += shares_[k];
        squared += shares_squared_[k];
        uses += uses_[k];
        if (uses > 0) {  // else what is left of the sums is rounding
            totals.shares[rows_[k]] = share;
            totals.shares_squared[rows_[k]] = squared;
        }
    }
}

}  // namespace afweging::calibration
