// SPDX-License-Identifier: EUPL-1.2
// All stages of a plan in small worlds: at once, and in three parts that are killed now and then,
// give files with the same bytes. What is learned is not looked at here.
#include <atomic>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "calibration/fit/calibration.hpp"
#include "calibration/fit/posterior_file.hpp"
#include "calibration/fit/read_posterior.hpp"
#include "tests/calibration/fit/small_plan.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

Plan full_plan() {
    Plan plan = tests::small_plan();
    plan.sizes.seed = 5;
    plan.sizes.people = plan.sizes.trial_people = 150;
    plan.waves = {12, 12};
    plan.trajectories = 2;
    plan.model = {.chains = 4, .steps = 6, .warm_up = 1};
    plan.abc.numbers = {"exits.other"};
    plan.abc.particles = 100;
    plan.abc.most_runs = 1000;
    plan.chain_draws = 60;  // far too few: a gate must say so
    return plan;
}

const std::vector<std::string> few{"outflow_year", "entrants_still_12", "ended_months_0_5"};

std::string bytes_of(const tests::Folder& folder, const Plan& plan, const Calibrated& found) {
    const std::string path = (folder.path() / "posterior.h5").string();
    write_posterior(path, plan, found, "toets", output::Overwrite::replace);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// One part goes on until it is stopped or misses runs of others. True when all is there.
bool go_on(const Plan& plan, const TargetRuns& model, const std::string& folder, std::size_t part,
           int runs, Calibrated& found) {
    RunStore store(folder, "toets", "part-" + std::to_string(part));
    std::atomic<int> asked = 0;
    try {
        found =
            calibrate(plan, model, store,
                      {.threads = 1, .shard = {part, 3}, .stop = [&] { return ++asked > runs; }});
        return true;
    } catch (const Missing& missing) {
        CHECK(missing.runs > 0);
        return false;
    }
}

}  // namespace

TEST_CASE("All stages at once, and in three parts with kills between, give the same bytes",
          "[calibration]") {
    const Plan plan = full_plan();
    const TargetRuns model(tests::shipped(), tests::targets_named(few), plan.numbers, plan.sizes);
    const tests::Folder folder;
    RunStore store((folder.path() / "whole").string(), "toets", "main");
    std::vector<Stage> begun;
    std::size_t told = 0;
    const Calibrated whole = calibrate(
        plan, model, store,
        {.threads = 2,
         .begin = [&](const StageCost& cost) { begun.push_back(cost.stage), told += cost.runs; },
         .prior_checked =
             [&](const Calibrated& found) {
                 CHECK(found.prior.targets.size() == 3);
                 CHECK(store.size() == 12);
             }});
    CHECK(begun == std::vector<Stage>{Stage::prior, Stage::screening, Stage::waves, Stage::model,
                                      Stage::checks});
    CHECK(told == planned_runs(plan));
    CHECK(planned_rounds(plan) == 12);
    CHECK(whole.runs == store.size());
    CHECK(whole.runs <= told);
    const std::string bytes = bytes_of(folder, plan, whole);

    const std::string parts = (folder.path() / "parts").string();
    Calibrated again;
    bool is_complete = false;
    const std::vector<std::size_t> order{2, 0, 1, 1, 0, 2};
    for (std::size_t round = 0; round < 200 && !is_complete; ++round) {
        const std::size_t part = order[round % order.size()];
        is_complete = go_on(plan, model, parts, part, 5, again);
        if (round % 4 == 1) {  // what a kill leaves
            std::ofstream(parts + "/part-" + std::to_string(part) + ".runs", std::ios::app)
                << "\nrun toets 3fe0";
        }
    }
    REQUIRE(is_complete);
    CHECK(bytes_of(folder, plan, again) == bytes);
}

TEST_CASE("A posterior of too few draws fails its gates, and has a result all the same",
          "[calibration]") {
    Plan plan = full_plan();
    plan.model = {};
    plan.trajectories = 0;
    const TargetRuns model(tests::shipped(), tests::targets_named(few), plan.numbers, plan.sizes);
    const tests::Folder folder;
    RunStore store(folder.path().string(), "toets", "main");
    const Calibrated found = calibrate(plan, model, store, {});
    CHECK(any_failed(found.gates));
    for (const Gate& each : found.gates) {
        if (each.kind == GateKind::tail_draws) {
            CHECK(each.outcome == GateOutcome::failed);
            CHECK_FALSE(each.failing.empty());
        }
    }
    CHECK(found.draws.rows() == 100);
    const std::string path = (folder.path() / "posterior.h5").string();
    write_posterior(path, plan, found, "toets", output::Overwrite::refuse);
    CHECK(any_failed(read_posterior(path).found.gates));
}
