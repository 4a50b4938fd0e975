// SPDX-License-Identifier: EUPL-1.2
// Trial files: those that come with the program, and all that is wrong with a bad one at once.
#include <set>
#include <string>

#include "scenarios/read/problem.hpp"
#include "scenarios/study/trial.hpp"
#include "tests/calibration/trial_file.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

/// The same of participants.
std::string of_participants(const std::string& design) {
    return changed(
        "share_treated = 0.5\n", "",
        changed("\"applicants\"", "\"participants\"", changed("\"lottery\"", '"' + design + '"')));
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

TEST_CASE("A wrong value brings no errors about what hangs on it", "[scenarios]") {
    using Codes = std::set<ProblemCode>;
    CHECK(TrialFile(changed("horizon_months = 12", "horizon_months = 241")).problems() ==
          Codes{ProblemCode::out_of_range});
    CHECK(TrialFile(changed("\"lottery\"", "\"loterij\"")).problems() ==
          Codes{ProblemCode::unknown_word});
    CHECK(TrialFile(changed("\"lottery\"", "\"loterij\"", of_participants("lottery"))).problems() ==
          Codes{ProblemCode::unknown_word});
    CHECK(TrialFile(changed("\"applicants\"", "\"applicant\"")).problems() ==
          Codes{ProblemCode::unknown_word});
    CHECK(TrialFile(changed("\"participants\"", "\"participant\"", of_participants("matched")))
              .problems() == Codes{ProblemCode::unknown_word});
    // Without its scenario what else is wrong is told, and nothing about its instruments.
    CHECK(TrialFile(changed("horizon_months = 12", "horizon_months = 241",
                            changed("scenario = \"werkloont\"", "scenario = \"werkloond\"")))
              .problems() == Codes{ProblemCode::no_such_scenario, ProblemCode::out_of_range});
    CHECK(TrialFile(changed("scenario = \"werkloont\"\n", "")).problems() ==
          Codes{ProblemCode::missing_key});
}

TEST_CASE("A scenario that there is not is told at the line that names it", "[scenarios]") {
    for (const char* name : {"werkloond", "sub/mine.toml"}) {
        const std::string told = TrialFile(changed("scenario = \"werkloont\"",
                                                   "scenario = \"" + std::string(name) + "\""))
                                     .told();
        INFO(told);
        CHECK(told.find("bad-trial.toml:5") != std::string::npos);
        CHECK(told.find(name) != std::string::npos);
    }
}

TEST_CASE("A band has two ends in order, a note two languages, a list no doubles", "[scenarios]") {
    const auto code = ProblemCode::does_not_fit;
    const auto refused = [&](const std::string& from, const std::string& to) {
        return TrialFile(changed(from, to)).problems() == std::set<ProblemCode>{code};
    };
    CHECK(refused("\"S002\"", "\"S002\", low = 50, high = 40"));
    CHECK(refused("\"S002\"", "\"S002\", low = 30"));
    CHECK(refused("\"S002\"", "\"S038\""));  // a sign: its 0 is no effect of nought
    CHECK(refused("\"S002\"", "\"S002\", high = 50"));
    CHECK_FALSE(refused("\"S002\"", "\"S002\", low = 38, high = 43"));
    CHECK(refused("\"S002\"", "\"S002\", note_en = \"as printed\""));
    CHECK(refused("[\"werkloont\"]", "[\"werkloont\", \"werkloont\"]"));
    std::string none = good.substr(0, good.find("[[outcomes]]"));
    CHECK(TrialFile("outcomes = []\n" + none).problems() == std::set<ProblemCode>{code});
}

TEST_CASE("A design that does not go with its subjects is refused", "[scenarios]") {
    const auto code = ProblemCode::does_not_fit;
    CHECK(TrialFile(changed("\"applicants\"", "\"participants\"")).problems().count(code) == 1);
    CHECK(TrialFile(changed("share_treated", "months_from = \"end\"\nshare_treated"))
              .problems()
              .count(code) == 1);
    CHECK(TrialFile(changed("[\"werkloont\"]", "[]")).problems().count(code) == 1);
}

TEST_CASE("Before and after, what counts from coming in is refused: it is nothing before",
          "[scenarios]") {
    const std::string before_after = of_participants("before_after");
    for (const char* outcome :
         {"left", "left_without_work", "out_or_never_in", "months_on_bijstand"}) {
        INFO(outcome);
        const std::string told =
            TrialFile(changed("\"left\"", '"' + std::string(outcome) + '"', before_after)).told();
        CHECK(told.find("bad-trial.toml:18") != std::string::npos);
        CHECK(told.find("'outcomes[0].outcome'") != std::string::npos);
        CHECK(told.find("on_bijstand, in_work, in_regular_work, regular_work_since") !=
              std::string::npos);
    }
    for (const char* outcome :
         {"on_bijstand", "in_work", "in_regular_work", "regular_work_since"}) {
        CHECK(TrialFile(changed("\"left\"", '"' + std::string(outcome) + '"', before_after))
                  .told()
                  .empty());
    }
    // Matched people have an entry of their own.
    CHECK(TrialFile(of_participants("matched")).told().empty());
}

TEST_CASE("A matched study of two instruments is refused: who is alike would be in the other",
          "[scenarios]") {
    const std::string both = "[\"werkloont\", \"stip-baan\"]";
    const std::string matched = changed("[\"werkloont\"]", both, of_participants("matched"));
    const std::string told = TrialFile(matched).told();
    CHECK(told.find("bad-trial.toml:12") != std::string::npos);
    CHECK(told.find("'treatment.instruments'") != std::string::npos);
    CHECK(told.find("expected: one") != std::string::npos);
    CHECK(TrialFile(changed("[\"werkloont\"]", both)).told().empty());  // a lottery may
}

TEST_CASE("A trial that runs too long is refused where its last month stands", "[scenarios]") {
    const std::string far = changed("2025-06", "2080-06");
    const std::string told = TrialFile(far).told();
    CHECK(told.find("bad-trial.toml:9") != std::string::npos);
    CHECK(told.find("'trial.last_month'") != std::string::npos);
    CHECK(told.find("expected at most 600 months") != std::string::npos);
    // 588 months and the twelve of the horizon are 600 with the first.
    CHECK(TrialFile(changed("2025-06", "2073-12")).told().empty());
    CHECK_FALSE(TrialFile(changed("2025-06", "2074-01")).told().empty());
}

TEST_CASE("Money enough takes the limit off the pot, and names it where others draw on it",
          "[scenarios]") {
    Trial trial = read_trial("werkloont", shipped());
    const auto pot = static_cast<std::size_t>(agents::Pot::reintegration);
    CHECK(trial.freed_pots.empty());
    const TrialFile shared(changed("\"none\"", "\"as_in_scenario\""));
    trial = shared.trial();
    CHECK(trial.freed_pots == std::vector{agents::Pot::reintegration});
    CHECK(trial.with.policy.pot_budget_cents[pot].empty());
    CHECK(trial.without.policy.pot_budget_cents[pot].empty());
    const TrialFile planned(
        changed("\"enough\"", "\"as_in_scenario\"", changed("\"none\"", "\"as_in_scenario\"")));
    trial = planned.trial();
    CHECK(trial.freed_pots.empty());
    CHECK_FALSE(trial.with.policy.pot_budget_cents[pot].empty());
}

TEST_CASE("A trial of another name is told the names that there are", "[scenarios]") {
    try {
        static_cast<void>(read_trial("werkloon", shipped()));
        FAIL("it was read");
    } catch (const ReadError& error) {
        CHECK(error.text(Language::en).find("werkloont") != std::string::npos);
    }
}
