// SPDX-License-Identifier: EUPL-1.2
// Measures of policy by name, in every command that knows a scenario.
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::TemporaryFolder;
using afweging::tests::Treatment;
using Catch::Matchers::Contains;

namespace {

constexpr const char* own_policy =
    "key = \"loten\"\nlabel_nl = \"Loten\"\nlabel_en = \"Draw lots\"\nnl = \"Zin.\"\n"
    "en = \"Sentence.\"\nevidence = []\npage = \"docs/model/offers.md\"\n[levers]\n"
    "allocation = \"lottery\"\n";

}  // namespace

TEST_CASE("list names every policy with its label, by either word", "[app][policies]") {
    const Ended english = call({"list", "policies", "--lang", "en"});
    CHECK(english.code == 0);
    CHECK_THAT(english.out, Contains("boete-stop") && Contains("No fines on top of fines") &&
                                Contains("sanctieregime-milder"));
    CHECK_THAT(call({"list", "beleid"}).out, Contains("Milder met maatregelen"));
}

TEST_CASE("explain tells what a policy is and which levers it sets", "[app][policies]") {
    const Ended ended = call({"explain", "boete-stop", "--lang", "en"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out,
               Contains("boete-stop (policy)") && Contains("Sets: levers.fines = \"stop\"") &&
                   Contains("policies = [\"boete-stop\"]") && Contains("docs/model/mistakes.md"));
}

TEST_CASE("check and diff tell a policy by name, and its levers", "[app][policies]") {
    const Ended check = call({"check", "boete-stop", "--people", "300", "--months", "3"});
    CHECK(check.code == 0);
    CHECK_THAT(check.out, Contains("Beleid erbij: Boete-stop (boete-stop).") &&
                              Contains("oplopen -> stilstaan"));
    const TemporaryFolder folder;
    const Ended json = call({"check", "caseload", "--people", "300", "--months", "3", "--json"});
    CHECK(is_json(folder, json.out));
    CHECK_THAT(json.out, Contains("\"policies\":[{\"key\":\"caseload-halveren\""));
    CHECK_THAT(call({"diff", "boete-stop", "basis", "--lang", "en"}).out,
               Contains("Policy dropped: No fines on top of fines (boete-stop)."));
}

TEST_CASE("a policy of one's own is found beside the scenario, by list and by explain",
          "[app][policies]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "policies");
    std::ofstream(folder.file("policies/loten.toml")) << own_policy;
    std::ofstream(folder.file("plan.toml"))
        << "extends = \"basis\"\n[scenario]\nname = \"x\"\n[levers]\npolicies = [\"loten\"]\n";
    Treatment here;
    here.folder = folder.path();
    CHECK_THAT(call({"check", "plan.toml", "--people", "300", "--months", "3"}, here).out,
               Contains("Beleid erbij: Loten (loten)."));
    CHECK_THAT(call({"list", "policies"}, here).out, Contains("Loten (een eigen bestand)"));
    CHECK_THAT(call({"explain", "loten"}, here).out, Contains("levers.allocation = \"lottery\""));
}

TEST_CASE("a policy that acts on nobody is told as a line that changes nothing",
          "[app][policies]") {
    // Nothing is mandatory in basis, so no by-law about refusals does anything there.
    const TemporaryFolder folder;
    std::ofstream(folder.file("plan.toml"))
        << "extends = \"basis\"\n[scenario]\nname = \"x\"\n[levers]\n"
           "policies = [\"sanctieregime-strenger\"]\n";
    const Ended ended =
        call({"check", folder.file("plan.toml"), "--people", "300", "--months", "6"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("levers.policies"));
}
