// SPDX-License-Identifier: EUPL-1.2
// The likelihood by hand, its derivatives, and what each part of the error model does.
#include "calibration/inference/likelihood.hpp"

#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

std::vector<Fact> three_facts() {
    return {{"a", "S", 0, 1.0, 0.3}, {"b", "S", 1, 2.0, 0.4}, {"c", "T", 1, -1.0, 0.5}};
}

ErrorModel errors(ErrorShape shape, double correlation) {
    return {{{"lottery", 0.0, 0.0}, {"matched", 0.1, 0.2}}, {0.2, 0.1, 0.3}, correlation, shape};
}

}  // namespace

TEST_CASE("Normal: the density of a block of two and one alone, by hand", "[inference]") {
    const Likelihood likelihood(three_facts(), errors(ErrorShape::normal, 0.5));
    const Vector means{0.8, 1.7, -0.6};
    const Vector variances{0.01, 0.0, 0.02};
    // a: 0.09 + 0.04 + 0.01; b: 0.16 + 0.04 + 0.01; together 0.5 x 0.2 x 0.1; mean bias 0.1 of b, c
    const double aa = 0.14;
    const double bb = 0.21;
    const double ab = 0.01;
    const double cc = 0.25 + 0.04 + 0.09 + 0.02;
    const double ra = 0.2;
    const double rb = 0.2;
    const double rc = -0.5;
    const double det = aa * bb - ab * ab;
    const double square = (bb * ra * ra - 2.0 * ab * ra * rb + aa * rb * rb) / det + rc * rc / cc;
    const double by_hand =
        -0.5 * (3.0 * std::log(2.0 * std::acos(-1.0)) + std::log(det) + std::log(cc) + square);
    CHECK(likelihood.log_density(means, variances) == Approx(by_hand).epsilon(1e-12));
    CHECK(likelihood.spread(variances)[2] == Approx(std::sqrt(cc)));
    CHECK(likelihood.distances(means, variances)[2] == Approx(rc / std::sqrt(cc)));
    CHECK(likelihood.scale_matrix(variances)(0, 1) == Approx(ab));
    CHECK(likelihood.scale_matrix(variances)(0, 2) == 0.0);
}

TEST_CASE("Student t4: one estimate alone has the density of R's dt", "[inference]") {
    const Likelihood one({{"a", "S", 0, 1.0, 0.5}}, {{}, {}, 0.0, ErrorShape::student_t4});
    // dt(2, 4) / 0.5 = 0.06629126073623884 / 0.5
    CHECK(one.log_density(Vector{0.0}, {}) ==
          Approx(std::log(0.06629126073623884 / 0.5)).epsilon(1e-12));
    // A target ten errors away weighs on nothing as it would under normal errors.
    const Likelihood normal({{"a", "S", 0, 1.0, 0.5}}, {});
    const double far = one.log_density(Vector{-4.0}, {}) - one.log_density(Vector{1.0}, {});
    CHECK(far > -10.0);
    CHECK(normal.log_density(Vector{-4.0}, {}) - normal.log_density(Vector{1.0}, {}) < -49.0);
}

TEST_CASE("Derivatives by means and variances are those of small differences", "[inference]") {
    for (const ErrorShape shape : {ErrorShape::normal, ErrorShape::student_t4}) {
        for (const double correlation : {0.0, 0.6}) {
            const Likelihood likelihood(three_facts(), errors(shape, correlation));
            const Vector means{0.5, 2.2, -0.3};
            const Vector variances{0.05, 0.02, 0.03};
            Vector by_mean(3);
            Vector by_variance(3);
            likelihood.log_density(means, variances, by_mean, by_variance);
            for (std::size_t k = 0; k < 3; ++k) {
                const double h = 1e-5;
                Vector up = means;
                Vector down = means;
                up[k] += h;
                down[k] -= h;
                CHECK(by_mean[k] == Approx((likelihood.log_density(up, variances) -
                                            likelihood.log_density(down, variances)) /
                                           (2.0 * h))
                                        .epsilon(1e-6));
                up = variances;
                down = variances;
                up[k] += h;
                down[k] -= h;
                CHECK(by_variance[k] == Approx((likelihood.log_density(means, up) -
                                                likelihood.log_density(means, down)) /
                                               (2.0 * h))
                                            .epsilon(1e-5));
            }
        }
    }
}

TEST_CASE("A design with bias tells less, and some targets are a likelihood of their own",
          "[inference]") {
    const Likelihood all(three_facts(), errors(ErrorShape::normal, 0.5));
    const Likelihood some = all.of_targets({0, 2});
    const Likelihood other = all.of_targets({1});
    CHECK(some.targets().size() == 2);
    CHECK(some.spread({})[1] == Approx(all.spread({})[2]));
    // Without the correlation the parts add up.
    const Likelihood apart(three_facts(), errors(ErrorShape::normal, 0.0));
    const Vector means{0.5, 2.2, -0.3};
    CHECK(apart.log_density(means, {}) ==
          Approx(apart.of_targets({0, 2}).log_density(Vector{0.5, -0.3}, {}) +
                 other.log_density(Vector{2.2}, {})));
    CHECK(all.log_density(means, {}) != Approx(apart.log_density(means, {})));
    // What was observed can be another, with the same errors.
    const Likelihood moved = apart.with_observed(Vector{1.5, 2.5, -0.5});
    CHECK(moved.log_density(Vector{1.0, 2.7, 0.2}, {}) == Approx(apart.log_density(means, {})));
}
