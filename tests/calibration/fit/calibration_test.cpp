// SPDX-License-Identifier: EUPL-1.2
// What a calibration tells of its runs, and what a target says of the model.
#include "calibration/fit/calibration.hpp"

#include <atomic>
#include <cmath>
#include <string>
#include <vector>

#include "tests/calibration/fit/small_plan.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

/// Targets of one scenario: flows, survival and spells.
const std::vector<std::string> few{"outflow_year", "entrants_still_12", "entrants_still_24",
                                   "ended_months_0_5", "back_12"};

/// What is told of the runs of a calibration while it goes on.
struct Told {
    std::atomic<std::size_t> done = 0;
    std::size_t there = 0;

    Calibrated calibrate(const Plan& plan, const TargetRuns& model, RunStore& store) {
        return calibration::calibrate(plan, model, store,
                                      {.threads = 2,
                                       .run_done = [this] { ++done; },
                                       .runs_there = [this](std::size_t runs) { there += runs; }});
    }
};

}  // namespace

// By hand: 16 + 16 runs of the waves and 10 checks, the first wave asked once more by the prior
// check. In parts and after kills: stages_test.cpp.
TEST_CASE("A calibration tells the runs that it does, and those of its own that are there",
          "[calibration]") {
    const Plan plan = tests::small_plan();
    const TargetRuns model(tests::shipped(), tests::targets_named(few), plan.numbers, plan.sizes);
    REQUIRE(model.targets().size() == 5);
    const tests::Folder folder;
    RunStore store(folder.path().string(), "toets", "main");
    for (int i = 0; i < 50; ++i) {  // of another plan about the same model
        store.put({{0.03 + 0.001 * i, 0.02}, inference::Vector(5, 1), inference::Vector(5, 1)});
    }
    Told first;
    const Calibrated found = first.calibrate(plan, model, store);
    CHECK(first.done == 42);
    CHECK(first.there == 0);
    CHECK(found.runs == 42);
    CHECK(store.size() == 92);
    CHECK(found.draws.rows() == 100);
    CHECK(found.posterior.targets.size() == 5);

    Told again;
    CHECK(again.calibrate(plan, model, store).draws == found.draws);
    CHECK(again.done == 0);
    CHECK(again.there == 42);
}

TEST_CASE("A target about nobody ends a calibration, and is told as such where gaps are kept",
          "[calibration]") {
    const Plan plan = tests::small_plan();
    std::vector<Target> targets = tests::targets_named({"outflow_year", "re_entry_within_year"});
    targets[0].report.less = targets[0].report.over;  // nobody is left to divide by
    const TargetRuns model(tests::shipped(), targets, plan.numbers, plan.sizes);
    inference::Matrix modes(1, 2);
    modes.set_row(0, inference::Vector{model.numbers()[0].mode, model.numbers()[1].mode});
    const tests::Folder folder;
    RunStore store(folder.path().string(), "toets", "main");
    const Work work;
    StoredRuns refused(model, store, work);
    CHECK_THROWS_AS(refused(modes, 0), PhrasedError);
    CHECK(store.size() == 0);
    const inference::Runs kept = StoredRuns(model, store, work, Gaps::kept)(modes, 0);
    CHECK(std::isnan(kept.means(0, 0)));
    CHECK(kept.means(0, 1) > 0);
}

TEST_CASE("A number that no scenario of the targets has is refused", "[calibration]") {
    CHECK_THROWS_AS(TargetRuns(tests::shipped(), tests::targets_named(few),
                               {"search.no_such_number"}, RunSizes{}),
                    PhrasedError);
}

TEST_CASE("A target says the same of the model as the runs that it names", "[calibration]") {
    const Plan plan = tests::small_plan();
    const TargetRuns model(tests::shipped(), tests::targets_named(few), plan.numbers, plan.sizes);
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
