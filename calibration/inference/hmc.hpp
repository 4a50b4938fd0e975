// SPDX-License-Identifier: EUPL-1.2
// Hamiltonian Monte Carlo on a density with a cheap gradient.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// A log density on R^d, and the force that steers proposals. The force need not be the exact
/// gradient: any function of position leaves the density invariant, only acceptance suffers.
/// Both are called from several threads.
struct Density {
    std::size_t dimension = 0;
    std::function<double(View)> log_density;
    std::function<void(View, std::span<double>)> force;
};

struct HmcPlan {
    std::size_t chains = 4;
    std::size_t warm_up = 500;
    std::size_t draws = 1000;  ///< kept of each chain
    double acceptance = 0.8;   ///< aimed at while warming up (Nesterov's dual averaging)
    double travel = 1.6;       ///< time of a trajectory, in units of one deviation; drawn about it
    std::size_t most_steps = 64;
    Matrix
        starts;  ///< where chains begin, a row each (again from the first); none: standard normal
    std::uint64_t seed = 1;
    unsigned threads = 1;
};

/// The chains, and what went on in them.
struct Chains {
    std::vector<Matrix> draws;  ///< one matrix a chain: draws x d
    Vector acceptance;          ///< mean after warm-up, by chain
    Vector step;                ///< size of a step, by chain
    std::size_t evaluations = 0;

    /// All chains below one another.
    [[nodiscard]] Matrix pooled() const;
    /// n rows at even distances of the pool.
    [[nodiscard]] Matrix thinned(std::size_t n) const;
};

/// Samples the density. In windows of the warm-up the mass becomes the covariance of the draws so
/// far, with all coordinates together (drawn to the diagonal when there are few):
///
///   position q = c + L x;  momentum standard normal;  leapfrog of `travel` with drawn length
///
/// The same for any number of threads.
/// Source: neal2011hmc; hoffman2014nuts (dual averaging).
[[nodiscard]] Chains sample_hmc(const Density& density, const HmcPlan& plan);

/// One chain that leaves the density invariant, of `moves` trajectories from `start` with given
/// step and scale (a lower triangle): what delayed acceptance proposes with. Returns where it is.
[[nodiscard]] Vector walk_hmc(const Density& density, View start, const Matrix& scale, double step,
                              std::size_t moves, const HmcPlan& plan, std::uint64_t who,
                              std::uint32_t when);

}  // namespace afweging::calibration::inference
