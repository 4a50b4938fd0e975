// SPDX-License-Identifier: EUPL-1.2
// Values of information against closed forms. One number p1 ~ N(1, 1) less another p2 ~ N(0, 2) is
// what an option is worth beside nothing; the values are those of the integrals.
#include "calibration/deciding/value_of_information.hpp"

#include <cmath>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;
using namespace afweging::calibration::deciding;

namespace {

constexpr std::size_t draws = 4096;

/// Rows of (p1, p2), of places on the unit square.
Matrix two_numbers(const Matrix& places = inference::uniform_points(draws, 2, 7)) {
    Matrix p = inference::to_standard(places);
    for (std::size_t i = 0; i < draws; ++i) {
        p(i, 0) += 1.0;
        p(i, 1) *= 2.0;
    }
    return p;
}

/// Nothing, and price x p1 - p2.
Matrix worth_of(const Matrix& p, double price = 1.0) {
    Matrix worth(p.rows(), 2);
    for (std::size_t i = 0; i < p.rows(); ++i) { worth(i, 1) = price * p(i, 0) - p(i, 1); }
    return worth;
}

}  // namespace

TEST_CASE("Perfect information of normal numbers, as its integral", "[deciding]") {
    CHECK(normal_gain(1.0, std::sqrt(5.0)) - 1.0 == Approx(0.4798107063).epsilon(1e-9));
    CHECK(normal_gain(2.0, std::sqrt(8.0)) - 2.0 == Approx(0.3992825).epsilon(1e-6));
    CHECK(normal_gain(3.0, std::sqrt(13.0)) - 3.0 == Approx(0.4094634).epsilon(1e-6));
    CHECK(normal_gain(1.0, 1.0) - 1.0 == Approx(0.0833154706).epsilon(1e-8));
    CHECK(normal_gain(1.0, 2.0) - 1.0 == Approx(0.3955931148).epsilon(1e-9));
    CHECK(normal_gain(-2.0, 0.0) == 0.0);
    CHECK(normal_gain(3.0, 0.0) == 3.0);
}

TEST_CASE("Observations of a normal number, as their integral", "[deciding]") {
    // The other number stays in doubt and has mean 0: only the first decides.
    const NormalNumber p1{1.0, 1.0};
    CHECK(value_of_observations(p1, 1.0, 1) == Approx(0.0251273).epsilon(1e-5));
    CHECK(value_of_observations(p1, 1.0, 10) == Approx(0.0723251).epsilon(1e-5));
    CHECK(value_of_observations(p1, 1.0, 50) == Approx(0.0809433).epsilon(1e-5));
    CHECK(value_of_observations(p1, 1.0, 100) == Approx(0.0821176).epsilon(1e-5));
    const NormalNumber p2{1.0, 2.0};  // of 1 - p2
    CHECK(value_of_observations(p2, 2.0, 1) == Approx(0.1996412).epsilon(1e-5));
    CHECK(value_of_observations(p2, 2.0, 10) == Approx(0.3630238).epsilon(1e-5));
    CHECK(value_of_observations(p2, 2.0, 50) == Approx(0.3886643).epsilon(1e-5));
    CHECK(value_of_observations(p2, 2.0, 100) == Approx(0.3921008).epsilon(1e-5));
}

TEST_CASE("Draws give the values of the integrals, within three standard errors", "[deciding]") {
    const Matrix p = two_numbers();
    const Matrix worth = worth_of(p);
    const InformationValue all = perfect_information(worth);
    CHECK(all.value == Approx(0.4798107).margin(3.0 * all.standard_error));
    CHECK(all.standard_error < 0.03);
    const auto values = value_of_knowing(worth, p, {{"p1", {0}}, {"p2", {1}}, {"both", {0, 1}}});
    CHECK(values[0].value == Approx(0.0833155).margin(3.0 * values[0].standard_error));
    CHECK(values[1].value == Approx(0.3955931).margin(3.0 * values[1].standard_error));
    CHECK(values[2].value == Approx(all.value).epsilon(1e-6));
}

TEST_CASE("Even points come closer than luck does", "[deciding]") {
    const Matrix p = two_numbers(inference::even_points(draws, 2, 7));
    const auto values = value_of_knowing(worth_of(p), p, {{"p1", {0}}, {"p2", {1}}});
    CHECK(values[0].value == Approx(0.0833155).margin(0.003));
    CHECK(values[1].value == Approx(0.3955931).margin(0.004));
}

TEST_CASE("A study is worth what its result tells", "[deciding]") {
    const Matrix p = two_numbers();
    Matrix results(draws, 2);
    for (std::size_t i = 0; i < draws; ++i) {
        inference::Luck luck(3, inference::LuckFor::resample, i);
        results(i, 0) = p(i, 0) + luck.normal() / std::sqrt(10.0);  // ten observations of p1
        results(i, 1) = p(i, 1) + luck.normal() * 2.0 / std::sqrt(10.0);
    }
    const auto values = value_of_knowing(worth_of(p), results, {{"of p1", {0}}, {"of p2", {1}}});
    CHECK(values[0].value == Approx(0.0723251).margin(3.0 * values[0].standard_error));
    CHECK(values[1].value == Approx(0.3630238).margin(3.0 * values[1].standard_error));
    CHECK(values[0].standard_error < 0.02);
}

TEST_CASE("More numbers are never worth less, nor more than all", "[deciding]") {
    // Products and a threshold, few draws: an estimator left to itself does break this.
    Matrix z = inference::to_standard(inference::even_points(120, 4, 5));
    Matrix worth(120, 3);
    for (std::size_t i = 0; i < 120; ++i) {
        worth(i, 1) = z(i, 0) * z(i, 1) + 0.3 * z(i, 2);
        worth(i, 2) = z(i, 0) > 0.5 ? 1.0 : -0.4;
    }
    const std::vector<NumberSet> sets{
        {"a", {0}}, {"ab", {0, 1}}, {"abc", {0, 1, 2}}, {"abcd", {0, 1, 2, 3}}, {"d", {3}}};
    const auto values = value_of_knowing(worth, z, sets);
    for (std::size_t s = 1; s < 4; ++s) { CHECK(values[s].value >= values[s - 1].value); }
    CHECK(values[3].value >= values[4].value);
    const double most = perfect_information(worth).value;
    for (const InformationValue& each : values) {
        CHECK(each.value >= 0.0);
        CHECK(each.value <= most);
    }
    // What has nothing to do with it is worth what luck gives.
    CHECK(values[4].value <= 3.0 * values[4].by_luck + 0.01);
}

TEST_CASE("A number that does not vary, and one option, are worth nothing", "[deciding]") {
    const Matrix p = two_numbers();
    CHECK(value_of_knowing(worth_of(p), Matrix(draws, 1, 2.5), {{"fixed", {0}}})[0].value == 0.0);
    const Matrix alone(draws, 1, 3.0);
    CHECK(perfect_information(alone).value == 0.0);
    CHECK(value_of_knowing(alone, p, {{"p1", {0}}})[0].value == 0.0);
}
