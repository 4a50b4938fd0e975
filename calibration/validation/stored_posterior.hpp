// SPDX-License-Identifier: EUPL-1.2
// The posterior of the runs that are stored, whatever stage made them: no run is done for it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "calibration/fit/run_store.hpp"
#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/emulator.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration {

/// Runs as the statistics see them.
struct EmulatedRuns {
    std::vector<inference::Prior> priors;
    inference::Matrix z;      ///< where they were done, in standard space
    inference::Runs outputs;  ///< variances: the mean over all runs
};

/// All runs of the store; those without an answer to some target are left out. Throws Error
/// (usage) when there are fewer than four for each number: there is nothing to emulate yet.
[[nodiscard]] EmulatedRuns runs_of_store(const TargetRuns& model, const RunStore& store);
[[nodiscard]] std::vector<inference::Prior> priors_of(const std::vector<FittedNumber>& numbers);

/// How a posterior is sampled.
struct Sampling {
    std::uint64_t seed = 1;
    std::size_t draws = 1500;  ///< of each of four chains
    unsigned threads = 1;
};

/// A posterior on an emulator of stored runs.
struct EmulatedPosterior {
    std::shared_ptr<const inference::Emulator> emulator;
    inference::Chains chains;
    std::vector<inference::Failure> failures;  ///< of its chains
    double outside = 0;    ///< share of its draws out of reach of the emulator's runs
    std::size_t near = 0;  ///< runs within 1.5 times the usual distance from it
};

/// Emulator and posterior, three times over: each time runs weigh by how near to the last posterior
/// they are (waves.hpp). `from`: draws to begin at; null: all runs weigh alike at first.
[[nodiscard]] EmulatedPosterior posterior_of(const EmulatedRuns& runs,
                                             const inference::Likelihood& likelihood,
                                             const Sampling& sampling,
                                             const inference::Matrix* from = nullptr);

/// Share of draws beyond r^2 = d + 4 sqrt(2 d), r the distance from the centre of the emulator's
/// runs: there a polynomial says nothing.
[[nodiscard]] double share_outside(const inference::Emulator& emulator,
                                   const inference::Matrix& draws);

/// Whether what is said of a posterior rests on runs: hardly a draw out of their reach, and three
/// runs near it for each number and the mean.
[[nodiscard]] bool rests_on_runs(const EmulatedPosterior& posterior);

}  // namespace afweging::calibration
