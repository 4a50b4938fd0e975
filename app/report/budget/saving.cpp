// SPDX-License-Identifier: EUPL-1.2
// The saving of an exit in words.
#include "app/report/budget/saving.hpp"

#include "app/report/columns.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

constexpr int hundreds = 2;
constexpr double cents_in_a_euro = 100.0;

double euros(std::int64_t cents) { return static_cast<double>(cents) / cents_in_a_euro; }

double share(const agents::SavingOfExit& saving, std::size_t year) {
    return saving.benefit == 0
               ? 0.0
               : static_cast<double>(saving.saved[year]) / static_cast<double>(saving.benefit);
}

std::string percent(double fraction, Language language) {
    return format_rounded(100.0 * fraction, 0, language) + " %";
}

/// How the Rijk divides the budget, and what that does to the saving.
LocalisedText why(const agents::SavingOfExit& saving) {
    if (saving.grant_is_set) {
        return {
            "The plan sets the grant itself (levers.pots.buig), so it does not change with the "
            "number of benefits: the municipality keeps the whole saving.",
            "Het plan stelt de rijksbijdrage zelf in (levers.pots.buig). Die verandert dus niet "
            "als er minder uitkeringen zijn: de gemeente houdt de hele besparing."};
    }
    if (saving.objective_part >= 1.0) {
        return {
            "With so many inhabitants the Rijk divides by features of the municipality, not by "
            "its own cost: the budget stays, and the municipality keeps the saving.",
            "Bij zoveel inwoners verdeelt het Rijk naar kenmerken van de gemeente, niet naar "
            "wat zij zelf uitgaf. Het budget blijft dus gelijk en de gemeente houdt de "
            "besparing."};
    }
    if (saving.objective_part <= 0.0) {
        return {
            "With so few inhabitants the Rijk divides by what the municipality spent two years "
            "before: from the third year on the budget falls with the benefit.",
            "Bij zo weinig inwoners verdeelt het Rijk naar wat de gemeente twee jaar eerder "
            "uitgaf. Vanaf het derde jaar daalt het budget dus mee."};
    }
    const auto part = [&](Language language) { return percent(saving.objective_part, language); };
    return filled({"With so many inhabitants {0} of the budget goes by features of the "
                   "municipality and the rest by what it spent two years before: from the third "
                   "year on the budget falls in part.",
                   "Bij zoveel inwoners gaat {0} van het budget naar kenmerken van de gemeente, en "
                   "de rest naar wat zij twee jaar eerder uitgaf. Vanaf het derde jaar daalt het "
                   "budget dus voor een deel mee."},
                  {{part(Language::en), part(Language::nl)}});
}

}  // namespace

LocalisedText saving_heading(const agents::SavingOfExit& saving) {
    const auto benefit = [&](Language language) {
        return format_rounded(euros(saving.benefit), hundreds, language);
    };
    return filled({"Saving per exit: what the municipality keeps when one household leaves "
                   "bijstand in the first month and stays away. A full benefit costs EUR {0} a "
                   "year on average, with tax and Zvw; at the prices of the first month.",
                   "Besparing per uitstroom: wat de gemeente overhoudt als één huishouden in de "
                   "eerste maand uit de bijstand gaat en wegblijft. Een volle uitkering kost "
                   "gemiddeld {0} euro per jaar, met belasting en Zvw; in prijzen van de eerste "
                   "maand."},
                  {{benefit(Language::en), benefit(Language::nl)}});
}

std::vector<std::string> saving_lines(const agents::SavingOfExit& saving, Language language,
                                      std::size_t width) {
    const auto pick = [&](const LocalisedText& text) { return text.in(language); };
    const ColumnRow heading{
        pick({"year", "jaar"}),
        {pick({"saved (EUR)", "bespaard (euro)"}), pick({"of the benefit", "van de uitkering"})},
        ""};
    std::vector<ColumnRow> rows;
    for (std::size_t y = 0; y < saving.saved.size(); ++y) {
        rows.push_back({std::to_string(y + 1),
                        {format_rounded(euros(saving.saved[y]), hundreds, language),
                         percent(share(saving, y), language)},
                        ""});
    }
    return in_columns(heading, rows, width);
}

LocalisedText saving_note(const agents::SavingOfExit& saving) {
    if (saving.grant_is_set) {
        return why(saving);
    }
    return filled({"{0} When a deficit is large the Rijk pays part of it (vangnet); then less is "
                   "saved than stands here.",
                   "{0} Bij een groot tekort betaalt het Rijk een deel (vangnet). Dan bespaart de "
                   "gemeente minder dan hier staat."},
                  {why(saving)});
}

Json to_json(const agents::SavingOfExit& saving) {
    Json years = Json::array();
    for (std::size_t y = 0; y < saving.saved.size(); ++y) {
        years.push(Json::object({{"year", static_cast<std::int64_t>(y + 1)},
                                 {"saved_eur", euros(saving.saved[y])},
                                 {"share_of_benefit", share(saving, y)}}));
    }
    return Json::object({{"benefit_eur", euros(saving.benefit)},
                         {"objective_part", saving.objective_part},
                         {"grant_is_set", saving.grant_is_set},
                         {"years", std::move(years)}});
}

}  // namespace afweging::app
