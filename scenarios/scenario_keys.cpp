// SPDX-License-Identifier: EUPL-1.2
// What each key of a scenario file means.
#include "scenarios/levers.hpp"

namespace afweging::scenarios {

const std::vector<ScenarioKey>& scenario_keys() {
    static const std::vector<ScenarioKey> keys = {
        {"extends",
         "",
         {"The scenario that this one takes over and changes: a file, or the name of a shipped "
          "one.",
          "Het scenario waarop dit voortbouwt: een bestand, of de naam van een meegeleverd "
          "scenario."}},
        {"scenario.name",
         "",
         {"What the scenario is called in results.", "Hoe het scenario in de uitkomsten heet."}},
        {"scenario.written_with",
         "",
         {"The version of the program that it was written with: a run says when numbers changed "
          "since.",
          "De versie van het programma waarmee het is gemaakt: een run zegt het als getallen "
          "sindsdien "
          "zijn veranderd."}},
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
         {"Simulate so many clients; budgets, places and who is in an instrument or waits for it "
          "at the start are scaled in proportion.",
          "Reken met zoveel cliënten; budgetten, plekken en wie bij de start meedoet of wacht "
          "schalen naar verhouding mee."}},
        {"run.municipality",
         "",
         {"Whose people live in the world: a file of municipalities/.",
          "Wie er in de wereld wonen: een bestand van municipalities/."}},
        {"levers.allocation",
         "",
         {"Who comes first when places are scarce: discretion, score, lottery, first_come, need or "
          "tree.",
          "Wie voorgaat als plekken schaars zijn: discretion (klantmanager), score, lottery "
          "(loting), "
          "first_come (langste wacht), need (nood) of tree (vragen)."}},
        {"levers.choice",
         "",
         {"What is offered where several instruments suit: own_view, fit, evidence or order.",
          "Wat er wordt aangeboden als er meer past: own_view (keuze van de klantmanager), fit "
          "(wat iemand aankan), evidence (wat onderzoek verwacht) of order (vaste volgorde)."}},
        {"levers.order",
         "",
         {"The stated order of instruments, by key, for choice = \"order\".",
          "De vaste volgorde van instrumenten, per sleutel, voor choice = \"order\"."}},
        {"levers.tree",
         "",
         {"Questions that say who goes first, at most three in a row, for allocation = \"tree\".",
          "Vragen die zeggen wie voorgaat, hoogstens drie achter elkaar, voor allocation = "
          "\"tree\"."}},
        {"levers.tree.*",
         "",
         {"A question: feature, at_least, and what yes and no lead to: a rank (1 goes first) or "
          "another question.",
          "Een vraag: over welk kenmerk, vanaf welke waarde, en waar ja en nee toe leiden: een "
          "rang (1 "
          "gaat eerst) of nog een vraag."}},
        {"levers.policies",
         "",
         {"Measures of policy by key: each sets the levers of its file (afweging list policies).",
          "Beleidsmaatregelen per sleutel: elk zet de knoppen van zijn bestand (afweging list "
          "beleid)."}},
        {"levers.policies.*",
         "",
         {"A measure of policy that the scenario names.",
          "Een beleidsmaatregel die het scenario noemt."}},
        {"levers.by_law",
         "",
         {"What law leaves to the by-law of the municipality, or to its practice: how long and how "
          "much a maatregel takes, and how many refusals lead to one.",
          "Wat de wet aan de verordening of de praktijk van de gemeente laat: hoe lang een "
          "maatregel duurt, hoeveel hij kost, en hoeveel weigeringen ertoe leiden."}},
        {"levers.by_law.*",
         "",
         {"The number of the model of that name under 'offers', as a decision of the municipality.",
          "Het getal van het model met die naam onder 'offers', als besluit van de gemeente."}},
        {"levers.fines",
         "",
         {"Whether fines come on top of unpaid ones (stack) or stand still (stop).",
          "Of boetes bovenop onbetaalde komen (stack) of stilstaan (stop)."}},
        {"levers.caseload",
         "clients",
         {"Clients per full-time klantmanager that the municipality staffs for.",
          "Cliënten per voltijds klantmanager waarop de gemeente de bezetting afstemt."}},
        {"levers.caseload_of",
         "clients",
         {"Caseloads of groups that get more time, or less, by the route by which they came; who "
          "is in none has levers.caseload.",
          "Caseloads van groepen die meer of minder tijd krijgen, naar de route waarlangs zij "
          "kwamen; wie in geen ervan valt, heeft levers.caseload."}},
        {"levers.caseload_of.*",
         "clients",
         {"Clients per full-time klantmanager of this group. Staff follows: half the caseload "
          "takes twice the klantmanagers for them, and gives each twice the time.",
          "Cliënten per voltijds klantmanager in deze groep. De bezetting volgt: een halve "
          "caseload vraagt voor hen twee keer zoveel klantmanagers en geeft elk twee keer zoveel "
          "tijd."}},
        {"levers.focus_on_short_distance",
         "fraction",
         {"How much of the contact time goes to short distance first, until everybody there has "
          "the "
          "talks of office.short_need (3 a year): 0 = even, 1 = all time first there. Few are near "
          "to "
          "work, so from about 0.2 on they have them and a higher number does nothing more; "
          "'afweging check' says so.",
          "Hoeveel contacttijd eerst naar korte afstand gaat, tot iedereen daar de gesprekken van "
          "office.short_need heeft (3 per jaar): 0 = gelijk, 1 = alle tijd eerst daarheen. Weinig "
          "mensen staan dicht bij werk: vanaf ongeveer 0,2 hebben zij die al en doet een hoger "
          "getal "
          "niets meer; 'afweging check' zegt dat."}},
        {"levers.enforcement",
         "fraction",
         {"How strict the municipality is about the duty to search: the share of those who are "
          "found "
          "in a talk to search too little who get a maatregel. 0 = nobody.",
          "Hoe streng de gemeente is met de sollicitatieplicht: het deel van wie in een gesprek te "
          "weinig blijkt te solliciteren en een maatregel krijgt. 0 = niemand."}},
        {"levers.pots",
         "EUR per year",
         {"What a pot may spend on its instruments per year: buig, reintegration, income_security, "
          "staff or wmo.",
          "Wat een pot per jaar aan zijn instrumenten mag uitgeven: buig, reintegration, "
          "income_security, staff of wmo."}},
        {"levers.pots.*",
         "EUR per year",
         {"What a pot may spend on its instruments in a year: buig, reintegration, "
          "income_security, "
          "staff or wmo. Of buig it is only what the municipality gets for bijstand, and limits "
          "nothing.",
          "Wat een pot per jaar aan zijn instrumenten mag uitgeven: buig, reintegration, "
          "income_security, staff of wmo. Bij buig is het alleen wat de gemeente krijgt voor de "
          "bijstand, "
          "en begrenst het niets."}},
        {"levers.pots.*.budget_eur_per_year",
         "EUR per year",
         {"Total of the pot, or a list with a total for each year. What a year leaves goes on to "
          "the next. Of buig: the grant of "
          "the "
          "Rijk instead of the one that follows the law, and it limits nothing; of staff: not the "
          "klantmanagers of the caseload; of wmo: not the care that clients use.",
          "Totaal van de pot, of een lijst met een totaal per jaar. Wat een jaar overlaat, gaat "
          "mee naar het volgende. Bij buig: de "
          "rijksbijdrage, in plaats van die volgens de wet, en dat begrenst niets; bij staff: niet "
          "de klantmanagers van de caseload; bij wmo: niet de zorg die mensen gebruiken."}},
        {"levers.pots.pooled",
         "",
         {"Pots that are spent as one, a list such as [\"reintegration\", \"wmo\"]: what one of "
          "them leaves another may spend. BUIG cannot be among them.",
          "Potten die samen worden besteed, een lijst zoals [\"reintegration\", \"wmo\"]: wat de "
          "ene overlaat mag een andere uitgeven. De BUIG kan er niet bij."}},
        {"levers.pots.reinvest_share",
         "fraction",
         {"Of what the BUIG of a year leaves (grant less bijstand and wage cost subsidies), the "
          "share that is added to pot reintegration in the next year. A deficit takes nothing "
          "from it.",
          "Van wat de BUIG in een jaar overlaat (rijksbijdrage min bijstand en "
          "loonkostensubsidies): het deel dat het jaar erna bij pot reintegration komt. Een "
          "tekort haalt er niets af."}},
        {"levers.instruments",
         "EUR per year",
         {"Which instruments take part, with their budget, places, months and conditions.",
          "Welke instrumenten meedoen, met hun budget, plekken, maanden en voorwaarden."}},
        {"levers.instruments.*",
         "",
         {"An instrument that takes part; what is left out stays as its own file says.",
          "Een instrument dat meedoet; wat ontbreekt blijft zoals het eigen bestand zegt."}},
        {"levers.instruments.*.active",
         "",
         {"false: the instrument does not take part after all.",
          "false: het instrument doet toch niet mee."}},
        {"levers.instruments.*.budget_eur_per_year",
         "EUR per year",
         {"Budget of the instrument, or a list with one for each year. What a year leaves goes on "
          "to the next. Left out: only places and pot limit it.",
          "Budget van het instrument, of een lijst met een budget per jaar. Wat een jaar "
          "overlaat, gaat mee naar het volgende. Weggelaten: alleen plekken en pot begrenzen "
          "het."}},
        {"levers.instruments.*.places",
         "persons",
         {"Places at the same time. Left out: as many as the budget allows.",
          "Plekken tegelijk. Weggelaten: zoveel als het budget toelaat."}},
        {"levers.instruments.*.allocation",
         "",
         {"Who comes first in this instrument, where that differs from levers.allocation: "
          "discretion, score, lottery, first_come or need.",
          "Wie in dit instrument voorgaat, als dat anders is dan levers.allocation: discretion "
          "(klantmanager), score, lottery (loting), first_come (langste wacht) of need (nood)."}},
        {"levers.instruments.*.running_at_start",
         "persons",
         {"How many are in it already when the run begins; only in slot 'programme'.",
          "Hoeveel mensen er al in zitten als de berekening begint; alleen bij een traject (slot "
          "'programme')."}},
        {"levers.instruments.*.waiting_at_start",
         "persons",
         {"How many wait for it already when the run begins; only in slot 'programme'.",
          "Hoeveel mensen er al op wachten als de berekening begint; alleen bij een traject (slot "
          "'programme')."}},
        {"levers.instruments.*.first_month",
         "",
         {"From which month people may start: a calendar month, or months after the first.",
          "Vanaf welke maand mensen mogen starten: een kalendermaand, of maanden na de eerste."}},
        {"levers.instruments.*.last_month",
         "",
         {"Until which month people may start: a calendar month, or months after the first.",
          "Tot en met welke maand mensen mogen starten: een kalendermaand, of maanden na de "
          "eerste."}},
        {"levers.instruments.*.duration_months",
         "months",
         {"How long somebody is in it, instead of what its file says.",
          "Hoe lang iemand meedoet, in plaats van wat het eigen bestand zegt."}},
        {"levers.instruments.*.startup_months",
         "months",
         {"How long until it begins to work, instead of what its file says.",
          "Hoe lang het duurt voor het werkt, in plaats van wat het eigen bestand zegt."}},
        {"levers.instruments.*.obligation",
         "",
         {"Whether people must take part: one of the words of the instrument's file.",
          "Of mensen moeten meedoen: een van de woorden van het bestand van het instrument."}},
        {"levers.instruments.*.duty",
         "",
         {"Under which duty it is when people must take part: one of the words of the instrument's "
          "file.",
          "Onder welke plicht het valt als mensen moeten meedoen: een van de woorden van het "
          "bestand van het instrument."}},
        {"levers.instruments.*.pot",
         "",
         {"Which pot pays for it: buig, reintegration, income_security, staff or wmo.",
          "Welke pot het betaalt: buig, reintegration, income_security, staff of wmo."}},
        {"levers.instruments.*.once_per_spell",
         "",
         {"true: at most once in a spell on bijstand.",
          "true: hoogstens een keer per periode in de bijstand."}},
        {"levers.instruments.*.once_per_year",
         "",
         {"true: again 12 months after the last start, and no sooner.",
          "true: opnieuw 12 maanden na de laatste start, en niet eerder."}},
        {"levers.instruments.*.beside",
         "",
         {"Instruments with which it may run at the same time: their keys, or \"any\"; [] = none.",
          "Instrumenten waarmee het tegelijk mag lopen: hun sleutels, of \"any\" (alle); [] = "
          "geen."}},
        {"levers.instruments.*.follow_on",
         "",
         {"The instrument to which it leads on who completes it: a key; \"\" = none.",
          "Het instrument waar iemand na afronding naartoe gaat: een sleutel; \"\" = geen."}},
        {"levers.instruments.*.eligibility",
         "",
         {"For whom it is: conditions that replace those of its file.",
          "Voor wie het is: voorwaarden die die van het eigen bestand vervangen."}},
        {"levers.instruments.*.eligibility.or",
         "",
         {"Alternatives, each with conditions: of one of them all must hold, beside the other "
          "conditions.",
          "Keuzes, elk met voorwaarden: van een ervan moet alles kloppen, naast de andere "
          "voorwaarden."}},
        {"levers.instruments.*.eligibility.*",
         "",
         {"A condition for whom it is, as in the file of the instrument.",
          "Een voorwaarde voor wie het is, zoals in het bestand van het instrument."}},
        {"levers.income_support",
         "",
         {"Other rules for earnings beside bijstand, from the first month.",
          "Andere regels voor bijverdienen naast de bijstand, vanaf de eerste maand."}},
        {"levers.income_support.disregard_share",
         "fraction",
         {"Share of earnings beside bijstand that clients keep.",
          "Deel van wat iemand naast de bijstand verdient dat die mag houden."}},
        {"levers.income_support.disregard_ceiling_eur_per_month",
         "EUR per month",
         {"At most so much of the earnings is kept.",
          "Hoogstens zoveel van de verdiensten mag iemand houden."}},
        {"levers.income_support.disregard_months",
         "months",
         {"For so many months earnings are kept.",
          "Zoveel maanden mag iemand verdiensten houden."}},
        {"levers.income_support.uniform_disregard_share",
         "fraction",
         {"Share of earnings that everybody keeps, of any age; it takes the place of all of the "
          "above. 0 = each by the rule for the own group.",
          "Deel van de verdiensten dat iedereen houdt, op elke leeftijd; dit komt in de plaats van "
          "alles hierboven. 0 = ieder volgens de regel voor de eigen groep."}},
        {"levers.income_support.uniform_disregard_months",
         "months",
         {"For so many months everybody keeps it.", "Zoveel maanden houdt iedereen dat."}},
        {"levers.income_support.disregard_up_to_hours",
         "hours per week",
         {"Earnings are kept until bijstand and earnings together come to the net minimum wage of "
          "so many hours, as on the BES islands; it goes before every other rule. 0 = not so.",
          "Verdiensten blijven vrij tot bijstand en loon samen het netto minimumloon van zoveel "
          "uren zijn, zoals op de BES-eilanden; dit gaat voor elke andere regel. 0 = niet."}},
        {"world.tightness",
         "1 = as in the reference year",
         {"Labour market: a factor on the vacancies, a number or one for each year. 1 = as many as "
          "in "
          "the reference year, 0.8 = a fifth fewer.",
          "Arbeidsmarkt: een factor op de vacatures, een getal of een per jaar. 1 = zoveel als in "
          "het "
          "jaar van ijking, 0,8 = een vijfde minder."}},
        {"world.inflow",
         "1 = as in the reference year",
         {"A factor on new people who come into bijstand, a number or one for each year; it does "
          "not "
          "touch those who come back. At 0 people who left can still return.",
          "Een factor op wie nieuw de bijstand in komt, een getal of een per jaar; wie terugkomt "
          "telt "
          "daar niet in mee. Bij 0 kunnen mensen die weg waren dus nog terugkomen."}},
        {"world.inflow_of",
         "1 = as in the reference year",
         {"Factors on new people by route: employment, ww, school, break_up, status_holder and "
          "inactivity; [world.inflow_of] status_holder = 1.5 is half as many again.",
          "Factoren op wie nieuw komt, per route: employment (uit een baan), ww, school, break_up "
          "(na een scheiding), status_holder (statushouder) en inactivity (zonder werk en "
          "uitkering); [world.inflow_of] status_holder = 1.5 is anderhalf keer zoveel."}},
        {"world.inflow_of.*",
         "1 = as in the reference year",
         {"A factor on new people who come by this route.",
          "Een factor op nieuwe mensen die via deze route komen."}},
        {"world.price_level",
         "1 = as in the reference year",
         {"A factor on prices of fixed costs and daily life, a number or one for each year. 1 = as "
          "at "
          "the start of the run. Amounts of law do not follow it. Left out: prices rise by "
          "indexation.price_growth.",
          "Een factor op de prijzen van vaste lasten en dagelijks leven, een getal of een per "
          "jaar. "
          "1 = als aan het begin van de run. Bedragen van de wet gaan niet mee. Weggelaten: "
          "prijzen "
          "stijgen met indexation.price_growth."}},
        {"world.energy_price",
         "1 = as in the reference year",
         {"A factor on the part of fixed costs that is energy, a number or one for each year.",
          "Een factor op het deel van de vaste lasten dat energie is, een getal of een per jaar."}},
        {"world.law",
         "",
         {"What amounts of law and prices do after the last law that was looked up: indexed (they "
          "rise by indexation.wage_growth and indexation.price_growth) or frozen.",
          "Wat bedragen van de wet en prijzen doen na de laatste wet die is opgezocht: indexed (ze "
          "stijgen met indexation.wage_growth en indexation.price_growth) of frozen (ze blijven "
          "staan)."}},
        {"world.parameters",
         "",
         {"Other values for parameters and strengths of instruments, by key.",
          "Andere waarden voor parameters en sterktes van instrumenten, per sleutel."}},
        {"mechanisms",
         "",
         {"Which parts of the model the scenario does without, each by its name; 'afweging list "
          "mechanisms' names them.",
          "Zonder welke onderdelen van het model het scenario rekent, elk bij de naam; 'afweging "
          "list mechanismen' noemt ze."}},
        {"mechanisms.*",
         "",
         {"false: the run does as if this part of the model were not there.",
          "false: de doorrekening doet alsof dit onderdeel van het model er niet is."}},
    };
    return keys;
}

}  // namespace afweging::scenarios
