// SPDX-License-Identifier: EUPL-1.2
// Forward selection on ranks.
#include "output/doubt/carriers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/distributions/students_t.hpp>

namespace afweging::output {
namespace {

using Column = std::vector<double>;

/// Of fewer draws ranks agree too often by chance for Student's t: of 6 all do once in 360 numbers.
/// From here on the chance of a false name is at most about 1.4 times what is said.
constexpr std::size_t least_draws = 30;

/// Ranks around their mean; those of equal values are shared.
Column ranks_of(const Column& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    Column ranks(values.size());
    const double centre = static_cast<double>(values.size() - 1) / 2;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && !(values[order[first]] < values[order[end]])) { ++end; }
        const double shared = static_cast<double>(first + end - 1) / 2 - centre;
        for (std::size_t i = first; i < end; ++i) { ranks[order[i]] = shared; }
        first = end;
    }
    return ranks;
}

double product(const Column& a, const Column& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Correlation; none when one of the two has nothing left.
double correlation(const Column& a, const Column& b) {
    const double size = product(a, a) * product(b, b);
    return size > 0 ? product(a, b) / std::sqrt(size) : 0.0;
}

/// Takes out of a column what follows `direction`; a column that was all of it has nothing left.
void take_out(Column& column, const Column& direction) {
    const double before = product(column, column);
    const double slope = product(column, direction) / product(direction, direction);
    for (std::size_t i = 0; i < column.size(); ++i) { column[i] -= slope * direction[i]; }
    constexpr double rounding = 1e-12;
    if (product(column, column) < rounding * before) {
        std::fill(column.begin(), column.end(), 0.0);
    }
}

/// The correlation that chance passes so rarely.
double threshold(double degrees, double chance) {
    const boost::math::students_t luck(degrees);
    const double t = boost::math::quantile(boost::math::complement(luck, chance / 2));
    return t / std::sqrt(t * t + degrees);
}

/// Lower and upper end of a correlation's size by Fisher's z.
Ends around(double r, double degrees) {
    const double z = std::atanh(std::min(std::abs(r), 1 - 1e-12));
    const double reach = 1.96 / std::sqrt(std::max(1.0, degrees - 1));
    return {std::tanh(std::max(0.0, z - reach)), std::tanh(z + reach)};
}

Column of_draws(const Column& all, const std::vector<std::size_t>& draws) {
    Column kept;
    for (const std::size_t draw : draws) { kept.push_back(all[draw]); }
    return kept;
}

}  // namespace

Carriers carriers_of(const Doubt& outcome, std::span<const std::vector<double>> numbers,
                     double chance) {
    Carriers result;
    result.least_share = 1.0;
    const bool moves = outcome.draws > 1 && outcome.doubt_variance > 0;
    if (outcome.draws < least_draws || !moves || numbers.empty()) {
        return result;
    }
    Column rest = ranks_of(outcome.draw_means);
    std::vector<Column> columns;
    for (const Column& each : numbers) {
        columns.push_back(ranks_of(of_draws(each, outcome.kept)));
    }
    const double all = product(rest, rest) * outcome.doubt_variance / outcome.between_variance;
    const auto n = static_cast<double>(outcome.draws);
    result.least_share =
        std::min(1.0, std::pow(threshold(n - 2, chance), 2) * product(rest, rest) / all);
    while (result.found.size() < most_carriers) {
        const double degrees = n - 2 - static_cast<double>(result.found.size());
        std::vector<double> r;
        for (const Column& column : columns) { r.push_back(correlation(rest, column)); }
        const auto best = static_cast<std::size_t>(
            std::max_element(r.begin(), r.end(),
                             [](double a, double b) { return std::abs(a) < std::abs(b); }) -
            r.begin());
        if (degrees < 2 || !(std::abs(r[best]) > threshold(degrees, chance))) {
            break;
        }
        const double left = product(rest, rest) / all;
        const Ends ends = around(r[best], degrees);
        const auto share = [&](double x) { return std::min(1.0, x * x * left); };
        result.found.push_back(
            {best, r[best] > 0, share(r[best]), share(ends.low), share(ends.high)});
        result.together = std::min(1.0, result.together + share(r[best]));
        const Column direction = columns[best];
        take_out(rest, direction);
        for (Column& column : columns) { take_out(column, direction); }
    }
    std::stable_sort(result.found.begin(), result.found.end(),
                     [](const Carrier& a, const Carrier& b) { return a.share > b.share; });
    return result;
}

}  // namespace afweging::output
