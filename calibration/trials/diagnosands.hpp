// SPDX-License-Identifier: EUPL-1.2
// How good a design is at finding what is true: over many studies of the same programme.
// The quantities are those of Blair, Coppock & Humphreys, Research Design in the Social Sciences
// (2023), ch. 10; errors of type S and M after Gelman & Carlin (2014).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "calibration/trials/study_estimates.hpp"
#include "output/summary.hpp"
#include "output/values.hpp"

namespace afweging::calibration {

/// One study: its estimate, the error that it reports, and what is true of its people.
struct OneStudy {
    double estimate;
    double standard_error;
    double truth;
};

/// A property of a design, and its own error from so many studies and no more. NaN: no study says.
struct Diagnosand {
    double value;
    double error;
    double reach;  ///< half of its 95 % interval
};

/// Over R studies with estimate e, reported error s and truth t, at 95 % (z = 1.95996):
///
///   bias     = mean(e - t)                      error sd(e - t) / sqrt(R)
///   rmse     = sqrt(mean((e - t)^2))            error sd((e - t)^2) / (2 rmse sqrt(R))
///   coverage = share with |e - t| <= z s        error w(p, R)
///   power    = share with |e| > z s             likewise
///   type_s   = of those, share with the sign of the true effect wrong, likewise
///   type_m   = of those, mean |e| / |mean t|    error sd / (sqrt(n) |mean t|)
///   w(p, n)  = sqrt(p (1 - p) / n + z^2 / (4 n^2)) / (1 + z^2 / n)
///
/// The reach of a mean is its error times Student's t with R - 1 degrees of freedom, that of a
/// share z times it: half of Wilson's interval, which is not nought when all studies agree.
///
/// A study without estimate is left out of all; one without error of coverage and what follows.
/// Types S and M need a true effect that is not nought: |mean t| above twice its own error.
struct Diagnosis {
    std::size_t studies = 0;
    Diagnosand bias, rmse, coverage, power, type_s, type_m;
};
[[nodiscard]] Diagnosis diagnose(std::span<const OneStudy> studies);

/// What a design found of one question, over the replicates of a trial.
struct DesignAnswer {
    output::Summary estimate, standard_error, truth, selection, others, treated, control;
    std::vector<OneStudy> studies;
    Diagnosis diagnosis;
};
/// design: index in the trial's list. Needs results of a trial with designs.
[[nodiscard]] DesignAnswer design_answer(const output::Values& values, std::size_t design,
                                         const scenarios::TrialQuestion& question);

}  // namespace afweging::calibration
