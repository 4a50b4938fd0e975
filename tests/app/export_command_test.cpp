// SPDX-License-Identifier: EUPL-1.2
// Tables of results, and of their differences, as a command.
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::small_result;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("export writes tables and refuses to replace them", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const Words words = {"export", file, "--csv", "--nl", "-o", folder.file("tables")};
    const Ended first = call(words);
    CHECK(first.code == 0);
    CHECK_THAT(first.out, Contains("series.csv"));
    std::ifstream table(folder.file("tables/pots.csv"));
    const std::string pots{std::istreambuf_iterator<char>(table), {}};
    CHECK_THAT(pots, Contains(";;;;3;euro\r\n"));  // a pot without a limit
    CHECK_THAT(pots, !Contains("-0,01"));
    CHECK_FALSE(std::filesystem::exists(folder.file("tables/pots-by-replicate.csv")));
    CHECK(call(words).code == 2);
}

TEST_CASE("export by replicate keeps a pot without a limit empty", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const Ended ended =
        call({"export", file, "--csv", "--nl", "--by-replicate", "-o", folder.file("tables")});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("series-by-replicate.csv"));
    std::ifstream table(folder.file("tables/pots-by-replicate.csv"));
    const std::string pots{std::istreambuf_iterator<char>(table), {}};
    CHECK_THAT(pots, Contains(";;euro\r\n"));
    CHECK_THAT(pots, !Contains("-0,01"));
}

TEST_CASE("export tells the difference with other results, or why they cannot be paired",
          "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const auto other = [&](const std::string& seed, const std::string& people,
                           const std::string& months, const std::string& replicates) {
        const Ended ended = call({"run", "werkloont", "--seed", seed, "--people", people,
                                  "--months", months, "--replicates", replicates, "--draws", "0",
                                  "--force", "-o", folder.file("other.h5")});
        REQUIRE(ended.code == 0);
        return call({"export", folder.file("other.h5"), "--csv", "--nl", "--against", file, "-o",
                     folder.file("tables")});
    };
    const std::vector<std::pair<Ended, std::string>> refused = {
        {other("6", "600", "6", "3"), "seed 6 en 5"},
        {other("5", "601", "6", "3"), "mensen 601 en 600"},
        {other("5", "600", "5", "3"), "maanden 5 en 6"},
        {other("5", "600", "6", "2"), "herhalingen 2 en 3"}};
    for (const auto& [ended, why] : refused) {
        CHECK(ended.code == 4);
        CHECK_THAT(ended.err, Contains("niet te vergelijken") && Contains(why));
        CHECK_THAT(ended.err, Contains("niets weggeschreven"));
    }
    CHECK_FALSE(std::filesystem::exists(folder.file("tables")));
    const Ended paired = other("5", "600", "6", "3");
    CHECK(paired.code == 0);
    CHECK_THAT(paired.out, Contains("pots-difference.csv"));
    std::ifstream table(folder.file("tables/pots-difference.csv"));
    const std::string pots{std::istreambuf_iterator<char>(table), {}};
    CHECK_THAT(pots, Contains("gemiddeld verschil"));
    // The lever itself: 340 000 euros a year more for re-integration, scaled to 600 people.
    CHECK_THAT(pots, Contains("re-integratie;91479,82;91479,82;91479,82;"));
    CHECK(call({"export", file, "--csv", "--against", file, "--by-replicate"}).code == 2);
}

TEST_CASE("export warns of a table that is longer than a spreadsheet", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("long.h5");
    // 40 measures of 30 groups: 1 200 lines a replicate and month.
    REQUIRE(call({"run", "basis", "--seed", "5", "--people", "50", "--months", "20", "--replicates",
                  "45", "--draws", "0", "-o", file})
                .code == 0);
    const Ended short_one = call({"export", file, "--csv", "-o", folder.file("a")});
    CHECK(short_one.code == 0);
    CHECK(short_one.err.empty());
    const Ended long_one =
        call({"export", file, "--csv", "--by-replicate", "-o", folder.file("b")});
    CHECK(long_one.code == 0);
    CHECK_THAT(long_one.err, Contains("series-by-replicate.csv") && Contains("Excel toont er "
                                                                             "1.048.576"));
}
