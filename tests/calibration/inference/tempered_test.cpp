// SPDX-License-Identifier: EUPL-1.2
// Tempered particles against reference posteriors of the sbibm benchmark.
#include "calibration/inference/tempered.hpp"

#include <cmath>

#include "tests/calibration/inference/sbibm.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

enum class Modes { one, several };

/// Particles seldom cross between modes: the gate on moves must say so, and else it must pass.
TemperedResult tempered(std::size_t d, const BatchLikelihood& likelihood, Modes modes,
                        std::size_t particles = 1000) {
    TemperedPlan plan;
    plan.particles = particles;
    TemperedResult result = sample_tempered(d, likelihood, plan);
    CHECK(result.failures.empty() == (modes == Modes::one));
    CHECK(result.steps.back().temperature == 1.0);
    return result;
}

/// A thousand particles know a mean to 0.03 and a deviation to 2 % if independent; they descend
/// from one another, so four times that is allowed.
void check_moments(View draws, double mean, double deviation) {
    CHECK(std::fabs(mean_of(draws) - mean) < 0.13 * deviation);
    CHECK(deviation_of(draws) == Approx(deviation).epsilon(0.1));
}

Vector mapped(const Matrix& z, std::size_t j, double bound) {
    Vector x = z.column(j);
    for (double& v : x) { v = sbibm::uniform(v, bound); }
    return x;
}

double share_above_zero(View x) {
    double above = 0.0;
    for (const double v : x) { above += v > 0.0 ? 1.0 : 0.0; }
    return above / static_cast<double>(x.size());
}

}  // namespace

TEST_CASE("Gaussian linear: the closed form, with its evidence, on any threads", "[inference]") {
    const TemperedResult result = tempered(10, sbibm::gaussian_linear_likelihood(), Modes::one);
    for (std::size_t j = 0; j < 10; ++j) {
        Vector x = result.particles.column(j);
        for (double& v : x) { v *= std::sqrt(0.1); }
        check_moments(x, 0.5 * sbibm::gaussian_linear[j], std::sqrt(0.05));
    }
    // The likelihood lacks its constant: integral of N(x; 0, 0.2) x (2 pi 0.1)^(1/2) for each.
    double evidence = 0.0;
    for (const double x : sbibm::gaussian_linear) { evidence += 0.5 * std::log(0.5) - x * x / 0.4; }
    CHECK(result.log_evidence == Approx(evidence).margin(0.35));
    TemperedPlan plan;
    plan.particles = 100;
    plan.most_moves = 5;
    const BatchLikelihood likelihood = sbibm::gaussian_linear_likelihood();
    const TemperedResult on_one = sample_tempered(10, likelihood, plan);
    plan.threads = 3;
    CHECK(on_one.particles == sample_tempered(10, likelihood, plan).particles);
}

TEST_CASE("Gaussian linear with uniform prior: cut off at the prior's bounds", "[inference]") {
    const TemperedResult result = tempered(10, sbibm::gaussian_uniform_likelihood(), Modes::one);
    for (std::size_t j = 0; j < 10; ++j) {
        check_moments(mapped(result.particles, j, 1.0), sbibm::gaussian_uniform_mean[j],
                      sbibm::gaussian_uniform_deviation[j]);
    }
}

TEST_CASE("Two moons: both are visited, and each has its shape", "[inference]") {
    const TemperedResult result = tempered(2, sbibm::two_moons_likelihood(), Modes::several);
    const Vector a = mapped(result.particles, 0, 1.0);
    const Vector b = mapped(result.particles, 1, 1.0);
    Vector sum(a.size());
    Vector size(a.size());
    Vector difference(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum[i] = a[i] + b[i];
        size[i] = std::fabs(sum[i]);
        difference[i] = b[i] - a[i];
    }
    CHECK(share_above_zero(sum) == Approx(0.5).margin(0.08));
    check_moments(size, 1.3479, 0.0445);
    check_moments(difference, 0.2307, 0.1009);
}

TEST_CASE("SLCP: four modes, as likely", "[inference]") {
    const TemperedResult result = tempered(5, sbibm::slcp_likelihood(), Modes::several);
    Vector s1 = mapped(result.particles, 2, 3.0);
    Vector s2 = mapped(result.particles, 3, 3.0);
    for (const int sign : {1, -1}) {
        double both = 0.0;
        for (std::size_t i = 0; i < s1.size(); ++i) {
            both += s1[i] > 0.0 && sign * s2[i] > 0.0 ? 1.0 : 0.0;
        }
        CHECK(both / static_cast<double>(s1.size()) == Approx(0.25).margin(0.07));
    }
    CHECK(share_above_zero(s1) == Approx(0.5).margin(0.08));
    for (double& v : s1) { v = std::fabs(v); }
    for (double& v : s2) { v = std::fabs(v); }
    check_moments(s1, 2.5795, 0.2488);
    check_moments(s2, 1.1032, 0.1291);
    check_moments(mapped(result.particles, 0, 3.0), 0.0569, 1.6329);
    check_moments(mapped(result.particles, 1, 3.0), 0.0342, 0.3382);
    check_moments(mapped(result.particles, 4, 3.0), 2.4004, 0.5163);
}

TEST_CASE("Bernoulli GLM: ten correlated coefficients", "[inference]") {
    const TemperedResult result = tempered(10, sbibm::glm_likelihood(), Modes::one);
    const Matrix precision = sbibm::glm_precision();
    Matrix b(result.particles.rows(), 10);
    for (std::size_t i = 0; i < b.rows(); ++i) {
        b.set_row(i, sbibm::glm_coefficients(precision, result.particles.row(i)));
    }
    for (std::size_t j = 0; j < 10; ++j) {
        check_moments(b.column(j), sbibm::glm_mean[j], sbibm::glm_deviation[j]);
    }
}

TEST_CASE("SIR: a posterior a fiftieth as wide as its prior", "[inference]") {
    const TemperedResult result = tempered(2, sbibm::sir_likelihood(), Modes::one, 600);
    Vector beta = result.particles.column(0);
    Vector gamma = result.particles.column(1);
    for (double& v : beta) { v = 0.4 * std::exp(0.5 * v); }
    for (double& v : gamma) { v = 0.125 * std::exp(0.2 * v); }
    check_moments(beta, 0.6325, 0.0126);
    check_moments(gamma, 0.1695, 0.0122);
}
