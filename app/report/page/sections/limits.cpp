// SPDX-License-Identifier: EUPL-1.2
// What a report does not say, up front; and what was missed before.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/report/limits.hpp"
#include "app/report/numbers.hpp"
#include "app/report/page/sections/sections.hpp"
#include "scenarios/notes/notes.hpp"

namespace afweging::app::page {
namespace {

/// What the calibration that comes with the program could not reach: docs/calibration/shipped.md.
/// A test holds these to that page.
constexpr const char* shipped_posterior = "landelijk";

Html item(const LocalisedText& name, const Html& what, Language language) {
    return element("li", {element("b", words(name, language)), text(" "), what});
}

Html past_misses(const ReportInput& input) {
    const std::string& posterior = input.plans.front().results->provenance.posterior;
    const LocalisedText said =
        posterior == shipped_posterior
            ? LocalisedText{"The model was held against 27 national figures and misses 3 of them: "
                            "debt plans for each application, talks with clients, and work after a "
                            "STiP job. Forecasts of figures to come are registered; the first can be "
                            "scored in 2027.",
                            "Het model is naast 27 landelijke cijfers gelegd en zit er bij 3 naast: "
                            "schuldplannen per aanvraag, gesprekken met cliënten, en werk na een "
                            "STiP-baan. Voorspellingen van cijfers die nog komen liggen vast; de "
                            "eerste kan in 2027 worden nagerekend."}
            : LocalisedText{"The numbers of this run were not fitted to national figures, and no "
                            "forecast of the model has been scored yet.",
                            "De getallen van deze run zijn niet bijgesteld naar landelijke cijfers, "
                            "en nog geen voorspelling van het model is nagerekend."};
    return item({"Not proven by forecasts.", "Niet bewezen door voorspellingen."},
                given(said, input.language), input.language);
}

/// A sentence about law and prices, and the plans that it is about.
struct LawTold {
    LocalisedText said;
    LocalisedText plans;
    std::size_t count = 0;
};

/// Months before, beyond or across the law that was looked up, in the words of `compare`; nothing
/// where all months are known. What is not so of every plan says of which.
Html law_of_months(const ReportInput& input) {
    std::vector<LawTold> all;
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const ReportPlan& plan = input.plans[i];
        const auto months = static_cast<std::int32_t>(plan.results->provenance.months);
        for (const scenarios::Note& note :
             scenarios::law_notes_of(*plan.scenario, sim::Months{months})) {
            const LocalisedText said = filled({"{0} {1}"}, {note.what, note.follows});
            auto there = std::find_if(all.begin(), all.end(), [&](const LawTold& each) {
                return each.said.en == said.en && each.said.nl == said.nl;
            });
            if (there == all.end()) {
                all.push_back({said, letter_of(i), 1});
            } else {
                there->plans = filled({"{0}, {1}"}, {there->plans, letter_of(i)});
                ++there->count;
            }
        }
    }
    Html items;
    for (const LawTold& each : all) {
        const LocalisedText said = each.count == input.plans.size()
                                       ? each.said
                                       : filled({"Plan {0}: {1}"}, {each.plans, each.said});
        items += item({"Law and prices.", "Wet en prijzen."}, given(said, input.language),
                      input.language);
    }
    return items;
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
        law_of_months(input), past_misses(input),
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
