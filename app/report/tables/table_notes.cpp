// SPDX-License-Identifier: EUPL-1.2
// Sentences under the municipality's own tables.
#include "app/report/tables/table_notes.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace afweging::app {
namespace {

LocalisedText on_rounding() {
    return {
        "Each line is rounded to the first digit that is in error in the number of it that is "
        "known "
        "best, and finer where it would else lie outside its range; amounts that are known "
        "exactly no finer than makes sense beside the rest. Totals "
        "are the sum of the rounded lines, so every column adds up exactly; a change "
        "is new less old, and the whole run is the sum of its years. So a total may show more "
        "digits "
        "than are certain: its range says how sure it is.",
        "Elke regel is afgerond op het eerste cijfer dat onzeker is in het getal van die regel dat "
        "het "
        "best bekend is, en fijner waar het getal anders buiten zijn bereik zou liggen; bedragen "
        "die precies bekend zijn, niet fijner dan zin heeft naast de "
        "rest. Totalen zijn de som van de afgeronde regels: elke kolom telt precies op. De "
        "mutatie is nieuw min oud, en de hele looptijd is de som van de jaren. Een totaal kan dus "
        "meer "
        "cijfers tonen dan zeker zijn: het bereik zegt hoe zeker het is."};
}

LocalisedText on_states() {
    return {
        "People at the end of a period, and averages, do not add up over years.",
        "Aantallen aan het eind van een periode, en gemiddelden, tellen niet op over de jaren."};
}

/// Of runs of more than one budget year: by which rules a year may cost more than its budget.
LocalisedText on_budgets() {
    return {
        "What a year leaves goes on to the next; a place is paid to its end, in a later year too; "
        "who is in it at the start stays. So in one year more may have been spent than the budget "
        "of that year. Over the whole run it is at most one place, apart from who was in it at "
        "the start.",
        "Wat een jaar overlaat, gaat mee naar het volgende; een plek wordt betaald tot het eind, "
        "ook in een later jaar; wie er bij de start al in zit, blijft. In één jaar kan daardoor "
        "meer zijn uitgegeven dan het budget van dat jaar. Over de hele looptijd is dat hoogstens "
        "één plek, buiten wie er al in zat."};
}

LocalisedText on_ranges(const MunicipalTables& tables, const output::Provenance& run) {
    if (tables.range == TableRange::doubt) {
        return filled(
            {"Low and high: between them lie 8 of 10 outcomes by what is not known for sure (draws "
             "{0}, luck taken out), or at least what luck leaves unknown of the mean. Luck apart: "
             "between those lie 8 of 10 worlds with the same "
             "numbers; so far a single year may lie from the mean.",
             "Laag en hoog: daartussen liggen 8 van de 10 uitkomsten door wat niet zeker bekend is "
             "(trekkingen: {0}, zonder toeval), of ten minste wat toeval van het gemiddelde "
             "onbekend "
             "laat. Toeval staat apart: daartussen liggen 8 van de 10 "
             "werelden met dezelfde getallen; zover kan een enkel jaar van het gemiddelde af "
             "liggen."},
            {std::to_string(run.draws.count)});
    }
    if (tables.range == TableRange::luck) {
        return filled(
            {"Low and high: luck alone, over {0} replicates{1}. Doubt about the numbers of the "
             "model is "
             "not in it: run with draws (--draws 20) to see it.",
             "Laag en hoog: alleen toeval, over {0} herhalingen{1}. Twijfel over de getallen van "
             "het "
             "model zit er niet in: reken met trekkingen (--draws 20) om die te zien."},
            {std::to_string(run.replicates),
             run.replicates < 10 ? LocalisedText{" (lowest and highest)", " (laagste en hoogste)"}
                                 : LocalisedText{" (8 of 10)", " (8 van de 10)"}});
    }
    return {"One replicate: nothing is known of the range.",
            "Een enkele herhaling: over het bereik is niets bekend."};
}

LocalisedText on_what_is_missing() {
    return {
        "Not in it: overhead (taakveld 0.4), income support by staff other than klantmanagers, "
        "IOAW, "
        "IOAZ and Bbz, bewind, beschut werk and Wsw (6.4), and bijstand that is claimed back or "
        "fined. "
        "Budgets for re-integration and income security come from the gemeentefonds (0.7) and are "
        "no "
        "income here.",
        "Er niet in: overhead (taakveld 0.4), uitvoering van inkomen door anderen dan "
        "klantmanagers, IOAW, "
        "IOAZ en Bbz, bewind, beschut werk en Wsw (6.4), en terugvordering en boetes. De budgetten "
        "voor "
        "re-integratie en bestaanszekerheid komen uit het gemeentefonds (0.7) en zijn hier geen "
        "baten."};
}

/// What a line of the file of taakvelden is called.
LocalisedText name_of_line(const std::string& key) {
    static const std::vector<std::pair<std::string_view, LocalisedText>> names = {
        {"buig_grant", {"the grant (BUIG)", "de rijksbijdrage (BUIG)"}},
        {"vangnet", {"the vangnet", "de vangnetuitkering"}},
        {"bijstand", {"bijstand"}},
        {"buig_instrument", {"instruments paid by the BUIG", "instrumenten uit de BUIG"}},
        {"reintegration_instrument",
         {"re-integration instruments", "instrumenten voor re-integratie"}},
        {"income_support", {"income support", "inkomensondersteuning"}},
        {"debt_help", {"debt help", "schuldhulp"}},
        {"debt_signals", {"early signals of debts", "vroegsignalering"}},
        {"klantmanagers", {"klantmanagers"}},
        {"staff_instrument",
         {"instruments paid by the staff pot", "instrumenten uit de pot personeel"}},
        {"care", {"care and support", "zorg en ondersteuning"}}};
    for (const auto& [known, name] : names) {
        if (known == key) {
            return name;
        }
    }
    return key;
}

/// Which lines are on a taakveld by memory.
LocalisedText on_taakvelden(const scenarios::Taakvelden& taakvelden) {
    LocalisedText recalled;
    for (const scenarios::LineOfTaakveld& line : taakvelden.lines) {
        if (line.status == "recalled") {
            recalled = recalled.empty() ? name_of_line(line.key)
                                        : filled({"{0}, {1}"}, {recalled, name_of_line(line.key)});
        }
    }
    return filled(
        {"Taakvelden are those of Iv3 of 2025 and 2026, from explanations of CBS and of "
         "municipalities and "
         "a summary of the manual of 2025. Without a source that was read: {0}. Have your "
         "controller "
         "check them.",
         "De taakvelden zijn die van Iv3 van 2025 en 2026, uit toelichtingen van CBS en gemeenten "
         "en een "
         "samenvatting van het informatievoorschrift van 2025. Zonder gelezen bron: {0}. Laat uw "
         "controller ze nakijken."},
        {recalled});
}

std::string number(std::uint64_t value) { return std::to_string(value); }

}  // namespace

std::vector<LocalisedText> table_notes(const MunicipalTables& tables,
                                       const output::Provenance& run) {
    std::vector<LocalisedText> notes = {on_rounding(), on_states()};
    if (tables.periods.size() > 1) {
        notes.push_back(on_budgets());
    }
    notes.push_back(on_ranges(tables, run));
    notes.push_back(on_what_is_missing());
    notes.push_back(on_taakvelden(tables.taakvelden));
    return notes;
}

std::vector<OriginLine> origin_of(const output::Provenance& run) {
    std::vector<OriginLine> lines = {
        {{"program", "programma"}, "afweging " + run.program_version},
        {{"scenario", "scenario"}, run.scenario_name},
        {{"SHA-256 of the scenario", "SHA-256 van het scenario"}, run.scenario_sha256},
        {{"seed", "seed"}, number(run.seed)},
        {{"draws of the numbers in doubt", "trekkingen van de onzekere getallen"},
         run.draws.count > 1 || run.draws.first > 0
             ? LocalisedText{number(run.draws.count)}
             : LocalisedText{"none: best values", "geen: beste waarden"}},
        {{"replicates in each draw", "herhalingen per trekking"}, number(run.replicates)},
        {{"months", "maanden"}, number(run.months)},
        {{"municipality", "gemeente"}, run.municipality},
        {{"people on bijstand at the start", "mensen in de bijstand bij de start"},
         number(run.people)}};
    if (!run.posterior.empty()) {
        lines.push_back({{"posterior", "posterior"}, run.posterior});
    }
    return lines;
}

}  // namespace afweging::app
