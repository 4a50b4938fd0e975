// SPDX-License-Identifier: EUPL-1.2
// Notes as a list.
#include "app/cli/notes.hpp"

#include "app/cli/print.hpp"

namespace afweging::app {

void print_notes(const scenarios::Notes& notes, Console& console) {
    if (notes.empty()) {
        return;
    }
    console.out(LocalisedText{"Notes:", "Let op:"});
    for (const scenarios::Note& note : notes) {
        const LocalisedText where =
            note.where.empty() ? LocalisedText{} : filled({" ({0})"}, {note.where});
        console.out_paragraph(
            filled({"{0} {1} What to do: {2}.{3}", "{0} {1} Wat te doen: {2}.{3}"},
                   {note.what, note.follows, note.advice, where}),
            "  - ");
    }
}

void print_short_notes(const scenarios::Notes& notes, const std::string& scenario,
                       Console& console) {
    if (notes.empty()) {
        return;
    }
    console.out(LocalisedText{"Notes:", "Let op:"});
    for (const scenarios::Note& note : notes) { console.out_paragraph(note.what, "  - "); }
    console.out_paragraph(
        {"What follows, and what to do:", "Wat daaruit volgt, en wat u kunt doen:"}, "  ");
    console.out("    afweging check " + shell_word(scenario));
}

Json notes_json(const scenarios::Notes& notes, Language language) {
    Json list = Json::array();
    for (const scenarios::Note& note : notes) {
        list.push(Json::object({{"key", note.key},
                                {"where", note.where},
                                {"what", note.what.in(language)},
                                {"follows", note.follows.in(language)},
                                {"advice", note.advice.in(language)}}));
    }
    return list;
}

}  // namespace afweging::app
