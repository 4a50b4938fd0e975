// SPDX-License-Identifier: EUPL-1.2
// A trial file that is right, and ways to spoil it.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "scenarios/read/problem.hpp"
#include "scenarios/study/trial.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

namespace afweging::tests {

using namespace scenarios;

/// A trial file that is gone afterwards, in a folder of this process: tests run side by side.
class TrialFile {
public:
    explicit TrialFile(const std::string& text)
        : folder_(std::string(AFWEGING_BINARY_DIR) + "/trial-" + std::to_string(getpid())),
          path_(folder_ + "/bad-trial.toml") {
        std::filesystem::create_directories(folder_);
        std::ofstream(path_) << text;
    }
    ~TrialFile() { std::filesystem::remove_all(folder_); }
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
    [[nodiscard]] Trial trial() const { return read_trial(path_, shipped()); }
    /// What is wrong with it; empty when it can be read.
    [[nodiscard]] std::string told() const {
        try {
            static_cast<void>(read_trial(path_, shipped()));
        } catch (const ReadError& error) { return error.text(Language::en); }
        return {};
    }

private:
    std::string folder_;
    std::string path_;
};

inline const std::string good = R"([trial]
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

inline std::string changed(const std::string& from, const std::string& to,
                           std::string text = good) {
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    return text;
}

}  // namespace afweging::tests
