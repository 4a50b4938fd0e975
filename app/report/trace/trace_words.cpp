// SPDX-License-Identifier: EUPL-1.2
// Meanings of the words of a trace, and of a scenario that changes nothing.
#include "app/report/printed_words.hpp"

namespace afweging::app {
namespace {

std::vector<PrintedWord> of_no_change_and_worlds() {
    return {
        {"changes_nothing",
         {"changes nothing", "verandert niets"},
         {"That a scenario changes nothing of the one that it builds on, with why; null when it "
          "does change something.",
          "Dat een scenario niets verandert aan dat waarop het voortbouwt, met de reden; null als "
          "het wel iets verandert."}},
        {"because", {"because", "omdat"}, {"The reasons, in sentences.", "De redenen, in zinnen."}},
        {"synthetic",
         {"synthetic", "verzonnen"},
         {"That the client of a trace does not exist.",
          "Dat de cliënt van een trace niet bestaat."}},
        {"client",
         {"client", "cliënt"},
         {"Whose life trace follows: an id.", "Wiens leven trace volgt: een id."}},
        {"worlds",
         {"worlds", "werelden"},
         {"The scenarios in which a life is followed.",
          "De scenario's waarin een leven wordt gevolgd."}},
        {"at_start",
         {"at the start", "aan het begin"},
         {"Who the client is when the run begins.", "Wie de cliënt is als de run begint."}},
        {"events",
         {"events", "gebeurtenissen"},
         {"What happened in a life, month by month.",
          "Wat er in een leven gebeurde, maand voor maand."}},
        {"world",
         {"world", "wereld"},
         {"In which world something happened: a, b or both.",
          "In welke wereld iets gebeurde: a, b of allebei (both)."}},
        {"step",
         {"step", "stap"},
         {"The step of the month that changed something, by its name in docs/model/steps.md.",
          "De stap van de maand die iets veranderde, met de naam uit docs/model/steps.md."}},
    };
}

std::vector<PrintedWord> of_partings() {
    return {
        {"what_the_step_is",
         {"what the step is", "wat de stap is"},
         {"What happens in that step.", "Wat er in die stap gebeurt."}},
        {"column",
         {"column", "kolom"},
         {"What changed, by its name in docs/model/state.md.",
          "Wat er veranderde, met de naam uit docs/model/state.md."}},
        {"event",
         {"event", "gebeurtenis"},
         {"What happened, by the key of its measure.",
          "Wat er gebeurde, met de sleutel van de uitkomst."}},
        {"differs_at_start",
         {"differs at the start", "verschilt aan het begin"},
         {"What the second world begins with otherwise for this client.",
          "Waar de tweede wereld voor deze cliënt anders mee begint."}},
        {"parting",
         {"parting", "splitsing"},
         {"The first step after which two lives differ.",
          "De eerste stap waarna twee levens verschillen."}},
        {"a",
         {"a", "a"},
         {"What happened in the first world only.", "Wat er alleen in de eerste wereld gebeurde."}},
        {"b",
         {"b", "b"},
         {"What happened in the second world only.",
          "Wat er alleen in de tweede wereld gebeurde."}},
        {"columns",
         {"columns", "kolommen"},
         {"In what the lives differ after a step.", "Waarin de levens verschillen na een stap."}},
        {"decided",
         {"decided", "besliste"},
         {"Whether a state or event differs, not an amount alone.",
          "Of een stand of gebeurtenis verschilt, en niet alleen een bedrag."}},
    };
}

}  // namespace

std::vector<PrintedWord> trace_words() {
    std::vector<PrintedWord> all = of_no_change_and_worlds();
    for (const PrintedWord& word : of_partings()) { all.push_back(word); }
    return all;
}

}  // namespace afweging::app
