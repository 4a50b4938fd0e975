// SPDX-License-Identifier: EUPL-1.2
// The likelihood of published estimates: sampling error, bias of the design, discrepancy by study,
// luck of the simulator and error of the emulator, with all but the parameters integrated out.
// Page: docs/calibration/methods.md
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/inference/matrix.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// Residual bias of a class of design, of what the virtual trial does not reproduce already:
/// b ~ Normal(mean, deviation^2), in the unit of the target.
struct DesignBias {
    std::string name;
    double mean = 0.0;
    double deviation = 0.0;
};

enum class ErrorShape { normal, student_t4 };

/// What is believed of the distance between a study and a perfect model.
struct ErrorModel {
    std::vector<DesignBias> designs;  ///< by Fact::design; none: no bias
    Vector discrepancy;               ///< deviation of each target's own delta; none: 0
    double correlation = 0.0;         ///< of the deltas within a study, 0 <= rho < 1
    ErrorShape shape = ErrorShape::normal;
};

/// y ~ Normal or Student t4 (mean m + mu, scale matrix S), independent over studies:
///
///   S_kl = [k = l] (s_k^2 + v_k + tau_k^2 + (1 - rho) d_k^2) + [same study] rho d_k d_l
///   v_k    variance of the simulator and of the emulator at theta
///   tau, mu  of the class of design;  d discrepancy;  rho their correlation within a study
///
/// With t4 a study of q estimates is multivariate t: log density
///   lgamma((4+q)/2) - lgamma(2) - q/2 log(4 pi) - 1/2 log det S - (4+q)/2 log(1 + r'S^-1 r / 4)
class Likelihood {
public:
    Likelihood(std::vector<Fact> targets, ErrorModel errors);

    /// Log density at the means m of the model with variances v of each (empty: none).
    [[nodiscard]] double log_density(View means, View variances) const;
    /// The same, with its derivatives by each mean and by each variance.
    double log_density(View means, View variances, std::span<double> by_mean,
                       std::span<double> by_variance) const;

    /// Standard deviation of y - m by target: the root of the diagonal of S.
    [[nodiscard]] Vector spread(View variances) const;
    /// (y - mu - m) / spread by target.
    [[nodiscard]] Vector distances(View means, View variances) const;
    /// The whole matrix S, for simulated observations and joint tests.
    [[nodiscard]] Matrix scale_matrix(View variances) const;
    /// Observed values less the mean bias of their design.
    [[nodiscard]] const Vector& observed() const { return centred_; }
    [[nodiscard]] const std::vector<Fact>& targets() const { return targets_; }
    [[nodiscard]] const ErrorModel& errors() const { return errors_; }

    /// The likelihood of other observations with the same errors, and that of some targets only.
    [[nodiscard]] Likelihood with_observed(View observed) const;
    [[nodiscard]] Likelihood of_targets(const std::vector<std::size_t>& kept) const;

private:
    std::vector<Fact> targets_;
    ErrorModel errors_;
    Vector centred_;
    Vector own_variance_;  ///< s^2 + tau^2 + d^2
    std::vector<std::vector<std::size_t>> studies_;

    double study(const std::vector<std::size_t>& members, View means, View variances,
                 std::span<double> by_mean, std::span<double> by_variance) const;
};

}  // namespace afweging::calibration::inference
