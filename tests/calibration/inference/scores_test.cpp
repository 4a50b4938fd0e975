// SPDX-License-Identifier: EUPL-1.2
// Scores by hand, predictions of targets, directions, studies left out.
#include "calibration/inference/scores.hpp"

#include <cmath>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

TEST_CASE("CRPS of three draws, by hand", "[inference]") {
    // mean |x - 1| = (1 + 0 + 3) / 3; mean |x - x'| over nine pairs = 2 (1 + 4 + 3) / 9
    CHECK(crps(Vector{0.0, 4.0, 1.0}, 1.0) == Approx(4.0 / 3.0 - 8.0 / 9.0));
    CHECK(crps(Vector{2.0}, 2.0) == 0.0);
}

// By hand: 5 % of Student t4 lies beyond 2.7764451, of F(2, 4) beyond 6.9442719. Two studies with
// chances of 5 %: -4 log 0.05 = 11.98293, P(chi2_4 > it) = exp(-5.991465) (1 + 5.991465).
TEST_CASE("With thick tails chances are those of Student t4, study by study", "[inference]") {
    const double t = 2.7764451051977987;
    ErrorModel errors;
    errors.shape = ErrorShape::student_t4;
    const auto check = [&](const std::vector<Fact>& facts) {
        const Runs runs{Matrix(2, facts.size(), 0.0), {}};
        return check_predictions(Likelihood(facts, errors), runs);
    };
    const PredictiveCheck one = check({{"a", "S", 0, 3 * t, 3}});
    CHECK(one.joint_p == Approx(0.05));
    CHECK(one.targets[0].deviation == Approx(3 * std::sqrt(2.0)));
    CHECK(one.targets[0].z == Approx(t / std::sqrt(2.0)));
    const double far = std::sqrt(6.944271909999159);  // 2 F: the sum of two squares
    CHECK(check({{"a", "S", 0, far, 1}, {"b", "S", 0, far, 1}}).joint_p == Approx(0.05));
    CHECK(check({{"a", "S", 0, t, 1}, {"b", "T", 0, -t, 1}}).joint_p ==
          Approx(std::exp(-5.991464547107983) * 6.991464547107983));
    CHECK(check({{"a", "S", 0, 0.0, 1}}).joint_p == Approx(1));
}

namespace {

/// Two targets: z0 + z1 and the same again in a second study, of two parameters and one more.
Runs sums(const Matrix& z) {
    Runs runs{Matrix(z.rows(), 3), {}};
    for (std::size_t i = 0; i < z.rows(); ++i) {
        runs.means(i, 0) = z(i, 0) + z(i, 1);
        runs.means(i, 1) = z(i, 0) + z(i, 1);
        runs.means(i, 2) = 2.0 * z(i, 0);
    }
    return runs;
}

std::vector<Prior> three_priors() {
    return {normal_prior("talks", 0, 1), normal_prior("search", 0, 1), normal_prior("idle", 0, 1)};
}

}  // namespace

TEST_CASE("Directions name what the targets tell of, and what not", "[inference]") {
    const Matrix z = to_standard(latin_hypercube(100, 3, 1));
    const Emulator emulator(z, sums(z), {}, 1);
    const Likelihood likelihood({{"a", "S", 0, 1, 0.1}, {"b", "T", 0, 1, 0.1}}, {});
    const Matrix jacobian = emulator.of_outputs({0, 1}).jacobian(Vector(3, 0.0));
    const std::vector<Direction> all = directions_at(jacobian, likelihood, three_priors());
    // J = [10 10 0; 10 10 0]: one value, 20, along (1, 1, 0) / sqrt 2.
    CHECK(all[0].singular_value == Approx(20.0).epsilon(1e-4));
    CHECK(all[0].contraction == Approx(400.0 / 401.0).epsilon(1e-4));
    REQUIRE(all[0].weights.size() == 2);
    CHECK(std::fabs(all[0].weights[0].second) == Approx(std::sqrt(0.5)).epsilon(1e-4));
    CHECK(all[1].singular_value < 1e-3);
    CHECK(all[2].singular_value < 1e-3);
}

TEST_CASE("A study that found something else is told when it is left out", "[inference]") {
    const Matrix z = to_standard(latin_hypercube(200, 3, 1));
    const Emulator emulator(z, sums(z), {}, 1);
    const std::vector<Fact> facts{
        {"a", "S", 0, 1.0, 0.2}, {"b", "T", 0, 3.0, 0.2}, {"c", "U", 0, 1.0, 0.2}};
    HmcPlan plan;
    plan.draws = 500;
    const Likelihood likelihood(facts, {});
    const std::vector<LeftOut> all = leave_out_studies(emulator, likelihood, plan);
    REQUIRE(all.size() == 3);
    // Given S and U: z0 + z1 is about 1 with deviation 0.2 and c about it; T says 3.
    CHECK(all[1].study == "T");
    CHECK(all[1].targets[0].z > 5.0);
    CHECK(all[1].targets[0].p < 1e-5);
    CHECK(std::fabs(all[2].targets[0].z) < 2.0);
    CHECK(all[1].log_score < all[2].log_score - 5.0);
    // All together cannot be: the joint test says so, and each target has its z.
    const Chains chains = sample_hmc(emulated_posterior(emulator, likelihood), plan);
    const PredictiveCheck check = check_predictions(likelihood, sums(chains.thinned(500)));
    CHECK(check.joint_p < 0.001);
    CHECK(check.targets[0].z < -2.0);
    CHECK(check.targets[1].z > 2.0);
    // The parameter that no target knows keeps its prior.
    CHECK(contraction_of(chains.pooled())[2] == Approx(0.0).margin(0.12));
    CHECK(contraction_of(chains.pooled())[0] > 0.9);
}

TEST_CASE("A target beyond the prior is told before anything is fitted", "[inference]") {
    const Matrix prior = to_standard(latin_hypercube(200, 3, 1));
    const Likelihood likelihood(
        {{"a", "S", 0, 1.0, 0.2}, {"b", "T", 0, 6.0, 0.2}, {"c", "U", 0, 1.0, 0.2}}, {});
    const std::vector<Failure> conflicts = prior_conflicts(likelihood, sums(prior));
    // Both sums have deviation sqrt 2: 6 is more than four of them away.
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].of == "b");
    CHECK(conflicts[0].value > 4.0);
}

TEST_CASE("Two posteriors agree or it is said which parameter does not", "[inference]") {
    const Moments first{{0.0, 1.0, 2.0}, {1.0, 1.0, 1.0}};
    const Moments second{{0.05, 1.3, 2.0}, {1.0, 1.0, 1.2}};
    const Agreement agreement = compare_posteriors(first, second, three_priors());
    REQUIRE(agreement.failures.size() == 2);
    CHECK(agreement.failures[0].of == "search");
    CHECK(agreement.failures[0].what == "shift");
    CHECK(agreement.failures[1].of == "idle");
    CHECK(agreement.failures[1].what == "width");
}
