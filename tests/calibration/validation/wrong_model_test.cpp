// SPDX-License-Identifier: EUPL-1.2
// A model without a mechanism, in small worlds.
#include "calibration/validation/wrong_model.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "calibration/targets/read_targets.hpp"
#include "calibration/validation/wrong_coverage.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using inference::Matrix;
using inference::Vector;

namespace {

WrongPlan small_plan() {
    WrongPlan plan = read_wrong_plan("", tests::shipped());
    plan.people = 150;
    plan.cases.resize(1);
    plan.worlds = plan.runs = 12;
    plan.right_worlds = 4;
    plan.same = 3;
    plan.numbers.clear();
    return plan;
}

const std::vector<std::string> numbers{"distance.base_hazard", "exits.other",
                                       "werkloont.search_push"};

}  // namespace

TEST_CASE("The shipped file of what is wrong can be read, and asks 200 worlds", "[validation]") {
    const WrongPlan plan = read_wrong_plan("", tests::shipped());
    CHECK(plan.worlds >= 200);
    CHECK(plan.cases.size() >= 2);
    CHECK(plan.contrasts.size() >= 4);
    CHECK_THROWS_AS(read_wrong_plan("/there/is/none.toml", tests::shipped()), scenarios::ReadError);
}

TEST_CASE("A model without a mechanism says something else of the same world", "[validation]") {
    const WrongPlan plan = small_plan();
    const WrongModel model(tests::shipped(), plan, read_targets(tests::shipped()), numbers);
    // No world of basis has WerkLoont: its number stays out, and is told.
    CHECK(model.left_out() == std::vector<std::string>{"werkloont.search_push"});
    for (const Target& each : model.targets()) { CHECK(each.report.source != ReportSource::trial); }
    const Vector modes{model.numbers()[0].mode, model.numbers()[1].mode};
    // Contrasts alone: in so small a world some targets are about nobody.
    const auto contrasts = [&](std::uint64_t luck, const std::vector<std::string>& without) {
        const Vector said = model.at(modes, luck, without);
        REQUIRE(said.size() == model.targets().size() + plan.contrasts.size());
        return Vector(said.end() - static_cast<std::ptrdiff_t>(plan.contrasts.size()), said.end());
    };
    const Vector whole = contrasts(7, {});
    CHECK(whole == contrasts(7, {}));
    CHECK(whole != contrasts(7, plan.cases.front().mechanisms));
    CHECK(whole != contrasts(8, {}));
}

TEST_CASE("Pairs that are stored are not run again, and give the same report", "[validation]") {
    const WrongModel model(tests::shipped(), small_plan(), read_targets(tests::shipped()), numbers);
    const tests::Folder folder;
    RunStore store(folder.path().string(), "toets", "main");
    const WrongReport first = run_wrong(model, {}, store, {.threads = 2});
    CHECK(store.size() == planned_pairs(model.plan()));
    REQUIRE(first.all.size() == 3);  // the plan's errors, none, and where nothing is wrong
    CHECK(first.all[0].worlds == 12);
    CHECK(first.all[2].worlds == 4);
    int runs = 0;
    std::size_t there = 0;
    const WrongReport again = run_wrong(model, {}, store,
                                        {.threads = 1,
                                         .run_done = [&] { ++runs; },
                                         .runs_there = [&](std::size_t known) { there += known; }});
    CHECK(runs == 0);
    CHECK(there == planned_pairs(model.plan()));
    for (std::size_t c = 0; c < first.all.size(); ++c) {
        CHECK(first.all[c].ranks == again.all[c].ranks);
    }
    CHECK_THROWS_AS(run_wrong(WrongModel(tests::shipped(), read_wrong_plan("", tests::shipped()),
                                         read_targets(tests::shipped()), numbers),
                              {}, store, {.threads = 1, .stop = [] { return true; }}),
                    Missing);
}
