// SPDX-License-Identifier: EUPL-1.2
// Stages that cost no runs, for they look at emulators: which number moves what, and what is known
// of the worst known numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "calibration/fit/calibrated.hpp"
#include "calibration/inference/emulator.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration {

/// Sobol indices of every target over the whole prior, on an emulator that knows all of it: that
/// of the first wave. 2,048 (d + 2) evaluations.
[[nodiscard]] inference::SobolIndices emulated_sobol(const inference::Emulator& emulator,
                                                     std::uint64_t seed);

/// The places of `values`, the largest first, of those that are at least `least`; at most `count`.
[[nodiscard]] std::vector<std::size_t> largest_of(inference::View values, std::size_t count,
                                                  double least);

/// Profiles of the numbers that are worst known: those whose contraction is below a half, at least
/// three. From -2.4 to 2.4 in standard space, which is 98 % of the prior.
[[nodiscard]] std::vector<NumberProfile> worst_profiles(const inference::Density& density,
                                                        inference::View start,
                                                        inference::View contraction,
                                                        const inference::Problem& problem);

}  // namespace afweging::calibration
