// SPDX-License-Identifier: EUPL-1.2
// A plan carried out at once, in parts and after a stop: the same bits. Small worlds, few runs:
// what is learned is not looked at here.
#include "calibration/fit/calibration.hpp"

#include <atomic>
#include <string>
#include <vector>

#include "calibration/targets/read_targets.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

Plan small_plan() {
    Plan plan;
    plan.name = "toets";
    plan.sizes = {.seed = 3,
                  .people = 200,
                  .replicates = 2,
                  .months = 61,
                  .trial_people = 200,
                  .trial_replicates = 2};
    plan.numbers = {"distance.base_hazard", "exits.other"};
    plan.waves = {16, 16};
    plan.draws = 100;
    plan.checks = 10;
    plan.chain_draws = 500;
    return plan;
}

/// Targets of one scenario: flows, survival and spells.
std::vector<Target> few_targets() {
    std::vector<Target> few;
    for (const Target& each : read_targets(tests::shipped())) {
        for (const char* key : {"outflow_year", "entrants_still_12", "entrants_still_24",
                                "ended_months_0_5", "back_12"}) {
            if (each.key == key) {
                few.push_back(each);
            }
        }
    }
    return few;
}

}  // namespace

TEST_CASE("The same calibration at once, in three parts and after stops", "[calibration]") {
    const Plan plan = small_plan();
    const TargetRuns model(tests::shipped(), few_targets(), plan.numbers, plan.sizes);
    REQUIRE(model.targets().size() >= 4);
    const tests::Folder whole_folder;
    RunStore whole_store(whole_folder.path().string(), "toets", "main");
    const Calibrated whole = calibrate(plan, model, whole_store, {.threads = 2});
    CHECK(whole.runs == 42);
    CHECK(whole_store.size() == 42);
    CHECK(whole.draws.rows() == 100);
    CHECK(whole.posterior.targets.size() == model.targets().size());

    // Three parts, one after another, until nothing is missing; the first is stopped each time
    // after some runs.
    const tests::Folder parts_folder;
    const std::string path = parts_folder.path().string();
    bool is_complete = false;
    for (int round = 0; round < 40 && !is_complete; ++round) {
        const auto part = static_cast<std::uint64_t>(round % 3);
        RunStore store(path, "toets", "part-" + std::to_string(part));
        std::atomic<int> asked = 0;
        try {
            const Calibrated again =
                calibrate(plan, model, store,
                          {.threads = 1, .shard = {part, 3}, .stop = [&] { return ++asked > 4; }});
            is_complete = true;
            CHECK(again.draws == whole.draws);
            CHECK(again.contraction == whole.contraction);
        } catch (const Missing& missing) { CHECK(missing.runs > 0); }
    }
    CHECK(is_complete);
}

TEST_CASE("A number that no scenario of the targets has is refused", "[calibration]") {
    CHECK_THROWS_AS(
        TargetRuns(tests::shipped(), few_targets(), {"search.no_such_number"}, RunSizes{}),
        PhrasedError);
}

TEST_CASE("A target says the same of the model as the runs that it names", "[calibration]") {
    const Plan plan = small_plan();
    const TargetRuns model(tests::shipped(), few_targets(), plan.numbers, plan.sizes);
    const std::vector<double> modes{model.numbers()[0].mode, model.numbers()[1].mode};
    const std::vector<ModelSide> sides = model.at(modes);
    for (std::size_t k = 0; k < sides.size(); ++k) {
        INFO(model.targets()[k].key);
        CHECK(sides[k].value > 0);
        CHECK(sides[k].value < 100);
        CHECK(sides[k].variance >= 0);
    }
    // More exits for other reasons: fewer entrants still there.
    const std::vector<double> more{modes[0], model.numbers()[1].high};
    const std::vector<ModelSide> other = model.at(more);
    for (std::size_t k = 0; k < sides.size(); ++k) {
        if (model.targets()[k].key == "entrants_still_24") {
            CHECK(other[k].value < sides[k].value);
        }
    }
}
