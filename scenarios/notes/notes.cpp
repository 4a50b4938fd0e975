// SPDX-License-Identifier: EUPL-1.2
// All notes, one kind after the other.
#include "scenarios/notes/notes.hpp"

#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {

void NoteList::add(const std::vector<std::string>& about, const LocalisedText& what,
                   const LocalisedText& follows, const LocalisedText& advice) {
    Note note{about.front(), {}, what, follows, advice};
    for (const std::string& key : about) {
        const WrittenKey* written = find_written(scenario_, key);
        if (written != nullptr && note.where.empty()) {
            note.where = written->file + ":" + std::to_string(written->line);
        }
    }
    notes_.push_back(std::move(note));
}

std::string lever_of(const agents::Instrument& instrument, const std::string& key) {
    return "levers.instruments." + instrument.key + "." + key;
}

Notes notes_of(const Scenario& scenario, const agents::Setting& run) {
    NoteList list(scenario, run, run.length);
    add_law_notes(list);
    add_budget_notes(list);
    add_amount_notes(list);
    add_place_notes(run, list);
    add_employer_notes(list);
    add_instrument_notes(list);
    add_choice_notes(list);
    add_start_notes(run, list);
    add_size_notes(run, list);
    return list.taken();
}

Notes law_notes_of(const Scenario& scenario, sim::Months length) {
    NoteList list(scenario, scenario.setting, length);
    add_law_notes(list);
    return list.taken();
}

}  // namespace afweging::scenarios
