// SPDX-License-Identifier: EUPL-1.2
// Trial files: those that come with the program, and all that is wrong with a bad one at once.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "scenarios/read/problem.hpp"
#include "scenarios/study/trial.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;

namespace {

DataRoot shipped() { return DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios"); }

/// A trial file that is gone afterwards.
class TrialFile {
public:
    explicit TrialFile(const std::string& text)
        : path_(std::string(AFWEGING_BINARY_DIR) + "/bad-trial.toml") {
        std::ofstream(path_) << text;
    }
    ~TrialFile() { std::filesystem::remove(path_); }
    TrialFile(const TrialFile&) = delete;
    TrialFile& operator=(const TrialFile&) = delete;
    [[nodiscard]] std::set<ProblemCode> problems() const {
        std::set<ProblemCode> codes;
        try {
            static_cast<void>(read_trial(path_, shipped()));
        } catch (const ReadError& error) {
            for (const Problem& each : error.problems().all()) { codes.insert(each.code); }
        }
        return codes;
    }

private:
    std::string path_;
};

const std::string good = R"([trial]
name = "klein"
label_nl = "Klein onderzoek"
label_en = "Small trial"
scenario = "werkloont"
design = "lottery"
subjects = "applicants"
first_month = "2025-02"
last_month = "2025-06"
horizon_months = 12
share_treated = 0.5
[treatment]
instruments = ["werkloont"]
other_instruments = "none"
money = "enough"
[run]
replicates = 4
[[outcomes]]
outcome = "left"
month = 12
control = { evidence = "S002" }
)";

std::string changed(const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return text;
}

}  // namespace

TEST_CASE("The worlds of a trial differ in when its instruments open, and in nothing else",
          "[scenarios]") {
    const Trial trial = read_trial("werkloont", shipped());
    CHECK(trial.first == 1);
    CHECK(trial.last == 12);
    CHECK(trial.with.length.count == 49);
    CHECK(trial.with.municipality.clients == 6000);
    REQUIRE(trial.with.instruments.size() == trial.without.instruments.size());
    for (std::size_t j = 0; j < trial.with.instruments.size(); ++j) {
        const bool treats = j == trial.instruments.front();
        CHECK((trial.with.instruments[j].first_month == 1) == treats);
        CHECK(trial.without.instruments[j].first_month == INT32_MAX);
        CHECK(trial.with.instruments[j].running_at_start ==
              trial.without.instruments[j].running_at_start);
    }
    CHECK(trial.questions.front().control->value == 40.7);  // as evidence.csv has it
}

TEST_CASE("The subjects of a study before and after stay in both worlds", "[scenarios]") {
    const Trial trial = read_trial("stip", shipped());
    const std::size_t stip = trial.instruments.front();
    CHECK(trial.with.instruments[stip].running_at_start > 0);
    CHECK(trial.without.instruments[stip].running_at_start ==
          trial.with.instruments[stip].running_at_start);
    CHECK(trial.questions.front().treated->low == 52.2);  // R142
}

TEST_CASE("A trial file that is right is read", "[scenarios]") {
    CHECK(TrialFile(good).problems().empty());
}

TEST_CASE("All problems of a trial file are told at once", "[scenarios]") {
    std::string text = good;
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\"lottery\"", "\"loterij\""},
             {"2025-06", "2025-01"},
             {"horizon_months = 12", "horizon_months = 1000"},
             {"[\"werkloont\"]", "[\"werkloond\"]"},
             {"money = \"enough\"\n", ""},
             {"\"S002\"", "\"S999\""},
             {"replicates = 4", "replicates = 4\ncolour = 3"}}) {
        text.replace(text.find(from), from.size(), to);
    }
    const std::set<ProblemCode> found = TrialFile(text).problems();
    for (const ProblemCode code :
         {ProblemCode::unknown_word, ProblemCode::ends_before_start, ProblemCode::out_of_range,
          ProblemCode::unknown_name, ProblemCode::missing_key, ProblemCode::unknown_evidence,
          ProblemCode::unknown_key}) {
        INFO(code_text(code));
        CHECK(found.count(code) == 1);
    }
}

TEST_CASE("A design that does not go with its subjects is refused", "[scenarios]") {
    const auto code = ProblemCode::does_not_fit;
    CHECK(TrialFile(changed("\"applicants\"", "\"participants\"")).problems().count(code) == 1);
    CHECK(TrialFile(changed("share_treated", "months_from = \"end\"\nshare_treated"))
              .problems()
              .count(code) == 1);
    CHECK(TrialFile(changed("[\"werkloont\"]", "[]")).problems().count(code) == 1);
}

TEST_CASE("A trial of another name is told the names that there are", "[scenarios]") {
    try {
        static_cast<void>(read_trial("werkloon", shipped()));
        FAIL("it was read");
    } catch (const ReadError& error) {
        CHECK(error.text(Language::en).find("werkloont") != std::string::npos);
    }
}
