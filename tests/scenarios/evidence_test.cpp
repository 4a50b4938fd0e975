// SPDX-License-Identifier: EUPL-1.2
// The evidence table and the groups of facts: what is read, and every problem at once.
#include "scenarios/catalogue/conflicts.hpp"
#include "scenarios/explain/explain.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using namespace afweging::scenarios;

namespace {

const std::string header =
    "id,theme,instrument,population,estimand,value,unit,lower,upper,n,standard_error,error_from,"
    "design,design_class,horizon_months,year,source,reference,locator,status,confidence,use,serves,"
    "notes\n";

/// A row whose cells from `standard_error` on are given.
std::string row(const std::string& id, const std::string& error, const std::string& design_class,
                const std::string& use_and_more) {
    return id + ",effect,WerkLoont,people,a share,40.7,percent,,,1750," + error + ",RCT," +
           design_class + ",12,2016,a page,key,p. 1,document,high," + use_and_more + "\n";
}

/// The problems of a table of these rows, in words.
struct Read {
    Evidence evidence;
    std::string text, dutch;
    std::size_t count = 0;
};

Read reading_table(const std::string& table, const std::string& conflicts = "") {
    const Folder folder;
    const DataRoot root{folder.path().string(), folder.file("evidence.csv", table)};
    folder.file("conflicts.toml", conflicts);
    Problems problems;
    Read read;
    read.evidence = read_evidence(root, problems);
    if (!conflicts.empty()) {
        (void)read_conflicts(root, read.evidence, problems);
    }
    read.count = problems.all().size();
    read.text = problems.text(Language::en);
    read.dutch = problems.text(Language::nl);
    return read;
}

}  // namespace

TEST_CASE("a fact is read with its error, design and use", "[scenarios][evidence]") {
    const Read read = reading_table(
        header + row("S002", "1.17,binomial", "rct", "target,one_12; two_12,\"a, b\""));
    INFO(read.text);
    REQUIRE(read.count == 0);
    const EvidenceRow& fact = read.evidence.at("S002");
    CHECK(fact.notes == "a, b");
    CHECK(fact.used.standard_error == 1.17);
    CHECK(fact.used.error_from == FactError::binomial);
    CHECK(fact.used.design_class == DesignClass::rct);
    CHECK(fact.used.use == EvidenceUse::target);
    CHECK(fact.used.serves == std::vector<std::string>{"one_12", "two_12"});
    CHECK(value_in_words(fact).nl == "40,7 percent");
}

TEST_CASE("every problem of the evidence table is told at once, with its line",
          "[scenarios][evidence]") {
    const Read read =
        reading_table(header + row("S001", ",", "rct", "parametr,x,") +
                      row("S002", ",", "lottery", "context,x,") +
                      row("S003", "minus,binomial", "rct", "context,x,") +
                      row("S004", "1,", "rct", "context,x,") + row("S005", ",", "rct", "none,,") +
                      row("S006", ",", "rct", "target,,") + row("S07", ",", "rct", "context,x,") +
                      row("S001", ",", "rct", "context,x,\"two\nlines\"") + "S009,effect\n" +
                      row("S010", ",spread", "rct", "none,x,why"));
    INFO(read.text);
    CHECK(read.count == 10);
    for (const char* told :
         {"evidence.csv:2", "S001: use is 'parametr'; did you mean 'parameter'?", "evidence.csv:3",
          "S002: design_class is 'lottery'; expected one of: rct, quasi_experiment",
          "S003: standard_error is 'minus'; expected a number above 0",
          "S004: standard_error and error_from go together",
          "S005 is not used; its notes must say why", "S006 has use 'target' and serves nothing",
          "'S07' is no id", "S001 is there twice", "evidence.csv:11",
          "S009 has 2 columns; expected 24", "S010 is not used and serves something"}) {
        INFO(told);
        CHECK(contains(read.text, told));
    }
    CHECK(contains(read.dutch, "bedoelt u 'parameter'?"));
    CHECK(contains(read.dutch, "S005 wordt niet gebruikt; zeg in notes waarom"));
}

TEST_CASE("columns that are missing, unknown or elsewhere are named", "[scenarios][evidence]") {
    std::string other = header;
    other.replace(other.find(",use,"), 5, ",usage,");
    const Read renamed = reading_table(other + row("S001", ",", "rct", "context,x,"));
    CHECK(renamed.count == 2);
    CHECK(contains(renamed.text, "column 'use' is missing"));
    CHECK(contains(renamed.text, "unknown column 'usage'"));
    CHECK(renamed.evidence.empty());
    std::string swapped = header;
    swapped.replace(swapped.find("use,serves"), 10, "serves,use");
    CHECK(contains(reading_table(swapped).text, "the columns must stand in this order: id, theme"));
}

TEST_CASE("a group of facts names what is there, twice at least, in both languages",
          "[scenarios][evidence]") {
    const Read read = reading_table(
        header + row("S001", ",", "rct", "context,x,"),
        "[one]\nfacts = [\"S001\", \"S011\"]\nwhat = \"a\"\nwhat_nl = \"b\"\nreading = \"c\"\n"
        "reading_nl = \"d\"\n[two]\nfacts = [\"S001\"]\nwhat = \"a\"\nreading = \"c\"\n"
        "reading_nl = \"d\"\nread = \"e\"\n");
    INFO(read.text);
    CHECK(read.count == 4);
    CHECK(contains(read.text, "there is no evidence 'S011'; did you mean 'S001'?"));
    CHECK(contains(read.text, "name at least two facts"));
    CHECK(contains(read.text, "'what_nl' is missing in [two]"));
    CHECK(contains(read.text, "unknown key 'two.read'"));
}

TEST_CASE("the shipped groups of facts are in order, and explain tells how they are read",
          "[scenarios][evidence][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    CHECK(catalogue.conflicts.size() >= 30);
    const auto told = [&](const std::string& id) {
        std::string text;
        const auto found = explain(id, catalogue);
        for (const LocalisedText& line : found.front().lines) { text += line.en + '\n'; }
        return text;
    };
    const std::string mean = told("S004");
    INFO(mean);
    CHECK(contains(mean, "Use: target: werkloont_mean_gap_36."));
    CHECK(contains(mean, "Beside S004, R125: "));
    CHECK(contains(mean, "Read as: The mean over 36 months"));
    const std::string arm = told("S001");
    INFO(arm);
    CHECK(contains(arm, "Design: lottery. No standard error is known."));
    CHECK(contains(arm, "Named by: werkloont.search_push."));
    CHECK(contains(told("R142"), "Standard error: 1.4, from a 95 % interval."));
    CHECK(contains(told("R060"), "nederland.clients"));
}
