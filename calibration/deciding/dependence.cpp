// SPDX-License-Identifier: EUPL-1.2
// Trajectories and pairs of matrices, by factor.
#include "calibration/deciding/dependence.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/inference/screening.hpp"
#include "sim/check.hpp"

namespace afweging::calibration::deciding {
namespace {

using inference::drawn_order;
using inference::Luck;
using inference::LuckFor;
using inference::Matrix;
using inference::Vector;

/// Where the trajectories go: rows after one another, and which factor each step moves.
struct Trajectories {
    Matrix places;
    std::vector<std::vector<std::size_t>> order;  ///< by trajectory
};

Trajectories drawn_trajectories(std::size_t columns, const std::vector<Factor>& factors,
                                std::size_t count, std::uint64_t seed) {
    const std::size_t runs = factors.size() + 1;
    Trajectories all{Matrix(count * runs, columns), {}};
    for (std::size_t t = 0; t < count; ++t) {
        Luck luck(seed, LuckFor::trajectories, t);
        Vector x(columns);
        for (double& v : x) { v = 0.125 + 0.25 * static_cast<double>(luck.below(4)); }
        for (const Factor& each : factors) {
            for (const std::size_t c : each.columns) {
                x[c] = each.move == Move::anew ? luck.uniform() : x[c];
            }
        }
        all.order.push_back(drawn_order(factors.size(), luck));
        all.places.set_row(t * runs, x);
        for (std::size_t s = 0; s < factors.size(); ++s) {
            const Factor& moved = factors[all.order[t][s]];
            for (const std::size_t c : moved.columns) {
                x[c] = moved.move == Move::anew ? luck.uniform() : x[c] + (x[c] < 0.5 ? 0.5 : -0.5);
            }
            all.places.set_row(t * runs + s + 1, x);
        }
    }
    return all;
}

/// +1 or -1: which way the one column of a factor went.
double way_of(const Factor& factor, const Matrix& places, std::size_t before) {
    const std::size_t c = factor.columns.front();
    const bool down = factor.columns.size() == 1 && places(before + 1, c) < places(before, c);
    return down ? -1.0 : 1.0;
}

/// Outputs at A and B, and at A with the columns of each factor of B.
struct Runs {
    Matrix a;
    Matrix b;
    std::vector<Matrix> mixed;
};

Matrix half_of(const Matrix& points, std::size_t first, std::size_t columns) {
    Matrix half(points.rows(), columns);
    for (std::size_t i = 0; i < points.rows(); ++i) {
        half.set_row(i, points.row(i).subspan(first, columns));
    }
    return half;
}

Runs run_all(const inference::PlaceFunction& f, std::size_t columns,
             const std::vector<Factor>& factors, std::size_t points, std::uint64_t seed) {
    constexpr std::size_t most_even = 40;  // columns of even_points
    const Matrix both = 2 * columns <= most_even
                            ? inference::even_points(points, 2 * columns, seed)
                            : inference::latin_hypercube(points, 2 * columns, seed, 1);
    const Matrix a = half_of(both, 0, columns);
    const Matrix b = half_of(both, columns, columns);
    Runs runs{f(a), f(b), {}};
    for (const Factor& each : factors) {
        Matrix mixed = a;
        for (const std::size_t c : each.columns) {
            for (std::size_t i = 0; i < points; ++i) { mixed(i, c) = b(i, c); }
        }
        runs.mixed.push_back(f(mixed));
    }
    return runs;
}

/// One output at every point.
struct OneOutput {
    Vector a;
    Vector b;
    std::vector<Vector> mixed;  ///< by factor
};

/// Shares by some of the points, one after another: S of all factors, then ST, then S without the
/// last. Points may come more than once.
Vector shares_of(const OneOutput& y, const std::vector<std::size_t>& points) {
    const std::size_t factors = y.mixed.size();
    const auto n = static_cast<double>(points.size());
    double mean = 0;
    for (const std::size_t i : points) { mean += (y.a[i] + y.b[i]) / (2 * n); }
    double variance = 0;
    for (const std::size_t i : points) {
        variance +=
            ((y.a[i] - mean) * (y.a[i] - mean) + (y.b[i] - mean) * (y.b[i] - mean)) / (2 * n - 1);
    }
    Vector shares(3 * factors);
    for (std::size_t k = 0; k < factors; ++k) {
        double first = 0;
        double total = 0;
        for (const std::size_t i : points) {
            const double step = y.mixed[k][i] - y.a[i];
            first += (y.b[i] - mean) * step / n;
            total += 0.5 * step * step / n;
        }
        shares[k] = first / variance;
        shares[factors + k] = total / variance;
    }
    const double left = 1.0 - shares[2 * factors - 1];
    for (std::size_t k = 0; k + 1 < factors; ++k) { shares[2 * factors + k] = shares[k] / left; }
    shares[3 * factors - 1] = std::numeric_limits<double>::quiet_NaN();
    return shares;
}

std::vector<VarianceShare> part_of(const Vector& values, const std::vector<Vector>& again,
                                   std::size_t first, std::size_t count) {
    std::vector<VarianceShare> shares;
    for (std::size_t k = first; k < first + count; ++k) {
        Vector found;
        for (const Vector& each : again) { found.push_back(each[k]); }
        const bool known = std::isfinite(values[k]);
        shares.push_back({values[k], known ? inference::quantile_of(found, 0.025) : values[k],
                          known ? inference::quantile_of(found, 0.975) : values[k]});
    }
    return shares;
}

SharesOfOutput with_intervals(const OneOutput& y, std::uint64_t seed) {
    constexpr std::size_t resamples = 400;
    const std::size_t n = y.a.size();
    const std::size_t factors = y.mixed.size();
    std::vector<std::size_t> points(n);
    std::iota(points.begin(), points.end(), std::size_t{0});
    const Vector values = shares_of(y, points);
    std::vector<Vector> again;
    for (std::size_t r = 0; r < resamples; ++r) {
        Luck luck(seed, LuckFor::resample, r);
        for (std::size_t& point : points) { point = luck.below(n); }
        again.push_back(shares_of(y, points));
    }
    Vector all = y.a;
    all.insert(all.end(), y.b.begin(), y.b.end());
    const double deviation = inference::deviation_of(all);
    return {deviation * deviation, part_of(values, again, 0, factors),
            part_of(values, again, factors, factors), part_of(values, again, 2 * factors, factors)};
}

}  // namespace

ElementaryEffects elementary_effects(const inference::PlaceFunction& f, std::size_t columns,
                                     const std::vector<Factor>& factors, std::size_t trajectories,
                                     std::uint64_t seed) {
    AFWEGING_VALIDATE(trajectories >= 2 && !factors.empty());
    const Trajectories drawn = drawn_trajectories(columns, factors, trajectories, seed);
    const Matrix y = f(drawn.places);
    const std::size_t outputs = y.columns();
    const std::size_t count = factors.size();
    ElementaryEffects found{Matrix(outputs, count), Matrix(outputs, count), Matrix(outputs, count),
                            Matrix(outputs, count), drawn.places.rows()};
    for (std::size_t k = 0; k < outputs; ++k) {
        Matrix effects(count, trajectories);
        Matrix sizes(count, trajectories);
        for (std::size_t t = 0; t < trajectories; ++t) {
            for (std::size_t s = 0; s < count; ++s) {
                const std::size_t before = t * (count + 1) + s;
                const std::size_t j = drawn.order[t][s];
                effects(j, t) =
                    (y(before + 1, k) - y(before, k)) * way_of(factors[j], drawn.places, before);
                sizes(j, t) = std::fabs(effects(j, t));
            }
        }
        const double root = std::sqrt(static_cast<double>(trajectories));
        for (std::size_t j = 0; j < count; ++j) {
            found.mean(k, j) = inference::mean_of(effects.row(j));
            found.deviation(k, j) = inference::deviation_of(effects.row(j));
            found.mean_size(k, j) = inference::mean_of(sizes.row(j));
            found.size_error(k, j) = inference::deviation_of(sizes.row(j)) / root;
        }
    }
    return found;
}

VarianceShares variance_shares(const inference::PlaceFunction& f, std::size_t columns,
                               const std::vector<Factor>& factors, std::size_t points,
                               std::uint64_t seed) {
    AFWEGING_VALIDATE(points >= 2 && !factors.empty());
    const Runs runs = run_all(f, columns, factors, points, seed);
    VarianceShares all{{}, points * (factors.size() + 2)};
    for (std::size_t k = 0; k < runs.a.columns(); ++k) {
        OneOutput y{runs.a.column(k), runs.b.column(k), {}};
        for (const Matrix& mixed : runs.mixed) { y.mixed.push_back(mixed.column(k)); }
        all.outputs.push_back(with_intervals(y, seed));
    }
    return all;
}

}  // namespace afweging::calibration::deciding
