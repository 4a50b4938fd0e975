// SPDX-License-Identifier: EUPL-1.2
// What may be told, and what is withheld.
#include "calibration/own_data/own_report.hpp"

#include <cmath>

#include "tests/calibration/own_data/files.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;
using afweging::tests::OwnFiles;

namespace {

/// People of both arms, with an outcome of which so many have a yes.
std::string table_of(int treated, int control, int yes_treated, int yes_control) {
    std::string text = "yes,y,arm,x,few\n";
    for (int i = 0; i < treated + control; ++i) {
        const bool arm = i < treated;
        const int place = arm ? i : i - treated;
        text += std::to_string(place < (arm ? yes_treated : yes_control) ? 1 : 0) + ',' +
                std::to_string(i % 7 + (arm ? 2 : 0)) + ',' + (arm ? "1," : "0,") +
                std::to_string(i * 13 % 11) + ',' + (place == 0 ? "1\n" : "0\n");
    }
    return text;
}

std::string map_of(const std::string& outcome, const std::string& more = "") {
    return "[trial]\nname = \"m\"\nestimator = \"difference_in_means\"\n[columns]\noutcome = \"" +
           outcome + "\"\nassigned = \"arm\"\n" + more;
}

OwnReport report_of(const std::string& data, const std::string& map) {
    const OwnFiles files(data, map);
    INFO(files.problems());
    REQUIRE(files.problems().empty());
    return files.report();
}

}  // namespace

TEST_CASE("Means, people and the estimate of two arms are told") {
    const OwnAnswer answer = report_of(table_of(25, 30, 15, 10), map_of("yes")).answers.front();
    CHECK(answer.withheld == Withheld::told);
    CHECK(answer.treated == Approx(0.6));
    CHECK(answer.control == Approx(1.0 / 3));
    CHECK(answer.estimate.value == Approx(0.6 - 1.0 / 3));
    CHECK(answer.people_treated == 25);
    CHECK(answer.high() - answer.low() ==
          Approx(2 * 1.959963984540054 * answer.estimate.standard_error));
}

TEST_CASE("An arm of nine is withheld with everything that would give it away") {
    const OwnAnswer answer = report_of(table_of(9, 30, 5, 15), map_of("y")).answers.front();
    CHECK(answer.withheld == Withheld::few_people);
    CHECK(std::isnan(answer.treated));
    CHECK(std::isnan(answer.control));
    CHECK(std::isnan(answer.estimate.value));
    CHECK(std::isnan(answer.estimate.standard_error));
    CHECK(answer.people_treated == 0);
    CHECK(report_of(table_of(10, 30, 5, 15), map_of("y")).answers.front().withheld ==
          Withheld::told);
}

TEST_CASE("A yes or a no of nine people is withheld, also of none") {
    for (const int yes : {0, 1, 9, 21, 30}) {
        const OwnAnswer answer =
            report_of(table_of(30, 30, yes, 15), map_of("yes")).answers.front();
        INFO(yes);
        CHECK(answer.withheld == Withheld::few_in_a_cell);
        CHECK(std::isnan(answer.estimate.value));
        CHECK(std::isnan(answer.control));
    }
    CHECK(report_of(table_of(30, 30, 10, 20), map_of("yes")).answers.front().withheld ==
          Withheld::told);
}

TEST_CASE("A covariate that few people have is withheld and the others are told") {
    const OwnReport report =
        report_of(table_of(30, 30, 15, 15), map_of("y", "covariates = [\"x\", \"few\"]\n"));
    REQUIRE(report.balance.size() == 2);
    CHECK(report.balance[0].withheld == Withheld::told);
    CHECK(std::isfinite(report.balance[0].before.standardised_difference));
    CHECK(report.balance[1].withheld == Withheld::few_in_a_cell);
    CHECK(std::isnan(report.balance[1].before.treated));
}

TEST_CASE("A placebo goes through the same estimator") {
    const OwnReport report =
        report_of(table_of(30, 30, 15, 15), map_of("y", "placebo = [\"x\"]\n"));
    REQUIRE(report.answers.size() == 2);
    CHECK(report.answers[1].role == AnswerRole::placebo);
    CHECK(report.answers[1].outcome == "x");
    CHECK(std::isfinite(report.answers[1].estimate.value));
}

TEST_CASE("Fewer than ten events in an arm withhold a hazard ratio") {
    std::string data = "time,left,arm\n";
    for (int i = 0; i < 60; ++i) {
        data += std::to_string(1 + i * 7 % 23) + (i % 2 == 0 && i > 16 ? ",0," : ",1,") +
                (i % 2 == 0 ? "1\n" : "0\n");
    }
    const std::string map =
        "[trial]\nname = \"m\"\nestimator = \"hazard_ratio\"\n[columns]\nduration = \"time\"\n"
        "event = \"left\"\nassigned = \"arm\"\n";
    const OwnAnswer few = report_of(data, map).answers.front();
    CHECK(few.withheld == Withheld::few_in_a_cell);
    CHECK(std::isnan(few.estimate.value));
}

TEST_CASE("The bandwidth of a threshold is told, and half and twice it on request") {
    std::string data = "y,age\n";
    for (int i = 0; i < 400; ++i) {
        data +=
            std::to_string(i % 9 + (i > 199 ? 3 : 0)) + ',' + std::to_string(20 + i / 28.0) + '\n';
    }
    const OwnReport report = report_of(
        data,
        "[trial]\nname = \"m\"\nestimator = \"regression_discontinuity\"\n"
        "print = \"all\"\n[columns]\noutcome = \"y\"\nrunning = \"age\"\nthreshold = 27\n");
    CHECK(report.bandwidth > 0);
    REQUIRE(report.answers.size() == 3);
    CHECK(report.answers[1].people_treated < report.answers[0].people_treated);
    CHECK(report.answers[2].people_treated > report.answers[0].people_treated);
}

TEST_CASE("Two people of one unit are one person where units are followed") {
    std::string data = "y,got,unit,period\n";
    for (int u = 0; u < 12; ++u) {
        for (int t = 0; t < 2; ++t) {
            data += std::to_string(u * 5 % 7 + t) + ',' + (u < 9 && t == 1 ? "1," : "0,") +
                    std::to_string(u) + ',' + std::to_string(t) + '\n';
        }
    }
    const OwnAnswer answer =
        report_of(data,
                  "[trial]\nname = \"m\"\nestimator = \"two_way_fixed_effects\"\n[columns]\n"
                  "outcome = \"y\"\nreceived = \"got\"\ncluster = \"unit\"\nperiod = \"period\"\n")
            .answers.front();
    CHECK(answer.withheld == Withheld::few_people);  // 18 rows, nine units
}
