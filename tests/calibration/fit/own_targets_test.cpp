// SPDX-License-Identifier: EUPL-1.2
// A plan with targets of somebody's own, beside it.
#include <algorithm>
#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/fit/run_status.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/read/problem.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using Catch::Matchers::Contains;

namespace {

const std::string target = R"([eigen_12]
en = "Ours"
nl = "Eigen"
source = "own lottery of 2025"
observed = 13.5
standard_error = 4.91
error_from = "sample"
unit = "points"
unit_nl = "punten"
design = "rct"
study = "eigen"
reason = "why"
report = { source = "trial", trial = "proef.toml", outcome = "left", month = 12, arm = "difference", scale = 100 }
)";

const std::string plan_text = R"([plan]
name = "eigen"
label_nl = "Eigen"
label_en = "Ours"
seed = 1
[runs]
people = 300
months = 61
waves = [20]
[fit]
numbers = ["distance.base_hazard"]
targets = ["eigen.toml"]
use = ["outflow_year", "eigen_12"]
)";

/// A folder with a plan, its targets and the trial that they name: a shipped one.
struct Own {
    tests::Folder folder;
    std::string plan = (folder.path() / "plan.toml").string();

    explicit Own(const std::string& targets = target, const std::string& text = plan_text) {
        tests::write(folder.path() / "eigen.toml", targets);
        tests::write(folder.path() / "plan.toml", text);
        std::filesystem::copy_file(
            std::filesystem::path(tests::shipped().folder) / "trials" / "werkloont.toml",
            folder.path() / "proef.toml");
    }
    [[nodiscard]] std::string refused() const {
        try {
            static_cast<void>(read_plan(plan, tests::shipped()));
        } catch (const scenarios::ReadError& error) { return error.what(); }
        return "";
    }
};

std::string with(std::string text, const std::string& before, const std::string& after) {
    return text.replace(text.find(before), before.size(), after);
}

}  // namespace

TEST_CASE("A plan uses targets of somebody's own, and keeps their text", "[calibration]") {
    const Own own;
    const Plan plan = read_plan(own.plan, tests::shipped());
    CHECK_THAT(plan.text, Contains("### targets/eigen.toml") && Contains("own lottery of 2025"));
    const std::vector<Target> targets = targets_of(plan, read_targets(tests::shipped()));
    REQUIRE(targets.size() == 2);
    CHECK(targets[0].key == "eigen_12");
    CHECK(targets[0].observed == 13.5);
    CHECK(targets[0].evidence.empty());
    CHECK(targets[0].report.trial == (own.folder.path() / "proef.toml").string());
    CHECK(targets[1].key == "outflow_year");
    const TargetRuns model(tests::shipped(), targets, plan.numbers, plan.sizes);
    CHECK(model.targets().size() == 2);
}

TEST_CASE("What is wrong with targets of somebody's own is told with their file", "[calibration]") {
    const std::string all =
        Own(with(with(target, "source = \"own lottery of 2025\"\n", ""), "proef.toml", "prof.toml"))
            .refused();
    CHECK_THAT(all, Contains("eigen.toml") && Contains("source") && Contains("prof.toml"));
    CHECK_THAT(Own(with(target, "[eigen_12]", "[outflow_year]")).refused(),
               Contains("outflow_year"));
    CHECK_THAT(Own(target, with(plan_text, "\"eigen_12\"", "\"eigen_13\"")).refused(),
               Contains("eigen_12"));
    CHECK_THAT(Own(target, with(plan_text, "eigen.toml", "weg.toml")).refused(),
               Contains("weg.toml"));
}

TEST_CASE("Status tells the stage that waits, and does no run", "[calibration]") {
    Plan plan;
    plan.sizes = {.seed = 3, .people = 200, .replicates = 2, .months = 61};
    plan.numbers = {"distance.base_hazard", "exits.other"};
    plan.waves = {16, 14};
    plan.checks = 10;
    plan.used = {"outflow_year", "exit_to_work_share"};
    const TargetRuns model(tests::shipped(), targets_of(plan, read_targets(tests::shipped())),
                           plan.numbers, plan.sizes);
    const tests::Folder folder;
    RunStore store(folder.path().string(), "toets", "main");
    const RunStatus before = status_of(plan, model, store, 1);
    CHECK(before.planned == 40);
    CHECK(before.done == 0);
    REQUIRE(before.stages.size() == 3);
    CHECK(before.stages[0].stage == Stage::prior);
    CHECK(before.stages[0].planned == 16);
    CHECK(before.stages[0].missing == 16);
    CHECK(!before.stages[0].is_complete);
    CHECK(before.stages[2].missing == 0);

    int asked = 0;
    try {
        static_cast<void>(
            calibrate(plan, model, store, {.threads = 1, .stop = [&] { return ++asked > 20; }}));
    } catch (const Missing& missing) { CHECK(missing.stage == Stage::waves); }
    const RunStatus halfway = status_of(plan, model, store, 1);
    CHECK(halfway.done == 20);
    CHECK(halfway.stages[0].is_complete);
    CHECK(halfway.stages[1].done == 4);
    CHECK(halfway.stages[1].missing == 10);
    CHECK(store.size() == 20);

    static_cast<void>(calibrate(plan, model, store, {.threads = 1}));
    CHECK(status_of(plan, model, store, 1).is_complete);
}
