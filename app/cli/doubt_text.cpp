// SPDX-License-Identifier: EUPL-1.2
// A table over draws, what its columns mean, and which numbers carry the doubt.
#include "app/cli/print.hpp"

namespace afweging::app {

void print_doubt(Console& console, const std::vector<DoubtRow>& rows, Kind kind,
                 const std::vector<output::DrawnNumber>& numbers) {
    for (const std::string& line :
         lines_of(rows, kind, console.language(), console.table_width())) {
        console.out(line);
    }
    for (const LocalisedText& note : notes_under(rows, kind)) { console.out_paragraph(note); }
    if (kind == Kind::differences) {
        console.out("");
        console.out_paragraph({"Which way it goes:", "Welke kant het op gaat:"});
        for (const LocalisedText& line : directions_in_words(rows)) {
            console.out_paragraph(line, "  - ");
        }
    }
    console.out("");
    print_carriers(console, rows, kind, numbers);
}

void print_carriers(Console& console, const std::vector<DoubtRow>& rows, Kind kind,
                    const std::vector<output::DrawnNumber>& numbers) {
    console.out_paragraph(
        kind == Kind::differences
            ? LocalisedText{"Which numbers carry the doubt about the difference:",
                            "Welke getallen de twijfel over het verschil dragen:"}
            : LocalisedText{"Which numbers carry the doubt:", "Welke getallen de twijfel dragen:"});
    for (const CarrierWords& words : carriers_in_words(rows, kind, numbers)) {
        console.out_paragraph(words.heading);
        for (const LocalisedText& line : words.lines) { console.out_paragraph(line, "  - "); }
    }
    for (const LocalisedText& note : notes_on_carriers(rows, kind)) { console.out_paragraph(note); }
}

}  // namespace afweging::app
