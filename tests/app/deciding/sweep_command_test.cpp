// SPDX-License-Identifier: EUPL-1.2
// afweging sweep and frontier, as somebody types them.
#include <string>
#include <vector>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

constexpr const char* two_ways = R"([sweep]
name = "twee"
label_nl = "Twee manieren"
label_en = "Two ways"
scenario = "basis"
design = "splits"
money_eur_per_year = 40000
parts = 2
instruments = ["vakscholing", "bijzondere-bijstand"]
)";

constexpr const char* caseloads = R"([sweep]
name = "caseload"
label_nl = "Caseload"
label_en = "Caseload"
scenario = "basis"
design = "grid"
[vary.caseload]
key = "levers.caseload"
values = [100, 60]
)";

const Words small{"--seed",  "3", "--people",     "300", "--months", "12",
                  "--draws", "4", "--replicates", "2",   "--lang",   "en"};

Words with(Words words, const Words& more = {}) {
    words.insert(words.end(), small.begin(), small.end());
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::size_t lines_with(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("sweep tells every plan beside the scenario, and what is as it was is 0", "[app][cli]") {
    const TemporaryFolder folder;
    const Ended told =
        call(with({"sweep", folder.write("s.toml", caseloads), "--on", "spent,stock"}));
    INFO(told.err);
    REQUIRE(told.code == 0);
    CHECK_THAT(told.out, Contains("3 plans, each 4 draws of 2 replicates of 12 months"));
    // plan-001 has the caseload of basis: the same in every world.
    const std::size_t at = told.out.find("plan-001");
    const std::size_t end = told.out.find("plan-002");
    REQUIRE(end != std::string::npos);
    const std::string same = told.out.substr(at, end - at);
    CHECK_THAT(same, !Contains("+") && !Contains(" -") && Contains("0"));
    CHECK_THAT(told.out.substr(end), Contains("+"));  // more klantmanagers cost money
}

TEST_CASE("frontier names plans, never a best one, and gives the same bytes with any threads",
          "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("s.toml", two_ways);
    const Ended told = call(with({"frontier", file}));
    INFO(told.err);
    REQUIRE(told.code == 0);
    CHECK_THAT(told.out, Contains("on the frontier, of 100 draws"));
    const Ended one = call(with({"frontier", file, "--json"}, {"--threads", "1"}));
    const Ended two = call(with({"frontier", file, "--json"}, {"--threads", "2"}));
    CHECK(one.out == two.out);
    CHECK(afweging::tests::is_json(folder, one.out));
    CHECK(lines_with(one.out, "\"chance_on_frontier\"") == 4);  // basis and three splits
}

TEST_CASE("sweep writes its plans and outcomes as tables, once", "[app][cli]") {
    const TemporaryFolder folder;
    const Words words =
        with({"sweep", folder.write("s.toml", two_ways)}, {"--csv", folder.file("t")});
    REQUIRE(call(words).code == 0);
    const std::string plans = folder.read("t/plans.csv");
    CHECK_THAT(plans, Contains("plan,label,vakscholing,bijzondere-bijstand"));
    CHECK_THAT(plans, Contains("plan-002") && Contains("20000,20000"));
    // 15 outcomes and 3 costs x 4 plans x 4 draws, and the heading.
    CHECK(lines_with(folder.read("t/outcomes.csv"), "\n") == 1 + 18 * 4 * 4);
    const Ended again = call(words);
    CHECK(again.code == 2);  // they are there
}

TEST_CASE("What others call a scenario stays one cell of text in tables of a sweep", "[app][cli]") {
    const TemporaryFolder folder;
    folder.write("p.toml",
                 "extends = \"basis\"\n[scenario]\nname = \"p\"\n"
                 "label_nl = \"=1+1;\\\"x\\\"\"\nlabel_en = \"=1+1,\\\"x\\\"\"\n"
                 "question_nl = \"x\"\nquestion_en = \"x\"\n");
    const std::string file = folder.write("s.toml",
                                          "[sweep]\nname = \"s\"\nlabel_nl = \"s\"\n"
                                          "label_en = \"s\"\nscenario = \"" +
                                              folder.file("p.toml") +
                                              "\"\ndesign = \"grid\"\n[vary.caseload]\n"
                                              "key = \"levers.caseload\"\nvalues = [90]\n");
    const Ended told = call(with({"sweep", file}, {"--csv", folder.file("t")}));
    INFO(told.err);
    REQUIRE(told.code == 0);
    CHECK_THAT(folder.read("t/plans.csv"), Contains("p,\"'=1+1,\"\"x\"\"\","));
}

TEST_CASE("What sweep and frontier cannot do is said before anything runs", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("s.toml", two_ways);
    const Ended slip = call(with({"sweep", file, "--on", "stok"}));
    CHECK(slip.code == 2);
    CHECK_THAT(slip.err, Contains("nearest: 'stock'"));
    const Ended aimless = call(with({"frontier", file, "--x", "paid_staff"}));
    CHECK(aimless.code == 2);
    CHECK_THAT(aimless.err, Contains("paid_staff:less"));
    const Ended none = call(with({"sweep", "vier-tonn"}));
    CHECK(none.code != 0);
    CHECK_THAT(none.err, Contains("vier-ton"));
    CHECK(call({"sweep", file}).code == 2);  // no seed
    const Ended listed = call({"list", "sweeps", "--lang", "en"});
    CHECK(listed.code == 0);
    CHECK_THAT(listed.out, Contains("vier-ton") && Contains("volgende-euro"));
}
