// SPDX-License-Identifier: EUPL-1.2
// The table of words.
#include "app/report/result_words.hpp"

#include "app/report/budget/bounds.hpp"

namespace afweging::app {
namespace {

std::vector<ResultWord> around_tables() {
    return {
        {"seed",
         "seed",
         {"Which luck: a whole number. The same seed gives the same result, and two plans with the "
          "same seed the same people.",
          "Welk toeval: een geheel getal. Met dezelfde seed komt dezelfde uitkomst, en hebben twee "
          "plannen dezelfde mensen."}},
        {"replicate",
         "herhaling",
         {"The same months once more, with other luck.",
          "Dezelfde maanden nog een keer, met ander toeval."}},
        {"first_replicate",
         "eerste herhaling",
         {"Number of the first replicate: 7 is the same whether it runs alone or among others.",
          "Nummer van de eerste herhaling: 7 is dezelfde, alleen of samen met andere."}},
        {"mean",
         "gemiddeld",
         {"The mean over the replicates that have an answer.",
          "Het gemiddelde van de herhalingen die een antwoord hebben."}},
        {"outcome",
         "uitkomst",
         {"What one replicate gives: it says nothing about luck.",
          "Wat een herhaling geeft: dat zegt niets over toeval."}},
        {"mean ± uncertainty",
         "gemiddeld ± onzekerheid",
         {"The mean difference, and how far the mean itself may be off with 95 % confidence.",
          "Het gemiddelde verschil, en hoever dat gemiddelde er met 95 % zekerheid naast kan "
          "zitten."}},
        {"in 8 of 10 replicates",
         "in 8 van de 10 herhalingen",
         {"From the 10th to the 90th percentile of the replicates: how far single worlds lie apart "
          "by chance.",
          "Van het 10e tot het 90e percentiel van de herhalingen: hoe ver losse werelden door "
          "toeval uiteenlopen."}},
        {"lowest to highest",
         "laagste tot hoogste",
         {"Of fewer than 10 replicates: the lowest and the highest outcome.",
          "Bij minder dan 10 herhalingen: de laagste en de hoogste uitkomst."}},
    };
}

std::vector<ResultWord> of_spread() {
    return {
        {"p10",
         "p10",
         {"The 10th percentile over replicates: one in ten lies below it.",
          "Het 10e percentiel van de herhalingen: een op de tien ligt eronder."}},
        {"p90",
         "p90",
         {"The 90th percentile over replicates: one in ten lies above it.",
          "Het 90e percentiel van de herhalingen: een op de tien ligt erboven."}},
        {"standard_error",
         "standaardfout",
         {"How far the mean moves by luck: it shrinks with more replicates.",
          "Hoeveel het gemiddelde door toeval schuift: met meer herhalingen minder."}},
        {"mean_low_95",
         "mean_low_95",
         {"Lower end of the 95 % interval of the mean.",
          "Ondergrens van het 95 %-interval van het gemiddelde."}},
        {"mean_high_95",
         "mean_high_95",
         {"Upper end of the 95 % interval of the mean.",
          "Bovengrens van het 95 %-interval van het gemiddelde."}},
        {"demonstrable",
         "aantoonbaar",
         {"Whether the 95 % interval of the mean difference leaves out zero.",
          "Of nul buiten het 95 %-interval van het gemiddelde verschil ligt."}},
    };
}

std::vector<ResultWord> around_runs() {
    return {
        {"people",
         "mensen",
         {"Clients at the start of the run.", "Mensen in de bijstand aan het begin van de run."}},
        {"months", "maanden", {"Length of the run.", "Hoe lang de run duurt."}},
        {"digest",
         "digest",
         {"One hash of all numbers of a result: equal digests are equal results.",
          "Een kenmerk van alle getallen van een resultaat: gelijke digests zijn gelijke "
          "resultaten."}},
        {"outcomes", "uitkomsten", {"The rows of the table.", "De regels van de tabel."}},
        {"assumed_numbers",
         "aangenomen getallen",
         {"How many numbers that the run reads have no source: afweging check FILE --assumed lists "
          "them.",
          "Hoeveel getallen die de run leest geen bron hebben: afweging check BESTAND --assumed "
          "noemt ze."}},
        {"notes",
         "let op",
         {"What is allowed in a scenario and probably not meant.",
          "Wat mag in een scenario, en waarschijnlijk niet de bedoeling is."}},
        {"differs",
         "verschillen",
         {"What a scenario changes of the one that it is compared with.",
          "Wat een scenario verandert aan dat waarmee het wordt vergeleken."}},
        {"differs_from_basis",
         "verschillen met basis",
         {"All changes together, against the present mix.",
          "Alle veranderingen samen, tegenover de huidige mix."}},
        {"compared_with",
         "vergeleken met",
         {"The scenario with which `check` compares.", "Het scenario waarmee `check` vergelijkt."}},
        {"set_numbers",
         "gezette getallen",
         {"Numbers of the model that the scenario sets under [world.parameters].",
          "Getallen van het model die het scenario zet onder [world.parameters]."}},
        {"budget_per_client",
         "budget per persoon",
         {"What each pot may spend in the first year for each client.",
          "Wat elke pot in het eerste jaar per mens in de bijstand mag uitgeven."}},
        {"scaled_from",
         "geschaald",
         {"For which municipality amounts were written that were multiplied for this one.",
          "Voor welke gemeente bedragen zijn geschreven die voor deze zijn vermenigvuldigd."}},
        {"memory_bytes",
         "geheugen",
         {"The memory that a run takes.", "Het geheugen dat een run kost."}},
        {"seconds",
         "seconden",
         {"How long a run takes, about.", "Hoe lang een run ongeveer duurt."}},
        {"timed",
         "proef",
         {"The sample that the time of a run was scaled up from.",
          "De proef waaruit de tijd van een run is doorgerekend."}},
        {"file",
         "bestand",
         {"Where the results were written; empty when they were not kept.",
          "Waar de resultaten staan; leeg als ze niet zijn bewaard."}},
    };
}

/// Of pages and of what proves them.
std::vector<ResultWord> around_pages() {
    return {
        {"bytes", "bytes", {"How large a page is.", "Hoe groot een pagina is."}},
        {"sha256",
         "sha256",
         {"A hash of a file, or of what results hold: one byte otherwise, another hash.",
          "Een controlegetal van een bestand, of van wat resultaten bevatten: een byte anders, een "
          "ander getal."}},
        {"figures",
         "figuren",
         {"Whether a page draws its figures: the program was built with node.",
          "Of een pagina haar figuren tekent: het programma is met node gebouwd."}},
        {"page",
         "pagina",
         {"The page that was written; null: none.", "De pagina die is geschreven; null: geen."}},
        {"equal",
         "gelijk",
         {"Whether what was made again is what the file says.",
          "Of wat opnieuw is gemaakt is wat het bestand zegt."}},
        {"unequal",
         "ongelijk",
         {"Why it is not equal: the plan and the measure, or the byte, that differs first.",
          "Waarom het niet gelijk is: het plan en de uitkomst, of de byte, die het eerst verschilt."}},
        {"files",
         "bestanden",
         {"How many texts a report or result rests on.",
          "Op hoeveel teksten een rapport of resultaat rust."}},
    };
}

/// What held an instrument back, by key and by the words of the table. `budget`, `pot` and `places`
/// mean more than that: they are explained as what they are.
std::vector<ResultWord> of_bounds() {
    std::vector<ResultWord> words;
    for (std::size_t i = static_cast<std::size_t>(Bound::closed); i < bound_count; ++i) {
        const LocalisedText why = filled({"What bounded an instrument most of the time: {0}.",
                                          "Wat een instrument de meeste tijd begrensde: {0}."},
                                         {reason_of(static_cast<Bound>(i))});
        words.push_back({std::string(bound_labels[i].key), std::string(bound_labels[i].nl), why});
    }
    return words;
}

std::vector<ResultWord> all_words() {
    std::vector<ResultWord> words = around_tables();
    for (const std::vector<ResultWord>& more : {of_spread(), around_runs(), around_pages(), of_bounds()}) {
        words.insert(words.end(), more.begin(), more.end());
    }
    return words;
}

}  // namespace

const std::vector<ResultWord>& result_words() {
    static const std::vector<ResultWord> words = all_words();
    return words;
}

}  // namespace afweging::app
