// SPDX-License-Identifier: EUPL-1.2
// Matches along one coordinate, by sums up to each control: a score makes ties of thousands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "calibration/estimators/arms.hpp"

namespace afweging::calibration {

/// Squared distances so close to the nearest are as near.
inline constexpr double distance_tie = 1e-5;

/// What matches add up to. Outcomes are taken less their mean, so that squares lose no digits.
struct MatchTotals {
    std::size_t treated = 0;  ///< who has a match
    double sum = 0;           ///< of differences, one a treated person
    double squares = 0;       ///< of the same
    double of_pairs = 0;      ///< squares of differences of pairs, each for its share
    Column shares;            ///< by row of a control: what it stands in for
    Column shares_squared;
};

/// Controls on a line. The same matches as looking at each of them, in the time of a search.
class LinePool {
public:
    /// The columns must outlive it; rows are those of the controls.
    LinePool(const Column& coordinate, const Column& outcome, std::vector<std::size_t> rows);

    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// Matches a treated row; there must be a control.
    void match(std::size_t treated, MatchTotals& totals);
    /// Gives each control its shares, once all are matched.
    void finish(MatchTotals& totals) const;

private:
    const Column& coordinate_;
    const Column& outcome_;
    std::vector<std::size_t> rows_;   ///< ascending along the line
    Column sums_, squares_;           ///< of outcomes before each place
    Column shares_, shares_squared_;  ///< what begins at a place, less what ends there
    std::vector<std::int64_t> uses_;  ///< the same as a count
};

}  // namespace afweging::calibration
