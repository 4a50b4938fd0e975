// SPDX-License-Identifier: EUPL-1.2
// Plans compared over the same draws of the numbers in doubt.
#include <optional>
#include <utility>

#include "app/cli/changes.hpp"
#include "app/cli/comparison_text.hpp"
#include "app/cli/print.hpp"
#include "app/report/compare/comparison_documents.hpp"

namespace afweging::app {

void tell_first_over_draws(const Plan& first, Console& console) {
    const output::Provenance& p = first.results->provenance;
    console.out_paragraph(run_in_words(title_of(first), p));
    print_doubt(console, doubts_of(*first.results), Kind::levels, p.numbers);
    console.out("");
}

Json tell_over_draws(const Plan& first, const Plan& other, Console& console) {
    const std::vector<DoubtRow> rows = doubts_of_differences(*first.results, *other.results);
    const std::vector<output::DrawnNumber>& numbers = other.results->provenance.numbers;
    const std::vector<LocalisedText> notes = warnings(*first.results, *other.results);
    std::optional<Changes> changes;
    if (first.job && other.job) {
        changes = changes_between(first.job->scenario, other.job->scenario);
    }
    console.out_paragraph(
        filled({"Compared with that: {0}.", "Daarmee vergeleken: {0}."}, {title_of(other)}));
    tell_changes(changes ? &*changes : nullptr, console);
    for (const LocalisedText& note : notes) { console.out_paragraph(note); }
    console.out("");
    console.out_paragraph({"What it does, more (+) or less (-), over the whole period:",
                           "Wat het doet, meer (+) of minder (-), over de hele periode:"});
    print_doubt(console, rows, Kind::differences, numbers);
    console.out_paragraph(
        {"Years, parties and whether both cost the same: compare without "
         "--draws tells those, at the best values.",
         "Jaren, partijen en of beide evenveel kosten: dat vertelt compare "
         "zonder --draws, bij de beste waarden."});
    console.out("");
    if (!console.json()) {  // its digest reads every number of the results
        return {};
    }
    Json json = Json::object({{"plan", plan_json(other, console.language())}});
    json.add("differs", changes ? to_json(changes->told, console.language()) : Json());
    json.add("notes", texts_of(notes, console.language()));
    json.add("outcomes", to_json(rows, Kind::differences, numbers, console.language()));
    return json;
}

}  // namespace afweging::app
