// SPDX-License-Identifier: EUPL-1.2
// What each key of a scenario file means.
#include "scenarios/levers.hpp"

namespace afweging::scenarios {

const std::vector<ScenarioKey>& scenario_keys() {
    static const std::vector<ScenarioKey> keys = {
        {"run.start", "", {"First month of the run.", "Eerste maand van de berekening."}},
        {"run.months",
         "months",
         {"How many months are simulated.", "Hoeveel maanden er gerekend wordt."}},
        {"run.replicates",
         "",
         {"How often the run is repeated with other luck.",
          "Hoe vaak de berekening met ander toeval wordt herhaald."}},
        {"run.people",
         "clients",
         {"Simulate so many clients; inhabitants, budgets and places are scaled in proportion.",
          "Reken met zoveel cliënten; inwoners, budgetten en plekken schalen naar verhouding "
          "mee."}},
        {"run.municipality",
         "",
         {"Whose people live in the world: a file of municipalities/.",
          "Wie er in de wereld wonen: een bestand van municipalities/."}},
        {"levers.allocation",
         "",
         {"Who comes first when places are scarce: discretion, score, lottery, first_come or need.",
          "Wie voorgaat als plekken schaars zijn: discretion (klantmanager), score, lottery "
          "(loting), "
          "first_come (langste wacht) of need (nood)."}},
        {"levers.fines",
         "",
         {"Whether unpaid fines are raised (stack) or stand still (stop).",
          "Of onbetaalde boetes oplopen (stack) of stilstaan (stop)."}},
        {"levers.caseload",
         "clients",
         {"Clients per full-time klantmanager that the municipality staffs for.",
          "Cliënten per voltijds klantmanager waarop de gemeente de bezetting afstemt."}},
        {"levers.focus_on_short_distance",
         "fraction",
         {"How much of the contact time goes to short distance first: 0 = even, 1 = all surplus.",
          "Hoeveel contacttijd eerst naar korte afstand gaat: 0 = gelijk, 1 = alles wat over is."}},
        {"levers.pots",
         "EUR per year",
         {"Total of a pot per year: buig, reintegration, income_security or staff.",
          "Totaal van een pot per jaar: buig, reintegration, income_security of staff."}},
        {"levers.instruments",
         "EUR per year",
         {"Which instruments take part, with their budget, places, months and conditions.",
          "Welke instrumenten meedoen, met hun budget, plekken, maanden en voorwaarden."}},
        {"levers.income_support",
         "",
         {"Other rules for earnings beside bijstand, from the first month.",
          "Andere regels voor bijverdienen naast de bijstand, vanaf de eerste maand."}},
        {"world.tightness",
         "1 = reference year",
         {"Labour market: vacancies per applicant, per year.",
          "Arbeidsmarkt: vacatures per sollicitant, per jaar."}},
        {"world.inflow",
         "1 = reference year",
         {"Inflow into bijstand, per year.", "Instroom in de bijstand, per jaar."}},
        {"world.price_level",
         "1 = reference year",
         {"Prices of fixed costs and daily life, per year.",
          "Prijzen van vaste lasten en dagelijks leven, per jaar."}},
        {"world.energy_price",
         "1 = reference year",
         {"Price of energy, per year.", "Prijs van energie, per jaar."}},
        {"world.parameters",
         "",
         {"Other values for parameters and strengths of instruments, by key.",
          "Andere waarden voor parameters en sterktes van instrumenten, per sleutel."}},
    };
    return keys;
}

}  // namespace afweging::scenarios
