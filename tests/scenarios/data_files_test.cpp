// SPDX-License-Identifier: EUPL-1.2
// One mistake in a data file is enough: exit code `data`, and words that say which.
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

/// Spoils a shipped file and reads basis with it, or a scenario that names the instrument.
struct Spoiled {
    std::string file;
    std::string before;
    std::string after;
    std::string fragment;
};

const std::vector<Spoiled> spoiled = {
    {"statute/nl.toml", "from = \"2024-01\"", "from = \"2022-01\"",
     "'bijstandsnorm.single' has its value of 2022-01 after that of 2023-07"},
    {"statute/nl.toml", "from = \"2024-01\"", "from = \"2023-01\"", "AFW-1217"},
    {"statute/nl.toml", "from = \"2024-01\"", "from = \"januari 2024\"", "AFW-1215"},
    {"statute/nl.toml", "from = \"2023-01\"", "from = \"2023-04\"",
     "'bijstandsnorm.single' begins in 2023-04; expected 2023-01"},
    {"statute/nl.toml", "from = \"2024-07\"", "from = \"2027-07\"",
     "'bijstandsnorm.single' has a value of 2027-07, after 2026-12"},
    {"statute/nl.toml", "first = \"2023-01\"", "", "'first' is missing in the file"},
    {"statute/nl.toml", "last = \"2026-12\"", "last = \"2026-00\"", "AFW-1215"},
    {"statute/nl.toml", "[disregard_share]", "[disregard_shore]",
     "unknown key 'disregard_shore'; did you mean 'disregard_share'?"},
    {"statute/nl.toml", "[disregard_share]", "[disregard_percent]", "AFW-1206"},
    {"statute/nl.toml", "[disregard_share]", "[asset_limit_single]", "AFW-1102"},
    {"statute/nl.toml", "unit = \"fraction\"", "unit = \"percent\"",
     "'disregard_share' has unit 'percent'; the model expects 'fraction'"},
    {"statute/nl.toml", "unit = \"fraction\"", "", "'unit' is missing in [disregard_share]"},
    {"statute/nl.toml", "value = 0.25", "value = 25",
     "'disregard_share (2023-01).value' is 25; expected a number from 0 to 1"},
    {"statute/nl.toml", "values = [\n  { from = \"2023-01\", value = 0.25 },\n]", "values = []",
     "'disregard_share.values' is an empty list"},
    {"statute/nl.toml", "values = [\n  { from = \"2023-01\", value = 0.25 },\n]", "values = 0.25",
     "'disregard_share.values' is a number"},
    {"statute/nl.toml", "{ from = \"2023-01\", value = 0.25 }", "0.25",
     "'disregard_share' is a number; expected a table"},
    {"statute/nl.toml", "from = \"2023-01\", value = 0.25", "value = 0.25",
     "'from' is missing in [disregard_share]"},
    {"statute/nl.toml", "evidence = [\"R018\"]", "evidence = []", "AFW-1214"},
    {"statute/nl.toml", "evidence = [\"R018\"]", "evidence = [\"R999\"]", "AFW-1213"},
    {"statute/nl.toml", "status = \"statute\"", "status = \"law\"", "AFW-1207"},
    {"statute/nl.toml", "status = \"statute\"", "", "'status' is missing in [bijstandsnorm.single"},
    {"statute/nl.toml", "value = 18 ", "value = 17.5 ", "AFW-1212"},
    {"statute/nl.toml", "[bijstandsnorm.cost_sharer]", "[bijstandsnorm.cost_sharers]",
     "did you mean 'cost_sharer'"},
    {"statute/nl.toml", "schema = 2", "schema = 1", "schema"},
    {"municipalities/nederland.toml", "from_55 = 0.340", "from_55 = 0.341", "AFW-1211"},
    {"municipalities/nederland.toml", "from_55 = 0.340", "from_55 = -0.34", "AFW-1204"},
    {"municipalities/gemiddeld-100k.toml", "value = 2230", "value = 0", "clients"},
    {"municipalities/gemiddeld-100k.toml", "value = 2230", "value = 2230.5", "AFW-1212"},
    {"municipalities/gemiddeld-100k.toml", "unit = \"persons\"", "unit = \"thousands\"",
     "AFW-1218"},
    {"municipalities/nederland.toml", "evidence = [\"R054\", \"R060\"]", "evidence = []",
     "AFW-1214"},
    {"municipalities/nederland.toml", "share_women", "share_woman", "share_women"},
    {"municipalities/gemiddeld-100k.toml", "number = ", "number = 65536 # ", "number"},
    {"parameters/distance.toml", "[distance.base_hazard]", "[distance.base_hazzard]", "AFW-1221"},
    {"parameters/distance.toml", "[distance.duration_early]", "[distance.base_hazard]", "AFW-1102"},
    {"parameters/distance.toml", "unit = \"1/month\"", "unit = \"1/year\"", "AFW-1218"},
    {"parameters/distance.toml", "mode = ", "mode = nan # ", "AFW-1203"},
    {"parameters/distance.toml", "low = ", "low = 1e999 # ", "AFW-1203"},
    {"parameters/distance.toml", "status = \"assumed\"", "status = \"measured\"\nx = 1",
     "AFW-1201"},
    {"parameters/distance.toml", "en = ", "english = ", "AFW-1202"},
    {"instruments/werkloont.toml", "key = \"werkloont\"", "key = \"werkloon\"",
     "'key' does not fit: the file is called 'werkloont.toml'; write 'werkloont', or give the "
     "file"},
    {"instruments/werkloont.toml", "slot = \"programme\"", "slot = \"program\"",
     "did you mean 'programme'"},
    {"instruments/werkloont.toml", "[channels.search_push]", "[channels.search_pull]",
     "did you mean 'search_push'"},
    {"instruments/werkloont.toml", "mode = ", "mode = -1 # ", "AFW-1204"},
    {"instruments/werkloont.toml", "duration_months", "duration_weeks", "duration_months"},
    {"instruments/werkloont.toml", "statuses = [\"bijstand\"", "statuses = [\"bystand\"",
     "did you mean 'bijstand'"},
    {"instruments/werkloont.toml", "[cost.per_month]", "[cost.per_year]", "cost"},
    {"instruments/werkloont.toml", "duration_months = 4", "duration_months = 0", "AFW-1226"},
    {"instruments/bijzondere-bijstand.toml", "pot = \"income_security\"", "pot = \"staff\"",
     "AFW-1226"},
    {"instruments/nazorg.toml", "obligation = \"voluntary\"", "obligation = \"mandatory\"",
     "'obligation' does not fit: only slots 'programme', 'contact' and debt help ('debt') can be "
     "mandatory"},
    {"instruments/werkloont.toml", "duty = \"labour\"\n", "", "'duty' is missing"},
    {"instruments/werkloont.toml", "duty = \"labour\"", "duty = \"labor\"",
     "did you mean 'labour'"},
    {"instruments/frequent-klantcontact.toml", "obligation = \"voluntary\"",
     "obligation = \"mandatory\"\nduty = \"labour\"",
     "'duty' does not fit: only slot 'programme' can be under 'labour' or 'tegenprestatie'"},
    {"instruments/nazorg.toml", "[channels.job_support]", "[channels.lock_in]",
     "'channels.lock_in' does not fit: slot 'aftercare' does nothing with 'lock_in'"},
    {"instruments/werkloont.toml", "[channels.lock_in]", "[channels.write_off]",
     "'channels.write_off' does not fit: slot 'programme' without 'wage_support'"},
    {"statute/nl.toml", "note = \"scaled with the norm of a single person\"",
     "note = \"scaled\", nota = 1", "AFW-1201"},
    {"statute/nl.toml", ", note_nl = \"uit het hoofd, nog na te gaan\"", "",
     "'note_nl' is missing in [tax_second_to (2025-01)]"},
    {"statute/nl.toml", "note = \"recalled, to be verified\", ", "", "'note' is missing in"},
    {"municipalities/gemiddeld-100k.toml", "note_nl = \"een rond getal\"", "note_nl = \"\"",
     "note_nl' is empty"},
    {"instruments/werkloont.toml", "note_nl = ", "nota_nl = ", "'note_nl' is missing in"},
    {"parameters/income.toml", "note_nl = ", "nota_nl = ", "'note_nl' is missing in"},
    {"evidence/evidence.csv", "id,theme", "id;theme", "AFW-1301"},
    {"evidence/evidence.csv", "S002,", "S001,", "AFW-1301"},
    {"evidence/evidence.csv", "S002,effect,", "S002,", "AFW-1301"},
    {"evidence/evidence.csv", "S002", "S\x01", "AFW-1008"},
};

}  // namespace

TEST_CASE("a mistake in a data file ends with exit code data and says what it is",
          "[scenarios][data]") {
    for (const Spoiled& mistake : spoiled) {
        const DataCopy copy;
        INFO(mistake.file << ": " << mistake.before << " -> " << mistake.after);
        REQUIRE(copy.replace(mistake.file, mistake.before, mistake.after));
        const std::filesystem::path file = mistake.file;
        const Ending ending = file.parent_path() == "instruments"
                                  ? reading_with(file.stem().string(), copy.root())
                                  : reading("basis", copy.root());
        INFO(ending.text);
        CHECK(ending.code == ExitCode::data);
        CHECK(contains(ending.text, mistake.fragment));
    }
}

TEST_CASE("a broken instrument stops only a scenario that names it", "[scenarios][data]") {
    const DataCopy copy;
    const std::string before = scenarios::read_scenario("basis", copy.root()).provenance;
    write(copy.path() / "instruments" / "stuk.toml", "key = \"stuk\"\n");
    CHECK(reading("basis", copy.root()).text.empty());
    CHECK(reading("werkloont", copy.root()).text.empty());
    CHECK(
        contains(scenarios::read_scenario("basis", copy.root()).provenance, before.substr(0, 99)));
    CHECK(contains(reading_with("stuk", copy.root()).text, "AFW-1202  instruments/stuk.toml"));
}

TEST_CASE("what an instrument file lacks is not held against what it has", "[scenarios][data]") {
    const DataCopy copy;
    write(copy.path() / "instruments" / "stuk.toml", "key = \"stuk\"\n");
    const Ending bare = reading_with("stuk", copy.root());
    INFO(bare.text);
    CHECK(contains(bare.text, "'slot' is missing"));
    CHECK(contains(bare.text, "'duration_months' is missing"));
    CHECK_FALSE(contains(bare.text, "AFW-1226"));
    write(copy.path() / "instruments" / "stuk.toml",
          "key = \"stuk\"\nslot = \"money\"\nobligation = \"mandatory\"\n"
          "duration_months = \"0\"\n");
    const Ending some = reading_with("stuk", copy.root());
    INFO(some.text);
    CHECK(contains(some.text, "'obligation' does not fit: only slots 'programme', "));
    CHECK_FALSE(contains(some.text, "'duration_months' does not fit"));
    CHECK_FALSE(contains(some.text, "admits nobody"));
}

TEST_CASE("an unspoiled copy of the data is read", "[scenarios][data]") {
    const DataCopy copy;
    CHECK(reading("basis", copy.root()).text.empty());
}

TEST_CASE("a parameter may be in any file but in one only", "[scenarios][data]") {
    const DataCopy copy;
    const std::string search = text_of(copy.path() / "parameters" / "search.toml");
    write(copy.path() / "parameters" / "again.toml", search);
    const Ending ending = reading("basis", copy.root());
    CHECK(ending.code == ExitCode::data);
    CHECK(contains(ending.text, "AFW-1220"));
}

TEST_CASE("a prior whose mode lies outside its bounds is refused", "[scenarios][data]") {
    const DataCopy copy;
    REQUIRE(copy.replace("parameters/distance.toml", "high = ", "high = 0.0001 # "));
    CHECK(contains(reading("basis", copy.root()).text, "AFW-1219"));
}

TEST_CASE("without evidence nothing is read", "[scenarios][data]") {
    const DataCopy copy;
    std::filesystem::remove(copy.path() / "evidence" / "evidence.csv");
    std::filesystem::create_directory(copy.path() / "evidence" / "evidence.csv");
    const Ending ending = reading("basis", copy.root());
    CHECK(ending.code == ExitCode::data);
    CHECK(contains(ending.text, "AFW-1002"));
}
