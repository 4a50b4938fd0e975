// SPDX-License-Identifier: EUPL-1.2
// A model of two numbers that a polynomial holds exactly, for checks that must not hang on the
// quality of an emulator.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/problem.hpp"
#include "calibration/validation/stored_posterior.hpp"

namespace afweging::tests {

using calibration::EmulatedRuns;
using calibration::inference::Matrix;
using calibration::inference::Vector;
using calibration::inference::View;

/// Runs of a function at points of the prior, `wide` times as far from its middle.
inline EmulatedRuns toy_runs(std::size_t outputs, const std::function<Vector(View)>& said,
                             double wide = 1) {
    constexpr std::size_t runs = 80;
    EmulatedRuns all;
    all.priors = {calibration::inference::normal_prior("first", 0, 1),
                  calibration::inference::normal_prior("second", 0, 1)};
    all.z =
        calibration::inference::to_standard(calibration::inference::latin_hypercube(runs, 2, 5));
    all.outputs = {Matrix(runs, outputs), Matrix(runs, outputs, 1e-8)};
    for (std::size_t i = 0; i < runs; ++i) {
        for (double& each : all.z.row(i)) { each *= wide; }
        all.outputs.means.set_row(i, said(all.z.row(i)));
    }
    return all;
}

inline calibration::Target toy_target(const std::string& key, double observed, double error,
                                      const std::string& study, scenarios::DesignClass design) {
    calibration::Target target;
    target.key = key;
    target.label = {key, key};
    target.observed = observed;
    target.standard_error = error;
    target.study = study;
    target.design = design;
    target.report.source = calibration::ReportSource::run;
    return target;
}

}  // namespace afweging::tests
