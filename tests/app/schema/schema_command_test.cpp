// SPDX-License-Identifier: EUPL-1.2
// Schemas on disk: printed, written, named by new files; and check of files that are no scenario.
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::tests;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

Ended in(const TemporaryFolder& folder, std::vector<std::string> words) {
    Treatment here;
    here.folder = folder.path();
    return call(std::move(words), here);
}

}  // namespace

TEST_CASE("schema lists kinds, prints one in either language, and writes all", "[app][schema]") {
    const TemporaryFolder folder;
    CHECK_THAT(in(folder, {"schema"}).out, Contains("gemeente") && Contains("verkenning"));
    const Ended dutch = in(folder, {"schema", "gemeente"});
    CHECK(is_json(folder, dutch.out));
    CHECK_THAT(dutch.out, Contains(R"("x-description-en": "CBS code.")"));
    const Ended english = in(folder, {"schema", "municipality", "--lang", "en"});
    CHECK_THAT(english.out, Contains(R"("description": "CBS code.")"));
    CHECK(is_json(folder, in(folder, {"schema", "trial", "--json"}).out));
    CHECK(in(folder, {"schema", "werkloont"}).code == 2);
    const Ended written = in(folder, {"schema", "-o", "."});
    CHECK(written.code == 0);
    CHECK(folder.names().size() >= 6);
    CHECK(folder.read("municipality.schema.json") == dutch.out);
    CHECK(in(folder, {"schema", "plan", "-o", "."}).code == 2);
    CHECK(in(folder, {"schema", "plan", "-o", ".", "--force"}).code == 0);
    CHECK(in(folder, {"schema", "plan", "-o", "nergens"}).code == 5);
}

TEST_CASE("new names the schema of a file when it lies beside the scenarios", "[app][schema]") {
    const TemporaryFolder folder;
    REQUIRE(in(folder, {"new", "scenario", "zonder"}).code == 0);
    CHECK_THAT(folder.read("zonder.toml"), !StartsWith("#:schema"));
    REQUIRE(in(folder, {"schema", "-o", "."}).code == 0);
    REQUIRE(in(folder, {"new", "scenario", "met"}).code == 0);
    CHECK_THAT(folder.read("met.toml"), StartsWith("#:schema ./scenario.schema.json\n"));
    REQUIRE(in(folder, {"new", "instrument", "fietsenplan", "--from", "werkfit"}).code == 0);
    CHECK_THAT(folder.read("instruments/fietsenplan.toml"),
               StartsWith("#:schema ../instrument.schema.json\n"));
    REQUIRE(in(folder, {"new", "gemeente", "lekkerwaard", "--clients", "1200"}).code == 0);
    CHECK_THAT(folder.read("municipalities/lekkerwaard.toml"),
               StartsWith("#:schema ../municipality.schema.json\n"));
    CHECK(in(folder, {"check", "instruments/fietsenplan.toml"}).code == 0);
    CHECK_THAT(in(folder, {"check", "municipalities/lekkerwaard.toml", "--json"}).out,
               Contains(R"("kind":"municipality","problems_version":1,"problems":[])"));
}

TEST_CASE("check of an instrument tells its problems with their keys", "[app][schema]") {
    const TemporaryFolder folder;
    REQUIRE(in(folder, {"new", "instrument", "fietsenplan", "--from", "werkfit"}).code == 0);
    std::string text = folder.read("instruments/fietsenplan.toml");
    const std::string slot = "slot = \"programme\"";
    REQUIRE(text.find(slot) != std::string::npos);
    text.replace(text.find(slot), slot.size(), "slot = \"program\"");
    (void)folder.write("instruments/fietsenplan.toml", text);
    const Ended wrong = in(folder, {"check", "instruments/fietsenplan.toml", "--json"});
    CHECK(wrong.code != 0);
    CHECK_THAT(wrong.out, Contains(R"("kind":"instrument","key":"slot","pointer":"/slot")") &&
                              Contains(R"("text":"\"programme\"")"));
}
