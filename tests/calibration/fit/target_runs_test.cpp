// SPDX-License-Identifier: EUPL-1.2
// What the model says of a target, and with how much luck.
#include "calibration/fit/target_runs.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

Target of_werkloont(const std::string& arm) {
    Target target;
    target.key = arm;
    target.observed = 7.2;
    target.standard_error = 1.68;
    target.study = "werkloont";
    target.report.source = ReportSource::trial;
    target.report.trial = "werkloont";
    target.report.outcome = "left";
    target.report.month = 12;
    target.report.arm = arm;
    target.report.scale = 100;
    return target;
}

}  // namespace

// A lottery expects in its arms what holds of all applicants in the two worlds. The worlds share
// their luck person by person, so the same number of worlds says it with a fraction of the
// variance.
TEST_CASE("an effect in pairs of worlds is that of the lottery, with less luck",
          "[calibration][targets]") {
    std::vector<Target> targets;
    for (const char* arm : {"treated", "control", "difference", "with", "without", "effect"}) {
        targets.push_back(of_werkloont(arm));
    }
    const TargetRuns runs(tests::shipped(), targets, {"werkloont.search_push"},
                          {.seed = 4, .trial_people = 3000, .trial_replicates = 12});
    const std::vector<double> at{runs.numbers().front().mode};
    const std::vector<ModelSide> sides = runs.at(at);
    const ModelSide& difference = sides[2];
    const ModelSide& effect = sides[5];
    CHECK(std::abs(sides[0].value - sides[1].value - difference.value) < 1e-9);
    CHECK(std::abs(sides[3].value - sides[4].value - effect.value) < 1e-9);
    // 3.9 standard errors: false alarm 1e-4.
    CHECK(std::abs(difference.value - effect.value) <
          3.9 * std::sqrt(difference.variance + effect.variance));
    CHECK(effect.variance < difference.variance / 3);
}
