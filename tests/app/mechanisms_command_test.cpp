// SPDX-License-Identifier: EUPL-1.2
// Mechanisms by name, in every command that knows a scenario.
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

/// A scenario on basis that does without these.
std::string without(const TemporaryFolder& folder, const std::string& switches) {
    const std::string path = folder.file("plan.toml");
    std::ofstream(path) << "extends = \"basis\"\n\n[scenario]\nname = \"plan\"\n\n[mechanisms]\n"
                        << switches;
    return path;
}

}  // namespace

TEST_CASE("list names every mechanism with its label, by either word", "[app][mechanisms]") {
    const Ended english = call({"list", "mechanisms", "--lang", "en"});
    CHECK(english.code == 0);
    CHECK_THAT(english.out, Contains("bandwidth_tax") && Contains("Stress takes doenvermogen"));
    const Ended dutch = call({"list", "mechanismen", "--lang", "nl"});
    CHECK_THAT(dutch.out, Contains("Stress kost doenvermogen"));
    CHECK_THAT(call({"list", "mechanism", "--lang", "en"}).err, Contains("mechanisms"));
}

TEST_CASE("explain tells what a mechanism does, carries and is switched off by",
          "[app][mechanisms]") {
    const Ended ended = call({"explain", "push_near_only", "--lang", "en"});
    CHECK(ended.code == 0);
    for (const char* words :
         {"push_near_only (mechanism)", "A push reaches who is near to work",
          "Causal claims that it carries: 8", "Off: search.push_at_distance = 1",
          "[mechanisms], push_near_only = false", "docs/model/search.md"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
    CHECK_THAT(call({"explain", "Dwang kost motivatie", "--lang", "nl"}).out,
               Contains("coercion (mechanisme)") && Contains("0 in elk instrument dat meedoet"));
    CHECK_THAT(call({"explain", "bandwith_tax", "--lang", "en"}).err,
               Contains("did you mean 'bandwidth_tax'?"));
}

TEST_CASE("check and diff tell what a scenario does without, in words", "[app][mechanisms]") {
    const TemporaryFolder folder;
    const std::string plan = without(folder, "bandwidth_tax = false\n");
    const Ended check = call({"check", plan, "--people", "300", "--months", "3", "--lang", "en"});
    CHECK(check.code == 0);
    CHECK_THAT(check.out,
               Contains("assumptions about the world:") &&
                   Contains("mechanism bandwidth_tax (Stress takes doenvermogen): on ->") &&
                   Contains("Switched off under [mechanisms]:") &&
                   Contains("stress.bandwidth_tax = 0"));
    const Ended json = call({"check", plan, "--people", "300", "--months", "3", "--json"});
    CHECK_THAT(json.out, Contains(R"("switched_off":[{"key":"bandwidth_tax")"));
    const Ended diff = call({"diff", plan, "basis", "--lang", "nl"});
    CHECK_THAT(diff.out,
               Contains("mechanisme bandwidth_tax (Stress kost doenvermogen): uit -> aan"));
}

TEST_CASE("scenarios that differ by a mechanism are compared, and the difference is no policy",
          "[app][mechanisms]") {
    const TemporaryFolder folder;
    const std::string plan = without(folder, "lock_in = false\n");
    const Ended ended =
        call({"compare", "basis", plan, "--seed", "5", "--people", "400", "--months", "12",
              "--replicates", "2", "--draws", "0", "--lang", "en"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("mechanism lock_in"));
    CHECK_THAT(ended.out + ended.err, Contains("The policy is the same"));
}

TEST_CASE("a mechanism that is misspelt, and a number that is off and set, stop the run",
          "[app][mechanisms]") {
    const TemporaryFolder folder;
    const Ended misspelt = call({"check", without(folder, "lockin = false\n"), "--lang", "en"});
    CHECK(misspelt.code == 3);
    CHECK_THAT(misspelt.err, Contains("did you mean 'lock_in'?"));
    const Ended both = call({"check",
                             without(folder,
                                     "talk_search = false\n[world.parameters]\n"
                                     "\"search.talk\" = 0.2\n"),
                             "--lang", "en"});
    CHECK(both.code == 3);
    CHECK_THAT(both.err, Contains("AFW-1233") && Contains("plan.toml:9 sets that number"));
}
