// SPDX-License-Identifier: EUPL-1.2
// The small parts of the reader.
#include <algorithm>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

struct Parsed {
    Problems problems;
    Node node;
};

Parsed parsed(const std::string& text) {
    Parsed p;
    const std::size_t source = p.problems.add_source({"t.toml", text, ExitCode::scenario});
    p.node = parse_toml(source, p.problems).value_or(Node{});
    return p;
}

}  // namespace

TEST_CASE("edit distance counts letters and swaps of neighbours", "[scenarios][read]") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("caselaod", "caseload") == 1);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(nearest("tightnes", {"inflow", "tightness"}) == "tightness");
    CHECK(nearest("x", {}).empty());
}

TEST_CASE("only a name that is near is suggested", "[scenarios][read]") {
    CHECK(nearest("nope", {"basis", "caseload"}).empty());
    CHECK(nearest("klantmanager", {"vacancies", "distance.base_hazard"}).empty());
    CHECK(nearest("ab", {"xy"}).empty());
    // Two letters of three, two of four, and two that make five into seven.
    CHECK(nearest("xyz", {"Bbz"}).empty());
    CHECK(nearest("1204", {"M004"}).empty());
    CHECK(nearest(".toml", {"n1.toml"}).empty());
    // One letter of three is a slip; one of two is half of the name.
    CHECK(nearest("buk", {"bug"}) == "bug");
    CHECK(nearest("ab", {"a"}).empty());
    // Six letters may have two slips.
    CHECK(nearest("basisx", {"bassi"}).empty());
    CHECK(nearest("mnths0", {"months"}) == "months");
    CHECK(nearest("rnu", {"run", "diff"}) == "run");
    CHECK(nearest("reintegratie", {"buig", "reintegration"}) == "reintegration");
    for (const char* name : {"nope", "basiss"}) {
        const Ending ending = reading(name, shipped());
        const bool near = std::string(name) == "basiss";
        INFO(ending.text << ending.dutch);
        CHECK(contains(ending.text, "did you mean 'basis'?") == near);
        CHECK(contains(ending.dutch, "bedoelt u") == near);
        CHECK_FALSE(contains(ending.text, "''"));
        CHECK(contains(ending.text, "the shipped scenarios are: alles, alles-in-paren, basis"));
    }
}

TEST_CASE("a word that is like none of the allowed ones gets no guess", "[scenarios][read]") {
    Parsed p = parsed("a = \"zwabber\"\n");
    TableReader root(p.node, "", p.problems);
    CHECK_FALSE(root.word("a", {"stack", "stop"}));
    CHECK_FALSE(contains(p.problems.text(Language::en), "did you mean"));
    CHECK(contains(p.problems.text(Language::nl), "schrijf een van deze woorden"));
}

TEST_CASE("characters are decoded as the standard says", "[scenarios][read]") {
    CHECK(character_at("\xC3\xA9", 0).code == 0xE9);
    CHECK(character_at("\xF0\x9F\x98\x80", 0).code == 0x1F600);
    for (const char* bad : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF8\x88\x80\x80\x80", "\xE2\x82"}) {
        CHECK(character_at(bad, 0).length == 0);
    }
    CHECK(printable("a\x1b[31mb\xE2\x80\xAE") == "a?[31mb?");
    CHECK(printable(std::string(500, 'x')).size() == 163);
}

TEST_CASE("numbers are written the same in every locale", "[scenarios][read]") {
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(1e11) == "100000000000");
    CHECK(number_text(-2) == "-2");
    CHECK(number_text(1e300) == "1e+300");
}

TEST_CASE("a problem shows file, line, column and a caret under the value", "[scenarios][read]") {
    Parsed p = parsed("# \xC3\xA9\n[a]\nb = \"\xC3\xA9\"\nc =  7\n");
    TableReader root(p.node, "", p.problems);
    TableReader a = root.table("a");
    (void)a.text("b");
    (void)a.number("c", {0, 5, "months", "3"});
    a.finish();
    root.finish();
    const std::string text = p.problems.text(Language::en);
    CHECK(contains(text, "AFW-1204  t.toml:4:6\n    4 |  c =  7\n      |       ^\n"));
    CHECK(contains(text, "expected a number from 0 to 5 [months], for example 3"));
    CHECK(p.problems.all().size() == 1);
}

TEST_CASE("problems are all reported, twenty are shown", "[scenarios][read]") {
    std::string text;
    for (int i = 0; i < 25; ++i) { text += "k" + std::to_string(i) + " = 1\n"; }
    Parsed p = parsed(text);
    TableReader(p.node, "", p.problems).finish();
    CHECK(p.problems.all().size() == 25);
    CHECK(contains(p.problems.text(Language::en), "and another 5 problems."));
    CHECK(contains(p.problems.text(Language::nl), "en nog 5 fouten."));
}

TEST_CASE("a key with another unit is recognised", "[scenarios][read]") {
    const std::vector<std::string> known = {"budget_eur_per_year", "places", "duration_months"};
    CHECK(same_with_other_unit("budget_keur", known) == "budget_eur_per_year");
    CHECK(same_with_other_unit("budget", known) == "budget_eur_per_year");
    CHECK(same_with_other_unit("duration_weeks", known) == "duration_months");
    CHECK(same_with_other_unit("placez", known).empty());
    CHECK(same_with_other_unit("months", known).empty());
}

TEST_CASE("every problem code has words in both languages and a line in the guide",
          "[scenarios][read]") {
    const std::string guide = text_of(std::string(AFWEGING_SOURCE_DIR) + "/docs/guide/errors.md");
    for (const ProblemKind& kind : problem_kinds()) {
        INFO(code_text(kind.code));
        CHECK_FALSE(kind.en.empty());
        CHECK(kind.en != kind.nl);
        CHECK(kind.advice_en.size() + kind.advice_nl.size() > 3);
        CHECK(contains(guide, code_text(kind.code)));
        CHECK(&kind_of(kind.code) == &kind);
    }
}

TEST_CASE("merging replaces values and lists, and merges tables", "[scenarios][read]") {
    const Parsed base = parsed("a = 1\nl = [1, 2]\n[t]\nx = 1\ny = 2\n");
    const Parsed over = parsed("l = [3]\n[t]\ny = 5\nz = 6\n");
    const Node node = merged(base.node, over.node);
    CHECK(node.find("a")->whole == 1);
    CHECK(node.find("l")->items.size() == 1);
    CHECK(node.find("t")->find("x")->whole == 1);
    CHECK(node.find("t")->find("y")->whole == 5);
    CHECK(node.find("t")->find("z")->whole == 6);
}

TEST_CASE("a long list in a report ends between two names, not in one", "[scenarios][read]") {
    std::vector<std::string> names;
    for (int i = 100; i < 160; ++i) { names.push_back("a_rather_long_name_" + std::to_string(i)); }
    Problems problems;
    const std::size_t source = problems.add_source({"t.toml", "", ExitCode::scenario});
    problems.add(ProblemCode::unknown_key, {source, 0, 0, 1}, {"x", "", joined(names)});
    const std::string told = problems.all()[0].details[2].en;
    CHECK(told.size() <= 804);
    REQUIRE(told.ends_with(", ..."));
    const std::string last = told.substr(0, told.size() - 5);
    CHECK(std::find(names.begin(), names.end(), last.substr(last.rfind(' ') + 1)) != names.end());
    // One word without an end is cut between two characters.
    std::string word;
    for (int i = 0; i < 500; ++i) { word += "é"; }
    problems.add(ProblemCode::unknown_key, {source, 0, 0, 1}, {word + "x", "", ""});
    const std::string cut = problems.all()[1].details[0].en;
    CHECK(cut.size() % 2 == 1);
    CHECK(cut.ends_with("é..."));
}
