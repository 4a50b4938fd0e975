// SPDX-License-Identifier: EUPL-1.2
// A file of the program is damaged, or one's own has the name of one: what still works, and what
// is said.
#include <algorithm>
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using afweging::tests::Treatment;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Words = std::vector<std::string>;

/// A copy of the program's data in which a file holds nonsense.
class BrokenData {
public:
    explicit BrokenData(const std::string& file) {
        namespace fs = std::filesystem;
        const fs::path source(AFWEGING_SOURCE_DIR);
        const fs::path data = folder_.path() / "scenarios";
        fs::copy(source / "scenarios", data, fs::copy_options::recursive);
        fs::create_directory(data / "evidence");
        fs::copy_file(source / "calibration/evidence/evidence.csv", data / "evidence/evidence.csv");
        std::ofstream(data / file, std::ios::app) << "\nthis is no TOML\n";
    }
    [[nodiscard]] Ended says(const Words& words) const {
        Treatment treatment;
        treatment.environment = {"AFWEGING_DATA=" + (folder_.path() / "scenarios").string()};
        return call(words, treatment);
    }

private:
    TemporaryFolder folder_;
};

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("doctor names the damaged file on one line and ends with the code of data",
          "[app][cli]") {
    for (const std::string file :
         {"instruments/werkloont.toml", "municipalities/rotterdam.toml", "basis.toml"}) {
        const BrokenData data(file);
        const Ended ended = data.says({"doctor", "-o", "/tmp"});
        INFO(ended.out << ended.err);
        CHECK(ended.code == 4);
        CHECK_THAT(ended.out, Contains("\nFOUT   gegevens: ") && Contains(file + ":"));
        CHECK_THAT(ended.out, !Contains("kleine wereld,") && !Contains(" | "));
        CHECK(lines_in(ended.out) <= 10);
        CHECK_THAT(data.says({"doctor", "-o", "/tmp", "--json"}).out,
                   Contains("\"exit_code\":4") && Contains("\"passed\":false"));
    }
    CHECK(call({"doctor", "-o", "/no/such/folder"}).code == 5);
}

TEST_CASE("what needs no data is told when a file of the program is damaged", "[app][cli]") {
    const BrokenData data("instruments/werkloont.toml");
    for (const Words& words :
         {Words{"explain", "AFW-1204"}, Words{"explain", "afw-1204"}, Words{"explain", "stock"},
          Words{"explain", "levers.caseload"}, Words{"explain", "debt_per_household"},
          Words{"list", "measures"}, Words{"list", "parameters"}, Words{"list", "municipalities"},
          Words{"list"}}) {
        const Ended ended = data.says(words);
        INFO(words.back() << '\n' << ended.err);
        CHECK(ended.code == 0);
        CHECK_FALSE(ended.out.empty());
    }
    CHECK(data.says({"explain", "distance.base_hazard"}).code == 4);
    CHECK(data.says({"list", "instruments"}).code == 4);
}

TEST_CASE("a file of one's own with a name of the program does not hide that one", "[app][cli]") {
    const TemporaryFolder folder;
    for (const std::string kind : {"instruments", "municipalities"}) {
        std::filesystem::create_directory(folder.file(kind));
    }
    std::ofstream(folder.file("instruments/werkloont.toml")) << "key = \"werkloont\"\n";
    std::ofstream(folder.file("instruments/stuk.toml")) << "key = \"stuk\"\n";
    std::ofstream(folder.file("municipalities/rotterdam.toml")) << "name = \"x\"\n";
    Treatment here;
    here.folder = folder.path();
    for (const Words& words :
         {Words{"explain", "werkloont"}, Words{"explain", "werkloont.search_push"}}) {
        const Ended ended = call(words, here);
        INFO(ended.out << ended.err);
        CHECK(ended.code == 0);
        CHECK_THAT(ended.out, StartsWith(words[1] + " (instrument)"));
        CHECK_THAT(ended.out,
                   Contains("uw bestand instruments/werkloont.toml heeft dezelfde naam"));
    }
    CHECK_THAT(call({"explain", "rotterdam"}, here).out,
               StartsWith("rotterdam (gemeente)") && Contains("municipalities/rotterdam.toml"));
    CHECK(call({"explain", "stuk"}, here).code == 3);
    const std::string list = call({"list", "instruments"}, here).out;
    CHECK_THAT(list, Contains("(uw eigen bestand heeft dezelfde naam als een"));
    CHECK_THAT(list, Contains("(uw eigen bestand klopt nog niet: afweging explain stuk)"));
    CHECK_THAT(list, !Contains("explain werkloont)"));
    CHECK_THAT(call({"list", "municipalities", "--lang", "en"}, here).out,
               Contains("(your own file has the same name as a"));
}

TEST_CASE("a list as JSON has a clean label and tells whose file it is", "[app][cli]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.file("municipalities"));
    std::filesystem::copy_file(
        std::string(AFWEGING_SOURCE_DIR) + "/scenarios/municipalities/gemiddeld-100k.toml",
        folder.file("municipalities/lekkerwaard.toml"));
    std::ofstream(folder.file("municipalities/stuk.toml")) << "name = \"stuk\"\n";
    Treatment here;
    here.folder = folder.path();
    const std::string json = call({"list", "municipalities", "--json"}, here).out;
    INFO(json);
    CHECK_THAT(json, Contains("{\"name\":\"stuk\",\"label\":\"\",\"own\":true,\"valid\":false}"));
    CHECK_THAT(json, !Contains("eigen bestand"));
    const std::size_t own = json.find("{\"name\":\"lekkerwaard\"");
    REQUIRE(own != std::string::npos);
    CHECK_THAT(json.substr(own, json.find('}', own) - own),
               Contains("\"own\":true,\"valid\":true"));
    const std::size_t shipped = json.find("{\"name\":\"rotterdam\"");
    REQUIRE(shipped != std::string::npos);
    CHECK_THAT(json.substr(shipped, json.find('}', shipped) - shipped),
               Contains("\"own\":false,\"valid\":true"));
    CHECK_THAT(call({"list", "measures", "--json"}).out, !Contains("\"own\""));
}

TEST_CASE("every name that lists, tables and errors print is explained", "[app][cli]") {
    for (const char* name :
         {"ledger/amount", "flows/moves", "flows/standing", "basis", "bezuiniging",
          "schulden-eerst", "debt_per_household", "months_short", "paid_buig", "paid_reintegration",
          "paid_income_security", "paid_staff", "levers.instruments.werkloont.budget_eur_per_year",
          "levers.pots.buig", "places", "first_month", "running_at_start",
          "world.parameters.distance.base_hazard"}) {
        INFO(name);
        CHECK(call({"explain", name}).code == 0);
    }
    CHECK_THAT(call({"explain", "basis"}).out, Contains("basis (scenario)\n"));
    // A word of its own is no key of an instrument, and a key has no parts below it.
    CHECK(call({"explain", "levers.pots.buig.places"}).code == 2);
    CHECK(call({"explain", "werkloont.zwabber"}).code == 2);
    for (const char* name : {"xyz", "1204"}) {
        const Ended ended = call({"explain", name});
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, !Contains("bedoelt u"));
    }
}
