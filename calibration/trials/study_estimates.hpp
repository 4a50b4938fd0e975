// SPDX-License-Identifier: EUPL-1.2
// What every design of a trial reports in one replicate, beside the truth: kept as whole numbers,
// so that a file of results holds them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/estimators/estimate.hpp"
#include "calibration/estimators/sample.hpp"
#include "calibration/trials/frame.hpp"
#include "scenarios/study/trial.hpp"
#include "sim/dice/dice.hpp"
#include "sim/kind.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

using sim::KindLabel;

// clang-format off
/// What is kept of one design, outcome and month. `people`: in the table, not lost from sight.
#define AFWEGING_STUDY_NUMBERS(KIND)                                                   \
    KIND(estimate, "estimate", "schatting")                                            \
    KIND(standard_error, "standard error", "standaardfout")                            \
    KIND(truth, "true effect", "waar effect")                                          \
    KIND(selection, "selection", "selectie")                                           \
    KIND(others, "effect on the others", "effect op de anderen")                       \
    KIND(treated, "people treated", "mensen behandeld")                                \
    KIND(control, "people not treated", "mensen niet behandeld")
// clang-format on
AFWEGING_KIND(StudyNumber, study_number, AFWEGING_STUDY_NUMBERS)

/// Of one unit so many parts are kept; a number that is not there is `no_number`.
inline constexpr double parts_of_one = 1e9;
inline constexpr std::int64_t no_number = INT64_MIN;
[[nodiscard]] std::int64_t kept(double value);
[[nodiscard]] double told(std::int64_t kept);  ///< NaN for no_number

/// The estimate of a design from its table. The estimator is the one of the design; a lottery of
/// teams has clustered errors.
[[nodiscard]] Estimate estimate_of(const Sample& sample, const scenarios::StudyDesign& design);

/// The dataset "trial/designs" [design, outcome, number] of a trial with designs, in the records of
/// the months of its questions; its axes are 2, 1 and 3 of the trial's layout.
[[nodiscard]] sim::Dataset designs_dataset();
[[nodiscard]] std::vector<sim::Axis> design_axes(const scenarios::Trial& trial);

/// Reckons what the designs report in one replicate. What it is given must outlive it.
class StudyEstimates {
public:
    StudyEstimates(const scenarios::Trial& trial, const Frame& frame, const sim::Dice& dice)
        : trial_(trial), frame_(frame), dice_(dice) {}
    /// record: the numbers of one question's month, by design, outcome and number.
    void fill(std::size_t question, std::span<std::int64_t> record) const;

private:
    const scenarios::Trial& trial_;
    const Frame& frame_;
    const sim::Dice& dice_;
};

}  // namespace afweging::calibration
