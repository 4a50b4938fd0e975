// SPDX-License-Identifier: EUPL-1.2
// What a posterior says of the targets, of its parameters, and of another posterior.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/emulator.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// Continuous ranked probability score of draws against what came: mean |x - y| - 1/2 mean |x -
/// x'|, in the unit of y; 0 is perfect. Source: gneiting2007scoring
[[nodiscard]] double crps(View draws, double observed);

/// One target against what the posterior predicts of a new study like it.
struct Predicted {
    std::string name;
    double observed = 0.0;
    double mean = 0.0;  ///< of the model over the posterior, with the mean bias of the design
    /// Of a new estimate: doubt about parameters and S_kk together (with t4 2 S_kk, its variance).
    double deviation = 0.0;
    double z = 0.0;     ///< (observed - mean) / deviation
    double p = 0.0;     ///< two-sided
    double crps = 0.0;  ///< of 'deviation' as a normal
};

/// All targets, bad ones too, and all together: the mean over draws of P(chi2_K > r'S^-1 r). With
/// t4 studies are apart, r'S^-1 r / q of one is F(q, 4), and the chances p of all S of them are put
/// together as Fisher does: P(chi2_2S > -2 sum of log p).
struct PredictiveCheck {
    std::vector<Predicted> targets;
    double joint_p = 0.0;
};
/// `means` and `variances` (no rows: none) of the model at draws of the posterior, n x K.
[[nodiscard]] PredictiveCheck check_predictions(const Likelihood& likelihood, const Runs& at_draws);

/// Targets that the prior predictive does not reach: |z| above 3 in check_predictions with runs at
/// draws of the prior. A conflict of prior and data, to be told before anything is fitted.
[[nodiscard]] std::vector<Failure> prior_conflicts(const Likelihood& likelihood,
                                                   const Runs& at_prior_draws);

/// 1 - var_posterior / var_prior by parameter, in standard space where the prior has 1. Near 0: the
/// targets say nothing of it.
[[nodiscard]] Vector contraction_of(const Matrix& draws);

/// A combination of parameters and how much the targets say of it.
struct Direction {
    double singular_value = 0.0;  ///< of the Jacobian in units of spread, by standard parameters
    double contraction = 0.0;  ///< s^2 / (1 + s^2): what the prior's variance shrinks by along it
    std::vector<std::pair<std::string, double>> weights;  ///< those above 0.2, largest first
};
/// Directions from best to least known at z. J_ki = (d f_k / d z_i) / spread_k.
[[nodiscard]] std::vector<Direction> directions_at(const Matrix& jacobian,
                                                   const Likelihood& likelihood,
                                                   const std::vector<Prior>& priors);

/// Whether two ways to the same posterior agree.
struct Agreement {
    Vector shift;  ///< |difference of means| / deviation of the second, by parameter
    Vector width;  ///< deviation of the first / that of the second
    std::vector<Failure> failures;  ///< shift below 0.1, width between 0.9 and 1.1
};
[[nodiscard]] Agreement compare_posteriors(const Moments& first, const Moments& second,
                                           const std::vector<Prior>& priors);

/// A study that was left out, as the posterior of all others predicts it.
struct LeftOut {
    std::string study;
    std::vector<Predicted> targets;
    double log_score = 0.0;  ///< log density of what it found, by the mean over draws
    Chains chains;
};
/// Each study in turn, on the emulated posterior of the rest.
[[nodiscard]] std::vector<LeftOut> leave_out_studies(const Emulator& emulator,
                                                     const Likelihood& likelihood,
                                                     const HmcPlan& plan);

}  // namespace afweging::calibration::inference
