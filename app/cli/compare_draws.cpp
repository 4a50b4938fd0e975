// SPDX-License-Identifier: EUPL-1.2
// Plans compared over the same draws of the numbers in doubt.
#include <optional>
#include <utility>

#include "app/cli/changes.hpp"
#include "app/cli/comparison_text.hpp"
#include "app/cli/print.hpp"
#include "app/numbers/choice.hpp"
#include "app/report/compare/comparison_documents.hpp"

namespace afweging::app {

void tell_first_over_draws(const Plan& first, Console& console) {
    const output::Provenance& p = first.results->provenance;
    console.out_paragraph(run_in_words(title_of(first), p));
    print_doubt(console, doubts_of(*first.results), Kind::levels, p.numbers);
    console.out_paragraph(source_of_draws(p));
    if (first.job) {
        const sim::Months length{static_cast<std::int32_t>(p.months)};
        const LocalisedText otherwise = calibrated_otherwise_in_words(
            first.job->request, scenarios::numbers_in_doubt(first.job->scenario, length));
        if (!otherwise.empty()) {
            console.out_paragraph(otherwise);
        }
    }
    console.out("");
}

namespace {

void tell_lines(const std::vector<DoubtRow>& rows, Console& console) {
    for (const std::string& line :
         lines_of(rows, Kind::differences, console.language(), console.table_width())) {
        console.out(line);
    }
}

void tell_years_over_draws(const DoubtComparison& c, Console& console) {
    for (std::size_t year = 0; c.years.size() > 1 && year < c.years.size(); ++year) {
        console.out(filled({"In {0}:", "In {0}:"}, {c.years[year].label}));
        tell_lines(rows_in_year(c.outcomes, year), console);
        console.out("");
    }
    if (c.years.size() > 1) {
        console.out_paragraph({"\"At the end\" is the end of that year.",
                               "\"Aan het eind\" is het eind van dat jaar."});
        console.out("");
    }
}

void tell_instruments_over_draws(const DoubtComparison& c, Console& console) {
    std::vector<DoubtRow> changed;
    for (const DoubtLine& line : c.instruments) {
        if (ever_differs(line)) {
            changed.push_back(line.whole);
        }
    }
    if (changed.empty()) {
        console.out(LocalisedText{"By instrument: nothing differs, in any draw.",
                                  "Per instrument: er verschilt niets, in geen enkele trekking."});
    } else {
        console.out(LocalisedText{"By instrument, in persons and euros:",
                                  "Per instrument, in personen en euro's:"});
        tell_lines(changed, console);
    }
    console.out("");
}

void tell_payers_over_draws(const DoubtComparison& c,
                            const std::vector<output::DrawnNumber>& numbers, Console& console) {
    console.out_paragraph(
        {"Balance of each party over the whole period: what it receives less what it pays, more "
         "(+) or less (-), in euros:",
         "Saldo per partij over de hele periode: wat die ontvangt min wat die betaalt, meer (+) of "
         "minder (-), in euro's:"});
    const std::vector<DoubtRow> rows = balances_of(c);
    tell_lines(rows, console);
    console.out_paragraph(
        {"The means add up to zero: what one pays another receives. It is no final mark. What each "
         "receives and pays, also by year: --json or --csv.",
         "De gemiddelden zijn samen nul: wat de een betaalt, ontvangt een ander. Het is geen "
         "eindcijfer. Wat ieder ontvangt en betaalt, ook per jaar: --json of --csv."});
    print_carriers(console, rows, Kind::differences, numbers);
    console.out("");
}

void tell_costs_over_draws(const DoubtComparison& c, Console& console) {
    console.out(LocalisedText{"Do both cost the same?", "Kosten beide evenveel?"});
    for (const LocalisedText& sentence : paper_in_words(c.neutrality)) {
        console.out_paragraph(sentence, "  - ");
    }
    console.out_paragraph(
        {"In the run, over the whole period:", "In de berekening, over de hele periode:"}, "  - ");
    tell_lines(whole_of(c.costs), console);
    console.out("");
}

}  // namespace

Json tell_over_draws(const Plan& first, const Plan& other, const DoubtComparison& comparison,
                     Console& console) {
    const std::vector<output::DrawnNumber>& numbers = other.results->provenance.numbers;
    std::optional<Changes> changes;
    if (first.job && other.job) {
        changes = changes_between(first.job->scenario, other.job->scenario);
    }
    const std::vector<LocalisedText> notes =
        notes_between(*first.results, *other.results, changes ? &*changes : nullptr);
    console.out_paragraph(
        filled({"Compared with that: {0}.", "Daarmee vergeleken: {0}."}, {title_of(other)}));
    tell_changes(changes ? &*changes : nullptr, console);
    for (const LocalisedText& note : notes) { console.out_paragraph(note); }
    console.out("");
    console.out_paragraph({"What it does, more (+) or less (-), over the whole period:",
                           "Wat het doet, meer (+) of minder (-), over de hele periode:"});
    print_doubt(console, whole_of(comparison.outcomes), Kind::differences, numbers);
    console.out("");
    tell_years_over_draws(comparison, console);
    tell_instruments_over_draws(comparison, console);
    tell_payers_over_draws(comparison, numbers, console);
    tell_costs_over_draws(comparison, console);
    if (!console.json()) {  // its digest reads every number of the results
        return {};
    }
    Json json = to_json(comparison, numbers, console.language());
    return json.add("plan", plan_json(other, console.language()))
        .add("differs", changes ? to_json(changes->told, console.language()) : Json())
        .add("notes", texts_of(notes, console.language()));
}

}  // namespace afweging::app
