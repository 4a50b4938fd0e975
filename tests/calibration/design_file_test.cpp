// SPDX-License-Identifier: EUPL-1.2
// [[designs]] of a trial file: what is read, and all that is wrong at once.
#include <set>
#include <string>

#include "tests/calibration/trial_file.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

std::string with_design(const std::string& lines, const std::string& text = good) {
    return text + R"(
[[designs]]
name = "een"
label_nl = "Een"
label_en = "One"
)" + lines;
}

/// The programme starts a year into the run, so that there is something to look back at.
std::string later() {
    return changed("first_month = \"2025-02\"\nlast_month = \"2025-06\"",
                   "first_month = \"2026-02\"\nlast_month = \"2026-06\"\nlead_months = 12");
}

const std::string lottery = "assignment = \"lottery\"\nestimator = \"difference_in_means\"\n";

}  // namespace

TEST_CASE("A design is read with its numbers, and what it leaves out is nought", "[scenarios]") {
    const Trial trial =
        TrialFile(with_design(lottery + "people = 800\nconsent = 0.7\nno_show = 0.1\n"
                                        "attrition_per_outcome = -0.2\n"))
            .trial();
    REQUIRE(trial.designs.size() == 1);
    const StudyDesign& design = trial.designs.front();
    CHECK(design.assignment == Assignment::lottery);
    CHECK(design.estimator == StudyEstimator::difference_in_means);
    CHECK(design.people == 800);
    CHECK(design.consent == 0.7);
    CHECK(design.no_show == 0.1);
    CHECK(design.contamination == 0);
    CHECK(design.attrition_per_outcome == -0.2);
    CHECK(TrialFile(good).trial().designs.empty());
}

TEST_CASE("A number that a design does not use is refused where it stands", "[scenarios]") {
    for (const std::string unused : {"clusters = 4", "step_months = 2", "threshold_years = 27",
                                     "bandwidth_months = 12", "window_months = 3"}) {
        INFO(unused);
        CHECK(TrialFile(with_design(lottery + unused + "\n")).problems() ==
              std::set<ProblemCode>{ProblemCode::does_not_fit});
    }
    const std::string chosen = "assignment = \"chosen\"\nestimator = \"least_squares\"\n";
    CHECK(TrialFile(with_design(chosen + "no_show = 0.1\n")).problems() ==
          std::set<ProblemCode>{ProblemCode::does_not_fit});
    CHECK(TrialFile(with_design(chosen + "recruitment_per_motivation = 1\n")).problems() ==
          std::set<ProblemCode>{ProblemCode::does_not_fit});
}

TEST_CASE("What a design cannot do without is asked for", "[scenarios]") {
    const std::string teams = "assignment = \"cluster\"\nestimator = \"difference_in_means\"\n";
    CHECK(TrialFile(with_design(teams)).problems() ==
          std::set<ProblemCode>{ProblemCode::missing_key});
    CHECK(TrialFile(with_design(teams + "clusters = 6\n")).problems().empty());
    const std::string jump =
        "assignment = \"threshold\"\nestimator = \"regression_discontinuity\"\n";
    CHECK(TrialFile(with_design(jump)).problems() ==
          std::set<ProblemCode>{ProblemCode::missing_key});
    CHECK(TrialFile(with_design(jump + "threshold_years = 27\n")).problems().empty());
}

TEST_CASE("Designs that look back need months to look back at", "[scenarios]") {
    const std::string cohorts = "assignment = \"cohorts\"\nestimator = \"difference_in_means\"\n";
    CHECK(TrialFile(with_design(cohorts)).problems() ==
          std::set<ProblemCode>{ProblemCode::does_not_fit});
    CHECK(TrialFile(with_design(cohorts, later())).problems().empty());
    // Twelve months before February 2025 there is no run.
    CHECK(TrialFile(changed("horizon_months", "lead_months = 12\nhorizon_months")).problems() ==
          std::set<ProblemCode>{ProblemCode::does_not_fit});
}

TEST_CASE("An estimator that does not go with who is treated is refused, with those that do",
          "[scenarios]") {
    const std::string told =
        TrialFile(with_design("assignment = \"lottery\"\nestimator = \"propensity_score\"\n"))
            .told();
    CHECK(told.find("difference_in_means") != std::string::npos);
    CHECK(told.find("hazard_ratio") != std::string::npos);
}

TEST_CASE("Every problem of every design is told at once", "[scenarios]") {
    const std::set<ProblemCode> found =
        TrialFile(with_design("assignment = \"lotery\"\nestimator = \"difference_in_means\"\n") +
                  "[[designs]]\nname = \"een\"\nlabel_nl = \"Een\"\nlabel_en = \"One\"\n" +
                  lottery + "consent = 1.5\ncolour = 3\n")
            .problems();
    for (const ProblemCode code : {ProblemCode::unknown_word, ProblemCode::does_not_fit,
                                   ProblemCode::out_of_range, ProblemCode::unknown_key}) {
        CHECK(found.count(code) == 1);
    }
}

TEST_CASE("All shipped trials are read", "[scenarios]") {
    for (const char* name :
         {"caseload", "contact", "mobility-mentoring", "parttime-ondernemen", "rd-27", "schuldhulp",
          "stip", "stip-matched", "superrr", "vakscholing-gematcht", "werkloont",
          "werkloont-ontwerpen", "ww-niet-naar-bijstand", "zuidwest"}) {
        INFO(name);
        CHECK(read_trial(name, shipped()).questions.size() >= 2);
    }
}

TEST_CASE("What a design may hold is told in Dutch with its unit", "[scenarios]") {
    const std::string text = with_design(
        lottery + "consent_per_motivation = 9\nattrition_per_outcome = 3\nclusters = 1\n");
    try {
        static_cast<void>(TrialFile(text).trial());
        FAIL("it was read");
    } catch (const ReadError& error) {
        CHECK(error.text(Language::nl).find("[deel van 1, per eenheid]") != std::string::npos);
        CHECK(error.text(Language::nl).find("fraction") == std::string::npos);
    }
}
