// SPDX-License-Identifier: EUPL-1.2
// story, as a user calls it; its ids are those of trace.
#include <fstream>
#include <regex>
#include <set>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Words = std::vector<std::string>;

const Words size = {"--seed", "1", "--people", "900", "--months", "24"};

Ended story(Words words, const Words& more = {}) {
    words.insert(words.begin(), "story");
    words.insert(words.end(), size.begin(), size.end());
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
}

std::set<std::string> ids_in(const std::string& json, const std::string& form) {
    std::set<std::string> found;
    const std::regex id(form);
    for (std::sregex_iterator at(json.begin(), json.end(), id), end; at != end; ++at) {
        found.insert((*at)[1]);
    }
    return found;
}

}  // namespace

TEST_CASE("story tells five lives in plain sentences, in one language", "[app][cli]") {
    const Ended dutch = story({"basis", "vier-ton"});
    INFO(dutch.err);
    REQUIRE(dutch.code == 0);
    CHECK_THAT(dutch.out, StartsWith("Het verhaal achter de cijfers") &&
                              Contains("Een typisch verloop: cliënt") &&
                              Contains("Een grote vooruitgang") && Contains("Een achteruitgang") &&
                              Contains("Een verzonnen persoon: ") && Contains("Gekozen op: ") &&
                              Contains("Hoogstens 12 zinnen"));
    const Ended english = story({"basis", "vier-ton"}, {"--lang", "en"});
    CHECK_THAT(english.out, StartsWith("The story behind the numbers") &&
                                Contains("An invented person: ") && Contains("At most 12"));
    CHECK(story({"basis", "vier-ton"}).out == dutch.out);
}

TEST_CASE("story by another outcome, for one client, in a draw", "[app][cli]") {
    CHECK_THAT(story({"basis", "vier-ton"}, {"--by", "debt"}).out,
               Contains("schulden aan het eind"));
    const Ended one = story({"basis", "vier-ton"}, {"--client", "17"});
    CHECK_THAT(one.out, Contains("Cliënt 17") && !Contains("Een typisch verloop"));
    const Ended draw =
        story({"basis", "vier-ton"}, {"--draw", "3", "--numbers", "priors", "--json"});
    INFO(draw.err);
    CHECK_THAT(draw.out, Contains("\"draw\":3"));
    CHECK(draw.out != story({"basis", "vier-ton"}, {"--json"}).out);
}

TEST_CASE("every id of a story is one that trace gives of the same client", "[app][cli]") {
    const TemporaryFolder folder;
    const Ended told = story({"basis", "vier-ton"}, {"--json"});
    REQUIRE(told.code == 0);
    CHECK(is_json(folder, told.out));
    CHECK_THAT(told.out, Contains("\"kind\":\"lives\"") && Contains("\"role\":\"worse_off\""));
    const std::set<std::string> ids = ids_in(told.out, "\"(\\d+/m\\d+/[^\"]+)\"");
    CHECK(ids.size() > 30);
    for (const std::string& client : ids_in(told.out, "\"client\":\"(\\d+)\"")) {
        Words words = {"trace", "basis", "vier-ton", "--client", client, "--json"};
        words.insert(words.end(), size.begin(), size.end());
        const std::set<std::string> given = ids_in(call(words).out, "\"id\":\"([^\"]+)\"");
        for (const std::string& id : ids) {
            if (id.starts_with(client + "/")) {
                CAPTURE(client, id);
                CHECK(given.contains(id));
            }
        }
    }
}

TEST_CASE("story says what it cannot tell", "[app][cli]") {
    CHECK(story({"basis"}).code == 2);
    CHECK(call({"story", "basis", "vier-ton"}).code == 2);
    CHECK(story({"basis", "vier-ton"}, {"--by", "happiness"}).code == 2);
    CHECK(story({"basis", "vier-ton"}, {"--client", "1000000"}).code == 2);
    CHECK(story({"basis", "no-such-plan"}).code == 5);
    CHECK_THAT(story({"basis", "basis"}).out,
               Contains("Niemand gaat achteruit.") && Contains("De levens gaan niet uiteen."));
    const TemporaryFolder folder;
    const std::string elsewhere = folder.file("elsewhere.toml");
    std::ofstream(elsewhere) << "extends = \"basis\"\n[scenario]\nname = \"elsewhere\"\n"
                                "label_nl = \"elders\"\n[run]\nmunicipality = \"rotterdam\"\n";
    CHECK_THAT(story({"basis", elsewhere}, {"--lang", "en"}).err,
               Contains("no life can be followed in both"));
}
