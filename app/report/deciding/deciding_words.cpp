// SPDX-License-Identifier: EUPL-1.2
// Words of sweeps, frontiers, choices and what a difference depends on.
#include "app/report/printed_words.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

/// A word of --json alone has its key as its label.
PrintedWord word(const char* key, const LocalisedText& meaning) {
    return {key, {key, key}, meaning};
}

Words of_sweeps() {
    return {
        word("sweep", {"Many plans from one file; this is its name.",
                       "Veel plannen uit een bestand; dit is de naam ervan."}),
        word("plans", {"Plans: the first is what the others are compared with.",
                       "Plannen: met het eerste worden de andere vergeleken."}),
        word("values", {"The value of each lever in a plan; null in the first.",
                        "De waarde van elke knop in een plan; null in het eerste."}),
        word("shown", {"Whether the 95 % interval of the mean does not hold zero.",
                       "Of het 95 %-interval van het gemiddelde nul niet bevat."}),
        word("without_displacement", {"The same plans in the model without displacement: who finds "
                                      "work takes it from nobody.",
                                      "Dezelfde plannen in het model zonder verdringing: wie werk "
                                      "vindt neemt het van niemand "
                                      "af."}),
        word("page", {"The page that was written; null: none.",
                      "De pagina die is geschreven; null: geen."}),
    };
}

Words of_frontiers() {
    return {
        word("frontier",
             {"The plans than which no other is at least as good on both outcomes and "
              "better on one.",
              "De plannen waarvoor geen ander op beide uitkomsten minstens zo goed is en "
              "op een van beide beter."}),
        word("x",
             {"The first of two outcomes, or what a plan does in it more or less than the first "
              "plan.",
              "De eerste van twee uitkomsten, of wat een plan daarin meer of minder doet dan het "
              "eerste plan."}),
        word("y",
             {"The second of two outcomes, or what a plan does in it more or less than the first "
              "plan.",
              "De tweede van twee uitkomsten, of wat een plan daarin meer of minder doet dan het "
              "eerste plan."}),
        word("points",
             {"Of a frontier its plans on two outcomes; of depends the number of points for "
              "shares of variance.",
              "Bij een grens de plannen op twee uitkomsten; bij depends het aantal punten "
              "voor delen van de variantie."}),
        word("on_frontier", {"Whether a plan is on the frontier in the means.",
                             "Of een plan gemiddeld op de grens ligt."}),
        word("chance_on_frontier", {"In which share of the draws a plan is on the frontier.",
                                    "In welk deel van de trekkingen een plan op de grens ligt."}),
        word("band", {"What can be had of the second outcome beside a given value of the first.",
                      "Wat er van de tweede uitkomst te krijgen is naast een gegeven waarde van de "
                      "eerste."}),
        word("level", {"A value of the first outcome that a plan reaches or betters.",
                       "Een waarde van de eerste uitkomst die een plan haalt of verbetert."}),
        word("middle", {"The median over draws.", "De mediaan over trekkingen."}),
    };
}

Words of_choices() {
    return {
        word("not_told_apart", {"Plans that cannot be told from the best with 95 %.",
                                "Plannen die met 95 % niet van het beste te onderscheiden zijn."}),
        word("prices", {"What is found at each price of a unit of the outcome.",
                        "Wat er is gevonden bij elke prijs van een eenheid van de uitkomst."}),
        word("price_eur", {"What a unit of the outcome is worth, in euros.",
                           "Wat een eenheid van de uitkomst waard is, in euro's."}),
        word("best", {"The plan with the best mean.", "Het plan dat gemiddeld het beste is."}),
        word("chance_best", {"In which share of the draws each plan is the best.",
                             "In welk deel van de trekkingen elk plan het beste is."}),
        word("net_benefit_eur",
             {"The outcome at its price less what the municipality pays net, beside "
              "the first plan.",
              "De uitkomst tegen haar prijs, min wat de gemeente per saldo betaalt, "
              "naast het eerste plan."}),
        word("perfect_information_eur",
             {"What knowing all numbers before the choice is worth (EVPI).",
              "Wat het waard is alle getallen voor de keuze te kennen "
              "(EVPI)."}),
        word("perfect_information",
             {"The same at the price that was named.", "Hetzelfde bij de prijs die is genoemd."}),
        word("numbers", {"What knowing a single number is worth (EVPPI).",
                         "Wat het waard is een enkel getal te kennen (EVPPI)."}),
        word("worth", {"What knowing something before the choice is worth.",
                       "Wat het waard is iets voor de keuze te weten."}),
        word("value_eur",
             {"The value of knowing, over the run, for one choice of one municipality.",
              "De waarde van weten, over de looptijd, voor een keuze van een gemeente."}),
        word("by_luck",
             {"What the same reckoning finds where there is nothing to know: an estimate "
              "below that is nothing.",
              "Wat dezelfde rekenwijze vindt als er niets te weten is: een schatting "
              "daaronder is niets."}),
    };
}

Words more_of_choices() {
    return {
        word("studies", {"What the next evaluation is worth (EVSI), by design and size.",
                         "Wat de volgende evaluatie waard is (EVSI), naar opzet en omvang."}),
        word("design_class",
             {"How a study tells an effect from chance and choice: lottery, matched, "
              "before and after.",
              "Hoe een onderzoek een effect scheidt van toeval en keuze: loting, "
              "gelijken, voor en na."}),
        word("size", {"How many people a study has, in those of the study that there was.",
                      "Hoeveel mensen een onderzoek heeft, gemeten in die van het onderzoek dat er "
                      "was."}),
        word("kept",
             {"Whether the best is known within the difference that does not matter, with 95 "
              "%.",
              "Of het beste met 95 % bekend is, op het verschil na dat er niet toe doet."}),
        word("within",
             {"The difference that does not matter.", "Het verschil dat er niet toe doet."}),
    };
}

Words of_dependence() {
    return {
        word("numbers_from",
             {"Where the numbers in doubt move: over rows of the posterior, or over "
              "their priors.",
              "Waarover de onzekere getallen bewegen: rijen van de posterior, of hun "
              "priors."}),
        word("trajectories",
             {"How often every number moved once.", "Hoe vaak elk getal een keer is bewogen."}),
        word("effects",
             {"How much the difference changes when one number goes over half of its prior "
              "(Morris).",
              "Hoeveel het verschil verandert als een getal over de helft van zijn prior "
              "gaat (Morris)."}),
        word("mean_size", {"Mean of the sizes of those changes (mu*).",
                           "Gemiddelde omvang van die veranderingen (mu*)."}),
        word("size_error", {"Standard error of mu*, by the trajectories.",
                            "Standaardfout van mu*, door de trajecten."}),
        word("deviation",
             {"How much those changes differ by place (sigma): not straight, or together "
              "with others.",
              "Hoeveel die veranderingen per plek verschillen (sigma): niet recht, of "
              "samen met andere."}),
        word("variance", {"Variance of the difference over numbers and luck.",
                          "Variantie van het verschil over getallen en toeval."}),
        word("shares", {"Parts of that variance (Sobol), each with a 95 % interval.",
                        "Delen van die variantie (Sobol), elk met een 95 %-interval."}),
        word("alone", {"Part of the variance by this number alone (first order).",
                       "Deel van de variantie door dit getal alleen (eerste orde)."}),
        word("together",
             {"Part of the variance that it has a hand in, alone or with others (total).",
              "Deel van de variantie waar het bij hoort, alleen of met andere (totaal)."}),
        word("alone_without_luck", {"The same as alone, of what is left when luck is averaged out.",
                                    "Hetzelfde als alleen, van wat overblijft als toeval is "
                                    "weggemiddeld."}),
        word("rest", {"All numbers without a share of their own, together.",
                      "Alle getallen zonder eigen deel, samen."}),
    };
}

}  // namespace

std::vector<PrintedWord> deciding_words() {
    Words all;
    for (const Words& words :
         {of_sweeps(), of_frontiers(), of_choices(), more_of_choices(), of_dependence()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace afweging::app
