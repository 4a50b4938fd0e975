// SPDX-License-Identifier: EUPL-1.2
// Words of chances, paired lives and other models.
#include <string>
#include <utility>
#include <vector>

#include "app/report/printed_words.hpp"
#include "scenarios/study/paired_lives.hpp"
#include "scenarios/switches/model_variants.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

LocalisedText label_of(const sim::KindLabel& kind) {
    return {std::string(kind.en), std::string(kind.nl)};
}

Words of_chances() {
    return {
        {"chances",
         {"chances", "kansen"},
         {"Whether a plan does better, and whether you will see it in your own yearly figures.",
          "Of een plan beter uitkomt, en of u het in uw eigen jaarcijfers gaat zien."}},
        {"direction",
         {"direction", "richting"},
         {"Whether less or more of an outcome is better; none where it may be either.",
          "Of minder of meer van een uitkomst beter is; geen als het allebei kan zijn."}},
        {"better",
         {"better", "beter"},
         {"Share of the draws in which the plan does better on average, luck taken out; of people: "
          "better off.",
          "Deel van de trekkingen waarin het plan gemiddeld beter uitkomt, zonder toeval; bij "
          "mensen: vooruit."}},
        {"better_error",
         {"better_error", "better_error"},
         {"How far that chance may be off by the number of draws.",
          "Hoever die kans ernaast kan zitten door het aantal trekkingen."}},
        {"visible",
         {"visible", "te zien"},
         {"Chance that the figure of a year lies beyond what 9 of 10 years without the plan give "
          "by "
          "luck.",
          "Kans dat het cijfer van een jaar verder ligt dan wat 9 van de 10 jaren zonder plan door "
          "toeval geven."}},
        {"visible_error",
         {"visible_error", "visible_error"},
         {"How far that chance may be off.", "Hoever die kans ernaast kan zitten."}},
        {"visible_in",
         {"visible_in", "visible_in"},
         {"The year that it is told of.", "Het jaar waarover het gaat."}},
        {"visible_by_year",
         {"visible_by_year", "visible_by_year"},
         {"The same of each year.", "Hetzelfde voor elk jaar."}},
        {"words", {"words", "woorden"}, {"A chance in words.", "Een kans in woorden."}},
        {"visible_words",
         {"visible_words", "visible_words"},
         {"The chance to see it, in words.", "De kans om het te zien, in woorden."}},
        {"until",
         {"until", "until"},
         {"What it took until an error was small enough.",
          "Wat ervoor nodig was tot een fout klein genoeg was."}},
    };
}

Words of_lives() {
    return {
        {"parts",
         {"parts", "delen"},
         {"A difference by how the plans came to differ for people; the parts add up to it.",
          "Een verschil naar hoe de plannen voor mensen gingen verschillen; de delen tellen op."}},
        {"total", {"total", "samen"}, {"All parts together.", "Alle delen samen."}},
        {"ways",
         {"ways", "wegen"},
         {"How the plans came to differ for somebody: finer than the parts.",
          "Hoe de plannen voor iemand gingen verschillen: fijner dan de delen."}},
        {"fates",
         {"fates", "wie wint en verliest"},
         {"Who is better or worse off, the same, or not reached.",
          "Wie vooruitgaat, achteruit, hetzelfde houdt of niet wordt bereikt."}},
        {"models",
         {"models", "modellen"},
         {"Differences where a mechanism is left out; in none of the ranges.",
          "Verschillen zonder een mechanisme; zit in geen van de bereiken."}},
        {"model", {"model", "model"}, {"Which model.", "Welk model."}},
        {"by_model", {"by_model", "by_model"}, {"A number each.", "Elk een getal."}},
        {"as_it_is",
         {"the model as it is", "het model zoals het is"},
         {"No mechanism is left out.", "Er is geen mechanisme weggelaten."}},
    };
}

Words of_ways() {
    Words words;
    for (const sim::KindLabel& kind : scenarios::way_labels) {
        words.push_back({std::string(kind.key), label_of(kind),
                         filled({"How the plans came to differ for somebody: {0}.",
                                 "Hoe de plannen voor iemand gingen verschillen: {0}."},
                                {label_of(kind)})});
    }
    for (const sim::KindLabel& kind : scenarios::effect_part_labels) {
        words.push_back({std::string(kind.key), label_of(kind),
                         filled({"Part of a difference: {0}; docs/decisions/0039.",
                                 "Deel van een verschil: {0}; docs/decisions/0039."},
                                {label_of(kind)})});
    }
    for (const sim::KindLabel& kind : scenarios::fate_labels) {
        words.push_back({std::string(kind.key), label_of(kind),
                         filled({"Of 100 people, with the same luck in both plans: {0}.",
                                 "Van 100 mensen, met hetzelfde toeval in beide plannen: {0}."},
                                {label_of(kind)})});
    }
    return words;
}

Words of_sums() {
    Words words;
    for (const sim::KindLabel& kind : scenarios::life_sum_labels) {
        const LocalisedText label = label_of(kind);
        const LocalisedText meaning =
            filled({"Added up over everybody, one plan less the other: "
                    "{0}.",
                    "Opgeteld over iedereen, het ene plan min het andere: "
                    "{0}."},
                   {label});
        words.push_back({std::string(kind.key), label, meaning});
        words.push_back(
            {std::string(kind.key), filled({"{0} (EUR)", "{0} (euro)"}, {label}), meaning});
    }
    for (const scenarios::ModelVariant& variant : scenarios::model_variants()) {
        words.push_back(
            {variant.key, variant.label,
             filled({"Another model: {0}.", "Een ander model: {0}."}, {variant.label})});
    }
    return words;
}

}  // namespace

std::vector<PrintedWord> compared_words() {
    Words all;
    for (const Words& words : {of_chances(), of_lives(), of_ways(), of_sums()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace afweging::app
