// SPDX-License-Identifier: EUPL-1.2
// What if other things are believed of errors, or a study had never been done? Answered by stored
// runs alone. Page: docs/calibration/validation.md
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/inference/scores.hpp"
#include "calibration/validation/stored_posterior.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

/// A target that is in its interval under one of the two posteriors and out of it under the other.
struct Flip {
    std::size_t target = 0;  ///< index in the targets of the fit
    double z_before = 0, z_after = 0;
};

/// The posterior of another set of beliefs, beside that of the plan.
struct Variant {
    std::string key;
    LocalisedText label;
    std::size_t targets = 0;  ///< that it is fitted to
    inference::Vector shift;  ///< (mean - mean of the plan) / deviation of the plan, by number
    inference::Vector width;  ///< deviation / deviation of the plan
    inference::Vector contraction;
    std::vector<std::size_t> now_known, now_unknown;  ///< numbers
    std::vector<Flip> flips;
    bool rests_on_runs = true;  ///< else its posterior lies where no runs are: not to be believed
    double outside = 0;
    std::size_t near = 0;
    std::size_t chain_failures = 0;
};

/// A study that was left out, and whether the rest foretold it.
struct StudyLeftOut {
    inference::LeftOut found;
    double outside = 0;  ///< share of draws of the rest out of reach of the emulator
};

struct Variants {
    EmulatedPosterior plan;  ///< the posterior that all are held against
    inference::Vector contraction;
    std::vector<Variant> all;
    std::vector<StudyLeftOut> left_out;
};

/// Trials alone, bias halved and doubled, Student t4 (or normal, when the plan has t4), no
/// discrepancy, discrepancies of a study unrelated and more alike (correlation 0 and
/// (1 + rho) / 2), the estimates of a study together as one (errors times the root of how many they
/// are), and each study left out. `targets` are those that the runs hold, in their order.
[[nodiscard]] Variants variants_of(const Plan& plan, const std::vector<Target>& targets,
                                   const EmulatedRuns& runs, const Sampling& sampling);

/// |z| below these: 80 and 95 % of a normal distribution.
inline constexpr double within_80 = 1.2815515655446004;
inline constexpr double within_95 = 1.959963984540054;

/// Draws of a posterior in the units of the numbers, such as somebody gives, held against the
/// posterior of stored runs: shift and width by number (compare_posteriors). Empty: they agree.
[[nodiscard]] std::vector<inference::Failure> faults_of(
    const inference::Matrix& draws, const EmulatedPosterior& stored,
    const std::vector<inference::Prior>& priors);

}  // namespace afweging::calibration
