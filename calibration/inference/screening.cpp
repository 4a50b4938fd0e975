// SPDX-License-Identifier: EUPL-1.2
// Morris' trajectories and Saltelli's matrices.
#include "calibration/inference/screening.hpp"

#include <cmath>
#include <vector>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"

namespace afweging::calibration::inference {

PlaceFunction at_places(const Problem& problem) {
    return [&problem](const Matrix& places) { return problem.run(to_standard(places), 0).means; };
}

std::vector<std::size_t> drawn_order(std::size_t count, Luck& luck) {
    std::vector<std::size_t> order(count);
    for (std::size_t j = 0; j < count; ++j) {
        const std::size_t at = luck.below(j + 1);
        order[j] = order[at];
        order[at] = j;
    }
    return order;
}

Morris screen_morris(const PlaceFunction& f, std::size_t d, std::size_t trajectories,
                     std::uint64_t seed) {
    Matrix places(trajectories * (d + 1), d);
    std::vector<std::vector<std::size_t>> orders;
    for (std::size_t t = 0; t < trajectories; ++t) {
        Luck luck(seed, LuckFor::trajectories, t);
        Vector x(d);
        for (double& v : x) { v = 0.125 + 0.25 * static_cast<double>(luck.below(4)); }
        orders.push_back(drawn_order(d, luck));
        places.set_row(t * (d + 1), x);
        for (std::size_t s = 0; s < d; ++s) {
            double& v = x[orders[t][s]];
            v += v < 0.5 ? 0.5 : -0.5;
            places.set_row(t * (d + 1) + s + 1, x);
        }
    }
    const Matrix y = f(places);
    const std::size_t outputs = y.columns();
    Morris result{Matrix(outputs, d), Matrix(outputs, d), Matrix(outputs, d), places.rows()};
    for (std::size_t k = 0; k < outputs; ++k) {
        Matrix effects(d, trajectories);
        for (std::size_t t = 0; t < trajectories; ++t) {
            for (std::size_t s = 0; s < d; ++s) {
                const std::size_t i = t * (d + 1) + s;
                const std::size_t j = orders[t][s];
                effects(j, t) = (y(i + 1, k) - y(i, k)) / (places(i + 1, j) - places(i, j));
            }
        }
        for (std::size_t j = 0; j < d; ++j) {
            result.mean(k, j) = mean_of(effects.row(j));
            result.deviation(k, j) = deviation_of(effects.row(j));
            for (const double e : effects.row(j)) {
                result.mean_size(k, j) += std::fabs(e) / static_cast<double>(trajectories);
            }
        }
    }
    return result;
}

namespace {

/// The d columns of a half of the points.
Matrix half_of(const Matrix& points, std::size_t first, std::size_t d) {
    Matrix half(points.rows(), d);
    for (std::size_t i = 0; i < points.rows(); ++i) {
        half.set_row(i, points.row(i).subspan(first, d));
    }
    return half;
}

Vector centred(Vector y, double mean) {
    for (double& v : y) { v -= mean; }
    return y;
}

}  // namespace

SobolIndices sobol_indices(const PlaceFunction& f, std::size_t d, std::size_t n,
                           std::uint64_t seed) {
    const Matrix both =
        2 * d <= 40 ? even_points(n, 2 * d, seed) : latin_hypercube(n, 2 * d, seed, 1);
    const Matrix a = half_of(both, 0, d);
    const Matrix b = half_of(both, d, d);
    const Matrix f_a = f(a);
    const Matrix f_b = f(b);
    const std::size_t outputs = f_a.columns();
    SobolIndices indices{Matrix(outputs, d), Matrix(outputs, d), Matrix(outputs, d),
                         Matrix(outputs, d), n * (d + 2)};
    const double root = std::sqrt(static_cast<double>(n));
    for (std::size_t j = 0; j < d; ++j) {
        Matrix mixed = a;
        for (std::size_t i = 0; i < n; ++i) { mixed(i, j) = b(i, j); }
        const Matrix f_mixed = f(mixed);
        for (std::size_t k = 0; k < outputs; ++k) {
            Vector all = f_a.column(k);
            const Vector second = f_b.column(k);
            all.insert(all.end(), second.begin(), second.end());
            const double mean = mean_of(all);
            const double variance = deviation_of(all) * deviation_of(all);
            const Vector y_a = centred(f_a.column(k), mean);
            const Vector y_b = centred(second, mean);
            const Vector y_ab = centred(f_mixed.column(k), mean);
            Vector first(n);
            Vector total(n);
            for (std::size_t i = 0; i < n; ++i) {
                first[i] = y_b[i] * (y_ab[i] - y_a[i]) / variance;
                total[i] = 0.5 * (y_a[i] - y_ab[i]) * (y_a[i] - y_ab[i]) / variance;
            }
            indices.first(k, j) = mean_of(first);
            indices.total(k, j) = mean_of(total);
            indices.first_error(k, j) = deviation_of(first) / root;
            indices.total_error(k, j) = deviation_of(total) / root;
        }
    }
    return indices;
}

}  // namespace afweging::calibration::inference
