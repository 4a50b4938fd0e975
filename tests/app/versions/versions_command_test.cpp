// SPDX-License-Identifier: EUPL-1.2
// What is said of scenarios and results that another version wrote, and of the program itself.
#include <string>

#include "app/version.hpp"
#include "app/versions/numbers_since.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

std::string plan(const std::string& line) {
    return "extends = \"basis\"\n[scenario]\nname = \"plan\"\n" + line +
           "\n[levers]\ncaseload = 90\n";
}

scenarios::NumberChange change(const std::string& key, const scenarios::Version& version) {
    return {key,
            version,
            "2027-01-01",
            {"Pay changed.", "Loon is anders."},
            {"Work.", "Werk."},
            {"2 %.", "2 %."}};
}

}  // namespace

TEST_CASE("a scenario of an older version is run, and told that numbers changed since",
          "[app][versions]") {
    const TemporaryFolder folder;
    const std::string old = folder.write("oud.toml", plan("written_with = \"0.0.9\""));
    const Ended checked = call({"check", old, "--lang", "en"});
    CHECK(checked.code == 0);
    CHECK_THAT(checked.err, Contains("was written with Afweging 0.0.9"));
    CHECK_THAT(checked.err, Contains("numbers changed since"));
    CHECK_THAT(checked.out, !Contains("numbers changed since"));
    const std::string same =
        folder.write("zelfde.toml", plan("written_with = \"" + app::version() + "\""));
    const std::string none = folder.write("geen.toml", plan(""));
    for (const std::string& file : {same, none}) {  // the twins: nothing is said
        const Ended quiet = call({"check", file, "--lang", "en"});
        CHECK(quiet.code == 0);
        CHECK_THAT(quiet.err, !Contains("Afweging"));
    }
}

TEST_CASE("a refused scenario of another version says so in its last words", "[app][versions]") {
    const TemporaryFolder folder;
    const std::string later =
        folder.write("later.toml", plan("written_with = \"9.1.0\"\nmood = \"good\""));
    const Ended refused = call({"run", later, "--seed", "1", "--lang", "en"});
    CHECK(refused.code == 3);
    CHECK_THAT(refused.err, Contains("mood"));
    CHECK_THAT(refused.err, Contains("says that it was written with Afweging 9.1.0"));
    const std::string wrong = folder.write("fout.toml", plan("written_with = \"new\""));
    const Ended no_version = call({"check", wrong, "--lang", "en"});
    CHECK(no_version.code == 3);
    CHECK_THAT(no_version.err, Contains("a version is three whole numbers"));
}

TEST_CASE("how often numbers changed is counted from the version that wrote a file",
          "[app][versions]") {
    const std::string now = app::version();
    const scenarios::Version this_one = *scenarios::version_of(now);
    const std::vector<scenarios::NumberChange> all = {change("b", this_one),
                                                      change("a", {0, 0, 5})};
    CHECK_THAT(app::numbers_since("x.toml", "0.0.4", all).en, Contains("2 changes"));
    CHECK_THAT(app::numbers_since("x.toml", "0.0.5", all).en, Contains("1 change;"));
    CHECK_THAT(app::numbers_since("x.toml", "0.0.5", all).en, Contains("Pay changed."));
    CHECK(app::numbers_since("x.toml", now, all).empty());
    CHECK(app::numbers_since("x.toml", "0.0.4", {}).empty());
    CHECK(app::numbers_since("x.toml", "no version", all).empty());
    CHECK_THAT(app::numbers_since("x.toml", "9.0.0", all).en, Contains("which is older"));
}

TEST_CASE("a new scenario holds the version that wrote it, and every change can be read",
          "[app][versions]") {
    const TemporaryFolder folder;
    const Ended made = call({"new", "scenario", "plan"}, {.folder = folder.path()});
    REQUIRE(made.code == 0);
    CHECK_THAT(folder.read("plan.toml"), Contains("written_with = \"" + app::version() + "\""));
    const Ended listed = call({"list", "changes", "--lang", "en"});
    CHECK(listed.code == 0);
    CHECK_THAT(listed.out, Contains("persons-and-households"));
    CHECK(call({"list", "veranderingen"}).code == 0);
}

TEST_CASE("the program tells what it is and which data it reads", "[app][versions]") {
    const Ended told = call({"--version", "--lang", "en"});
    CHECK_THAT(told.out, StartsWith("afweging " + app::version()));
    for (const char* part :
         {"compiler: ", "instruction sets here: base", "threads by: ", "libraries: ", "sha256 "}) {
        CHECK_THAT(told.out, Contains(part));
    }
    const TemporaryFolder folder;  // no data: said, and still an answer
    const Ended without = call({"--version", "--lang", "en"},
                               {.environment = {"AFWEGING_DATA=" + folder.path().string()}});
    CHECK(without.code == 0);
    CHECK_THAT(without.out, Contains("no data in AFWEGING_DATA"));
}
