// SPDX-License-Identifier: EUPL-1.2
// Who is in a study, in which world each is seen, and what is true of them: frames by hand.
#include "calibration/trials/study_sample.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "calibration/trials/study_estimates.hpp"
#include "calibration/trials/trial_observer.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using scenarios::Assignment;
using scenarios::StudyDesign;
using scenarios::StudyEstimator;

namespace {

/// Entry in month `anchor`; with the programme the outcome is `with`, without it `without`.
FramePerson person(std::uint64_t id, std::int32_t anchor, double with, double without) {
    FramePerson one;
    one.id = id;
    one.anchor = anchor;
    one.age_months = 30 * 12;
    one.klantmanager = static_cast<std::uint32_t>(id);
    one.motivation = 0.5;
    one.entered = {1, 1};
    one.outcomes = {{{with, without}}};
    return one;
}

/// Entries in months 6 and 7, of which the study begins in the second.
scenarios::Trial small_trial() {
    scenarios::Trial trial;
    trial.first = 7;
    trial.last = 8;
    trial.lead = 1;
    trial.horizon = 12;
    scenarios::TrialQuestion question;
    question.month = 12;
    trial.questions = {question};
    return trial;
}

std::vector<FramePerson> many(std::size_t count) {
    std::vector<FramePerson> frame;
    for (std::size_t i = 0; i < count; ++i) {
        frame.push_back(person(i + 1, 7, i % 4 == 0 ? 1 : 0, i % 8 == 0 ? 1 : 0));
        frame.back().motivation = static_cast<double>(i) / static_cast<double>(count);
    }
    return frame;
}

double sum(const std::vector<double>& x) { return std::accumulate(x.begin(), x.end(), 0.0); }

const sim::Dice dice(5, 0);

}  // namespace

TEST_CASE("A lottery sees the treated with and the others without, and no early entrant",
          "[calibration]") {
    const scenarios::Trial trial = small_trial();
    std::vector<FramePerson> frame = many(400);
    frame.push_back(person(9001, 6, 1, 1));
    const StudyDesign design;
    const auto study = participants_of(frame, trial, design, dice);
    REQUIRE(study.size() == 400);
    const Sample sample = sample_of(study, trial, design, 0, dice);
    for (std::size_t i = 0; i < study.size(); ++i) {
        const bool treated = study[i].assigned;
        CHECK(study[i].world == (treated ? with_it : without_it));
        CHECK(sample.assigned[i] == (treated ? 1 : 0));
        CHECK(sample.outcome[i] == *study[i].person->outcomes[0][study[i].world]);
        // The draw of the lottery is that of the trial itself.
        CHECK(treated == drawn_to_treatment(dice, study[i].person->id, 0.5));
    }
    // A quarter less an eighth.
    CHECK(truth_of(study, trial, design, 0).effect == Approx(0.125));
    CHECK(std::isnan(truth_of(study, trial, design, 0).selection));
}

TEST_CASE("Nobody's place in a study hangs on who else is there", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.consent = 0.6;
    const std::vector<FramePerson> frame = many(300);
    const std::vector<FramePerson> fewer(frame.begin(), frame.begin() + 100);
    const auto all = participants_of(frame, trial, design, dice);
    const auto some = participants_of(fewer, trial, design, dice);
    for (std::size_t i = 0; i < some.size(); ++i) {
        CHECK(all[i].person->id == some[i].person->id);
        CHECK(all[i].assigned == some[i].assigned);
    }
}

// Of 2,000 with consent 0.6 at motivation 0.5 and 0.8 more per unit: 0.2 + 0.8 m, on average 0.6;
// the motivation of who consents is on average (0.2 / 2 + 0.8 / 3) / 0.6 = 0.611.
TEST_CASE("Who is motivated consents more", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.consent = 0.6;
    design.consent_per_motivation = 0.8;
    const std::vector<FramePerson> frame = many(2000);
    const auto study = participants_of(frame, trial, design, dice);
    double motivation = 0;
    for (const Participant& one : study) { motivation += one.person->motivation; }
    // Standard errors 0.011 and 0.007: four of them.
    CHECK(std::abs(static_cast<double>(study.size()) / 2000 - 0.6) < 0.044);
    CHECK(std::abs(motivation / static_cast<double>(study.size()) - 0.611) < 0.03);
}

TEST_CASE("A study of so many people takes so many, the motivated first where it weighs",
          "[calibration]") {
    const scenarios::Trial trial = small_trial();
    const std::vector<FramePerson> frame = many(200);
    StudyDesign design;
    design.people = 50;
    CHECK(participants_of(frame, trial, design, dice).size() == 50);
    design.recruitment_per_motivation = 100;
    for (const Participant& one : participants_of(frame, trial, design, dice)) {
        CHECK(one.person->motivation >= 0.74);  // the last quarter, and a draw's width
    }
}

TEST_CASE("Those who stray live in the other world, and an effect is watered down",
          "[calibration]") {
    const scenarios::Trial trial = small_trial();
    const std::vector<FramePerson> frame = many(2000);
    StudyDesign design;
    design.no_show = 0.25;
    design.contamination = 0.25;
    std::size_t strays = 0;
    const auto study = participants_of(frame, trial, design, dice);
    for (const Participant& one : study) {
        strays += one.assigned != (one.world == with_it) ? 1 : 0;
    }
    CHECK(std::abs(static_cast<double>(strays) / 2000 - 0.25) < 0.04);
    CHECK(truth_of(study, trial, design, 0).effect == Approx(0.125));  // of all, with and without
}

TEST_CASE("Who is lost hangs on the outcome where the file says so", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    std::vector<FramePerson> frame;
    for (std::uint64_t i = 1; i <= 2000; ++i) {
        frame.push_back(person(i, 7, i % 2 == 0 ? 0 : 1, i % 2 == 0 ? 0 : 1));
    }
    StudyDesign design;
    design.attrition = 0.1;
    design.attrition_per_outcome = 0.4;
    const Sample sample =
        sample_of(participants_of(frame, trial, design, dice), trial, design, 0, dice);
    // 900 of the thousand at nought are seen, 500 of those at one: 1 in 2.8.
    CHECK(std::abs(static_cast<double>(sample.outcome.size()) - 1400) < 75);
    CHECK(std::abs(sum(sample.outcome) - 500) < 64);
}

TEST_CASE("Teams are drawn whole, half of them", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.assignment = Assignment::cluster;
    design.clusters = 10;
    const std::vector<FramePerson> frame = many(100);
    const auto study = participants_of(frame, trial, design, dice);
    std::vector<int> treated(10, 0);
    for (const Participant& one : study) {
        treated[static_cast<std::size_t>(one.cluster)] += one.assigned ? 1 : 0;
    }
    CHECK(std::count(treated.begin(), treated.end(), 10) == 5);
    CHECK(std::count(treated.begin(), treated.end(), 0) == 5);
}

TEST_CASE("Teams that start one after another treat who comes in later", "[calibration]") {
    scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.assignment = Assignment::staggered;
    design.clusters = 2;
    design.share_treated = 0.5;
    std::vector<FramePerson> frame;
    for (std::uint64_t i = 0; i < 4; ++i) {
        frame.push_back(person(i, 6, 1, 0));
        frame.push_back(person(i, 7, 1, 0));
    }
    int treated = 0;
    for (const Participant& one : participants_of(frame, trial, design, dice)) {
        CHECK_FALSE((one.assigned && one.person->anchor == 6));
        CHECK(one.world == (one.assigned ? with_it : without_it));
        treated += one.assigned ? 1 : 0;
    }
    CHECK(treated == 2);  // one of two teams, of whom two come in in time
}

TEST_CASE("A threshold treats who is younger, and its truth weighs who is near", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.assignment = Assignment::threshold;
    design.estimator = StudyEstimator::regression_discontinuity;
    design.threshold_years = 27;
    design.bandwidth_months = 2;
    std::vector<FramePerson> frame{person(1, 7, 1, 0), person(2, 7, 0, 0), person(3, 7, 1, 0)};
    frame[0].age_months = 27 * 12 - 1;  // half a month below the threshold
    frame[1].age_months = 27 * 12 + 1;  // a month and a half above it
    frame[2].age_months = 27 * 12 + 9;  // too far
    const auto study = participants_of(frame, trial, design, dice);
    REQUIRE(study.size() == 2);
    CHECK(study[0].assigned);
    CHECK(study[0].running == 0.5);
    CHECK_FALSE(study[1].assigned);
    CHECK(study[1].running == -1.5);
    // Weights 1 - 0.5 / 3 and 1 - 1.5 / 3.
    CHECK(truth_of(study, trial, design, 0).effect == Approx((5.0 / 6) / (5.0 / 6 + 0.5)));
}

TEST_CASE("What people choose: the effect on who takes part, and who they were", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.assignment = Assignment::chosen;
    design.window_months = 3;
    std::vector<FramePerson> frame{person(1, 7, 1, 1), person(2, 7, 1, 0), person(3, 7, 0, 0),
                                   person(4, 7, 1, 1)};
    frame[0].started = 2;
    frame[1].started = 3;
    frame[2].started = 4;  // beyond the window
    const auto study = participants_of(frame, trial, design, dice);
    const Sample sample = sample_of(study, trial, design, 0, dice);
    CHECK(sample.assigned == std::vector<double>{1, 1, 0, 0});
    CHECK(sample.received == sample.assigned);
    const Truth truth = truth_of(study, trial, design, 0);
    CHECK(truth.effect == 0.5);                       // 1 - 1 and 1 - 0
    CHECK(truth.others == 0.0);
    CHECK(truth.selection == 0.0);                    // (1 + 0) / 2 less (0 + 1) / 2
    CHECK(estimate_of(sample, design).value == 0.5);  // (1 + 1) / 2 less (0 + 1) / 2
}

TEST_CASE("An instrument is about who takes part because of it", "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.assignment = Assignment::encouragement;
    design.estimator = StudyEstimator::two_stage_least_squares;
    std::vector<FramePerson> frame;
    for (std::uint64_t i = 1; i <= 4000; ++i) {
        frame.push_back(person(i, 7, i % 4 == 0 ? 1 : 0, 0));
        if (i % 4 == 0 || i % 4 == 1) {
            frame.back().started = 1;  // half take part, and half of these have an effect
        }
    }
    const auto study = participants_of(frame, trial, design, dice);
    CHECK(truth_of(study, trial, design, 0).effect == 0.5);
    const Estimate found = estimate_of(sample_of(study, trial, design, 0, dice), design);
    CHECK(std::abs(found.value - 0.5) < 4 * found.standard_error);
    CHECK(found.standard_error < 0.05);
}

TEST_CASE("A hazard is of who came in, and time ends at the month of the question",
          "[calibration]") {
    const scenarios::Trial trial = small_trial();
    StudyDesign design;
    design.estimator = StudyEstimator::hazard_ratio;
    std::vector<FramePerson> frame{person(1, 7, 1, 1), person(2, 7, 0, 0), person(3, 7, 0, 0)};
    frame[0].left_at = {3, 3};
    frame[1].left_at = {20, 20};
    frame[2].entered = {0, 0};
    const Sample sample =
        sample_of(participants_of(frame, trial, design, dice), trial, design, 0, dice);
    CHECK(sample.duration == std::vector<double>{3, 12});
    CHECK(sample.event == std::vector<double>{1, 0});
}
