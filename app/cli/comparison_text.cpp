// SPDX-License-Identifier: EUPL-1.2
// Tables and sentences of a comparison, in the order in which they are read.
#include "app/cli/comparison_text.hpp"

#include <algorithm>

#include "app/cli/print.hpp"
#include "app/data.hpp"
#include "app/report/budget/budget_lines.hpp"
#include "app/report/grid.hpp"
#include "app/report/limits.hpp"
#include "app/report/meaning.hpp"
#include "app/report/text.hpp"
#include "scenarios/data_root.hpp"

namespace afweging::app {
namespace {

void print_grid(const Grid& grid, Console& console) {
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

/// Under a grid of differences.
LocalisedText how_to_read(const Comparison& comparison) {
    return comparison.neutrality.spent.replicates < 2
               ? LocalisedText{"One replicate says nothing about luck.",
                               "Een herhaling zegt niets over toeval."}
               : LocalisedText{
                     "Mean ± uncertainty (95 %). Between brackets: no demonstrable "
                     "difference.",
                     "Gemiddeld ± onzekerheid (95 %). Tussen haakjes: geen aantoonbaar "
                     "verschil."};
}

bool is_nothing(const output::Summary& difference) {
    return difference.replicates > 0 && !(difference.lowest < 0) && !(difference.highest > 0);
}

bool never_differs(const ComparedLine& line) {
    return is_nothing(line.whole.summary) &&
           std::all_of(line.by_year.begin(), line.by_year.end(), is_nothing);
}

/// Columns for the years, and one for all of them together.
Grid by_year(const std::vector<Period>& years, const std::vector<ComparedLine>& lines,
             Language language) {
    Grid grid;
    if (years.size() > 1) {
        for (const Period& year : years) { grid.columns.push_back(year.label.in(language)); }
    }
    grid.columns.push_back(LocalisedText{"whole period", "hele periode"}.in(language));
    for (const ComparedLine& line : lines) {
        GridRow row{printable(line.whole.label.in(language)), {}};
        for (std::size_t year = 0; years.size() > 1 && year < years.size(); ++year) {
            row.cells.push_back(difference_cell(line.by_year[year], language));
        }
        row.cells.push_back(difference_cell(line.whole.summary, language));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

}  // namespace

void tell_first(const Plan& first, Console& console) {
    console.out_paragraph(run_in_words(title_of(first), first.results->provenance));
    print_table(console, table_of(*first.results), Kind::levels);
    console.out("");
}

void tell_outcomes(const Comparison& comparison, Console& console) {
    console.out_paragraph(
        {"What it does, more (+) or less (-), for the same people with the same luck:",
         "Wat die doet, meer (+) of minder (-), bij dezelfde mensen met hetzelfde "
         "toeval:"});
    print_table(console, comparison.rows(), Kind::differences);
    console.out("");
}

void tell_years(const Comparison& comparison, Console& console) {
    if (comparison.years.size() < 2) {
        return;
    }
    console.out(LocalisedText{"By year:", "Per jaar:"});
    print_grid(by_year(comparison.years, comparison.outcomes, console.language()), console);
    console.out_paragraph(how_to_read(comparison));
    console.out_paragraph(
        {"\"At the end\" is the end of that year.", "\"Aan het eind\" is het eind van dat jaar."});
    console.out("");
}

void tell_instruments(const Comparison& comparison, Console& console) {
    std::vector<ComparedLine> changed;
    for (const ComparedLine& line : comparison.instruments) {
        if (!never_differs(line)) {
            changed.push_back(line);
        }
    }
    if (changed.empty()) {
        console.out(LocalisedText{"By instrument: nothing differs, in any replicate.",
                                  "Per instrument: er verschilt niets, in geen enkele herhaling."});
        console.out("");
        return;
    }
    console.out(LocalisedText{"By instrument, in persons and euros:",
                              "Per instrument, in personen en euro's:"});
    print_grid(by_year(comparison.years, changed, console.language()), console);
    console.out_paragraph(how_to_read(comparison));
    if (changed.size() < comparison.instruments.size()) {
        console.out_paragraph(
            {"What is not in this table does not differ in any replicate.",
             "Wat niet in deze tabel staat, verschilt in geen enkele herhaling."});
    }
    console.out("");
}

void tell_budgets(const BudgetComparison& budgets, Console& console) {
    const auto instruments =
        instrument_difference_lines(budgets.whole, console.language(), console.table_width());
    const auto pots =
        pot_difference_lines(budgets.whole, console.language(), console.table_width());
    if (instruments.empty() && pots.empty()) {
        console.out(LocalisedText{"Budgets: nothing differs, in any replicate.",
                                  "Budgetten: er verschilt niets, in geen enkele herhaling."});
        console.out("");
        return;
    }
    console.out_paragraph(
        {"Budgets over the whole period, more (+) or less (-), in thousands of euros:",
         "Budgetten over de hele periode, meer (+) of minder (-), in duizend euro:"});
    for (const auto* table : {&instruments, &pots}) {
        for (const std::string& line : *table) { console.out(line); }
        if (!table->empty()) {
            console.out("");
        }
    }
    console.out_paragraph(
        {"What is not in these tables does not differ; starts and spending of instruments stand "
         "above. A dash: no limit in one plan or in both, or no such amount. Promised and waiting: "
         "at the end. Held back by: in the first plan -> in this one.",
         "Wat niet in deze tabellen staat, verschilt niet; starters en uitgaven van instrumenten "
         "staan hierboven. Een streepje: geen grens in een plan of in beide, of zo'n bedrag is er "
         "niet. Toegezegd en wachten: aan het eind. Begrensd door: in het eerste plan -> in dit "
         "plan."});
    console.out("");
}

void tell_payers(const Comparison& comparison, Console& console) {
    const Language language = console.language();
    Grid grid{{LocalisedText{"receives", "ontvangt"}.in(language),
               LocalisedText{"pays", "betaalt"}.in(language),
               LocalisedText{"balance", "saldo"}.in(language)},
              {}};
    for (const ComparedPayer& each : comparison.payers) {
        grid.rows.push_back({each.label.in(language),
                             {difference_cell(each.receives.whole.summary, language),
                              difference_cell(each.pays.whole.summary, language),
                              difference_cell(each.balance.whole.summary, language)}});
    }
    console.out_paragraph(
        {"Who receives and who pays more (+) or less (-) over the whole period, "
         "in euros:",
         "Wie meer (+) of minder (-) ontvangt en betaalt over de hele periode, in "
         "euro's:"});
    print_grid(grid, console);
    console.out_paragraph(how_to_read(comparison));
    console.out_paragraph(
        {"What one pays another receives, so the balances add up to zero. That is a check on the "
         "books and no final mark. What was paid too much and is claimed back is here both paid "
         "and "
         "received; the lines on pots leave it out. Paying off debts is not counted: savings "
         "become less debt, of "
         "the same people. Creditors have collection costs and debts written off.",
         "Wat de een betaalt, ontvangt een ander. De saldo's zijn samen dus nul. Dat is een "
         "controle op de boekhouding en geen eindcijfer. Wat te veel is betaald en teruggevorderd, "
         "staat hier bij "
         "betaald en bij ontvangen; de regels over potten laten het weg. Aflossen telt niet mee: "
         "spaargeld wordt "
         "dan minder schuld, bij dezelfde mensen. Bij schuldeisers staan incassokosten en "
         "kwijtgescholden schuld."});
    console.out("");
}

void tell_costs(const Comparison& comparison, Console& console) {
    console.out(LocalisedText{"Do both cost the same?", "Kosten beide evenveel?"});
    for (const LocalisedText& sentence : in_words(comparison.neutrality)) {
        console.out_paragraph(sentence, "  - ");
    }
    console.out("");
}

void tell_law(const std::vector<LawPart>& parts, const Comparison& comparison, Console& console) {
    const Language language = console.language();
    Grid grid{{LocalisedText{"difference", "verschil"}.in(language),
               LocalisedText{"by law and date", "door wet en datum"}.in(language),
               LocalisedText{"by policy", "door beleid"}.in(language)},
              {}};
    for (const LawPart& part : parts) {
        grid.rows.push_back(
            {part.whole.label.in(language),
             {difference_cell(part.whole.summary, language), difference_cell(part.law, language),
              difference_cell(part.policy, language)}});
    }
    console.out_paragraph(
        {"The plans begin in different months, so law and policy differ both. What is by law and "
         "date: the first plan from the other month on, less the first plan. The rest is by "
         "policy:",
         "De plannen beginnen in een andere maand: wet en beleid verschillen allebei. Door wet en "
         "datum: het eerste plan vanaf de andere maand, min het eerste plan. De rest komt door het "
         "beleid:"});
    print_grid(grid, console);
    console.out_paragraph(how_to_read(comparison));
    console.out("");
}

void tell_meaning(const Comparison& comparison, Console& console) {
    console.out_paragraph(
        comparison.neutrality.spent.replicates < 2
            ? LocalisedText{"What does that mean?", "Wat betekent dat?"}
            : LocalisedText{"What does that mean? With 95 % confidence about the averages:",
                            "Wat betekent dat? Met 95 % zekerheid over de gemiddelden:"});
    for (const LocalisedText& sentence : meaning_of(comparison.rows())) {
        console.out_paragraph(sentence, "  - ");
    }
    console.out("");
}

namespace {

/// What to call the scenario of results in a command: the shipped one, else the user's own file,
/// whose path results do not hold.
std::string scenario_of_results(const output::Provenance& run, Language language) {
    const std::vector<std::string> shipped = scenarios::names_in(data_root(), "");
    const bool is_shipped =
        std::find(shipped.begin(), shipped.end(), run.scenario_name) != shipped.end();
    return is_shipped ? run.scenario_name
                      : LocalisedText{"YOUR-FILE.toml", "UW-BESTAND.toml"}.in(language);
}

}  // namespace

void tell_limits(const Plan& first, Console& console) {
    const output::Provenance& run = first.results->provenance;
    console.out(LocalisedText{"What this does not tell:", "Wat dit niet zegt:"});
    console.out_paragraph({"It is not a forecast for your municipality.",
                           "Het is geen voorspelling voor uw gemeente."},
                          "  - ");
    console.out_paragraph(what_it_lacks("outflow_to_work"), "  - ");
    if (run.draws.count == 1 && run.replicates > 1) {
        console.out_paragraph(luck_only(run.replicates), "  - ");
    }
    const std::size_t assumed = run.assumed_numbers.size();
    print_assumed(console,
                  first.job ? assumed_list(*first.job, first.word, assumed)
                            : AssumedList{assumed, scenario_of_results(run, console.language()),
                                          std::to_string(run.months)},
                  "  - ");
    console.out("");
}

}  // namespace afweging::app
