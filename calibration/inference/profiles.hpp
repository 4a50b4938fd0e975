// SPDX-License-Identifier: EUPL-1.2
// The best that can be had at each value of one parameter: whether targets know it at all.
#pragma once

#include <cstddef>

#include "calibration/inference/hmc.hpp"
#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// Where a density is highest, climbing from `start` by quasi-Newton steps (BFGS with halving).
/// Coordinate `held` stays where it is; d or more: none does. The force must be the gradient.
struct Summit {
    Vector z;
    double log_density = 0.0;
    std::size_t steps = 0;
};
[[nodiscard]] Summit climb(const Density& density, View start, std::size_t held);

/// Profile of parameter j over a grid in standard space: the highest log density at each value,
/// less the highest of all; and the same without the prior of j,
///
///   above_prior(z) = profile(z) + z^2 / 2, less its largest
///
/// which is flat where the targets do not know j: it ranges over less than 2 when they cannot tell
/// any two values of the grid apart at 95 %.
struct Profile {
    Vector places;
    Vector log_density;
    Vector above_prior;
    Matrix at;  ///< all parameters, a row for each place
    [[nodiscard]] bool is_flat() const;
};
[[nodiscard]] Profile profile_of(const Density& density, View start, std::size_t j, View grid);

}  // namespace afweging::calibration::inference
