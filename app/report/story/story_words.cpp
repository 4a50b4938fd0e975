// SPDX-License-Identifier: EUPL-1.2
// Meanings of the words of a story, of the figure of it, and of ids of events.
#include "app/report/printed_words.hpp"

namespace afweging::app {
namespace {

std::vector<PrintedWord> of_stories() {
    return {
        {"by",
         {"by", "op"},
         {"The outcome by which clients are chosen whose story is told.",
          "De uitkomst waarop cliënten zijn gekozen van wie het verhaal wordt verteld."}},
        {"rule",
         {"rule", "regel"},
         {"By what rule clients and sentences of stories are chosen.",
          "Met welke regel cliënten en zinnen van verhalen zijn gekozen."}},
        {"stories",
         {"stories", "verhalen"},
         {"The lives that are told.", "De levens die worden verteld."}},
        {"nobody",
         {"nobody", "niemand"},
         {"Stories for which there is no client, in sentences.",
          "Verhalen waarvoor er geen cliënt is, in zinnen."}},
        {"role",
         {"role", "rol"},
         {"What a story is an example of: typical, large_gain, small_gain, unchanged or worse_off; "
          "null of a client who was asked for.",
          "Waarvan een verhaal een voorbeeld is: typical (typisch), large_gain (grote "
          "vooruitgang), small_gain (kleine), unchanged (geen verschil) of worse_off "
          "(achteruitgang); null bij een cliënt die is gevraagd."}},
        {"who",
         {"who", "wie"},
         {"Age band, household and duration on bijstand; no more is told of anybody.",
          "Leeftijdsgroep, huishouden en duur in de bijstand; meer wordt van niemand verteld."}},
        {"like_this",
         {"like this", "als dit"},
         {"How many of 100 clients of the start have a life like this.",
          "Hoeveel van de 100 cliënten van het begin een verloop als dit hebben."}},
        {"sentences",
         {"sentences", "zinnen"},
         {"What happened, in plain sentences, each with the ids of the events that it tells.",
          "Wat er gebeurde, in gewone zinnen, elk met de id's van de gebeurtenissen die zij "
          "vertelt."}},
        {"untold",
         {"untold", "niet verteld"},
         {"How many sentences were left out.", "Hoeveel zinnen zijn weggelaten."}},
        {"why",
         {"why", "waardoor"},
         {"What the lives part by, read off the step and what it had before it.",
          "Waardoor de levens uiteengaan, afgelezen aan de stap en wat die voor zich had."}},
        {"first_amount",
         {"first amount", "eerste bedrag"},
         {"The month in which a score or an amount first differed; 0: never.",
          "De maand waarin een score of bedrag voor het eerst verschilde; 0: nooit."}},
    };
}

std::vector<PrintedWord> of_figures() {
    return {
        {"at_the_end",
         {"at the end", "aan het eind"},
         {"Work and money in the last month and over the months, in either world.",
          "Werk en geld in de laatste maand en over de maanden, in elk van de werelden."}},
        {"figure",
         {"figure", "figuur"},
         {"A figure as the page draws it: lanes of events over the months.",
          "Een figuur zoals de pagina die tekent: banen met gebeurtenissen over de maanden."}},
        {"ids",
         {"ids", "id's"},
         {"Names of events: a sentence tells of them, and trace prints them.",
          "Namen van gebeurtenissen: een zin vertelt ervan, en trace noemt ze."}},
        {"id",
         {"id", "id"},
         {"The name of an event: client, month of the run and what happened, as in "
          "17/m07/programme/start/vakscholing.",
          "De naam van een gebeurtenis: cliënt, maand van de run en wat er gebeurde, zoals "
          "17/m07/programme/start/vakscholing."}},
        {"decision",
         {"decision", "beslissing"},
         {"The first step in which something else happened, an offer included.",
          "De eerste stap waarin er iets anders gebeurde, ook een aanbod."}},
        {"part",
         {"part", "uiteen"},
         {"Where the lives in a figure part; null: they do not.",
          "Waar de levens in een figuur uiteengaan; null: dat doen zij niet."}},
        {"lanes",
         {"lanes", "banen"},
         {"One lane of events for each world.", "Een baan met gebeurtenissen per wereld."}},
        {"plan",
         {"plan", "plan"},
         {"Number of the plan, from 0.", "Nummer van het plan, vanaf 0."}},
        {"number",
         {"number", "nummer"},
         {"Number of a sentence in its story.", "Nummer van een zin in het verhaal."}},
        {"alt",
         {"alternative text", "alternatieve tekst"},
         {"What a figure shows, for who cannot see it.",
          "Wat een figuur laat zien, voor wie die niet kan zien."}},
        {"kind",
         {"kind", "soort"},
         {"What kind of figure it is.", "Wat voor soort figuur het is."}},
        {"title", {"title", "titel"}, {"Above a figure.", "Boven een figuur."}},
    };
}

}  // namespace

std::vector<PrintedWord> story_words() {
    std::vector<PrintedWord> all = of_stories();
    for (const PrintedWord& word : of_figures()) { all.push_back(word); }
    return all;
}

}  // namespace afweging::app
