// SPDX-License-Identifier: EUPL-1.2
// A stated order or a tree of questions that the chosen rule does not read, or cannot follow.
#include <algorithm>

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

/// What the order names and nobody can be offered.
void add_absent(NoteList& list) {
    for (const std::string& key : list.scenario().order) {
        const auto& all = list.setting().instruments;
        const bool acts = std::any_of(all.begin(), all.end(), [&](const agents::Instrument& each) {
            return each.key == key && !list.is_closed(each);
        });
        if (acts) {
            continue;
        }
        list.add({"levers.order"},
                 filled({"'levers.order' names '{0}', which takes no part.",
                         "'levers.order' noemt '{0}', en dat doet niet mee."},
                        {key}),
                 {"It is passed over; the next one that suits is offered.",
                  "Het wordt overgeslagen; wie aan de beurt is krijgt het volgende dat past."},
                 filled({"add [levers.instruments.{0}], or leave it out of the order",
                         "zet [levers.instruments.{0}] erbij, of haal het uit de volgorde"},
                        {key}));
    }
}

}  // namespace

void add_choice_notes(NoteList& list) {
    const agents::Policy& policy = list.setting().policy;
    if (policy.choice != agents::Choice::order) {
        add_unread(list, "levers.order", {"choice = \"order\"", "choice = \"order\""});
    } else {
        add_absent(list);
    }
    if (policy.allocation != agents::Allocation::tree) {
        add_unread(list, "levers.tree.feature", {"allocation = \"tree\"", "allocation = \"tree\""});
    }
}

}  // namespace afweging::scenarios
