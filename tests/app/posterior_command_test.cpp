// SPDX-License-Identifier: EUPL-1.2
// Draws from the posterior that ships, from one's own and from priors; what is told of it. No value
// of the shipped file is looked at: it is replaced by a calibration.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "output/digest.hpp"
#include "output/results.hpp"
#include "output/sha256.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/posterior/posterior.hpp"
#include "scenarios/read/problem.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

const std::string shipped = std::string(AFWEGING_SOURCE_DIR) + "/scenarios";

scenarios::Posterior shipped_one() {
    scenarios::Problems problems;
    auto found =
        scenarios::read_posterior(shipped + "/posterior/basis.csv", output::sha256_hex, problems);
    INFO(problems.text(Language::en));
    REQUIRE(found);
    return *std::move(found);
}

output::Results run(const TemporaryFolder& folder, const Words& more) {
    const std::string file = folder.file("r.h5");
    Words words = {"run",      "basis", "--seed", "3",  "--people", "200",
                   "--months", "4",     "-o",     file, "--force"};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = call(words);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    return output::read_results(file);
}

const output::DrawnNumber& number_in(const output::Results& results, const std::string& key) {
    const auto& all = results.provenance.numbers;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; });
    REQUIRE(found != all.end());
    return *found;
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file of one's own: the shipped one with another name in its head, sealed anew.
std::string own_file(const TemporaryFolder& folder) {
    std::string text = text_of(shipped + "/posterior/basis.csv");
    const std::size_t name = text.find("# posterior: ");
    text.replace(name, text.find('\n', name) - name, "# posterior: eigen");
    const std::string hash = output::sha256_hex(scenarios::hashed_part(text));
    const std::size_t line = text.find("# sha256: ");
    text.replace(line, text.find('\n', line) - line, "# sha256: " + hash);
    std::ofstream(folder.file("eigen.csv"), std::ios::binary) << text;
    return folder.file("eigen.csv");
}

}  // namespace

TEST_CASE("the posterior that ships has 1,000 to 2,000 draws of numbers that are as they were",
          "[app][posterior]") {
    const scenarios::Posterior posterior = shipped_one();
    CHECK(posterior.rows() >= 1000);
    CHECK(posterior.rows() <= 2000);
    const Ended listed = call({"list", "posterior", "--json"});
    REQUIRE(listed.code == 0);
    CHECK_THAT(listed.out, Contains(posterior.sha256) && !Contains("\"used\":false"));
    CHECK_THAT(call({"list", "posterior"}).out, Contains(posterior.numbers.front().key));
    const std::string key = posterior.numbers.front().key;
    CHECK_THAT(call({"explain", key, "--lang", "en"}).out, Contains("After calibration"));
    CHECK_THAT(call({"explain", "office.talk_minutes"}).out, !Contains("Na kalibratie"));
}

// A script that asks for 4 replicates reads 4 of them: [replicate, month, group], no draws before.
TEST_CASE("a run that is asked for replicates alone plays the best values so often",
          "[app][posterior]") {
    const TemporaryFolder folder;
    const output::Results asked = run(folder, {"--replicates", "4"});
    CHECK(asked.provenance.draws.plain());
    CHECK(asked.provenance.replicates == 4);
    CHECK(asked.provenance.posterior_sha256.empty());
    const output::Results both = run(folder, {"--replicates", "4", "--draws", "3"});
    CHECK(both.provenance.draws == sim::DrawRange{1, 3});
    CHECK(both.provenance.replicates == 4);
}

TEST_CASE("a run without words about draws has rows of the posterior that ships",
          "[app][posterior]") {
    const TemporaryFolder folder;
    const scenarios::Posterior posterior = shipped_one();
    const output::Results results = run(folder, {});
    CHECK(results.provenance.draws == sim::DrawRange{1, 30});
    CHECK(results.provenance.replicates == 4);
    CHECK(results.provenance.posterior == posterior.name);
    CHECK(results.provenance.posterior_sha256 == posterior.sha256);
    std::size_t read = 0;
    for (std::size_t i = 0; i < posterior.numbers.size(); ++i) {
        const std::string& key = posterior.numbers[i].key;
        const auto& all = results.provenance.numbers;
        if (std::none_of(all.begin(), all.end(),
                         [&](const auto& each) { return each.key == key; })) {
            continue;  // of an instrument that basis does not have
        }
        ++read;
        const output::DrawnNumber& number = number_in(results, key);
        for (std::uint32_t draw = 1; draw <= 30; ++draw) {
            const std::size_t row = scenarios::row_of_draw(3, draw, posterior.rows());
            CHECK(number.values[draw - 1] == posterior.at(row, i));
        }
    }
    CHECK(read > 0);
}

TEST_CASE("draws in two parts are those of the whole, from a posterior too", "[app][posterior]") {
    const TemporaryFolder folder;
    auto whole = run(folder, {"--draws", "4", "--replicates", "2"});
    auto first = run(folder, {"--draws", "2", "--replicates", "2"});
    auto second = run(folder, {"--draws", "2", "--first-draw", "3", "--replicates", "2"});
    CHECK_FALSE(whole.provenance.posterior.empty());
    for (std::uint32_t world = 0; world < 8; ++world) {
        auto& part = world < 4 ? first : second;
        for (std::uint32_t month = 0; month < 4; ++month) {
            CHECK(std::ranges::equal(whole.values.record(world, month),
                                     part.values.record(world % 4, month)));
        }
    }
}

TEST_CASE("priors and files of one's own are other numbers, and are not paired",
          "[app][posterior]") {
    const TemporaryFolder folder;
    const std::string own = own_file(folder);
    const Words few = {"--draws", "2", "--replicates", "2"};
    const auto with = [&](const std::string& numbers) {
        Words words = few;
        words.insert(words.end(), {"--numbers", numbers});
        return run(folder, words);
    };
    const output::Results posterior = run(folder, few);
    CHECK(with("posterior").provenance == posterior.provenance);
    std::filesystem::rename(folder.file("r.h5"), folder.file("posterior.h5"));
    const output::Results priors = with("priors");
    CHECK(priors.provenance.posterior.empty());
    std::filesystem::rename(folder.file("r.h5"), folder.file("priors.h5"));
    const std::string key = "spending.living_share";  // carries most doubt of basis
    CHECK(output::digest(priors.values) != output::digest(posterior.values));
    CHECK(number_in(priors, key).values.size() == 2);
    const output::Results other = with(own);
    CHECK(other.provenance.posterior == "eigen");
    CHECK(output::digest(other.values) == output::digest(posterior.values));
    const Ended refused = call({"compare", folder.file("posterior.h5"), folder.file("priors.h5")});
    CHECK(refused.code == 4);
    CHECK_THAT(refused.err, Contains("trekkingen van andere getallen") && Contains("hun priors"));
    CHECK(call({"compare", folder.file("posterior.h5"), folder.file("r.h5")}).code == 4);
    // A scenario beside results has their draws.
    const Words beside = {
        "compare", folder.file("priors.h5"), "basis", "--seed", "3", "--people", "200", "--months",
        "4",       "--replicates",           "2"};
    const Ended same = call(beside);
    INFO(same.err);
    CHECK(same.code == 0);
    CHECK_THAT(same.out, Contains("2 trekkingen van 2 herhalingen"));
}

TEST_CASE("a scenario beside results of one's own posterior asks for its file, and has it",
          "[app][posterior]") {
    const TemporaryFolder folder;
    const std::string own = own_file(folder);
    static_cast<void>(run(folder, {"--draws", "2", "--replicates", "2", "--numbers", own}));
    Words beside = {"compare", folder.file("r.h5"), "basis", "--seed",       "3", "--people",
                    "200",     "--months",          "4",     "--replicates", "2", "--lang",
                    "en"};
    const Ended asked = call(beside);
    CHECK(asked.code == 2);
    CHECK_THAT(asked.err, Contains("posterior 'eigen'") && Contains("with --numbers"));
    beside.insert(beside.end(), {"--numbers", own});
    const Ended same = call(beside);
    INFO(same.err);
    CHECK(same.code == 0);
    CHECK_THAT(same.out, Contains("2 draws of 2 replicates"));
    // `list posterior` is about the one that ships.
    CHECK_THAT(same.out, Contains("calibration 'eigen'") && Contains("at the head of the file") &&
                             !Contains("afweging list posterior"));
}

TEST_CASE("a file of draws that was changed, or is none, stops the run", "[app][posterior]") {
    const TemporaryFolder folder;
    const std::string own = own_file(folder);
    std::string text = text_of(own);
    text.back() = '1';
    std::ofstream(own, std::ios::binary) << text << '\n';
    const Ended ended = call({"run", "basis", "--seed", "3", "--numbers", own});
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("AFW-1303") && Contains("eigen.csv"));
    const Ended none = call({"run", "basis", "--seed", "3", "--numbers", folder.file("none.csv")});
    CHECK(none.code == 5);
    CHECK_THAT(none.err, Contains(folder.file("none.csv")) && Contains("posterior, priors"));
    CHECK_THAT(ended.err, !Contains("0 |"));  // a fault of the whole file shows no line
    CHECK(call({"run", "basis", "--seed", "3", "--draws", "0", "--numbers", own}).code == 2);
}

TEST_CASE("run and compare tell where their draws come from, and keep doubt and luck apart",
          "[app][posterior]") {
    const Words size = {"--seed", "3", "--people", "200", "--months", "4", "--lang", "en"};
    for (Words words : {Words{"run", "basis"}, Words{"compare", "basis", "werkloont"}}) {
        words.insert(words.end(), size.begin(), size.end());
        const Ended ended = call(words);
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        CHECK_THAT(ended.out, Contains("30 draws of 4 replicates") && Contains("by doubt") &&
                                  Contains("by luck") && Contains("afweging list posterior"));
        words.insert(words.end(), {"--draws", "0"});
        const Ended best = call(words);
        CHECK_THAT(best.out, !Contains("by doubt") && Contains("20 replicates of 4 months"));
        words.back() = "2";
        words.insert(words.end(), {"--numbers", "priors", "--json"});
        const Ended priors = call(words);
        CHECK_THAT(priors.out, Contains("\"posterior\":null"));
    }
    const Ended one = call({"run", "basis", "--seed", "3", "--draws", "30", "--replicates", "1"});
    CHECK(one.code == 2);
    CHECK_THAT(one.err, Contains("--draws 0"));
}
