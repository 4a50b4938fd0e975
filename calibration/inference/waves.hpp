// SPDX-License-Identifier: EUPL-1.2
// History matching in waves: run, emulate, look where the targets can be met, and run there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/emulator.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// How far a point is from what was observed, in the deviations of everything that may part them.
///
///   I_k = |y_k - mu_k - f_k(z)| / sqrt(S_kk + variance of the emulator)
///
/// Of more than ten targets the second largest counts: one bad emulator or one wrong study does not
/// empty the space. Above 3 a point is implausible. Source: vernon2010galaxy
[[nodiscard]] double implausibility(const Emulator& emulator, const Likelihood& likelihood, View z);
inline constexpr double implausible_above = 3.0;

struct WavePlan {
    std::vector<std::size_t> runs{1000, 1000, 1000};  ///< of each wave
    double widen = 1.4;      ///< later designs: draws of the emulated posterior, so much wider
    double local = 1.5;      ///< runs further than so many times the usual distance weigh less
    std::size_t refits = 0;  ///< of the last emulator, about the posterior it gave; no new runs
    std::size_t candidates = 20000;  ///< of the prior, for the share of it that is left
    HmcPlan hmc;
    std::uint64_t seed = 1;
    unsigned threads = 1;
};

/// One wave, as it stood when its runs were in.
struct Wave {
    std::size_t runs = 0;         ///< all so far
    double space_left = 1.0;      ///< share of the prior that no wave so far found implausible
    double posterior_left = 0.0;  ///< the same share of this wave's emulated posterior
    double emulator_share = 0.0;  ///< largest emulator variance / S over targets, at the centre
    std::vector<EmulatorFit> fits;
    Chains chains;  ///< of the emulated posterior
};

struct WaveResult {
    Matrix z;  ///< all runs, in standard space
    Runs outputs;
    std::vector<std::shared_ptr<const Emulator>> emulators;  ///< one for each of `waves`
    std::vector<Wave> waves;
    /// No candidate of the prior and hardly a draw of the posterior is plausible: the model cannot
    /// meet its targets. A finding about the model, not something to tune away.
    bool empty = false;

    [[nodiscard]] const Emulator& emulator() const { return *emulators.back(); }
    [[nodiscard]] const Chains& chains() const { return waves.back().chains; }
};

/// Wave 1 fills the prior with a Latin hypercube. Each next one runs at draws of the emulated
/// posterior, widened about its mean; runs are weighed by how near to it they are:
///
///   w = min(1, (local / r)^4), at least 1e-6;  r the Mahalanobis distance / sqrt(d)
///
/// so that the last emulator is a quadratic of the part of space that matters. Runs of all waves
/// are kept in z and outputs.
[[nodiscard]] WaveResult match_history(const Problem& problem, const Likelihood& likelihood,
                                       const WavePlan& plan);

/// The weights that it gives runs at rows of z, by draws of a posterior.
[[nodiscard]] Vector nearness(const Matrix& z, const Matrix& draws, double local);

/// What does not pass after the last wave: chains (chain_checks.hpp), emulators (95 % of left-out
/// errors within three standard errors), space left. Each by name.
[[nodiscard]] std::vector<Failure> check_waves(const WaveResult& result, const Problem& problem,
                                               const Likelihood& likelihood);

}  // namespace afweging::calibration::inference
