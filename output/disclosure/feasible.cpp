// SPDX-License-Identifier: EUPL-1.2
// Two phases of the simplex, after Bland: the first index that helps, so that it ends.
#include "output/disclosure/feasible.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/localised_text.hpp"

namespace afweging::output::disclosure {
namespace {

constexpr double hardly = 1e-9;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

void subtract(std::vector<double>& from, const std::vector<double>& row, double times) {
    for (std::size_t k = 0; k < from.size(); ++k) { from[k] -= times * row[k]; }
}

}  // namespace

FeasibleSet::FeasibleSet(std::vector<std::vector<double>> rows)
    : table_(std::move(rows)), unknowns_(table_.empty() ? 0 : table_.front().size() - 1) {
    double largest = 1;
    for (const std::vector<double>& row : table_) {
        largest = std::fmax(largest, std::fabs(row.back()));
    }
    small_ = hardly * largest;
    find_start();
    drop_artificials();
}

void FeasibleSet::find_start() {
    const std::size_t count = table_.size();
    std::vector<double> gains(unknowns_ + count + 1, 0.0);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<double>& row = table_[i];
        if (row.back() < 0) {
            for (double& entry : row) { entry = -entry; }
        }
        row.insert(row.end() - 1, count, 0.0);
        row[unknowns_ + i] = 1;
        basis_.push_back(unknowns_ + i);
        for (std::size_t k = 0; k < unknowns_; ++k) { gains[k] += row[k]; }
        gains.back() += row.back();
    }
    climb(gains, unknowns_);
    if (gains.back() > small_ * static_cast<double>(count + 1)) {
        throw PhrasedError(ExitCode::bug, {"tables do not add up", "tabellen tellen niet op"});
    }
}

void FeasibleSet::drop_artificials() {
    for (std::size_t i = 0; i < table_.size();) {
        if (basis_[i] < unknowns_) {
            ++i;
            continue;
        }
        const auto& row = table_[i];
        const auto end = row.begin() + static_cast<std::ptrdiff_t>(unknowns_);
        const auto entry =
            std::find_if(row.begin(), end, [](double each) { return std::fabs(each) > hardly; });
        if (entry == end) {  // says what other rows say
            table_.erase(table_.begin() + static_cast<std::ptrdiff_t>(i));
            basis_.erase(basis_.begin() + static_cast<std::ptrdiff_t>(i));
            continue;
        }
        pivot(i, static_cast<std::size_t>(entry - row.begin()));
        ++i;
    }
    for (std::vector<double>& row : table_) {
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(unknowns_), row.end() - 1);
    }
}

std::size_t FeasibleSet::leaving(std::size_t column) const {
    std::size_t best = none;
    double least = 0;
    for (std::size_t i = 0; i < table_.size(); ++i) {
        if (table_[i][column] <= hardly) {
            continue;
        }
        const double ratio = table_[i].back() / table_[i][column];
        if (best == none || ratio < least - small_ * hardly ||
            (ratio <= least + small_ * hardly && basis_[i] < basis_[best])) {
            best = i;
            least = ratio;
        }
    }
    return best;
}

void FeasibleSet::pivot(std::size_t row, std::size_t column) {
    const double by = table_[row][column];
    for (double& entry : table_[row]) { entry /= by; }
    for (std::size_t i = 0; i < table_.size(); ++i) {
        if (i != row && table_[i][column] != 0) {
            subtract(table_[i], table_[row], table_[i][column]);
            table_[i][column] = 0;
        }
    }
    basis_[row] = column;
}

void FeasibleSet::climb(std::vector<double>& gains, std::size_t columns) {
    unbounded_ = false;
    for (;;) {
        std::size_t enter = 0;
        while (enter < columns && gains[enter] <= hardly) { ++enter; }
        if (enter == columns) {
            return;
        }
        const std::size_t row = leaving(enter);
        if (row == none) {
            unbounded_ = true;
            return;
        }
        pivot(row, enter);
        subtract(gains, table_[row], gains[enter]);
        gains[enter] = 0;
    }
}

/// Gains of x[index] by each column; their last entry is minus its value.
double FeasibleSet::most(std::size_t index, double sign) {
    std::vector<double> gains(unknowns_ + 1, 0.0);
    gains[index] = sign;
    const auto basic = std::find(basis_.begin(), basis_.end(), index);
    if (basic != basis_.end()) {
        subtract(gains, table_[static_cast<std::size_t>(basic - basis_.begin())], sign);
    }
    climb(gains, unknowns_);
    return unbounded_ ? std::numeric_limits<double>::infinity() : -sign * gains.back();
}

Interval FeasibleSet::range(std::size_t index) {
    const double low = most(index, -1);
    return {std::fmax(0.0, low), most(index, 1)};
}

}  // namespace afweging::output::disclosure
