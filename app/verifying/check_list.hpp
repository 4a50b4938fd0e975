// SPDX-License-Identifier: EUPL-1.2
// The black-box checks of TECH-VER (buyukkaramikli2019techver) as this model has them: one list,
// from which the command and docs/verantwoording/tech-ver.md are made.
#pragma once

// CHECK(key, part, what is changed: English, Dutch, what must happen: English, Dutch). `part` is
// the part of TECH-VER; the function that performs it is called as the key.
// clang-format off
#define AFWEGING_TECH_VER_INPUT(CHECK)                                                             \
    CHECK(numbers_in_range, input,                                                                 \
          "nothing is changed", "er verandert niets",                                                                      \
          "every number is finite and within what the rules accept; every chance lies between 0 and 1", \
          "elk getal is eindig en ligt binnen wat de regels toestaan; elke kans ligt tussen 0 en 1") \
    CHECK(nonsense_refused, input,                                                                 \
          "a chance above 1, no number, a negative amount, a key that does not exist",             \
          "een kans boven 1, geen getal, een negatief bedrag, een naam die niet bestaat",          \
          "each is refused with an error, and nothing runs",                                       \
          "elk wordt geweigerd met een fout, en er wordt niets doorgerekend")                      \
    CHECK(own_value_changes_nothing, input,                                                        \
          "numbers are set to the value that they have", "getallen krijgen de waarde die ze al hebben", \
          "every result stays the same", "elke uitkomst blijft gelijk")                            \
    CHECK(ends_of_priors, input,                                                                   \
          "all numbers in doubt at the low end of their priors, and all at the high end",          \
          "alle onzekere getallen aan de lage kant van hun bandbreedte, en alle aan de hoge kant", \
          "it runs, people and money still balance, and no count is below zero",                   \
          "het rekent door, mensen en geld kloppen nog, en geen aantal is kleiner dan nul")

#define AFWEGING_TECH_VER_FLOWS(CHECK)                                                             \
    CHECK(stock_balances, flows,                                                                   \
          "nothing is changed", "er verandert niets",                                                                      \
          "people on bijstand = those of the month before + in - out, in every month",             \
          "mensen in de bijstand = die van de maand ervoor + erin - eruit, in elke maand")         \
    CHECK(exits_add_up, flows,                                                                     \
          "nothing is changed", "er verandert niets",                                                                      \
          "everybody who leaves leaves to one destination: the destinations add up",               \
          "wie vertrekt, vertrekt naar een bestemming: de bestemmingen tellen op")                 \
    CHECK(groups_add_up, flows,                                                                    \
          "nothing is changed", "er verandert niets",                                                                      \
          "men and women, ages, households and so on each add up to everybody",                    \
          "mannen en vrouwen, leeftijden, huishoudens enzovoort tellen elk op tot iedereen")       \
    CHECK(states_add_up, flows,                                                                    \
          "nothing is changed", "er verandert niets",                                                                      \
          "who moves out of a state and who moves into one explain how many are in each, in every month", \
          "wie uit een toestand gaat en wie erin komt verklaren hoeveel mensen er in zijn, in elke maand") \
    CHECK(no_negative_counts, flows,                                                               \
          "nothing is changed", "er verandert niets",                                                                      \
          "no count of people, households or months is below zero",                                \
          "geen aantal mensen, huishoudens of maanden is kleiner dan nul")                         \
    CHECK(places_hold, flows,                                                                      \
          "nothing is changed", "er verandert niets",                                                                      \
          "nobody starts where more people take part than there are places",                       \
          "niemand begint waar meer mensen meedoen dan er plekken zijn")                           \
    CHECK(no_vacancies, flows,                                                                     \
          "no vacancies", "geen vacatures",                                                        \
          "no vacancy is filled, and fewer people leave for work",                                 \
          "geen vacature wordt vervuld, en minder mensen vertrekken naar werk")                    \
    CHECK(nobody_leaves, flows,                                                                    \
          "the chances of education and of leaving for other reasons are 0",                       \
          "de kansen op een opleiding en op vertrek om andere redenen zijn 0",                     \
          "nobody leaves for education, and fewer people leave",                                   \
          "niemand vertrekt naar een opleiding, en minder mensen vertrekken")                      \
    CHECK(everybody_leaves, flows,                                                                 \
          "leaving is nearly certain each month, nobody new comes and who left stays away",        \
          "vertrek is elke maand bijna zeker, er komt niemand nieuw en wie weg is blijft weg",     \
          "at the end fewer than 5 of 100 are left",                                               \
          "aan het eind is er minder dan 5 procent over")                                          \
    CHECK(inflow_moves_stock, flows,                                                               \
          "new entrants times 0, 1 and 2", "nieuwe instroom keer 0, 1 en 2",                       \
          "each time more people come in, and more are there at the end",                          \
          "er komen telkens meer mensen in, en aan het eind zijn er telkens meer")                 \
    CHECK(tightness_moves_work, flows,                                                             \
          "vacancies times 0.05, 1 and 20", "vacatures keer 0,05, 1 en 20",                        \
          "each time more people leave for work", "er gaan telkens meer mensen naar werk")         \
    CHECK(more_money, flows,                                                                       \
          "budgets of instruments and their pots times 0.5, 1 and 2", "budgetten van instrumenten en hun potten keer 0,5, 1 en 2", \
          "each time no less is spent on instruments", "er wordt telkens niet minder uitgegeven aan instrumenten") \
    CHECK(nothing_offered, flows,                                                                  \
          "all instruments closed", "alle instrumenten dicht",                                     \
          "nobody starts, nobody is in a subsidised job by the municipality, nothing is spent on them", \
          "niemand begint, niemand vertrekt naar een baan met subsidie, er wordt niets aan uitgegeven")

#define AFWEGING_TECH_VER_RESULTS(CHECK)                                                           \
    CHECK(same_plan, results,                                                                      \
          "the same plan under another name", "hetzelfde plan onder een andere naam",              \
          "the difference is exactly 0 in every number", "het verschil is precies 0 in elk getal") \
    CHECK(swapped_plans, results,                                                                  \
          "the two plans of a comparison change places", "de twee plannen van een vergelijking wisselen van plaats", \
          "every difference keeps its size and changes its sign",                                  \
          "elk verschil blijft even groot en wisselt van teken")                                   \
    CHECK(no_effects, results,                                                                     \
          "one instrument that costs money and does nothing, and none at all",                     \
          "een instrument dat geld kost en niets doet, en geen enkel instrument",                  \
          "the same lives: stock, exits, income, debts and stress are equal",                      \
          "dezelfde levens: aantal, uitstroom, inkomen, schulden en stress zijn gelijk")           \
    CHECK(zero_prices, results,                                                                    \
          "all prices of instruments and klantmanagers are 0", "alle prijzen van instrumenten en klantmanagers zijn 0", \
          "providers and klantmanagers are paid nothing",                                          \
          "aan uitvoerders en klantmanagers wordt niets betaald")                                  \
    CHECK(double_price, results,                                                                   \
          "a klantmanager costs 0, 1 and 2 times as much", "een klantmanager kost 0, 1 en 2 keer zoveel", \
          "each step costs the same, so twice the price is twice the cost, and no life changes",   \
          "elke stap kost evenveel, dus de dubbele prijs de dubbele kosten, en geen leven verandert")                \
    CHECK(paid_is_received, results,                                                               \
          "nothing is changed", "er verandert niets",                                                                      \
          "what all parties pay is what all parties receive, to the cent, in every month",         \
          "wat alle partijen betalen is wat alle partijen krijgen, op de cent, in elke maand")     \
    CHECK(total_is_sum, results,                                                                   \
          "nothing is changed", "er verandert niets",                                                                      \
          "what each party paid and received is the sum of its lines in the ledger",               \
          "wat elke partij betaalde en kreeg is de som van haar regels in het grootboek")          \
    CHECK(longer_horizon, results,                                                                 \
          "a run half as long", "een looptijd die half zo lang is",                                \
          "the months of both are the same, and totals grow with more of them",                    \
          "de maanden van beide zijn gelijk, en totalen groeien met meer maanden")                 \
    CHECK(prices_move_shortage, results,                                                           \
          "prices of living times 0.05, 1 and 20", "prijzen van levensonderhoud keer 0,05, 1 en 20", \
          "each time more households are short of money", "telkens komen meer huishoudens geld tekort") \
    CHECK(twice_the_people, results,                                                               \
          "twice as many clients", "twee keer zoveel cliënten",                                    \
          "stock, exits and income (in cents) double, within luck (six standard errors and 3 of 100)", \
          "aantal, uitstroom en inkomen (in centen) verdubbelen, binnen het toeval (zes standaardfouten en 3 procent)")

#define AFWEGING_TECH_VER_DOUBT(CHECK)                                                             \
    CHECK(draws_within_priors, doubt,                                                              \
          "200 draws of all numbers in doubt, by their priors and by the calibration",             \
          "200 trekkingen van alle onzekere getallen, uit hun bandbreedte en uit de kalibratie",   \
          "every drawn number lies within its prior", "elk getrokken getal ligt binnen zijn bandbreedte") \
    CHECK(draws_have_prior_mean, doubt,                                                            \
          "2000 draws by the priors", "2000 trekkingen uit de bandbreedtes",                       \
          "the mean of each number is that of its prior, within six standard errors",              \
          "het gemiddelde van elk getal is dat van zijn bandbreedte, binnen zes standaardfouten")  \
    CHECK(plans_share_draws, doubt,                                                                \
          "another plan", "een ander plan",                                                        \
          "in each draw a number that both plans read has the same value in both",                 \
          "in elke trekking heeft een getal dat beide plannen lezen in beide dezelfde waarde")     \
    CHECK(best_values_inside_draws, doubt,                                                         \
          "12 draws instead of the best values", "12 trekkingen in plaats van de beste waarden",   \
          "outcomes at the best values lie between the lowest and highest draw, or within 10 of 100 of them", \
          "uitkomsten bij de beste waarden liggen tussen de laagste en hoogste trekking, of er hoogstens 10 procent naast") \
    CHECK(draws_differ, doubt,                                                                     \
          "12 draws", "12 trekkingen",                                                             \
          "doubt about numbers reaches the outcomes: draws differ",                                \
          "twijfel over getallen bereikt de uitkomsten: trekkingen verschillen")                   \
    CHECK(draw_alone, doubt,                                                                       \
          "one draw run alone", "een trekking alleen doorgerekend",                                \
          "it is the same as among the others", "zij is gelijk aan die tussen de andere")

#define AFWEGING_TECH_VER_REST(CHECK)                                                              \
    CHECK(same_seed, rest,                                                                         \
          "the same run again", "dezelfde run nog een keer",                                       \
          "every number is the same", "elk getal is gelijk")                                       \
    CHECK(other_seed, rest,                                                                        \
          "another seed", "een andere seed",                                                       \
          "lives differ: luck is really drawn", "levens verschillen: toeval wordt echt getrokken") \
    CHECK(threads_do_not_matter, rest,                                                             \
          "three threads instead of one", "drie draden in plaats van een",                         \
          "every number is the same", "elk getal is gelijk")                                       \
    CHECK(replicate_alone, rest,                                                                   \
          "the last replicate run alone", "de laatste herhaling alleen doorgerekend",              \
          "it is the same as among the others", "zij is gelijk aan die tussen de andere")          \
    CHECK(unused_instrument, rest,                                                                 \
          "one more instrument, without money", "een instrument erbij, zonder geld",               \
          "nobody's life changes", "niemands leven verandert")

// SKIP(key, part, what TECH-VER asks: English, Dutch, why it does not apply here: English, Dutch)
#define AFWEGING_TECH_VER_NOT(SKIP)                                                                \
    SKIP(discount_rate, results,                                                                   \
         "discount rates of 0 and very high", "een discontovoet van 0 en een heel hoge",           \
         "the model does not discount: amounts are those of their own month",                      \
         "het model disconteert niet: bedragen zijn die van hun eigen maand")                      \
    SKIP(utilities, results,                                                                       \
         "utilities of 0 and 1, QALYs equal to life years", "utiliteiten van 0 en 1, QALY's gelijk aan levensjaren", \
         "the model has no utilities and no total: outcomes stay apart",                           \
         "het model heeft geen utiliteiten en geen totaal: uitkomsten blijven apart")              \
    SKIP(half_cycle, flows,                                                                        \
         "half-cycle correction on and off", "halve-cycluscorrectie aan en uit",                   \
         "months are counted and paid whole, as law does: there is no such correction",            \
         "maanden worden heel geteld en betaald, zoals in de wet: er is geen correctie")           \
    SKIP(mortality, flows,                                                                         \
         "mortality of 0 and 1", "sterfte van 0 en 1",                                             \
         "death is no state of the model; the nearest check is everybody_leaves",                  \
         "sterfte is geen toestand van het model; het dichtst in de buurt komt everybody_leaves")  \
    SKIP(interface, rest,                                                                          \
         "drop-down lists, buttons and macros of a spreadsheet", "keuzelijsten, knoppen en macro's van een rekenblad", \
         "the model is no spreadsheet; what the reader refuses is in nonsense_refused",            \
         "het model is geen rekenblad; wat bij het lezen wordt geweigerd staat bij nonsense_refused")
// clang-format on

#define AFWEGING_TECH_VER(CHECK)     \
    AFWEGING_TECH_VER_INPUT(CHECK)   \
    AFWEGING_TECH_VER_FLOWS(CHECK)   \
    AFWEGING_TECH_VER_RESULTS(CHECK) \
    AFWEGING_TECH_VER_DOUBT(CHECK)   \
    AFWEGING_TECH_VER_REST(CHECK)
