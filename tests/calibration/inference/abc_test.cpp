// SPDX-License-Identifier: EUPL-1.2
// ABC on two parameters with a known posterior: too wide as it is, right when adjusted.
#include "calibration/inference/abc.hpp"

#include <cmath>

#include "calibration/inference/posterior.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

/// Two targets, each one parameter, with error 0.5: posterior N(0.8 y, 0.2).
Problem two_lines() {
    Problem problem;
    problem.priors = {normal_prior("a", 0, 1), normal_prior("b", 0, 1)};
    problem.targets = {{"a", "S", 0, 0.7, 0.5}, {"b", "T", 0, -1.1, 0.5}};
    problem.simulate = [](const Matrix& theta, std::uint64_t) { return Runs{theta, {}}; };
    return problem;
}

}  // namespace

TEST_CASE("ABC with regression adjustment finds a normal posterior, on any threads",
          "[inference]") {
    const Problem problem = two_lines();
    const Likelihood likelihood(problem.targets, {});
    AbcPlan plan;
    plan.particles = 1000;
    plan.most_runs = 40000;
    const AbcResult result = sample_abc(problem, likelihood, plan);
    CHECK(result.runs <= plan.most_runs);
    CHECK(result.tolerances.size() >= 3);
    CHECK(result.tolerances.back() < result.tolerances.front());
    const Moments adjusted = moments_of(result.adjusted, result.weights);
    CHECK(adjusted.mean[0] == Approx(0.56).margin(0.06));
    CHECK(adjusted.mean[1] == Approx(-0.88).margin(0.06));
    CHECK(adjusted.deviation[0] == Approx(std::sqrt(0.2)).epsilon(0.1));
    CHECK(adjusted.deviation[1] == Approx(std::sqrt(0.2)).epsilon(0.1));
    plan.threads = 3;
    plan.particles = 200;
    plan.most_runs = 5000;
    const AbcResult on_three = sample_abc(problem, likelihood, plan);
    plan.threads = 1;
    CHECK(on_three.adjusted == sample_abc(problem, likelihood, plan).adjusted);
}
