// SPDX-License-Identifier: EUPL-1.2
// Every repair that is told makes the file one that is read; where none is sensible none is told.
#include <algorithm>

#include "app/mending/broken_file.hpp"
#include "app/mending/problem_json.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using app::Edit;
using app::Repair;
using Catch::Matchers::Contains;
using scenarios::Problems;

namespace {

const scenarios::Catalogue& catalogue() {
    static const scenarios::Catalogue all = [] {
        Problems problems;
        return scenarios::read_catalogue(shipped(), problems);
    }();
    return all;
}

app::ToldKinds& kinds() {
    static app::ToldKinds all(shipped());
    return all;
}

/// A file with one thing wrong in it: the whole scenario, with `line` in its place.
std::string scenario(const std::string& lines) {
    return "[scenario]\nname = \"x\"\n[run]\nstart = \"2025-01\"\nmonths = 36\nreplicates = 20\n"
           "municipality = \"gemiddeld-100k\"\n" +
           lines;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

/// The text after every repair, in one pass, by somebody who understands nothing of it.
struct Mended {
    std::string text;
    std::size_t repairs = 0;
    std::size_t problems = 0;
    bool assumes = false;
};

void read(const std::string& path, Problems& problems) {
    (void)scenarios::read_scenario(path, shipped(), catalogue(), problems);
}

Mended mended(const std::string& text) {
    const Folder folder;
    Problems problems;
    read(folder.file("mijn-plan.toml", text), problems);
    const app::BrokenFile file = app::broken_file(problems.source(0), kinds());
    Mended result{text};
    std::vector<Edit> edits;
    for (const scenarios::Problem& problem : problems.all()) {
        if (problem.at.source != 0) {
            continue;  // of a file that it extends
        }
        const auto repair = app::repair_of(app::broken_at(problem, file));
        ++result.problems;
        result.repairs += repair ? 1U : 0U;
        result.assumes = result.assumes || (repair && repair->assumes);
        for (const Edit& edit : repair ? repair->edits : std::vector<Edit>{}) {
            edits.push_back(edit);
        }
    }
    // From behind; of edits at one place the first stands first.
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    std::reverse(edits.begin(), edits.end());
    for (const Edit& edit : edits) {
        result.text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
    }
    return result;
}

std::string problems_of(const std::string& text) {
    const Folder folder;
    Problems problems;
    read(folder.file("mijn-plan.toml", text), problems);
    return problems.empty() ? std::string() : problems.text(Language::en);
}

struct Case {
    std::string what;
    std::string text;
    std::string now;  ///< that the mended text holds
    bool assumes = false;
};

std::vector<Case> names() {
    return {
        {"a typo in a key", scenario("[levers]\ncaselaod = 80\n"), "caseload = 80"},
        {"a typo in a table", scenario("[lever]\ncaseload = 80\n"), "[levers]"},
        {"a typo in a word", scenario("[levers]\nallocation = \"lotery\"\n"), "\"lottery\""},
        {"a Dutch word", scenario("[levers]\nallocation = \"loting\"\n"), "\"lottery\""},
        {"a word in capitals", scenario("[levers]\nallocation = \"NEED\"\n"), "\"need\""},
        {"an unknown instrument", scenario("[levers.instruments.werklont]\nplaces = 40\n"),
         "[levers.instruments.werkloont]"},
        {"an unknown instrument in quotes",
         scenario("[levers.instruments]\n\"werklont\" = { places = 40 }\n"), "\"werkloont\" ="},
        {"an unknown municipality", replaced(scenario(""), "gemiddeld-100k", "gemideld-100k"),
         "\"gemiddeld-100k\""},
        {"an unknown parameter", scenario("[world.parameters]\n\"distance.base_hazerd\" = 0.02\n"),
         "\"distance.base_hazard\" = 0.02"},
        {"an unknown parameter below a table",
         scenario("[world.parameters.distance]\nbase_hazerd = 0.02\n"), "\nbase_hazard = 0.02"},
        {"an unknown scenario", "extends = \"basiss\"\n[scenario]\nname = \"x\"\n",
         "extends = \"basis\""},
        {"an unknown mechanism", scenario("[mechanisms]\nbandwith_tax = false\n"),
         "bandwidth_tax = false"},
        {"thousands of euros",
         scenario("[levers.instruments.werkloont]\nbudget_keur_per_year = 500\n"),
         "budget_eur_per_year = 500000"},
        {"euros a month", scenario("[levers.pots.wmo]\nbudget_eur_per_month = [100, 200.5]\n"),
         "budget_eur_per_year = [1200, 2406]"},
        {"a key without its unit", scenario("[levers.instruments.werkloont]\nbudget = 500000\n"),
         "budget_eur_per_year = 500000"},
        {"a number with an old name", scenario("[world.parameters]\n\"capacity.speed\" = 0.2\n"),
         "\"stress.speed\" = 0.2"},
    };
}

std::vector<Case> values() {
    return {
        {"a number between quotes", replaced(scenario(""), "36", "\"36\""), "months = 36"},
        {"a percentage", scenario("[levers]\nenforcement = 40\n"), "enforcement = 0.4", true},
        {"a percent sign", scenario("[levers]\nenforcement = 40%\n"), "enforcement = 0.4"},
        {"more than the limit", replaced(scenario(""), "= 36", "= 601"), "months = 600", true},
        {"less than the limit", scenario("[levers]\ncaseload = 0.5\n"), "caseload = 1", true},
        {"one in a list too low", scenario("[world]\ninflow = [1, -3, 2]\n"), "[1, 0, 2]", true},
        {"a whole number with a point", replaced(scenario(""), "= 36", "= 36.0"), "months = 36"},
        {"half a place", scenario("[levers.instruments.werkloont]\nplaces = 2.5\n"), "places = 3",
         true},
        {"thousands as on paper", scenario("[levers.pots.wmo]\nbudget_eur_per_year = 1.600.000\n"),
         "= 1600000"},
        {"a point that can only part thousands", replaced(scenario(""), "= 20", "= \"1.200\""),
         "replicates = 1200"},
        {"a euro sign", scenario("[levers.pots.wmo]\nbudget_eur_per_year = € 500,-\n"), "= 500"},
        {"a month of one digit", replaced(scenario(""), "2025-01", "2025-1"), "\"2025-01\""},
        {"a date", replaced(scenario(""), "\"2025-01\"", "2025-01-01"), "\"2025-01\""},
        {"a year", replaced(scenario(""), "\"2025-01\"", "2025"), "\"2025-01\"", true},
        {"a month without quotes", replaced(scenario(""), "\"2025-01\"", "2025-01"), "\"2025-01\""},
        {"a word without quotes", scenario("[levers]\nallocation = need\n"), "\"need\""},
        {"curly quotes", scenario("[levers]\nallocation = \u201Cneed\u201D\n"), "\"need\""},
        {"a quote that is missing", scenario("[levers]\nallocation = \"need\n"), "\"need\"\n"},
        {"a Dutch truth", scenario("[mechanisms]\nbandwidth_tax = nee\n"), "= false"},
        {"a number for truth", scenario("[mechanisms]\nbandwidth_tax = 0\n"), "= false"},
        {"a list for a text", replaced(scenario(""), "\"x\"", "[\"x\"]"), "name = \"x\""},
        {"a number for a pot", scenario("[levers.pots]\nwmo = 3600000\n"),
         "{ budget_eur_per_year = 3600000 }", true},
        {"minus zero", scenario("[levers]\nenforcement = -0.0\n"), "enforcement = 0\n"},
        {"a direction mark", scenario("[levers]\nenforcement\u200F = 0.1\n"), "enforcement = 0.1"},
        {"an empty name", replaced(scenario(""), "\"x\"", "\"\""), "name = \"mijn-plan\"", true},
    };
}

std::vector<Case> lines() {
    return {
        {"a missing key", replaced(scenario(""), "months = 36\n", ""), "months = 36", true},
        {"a missing table", replaced(scenario(""), "[scenario]\nname = \"x\"\n", ""),
         "[scenario]\nname = \"mijn-plan\"", true},
        {"nothing at all", "", "municipality = ", true},
        {"a key that is there twice", scenario("[levers]\ncaseload = 80\ncaseload = 80\n"),
         "[levers]\ncaseload = 80\n"},
        {"a key with two values", scenario("[levers]\ncaseload = 80\ncaseload = 90\n"),
         "[levers]\ncaseload = 80\n", true},
        {"a lever under the world", scenario("[world]\ntightness = 0.9\ncaseload = 80\n"),
         "[levers]\ncaseload = 80\n"},
        {"the world under levers", scenario("[levers]\ntightness = 0.9\n[world]\ninflow = 1.1\n"),
         "[world]\ntightness = 0.9\ninflow = 1.1"},
        {"a number that is no more", scenario("[world.parameters]\n\"exits.ww_months\" = 6\n"),
         "[world.parameters]\n"},
    };
}

}  // namespace

TEST_CASE("repairs carried out blindly give a file that is read, in one pass", "[app][mending]") {
    for (const auto& part : {names(), values(), lines()}) {
        for (const Case& each : part) {
            INFO(each.what);
            REQUIRE_FALSE(problems_of(each.text).empty());
            const Mended result = mended(each.text);
            INFO(result.text);
            CHECK(result.repairs == result.problems);
            CHECK(result.assumes == each.assumes);
            CHECK_THAT(result.text, Contains(each.now));
            CHECK(problems_of(result.text).empty());
        }
    }
}

TEST_CASE("most files of the corpus that somebody can mend are mended in one pass",
          "[app][mending]") {
    const std::filesystem::path corpus =
        std::filesystem::path(AFWEGING_SOURCE_DIR) / "tests" / "scenarios" / "corpus";
    std::size_t with_repairs = 0;
    std::size_t right = 0;
    for (const auto& each : std::filesystem::directory_iterator(corpus)) {
        if (each.path().extension() != ".toml") {
            continue;
        }
        INFO(each.path().filename().string());
        const std::string text = text_of(each.path());
        const Mended result = mended(text);
        with_repairs += result.repairs > 0 ? 1U : 0U;
        const bool is_right = result.repairs > 0 && problems_of(result.text).empty();
        right += is_right ? 1U : 0U;
        // A repair may uncover what could not be read before; it never leaves the file as it was.
        CHECK((result.repairs == 0) == (result.text == text));
        if (result.repairs == result.problems && !is_right && result.repairs > 0) {
            UNSCOPED_INFO(problems_of(result.text));
        }
    }
    INFO(right << " of " << with_repairs << " files with repairs are right after one pass");
    CHECK(with_repairs >= 60);
    CHECK(right * 10 >= with_repairs * 9);
}

TEST_CASE("what cannot be told from the file has no repair", "[app][mending]") {
    const std::vector<std::string> beyond = {
        scenario("[levers]\nqwertyuiop = 80\n"),
        scenario("[levers]\nallocation = \"zzzzzzzz\"\n"),
        scenario("[levers.instruments.zzzzzzzz]\nplaces = 40\n"),
        scenario("[levers.pots.wmo]\nbudget_eur_per_year = 340.000\n"),
        scenario("[levers]\nenforcement = nan\n"),
        scenario("[levers]\nenforcement = [0.1]\n"),
        scenario("[levers]\ncaseload = 80\ncaselaod = 90\n"),
        scenario("[world]\ntightness = []\n"),
        replaced(scenario(""), "2025-01", "2025-13"),
        scenario("[levers.instruments.werkloont]\nduration_weeks = 8\n"),
        scenario("[levers]\n[levers]\n"),
        scenario("caseload = {\n"),
    };
    for (const std::string& text : beyond) {
        INFO(text);
        const Mended result = mended(text);
        CHECK(result.problems == 1);
        CHECK(result.repairs == 0);
        CHECK(result.text == text);
    }
}

TEST_CASE("problems are told with their key, their place and what was expected", "[app][mending]") {
    const Folder folder;
    Problems problems;
    read(folder.file("x.toml", scenario("[levers.instruments]\n\"werk~/loont\" = 1\n"
                                        "[world]\ninflow = [1, 99]\n"
                                        "[levers]\nenforcement = nan\n")),
         problems);
    const std::string json = app::problems_json(problems, shipped(), Language::en).text();
    CHECK_THAT(json, Contains(R"("key":"levers.instruments.werk~/loont")"));
    CHECK_THAT(json, Contains(R"("pointer":"/levers/instruments/werk~0~1loont")"));
    CHECK_THAT(json, Contains(R"("line":11,"column":14,"end_line":11,"end_column":16)"));
    CHECK_THAT(json, Contains(R"("key":"world.inflow[1]","pointer":"/world/inflow/1")"));
    CHECK_THAT(json, Contains(R"("found":{"text":"99","kind":"a number"})"));
    CHECK_THAT(json, Contains(R"("minimum":0,"maximum":20)"));
    CHECK_THAT(json, Contains(R"("no_repair":"what was meant cannot be told from the file")"));
}
