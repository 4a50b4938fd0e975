// SPDX-License-Identifier: EUPL-1.2
// The check of no effect by hand, and that it fails where it must.
#include "tests/statistics/no_effect.hpp"

#include <random>

using namespace afweging::tests;

namespace {

/// Shares of many experiments of 16 normal replicates around `effect`, with deviation 1, that pass.
double share_that_pass(double effect, double band, OnEdge rate) {
    constexpr int experiments = 20'000;
    std::mt19937_64 luck(seed);
    std::normal_distribution<double> replicate(effect, 1);
    int passed = 0;
    for (int i = 0; i < experiments; ++i) {
        std::vector<double> drawn(replicates);
        for (double& x : drawn) { x = replicate(luck); }
        passed += no_effect(mean_of(drawn), band, rate);
    }
    return static_cast<double>(passed) / experiments;
}

}  // namespace

TEST_CASE("no effect: the limits are Student's t of n - 1 degrees of freedom") {
    // Tables: P(T > 4.880) = 1e-4 and P(T > 2.602) = 1e-2 with 15, P(T > 2.326) = 1e-2 with many.
    CHECK(t_limit({0, 1, 16}, OnEdge::one_in_1e4) == Approx(t_limit_1e4).margin(0.005));
    CHECK(t_limit({0, 1, 16}, OnEdge::one_in_1e2) == Approx(2.602).margin(0.001));
    CHECK(t_limit({0, 1, 1'000'000}, OnEdge::one_in_1e2) == Approx(2.326).margin(0.001));
}

TEST_CASE("no effect: the whole interval lies inside the band, on both sides") {
    // 0.001 * 4.880 = 0.00488.
    CHECK(no_effect({0.0001, 0.001, 16}, 0.005, OnEdge::one_in_1e4));
    CHECK(no_effect({-0.0001, 0.001, 16}, 0.005, OnEdge::one_in_1e4));
    CHECK_FALSE(no_effect({0.0002, 0.001, 16}, 0.005, OnEdge::one_in_1e4));
    CHECK_FALSE(no_effect({-0.0002, 0.001, 16}, 0.005, OnEdge::one_in_1e4));
    CHECK(no_effect({0, 0, 16}, 0.005, OnEdge::one_in_1e4));
}

TEST_CASE("no effect must fail on noise, where 'not clearly outside' passes") {
    const Mean noisy{0.001, 0.01, 16};
    CHECK(within_at_1e4(noisy, -0.005, 0.005));
    CHECK_FALSE(no_effect(noisy, 0.005, OnEdge::one_in_1e4));
    CHECK(false_alarm(noisy, 0.005, OnEdge::one_in_1e4) > 0.9);
    CHECK_FALSE(no_effect({0.02, 0.0001, 16}, 0.005, OnEdge::one_in_1e4));
}

TEST_CASE("no effect: the false alarm is twice the tail beyond what the band leaves") {
    // band = 2 t se leaves t: twice the rate of the edge.
    const Mean mean{0, 1, 16};
    const double t = t_limit(mean, OnEdge::one_in_1e4);
    CHECK(false_alarm(mean, 2 * t, OnEdge::one_in_1e4) == Approx(2e-4));
    CHECK(false_alarm(mean, t, OnEdge::one_in_1e4) == Approx(1.0));
    CHECK(false_alarm({0, 0, 16}, 0.1, OnEdge::one_in_1e4) == 0);
}

TEST_CASE("no effect: both rates as they are, in 20 000 experiments") {
    // se is 1/4; the band leaves 2.947 of them: P(|T| > 2.947) = 0.01.
    const double band = (2.602 + 2.947) / 4;
    const double on_edge = share_that_pass(band, band, OnEdge::one_in_1e2);
    const double without = share_that_pass(0, band, OnEdge::one_in_1e2);
    CHECK(on_edge == Approx(0.01).margin(0.003));
    CHECK(without > 0.98);
}
