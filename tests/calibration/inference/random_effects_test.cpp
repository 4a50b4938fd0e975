// SPDX-License-Identifier: EUPL-1.2
// Random effects by hand where the sums are easy, and against metafor where they are not.
#include "calibration/inference/random_effects.hpp"

#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "sim/error.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration::inference;

TEST_CASE("Studies with one error by hand: tau^2 is their variance less that of the error",
          "[inference]") {
    // y = 0, 4, 8: mean 4, variance 16. Each s^2 = 4, so tau^2 = 12 and every weight 1/16.
    const RandomEffects found = random_effects(Vector{0, 4, 8}, Vector{2, 2, 2});
    CHECK(found.studies == 3);
    CHECK(found.mean == Approx(4));
    CHECK(found.tau == Approx(std::sqrt(12.0)));
    // Hartung and Knapp: (32/16 / 2) / (3/16) = 16/3; never below 1 / (3/16), the same here.
    CHECK(found.standard_error == Approx(std::sqrt(16.0 / 3.0)));
    CHECK(found.heterogeneity == Approx(12.0 / 16.0));
    CHECK(found.q == Approx(8));
    const double t = 0.95 * std::sqrt(2.0 / (4.0 * 0.975 * 0.025));  // with two degrees of freedom
    REQUIRE(found.prediction);
    CHECK(found.prediction->high == Approx(4 + t * std::sqrt(12 + 16.0 / 3.0)).epsilon(1e-12));
    CHECK(found.mean_interval->low == Approx(4 - t * std::sqrt(16.0 / 3.0)).epsilon(1e-12));
}

TEST_CASE("One study says nothing of how studies differ", "[inference]") {
    const RandomEffects found = random_effects(Vector{7.2}, Vector{1.68});
    CHECK(found.mean == 7.2);
    CHECK(found.standard_error == 1.68);
    CHECK_FALSE(found.prediction);
    CHECK_FALSE(found.mean_interval);
}

TEST_CASE("Random effects are those of metafor", "[inference]") {
    // metafor 3.8-1: rma(yi, sei = s, test = "adhoc", control = list(threshold = 1e-14)); predict.
    // Thirteen trials of the BCG vaccine (dat.bcg, log risk ratios).
    const Vector bcg{-0.88931133392,  -1.5853886572,   -1.3480731483,   -1.44155119002,
                     -0.217547322211, -0.786115585819, -1.6208982236,   0.0119523335238,
                     -0.469417648738, -1.37134480347,  -0.339358828338, 0.445913400571,
                     -0.0173139482169};
    const Vector errors{0.570600354893, 0.441113501718,  0.644490469571, 0.141456819921,
                        0.226296646395, 0.0831000508779, 0.472247019654, 0.0629410779842,
                        0.23755885684,  0.270231000466,  0.11141011611,  0.72972998102,
                        0.26721650339};
    const RandomEffects found = random_effects(bcg, errors);
    CHECK(found.mean == Approx(-0.714532342158).epsilon(1e-9));
    CHECK(found.standard_error == Approx(0.180791744093).epsilon(1e-9));
    CHECK(found.tau * found.tau == Approx(0.313243258136).epsilon(1e-9));
    CHECK(found.heterogeneity == Approx(0.922213845213).epsilon(1e-9));
    CHECK(found.q == Approx(152.233008082).epsilon(1e-9));
    CHECK(found.mean_interval->low == Approx(-1.10844371369).epsilon(1e-9));
    CHECK(found.prediction->low == Approx(-1.9960168342).epsilon(1e-9));
    CHECK(found.prediction->high == Approx(0.56695214988).epsilon(1e-9));
}

TEST_CASE("Studies that agree more than their errors allow have tau 0 and no narrower mean",
          "[inference]") {
    const RandomEffects found =
        random_effects(Vector{1, 1.1, 0.9, 1.05}, Vector{0.5, 0.4, 0.6, 0.5});
    CHECK(found.tau == 0.0);
    CHECK(found.standard_error == Approx(0.242337717517).epsilon(1e-9));
    CHECK(found.prediction->low == Approx(0.260910257253).epsilon(1e-9));
    CHECK(found.prediction->high == Approx(1.80336380474).epsilon(1e-9));
}

TEST_CASE("The prediction interval holds nearly 95 % of next studies, a plain mean's far fewer",
          "[inference]") {
    // Eight studies, errors 1, true effects normal(5, 2^2); 2,000 times. With k - 1 degrees, as in
    // metafor, some 92 % are inside: tau is estimated, and skewed. Binomial limits of 99.9 % about
    // 0.92 are 0.900 and 0.940; the twin takes the interval of a mean of one true effect.
    int inside = 0;
    int inside_plain = 0;
    constexpr int times = 2000;
    for (int t = 0; t < times; ++t) {
        Luck luck(7, LuckFor::start, static_cast<std::uint64_t>(t));
        Vector effects;
        for (int i = 0; i < 8; ++i) { effects.push_back(5 + 2 * luck.normal() + luck.normal()); }
        const double next = 5 + 2 * luck.normal();
        const RandomEffects found = random_effects(effects, Vector(8, 1.0));
        inside += found.prediction->low < next && next < found.prediction->high ? 1 : 0;
        const double reach = 1.96 / std::sqrt(8.0);
        inside_plain += std::fabs(next - mean_of(effects)) < reach ? 1 : 0;
    }
    CHECK(inside > 0.900 * times);
    CHECK(inside < 0.940 * times);
    CHECK(inside_plain < 0.5 * times);
}

TEST_CASE("No studies, and errors of 0, are refused", "[inference]") {
    CHECK_THROWS_AS(random_effects(Vector{}, Vector{}), Error);
    CHECK_THROWS_AS(random_effects(Vector{1, 2}, Vector{1}), Error);
    CHECK_THROWS_AS(random_effects(Vector{1, 2}, Vector{1, 0}), Error);
}
