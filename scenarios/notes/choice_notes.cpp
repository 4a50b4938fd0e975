// SPDX-License-Identifier: EUPL-1.2
// A stated order or a tree of questions that the chosen rule does not read.
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

void add_unread(NoteList& list, const std::string& key, const LocalisedText& rule) {
    if (find_written(list.scenario(), key) == nullptr) {
        return;
    }
    list.add({key},
             filled({"'{0}' is there, and the plan does not use it.",
                     "'{0}' staat er, en het plan gebruikt het niet."},
                    {key}),
             filled({"It holds with {0} only.", "Het geldt alleen met {0}."}, {rule}),
             filled({"write {0}, or leave it out", "schrijf {0}, of laat het weg"}, {rule}));
}

}  // namespace

void add_choice_notes(NoteList& list) {
    const agents::Policy& policy = list.setting().policy;
    if (policy.choice != agents::Choice::order) {
        add_unread(list, "levers.order", {"choice = \"order\"", "choice = \"order\""});
    }
    if (policy.allocation != agents::Allocation::tree) {
        add_unread(list, "levers.tree.feature",
                   {"allocation = \"tree\"", "allocation = \"tree\""});
    }
}

}  // namespace afweging::scenarios
