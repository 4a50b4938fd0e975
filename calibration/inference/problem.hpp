// SPDX-License-Identifier: EUPL-1.2
// What the statistics know of a model: priors, targets, and a way to run it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// The prior of one parameter, by its quantile function. In the standard space of the statistics
/// each parameter is standard normal:
///
///   theta = quantile(Phi(z)),   z = quantile of the standard normal at place_of(theta)
struct Prior {
    std::string name;
    std::function<double(double)> quantile;  ///< (0, 1) to the unit of the parameter; rises
    std::function<double(double)> place_of;  ///< its inverse
};

/// Priors. triangular is how scenarios draw a number (low, mode, high): scenarios/draws.hpp.
[[nodiscard]] Prior triangular_prior(std::string name, double low, double mode, double high);
[[nodiscard]] Prior uniform_prior(std::string name, double low, double high);
[[nodiscard]] Prior normal_prior(std::string name, double mean, double deviation);
[[nodiscard]] Prior lognormal_prior(std::string name, double log_mean, double log_deviation);

/// A published estimate that the model should meet.
struct Fact {
    std::string name;
    std::string study;          ///< estimates of one study share its discrepancy
    std::size_t design = 0;     ///< index of the class of design, for its residual bias
    double observed = 0.0;      ///< in the unit of the estimate
    double standard_error = 1;  ///< of it; above 0
};

/// Whether every run has luck of its own, which many runs average out, or all have that of one
/// seed, which is the same however many there are.
enum class Seeds { of_each_run, one };

/// What runs at n points give: K outputs each, and the variance of each output over the luck of
/// the simulator (no rows: unknown).
struct Runs {
    Matrix means;
    Matrix variances;
    Seeds seeds = Seeds::of_each_run;

    void append(const Runs& more);
};

/// Runs the model at each row of theta (in the units of the parameters). `first` is the number of
/// the first row among all runs of a calibration: the address of a row's own luck, if it has any.
using Simulator = std::function<Runs(const Matrix& theta, std::uint64_t first)>;

/// Everything that the statistics know.
struct Problem {
    std::vector<Prior> priors;
    std::vector<Fact> targets;
    Simulator simulate;

    [[nodiscard]] std::size_t dimension() const { return priors.size(); }
    /// From standard space to the units of the parameters, and back.
    [[nodiscard]] Vector natural(View z) const;
    [[nodiscard]] Vector standard(View theta) const;
    [[nodiscard]] Matrix natural_rows(const Matrix& z) const;
    /// Runs at rows of the standard space.
    [[nodiscard]] Runs run(const Matrix& z, std::uint64_t first) const;
};

}  // namespace afweging::calibration::inference
