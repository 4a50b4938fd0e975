// SPDX-License-Identifier: EUPL-1.2
// Quasi-Newton ascent with one coordinate held.
#include "calibration/inference/profiles.hpp"

#include <algorithm>
#include <cmath>

#include "sim/check.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr std::size_t most_steps = 500;
constexpr double gradient_below = 1e-6;
constexpr double told_apart = 2.0;  // of a log density: near half the 95 % point of chi-squared 1

Vector gradient_at(const Density& density, View z, std::size_t held) {
    Vector g(z.size());
    density.force(z, g);
    if (held < g.size()) {
        g[held] = 0.0;
    }
    return g;
}

/// The inverse of minus the curvature learns from one step s along which the gradient fell by y.
void learn(Matrix& inverse, View s, View y) {
    const double sy = dot(s, y);
    if (!(sy > 1e-12)) {
        return;
    }
    const Vector iy = multiply(inverse, y);
    const double scale = (1.0 + dot(y, iy) / sy) / sy;
    for (std::size_t i = 0; i < s.size(); ++i) {
        for (std::size_t j = 0; j < s.size(); ++j) {
            inverse(i, j) += scale * s[i] * s[j] - (iy[i] * s[j] + s[i] * iy[j]) / sy;
        }
    }
}

Matrix identity(std::size_t d) {
    Matrix m(d, d);
    for (std::size_t i = 0; i < d; ++i) { m(i, i) = 1.0; }
    return m;
}

}  // namespace

Summit climb(const Density& density, View start, std::size_t held) {
    const std::size_t d = density.dimension;
    Summit top{Vector(start.begin(), start.end())};
    top.log_density = density.log_density(top.z);
    Matrix inverse = identity(d);
    Vector g = gradient_at(density, top.z, held);
    for (; top.steps < most_steps && dot(g, g) > gradient_below * gradient_below; ++top.steps) {
        Vector move = multiply(inverse, g);
        if (held < d) {
            move[held] = 0.0;
        }
        if (!(dot(move, g) > 0.0)) {
            inverse = identity(d);
            move = g;
        }
        // No step is longer than two deviations of the prior.
        double size = std::min(1.0, 2.0 / std::sqrt(dot(move, move)));
        Vector next(d);
        double there = -INFINITY;
        for (int halving = 0; halving < 40; ++halving, size *= 0.5) {
            for (std::size_t i = 0; i < d; ++i) { next[i] = top.z[i] + size * move[i]; }
            there = density.log_density(next);
            if (there >= top.log_density + 1e-4 * size * dot(move, g)) {
                break;
            }
        }
        if (!(there > top.log_density)) {
            break;
        }
        const Vector after = gradient_at(density, next, held);
        Vector s(d);
        Vector y(d);
        for (std::size_t i = 0; i < d; ++i) {
            s[i] = next[i] - top.z[i];
            y[i] = g[i] - after[i];
        }
        learn(inverse, s, y);
        top.z = std::move(next);
        top.log_density = there;
        g = after;
    }
    return top;
}

bool Profile::is_flat() const {
    return -*std::min_element(above_prior.begin(), above_prior.end()) < told_apart;
}

Profile profile_of(const Density& density, View start, std::size_t j, View grid) {
    AFWEGING_VALIDATE(!grid.empty() && j < density.dimension);
    const Summit best = climb(density, start, density.dimension);
    Profile profile{Vector(grid.begin(), grid.end()), Vector(grid.size()), Vector(grid.size()),
                    Matrix(grid.size(), density.dimension)};
    for (std::size_t i = 0; i < grid.size(); ++i) {
        Vector from = best.z;
        from[j] = grid[i];
        Summit top = climb(density, from, j);
        // The neighbour's summit may lie on a better slope than that of all.
        if (i > 0) {
            from.assign(profile.at.row(i - 1).begin(), profile.at.row(i - 1).end());
            from[j] = grid[i];
            Summit other = climb(density, from, j);
            if (other.log_density > top.log_density) {
                top = std::move(other);
            }
        }
        profile.at.set_row(i, top.z);
        profile.log_density[i] = top.log_density - best.log_density;
        profile.above_prior[i] = top.log_density + 0.5 * grid[i] * grid[i];
    }
    const double most = *std::max_element(profile.above_prior.begin(), profile.above_prior.end());
    for (double& v : profile.above_prior) { v -= most; }
    return profile;
}

}  // namespace afweging::calibration::inference
