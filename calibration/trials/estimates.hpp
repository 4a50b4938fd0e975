// SPDX-License-Identifier: EUPL-1.2
// What a study says, and what is true of the people in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calibration/trials/trial_observer.hpp"
#include "output/summary.hpp"
#include "output/values.hpp"

namespace afweging::calibration {

/// A difference of means of two groups of other people, with its standard error.
///
///   d = mean(a) - mean(b),  se = sqrt(s_a^2 / n_a + s_b^2 / n_b),  s^2 with n - 1
struct Difference {
    double value;
    double standard_error;
};
struct Moments {
    std::int64_t n = 0;
    std::int64_t sum = 0;
    std::int64_t squares = 0;
};
/// NaN when a group is empty; the error also when one has a single person.
[[nodiscard]] Difference difference_of(const Moments& a, const Moments& b);

/// Subjects of a world, the mean over replicates. [persons]
[[nodiscard]] double subjects_in(const output::Values& values);

/// Answers to one question of a trial, over replicates. Shares lie in [0, 1]; months are months.
struct TrialAnswer {
    output::Summary treated, control;
    output::Summary study;        ///< the difference that the study finds
    output::Summary study_error;  ///< the standard error that it reports
    output::Summary with, without;
    output::Summary truth;    ///< the difference that is there: the same people, with and without
    output::Summary gap;      ///< study less truth
    double subjects = 0;      ///< in one replicate, mean
    double study_spread = 0;  ///< standard deviation over replicates of study less truth
};
[[nodiscard]] TrialAnswer answer_of(const output::Values& values,
                                    const scenarios::TrialQuestion& question);

/// Of one arm: still on bijstand without a break, and the standard error of one study.
struct ArmCurve {
    Arm arm;
    std::vector<output::Summary> share;
    std::vector<output::Summary> standard_error;  ///< Greenwood
};
[[nodiscard]] ArmCurve arm_curve(const output::Values& values, Arm arm);

}  // namespace afweging::calibration
