// SPDX-License-Identifier: EUPL-1.2
// Channels and numbers of instruments are explained by words, not by keys alone.
#include <algorithm>
#include <string>
#include <string_view>

#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/explain/explain.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

std::string all_lines(const Explanation& e) {
    std::string text = e.title.en;
    for (const LocalisedText& line : e.lines) { text += "\n" + line.en; }
    return text;
}

}  // namespace

TEST_CASE("a channel is explained with the instruments that carry it", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto found = explain("employer_places", catalogue);
    REQUIRE(found.size() == 2);  // and the mechanism of that name
    CHECK(found[0].topic == Topic::channel);
    CHECK(found[1].topic == Topic::mechanism);
    CHECK(contains(found[0].title.en, "employer places (places that employers offer"));
    CHECK(found[0].title.nl == "plekken die werkgevers bieden");
    const std::string lines = all_lines(found[0]);
    CHECK(contains(lines, "Possible in: subsidised jobs (programmes with 'wage_support')."));
    const std::vector<LocalisedText> peers = explain("peers", catalogue)[0].lines;
    CHECK(std::any_of(peers.begin(), peers.end(), [](const LocalisedText& line) {
        return line.nl == "Kan bij: trajecten, ook banen met subsidie; contactvormen; nazorg.";
    }));
    CHECK(contains(lines, "loonkostensubsidie.employer_places = 8.5"));
    CHECK_FALSE(contains(lines, "stip-baan"));
    // Also by its Dutch label, and without an instrument.
    const auto meant = explain("prikkel om te zoeken", catalogue);
    REQUIRE_FALSE(meant.empty());
    CHECK(meant[0].name == "search_push");
    Catalogue none = catalogue;
    none.instruments.clear();
    CHECK(contains(all_lines(explain("employer_places", none)[0]), "No instrument"));
}

TEST_CASE("numbers of instruments are called by words in English too", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    for (const CatalogueInstrument& c : catalogue.instruments) {
        for (const ParameterEntry& n : c.numbers) {
            const std::string told = n.meaning.en.substr(c.base.label_en.size());
            INFO(n.key << ": " << told);
            CHECK(told.substr(0, told.find('(')).find('_') == std::string::npos);
            CHECK(told.find('[') == std::string::npos);
        }
    }
    CHECK(contains(explain("loonkostensubsidie.employer_growth", catalogue)[0].title.en,
                   ": employer growth (how many more"));
    CHECK(contains(explain("stip-baan.cost_per_month", catalogue)[0].title.en, ": cost per month"));
}

TEST_CASE("a status in which nobody comes up is no condition", "[scenarios][explain]") {
    const auto conditions = [](const std::string& status) {
        return contains(all_lines(explain_built_in(status)[0]), "eligibility");
    };
    CHECK(conditions("bijstand_part_time"));
    CHECK_FALSE(conditions("long_gone"));
}

/// The value of a line "Value: 1,234.5 [unit]" with a point and without marks between thousands.
static std::string plain_number(const std::string& line, char mark) {
    const std::size_t first = line.find(": ") + 2;
    std::string number = line.substr(first, line.find(' ', first) - first);
    std::erase(number, mark);
    std::replace(number.begin(), number.end(), ',', '.');
    return number;
}

/// Digits and their marks, nothing else.
static std::string numbers_in(std::string text) {
    std::erase_if(text, [](char c) {
        return std::string_view("0123456789.,").find(c) == std::string_view::npos;
    });
    return text;
}

static std::string marks_swapped(std::string text) {
    for (char& c : text) { c = c == '.' ? ',' : c == ',' ? '.' : c; }
    return text;
}

TEST_CASE("numbers have a comma in Dutch and a point in English", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto numbers_of = [&](const std::string& name, Language language) {
        const Explanation found = explain(name, catalogue)[0];
        std::string text;
        for (const LocalisedText& line : found.lines) {
            text += line.in(language).substr(0, 70) + '\n';
        }
        return text;
    };
    CHECK(contains(numbers_of("distance.base_hazard", Language::en), "0.058 [1/month]"));
    CHECK(contains(numbers_of("distance.base_hazard", Language::nl), "0,058 [per maand]"));
    CHECK(contains(numbers_of("werkloont", Language::nl), "werkloont.search_push = 1,"));
    CHECK(contains(numbers_of("bijstandsnorm.single", Language::nl), "[euro per maand]"));
    for (const ParameterEntry& entry : catalogue.parameters.entries) {
        INFO(entry.key);
        const Explanation found = explain(entry.key, catalogue)[0];
        CHECK(plain_number(found.lines[0].nl, '.') == plain_number(found.lines[0].en, ','));
        for (std::size_t i = 1; i < 3; ++i) {
            CHECK(marks_swapped(numbers_in(found.lines[i].nl)) == numbers_in(found.lines[i].en));
        }
    }
}
