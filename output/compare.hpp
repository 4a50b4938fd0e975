// SPDX-License-Identifier: EUPL-1.2
// What one scenario does more or less than another, person by person the same luck.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/report/summary.hpp"
#include "output/results.hpp"

namespace afweging::output {

/// Throws Error (data), naming all that differs, unless seed, replicates, months, start, people
/// and measures (paths, units, dimensions) of both agree. Only then is a difference within a
/// replicate an effect of the scenario and not of luck.
void require_comparable(const Results& a, const Results& b);

/// b - a in each replicate, as whole numbers; the keys must be in both. Errors as
/// require_comparable and samples.
[[nodiscard]] Samples paired_difference(const Results& a, const Results& b,
                                        const Question& question);

/// One cell of a dataset and the spread of its paired differences over replicates.
struct Effect {
    std::string dataset;
    std::vector<std::string> keys;
    Summary difference;
};

/// The effects for every cell of every dataset of `a`, in the order of its layout, save the cells
/// that `b` does not have (an instrument of one scenario only).
[[nodiscard]] std::vector<Effect> effects(const Results& a, const Results& b, MonthRange months,
                                          Over how);

}  // namespace afweging::output
