// SPDX-License-Identifier: EUPL-1.2
// What a report does not say, up front; and what was missed before.
#include "app/report/limits.hpp"
#include "app/report/numbers.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

/// What the calibration that comes with the program could not reach: docs/calibration/shipped.md.
/// A test holds these to that page.
constexpr const char* shipped_posterior = "landelijk";

Html past_misses(const ReportInput& input) {
    const std::string& posterior = input.plans.front().results->provenance.posterior;
    if (posterior == shipped_posterior) {
        return given(
            {"Not proven by forecasts. The model was held against 27 national figures and misses 3 "
             "of them: debt plans for each application, talks with clients, and work after a STiP "
             "job. Forecasts of figures to come are registered; the first can be scored in 2027.",
             "Niet bewezen door voorspellingen. Het model is naast 27 landelijke cijfers gelegd en "
             "zit er bij 3 naast: schuldplannen per aanvraag, gesprekken met cliënten, en werk na "
             "een STiP-baan. Voorspellingen van cijfers die nog komen liggen vast; de eerste kan "
             "in "
             "2027 worden nagerekend."},
            input.language);
    }
    return given({"Not proven by forecasts. The numbers of this run were not fitted to national "
                  "figures, and no forecast of the model has been scored yet.",
                  "Niet bewezen door voorspellingen. De getallen van deze run zijn niet bijgesteld "
                  "naar landelijke cijfers, en nog geen voorspelling van het model is nagerekend."},
                 input.language);
}

Html item(const LocalisedText& name, const Html& what, Language language) {
    return element("li", {element("b", words(name, language)), text(" "), what});
}

}  // namespace

Html limits_section(const ReportInput& input) {
    const Language language = input.language;
    const output::Provenance& p = input.plans.front().results->provenance;
    const Html few = {
        item({"No forecast for your municipality.", "Geen voorspelling voor uw gemeente."},
             words(
                 {"People are made up, and law, prices and labour market go on as the scenario has "
                  "them.",
                  "De mensen zijn verzonnen, en wet, prijzen en banenmarkt lopen zoals het "
                  "scenario zegt."},
                 language),
             language),
        element("li", past_misses(input)),
        item(
            {"No best plan.", "Geen beste plan."},
            words({"There is no total: work and income security cannot be put in one measure.",
                   "Er is geen totaal: werk en bestaanszekerheid zijn niet in één maat te vangen."},
                  language),
            language)};
    const Html more = {
        element("li", given(what_the_table_lacks(), language)),
        element(
            "li",
            words(p.draws.count > 1
                      ? LocalisedText{"Doubt about the form of the model is not in the ranges: "
                                      "those hold doubt about numbers, and luck. Some other models "
                                      "stand under What this depends on.",
                                      "Twijfel over de vorm van het model zit niet in het "
                                      "bereik: dat is twijfel over getallen, en toeval. Enkele "
                                      "andere modellen staan onder Waar hangt dit van af."}
                      : LocalisedText{"Doubt about assumed numbers is not in the ranges: this "
                                      "run has their best values, and luck alone.",
                                      "Twijfel over aangenomen getallen zit niet in het bereik: "
                                      "deze run heeft hun beste waarden, en alleen toeval."},
                  language)),
        element("li", given(filled({"{0} numbers that plan A reads are assumed, those of law and "
                                    "municipality with them.",
                                    "{0} getallen die plan A leest zijn aangenomen, die van wet en "
                                    "gemeente meegeteld."},
                                   {whole_number(p.assumed_numbers.size())}),
                            language)),
        element("li",
                words({"No judgement of people: no real person goes in, and no score of anybody "
                       "comes out.",
                       "Geen oordeel over mensen: er gaat geen echte persoon in, en er komt "
                       "geen score over iemand uit."},
                      language))};
    return section(
        "limits", {"What this does not say", "Wat dit niet zegt"},
        {element("ul", few), folded({"More limits of this report", "Meer grenzen van dit rapport"},
                                    element("ul", more), language)},
        language);
}

}  // namespace afweging::app::page
