// SPDX-License-Identifier: EUPL-1.2
// Differences of scenarios, apart from those of dates.
#include "app/cli/changes.hpp"

#include <algorithm>
#include <string_view>

#include "app/cli/print.hpp"
#include "app/report/compare/comparison.hpp"

namespace afweging::app {
namespace {

using scenarios::Difference;
using scenarios::Part;

constexpr std::string_view first_month = "run.start";

bool is_policy(const Difference& each) { return each.part != Part::run; }
bool is_world(const Difference& each) {
    return each.part == Part::world || each.part == Part::numbers;
}

/// What can be said of the part of the law; empty when both begin in the same month, or when the
/// parts are told in a table. `changes` is null of results.
LocalisedText law_note(const output::Results& a, const output::Results& b, const Changes* changes) {
    if (a.provenance.start == b.provenance.start) {
        return {};
    }
    if (changes == nullptr) {
        return {
            "What the law does and what policy does cannot be told apart from results: give "
            "both scenarios to compare.",
            "Wat de wet doet en wat het beleid doet, is uit resultaten niet te splitsen: geef "
            "compare beide scenario's."};
    }
    return changes->other_content
               ? LocalisedText()
               : LocalisedText{"The policy is the same: the whole difference is by law and date.",
                               "Het beleid is gelijk: het hele verschil komt door wet en datum."};
}

/// That not policy alone differs, or not policy at all; empty when only policy does.
LocalisedText world_note(const Changes& changes) {
    if (!changes.other_world) {
        return {};
    }
    if (changes.other_levers) {
        return {
            "Note: not only policy differs, but also what is assumed of the world or the "
            "model. The difference is of both together.",
            "Let op: niet alleen het beleid verschilt, maar ook wat over de wereld of het "
            "model is aangenomen. Het verschil komt door beide samen."};
    }
    return changes.other_start
               ? LocalisedText{"The policy is the same: the difference is by the first month and "
                               "by what is assumed of the world or the model.",
                               "Het beleid is gelijk: het verschil komt door de eerste maand en "
                               "door wat over de wereld of het model is aangenomen."}
               : LocalisedText{"The policy is the same: the whole difference is by what is assumed "
                               "of the world or the model.",
                               "Het beleid is gelijk: het hele verschil komt door wat over de "
                               "wereld of het model is aangenomen."};
}

}  // namespace

scenarios::Scenario started_as(const scenarios::Scenario& plan, const scenarios::Scenario& other) {
    scenarios::Scenario moved = plan;
    moved.setting.start = other.setting.start;
    return moved;
}

Changes changes_between(const scenarios::Scenario& a, const scenarios::Scenario& b) {
    Changes changes;
    for (const Difference& each : scenarios::differences(started_as(a, b), b)) {
        if (is_policy(each)) {
            changes.told.push_back(each);
        }
    }
    const auto& told = changes.told;
    changes.other_content = !told.empty();
    changes.other_levers = !std::all_of(told.begin(), told.end(), is_world);
    changes.other_world = std::any_of(told.begin(), told.end(), is_world);
    for (const Difference& each : scenarios::differences(a, b)) {
        if (each.key == first_month) {
            changes.other_start = true;
            changes.told.push_back(each);
        }
    }
    return changes;
}

void tell_changes(const Changes* changes, Console& console) {
    if (changes == nullptr) {
        console.out_paragraph(
            {"Results do not say in words what differs between the plans; for "
             "the scenarios: afweging diff.",
             "Resultaten zeggen niet in woorden wat er in de plannen verschilt; "
             "voor de scenario's: afweging diff."});
    } else if (changes->told.empty()) {
        console.out_paragraph(
            {"Nothing differs between the plans.", "Er verschilt niets tussen de plannen."});
    } else {
        print_differences(console, changes->told);
    }
}

std::vector<LocalisedText> notes_between(const output::Results& a, const output::Results& b,
                                         const Changes* changes) {
    std::vector<LocalisedText> notes = warnings(a, b);
    const LocalisedText world = changes == nullptr ? LocalisedText() : world_note(*changes);
    for (const LocalisedText& note : {law_note(a, b, changes), world}) {
        if (!note.empty()) {
            notes.push_back(note);
        }
    }
    return notes;
}

}  // namespace afweging::app
