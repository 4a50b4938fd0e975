// SPDX-License-Identifier: EUPL-1.2
// Latin hypercubes and a scrambled Halton sequence, by keyed draws.
#include "calibration/inference/designs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "calibration/inference/distributions.hpp"
#include "sim/check.hpp"
#include "sim/dice/distributions.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr std::size_t primes[] = {
    2,  3,  5,  7,  11, 13,  17,  19,  23,  29,  31,  37,  41,  43,  47,  53,  59,  61,  67,  71,
    73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173};

/// 0 .. n - 1 in an order drawn by an own draw for each (its rank): one address each.
std::vector<std::size_t> shuffled(std::size_t n, std::uint64_t seed, std::uint32_t what) {
    Vector keys(n);
    for (std::size_t i = 0; i < n; ++i) {
        keys[i] = Luck(seed, LuckFor::design, i, what).uniform();
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

double least_distance(const Matrix& points) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < points.rows(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            double square = 0.0;
            for (std::size_t k = 0; k < points.columns(); ++k) {
                const double off = points(i, k) - points(j, k);
                square += off * off;
            }
            least = std::min(least, square);
        }
    }
    return least;
}

Matrix one_hypercube(std::size_t n, std::size_t d, std::uint64_t seed, std::uint32_t which) {
    Matrix points(n, d);
    for (std::size_t j = 0; j < d; ++j) {
        const auto what = static_cast<std::uint32_t>(which * 1024 + j);
        const std::vector<std::size_t> order = shuffled(n, seed, what);
        for (std::size_t i = 0; i < n; ++i) {
            const double jitter = Luck(seed, LuckFor::design, n + i, what).uniform();
            points(i, j) = (static_cast<double>(order[i]) + jitter) / static_cast<double>(n);
        }
    }
    return points;
}

}  // namespace

Matrix latin_hypercube(std::size_t n, std::size_t d, std::uint64_t seed, std::size_t tries) {
    AFWEGING_EXPECTS(d <= 1024);
    Matrix best = one_hypercube(n, d, seed, 0);
    double distance = tries > 1 ? least_distance(best) : 0.0;
    for (std::size_t t = 1; t < tries; ++t) {
        Matrix next = one_hypercube(n, d, seed, static_cast<std::uint32_t>(t));
        const double its = least_distance(next);
        if (its > distance) {
            distance = its;
            best = std::move(next);
        }
    }
    return best;
}

Matrix uniform_points(std::size_t n, std::size_t d, std::uint64_t seed) {
    Matrix points(n, d);
    for (std::size_t i = 0; i < n; ++i) {
        Luck luck(seed, LuckFor::design, i, 0xFFFFFFFFU);
        for (std::size_t j = 0; j < d; ++j) { points(i, j) = luck.uniform(); }
    }
    return points;
}

Matrix even_points(std::size_t n, std::size_t d, std::uint64_t seed) {
    AFWEGING_EXPECTS(d <= std::size(primes));
    Matrix points(n, d);
    for (std::size_t j = 0; j < d; ++j) {
        const std::size_t base = primes[j];
        const auto what = static_cast<std::uint32_t>(0x80000000U + j);
        std::vector<std::size_t> digits = shuffled(base, seed, what);
        const double shift = Luck(seed, LuckFor::design, base, what).uniform();
        for (std::size_t i = 0; i < n; ++i) {
            double place = 0.0;
            double weight = 1.0 / static_cast<double>(base);
            for (std::size_t rest = i + 1; rest > 0; rest /= base) {
                place += weight * static_cast<double>(digits[rest % base]);
                weight /= static_cast<double>(base);
            }
            const double moved = place + shift;
            points(i, j) = std::clamp(moved - std::floor(moved), 0x1p-53, 1.0 - 0x1p-53);
        }
    }
    return points;
}

Matrix to_standard(const Matrix& places) {
    Matrix z(places.rows(), places.columns());
    for (std::size_t i = 0; i < z.rows(); ++i) {
        for (std::size_t j = 0; j < z.columns(); ++j) {
            z(i, j) = sim::normal_quantile(places(i, j));
        }
    }
    return z;
}

}  // namespace afweging::calibration::inference
