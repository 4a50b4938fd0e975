// SPDX-License-Identifier: EUPL-1.2
// Sources of a report have the name that a reader knows them by, and one year.
#include "app/report/page/references.hpp"

#include <cstddef>
#include <string>

#include "scenarios/catalogue/evidence.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::page::read_references;
using app::page::References;
using app::page::references_text;
using app::page::source_of;

namespace {

constexpr const char* bib =
    "% a comment\n\n"
    "@article{one,\n  author = {Cr\\'epon, Bruno and Duflo, Esther},\n"
    "  title = {Do {Labor} Policies},\n"
    "  year = {2013},\n  url = {https://example.org/a}\n}\n\n"
    "@misc{two,\n  author = {{Bureau Vraag and Antwoord}},\n  title = {Wat {werkt}: 95 \\%},\n"
    "  year = {2018}\n}\n\n"
    "@misc{many,\n  author = {S{\\\"a}il, T. and B, C. and D, E. and F, G.},\n"
    "  title = {Checks}\n}\n\n"
    "@misc{three,\n  author = {A, B. and C, D. and E, F.},\n  title = {Three}\n}\n\n"
    "@misc{bare,\n  url = {https://example.org/b}\n}\n";

std::string told(const std::string& source, const std::string& reference, const std::string& year) {
    static const References all = read_references(bib);
    scenarios::EvidenceRow fact;
    fact.source = source;
    fact.reference = reference;
    fact.year = year;
    return source_of(fact, all).nl;
}

}  // namespace

TEST_CASE("an address gets makers and title of its entry, and its year once", "[app][report]") {
    CHECK(told("https://example.org/c", "two", "2018") ==
          "Bureau Vraag and Antwoord, Wat werkt: 95 % (2018)");
    CHECK(told("https://example.org/c", "two", "2016") ==
          "Bureau Vraag and Antwoord, Wat werkt: 95 % (2018), 2016");
    CHECK(told("https://example.org/c", "one", "2013") ==
          "Cr\u00e9pon & Duflo, Do Labor Policies (2013)");
    CHECK(told("https://example.org/c", "many", "2020") == "S\u00e4il e.a., Checks, 2020");
    CHECK(told("https://example.org/c", "three", "") == "A, C & E, Three");
}

TEST_CASE("a source with a name keeps it, and one that nobody knows its address", "[app][report]") {
    CHECK(told("ZonMw brochure, 2018", "two", "2018") == "ZonMw brochure, 2018");
    CHECK(told("ZonMw brochure, 2018", "two", "2016") == "ZonMw brochure, 2018, 2016");
    CHECK(told("https://example.org/b", "bare", "2015") == "https://example.org/b, 2015");
    CHECK(told("https://example.org/b", "nowhere", "2015") == "https://example.org/b, 2015");
}

TEST_CASE("of the shipped facts hardly one stands with an address or with its year twice",
          "[app][report]") {
    const References all = read_references(references_text());
    CHECK(all.size() > 200);
    std::size_t addresses = 0;
    scenarios::Problems problems;
    for (const auto& [id, fact] : scenarios::read_evidence(tests::shipped(), problems)) {
        const std::string name = source_of(fact, all).nl;
        INFO(id << ": " << name);
        CHECK_FALSE(name.ends_with(", " + fact.year + ", " + fact.year));
        CHECK(name.find_first_of("{}\\") == std::string::npos);
        addresses += name.find("://") != std::string::npos ? 1U : 0U;
    }
    CHECK(addresses <= 5);
}
