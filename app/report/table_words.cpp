// SPDX-License-Identifier: EUPL-1.2
// Words in the heads and cells of tables, and those that sentences under them use.
#include "app/report/budget/bounds.hpp"
#include "app/report/printed_words.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

Words of_budget_table() {
    return {
        {"started",
         {"started", "begonnen"},
         {"People who started the instrument in the period.",
          "Mensen die in de periode met het instrument begonnen."}},
        {"waiting",
         {"waiting", "wachten"},
         {"People on the waiting list of the instrument at the end.",
          "Mensen die aan het eind op de wachtlijst van het instrument staan."}},
        {"for_instruments",
         {"of it instruments", "waarvan instrumenten"},
         {"What of a pot was spent on instruments: not on bijstand or klantmanagers.",
          "Wat uit een pot naar instrumenten ging: niet naar bijstand of klantmanagers."}},
        {"not_there",
         {"not there", "niet aanwezig"},
         {"The instrument is in one of the two plans only.",
          "Het instrument zit maar in een van de twee plannen."}},
        {"no_limit",
         {"no limit", "geen grens"},
         {"No amount is set: money does not hold anybody back here.",
          "Er is geen bedrag ingesteld: geld houdt hier niemand tegen."}},
    };
}

/// What held an instrument back, by its name in the table.
Words of_bounds() {
    Words words;
    for (std::size_t k = 0; k < bound_count; ++k) {
        const auto bound = static_cast<Bound>(k);
        words.push_back(
            {"bound_" + std::string(bound_labels[k].key), name_of(bound),
             filled({"What held an instrument back: {0}.", "Wat een instrument begrensde: {0}."},
                    {reason_of(bound)})});
    }
    return words;
}

Words of_differences() {
    return {
        {"no_difference",
         {"no difference", "geen verschil"},
         {"In every replicate both plans came to the same.",
          "In elke herhaling kwamen beide plannen op hetzelfde uit."}},
        {"no_demonstrable_difference",
         {"no demonstrable difference", "geen aantoonbaar verschil"},
         {"Zero lies within the 95 % interval of the mean: with so many replicates it may be luck.",
          "Nul ligt binnen de onzekerheid (95 %) van het gemiddelde: met zoveel herhalingen kan "
          "het "
          "toeval zijn."}},
        {"hidden_by_luck",
         {"hidden by luck", "niet te zien"},
         {"Draws of the numbers differ by no more than luck does: ask for more replicates.",
          "Trekkingen van de getallen verschillen niet meer dan door toeval: vraag meer "
          "herhalingen."}},
        {"not_applicable",
         {"n/a", "n.v.t."},
         {"There is nobody to take an average of.",
          "Er is niemand om een gemiddelde van te nemen."}},
        {"uncertainty",
         {"uncertainty", "onzekerheid"},
         {"What stands behind ±: the mean lies within it with 95 % confidence. More replicates "
          "make "
          "it smaller.",
          "Wat achter ± staat: het gemiddelde ligt er met 95 % zekerheid binnen. Meer herhalingen "
          "maken die kleiner."}},
        {"spread",
         {"spread", "spreiding"},
         {"How far single worlds lie apart by luck: 8 in 10 lie between the ends, of fewer than 10 "
          "all.",
          "Hoe ver losse werelden door toeval uiteenlopen: 8 van de 10 liggen tussen de einden."}},
        {"levers",
         {"levers", "knoppen"},
         {"What the municipality decides: the part [levers] of a plan.",
          "Wat de gemeente beslist: het deel [levers] van een plan."}},
    };
}

Words of_doubt() {
    return {
        {"luck",
         {"luck", "toeval"},
         {"What differs between replicates of the same plan with the same numbers.",
          "Wat verschilt tussen herhalingen van hetzelfde plan met dezelfde getallen."}},
        {"draw",
         {"draw", "trekking"},
         {"One value of every assumed number, taken from its range: --draws N takes N times.",
          "Een waarde van elk aangenomen getal, getrokken uit de bandbreedte: --draws N trekt N "
          "keer."}},
        {"prior",
         {"prior", "bandbreedte"},
         {"The range of a number that is not known: low, best and high value, and how likely what "
          "lies between is.",
          "De bandbreedte van een getal dat niet bekend is: laagste, beste en hoogste waarde, en "
          "hoe "
          "waarschijnlijk is wat ertussen ligt."}},
        {"priors",
         {"priors", "bandbreedtes"},
         {"The ranges of numbers that are not known.",
          "De bandbreedtes van getallen die niet bekend zijn."}},
        {"indexed_path",
         {"indexed path", "geïndexeerd pad"},
         {"Amounts of law after the last that was looked up: they rise by an assumed share a year.",
          "Bedragen van de wet na de laatste die is opgezocht: die stijgen met een aangenomen deel "
          "per jaar."}},
    };
}

Words of_household_table() {
    return {
        {"hours_per_week",
         {"hours a week", "uren per week"},
         {"Paid hours of work a week, the same all year.",
          "Betaalde uren werk per week, het hele jaar gelijk."}},
        {"hours_that_cost",
         {"hours_that_cost", "uren die geld kosten"},
         {"Hours a week at which less is left than with an hour less, and by which law.",
          "Uren per week waarbij minder overblijft dan bij een uur minder, en door welke wet."}},
        {"eur_less_per_month",
         {"eur_less_per_month", "euro minder per maand"},
         {"How much less is left than with an hour less.",
          "Hoeveel er minder overblijft dan bij een uur minder."}},
        {"by",
         {"by", "door"},
         {"What falls, or is taken more, with its article.",
          "Wat daalt, of wat er meer wordt genomen, met het artikel."}},
        {"minimum_wage",
         {"minimum wage", "minimumloon"},
         {"The least that an hour of work may pay, by law and date: statute.minimum_wage_per_hour.",
          "Wat een uur werk volgens de wet minstens betaalt, naar datum: "
          "statute.minimum_wage_per_hour."}},
        {"attached",
         {"attachment", "beslag"},
         {"Creditors take income above the beslagvrije voet.",
          "Schuldeisers nemen het inkomen boven de beslagvrije voet."}},
        {"debt_plan_of_sheet",
         {"debt plan", "schuldregeling"},
         {"What is above the protected amount goes to creditors for a fixed time; then the rest is "
          "written off.",
          "Wat boven het beschermde bedrag ligt, gaat een vaste tijd naar schuldeisers; daarna "
          "vervalt de rest."}},
    };
}

}  // namespace

std::vector<PrintedWord> table_words() {
    Words all;
    for (const Words& words :
         {of_budget_table(), of_bounds(), of_differences(), of_doubt(), of_household_table()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace afweging::app
