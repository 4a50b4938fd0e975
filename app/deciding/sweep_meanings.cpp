// SPDX-License-Identifier: EUPL-1.2
// What each key of a sweep file means. Form: docs/formats/sweep.md
#include "app/deciding/sweep_meanings.hpp"

namespace afweging::app {
namespace {

std::vector<scenarios::KeyMeaning> meanings() {
    return {
        {"sweep", {"Which plans are tried.", "Welke plannen er geprobeerd worden."}},
        {"sweep.name", {"What the sweep is called.", "Hoe de verkenning heet."}},
        {"sweep.label_nl", {"The name in Dutch.", "De naam in het Nederlands."}},
        {"sweep.label_en", {"The name in English.", "De naam in het Engels."}},
        {"sweep.question_nl", {"The question, in Dutch.", "De vraag, in het Nederlands."}},
        {"sweep.question_en", {"The question, in English.", "De vraag, in het Engels."}},
        {"sweep.scenario",
         {"What every plan builds on: a shipped scenario, or a file.",
          "Waarop elk plan voortbouwt: een meegeleverd scenario, of een bestand."}},
        {"sweep.design",
         {"splits: the money in equal parts, shared out in every way; next_euro: all of it for one "
          "at a time; grid: every combination of values; even: points that fill the ranges.",
          "splits: het geld in gelijke delen, op alle manieren verdeeld; next_euro: alles voor een "
          "tegelijk; grid: elke combinatie van waarden; even: punten die de ruimte vullen."}},
        {"sweep.money_eur_per_year",
         {"Money on top of what the scenario gives.", "Geld boven op wat het scenario geeft."}},
        {"sweep.parts",
         {"In how many parts the money is shared out.",
          "In hoeveel delen het geld "
          "wordt verdeeld."}},
        {"sweep.points", {"How many plans.", "Hoeveel plannen."}},
        {"sweep.instruments",
         {"Keys of the instruments that the money goes to.",
          "Sleutels van de instrumenten waar het geld heen gaat."}},
        {"vary", {"A table for each lever.", "Een tabel voor elke knop."}},
        {"vary.*", {"A lever that moves.", "Een knop die beweegt."}},
        {"vary.*.key",
         {"A key of a scenario file; left out: the name of the table is an instrument.",
          "Een sleutel van een scenariobestand; weggelaten: de naam van de tabel is een "
          "instrument."}},
        {"vary.*.values", {"Values that are tried.", "Waarden die geprobeerd worden."}},
        {"vary.*.low", {"The least.", "De kleinste."}},
        {"vary.*.high", {"The most.", "De grootste."}},
    };
}

}  // namespace

scenarios::ToldFile told_sweep(const scenarios::DataRoot& /*root*/) {
    const scenarios::Probe probe{
        .read = [](const scenarios::Node& file, scenarios::Problems& found) {
            (void)read_sweep_tables(file, found);
        }};
    return {.asked = scenarios::ask(probe), .meanings = meanings()};
}

}  // namespace afweging::app
