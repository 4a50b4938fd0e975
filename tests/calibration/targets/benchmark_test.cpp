// SPDX-License-Identifier: EUPL-1.2
// The shipped benchmark, and what is refused in one: levels, a study twice, names of nothing.
#include "calibration/targets/benchmark.hpp"

#include "calibration/targets/read_targets.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using calibration::BenchmarkKind;

namespace {

struct ReadKinds {
    std::vector<BenchmarkKind> kinds;
    std::size_t problems = 0;
    std::string text;
};

ReadKinds reading_kinds(const std::string& text) {
    const DataCopy copy;
    write(std::filesystem::path(copy.root().evidence).parent_path() / "benchmark.toml", text);
    scenarios::Problems problems;
    const auto evidence = scenarios::read_evidence(copy.root(), problems);
    const auto targets = calibration::read_targets(shipped());
    ReadKinds read;
    read.kinds = calibration::read_benchmark(copy.root(), evidence, targets, problems);
    read.problems = problems.all().size();
    read.text = problems.text(Language::en);
    return read;
}

std::string kind(const std::string& rest) {
    return "[training]\nen = \"a\"\nnl = \"b\"\n" + rest + "\n";
}

}  // namespace

TEST_CASE("The shipped benchmark has measured effects only, each study once",
          "[calibration][targets]") {
    const auto kinds = calibration::read_benchmark(shipped());
    REQUIRE(kinds.size() >= 4);
    for (const BenchmarkKind& each : kinds) {
        INFO(each.key);
        CHECK_FALSE(each.instruments.empty());
        for (const auto& effect : each.effects) { CHECK(effect.standard_error > 0); }
    }
    const BenchmarkKind* search = calibration::kind_of_study(kinds, "werkloont");
    REQUIRE(search != nullptr);
    CHECK(search->key == "search");
    CHECK(calibration::kind_of_study(kinds, "stip") == nullptr);
    const auto all = calibration::all_effects(kinds);
    const auto whole = calibration::benchmark_of(all);
    REQUIRE(whole);
    CHECK(whole->studies == all.size());
    // Without a study it is one less; without the only one nothing is left.
    CHECK(calibration::benchmark_of(all, "werkloont")->studies == all.size() - 1);
    if (search->effects.size() == 1) {
        CHECK_FALSE(calibration::benchmark_of(search->effects, "werkloont"));
        CHECK_FALSE(calibration::benchmark_of(search->effects)->prediction);
    }
}

TEST_CASE("A kind takes effects of targets and of facts", "[calibration][targets]") {
    const ReadKinds read =
        reading_kinds(kind("facts = [\"R158\"]\ntargets = [\"werkloont_gap_12\"]"));
    INFO(read.text);
    CHECK(read.problems == 0);
    REQUIRE(read.kinds.size() == 1);
    REQUIRE(read.kinds[0].effects.size() == 2);
    CHECK(read.kinds[0].effects[0].effect == 7.2);
    CHECK(read.kinds[0].effects[1].study == "schochet2008jobcorps");
    CHECK(read.kinds[0].effects[1].effect == 3.3);
    CHECK(read.kinds[0].effects[1].standard_error == 0.816);
}

TEST_CASE("Levels, effects without an error, a study twice and unknown names are all told",
          "[calibration][targets]") {
    // R142 is a share of participants, S003 has no error, R157 and R158 are of one study.
    const ReadKinds read =
        reading_kinds(kind("facts = [\"R142\", \"S003\", \"R157\", \"R158\", \"R999\"]\n"
                           "targets = [\"werkloont_gap\"]\ninstruments = [\"werklont\"]"));
    INFO(read.text);
    CHECK(read.problems == 6);
    CHECK(read.text.find("R142") != std::string::npos);
    CHECK(read.text.find("S003") != std::string::npos);
    CHECK(read.text.find("R158") != std::string::npos);
    CHECK(read.text.find("werkloont_gap_12") != std::string::npos);
}
