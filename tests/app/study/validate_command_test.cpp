// SPDX-License-Identifier: EUPL-1.2
// afweging validate on a small calibration: what it needs, tells and keeps.
#include <filesystem>
#include <string>
#include <vector>

#include "tests/app/process.hpp"
#include "tests/app/study/small_fit.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

std::size_t count_of(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("validate tells every figure, every belief and every study, and does no run twice",
          "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("plan.toml", afweging::tests::small_fit);
    const std::string runs = folder.file("runs");
    const Words words{"validate", file, "--runs", runs, "--lang", "en"};
    std::filesystem::create_directory(runs);
    const Ended early = call(words);
    CHECK(early.code == 2);
    CHECK_THAT(early.err, Contains("at least 8 are needed"));  // four for each number

    const Ended fitted = call({"calibrate", file, "--runs", runs});
    REQUIRE((fitted.code == 0 || fitted.code == 7));  // so small, some gate may fail
    Words kept = words;
    kept.insert(kept.end(), {"-o", folder.file("validation.json")});
    const Ended told = call(kept);
    INFO(told.err);
    REQUIRE(told.code == 0);
    // 31 targets and 4 facts have a report; who is about nobody in so small worlds is told apart.
    const std::size_t at = told.out.find("A test: ");
    REQUIRE(at != std::string::npos);
    CHECK(std::stoul(told.out.substr(at + 8)) + count_of(told.out, "About nobody in") == 35);
    CHECK(count_of(told.out, "fitted to") == 2);
    CHECK_THAT(told.out, Contains("lotteries alone: no target of the plan is one."));
    CHECK_THAT(told.out, Contains("Of 2 figures"));  // both studies foretold by the other

    const std::string json = folder.read("validation.json");
    CHECK(afweging::tests::is_json(folder, json));
    for (const char* belief : {"bias_halved", "bias_doubled", "rct_only", "student_t4",
                               "no_discrepancy", "unrelated", "more_alike", "told_once"}) {
        CHECK_THAT(json, Contains("\"belief\":\"" + std::string(belief) + "\""));
    }
    const std::string stored = folder.read("runs/figures/main.runs");
    CHECK(count_of(stored, "run ") == 10);  // the plan's checks
    CHECK(call(words).out.find(told.out.substr(at)) != std::string::npos);
    CHECK(folder.read("runs/figures/main.runs") == stored);
}
