// SPDX-License-Identifier: EUPL-1.2
// That an effect is as good as zero: shown, not merely left open by noise.
//
// within_at_1e4 asks whether a mean lies clearly outside a band; the noisier the test, the easier
// it passes. That is right for a level beside evidence and wrong for an effect that should be zero.
// Here the whole interval of the mean must lie inside the band (two one-sided tests), so noise
// fails it:
//
//   |mean| + t se < band,    t: P(T > t) = p with n - 1 degrees of freedom
//
// Two rates belong to it, both for a fresh seed. An effect on the edge of the band or beyond passes
// with chance p at most. No effect at all fails with chance 2 P(T > band / se - t): false_alarm. A
// test in which that is more than most_false_alarms has too few replicates and fails for it; the
// answer is more replicates, never a wider band.
#pragma once

#include <cmath>

#include <boost/math/distributions/students_t.hpp>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

namespace afweging::tests {

inline constexpr double most_false_alarms = 0.01;

/// How often an effect on the edge of the band passes.
enum class OnEdge { one_in_1e4, one_in_1e2 };

[[nodiscard]] inline boost::math::students_t luck_of(const Mean& mean) {
    return boost::math::students_t(static_cast<double>(mean.replicates - 1));
}

[[nodiscard]] inline double t_limit(const Mean& mean, OnEdge rate) {
    const double p = rate == OnEdge::one_in_1e4 ? 1e-4 : 1e-2;
    return boost::math::quantile(boost::math::complement(luck_of(mean), p));
}

[[nodiscard]] inline bool no_effect(const Mean& mean, double band, OnEdge rate) {
    return std::abs(mean.value) + t_limit(mean, rate) * mean.error < band;
}

/// 2 P(T > band / se - t); 0 without noise.
[[nodiscard]] inline double false_alarm(const Mean& mean, double band, OnEdge rate) {
    if (!(mean.error > 0)) {
        return 0;
    }
    const double room = band / mean.error - t_limit(mean, rate);
    return std::fmin(1.0, 2 * boost::math::cdf(boost::math::complement(luck_of(mean), room)));
}

/// Both at once, with what a reader needs when it fails.
inline void check_no_effect(const Mean& mean, double band, OnEdge rate) {
    CAPTURE(mean.value, mean.error, mean.replicates, band);
    CHECK(false_alarm(mean, band, rate) <= most_false_alarms);
    CHECK(no_effect(mean, band, rate));
}

}  // namespace afweging::tests
