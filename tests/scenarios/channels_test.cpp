// SPDX-License-Identifier: EUPL-1.2
// Channels and numbers of instruments are explained by words, not by keys alone.
#include <algorithm>

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
