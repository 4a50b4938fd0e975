// SPDX-License-Identifier: EUPL-1.2
// Distribution functions and linear algebra against R, and against themselves.
#include "calibration/inference/distributions.hpp"

#include <cmath>

#include "calibration/inference/matrix.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

// R: qbinom(c(0.005, 0.995), 200, 0.8) = 145, 174; qbinom(c(0.025, 0.975), 4, 0.95) = 3, 4. Of none
// 0.
TEST_CASE("Counts between which a binomial one lies", "[inference]") {
    const auto holds = [](CountRange found, std::int64_t low, std::int64_t high) {
        return found.low == low && found.high == high;
    };
    CHECK(holds(central_counts(200, 0.8, 0.99), 145, 174));
    CHECK(holds(central_counts(4, 0.95, 0.95), 3, 4));
    CHECK(holds(central_counts(20, 0.5, 0.95), 6, 14));
    CHECK(holds(central_counts(0, 0.5, 0.95), 0, 0));
}

TEST_CASE("Distribution functions are those of R", "[inference]") {
    // R 4.2: pnorm, lgamma, pchisq(lower = FALSE), pbinom.
    CHECK(normal_cdf(-5.0) == Approx(2.866515718791939e-07).epsilon(1e-13));
    CHECK(normal_cdf(-1.3) == Approx(9.680048458561034e-02).epsilon(1e-14));
    CHECK(normal_cdf(0.7) == Approx(7.580363477769270e-01).epsilon(1e-14));
    CHECK(normal_cdf(3.2) == Approx(9.993128620620841e-01).epsilon(1e-14));
    CHECK(log_gamma(0.7) == Approx(2.608672465316666e-01).epsilon(1e-12));
    CHECK(log_gamma(31.4) == Approx(7.602795626236885e+01).epsilon(1e-14));
    CHECK(chi_squared_tail(3.1, 5.0) == Approx(6.845720146699827e-01).epsilon(1e-12));
    CHECK(chi_squared_tail(60.0, 30.0) == Approx(9.206823961486663e-04).epsilon(1e-12));
    CHECK(binomial_cdf(7, 40, 0.3) == Approx(5.528288715374286e-02).epsilon(1e-12));
    CHECK(binomial_cdf(190, 200, 0.97) == Approx(8.077935912760753e-02).epsilon(1e-12));
}

TEST_CASE("Sums of exponentials neither overflow nor lose what is small", "[inference]") {
    CHECK(log_sum_exp(Vector{1000.0, 1000.0}) == Approx(1000.0 + std::log(2.0)));
    CHECK(log_sum_exp(Vector{-INFINITY, 3.0}) == Approx(3.0));
    CHECK(log_one_plus(1e-12) == Approx(1e-12).epsilon(1e-12));
    CHECK(hyperbolic_tangent(-0.4) == Approx(std::tanh(-0.4)).epsilon(1e-14));
}

TEST_CASE("A draw depends on its address only", "[inference]") {
    CHECK(Luck(1, LuckFor::start, 5, 2).normal() == Luck(1, LuckFor::start, 5, 2).normal());
    CHECK(Luck(1, LuckFor::start, 5, 2).normal() != Luck(1, LuckFor::start, 5, 3).normal());
    CHECK(Luck(1, LuckFor::start, 5, 2).normal() != Luck(1, LuckFor::design, 5, 2).normal());
    CHECK(Luck(1, LuckFor::start, 5, 2).normal() != Luck(2, LuckFor::start, 5, 2).normal());
}

TEST_CASE("A triangle times itself is the matrix, and solving undoes it", "[inference]") {
    Matrix a(3, 3);
    const double values[3][3] = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) { a(i, j) = values[i][j]; }
    }
    const auto lower = cholesky(a);
    REQUIRE(lower);
    // det = 4 (30 - 9) - 2 (12 - 3) + 1 (6 - 5) = 67
    CHECK(log_determinant(*lower) == Approx(std::log(67.0)));
    Vector x{1.0, -2.0, 0.5};
    Vector b = multiply(a, x);
    solve_lower(*lower, b);
    solve_lower_transposed(*lower, b);
    for (std::size_t i = 0; i < 3; ++i) { CHECK(b[i] == Approx(x[i])); }
    CHECK(inverse_of(*lower)(0, 0) == Approx(21.0 / 67.0));
    a(2, 2) = -1.0;
    CHECK_FALSE(cholesky(a));
}

TEST_CASE("Singular values and directions of a matrix that is known", "[inference]") {
    // [3 0; 4 5]: values 3 sqrt 5 and sqrt 5, directions (1, 1) and (1, -1) over sqrt 2.
    Matrix a(2, 2);
    a(0, 0) = 3.0;
    a(1, 0) = 4.0;
    a(1, 1) = 5.0;
    const SingularValues svd = singular_values(a);
    CHECK(svd.values[0] == Approx(3.0 * std::sqrt(5.0)));
    CHECK(svd.values[1] == Approx(std::sqrt(5.0)));
    CHECK(std::fabs(svd.directions(0, 0)) == Approx(std::sqrt(0.5)));
    CHECK(svd.directions(0, 0) * svd.directions(0, 1) == Approx(0.5));
    CHECK(svd.directions(1, 0) * svd.directions(1, 1) == Approx(-0.5));
}
