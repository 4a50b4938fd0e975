// SPDX-License-Identifier: EUPL-1.2
// Tempered sequential Monte Carlo: from the prior to the posterior without an emulator, over
// several modes where there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/posterior.hpp"

namespace afweging::calibration::inference {

struct TemperedPlan {
    std::size_t particles = 1000;  ///< even
    double effective_share = 0.5;  ///< the next temperature keeps so large an effective size
    double correlation = 0.1;      ///< moves go on until places have forgotten where they were
    std::size_t least_moves = 3;
    std::size_t most_moves = 100;  ///< at a temperature; reaching it is a failure of the gate
    std::uint64_t seed = 1;
    unsigned threads = 1;
};

/// What went on at one temperature.
struct TemperedStep {
    double temperature = 0.0;  ///< power of the likelihood
    double effective = 0.0;    ///< effective size before resampling
    std::size_t unique = 0;    ///< particles that resampling kept
    std::size_t moves = 0;
    double acceptance = 0.0;
    double correlation = 0.0;  ///< mean over parameters of squared correlation with the start
};

struct TemperedResult {
    Matrix particles;  ///< draws of the posterior, each weighing as much
    Vector log_likelihood;
    std::vector<TemperedStep> steps;
    double log_evidence = 0.0;
    std::size_t runs = 0;
    std::vector<Failure> failures;  ///< temperatures at which moves did not mix
};

/// Particles from the prior (standard normal) weigh likelihood^(t - t'), are drawn again
/// (systematically), and move: differential evolution, half the particles by differences of two of
/// the other half,
///
///   x + g (a - b) + tiny noise,   g = scale 2.38 / sqrt(2 d) or, one in ten, 1 (between modes);
///   one in three changes only a drawn half of the coordinates
///
/// the scale adapts to an acceptance of 0.25. At each temperature moves go on until the mean over
/// parameters of the squared correlation between places before and after is below `correlation`:
/// too few moves make a posterior too narrow. Same bits for any number of threads.
/// Source: delmoral2006smc; terbraak2008demc
[[nodiscard]] TemperedResult sample_tempered(std::size_t dimension,
                                             const BatchLikelihood& likelihood,
                                             const TemperedPlan& plan);

/// Where the chains of a plan may start: 256 particles tempered from the prior to a cheap density,
/// so that each mode has as many as its share. A chain that starts in the prior can stay in a
/// corner where a polynomial is near the targets by chance and whose share is nothing.
[[nodiscard]] Matrix tempered_starts(const Density& density, const HmcPlan& hmc);

}  // namespace afweging::calibration::inference
