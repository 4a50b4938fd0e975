// SPDX-License-Identifier: EUPL-1.2
// What an estimator says: a number, how far it may be off, and of how many people.
#pragma once

#include <cstddef>
#include <limits>

namespace afweging::calibration {

/// An estimate in the unit of the outcome (a hazard ratio: its logarithm). NaN where the sample
/// cannot tell: a group without people, or an error that one person cannot have.
struct Estimate {
    double value = std::numeric_limits<double>::quiet_NaN();
    double standard_error = std::numeric_limits<double>::quiet_NaN();
    std::size_t treated = 0;  ///< rows that carry the estimate on this side
    std::size_t control = 0;
};

}  // namespace afweging::calibration
