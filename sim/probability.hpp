// SPDX-License-Identifier: EUPL-1.2
// Chances and monthly rates for set-up; steps use plain floats and mathematics.hpp.
#pragma once

#include "sim/check.hpp"

namespace afweging::sim {

/// A chance. Invariant: 0 <= value <= 1.
class Probability {
public:
    explicit constexpr Probability(double value) : value_(value) {
        AFWEGING_EXPECTS(value >= 0.0 && value <= 1.0);
    }
    [[nodiscard]] constexpr double value() const { return value_; }
    [[nodiscard]] constexpr Probability complement() const { return Probability(1.0 - value_); }
    friend constexpr auto operator<=>(Probability, Probability) = default;

private:
    double value_;
};

}  // namespace afweging::sim
