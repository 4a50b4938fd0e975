// SPDX-License-Identifier: EUPL-1.2
// Chances and monthly rates for set-up; sweeps use plain floats and mathematics.hpp.
#pragma once

#include "sim/check.hpp"
#include "sim/mathematics.hpp"
#include "sim/month.hpp"

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

/// A constant hazard. [1/month] Invariant: per_month >= 0.
class MonthlyRate {
public:
    explicit constexpr MonthlyRate(double per_month) : per_month_(per_month) {
        AFWEGING_EXPECTS(per_month >= 0.0);
    }
    [[nodiscard]] constexpr double per_month() const { return per_month_; }
    friend constexpr auto operator<=>(MonthlyRate, MonthlyRate) = default;

private:
    double per_month_;
};

/// Chance of at least one event within a duration: 1 - e^(-rate * duration), duration >= 0.
[[nodiscard]] inline Probability to_probability(MonthlyRate rate, Months duration) {
    AFWEGING_EXPECTS(duration.count >= 0);
    return Probability(chance_of_hazard(rate.per_month() * duration.count));
}

/// The constant rate that gives this chance within a duration: -log(1 - chance) / duration.
/// chance < 1, duration > 0.
[[nodiscard]] inline MonthlyRate to_rate(Probability chance, Months duration) {
    AFWEGING_EXPECTS(chance.value() < 1.0 && duration.count > 0);
    const double hazard = -logarithm(1.0 - chance.value());
    return MonthlyRate((hazard > 0.0 ? hazard : 0.0) / duration.count);
}

}  // namespace afweging::sim
