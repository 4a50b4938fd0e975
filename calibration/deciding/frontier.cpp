// SPDX-License-Identifier: EUPL-1.2
// Dominance, in the means and in each draw.
#include "calibration/deciding/frontier.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "sim/check.hpp"

namespace afweging::calibration::deciding {

using inference::Matrix;
using inference::Vector;
using inference::View;

std::vector<bool> dominated(View x, View y) {
    // From the largest x down; of equal x the largest y first. Whoever has less y than somebody
    // before, or as much with less x, is dominated.
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return x[a] != x[b] ? x[a] > x[b] : y[a] != y[b] ? y[a] > y[b] : a < b;
    });
    std::vector<bool> is(x.size(), false);
    double most_y = -std::numeric_limits<double>::infinity();
    double x_of_most = 0.0;
    for (const std::size_t k : order) {
        is[k] = y[k] < most_y || (y[k] == most_y && x[k] < x_of_most);
        if (y[k] > most_y) {
            most_y = y[k];
            x_of_most = x[k];
        }
    }
    return is;
}

std::vector<FrontierPoint> frontier_of(const TwoObjectives& of) {
    AFWEGING_VALIDATE(of.x.rows() == of.y.rows() && of.x.columns() == of.y.columns());
    const Vector x = inference::mean_of_rows(of.x);
    const Vector y = inference::mean_of_rows(of.y);
    const std::vector<bool> below = dominated(x, y);
    std::vector<FrontierPoint> points;
    for (std::size_t k = 0; k < x.size(); ++k) { points.push_back({x[k], y[k], !below[k], 0.0}); }
    for (std::size_t i = 0; i < of.x.rows(); ++i) {
        const std::vector<bool> in_draw = dominated(of.x.row(i), of.y.row(i));
        for (std::size_t k = 0; k < points.size(); ++k) {
            points[k].chance_on_frontier += in_draw[k] ? 0.0 : 1.0;
        }
    }
    for (FrontierPoint& point : points) {
        point.chance_on_frontier /= static_cast<double>(of.x.rows());
    }
    return points;
}

std::vector<FrontierBand> frontier_band(const TwoObjectives& of, const Vector& levels) {
    std::vector<FrontierBand> band;
    for (const double level : levels) {
        Vector best;
        for (std::size_t i = 0; i < of.x.rows(); ++i) {
            double most = -std::numeric_limits<double>::infinity();
            for (std::size_t k = 0; k < of.x.columns(); ++k) {
                most = of.x(i, k) >= level ? std::max(most, of.y(i, k)) : most;
            }
            if (most > -std::numeric_limits<double>::infinity()) {
                best.push_back(most);
            }
        }
        const double none = std::numeric_limits<double>::quiet_NaN();
        FrontierBand at{level, none, none, none, best.size()};
        if (!best.empty()) {
            at.low = inference::quantile_of(best, 0.1);
            at.middle = inference::quantile_of(best, 0.5);
            at.high = inference::quantile_of(best, 0.9);
        }
        band.push_back(at);
    }
    return band;
}

}  // namespace afweging::calibration::deciding
