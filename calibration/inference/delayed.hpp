// SPDX-License-Identifier: EUPL-1.2
// The model itself, from the emulated posterior: few runs, each where it counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "calibration/inference/hmc.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/posterior.hpp"

namespace afweging::calibration::inference {

struct DelayedPlan {
    std::size_t chains = 50;
    std::size_t warm_up = 10;  ///< steps of each chain that are not kept
    std::size_t steps = 50;    ///< kept of each
    std::size_t moves = 5;     ///< trajectories on the emulated posterior for one proposal
    double step = 0.5;         ///< of them, where a deviation is 1
    std::uint64_t seed = 1;
    unsigned threads = 1;

    /// What it costs: chains (1 + warm_up + steps) runs of the model.
    [[nodiscard]] std::size_t runs() const { return chains * (1 + warm_up + steps); }
};

struct DelayedResult {
    std::vector<Matrix> draws;  ///< a matrix a chain
    double acceptance = 0.0;    ///< of proposals that cost a run
    double disagreement = 0.0;  ///< deviation over the draws of log likelihood, model - emulator
    std::size_t runs = 0;

    [[nodiscard]] Matrix pooled() const;
};

/// Chains on prior x likelihood of the model. A proposal is where a few HMC trajectories on the
/// emulated posterior e lead from x; e is invariant and the walk is reversible, so that it is
/// accepted with chance
///
///   min(1, p(y) e(x) / (p(x) e(y))),   p the posterior by the model
///
/// whatever the emulator: a bad one costs acceptance, not correctness. The first stage needs no
/// run. Chains start at draws of e; all chains step together, so that a step is one batch of runs.
/// Source: christen2005delayed; liu2001strategies (surrogate transitions)
[[nodiscard]] DelayedResult sample_delayed(const Density& emulated, const Chains& emulated_draws,
                                           const BatchLikelihood& likelihood,
                                           const DelayedPlan& plan);

}  // namespace afweging::calibration::inference
