// SPDX-License-Identifier: EUPL-1.2
// Words of documents, budgets and comparisons.
#include "app/report/printed_words.hpp"

#include "app/report/household/sheet_words.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

Words of_documents() {
    return {
        {"schema", {"schema", "schema"}, {"Which form the JSON has.", "Welke vorm de JSON heeft."}},
        {"version",
         {"version", "versie"},
         {"The version of the program.", "De versie van het programma."}},
        {"command",
         {"command", "opdracht"},
         {"The command that gave this JSON.", "De opdracht die deze JSON gaf."}},
        {"exit_code",
         {"exit_code", "exitcode"},
         {"0 when all went well; docs/guide/exit-codes.md lists the others.",
          "0 als alles goed ging; docs/guide/exit-codes.md noemt de andere."}},
        {"result", {"result", "resultaat"}, {"What the command found.", "Wat de opdracht vond."}},
        {"scenario",
         {"scenario", "scenario"},
         {"The plan that was run, by its name.", "Het plan dat is doorgerekend, met zijn naam."}},
        {"key",
         {"key", "sleutel"},
         {"The name of a line for programs.", "De naam van een regel voor programma's."}},
        {"label",
         {"label", "naam"},
         {"The name of a line for people.", "De naam van een regel voor mensen."}},
        {"unit",
         {"unit", "eenheid"},
         {"What a number counts: persons, euros, months, ...",
          "Wat een getal telt: personen, euro's, maanden, ..."}},
    };
}

Words more_of_documents() {
    return {
        {"text", {"text", "tekst"}, {"The same in words.", "Hetzelfde in woorden."}},
        {"where",
         {"where", "waar"},
         {"The file and line that a note is about.",
          "Het bestand en de regel waar een opmerking over gaat."}},
        {"what", {"what", "wat"}, {"What stands there.", "Wat er staat."}},
        {"follows",
         {"follows", "gevolg"},
         {"What the run makes of it.", "Wat de berekening ervan maakt."}},
        {"advice", {"advice", "advies"}, {"What to do about it.", "Wat u eraan kunt doen."}},
        {"written",
         {"written", "geschreven"},
         {"Files that were written.", "Bestanden die zijn geschreven."}},
        {"tables",
         {"tables", "tabellen"},
         {"Tables that were written, with their number of lines.",
          "Tabellen die zijn geschreven, met hun aantal regels."}},
        {"rows", {"rows", "regels"}, {"Lines of a table.", "Regels van een tabel."}},
        {"month", {"month", "maand"}, {"A month, counted from 0.", "Een maand, geteld vanaf 0."}},
    };
}

Words other_of_documents() {
    return {
        {"persons",
         {"persons", "personen"},
         {"How many people a number is about, the mean over replicates.",
          "Over hoeveel mensen een getal gaat, gemiddeld over herhalingen."}},
        {"of",
         {"of", "wie"},
         {"Who is followed: entrants, the stock, leavers, or those who start an "
          "instrument.",
          "Wie wordt gevolgd: instroom, het bestand, uitstroom, of wie aan een "
          "instrument begint."}},
    };
}

Words of_draws() {
    return {
        {"draws",
         {"draws", "trekkingen"},
         {"How often the numbers in doubt were drawn.",
          "Hoe vaak de getallen waarover twijfel is zijn getrokken."}},
        {"posterior",
         {"posterior", "posterior"},
         {"What a calibration left of numbers: values that they have together, each row as likely. "
          "Draws are its rows; the other numbers are drawn from their priors. More: afweging list "
          "posterior.",
          "Wat een kalibratie van getallen overlaat: waarden die ze samen hebben, elke rij even "
          "waarschijnlijk. Trekkingen zijn rijen ervan; de andere getallen worden uit hun prior "
          "getrokken. Meer: afweging list posterior."}},
        {"posterior_sha256",
         {"posterior_sha256", "posterior_sha256"},
         {"The SHA-256 of the file of the posterior: which one it was.",
          "De SHA-256 van het bestand van de posterior: welke het was."}},
        {"first_draw",
         {"first_draw", "eerste trekking"},
         {"Number of the first draw; 0 has the best values.",
          "Nummer van de eerste trekking; 0 heeft de beste waarden."}},
        {"doubt",
         {"by doubt", "door twijfel"},
         {"How far the means of draws of the assumed numbers lie apart, luck "
          "taken out: 8 of 10 lie between the ends.",
          "Hoe ver de gemiddelden van trekkingen van de aangenomen getallen "
          "uiteenlopen, zonder toeval: 8 van de 10 liggen ertussen."}},
        {"luck",
         {"by luck", "door toeval"},
         {"How far worlds with the same numbers lie apart: 8 of 10 lie "
          "between the ends.",
          "Hoe ver werelden met dezelfde getallen uiteenlopen: 8 van de 10 "
          "liggen ertussen."}},
        {"doubt_p10",
         {"doubt_p10", "doubt_p10"},
         {"Lower end of the range by doubt.", "Ondergrens van wat door twijfel uiteenloopt."}},
        {"doubt_p90",
         {"doubt_p90", "doubt_p90"},
         {"Upper end of the range by doubt.", "Bovengrens van wat door twijfel uiteenloopt."}},
        {"luck_p10",
         {"luck_p10", "luck_p10"},
         {"Lower end of the range by luck.", "Ondergrens van wat door toeval uiteenloopt."}},
        {"luck_p90",
         {"luck_p90", "luck_p90"},
         {"Upper end of the range by luck.", "Bovengrens van wat door toeval uiteenloopt."}},
        {"doubt_variance",
         {"doubt_variance", "doubt_variance"},
         {"Variance between draws of the mean over all luck.",
          "Variantie tussen trekkingen van het gemiddelde over alle toeval."}},
    };
}

Words more_of_draws() {
    return {
        {"luck_variance",
         {"luck_variance", "luck_variance"},
         {"Variance between worlds within a draw.",
          "Variantie tussen werelden binnen een trekking."}},
        {"carriers",
         {"carriers", "dragers"},
         {"The numbers that carry the doubt, those that carry most first.",
          "De getallen die de twijfel dragen, wie het meest draagt eerst."}},
        {"carried_together",
         {"carried_together", "samen gedragen"},
         {"Share of the doubt that the named numbers carry together.",
          "Deel van de twijfel dat de genoemde getallen samen dragen."}},
        {"share_of_draws_above_zero",
         {"share_of_draws_above_zero", "aandeel trekkingen boven nul"},
         {"In which share of the draws the difference, as a mean over replicates, is above zero.",
          "In welk deel van de trekkingen het verschil, gemiddeld over de herhalingen, boven nul "
          "ligt."}},
        {"share_of_draws_below_zero",
         {"share_of_draws_below_zero", "aandeel trekkingen onder nul"},
         {"The same, below zero; the other draws change nothing.",
          "Hetzelfde, onder nul; in de andere trekkingen verandert er niets."}},
        {"worlds_that_differ",
         {"worlds_that_differ", "werelden met verschil"},
         {"In how many worlds the difference is not zero.",
          "In hoeveel werelden het verschil niet nul is."}},
        {"worlds_compared",
         {"worlds_compared", "werelden vergeleken"},
         {"Of how many worlds the difference is known.",
          "Van hoeveel werelden het verschil bekend is."}},
    };
}

Words of_budgets() {
    return {
        {"instrument",
         {"instrument", "instrument"},
         {"A line of the budget table: what the municipality offers or pays, "
          "by its label.",
          "Een regel van de budgettabel: wat de gemeente aanbiedt of betaalt, "
          "met zijn naam."}},
        {"budgets",
         {"budgets", "budgetten"},
         {"The budget table: what may be spent, was spent and is left, and "
          "what stood in the way.",
          "De budgettabel: wat mag worden uitgegeven, wat is uitgegeven en "
          "over is, en wat in de weg stond."}},
        {"whole",
         {"whole period", "hele periode"},
         {"All months of the run together.", "Alle maanden van de run samen."}},
        {"years",
         {"years", "jaren"},
         {"Budget years: twelve months from the first month of the run on.",
          "Budgetjaren: telkens twaalf maanden vanaf de eerste maand van de "
          "run."}},
        {"from", {"from", "vanaf"}, {"First month of a period.", "Eerste maand van een periode."}},
        {"to", {"to", "tot en met"}, {"Last month of a period.", "Laatste maand van een periode."}},
        {"left",
         {"left", "over"},
         {"Budget less spending: the balance of a pot. Of BUIG what the Rijk gave, a vangnet "
          "included, less what was paid; of staff what is left of a limit on extra "
          "klantmanagers.",
          "Budget min uitgaven: het saldo van een pot. Bij de BUIG wat het Rijk gaf, ook een "
          "vangnet, min wat is betaald; bij personeel wat over is van een grens aan extra "
          "klantmanagers."}},
        {"bounded_by",
         {"held back by", "begrensd door"},
         {"What stood in the way of an instrument in most months.",
          "Wat een instrument in de meeste maanden begrensde."}},
        {"bounded_by_first",
         {"bounded_by_first", "bounded_by_first"},
         {"Of a comparison: what stood in the way of an instrument in the first plan.",
          "Bij een vergelijking: wat een instrument in het eerste plan begrensde."}},
        {"bound_months",
         {"bound_months", "bound_months"},
         {"In how many months each bound stood in the way.",
          "In hoeveel maanden elke grens in de weg stond."}},
    };
}

Words of_saving() {
    return {
        {"saving_per_exit",
         {"saving per exit", "besparing per uitstroom"},
         {"What the municipality keeps, year by year, when one household leaves bijstand in the "
          "first month and stays away.",
          "Wat de gemeente per jaar overhoudt als één huishouden in de eerste maand uit de "
          "bijstand gaat en wegblijft."}},
        {"saved_eur",
         {"saved (EUR)", "bespaard (euro)"},
         {"The benefit of the year less what the grant of the Rijk is lower.",
          "De uitkering van het jaar, min wat de rijksbijdrage lager is."}},
        {"share_of_benefit",
         {"of the benefit", "van de uitkering"},
         {"Which share of the benefit the municipality keeps.",
          "Welk deel van de uitkering de gemeente overhoudt."}},
        {"benefit_eur",
         {"benefit_eur", "benefit_eur"},
         {"What a full benefit costs in a year, in the mean over households: net, loonheffing and "
          "Zvw.",
          "Wat een volle uitkering per jaar kost, gemiddeld over huishoudens: netto, loonheffing "
          "en Zvw."}},
        {"objective_part",
         {"objective_part", "objective_part"},
         {"Part of the share in the BUIG that does not follow own spending: 0 below 15,000 "
          "inhabitants, 1 above 40,000.",
          "Deel van het aandeel in de BUIG dat de eigen uitgaven niet volgt: 0 onder 15.000 "
          "inwoners, 1 boven 40.000."}},
        {"grant_is_set",
         {"grant_is_set", "grant_is_set"},
         {"Whether the plan sets the grant itself, in levers.pots.buig.",
          "Of het plan de rijksbijdrage zelf instelt, in levers.pots.buig."}},
    };
}

Words of_comparisons() {
    return {
        {"first",
         {"first", "eerste"},
         {"The plan that the others are compared with.",
          "Het plan waarmee de andere worden vergeleken."}},
        {"others",
         {"others", "andere"},
         {"The plans that are compared with the first.",
          "De plannen die met het eerste worden vergeleken."}},
        {"plan",
         {"plan", "plan"},
         {"A plan: a scenario that was run, or results.",
          "Een plan: een scenario dat is doorgerekend, of resultaten."}},
        {"change",
         {"change", "verandering"},
         {"The plan that the demo compares.", "Het plan dat de demo vergelijkt."}},
        {"differences",
         {"difference", "verschil"},
         {"What a plan does more or less than the first, replicate by "
          "replicate.",
          "Wat een plan meer of minder doet dan het eerste, per herhaling."}},
        {"by_year",
         {"by year", "per jaar"},
         {"The same for each calendar year; of runs from different months "
          "each year of the run.",
          "Hetzelfde per kalenderjaar; bij runs uit verschillende maanden per "
          "jaar van de run."}},
        {"year",
         {"year", "jaar"},
         {"A calendar year, or a year of the run.", "Een kalenderjaar, of een jaar van de run."}},
        {"first_month",
         {"first_month", "eerste maand"},
         {"First month of a period, counted from 0.",
          "Eerste maand van een periode, geteld vanaf 0."}},
        {"instruments",
         {"instruments", "instrumenten"},
         {"Starts and spending of each instrument.", "Starters en uitgaven van elk instrument."}},
    };
}

Words more_of_comparisons() {
    return {
        {"starts",
         {"starts", "starters"},
         {"How many start in the instrument.", "Hoeveel mensen aan het instrument beginnen."}},
        {"spent", {"spent", "uitgegeven"}, {"What is spent on it.", "Wat eraan is uitgegeven."}},
        {"payers",
         {"payers", "partijen"},
         {"The parties of the ledger: who pays and who receives.",
          "De partijen van het grootboek: wie betaalt en wie ontvangt."}},
        {"receives",
         {"receives", "ontvangt"},
         {"What a party receives from others.", "Wat een partij van anderen ontvangt."}},
        {"pays",
         {"pays", "betaalt"},
         {"What a party pays to others.", "Wat een partij aan anderen betaalt."}},
        {"balance",
         {"balance", "saldo"},
         {"What a party receives less what it pays. All balances add up to "
          "zero.",
          "Wat een partij ontvangt min wat die betaalt. Alle saldo's zijn "
          "samen nul."}},
        {"neutral",
         {"neutral", "neutraal"},
         {"Whether both plans cost the same, on paper and in fact.",
          "Of beide plannen evenveel kosten, op papier en in werkelijkheid."}},
        {"on_paper",
         {"on_paper", "op papier"},
         {"Whether the budgets of the pots together are equal in every year.",
          "Of de budgetten van de potten samen in elk jaar gelijk zijn."}},
        {"in_fact",
         {"in_fact", "in werkelijkheid"},
         {"Whether no difference is shown in what leaves the pots, bijstand "
          "apart.",
          "Of er geen verschil is aangetoond in wat uit de potten gaat, de "
          "bijstand niet meegeteld."}},
    };
}

Words other_of_comparisons() {
    return {
        {"budget_eur_by_year",
         {"budget_eur_by_year", "budget_eur_by_year"},
         {"More budget on paper in each simulated year, in euros.",
          "Meer budget op papier in elk doorgerekend jaar, in euro's."}},
        {"spent_on_choices",
         {"spent on instruments and klantmanagers", "uitgegeven aan instrumenten en klantmanagers"},
         {"What leaves the pots of the municipality, bijstand apart.",
          "Wat uit de potten van de gemeente gaat, de bijstand niet "
          "meegeteld."}},
        {"paid",
         {"paid by all pots", "betaald uit alle potten"},
         {"What leaves the pots of the municipality, bijstand included.",
          "Wat uit de potten van de gemeente gaat, met de bijstand erbij."}},
        {"own_balance",
         {"balance of the municipality", "saldo van de gemeente"},
         {"What all pots of the municipality receive, the grant of the Rijk included, less what "
          "they pay: more means that the municipality is better off.",
          "Wat alle potten van de gemeente ontvangen, met de rijksbijdrage, min wat ze betalen: "
          "meer betekent dat de gemeente beter af is."}},
        {"sentences", {"sentences", "zinnen"}, {"The same in sentences.", "Hetzelfde in zinnen."}},
        {"meaning",
         {"meaning", "betekenis"},
         {"What the differences mean, in sentences.", "Wat de verschillen betekenen, in zinnen."}},
        {"law",
         {"by law and date", "door wet en datum"},
         {"Part of a difference that comes from the law of another first "
          "month: the first plan from that month on, less the first plan.",
          "Deel van een verschil dat door de wet van een andere eerste maand "
          "komt: het eerste plan vanaf die maand, min het eerste plan."}},
        {"policy",
         {"by policy", "door beleid"},
         {"Part of a difference that is left when law and date are taken out.",
          "Deel van een verschil dat overblijft als wet en datum eraf zijn."}},
    };
}

Words all_words() {
    Words all;
    for (const Words& words :
         {of_documents(), more_of_documents(), other_of_documents(), of_draws(), more_of_draws(),
          of_budgets(), of_saving(), of_comparisons(), more_of_comparisons(),
          other_of_comparisons(), compared_words(), deciding_words(), study_words(),
          own_data_words(), trace_words(), story_words(), sheet_words(), table_words()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace

const std::vector<PrintedWord>& printed_words() {
    static const Words words = all_words();
    return words;
}

}  // namespace afweging::app
