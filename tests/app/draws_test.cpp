// SPDX-License-Identifier: EUPL-1.2
// Draws from the command line: one alone as among others, doubt and luck in every form.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "output/digest.hpp"
#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

Words run_words(const Words& more) {
    Words words = {"run", "basis",    "--seed", "3",      "--people",
                   "300", "--months", "6",      "--lang", "en"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

output::Results run(const TemporaryFolder& folder, const Words& more) {
    const std::string file = folder.file("r.h5");
    Words words = run_words(more);
    words.insert(words.end(), {"-o", file, "--force"});
    const Ended ended = call(words);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    return output::read_results(file);
}

std::string first_line(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

}  // namespace

TEST_CASE("draw 2 alone is draw 2 of three, number for number, on any threads", "[app][draws]") {
    const TemporaryFolder folder;
    auto three = run(folder, {"--draws", "3", "--replicates", "2", "--threads", "3"});
    auto alone = run(folder, {"--draw", "2", "--replicates", "2", "--threads", "1"});
    CHECK(three.provenance.draws == sim::DrawRange{1, 3});
    CHECK(alone.provenance.draws == sim::DrawRange{2, 1});
    REQUIRE(three.values.worlds() == 6);
    for (std::uint32_t replicate = 0; replicate < 2; ++replicate) {
        for (std::uint32_t month = 0; month < 6; ++month) {
            CHECK(std::ranges::equal(alone.values.record(replicate, month),
                                     three.values.record(2 + replicate, month)));
        }
    }
    REQUIRE(alone.provenance.numbers.size() == three.provenance.numbers.size());
    for (std::size_t i = 0; i < alone.provenance.numbers.size(); ++i) {
        CHECK(alone.provenance.numbers[i].values[0] == three.provenance.numbers[i].values[1]);
    }
}

TEST_CASE("draw 0 and no draws are the best values, byte for byte", "[app][draws]") {
    const TemporaryFolder folder;
    const auto plain = run(folder, {"--replicates", "2", "--draws", "0"});
    const auto zero = run(folder, {"--replicates", "2", "--draw", "0"});
    CHECK(output::digest(plain.values) == output::digest(zero.values));
    CHECK(plain.provenance == zero.provenance);
}

TEST_CASE("the table of draws tells doubt and luck apart and names numbers or says it cannot",
          "[app][draws]") {
    const Ended ended = call(run_words({"--draws", "12"}));
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"12 draws of 4 replicates", "by doubt", "by luck", "luck is taken out",
          "Which numbers carry the doubt", "are assumed"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
    CHECK_THAT(ended.out, !Contains("luck only"));
    CHECK((ended.out.find("cannot be told which") != std::string::npos ||
           ended.out.find("of the doubt about its level.") != std::string::npos));
    const Ended one = call(run_words({"--draw", "4"}));
    CHECK_THAT(one.out, Contains("draw 4, 4 replicates") && Contains("In draw 4"));
}

TEST_CASE("draws in JSON have both ranges and their carriers", "[app][draws]") {
    const Ended ended = call(run_words({"--draws", "4", "--json"}));
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"\"first_draw\":1,\"draws\":4", "\"doubt_p10\":", "\"luck_p90\":", "\"doubt_variance\":",
          "\"luck_variance\":", "\"carriers\":[", "\"carried_together\":"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
}

TEST_CASE("tables of draws have doubt and luck in columns of their own", "[app][draws]") {
    const TemporaryFolder folder;
    (void)run(folder, {"--draws", "3", "--replicates", "2"});
    const Ended ended =
        call({"export", folder.file("r.h5"), "--csv", "--by-replicate", "-o", folder.file("t")});
    REQUIRE(ended.code == 0);
    CHECK(first_line(folder.file("t/series.csv")) ==
          "dataset,month,year,month_of_year,group,mean,doubt_p10,doubt_p90,luck_p10,luck_p90,draws,"
          "replicates,unit");
    CHECK(first_line(folder.file("t/draws.csv")) == "draw,number,meaning,value,unit");
    CHECK(first_line(folder.file("t/series-by-replicate.csv")) ==
          "dataset,draw,replicate,month,year,month_of_year,group,value,unit");
}

TEST_CASE("draws that tell nothing are refused", "[app][draws]") {
    const auto told = [](const Words& more, const std::string& words) {
        const Ended ended = call(run_words(more));
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains(words));
    };
    told({"--draws", "1"}, "--draws 1 tells nothing of doubt");
    told({"--draws", "0", "--numbers", "priors"}, "the best values are not drawn");
    told({"--draws", "3", "--replicates", "1"}, "2 replicates or more");
    told({"--draws", "3", "--draw", "1"}, "--draws does not go with --draw");
}

TEST_CASE("results of other draws are not paired", "[app][draws]") {
    const TemporaryFolder folder;
    (void)run(folder, {"--draws", "2", "--replicates", "2"});
    std::filesystem::rename(folder.file("r.h5"), folder.file("two.h5"));
    (void)run(folder, {"--replicates", "2", "--draws", "0"});
    const Ended ended =
        call({"export", folder.file("two.h5"), "--csv", "--against", folder.file("r.h5")});
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("trekkingen 2 en 1"));
}

TEST_CASE("two plans are compared over the same draws, from scenarios and from their results",
          "[app][draws]") {
    const TemporaryFolder folder;
    const Ended run_both =
        call({"compare", "basis", "werkloont", "--seed", "3", "--people", "300", "--months", "6",
              "--draws", "4", "-o", folder.path(), "--lang", "en"});
    INFO(run_both.err);
    REQUIRE(run_both.code == 0);
    for (const char* words : {"4 draws of 4 replicates", "Both plans have the same draws",
                              "Which way it goes:", "of 4 draws more in", "by luck"}) {
        CHECK_THAT(run_both.out, Contains(words));
    }
    const Ended read_both = call({"compare", folder.file("basis.h5"), folder.file("werkloont.h5"),
                                  "--lang", "en", "--json"});
    REQUIRE(read_both.code == 0);
    CHECK_THAT(read_both.out, Contains("\"share_of_draws_above_zero\":"));
    const auto a = output::read_results(folder.file("basis.h5"));
    const auto b = output::read_results(folder.file("werkloont.h5"));
    for (const output::DrawnNumber& number : a.provenance.numbers) {
        const auto& others = b.provenance.numbers;
        const auto same = std::find_if(others.begin(), others.end(),
                                       [&](const auto& other) { return other.key == number.key; });
        REQUIRE(same != others.end());
        CHECK(same->values == number.values);
    }
}

TEST_CASE("draws in two parts are those of the whole, number for number", "[app][draws]") {
    const TemporaryFolder folder;
    auto whole = run(folder, {"--draws", "5", "--replicates", "2"});
    auto first = run(folder, {"--draws", "2", "--replicates", "2"});
    auto second = run(folder, {"--draws", "3", "--first-draw", "3", "--replicates", "2"});
    CHECK(second.provenance.draws == sim::DrawRange{3, 3});
    for (std::uint32_t world = 0; world < whole.values.worlds(); ++world) {
        auto& part = world < 4 ? first : second;
        const std::uint32_t there = world < 4 ? world : world - 4;
        for (std::uint32_t month = 0; month < 6; ++month) {
            CHECK(std::ranges::equal(whole.values.record(world, month),
                                     part.values.record(there, month)));
        }
    }
    for (std::size_t i = 0; i < whole.provenance.numbers.size(); ++i) {
        std::vector<double> values = first.provenance.numbers[i].values;
        const std::vector<double>& more = second.provenance.numbers[i].values;
        values.insert(values.end(), more.begin(), more.end());
        CHECK(whole.provenance.numbers[i].values == values);
    }
    // Draw 4 of the part is draw 4 alone.
    auto alone = run(folder, {"--draw", "4", "--replicates", "2"});
    CHECK(std::ranges::equal(alone.values.record(1, 5), second.values.record(3, 5)));
}

TEST_CASE("a part of the draws says which it has, and is not paired with another part",
          "[app][draws]") {
    const TemporaryFolder folder;
    const Ended part =
        call(run_words({"--draws", "2", "--first-draw", "101", "--replicates", "2"}));
    CHECK_THAT(part.out, Contains("2 draws (101 to 102) of 2 replicates"));
    (void)run(folder, {"--draws", "2", "--replicates", "2"});
    std::filesystem::rename(folder.file("r.h5"), folder.file("one.h5"));
    (void)run(folder, {"--draws", "2", "--first-draw", "3", "--replicates", "2"});
    const Ended ended = call({"compare", folder.file("one.h5"), folder.file("r.h5")});
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("eerste trekking 1 en 3"));
}

TEST_CASE("a first draw that tells nothing is refused", "[app][draws]") {
    const auto told = [](const Words& more, const std::string& words) {
        const Ended ended = call(run_words(more));
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains(words));
    };
    told({"--first-draw", "3"}, "--first-draw goes with --draws");
    told({"--first-draw", "3", "--draw", "3"}, "--first-draw goes with --draws");
    told({"--first-draw", "0", "--draws", "3"}, "expected: a whole number from 1");
    told({"--first-draw", "9999", "--draws", "3"}, "beyond draw 10000");
}

TEST_CASE("check knows what draws take: replicates of all of them", "[app][draws]") {
    const auto number = [](const Words& more, const std::string& key) {
        Words words = {"check", "basis", "--people", "200", "--months", "6", "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const Ended ended = call(words);
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        const std::size_t place = ended.out.find("\"" + key + "\":");
        REQUIRE(place != std::string::npos);
        return std::stod(ended.out.substr(place + key.size() + 3));
    };
    const Words one = {"--replicates", "4", "--draws", "0"};
    const Words drawn = {"--replicates", "4", "--draws", "50"};
    CHECK(number(drawn, "draws") == 50);
    CHECK(number({"--draws", "50"}, "replicates") == 4);
    // What is recorded is fifty times as much; the program and the people stay.
    const double more = number(drawn, "memory_bytes") - number(one, "memory_bytes");
    const double twice =
        number({"--replicates", "8", "--draws", "0"}, "memory_bytes") - number(one, "memory_bytes");
    CHECK(more >= 49 * twice);
    const Ended words =
        call({"check", "basis", "--people", "200", "--months", "6", "--draws", "50"});
    CHECK_THAT(words.out, Contains("Een run van 50 trekkingen van 4 herhalingen van 6 maanden"));
}
