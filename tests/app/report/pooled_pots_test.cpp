// SPDX-License-Identifier: EUPL-1.2
// Pots that are spent as one stand on one line, by hand.
#include "app/report/budget/pooled_pots.hpp"

#include <limits>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/budget/budget_lines.hpp"
#include "app/report/text.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using Catch::Matchers::Contains;

namespace {

/// Two replicates of one year; budget, spent, for instruments and left of each pot, in euros.
BudgetRow pot(const char* key, const char* nl, std::vector<std::array<double, 2>> figures) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::array<double, 2> no{none, none};
    BudgetRow row{key, {key, nl}, {}, std::nullopt};
    for (const std::array<double, 2>& each :
         {figures[0], no, figures[1], figures[2], figures[3], std::array<double, 2>{0, 0}}) {
        row.figures.push_back({{100 * each[0], 100 * each[1]}, {"EUR", "euro", 2}});  // cents
    }
    return row;
}

BudgetTable books() {
    const std::vector<std::array<double, 2>> nothing(4, {0, 0});
    return {
        {0, 12},
        {},
        {pot("buig", "bijstand (BUIG)", nothing),
         pot("reintegration", "re-integratie",
             {{100'000, 100'000}, {130'000, 140'000}, {130'000, 140'000}, {-30'000, -40'000}}),
         pot("income_security", "bestaanszekerheid", nothing), pot("staff", "personeel", nothing),
         pot("wmo", "Wmo en zorg",
             {{60'000, 60'000}, {75'000, 75'000}, {15'000, 15'000}, {45'000, 45'000}})}};
}

constexpr std::uint8_t re_integration_and_wmo =
    1U << static_cast<unsigned>(agents::Pot::reintegration) |
    1U << static_cast<unsigned>(agents::Pot::wmo);

}  // namespace

TEST_CASE("the row of pooled pots is their sum, replicate by replicate", "[app][budgets]") {
    const BudgetTable table = with_pots_pooled(books(), re_integration_and_wmo);
    REQUIRE(table.pots.size() == 4);
    const BudgetRow& row = table.pots[1];
    CHECK(row.key == "reintegration+wmo");
    CHECK(row.label.nl == "re-integratie + Wmo en zorg");
    CHECK(row.figure(pot_figures(), "budget").mean == 160'000);
    CHECK(row.figure(pot_figures(), "spent").mean == 210'000);
    // 15,000 and 5,000: no pot is short, though one alone would be.
    CHECK(row.figure(pot_figures(), "left").lowest == 5'000);
    CHECK(row.figure(pot_figures(), "left").highest == 15'000);
    CHECK(row.figure(pot_figures(), "received").replicates == 0);
    CHECK(table.pots[3].key == "staff");
    // Must fail: pots by themselves.
    CHECK(with_pots_pooled(books(), 0).pots.size() == 5);
    CHECK(with_pots_pooled(books(), 0).pots[1].figure(pot_figures(), "left").highest == -30'000);
}

TEST_CASE("it is said what is in the row, and nothing of each pot by itself", "[app][budgets]") {
    const BudgetTable apart = books();
    const LocalisedText what = what_is_pooled(apart, re_integration_and_wmo);
    CHECK_THAT(what.nl, Contains("staan op één regel") &&
                            Contains("re-integratie (budget 100.000 euro, door de instrumenten") &&
                            Contains("Wmo en zorg (budget 60.000 euro, door de instrumenten ervan "
                                     "uitgegeven 15.000 euro)"));
    CHECK_THAT(what.en, Contains("EUR 60,000"));
    CHECK(what_is_pooled(apart, 0).empty());
    const BudgetTable table = with_pots_pooled(apart, re_integration_and_wmo);
    const std::string lines = joined(pot_lines(table, Language::nl, 120));
    CHECK_THAT(lines, Contains("re-integratie + Wmo en zorg") && !Contains("\nWmo en zorg"));
    for (const LocalisedText& note : budget_notes(table)) {
        CHECK_THAT(note.nl, !Contains("Van de pot Wmo en zorg blijft"));
    }
}
