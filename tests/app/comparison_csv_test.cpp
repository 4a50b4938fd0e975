// SPDX-License-Identifier: EUPL-1.2
// The tables of a comparison as CSV: their columns, their numbers, and what is not replaced.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

Ended compare(const TemporaryFolder& folder, const Words& more) {
    Words words = {"compare",  "basis", "werkloont", "--seed",        "3", "--people", "300",
                   "--months", "15",    "--csv",     folder.file("t")};
    if (std::find(more.begin(), more.end(), "--draws") == more.end()) {
        words.insert(words.end(), {"--draws", "0"});
    }
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
}

std::vector<Words> table(const TemporaryFolder& folder, const std::string& name,
                         char separator = ',') {
    std::ifstream file(folder.file("t/" + name + ".csv"));
    REQUIRE(file);
    std::vector<Words> lines;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        lines.emplace_back();
        for (std::string cell; std::getline(cells, cell, separator);) {
            lines.back().push_back(cell);
        }
    }
    return lines;
}

std::string header(const TemporaryFolder& folder, const std::string& name) {
    std::ifstream file(folder.file("t/" + name + ".csv"));
    std::string line;
    std::getline(file, line);
    return line;
}

/// The sum of the means of the lines in which every one of these cells stands.
double sum_of_means(const std::vector<Words>& lines, const Words& cells) {
    const auto mean = static_cast<std::size_t>(std::find(lines[0].begin(), lines[0].end(), "mean") -
                                               lines[0].begin());
    double sum = 0;
    std::size_t found = 0;
    for (const Words& line : lines) {
        const bool all = std::all_of(cells.begin(), cells.end(), [&](const std::string& cell) {
            return std::find(line.begin(), line.end(), cell) != line.end();
        });
        sum += all ? std::stod(line[mean]) : 0;
        found += all ? 1 : 0;
    }
    REQUIRE(found > 0);
    return sum;
}

const std::string numbers = "mean,mean_low_95,mean_high_95,demonstrable,p10,p90,replicates,unit";
const std::string draws =
    "mean,standard_error,doubt_p10,doubt_p90,luck_p10,luck_p90,share_of_draws_above_zero,"
    "share_of_draws_below_zero,draws,"
    "replicates,unit";

}  // namespace

TEST_CASE("a comparison writes its tables as CSV, with the columns of their page",
          "[app][compare][csv]") {
    const TemporaryFolder folder;
    const Ended ended = compare(folder, {"--replicates", "4", "--json"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    const std::string period = "period,first_month,months,";
    CHECK(header(folder, "plans") == "plan,outcome,mean,p10,p90,replicates,unit");
    CHECK(header(folder, "differences") == "plan,outcome," + period + numbers);
    CHECK(header(folder, "instruments") == "plan,instrument,quantity," + period + numbers);
    CHECK(header(folder, "payers") == "plan,payer,quantity," + period + numbers);
    CHECK(header(folder, "budgets") ==
          "plan,kind,key,quantity,bounded_by_first,bounded_by," + period + numbers);
    CHECK(sum_of_means(table(folder, "budgets"), {"werkloont", "starts", "whole"}) ==
          Approx(sum_of_means(table(folder, "instruments"), {"werkloont", "starts", "whole"})));
    CHECK(header(folder, "costs") == "plan,quantity," + period + numbers);
    CHECK_FALSE(std::filesystem::exists(folder.file("t/carriers.csv")));
    CHECK_FALSE(std::filesystem::exists(folder.file("t/law.csv")));
    CHECK_THAT(ended.out, Contains("\"tables\":[{\"file\":\"" + folder.file("t/plans.csv")));
}

TEST_CASE("in the tables of a comparison years add up and balances add up to zero",
          "[app][compare][csv]") {
    for (const Words& more : {Words{"--replicates", "4"}, Words{"--draws", "3"}}) {
        const TemporaryFolder folder;
        REQUIRE(compare(folder, more).code == 0);
        const auto payers = table(folder, "payers");
        CHECK(sum_of_means(payers, {"balance", "whole"}) == Approx(0).margin(0.2));
        CHECK(sum_of_means(payers, {"balance", "2026"}) == Approx(0).margin(0.2));
        for (const std::string quantity : {"receives", "pays"}) {
            CHECK(sum_of_means(payers, {"gemeente_reintegration", quantity, "2025"}) +
                      sum_of_means(payers, {"gemeente_reintegration", quantity, "2026"}) ==
                  Approx(sum_of_means(payers, {"gemeente_reintegration", quantity, "whole"}))
                      .margin(0.02));
        }
        CHECK(sum_of_means(table(folder, "instruments"), {"werkloont", "starts", "whole"}) > 0);
        CHECK(sum_of_means(table(folder, "costs"), {"budget", "1"}) > 0);
    }
}

TEST_CASE("over draws the tables have doubt and luck in columns of their own",
          "[app][compare][csv][draws]") {
    const TemporaryFolder folder;
    const Ended ended = compare(folder, {"--draws", "3"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    const std::string period = "period,first_month,months,";
    CHECK(header(folder, "plans") ==
          "plan,outcome,mean,standard_error,doubt_p10,doubt_p90,luck_p10,luck_p90,draws,"
          "replicates,unit");
    CHECK(header(folder, "differences") == "plan,outcome," + period + draws);
    CHECK(header(folder, "payers") == "plan,payer,quantity," + period + draws);
    for (const char* words : {"In 2026 (3 mnd):", "Saldo per partij", "Kosten beide evenveel?",
                              "Op papier", "Per instrument", "door twijfel"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
}

TEST_CASE("tables for a Dutch Excel are in its words, and are not replaced without --force",
          "[app][compare][csv]") {
    const TemporaryFolder folder;
    REQUIRE(compare(folder, {"--replicates", "2", "--nl"}).code == 0);
    CHECK_THAT(header(folder, "payers"),
               Contains("plan;partij;gegeven;periode;eerste maand;maanden;gemiddeld verschil"));
    CHECK_THAT(table(folder, "payers", ';').at(1).at(2), Contains("ontvangt"));
    const Ended again = compare(folder, {"--replicates", "2", "--nl"});
    CHECK(again.code == 2);
    CHECK_THAT(again.err, Contains(folder.file("t/plans.csv")));
    CHECK(compare(folder, {"--replicates", "2", "--force"}).code == 0);
    CHECK_THAT(header(folder, "payers"), Contains("plan,payer,"));
    const Ended alone = call({"compare", "basis", "werkloont", "--seed", "1", "--nl"});
    CHECK(alone.code == 2);
    CHECK_THAT(alone.err, Contains("--nl hoort bij --csv"));
}

TEST_CASE("a comparison that is refused leaves no folder for tables", "[app][compare][csv]") {
    const TemporaryFolder folder;
    const Ended ended =
        call({"compare", "basis", "bestaat-niet", "--seed", "1", "--csv", folder.file("t")});
    CHECK(ended.code != 0);
    CHECK(folder.names().empty());
}
