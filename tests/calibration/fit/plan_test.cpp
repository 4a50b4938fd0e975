// SPDX-License-Identifier: EUPL-1.2
// Plans as files: every stage, and what does not fit.
#include "calibration/fit/plan.hpp"

#include <fstream>
#include <string>

#include "scenarios/read/problem.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using Catch::Contains;

namespace {

constexpr const char* head = R"([plan]
name = "toets"
label_nl = "Een toets"
label_en = "A test"
seed = 1
[runs]
waves = [20, 20]
checks = 30
[fit]
numbers = ["distance.base_hazard", "exits.other"]
)";

Plan read(const tests::Folder& folder, const std::string& rest) {
    const std::string path = (folder.path() / "plan.toml").string();
    std::ofstream(path) << head << rest;
    return read_plan(path, tests::shipped());
}

}  // namespace

TEST_CASE("Stages that a plan leaves out are not asked", "[calibration]") {
    const tests::Folder folder;
    const Plan plan = read(folder, "");
    CHECK(plan.trajectories == 0);
    CHECK(plan.model.runs() == 0);
    CHECK(plan.abc.numbers.empty());
    CHECK(planned_runs(plan) == 70);
    CHECK(planned_rounds(plan) == 3);
}

TEST_CASE("All stages of a plan count", "[calibration]") {
    const tests::Folder folder;
    const Plan plan = read(folder, R"([screening]
trajectories = 5
[model]
chains = 10
steps = 20
warm_up = 4
[abc]
numbers = ["exits.other"]
on = "model"
runs = 500
)");
    CHECK(planned_runs(plan) == 70 + 5 * 3 + 10 * 25 + 500);
    CHECK(planned_rounds(plan) == 2 + 1 + (1 + 4 + 20) + 2 + 1);  // ABC: two or more
    CHECK(plan.abc.is_on_model);
    CHECK(plan.abc.particles == 1000);
}

TEST_CASE("Every stage that does not fit is told at once", "[calibration]") {
    const tests::Folder folder;
    try {
        static_cast<void>(read(folder, R"([model]
chains = 100
steps = 200
[abc]
numbers = ["exits.othr"]
[screening]
trajectries = 5
)"));
        FAIL("nothing was thrown");
    } catch (const scenarios::ReadError& error) {
        const std::string text = error.text(Language::en);
        CHECK_THAT(text, Contains("20600 runs; at most 10000"));
        CHECK_THAT(text, Contains("exits.othr") && Contains("exits.other"));
        CHECK_THAT(text, Contains("trajectries"));
    }
}

TEST_CASE("What is named twice, and a plan without a target, are told at once", "[calibration]") {
    const tests::Folder folder;
    const std::string path = (folder.path() / "plan.toml").string();
    const std::string all = head;
    std::ofstream(path) << all.substr(0, all.find("numbers")) << R"(
numbers = ["exits.other", "distance.base_hazard", "exits.other"]
use = ["outflow_year"]
leave_out = ["outflow_year"]
[abc]
numbers = ["exits.other", "exits.other"]
)";
    try {
        static_cast<void>(read_plan(path, tests::shipped()));
        FAIL("nothing was thrown");
    } catch (const scenarios::ReadError& error) {
        const std::string text = error.text(Language::en);
        const std::string twice = "'exits.other' is there twice";
        CHECK(text.find(twice) != text.rfind(twice));
    }
}

TEST_CASE("The shipped plan shows every stage in some five hundred runs", "[calibration]") {
    const Plan plan = read_plan("klein", tests::shipped());
    CHECK(plan.trajectories > 0);
    CHECK(plan.model.chains > 0);
    CHECK_FALSE(plan.abc.numbers.empty());
    CHECK(planned_runs(plan) <= 520);
    // Screening, three waves, the chains' start, 2 + 10 steps, checks.
    CHECK(planned_rounds(plan) == 1 + 3 + 1 + 12 + 1);
}

TEST_CASE("Waves are whole numbers of runs in a list", "[calibration]") {
    const tests::Folder folder;
    const std::string path = (folder.path() / "plan.toml").string();
    const std::string text = head;
    const std::string good = "waves = [20, 20]";
    const auto told = [&](const std::string& waves) {
        std::ofstream(path) << std::string(text).replace(text.find(good), good.size(), waves);
        try {
            return std::to_string(read_plan(path, tests::shipped()).waves.size());
        } catch (const scenarios::ReadError& error) { return error.text(Language::en); }
    };
    CHECK(told("waves = [20, 30, 40]") == "3");
    for (const char* wrong : {"waves = [20, 20.5]", "waves = 20", "waves = []"}) {
        INFO(wrong);
        CHECK_THAT(told(wrong),
                   Contains("whole numbers, as [400, 400, 400]") && !Contains("one value a year"));
    }
    CHECK_THAT(told("waves = [5]"), Contains("from 10 to 100000"));
    CHECK_THAT(told(""), Contains("'waves' is missing"));
}

TEST_CASE("What a plan names twice, and targets of which none is left, are refused",
          "[calibration]") {
    const tests::Folder folder;
    const auto told = [&](const std::string& before, const std::string& fit) {
        const std::string path = (folder.path() / "plan.toml").string();
        const std::string text = head;
        const std::string numbers = R"("distance.base_hazard", "exits.other")";
        std::ofstream(path) << std::string(text).replace(text.find(numbers), numbers.size(), before)
                            << fit;
        try {
            static_cast<void>(read_plan(path, tests::shipped()));
            return std::string();
        } catch (const scenarios::ReadError& error) { return error.text(Language::en); }
    };
    const std::string two = R"("exits.other", "jobs.early_risk")";
    CHECK(told(two, "use = [\"outflow_year\"]\n").empty());
    CHECK_THAT(told(R"("exits.other", "exits.other")", ""),
               Contains("'exits.other' is there twice") && Contains("plan.toml:10"));
    CHECK_THAT(told(two, "use = [\"outflow_year\", \"outflow_year\"]\n"),
               Contains("'outflow_year' is there twice"));
    CHECK_THAT(told(two, "use = [\"outflow_year\"]\nleave_out = [\"outflow_year\"]\n"),
               Contains("no target is left"));
    CHECK_THAT(told(two, "use = [\"back_after_work_18\"]\n"), Contains("no target is left"));
}
