// SPDX-License-Identifier: EUPL-1.2
// Trials and plans by their names and by a path, by one rule.
#include "scenarios/study/study_files.hpp"

#include "calibration/fit/plan.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;

TEST_CASE("Every shipped trial and plan has a label, and is found by its name", "[scenarios]") {
    for (const StudyFiles& files :
         {trial_files(tests::shipped()), calibration::plan_files(tests::shipped())}) {
        Problems problems;
        const auto all = shipped_studies(files, problems);
        REQUIRE(problems.empty());
        REQUIRE_FALSE(all.empty());
        CHECK(all.size() == names_of(files).size());
        for (const ShippedStudy& each : all) {
            INFO(each.name);
            CHECK_FALSE(each.label.en.empty());
            CHECK_FALSE(each.label.nl.empty());
            const auto found = find_study(each.name, files, problems);
            REQUIRE(found);
            CHECK(found->recorded == files.shown + "/" + each.name + ".toml");
        }
    }
}

TEST_CASE("A path is itself, and a name that no study has is told with all that there are",
          "[scenarios]") {
    Problems problems;
    const auto own = find_study("./mine/own.toml", trial_files(tests::shipped()), problems);
    REQUIRE(own);
    CHECK(own->path == "./mine/own.toml");
    CHECK(own->recorded == "trials/own.toml");
    CHECK(problems.empty());
    CHECK_FALSE(find_study("werklont", trial_files(tests::shipped()), problems));
    CHECK_FALSE(find_study("klien", calibration::plan_files(tests::shipped()), problems));
    CHECK(problems.all().size() == 2);
    const std::string text = problems.text(Language::en);
    CHECK(text.find("werkloont") != std::string::npos);
    CHECK(text.find("klein") != std::string::npos);
    CHECK(problems.text(Language::nl).find("meegeleverde plannen") != std::string::npos);
}
