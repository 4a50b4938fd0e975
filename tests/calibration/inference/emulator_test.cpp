// SPDX-License-Identifier: EUPL-1.2
// Polynomials found again, their derivatives, their left-out errors.
#include "calibration/inference/emulator.hpp"

#include <cmath>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/waves.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

constexpr std::size_t d = 4;

double quadratic(View z) { return 1.0 + z[0] - 2.0 * z[1] + 0.5 * z[0] * z[2] - 0.3 * z[3] * z[3]; }

/// Output 0 a quadratic, 1 a cubic of two parameters, 2 a sine.
Runs runs_of(const Matrix& z, double noise) {
    Runs runs{Matrix(z.rows(), 3), Matrix(z.rows(), 3, noise * noise)};
    for (std::size_t i = 0; i < z.rows(); ++i) {
        Luck luck(9, LuckFor::candidates, i);
        runs.means(i, 0) = quadratic(z.row(i)) + noise * luck.normal();
        runs.means(i, 1) = z(i, 0) * z(i, 0) * z(i, 1) + z(i, 1) + noise * luck.normal();
        runs.means(i, 2) = std::sin(2.0 * z(i, 2)) + noise * luck.normal();
    }
    return runs;
}

}  // namespace

TEST_CASE("A quadratic is found exactly, a cubic too, a sine is known to be badly emulated",
          "[inference]") {
    const Matrix z = to_standard(latin_hypercube(300, d, 1));
    const Emulator emulator(z, runs_of(z, 0.0), {}, 1);
    Vector out(3);
    for (const Vector& at : {Vector{0.3, -0.7, 1.1, 0.2}, Vector{-1.0, 0.4, 0.0, 2.0}}) {
        emulator.mean(at, out);
        CHECK(out[0] == Approx(quadratic(at)).epsilon(1e-5));
        CHECK(out[1] == Approx(at[0] * at[0] * at[1] + at[1]).epsilon(1e-5).margin(1e-5));
    }
    CHECK(emulator.fits()[0].q2 > 0.999999);
    CHECK(emulator.fits()[1].q2 > 0.999999);
    CHECK(emulator.fits()[2].q2 < 0.9);
    emulator.variance(emulator.centre(), out);
    CHECK(out[0] < 1e-8);
    CHECK(out[2] > 0.05);  // lack of fit is charged
}

TEST_CASE("What is known to be the simulator's luck is averaged out, not charged", "[inference]") {
    const Matrix z = to_standard(latin_hypercube(600, d, 1));
    const Runs runs = runs_of(z, 0.3);
    const Emulator emulator(z, runs, {}, 1);
    Vector known(3);
    emulator.variance(emulator.centre(), known);
    CHECK(known[0] < 0.25 * 0.09);
    CHECK(emulator.fits()[0].deviation == Approx(0.3).epsilon(0.1));
    CHECK(emulator.fits()[0].within_three > 0.985);
    // Twin: luck that nobody told of counts as lack of fit.
    const Emulator blind(z, {runs.means, {}}, {}, 1);
    Vector unknown(3);
    blind.variance(blind.centre(), unknown);
    CHECK(unknown[0] > 0.8 * 0.09);
    // Luck of one seed for all runs stays, however many there are: 0.3 squared on top.
    Runs of_one_seed = runs;
    of_one_seed.seeds = Seeds::one;
    const Emulator shared(z, of_one_seed, {}, 1);
    Vector carried(3);
    shared.variance(shared.centre(), carried);
    CHECK(carried[0] - known[0] == Approx(0.09).epsilon(0.02));
}

TEST_CASE("Few runs: linear terms and the quadratic ones that tell", "[inference]") {
    const Matrix z = to_standard(latin_hypercube(20, d, 2));
    const Emulator emulator(z, runs_of(z, 0.0), {}, 1);
    CHECK(emulator.fits()[0].terms < 15);
    CHECK(emulator.fits()[0].q2 > 0.99);
}

TEST_CASE("The force of the emulated posterior is its gradient", "[inference]") {
    const Matrix z = to_standard(latin_hypercube(200, d, 1));
    const Emulator emulator(z, runs_of(z, 0.3), {}, 1);
    const Likelihood likelihood(
        {{"a", "S", 0, 1.0, 0.3}, {"b", "S", 0, 0.2, 0.3}, {"c", "T", 0, 0, 1}},
        {{}, {0.1, 0.1, 0.0}, 0.5, ErrorShape::student_t4});
    const Density density = emulated_posterior(emulator, likelihood);
    // The second place is outside of the reach of the runs.
    for (const Vector& at : {Vector{0.3, -0.7, 1.1, 0.2}, Vector{-3.0, 2.4, 1.0, 3.0}}) {
        Vector force(d);
        density.force(at, force);
        for (std::size_t j = 0; j < d; ++j) {
            Vector up = at;
            Vector down = at;
            up[j] += 1e-5;
            down[j] -= 1e-5;
            CHECK(
                force[j] ==
                Approx((density.log_density(up) - density.log_density(down)) / 2e-5).epsilon(1e-5));
        }
    }
}

TEST_CASE("An observation that no parameters give leaves no space, and that is said",
          "[inference]") {
    Problem problem;
    for (const char* name : {"a", "b", "c", "d"}) {
        problem.priors.push_back(normal_prior(name, 0.0, 1.0));
    }
    problem.simulate = [](const Matrix& theta, std::uint64_t) { return runs_of(theta, 0.0); };
    WavePlan plan;
    plan.runs = {100, 100};
    plan.candidates = 2000;
    plan.hmc.draws = 200;
    plan.hmc.warm_up = 200;
    const auto result_at = [&](double sine) {
        const Likelihood likelihood(
            {{"a", "S", 0, 1.0, 0.3}, {"b", "S", 0, 0.2, 0.3}, {"c", "T", 0, sine, 0.1}}, {});
        return match_history(problem, likelihood, plan);
    };
    const WaveResult met = result_at(0.5);
    CHECK_FALSE(met.empty);
    CHECK(met.waves[1].space_left <= met.waves[0].space_left);
    CHECK(met.waves[1].posterior_left > 0.9);
    const WaveResult none = result_at(9.0);
    CHECK(none.empty);
    const Likelihood likelihood(
        {{"a", "S", 0, 1.0, 0.3}, {"b", "S", 0, 0.2, 0.3}, {"c", "T", 0, 9.0, 0.1}}, {});
    CHECK(check_waves(none, problem, likelihood).back().what == "space left");
    plan.threads = 3;
    CHECK(result_at(0.5).z == met.z);
    CHECK(result_at(0.5).chains().draws == met.chains().draws);
}
