// SPDX-License-Identifier: EUPL-1.2
// Where klantmanagers choose who is motivated, a plain comparison of participants is off by what
// the paired worlds say; matching mends part of it, a lottery and a jump at an age are not off.
// Each check: false alarms 1e-4 for a fresh seed. Twin: a world in which they choose by chance.
#include <array>
#include <cmath>
#include <memory>
#include <string>

#include "calibration/counts_recorder.hpp"
#include "calibration/trials/diagnosands.hpp"
#include "calibration/trials/trial_observer.hpp"
#include "sim/progress.hpp"
#include "tests/statistics/evidence_band.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using calibration::DesignAnswer;

namespace {

scenarios::Trial choice_or_lottery() {
    return scenarios::read_trial(
        "keuze-of-loting",
        scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios"));
}

output::Values repeat(const scenarios::Trial& trial) {
    calibration::CountsRecorder recorder(calibration::layout_of_trial(trial), 0, trial.replicates,
                                         static_cast<std::uint32_t>(trial.horizon) + 1);
    sim::Silence progress;
    const std::array<agents::Setting, 2> worlds{trial.with, trial.without};
    const sim::RunOutcome outcome =
        scenarios::observe(worlds, {.seed = seed, .replicates = trial.replicates, .threads = 2},
                           [&](const sim::Dice& dice) {
                               return std::make_unique<calibration::TrialObserver>(trial, dice);
                           },
                           recorder, progress, {});
    REQUIRE(outcome == sim::RunOutcome::finished);
    return recorder.take_values();
}

DesignAnswer answer(const scenarios::Trial& trial, const output::Values& values,
                    const std::string& name) {
    std::size_t d = 0;
    while (trial.designs.at(d).name != name) { ++d; }
    return calibration::design_answer(values, d, trial.questions.front());
}

Mean bias_of(const DesignAnswer& answer) {
    return {answer.diagnosis.bias.value, answer.diagnosis.bias.error};
}

Mean mean_of_summary(const output::Summary& summary) {
    return {summary.mean, summary.standard_error};
}

}  // namespace

TEST_CASE("Choosing the motivated biases a comparison by what the paired worlds say") {
    const scenarios::Trial trial = choice_or_lottery();
    const output::Values values = repeat(trial);
    const DesignAnswer naive = answer(trial, values, "deelnemers");
    tell("designs", "participants beside others, off by", bias_of(naive));
    tell("designs", "selection, from the paired worlds", mean_of_summary(naive.selection));
    tell("designs", "effect on the others", mean_of_summary(naive.others));
    CHECK(above_at_1e4(mean_of_summary(naive.selection), 0));
    // Exact: a comparison says effect + selection - what befell the others.
    CHECK(naive.diagnosis.bias.value ==
          Approx(naive.selection.mean - naive.others.mean).margin(1e-7));
    for (const char* name : {"loting", "sprong-bij-40"}) {
        const Mean bias = bias_of(answer(trial, values, name));
        tell(name, "off by", bias);
        CHECK(within_at_1e4(bias, 0, 0));
    }
    // Selection is what matching is for: it takes away part of it.
    for (const char* name : {"deelnemers-regressie", "deelnemers-buur", "deelnemers-kansscore"}) {
        const DesignAnswer matched = answer(trial, values, name);
        tell(name, "off by", bias_of(matched));
        CHECK(matched.diagnosis.bias.value < naive.diagnosis.bias.value);
    }
    // The twin: chance chooses, and the two groups differ by less.
    scenarios::Trial by_chance = trial;
    by_chance.scenario = with(trial.scenario, {{"priority.cream_motivation", 0},
                                               {"priority.cream_distance", 0},
                                               {"priority.cream_noise", 1}});
    by_chance.replicates = 12;
    scenarios::size_worlds(by_chance, std::nullopt);
    const DesignAnswer drawn = answer(by_chance, repeat(by_chance), "deelnemers");
    tell("designs", "selection where chance chooses", mean_of_summary(drawn.selection));
    CHECK(drawn.selection.mean + 4 * drawn.selection.standard_error <
          naive.selection.mean - 4 * naive.selection.standard_error);
}
