// SPDX-License-Identifier: EUPL-1.2
// A posterior that was made wrong on purpose is told by name what is wrong with it; the right one
// is told nothing.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "calibration/fit/calibration.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/targets/read_targets.hpp"
#include "calibration/validation/variants.hpp"
#include "calibration/validation/wrong_coverage.hpp"
#include "tests/calibration/fit/small_plan.hpp"
#include "tests/calibration/validation/toy.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using inference::Likelihood;
using tests::Matrix;
using tests::Vector;
using tests::View;

namespace {

/// Draws about their mean, so many times as wide, and moved by so many deviations.
Matrix changed(const Matrix& z, double times, double moved) {
    Matrix other = z;
    const auto moments = inference::moments_of(z);
    for (std::size_t i = 0; i < z.rows(); ++i) {
        for (std::size_t j = 0; j < z.columns(); ++j) {
            other(i, j) = moments.mean[j] + times * (z(i, j) - moments.mean[j]) +
                          moved * moments.deviation[j];
        }
    }
    return other;
}

std::vector<std::string> told(const Matrix& z, const EmulatedPosterior& stored,
                              const std::vector<inference::Prior>& priors) {
    inference::Problem problem;
    problem.priors = priors;
    std::vector<std::string> words;
    for (const auto& each : faults_of(problem.natural_rows(z), stored, priors)) {
        words.push_back(each.what);
    }
    return words;
}

bool says(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void check_planted(const EmulatedRuns& runs, const Likelihood& likelihood) {
    const EmulatedPosterior stored = posterior_of(runs, likelihood, {.seed = 1, .threads = 2});
    const Matrix z =
        posterior_of(runs, likelihood, {.seed = 90, .threads = 2}).chains.thinned(2000);
    CHECK(told(z, stored, runs.priors).empty());
    CHECK(says(told(changed(z, 1.4, 0), stored, runs.priors), "width"));
    CHECK(says(told(changed(z, 0.7, 0), stored, runs.priors), "width"));
    CHECK(says(told(changed(z, 1, 0.3), stored, runs.priors), "shift"));
}

}  // namespace

TEST_CASE("Planted faults in a posterior of the model's own runs are each told", "[validation]") {
    Plan plan = tests::small_plan();
    plan.chain_draws = 4000;
    const TargetRuns model(tests::shipped(),
                           tests::targets_named({"outflow_year", "entrants_still_12", "back_12"}),
                           plan.numbers, plan.sizes);
    const tests::Folder folder;
    RunStore store(folder.path().string(), "toets", "main");
    static_cast<void>(calibrate(plan, model, store, {.threads = 2}));
    // Every stored run counts, whatever stage made it.
    const EmulatedRuns runs = runs_of_store(model, store);
    CHECK(runs.z.rows() == store.size());
    check_planted(runs, likelihood_of(plan.errors, model.targets()));
}

TEST_CASE("A store without runs cannot be checked", "[validation]") {
    const TargetRuns model(tests::shipped(), read_targets(tests::shipped()),
                           {"distance.base_hazard"}, RunSizes{});
    const tests::Folder folder;
    const RunStore store(folder.path().string(), "toets", "main");
    CHECK_THROWS_AS(runs_of_store(model, store), PhrasedError);
}

TEST_CASE("A lost mode is told as a shift", "[validation]") {
    const EmulatedRuns runs = tests::toy_runs(2, [](View z) { return Vector{z[0] * z[0], z[1]}; });
    const std::vector<Target> targets{
        tests::toy_target("square", 1, 0.5, "a", scenarios::DesignClass::rct),
        tests::toy_target("second", 0, 0.2, "b", scenarios::DesignClass::rct)};
    const Likelihood likelihood = likelihood_of({.discrepancy = 0}, targets);
    check_planted(runs, likelihood);
    const EmulatedPosterior stored = posterior_of(runs, likelihood, {.seed = 1, .threads = 2});
    const Matrix z = stored.chains.pooled();
    Matrix one_mode;
    for (std::size_t i = 0; i < z.rows(); ++i) {
        if (z(i, 0) > 0) {
            Matrix row(1, 2);
            row.set_row(0, z.row(i));
            one_mode.append(row);
        }
    }
    REQUIRE(one_mode.rows() > z.rows() / 4);
    REQUIRE(one_mode.rows() < 3 * z.rows() / 4);
    CHECK(says(told(one_mode, stored, runs.priors), "shift"));
    CHECK(says(told(one_mode, stored, runs.priors), "width"));
}

namespace {

/// Worlds of the toy: targets with errors of 0.5, and what two contrasts are there.
struct Worlds {
    Truths truths;
    EmulatedRuns runs;
    std::vector<Target> targets;
};

Vector toy_says(View z) {
    return {z[0] + 0.5 * z[1], z[1] - 0.3 * z[0], z[0] + z[1], 2 * z[0] - z[1]};
}

/// `more`: what a mechanism that the fitted model lacks adds to the first contrast.
Worlds toy_worlds(std::size_t count, double more) {
    Worlds worlds;
    worlds.runs = tests::toy_runs(4, toy_says);
    worlds.targets = {tests::toy_target("t1", 1, 0.5, "a", scenarios::DesignClass::rct),
                      tests::toy_target("t2", 1, 0.5, "b", scenarios::DesignClass::rct)};
    worlds.truths = {Matrix(count, 2), Matrix(count, 2)};
    const Matrix z = inference::to_standard(inference::uniform_points(count, 2, 11));
    for (std::size_t w = 0; w < count; ++w) {
        inference::Luck luck(12, inference::LuckFor::abc_data, w);
        const Vector said = toy_says(z.row(w));
        for (std::size_t k = 0; k < 2; ++k) {
            worlds.truths.observed(w, k) = said[k] + 0.5 * luck.normal();
            worlds.truths.contrasts(w, k) = said[2 + k];
        }
        worlds.truths.contrasts(w, 0) += more;
    }
    return worlds;
}

/// `times`: how large the fitted model believes errors to be.
CoverageReport covered(const Worlds& worlds, double times) {
    std::vector<Target> believed = worlds.targets;
    for (Target& each : believed) { each.standard_error *= times; }
    const inference::Emulator emulator(worlds.runs.z, worlds.runs.outputs, {}, 1);
    return cover({emulator, 2, Vector(4, 1e-4)}, likelihood_of({.discrepancy = 0}, believed),
                 worlds.truths, 5, 2);
}

}  // namespace

// False alarms: each of two contrasts has 1 % at 80 % and 5 % of the ECDF; the seed is fixed.
TEST_CASE("Coverage of contrasts tells wide, narrow and shifted posteriors", "[validation]") {
    constexpr std::size_t count = 150;
    const Worlds right = toy_worlds(count, 0);
    const CoverageReport good = covered(right, 1);
    for (const ContrastCoverage& each : good.contrasts) {
        CHECK(each.levels[1].passes());
        CHECK(each.outside == 0);
        CHECK(std::abs(each.off) < 0.25);
    }
    CHECK(good.not_met < 0.1);
    CHECK(std::abs(good.share - 0.8) < 3 * good.error);

    CHECK_FALSE(covered(right, 2.5).contrasts[0].levels[1].passes());  // too wide
    CHECK(covered(right, 2.5).share > good.share + 0.04);
    CHECK_FALSE(covered(right, 0.4).contrasts[0].levels[1].passes());  // too narrow
    CHECK(covered(right, 0.4).share < cover_least);
    // A mechanism more: all is well with the fit, and the truth is elsewhere.
    const CoverageReport shifted = covered(toy_worlds(count, 0.5), 1);
    CHECK(shifted.contrasts[0].outside > 0);
    CHECK(shifted.contrasts[0].off > 0.5);
    CHECK(shifted.contrasts[1].outside == 0);
}
