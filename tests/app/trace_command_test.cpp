// SPDX-License-Identifier: EUPL-1.2
// trace, as a user calls it.
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Words = std::vector<std::string>;

Ended trace(Words scenarios, Words more) {
    Words words{"trace"};
    words.insert(words.end(), scenarios.begin(), scenarios.end());
    words.insert(words.end(), {"--seed", "1", "--people", "1500", "--months", "24"});
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
}

}  // namespace

TEST_CASE("trace tells a life in two worlds, and that it is nobody's", "[app][cli]") {
    const Ended dutch = trace({"basis", "peers"}, {"--client", "60"});
    INFO(dutch.err);
    REQUIRE(dutch.code == 0);
    CHECK_THAT(dutch.out, StartsWith("Het leven van cliënt 60") && Contains("A = ") &&
                              Contains("Deze cliënt bestaat niet.") && Contains("2025-") &&
                              Contains("De levens gaan uiteen in") && Contains("Trekkingen"));
    const Ended english = trace({"basis", "peers"}, {"--client", "60", "--lang", "en"});
    CHECK_THAT(english.out, Contains("This client does not exist.") &&
                                Contains("The lives part in") && !Contains("bij de stap"));
}

TEST_CASE("trace of one world tells one life, and --all more of it", "[app][cli]") {
    const Ended little = trace({"basis"}, {"--client", "60", "--lang", "en"});
    const Ended all = trace({"basis"}, {"--client", "60", "--lang", "en", "--all"});
    REQUIRE(little.code == 0);
    CHECK(all.out.size() > 4 * little.out.size());
    CHECK_THAT(little.out, !Contains("lives part") && !Contains("Differs"));
    CHECK_THAT(all.out, Contains("months on bijstand: from "));
}

TEST_CASE("trace of the same scenario twice: the lives do not part", "[app][cli]") {
    CHECK_THAT(trace({"basis", "basis"}, {"--client", "5:1", "--lang", "en"}).out,
               Contains("The lives do not part"));
}

TEST_CASE("trace of two worlds without a client tells whose life to read", "[app][cli]") {
    const Ended ended = trace({"basis", "caseload"}, {"--lang", "en"});
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("have another status in the last month") &&
                              Contains("afweging trace basis caseload --client ") &&
                              Contains(" --seed 1 --months 24 --people 1500"));
    CHECK_THAT(trace({"basis", "basis"}, {"--lang", "en"}).out, Contains(" 0 have another"));
    const TemporaryFolder folder;
    CHECK(is_json(folder, trace({"basis", "caseload"}, {"--json"}).out));
    CHECK(trace({"basis"}, {}).code == 2);
}

TEST_CASE("trace gives JSON: events, the parting, the draws", "[app][cli]") {
    const TemporaryFolder folder;
    const Ended two = trace({"basis", "peers"}, {"--client", "60", "--json"});
    CHECK(is_json(folder, two.out));
    CHECK_THAT(two.out, Contains("\"synthetic\":") && Contains("\"world\":\"both\"") &&
                            Contains("\"parting\":{\"month\":\"") && Contains("\"draw\":\"") &&
                            Contains("\"decided\":"));
    const Ended one = trace({"basis"}, {"--client", "60", "--json"});
    CHECK(is_json(folder, one.out));
    CHECK_THAT(one.out, !Contains("\"parting\"") && Contains("\"world\":\"a\""));
}

TEST_CASE("trace lives in a draw, and names each event", "[app][cli]") {
    const Ended best = trace({"basis"}, {"--client", "60", "--json"});
    const Ended draw = trace({"basis"}, {"--client", "60", "--json", "--draw", "2"});
    INFO(draw.err);
    REQUIRE(draw.code == 0);
    CHECK(draw.out != best.out);
    CHECK(trace({"basis"}, {"--client", "60", "--json", "--draw", "0"}).out == best.out);
    CHECK_THAT(best.out, Contains("{\"id\":\"60/m"));
}

TEST_CASE("trace refuses who is not there and worlds of other people", "[app][cli]") {
    for (const char* client : {"1000000", "25:0", "2:4000", "zeven"}) {
        INFO(client);
        const Ended ended = trace({"basis"}, {"--client", client});
        CHECK(ended.code == 2);
        CHECK(ended.out.empty());
    }
    CHECK(call({"trace", "basis", "--seed", "1"}).code == 2);
    CHECK(call({"trace", "basis", "--client", "1"}).code == 2);
    CHECK(trace({"basis", "no-such-plan"}, {"--client", "1"}).code == 5);
    const TemporaryFolder folder;
    const std::string elsewhere = folder.file("elsewhere.toml");
    std::ofstream(elsewhere) << "extends = \"basis\"\n[scenario]\nname = \"elsewhere\"\n"
                                "label_nl = \"elders\"\n[run]\nmunicipality = \"rotterdam\"\n";
    const Ended other = trace({"basis", elsewhere}, {"--client", "1", "--lang", "en"});
    CHECK(other.code == 2);
    CHECK_THAT(other.err, Contains("no life can be followed in both"));
}
