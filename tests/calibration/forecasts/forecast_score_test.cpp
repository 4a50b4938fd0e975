// SPDX-License-Identifier: EUPL-1.2
// Scores worked out by hand, and against closed forms.
#include "calibration/forecasts/forecast_score.hpp"

#include <cmath>
#include <limits>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

bool near(double a, double b, double off = 1e-12) { return std::abs(a - b) < off; }

Forecast forecast(const std::string& name, inference::Vector values, double error) {
    Forecast one;
    one.name = name;
    one.day = "2026-11-28";
    one.expected = "2027-03-31";
    one.values = std::move(values);
    one.error = error;
    return one;
}

Forecast came(Forecast one, double value) {
    one.observed = Observation{"2027-04-01", "2027-04-02", "a page", value};
    return one;
}

}  // namespace

TEST_CASE("CRPS, PIT and quantiles of three values by hand", "[calibration][forecasts]") {
    const Predictive of({1, 2, 3}, 0);
    // mean |x - 2.5| = (1.5 + 0.5 + 0.5) / 3; mean |x - x'| = 2 (1 + 2 + 1) / 9
    CHECK(near(of.crps(2.5), 2.5 / 3 - 8.0 / 18));
    // y on a value: (1 + 0 + 1) / 3 - 4 / 9
    CHECK(near(of.crps(2), 2.0 / 3 - 4.0 / 9));
    CHECK(near(of.crps(7), 5.0 - 4.0 / 9));
    CHECK(near(of.pit(2.5), 2.0 / 3));
    CHECK(near(of.pit(2), 0.5));
    CHECK(near(of.pit(0), 0));
    CHECK(near(of.quantile(0.5), 2));
    CHECK(near(of.quantile(0.75), 2.5));
    // One value is a point: CRPS is the distance, and it has no density.
    const Predictive point({4}, 0);
    CHECK(near(point.crps(6.5), 2.5));
    CHECK(std::isnan(point.log_score(4)));
}

TEST_CASE("A value with an error is a normal distribution", "[calibration][forecasts]") {
    const Predictive normal({10}, 2);
    // CRPS of N(m, s^2) at m is s (sqrt 2 - 1) / sqrt pi; in general
    // s (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt pi)
    const double pi = 3.14159265358979323846;
    CHECK(near(normal.crps(10), 2 * (std::sqrt(2.0) - 1) / std::sqrt(pi)));
    const double phi = std::exp(-0.5) / std::sqrt(2 * pi);
    const double cdf = 0.5 * std::erfc(-1 / std::sqrt(2.0));
    CHECK(near(normal.crps(12), 2 * ((2 * cdf - 1) + 2 * phi - 1 / std::sqrt(pi))));
    CHECK(near(normal.crps(8), normal.crps(12)));
    CHECK(near(normal.pit(12), cdf));
    CHECK(near(normal.log_score(12), -0.5 - std::log(2 * std::sqrt(2 * pi))));
    CHECK(near(normal.quantile(0.975), 10 + 2 * 1.959963984540054, 1e-9));
    CHECK(near(normal.quantile(0.5), 10, 1e-9));
}

TEST_CASE("CRPS of a mixture is the integral of squared distance of distribution functions",
          "[calibration][forecasts]") {
    const Predictive mixture({0, 1, 5}, 0.7);
    const double y = 2.2;
    double integral = 0;
    constexpr double step = 0.001;
    for (double t = -8 + step / 2; t < 14; t += step) {
        const double off = mixture.pit(t) - (t >= y ? 1.0 : 0.0);
        integral += off * off * step;
    }
    CHECK(near(mixture.crps(y), integral, 1e-5));
}

TEST_CASE("The log score without an error is of a kernel of Silverman's width",
          "[calibration][forecasts]") {
    const Predictive of({0, 1, 2, 3, 4}, 0);
    // sd = sqrt 2.5 = 1.5811, IQR / 1.34 = 2 / 1.34 = 1.4925: width 0.9 * 1.4925 * 5^-0.2
    const double width = 0.9 * 2 / 1.34 * std::pow(5.0, -0.2);
    double density = 0;
    for (int x = 0; x < 5; ++x) {
        const double z = (2.5 - x) / width;
        density += std::exp(-0.5 * z * z) / (5 * width * std::sqrt(2 * 3.14159265358979323846));
    }
    CHECK(near(of.log_score(2.5), std::log(density)));
}

TEST_CASE("Misses come first, coverage is counted, and what is open is kept apart",
          "[calibration][forecasts]") {
    // PIT of N(0, 1): 0 -> in all; 1 -> outside 50; 1.5 -> outside 80; 3 -> outside 95
    std::vector<Forecast> all{came(forecast("middle", {0}, 1), 0),
                              came(forecast("one", {0}, 1), 1),
                              came(forecast("three", {0}, 1), 3),
                              came(forecast("low", {0}, 1), -1.5),
                              forecast("late", {0}, 1),
                              forecast("soon", {0}, 1)};
    all[4].expected = "2028-01-01";
    all[0].latest = 4;
    all[1].latest = 2;
    const ForecastScores scores = score(all);
    REQUIRE(scores.scored.size() == 4);
    CHECK(scores.scored[0].forecast->name == "three");
    CHECK(scores.scored[1].forecast->name == "low");
    CHECK(scores.scored[2].forecast->name == "one");
    CHECK(scores.scored[3].forecast->name == "middle");
    REQUIRE(scores.open.size() == 2);
    CHECK(scores.open[0]->name == "soon");
    CHECK(scores.coverage[0].inside == 1);
    CHECK(scores.coverage[1].inside == 2);
    CHECK(scores.coverage[2].inside == 3);
    // Binomial(4, 1/2): P(X = 0) = 1/16 is above 2.5 %, so all counts can be.
    CHECK(scores.coverage[0].low == 0);
    CHECK(scores.coverage[0].high == 4);
    // Binomial(4, 0.95): P(X <= 2) = 1.4 %, P(X <= 3) = 18.5 %
    CHECK(scores.coverage[2].low == 3);
    CHECK(scores.coverage[2].high == 4);
    const double first = 1 - scores.scored[3].crps / 4;
    const double second = 1 - scores.scored[2].crps / 1;
    CHECK(near(scores.mean_crps_skill, (first + second) / 2));
    CHECK(std::isnan(score({}).mean_crps_skill));
}
