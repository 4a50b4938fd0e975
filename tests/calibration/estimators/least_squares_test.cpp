// SPDX-License-Identifier: EUPL-1.2
// A line through three points by hand, in every kind of error.
#include "calibration/estimators/least_squares.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

const std::vector<Column> constant_and_x{{1, 1, 1}, {0, 1, 2}};
const Column y{1, 2, 4};

}  // namespace

TEST_CASE("A line through three points has the coefficients and errors worked out by hand") {
    // b = 3/2, a = 5/6, e = (1/6, -1/3, 1/6), u = (-1/2, 0, 1/2), h = (5/6, 1/3, 5/6)
    const LeastSquares fit = least_squares(constant_and_x, y);
    CHECK(fit.coefficients[0] == Approx(5.0 / 6));
    CHECK(fit.coefficients[1] == Approx(1.5));
    const auto squared = [&](ErrorKind kind) {
        return std::pow(standard_error(fit, 1, kind, {4, 4, 9}), 2);
    };
    CHECK(squared(ErrorKind::classical) == Approx(1.0 / 12));
    CHECK(squared(ErrorKind::hc0) == Approx(1.0 / 72));
    CHECK(squared(ErrorKind::hc1) == Approx(1.0 / 24));
    CHECK(squared(ErrorKind::hc2) == Approx(1.0 / 12));
    CHECK(squared(ErrorKind::cr0) == Approx(1.0 / 72));
    CHECK(squared(ErrorKind::cr1) == Approx(1.0 / 18));
}

TEST_CASE("A column that follows from those before it takes no part and has no number") {
    std::vector<Column> columns = constant_and_x;
    columns.push_back({1, 3, 5});  // 1 + 2 x
    const LeastSquares fit = least_squares(columns, y);
    CHECK(fit.rank == 2);
    CHECK(fit.coefficients[1] == Approx(1.5));
    CHECK(std::isnan(fit.coefficients[2]));
    CHECK(std::isnan(standard_error(fit, 2, ErrorKind::hc1, {})));
}

TEST_CASE("Columns of very different size lose no digits") {
    const std::vector<Column> columns{{1, 1, 1, 1}, {1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3}};
    const LeastSquares fit = least_squares(columns, Column{2, 5, 8, 11});
    CHECK(fit.coefficients[1] == Approx(3).epsilon(1e-6));
}

TEST_CASE("Without degrees of freedom or with one cluster there is no error") {
    const LeastSquares through = least_squares({{1, 1}, {0, 1}}, Column{1, 2});
    CHECK(std::isnan(standard_error(through, 1, ErrorKind::hc1, {})));
    CHECK(std::isnan(standard_error(through, 1, ErrorKind::classical, {})));
    const LeastSquares fit = least_squares(constant_and_x, y);
    CHECK(std::isnan(standard_error(fit, 1, ErrorKind::cr1, {1, 1, 1})));
    CHECK(std::isnan(standard_error(fit, 1, ErrorKind::cr1, {})));
}

TEST_CASE("A mean for each stratum is the same as a column for each") {
    const Sample within{.outcome = {1, 4, 2, 9, 5, 8, 6},
                        .received = {0, 1, 0, 1, 0, 1, 1},
                        .stratum = {1, 1, 1, 2, 2, 2, 2}};
    Sample columns = within;
    columns.stratum.clear();
    columns.covariates = {{0, 0, 0, 1, 1, 1, 1}};
    for (const ErrorKind kind : {ErrorKind::hc0, ErrorKind::hc1, ErrorKind::hc2}) {
        const Estimate a = regression_estimate(within, kind);
        const Estimate b = regression_estimate(columns, kind);
        CHECK(a.value == Approx(b.value));
        CHECK(a.standard_error == Approx(b.standard_error));
    }
}

TEST_CASE("A treatment that follows from a covariate has no effect that can be told") {
    const Sample sample{
        .outcome = {1, 2, 3, 5}, .received = {0, 0, 1, 1}, .covariates = {{3, 3, 8, 8}}};
    CHECK(std::isnan(regression_estimate(sample, ErrorKind::hc1).value));
}

TEST_CASE("HC2 of a difference in means is Neyman's error") {
    const Sample sample{.outcome = {1, 3, 5, 0, 2}, .received = {1, 1, 1, 0, 0}};
    const Estimate found = regression_estimate(sample, ErrorKind::hc2);
    CHECK(found.value == Approx(2));
    CHECK(found.standard_error == Approx(std::sqrt(7.0 / 3)));
}
