// SPDX-License-Identifier: EUPL-1.2
// The table of units.
#include "scenarios/read/unit_words.hpp"

#include <algorithm>
#include <iterator>

namespace afweging::scenarios {
namespace {

struct Unit {
    std::string_view en;
    std::string_view nl;
};

constexpr Unit units[] = {
    {"persons per 100 clients", "mensen per 100 in de bijstand"},
    {"persons per 100 clients per year", "mensen per 100 in de bijstand per jaar"},
    {"0.001", "duizendsten"},
    {"1 = as in the reference year", "1 = als in het jaar van ijking"},
    {"1/month", "per maand"},
    {"EUR", "euro"},
    {"EUR cent", "eurocent"},
    {"EUR per hour", "euro per uur"},
    {"EUR per month", "euro per maand"},
    {"EUR per quarter", "euro per kwartaal"},
    {"EUR per year", "euro per jaar"},
    {"EUR/month", "euro per maand"},
    {"accounts", "schuldeisers"},
    {"chance", "kans"},
    {"chance per month", "kans per maand"},
    {"children", "kinderen"},
    {"claims", "terugvorderingen"},
    {"clients", "mensen in de bijstand"},
    {"clients per full-time klantmanager", "mensen per voltijds klantmanager"},
    {"days", "dagen"},
    {"debts", "schulden"},
    {"effort", "zoekinspanning"},
    {"elasticity", "elasticiteit"},
    {"factor", "factor"},
    {"fines", "boetes"},
    {"fraction", "deel van 1"},
    {"fraction of clients per year", "deel van 1 van de mensen in de bijstand, per jaar"},
    {"draws", "trekkingen"},
    {"fraction per month", "deel van 1, per maand"},
    {"fraction per unit", "deel van 1, per eenheid"},
    {"fraction per unit of the outcome", "deel van 1, per eenheid van de uitkomst"},
    {"runs", "runs"},
    {"share of what was observed", "deel van wat is gemeten"},
    {"teams", "teams"},
    {"units of the target", "eenheden van het doel"},
    {"fraction per year", "deel van 1, per jaar"},
    {"hours", "uren"},
    {"hours per month", "uren per maand"},
    {"hours per week", "uren per week"},
    {"hours/week", "uren per week"},
    {"households", "huishoudens"},
    {"jobs", "banen"},
    {"level of Dutch", "niveau van het Nederlands"},
    {"log", "log"},
    {"log effort", "log van de zoekinspanning"},
    {"log hazard", "log van de kans per maand"},
    {"log per 10 years", "log per 10 jaar"},
    {"log/year", "log per jaar"},
    {"logit", "logit"},
    {"minutes", "minuten"},
    {"mistakes", "fouten"},
    {"months", "maanden"},
    {"months after the start", "maanden na het begin"},
    {"months per year", "maanden per jaar"},
    {"offers", "aanbiedingen"},
    {"per month", "per maand"},
    {"person months", "persoonsmaanden"},
    {"persons", "personen"},
    {"places", "plaatsen"},
    {"probability per 12 months", "kans per 12 maanden"},
    {"replicates", "herhalingen"},
    {"score", "score"},
    {"sd", "standaardafwijkingen"},
    {"standard deviations", "standaardafwijkingen"},
    {"starts", "starts"},
    {"step of the ladder", "trede van de ladder"},
    {"switch", "0 = uit, 1 = aan"},
    {"talks", "gesprekken"},
    {"talks per month", "gesprekken per maand"},
    {"talks/month", "gesprekken per maand"},
    {"talks/year", "gesprekken per jaar"},
    {"vacancies", "vacatures"},
    {"weight", "gewicht"},
    {"years", "jaren"},
};

}  // namespace

LocalisedText unit_phrase(std::string_view unit) {
    const auto* const found = std::find_if(std::begin(units), std::end(units),
                                           [&](const Unit& each) { return each.en == unit; });
    return found == std::end(units) ? LocalisedText(unit)
                                    : LocalisedText{std::string(unit), std::string(found->nl)};
}

LocalisedText with_unit(const LocalisedText& number, std::string_view unit) {
    if (unit.empty() || unit == "1") {
        return number;
    }
    const LocalisedText words = unit_phrase(unit);
    return {number.en + " [" + words.en + "]", number.nl + " [" + words.nl + "]"};
}

}  // namespace afweging::scenarios
