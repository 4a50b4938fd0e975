// SPDX-License-Identifier: EUPL-1.2
// P2 and P7 by their trial files: what `afweging trial` says is what the evidence and the trial in
// werkloont_trial_test.cpp say.
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "calibration/counts_recorder.hpp"
#include "calibration/trials/estimates.hpp"
#include "sim/progress.hpp"
#include "tests/statistics/evidence_band.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using calibration::Arm;
using scenarios::TrialOutcome;

namespace {

output::Values repeat(const scenarios::Trial& trial) {
    calibration::CountsRecorder recorder(calibration::layout_of_trial(trial), 0, replicates,
                                         static_cast<std::uint32_t>(trial.horizon) + 1);
    sim::Silence progress;
    const std::array<agents::Setting, 2> worlds{trial.with, trial.without};
    const sim::RunOutcome outcome =
        scenarios::observe(worlds, {.seed = seed, .replicates = replicates, .threads = 2},
                           [&](const sim::Dice& dice) {
                               return std::make_unique<calibration::TrialObserver>(trial, dice);
                           },
                           recorder, progress, {});
    REQUIRE(outcome == sim::RunOutcome::finished);
    return recorder.take_values();
}

scenarios::Trial shipped_trial(const std::string& name) {
    return scenarios::read_trial(
        name, scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios"));
}

calibration::TrialAnswer answer(const output::Values& values, TrialOutcome outcome,
                                std::int32_t month) {
    scenarios::TrialQuestion question;
    question.outcome = outcome;
    question.month = month;
    return calibration::answer_of(values, question);
}

Mean as_mean(const output::Summary& summary) { return {summary.mean, summary.standard_error}; }

/// By row: did not come in, came in and stayed, came in and left; within 12 months of entry.
using Fates = std::vector<char>;

/// What becomes of applicants at short distance in one world, counted without an observer.
Fates fates_in(const agents::Setting& setting, std::uint32_t replicate) {
    agents::MunicipalityReplicate world(setting, sim::Dice(seed, replicate), sim::best_isa(), 2);
    Fates fates(world.world().people.count, 0);
    std::vector<bool> near(fates.size(), false);
    for (std::int32_t t = 0; t < 26; ++t) {
        static_cast<void>(world.next_month(2));
        const agents::World& now = world.world();
        for (std::size_t i = 0; i < fates.size(); ++i) {
            const std::int32_t since = t - now.people.arrival[i];
            const bool applies = now.people.arrival[i] >= 1 && now.people.arrival[i] <= 12 &&
                                 now.people.route[i] != agents::Route::ww;
            if (!applies || since < 0 || since > 12) {
                continue;
            }
            const bool on = receives_bijstand(now.people.status[i]);
            if (since == 0) {
                near[i] = now.now.distance[i] == agents::Distance::short_distance;
            }
            if (near[i] && fates[i] == 0 && on) {
                fates[i] = 1;
            } else if (fates[i] == 1 && !on) {
                fates[i] = 2;
            }
        }
    }
    return fates;
}

struct Shares {
    std::vector<double> with, without;
};

/// Who left, of those who come in in both worlds.
Shares left_in_both(const agents::Setting& with, const agents::Setting& without) {
    Shares shares;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Fates one = fates_in(with, r);
        const Fates other = fates_in(without, r);
        double entrants = 0;
        double left = 0;
        double left_without = 0;
        for (std::size_t i = 0; i < one.size(); ++i) {
            const bool both = one[i] > 0 && other[i] > 0;
            entrants += both ? 1 : 0;
            left += both && one[i] == 2 ? 1 : 0;
            left_without += both && other[i] == 2 ? 1 : 0;
        }
        shares.with.push_back(left / entrants);
        shares.without.push_back(left_without / entrants);
    }
    return shares;
}

}  // namespace

// The lottery has only half of the people in each arm, so its difference is less sure than the true
// effect; both are held in the band of the evidence. Each line: 1e-4.
TEST_CASE("P2 the trial file finds the WerkLoont trial, and what the worlds hold") {
    const scenarios::Trial trial = shipped_trial("werkloont");
    const output::Values values = repeat(trial);
    const auto found = answer(values, TrialOutcome::left, 12);
    tell("P2", "trial file: control out within 12 months", as_mean(found.control));
    tell("P2", "trial file: difference of the lottery", as_mean(found.study));
    tell("P2", "trial file: true effect", as_mean(found.truth));
    const Band control = band_of_share(0.407, werkloont_arm);   // S002
    const Band gap = band_of_gap(0.479, 0.407, werkloont_arm);  // S001, S002
    CHECK(within_at_1e4(as_mean(found.control), control.low, control.high));
    CHECK(above_at_1e4(as_mean(found.truth), 0));
    CHECK(within_at_1e4(as_mean(found.study), gap.low, gap.high));
    CHECK(within_at_1e4(as_mean(found.gap), 0, 0));  // a lottery is off by luck alone

    // Counted otherwise, the worlds hold the same: to the last person.
    const auto [with, without] = left_in_both(trial.with, trial.without);
    CHECK(found.with.mean == Approx(mean_of(with).value).epsilon(1e-12));
    CHECK(found.without.mean == Approx(mean_of(without).value).epsilon(1e-12));
    CHECK(found.truth.mean == Approx(difference(with, without).value).epsilon(1e-9));
}

// A lottery's error within one study is that between studies: their variances differ by a factor
// that chi-squared with 15 degrees of freedom leaves with chance 1e-4 (0.14 and 3.1 times).
TEST_CASE("P2 the standard error that a study reports is how far studies are off") {
    const output::Values values = repeat(shipped_trial("werkloont"));
    const auto found = answer(values, TrialOutcome::out_or_never_in, 12);
    const double ratio =
        found.study_spread * found.study_spread / (found.study_error.mean * found.study_error.mean);
    tell("P2", "trial file: error of one study", as_mean(found.study_error));
    std::printf("P2  trial file: variance between studies / reported: %.2f\n", ratio);
    CHECK(ratio > 0.14);
    CHECK(ratio < 3.1);
}

// That participants would have found work anyway is the point of the true effect: the share before
// and after says more than it.
TEST_CASE("P7 before and after says more of STiP than is its doing") {
    const output::Values values = repeat(shipped_trial("stip"));
    const auto found = answer(values, TrialOutcome::regular_work_since, 6);
    tell("P7", "regular work within 6 months of the end of STiP", as_mean(found.treated));
    tell("P7", "the same people without STiP, in the same months", as_mean(found.without));
    tell("P7", "true effect", as_mean(found.truth));
    CHECK(found.control.mean == 0);  // nobody had regular work before
    CHECK(above_at_1e4(as_mean(found.truth), 0));
    CHECK(above_at_1e4(as_mean(found.gap), 0));
    CHECK(below_at_1e4(as_mean(found.truth), 0.211));  // what subsidies did at best (M006)
    // A miss (R142), listed in docs/model/patterns.md: half of what was counted.
    CHECK_FALSE(within_at_1e4(as_mean(found.treated), 0.522, 0.577));
    CHECK(within_at_1e4(as_mean(found.treated), 0.22, 0.30));
}
