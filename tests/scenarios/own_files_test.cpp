// SPDX-License-Identifier: EUPL-1.2
// Instruments and municipalities beside a scenario, instead of in the folder of the program.
#include "scenarios/own_files.hpp"

#include <algorithm>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;
namespace fs = std::filesystem;

namespace {

std::string with_key(std::string text, const std::string& key) {
    const std::string first = "key = \"nazorg\"";
    return text.replace(text.find(first), first.size(), "key = \"" + key + "\"");
}

/// A folder with a plan, an instrument and a municipality of one's own.
class PlanFolder {
public:
    PlanFolder() {
        fs::create_directory(folder_.path() / "instruments");
        fs::create_directory(folder_.path() / "municipalities");
        instrument("coach");
        folder_.file("municipalities/lekkerwaard.toml",
                     text_of(shipped().folder + "/municipalities/gemiddeld-100k.toml"));
    }
    void instrument(const std::string& key) const {
        folder_.file("instruments/" + key + ".toml",
                     with_key(text_of(shipped().folder + "/instruments/nazorg.toml"), key));
    }
    [[nodiscard]] std::string plan(const std::string& lines) const {
        return folder_.file("plan.toml", on_basis(lines));
    }
    [[nodiscard]] Ending ending_of(const std::string& lines) const {
        return reading(plan(lines), shipped());
    }
    [[nodiscard]] const Folder& folder() const { return folder_; }

private:
    Folder folder_;
};

const std::string coach = "[levers.instruments.coach]\nbudget_eur_per_year = 1000\n";
const std::string lekkerwaard = "[run]\nmunicipality = \"lekkerwaard\"\n";

}  // namespace

TEST_CASE("a scenario uses an instrument and a municipality that lie beside it",
          "[scenarios][own]") {
    const PlanFolder plans;
    const Scenario s = read_scenario(plans.plan(lekkerwaard + coach), shipped());
    CHECK(s.setting.municipality.key == "lekkerwaard");
    const auto& used = s.setting.instruments;
    CHECK(std::any_of(used.begin(), used.end(), [](const auto& i) { return i.key == "coach"; }));
    CHECK(std::is_sorted(used.begin(), used.end(),
                         [](const auto& a, const auto& b) { return a.key < b.key; }));
    CHECK(contains(s.provenance, "### instruments/coach.toml\n"));
    CHECK(contains(s.provenance, "### municipalities/lekkerwaard.toml\n"));
    CHECK_FALSE(contains(s.provenance, plans.folder().path().string()));
}

TEST_CASE("the same instrument beside the scenario and in the program's folder runs the same",
          "[scenarios][own]") {
    const PlanFolder plans;
    const DataCopy copy;
    fs::copy(plans.folder().path() / "instruments/coach.toml", copy.path() / "instruments");
    const std::string inside = copy.path().string() + "/plan.toml";
    write(inside, on_basis(coach));
    CHECK(
        differences(read_scenario(plans.plan(coach), shipped()), read_scenario(inside, copy.root()))
            .empty());
}

TEST_CASE("what lies beside a file that is extended is found too", "[scenarios][own]") {
    const PlanFolder plans;
    static_cast<void>(plans.plan(lekkerwaard + coach));
    fs::create_directory(plans.folder().path() / "later");
    const std::string above = plans.folder().file(
        "above.toml", "extends = \"plan.toml\"\n[scenario]\nname = \"above\"\n");
    CHECK(reading(above, shipped()).text.empty());
    const Folder elsewhere;
    CHECK(reading(elsewhere.file("x.toml", on_basis(coach)), shipped()).code == ExitCode::scenario);
}

TEST_CASE("a key with a file beside the scenario and one in the program is refused, both named",
          "[scenarios][own]") {
    const PlanFolder plans;
    plans.instrument("werkloont");
    plans.folder().file("municipalities/rotterdam.toml", "");
    const Ending instrument = plans.ending_of("[levers.instruments.werkloont]\nplaces = 3\n");
    CHECK(instrument.code == ExitCode::scenario);
    CHECK(contains(instrument.text, "AFW-1019"));
    CHECK(
        contains(instrument.text, plans.folder().path().string() + "/instruments/werkloont.toml"));
    CHECK(contains(instrument.text, shipped().folder + "/instruments/werkloont.toml"));
    CHECK(contains(plans.ending_of("[run]\nmunicipality = \"rotterdam\"\n").dutch,
                   "er zijn twee bestanden voor 'rotterdam'"));
    CHECK(plans.ending_of(coach).text.empty());
}

TEST_CASE("a broken file beside the scenario is read only when it is named, and told by its name",
          "[scenarios][own]") {
    const PlanFolder plans;
    const std::string broken = plans.folder().file("instruments/stuk.toml", "key = \"stuk\"\n");
    plans.folder().file("municipalities/stuk.toml", "name = 1.600.000\n");
    CHECK(plans.ending_of(coach).text.empty());
    CHECK(reading("basis", shipped()).text.empty());
    const Ending instrument = plans.ending_of("[levers.instruments.stuk]\nplaces = 3\n");
    CHECK(instrument.code == ExitCode::scenario);
    CHECK(contains(instrument.text, "AFW-1202  " + broken));
    CHECK(contains(instrument.text, "'per_start' is missing in [cost]"));
    CHECK_FALSE(contains(instrument.text, "plan.toml"));
    CHECK(
        contains(plans.ending_of("[run]\nmunicipality = \"stuk\"\n").text,
                 "AFW-1103  " + plans.folder().path().string() + "/municipalities/stuk.toml:1:8"));
}

TEST_CASE("an unknown name is told where a new file goes", "[scenarios][own]") {
    const PlanFolder plans;
    const Ending instrument = plans.ending_of("[levers.instruments.fiets]\nplaces = 3\n");
    CHECK(contains(instrument.text,
                   "a new one is a file beside this scenario: instruments/fiets.toml"));
    CHECK(contains(instrument.dutch,
                   "een nieuwe is een bestand naast dit scenario: instruments/fiets.toml"));
    CHECK(contains(plans.ending_of("[levers.instruments.coahc]\nplaces = 3\n").text,
                   "did you mean 'coach'?"));
    const Ending place = plans.ending_of("[run]\nmunicipality = \"lekkerwaart\"\n");
    CHECK(contains(place.text, "did you mean 'lekkerwaard'?"));
    CHECK(contains(place.text, "municipalities/lekkerwaart.toml"));
}

TEST_CASE("a file beside the scenario with another ending than .toml is told how to be called",
          "[scenarios][own]") {
    const PlanFolder plans;
    plans.folder().file("municipalities/dorp.toml.txt", "schema = 1\n");
    plans.folder().file("instruments/fiets.toml.txt", "key = \"fiets\"\n");
    const Ending place = plans.ending_of("[run]\nmunicipality = \"dorp\"\n");
    CHECK(place.code == ExitCode::scenario);
    CHECK(
        contains(place.text, "AFW-1018  " + plans.folder().path().string() + "/plan.toml:7:16\n"));
    CHECK(contains(place.dutch, "municipalities/dorp.toml.txt' is er, maar de naam moet eindigen"));
    CHECK(contains(place.dutch, "municipalities/dorp.toml'  (meer:"));
    const Ending instrument = plans.ending_of("[levers.instruments.fiets]\nplaces = 3\n");
    CHECK(contains(instrument.text, "AFW-1018  "));
    CHECK(contains(instrument.text, "instruments/fiets.toml'  (more:"));
}

TEST_CASE("two instruments whose keys would share their luck are refused", "[scenarios][own]") {
    const PlanFolder plans;
    // FNV-1a: 0x57ef47e4 and 0x81c347e4.
    plans.instrument("zorg-plus");
    plans.instrument("fiets-plus-75");
    const Ending draws = plans.ending_of(
        "[levers.instruments.zorg-plus]\nplaces = 3\n"
        "[levers.instruments.fiets-plus-75]\nplaces = 3\n");
    INFO(draws.text);
    CHECK(draws.code == ExitCode::scenario);
    CHECK(contains(draws.text,
                   "the keys 'fiets-plus-75' and 'zorg-plus' would share their draws "
                   "for places; rename one"));
    CHECK(contains(draws.dutch, "toevallig de loting van hun plekken delen"));
    CHECK(plans.ending_of("[levers.instruments.zorg-plus]\nplaces = 3\n").text.empty());
    // 0xb7adac28 and 0x64092c28: the low 13 bits are the same, the low 16 are not.
    const std::string job = text_of(shipped().folder + "/instruments/stip-baan.toml");
    const std::string first = "key = \"stip-baan\"";
    for (const std::string key : {"baan-77", "baan-110"}) {
        std::string text = job;
        text.replace(text.find(first), first.size(), "key = \"" + key + "\"");
        plans.folder().file("instruments/" + key + ".toml", text);
    }
    const auto jobs = [](const std::string& lever) {
        return "[levers.instruments.baan-77]\n" + lever + "[levers.instruments.baan-110]\n" + lever;
    };
    const Ending people = plans.ending_of(jobs("running_at_start = 2\n"));
    INFO(people.text);
    CHECK(contains(people.text, "would share the numbers of the people in them; rename one"));
    CHECK(plans.ending_of(jobs("places = 2\n")).text.empty());
}

TEST_CASE("a name never leads out of the folder", "[scenarios][own]") {
    const PlanFolder plans;
    plans.folder().file("loose.toml", text_of(shipped().folder + "/municipalities/rotterdam.toml"));
    for (const char* name : {"../loose", "..", "./lekkerwaard", "/etc/passwd", ""}) {
        INFO(name);
        const Ending ending =
            plans.ending_of("[run]\nmunicipality = \"" + std::string(name) + "\"\n");
        CHECK(ending.code == ExitCode::scenario);
        CHECK_FALSE(contains(ending.text, "beside this scenario"));
    }
    fs::create_symlink("lekkerwaard.toml", plans.folder().path() / "municipalities/link.toml");
    CHECK(contains(plans.ending_of("[run]\nmunicipality = \"link\"\n").text, "AFW-1003"));
}

TEST_CASE("a file of one's own extends one of the program, and another one beside the scenario",
          "[scenarios][own]") {
    const PlanFolder plans;
    plans.folder().file("instruments/langer.toml",
                        "extends = \"coach\"\nkey = \"langer\"\nlabel_nl = \"Lang\"\n"
                        "label_en = \"Long\"\nduration_months = 9\npage = \"docs/x.md\"\n");
    plans.folder().file("municipalities/dorp.toml",
                        "schema = 1\nextends = \"rotterdam\"\nname = \"Dorp\"\nnumber = 9102\n"
                        "clients = { value = 70, low = 70, high = 70, unit = \"persons\", status = "
                        "\"assumed\" }\n");
    const Scenario s = read_scenario(
        plans.plan("[run]\nmunicipality = \"dorp\"\n[levers.instruments.langer]\nplaces = 3\n"),
        shipped());
    CHECK(s.setting.municipality.clients == 70);
    CHECK(s.setting.municipality.name == "Dorp");
    const auto passport_of = [](const auto& numbers, const std::string& key) {
        const auto found = std::find_if(numbers.begin(), numbers.end(),
                                        [&](const auto& each) { return each.key == key; });
        REQUIRE(found != numbers.end());
        return found->passport;
    };
    CHECK(passport_of(s.margins, "inhabitants").extended == "rotterdam");
    CHECK(passport_of(s.margins, "share_women").extended == "nederland");
    CHECK(passport_of(s.numbers, "langer.job_support").extended == "coach");
    for (const char* file :
         {"### instruments/langer.toml\n", "### instruments/coach.toml\n",
          "### municipalities/dorp.toml\n", "### municipalities/rotterdam.toml\n"}) {
        INFO(file);
        CHECK(contains(s.provenance, file));
    }
    CHECK_FALSE(contains(s.provenance, plans.folder().path().string()));
}

TEST_CASE("what a file of one's own extends is told at its line when it is not there, or twice",
          "[scenarios][own]") {
    const PlanFolder plans;
    const auto ending = [&](const std::string& extends) {
        const std::string path = plans.folder().file("municipalities/dorp.toml",
                                                     "schema = 1\nextends = \"" + extends + "\"\n");
        const Ending found = plans.ending_of("[run]\nmunicipality = \"dorp\"\n");
        INFO(found.text);
        CHECK(found.code == ExitCode::scenario);
        CHECK(contains(found.text, path + ":2:11\n"));
        return found.text;
    };
    CHECK(contains(ending("roterdam"), "did you mean 'rotterdam'?"));
    CHECK(contains(ending("lekkerwaart"), "did you mean 'lekkerwaard'?"));
    CHECK(contains(ending("dorp"), "dorp -> dorp"));
    plans.folder().file("municipalities/den-haag.toml", "");
    CHECK(contains(ending("den-haag"), "AFW-1019"));
}

TEST_CASE("files of the program extend each other, whatever lies beside a scenario",
          "[scenarios][own]") {
    const PlanFolder plans;
    plans.folder().file("municipalities/nederland.toml", "broken = [\n");
    CHECK(plans.ending_of("[run]\nmunicipality = \"rotterdam\"\n").text.empty());
    CHECK(contains(plans.ending_of("[run]\nmunicipality = \"nederland\"\n").text, "AFW-1019"));
}

TEST_CASE("a catalogue that others use too stays as it is", "[scenarios][own]") {
    const PlanFolder plans;
    Problems problems;
    const Catalogue catalogue = read_catalogue(shipped(), problems);
    const std::size_t before = catalogue.instruments.size();
    const auto with =
        read_scenario(plans.plan(lekkerwaard + coach), shipped(), catalogue, problems);
    REQUIRE(with);
    CHECK(differences(*with, read_scenario(plans.plan(lekkerwaard + coach), shipped())).empty());
    CHECK(catalogue.instruments.size() == before);
    const Folder elsewhere;
    const std::string other = elsewhere.file("x.toml", on_basis(coach));
    CHECK_FALSE(read_scenario(other, shipped(), catalogue, problems));
}
