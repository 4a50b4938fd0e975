// SPDX-License-Identifier: EUPL-1.2
// Tables and differences, line by line.
#include "app/cli/print.hpp"

#include <string>

namespace afweging::app {

void print_table(Console& console, const std::vector<TableRow>& rows, Kind kind) {
    for (const std::string& line :
         lines_of(rows, kind, console.language(), console.table_width())) {
        console.out(line);
    }
    for (const Phrase& note : notes_under(rows, kind)) { console.out_paragraph(note); }
}

void print_differences(Console& console, const std::vector<scenarios::Difference>& differences) {
    std::string part;
    for (const scenarios::Difference& each : differences) {
        const std::string name = console.pick(scenarios::part_phrase(each.part));
        if (name != part) {
            console.out(name + ":");
            part = name;
        }
        console.out_paragraph(each.sentence, "  - ");
    }
}

}  // namespace afweging::app
