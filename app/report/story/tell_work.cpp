// SPDX-License-Identifier: EUPL-1.2
// Sentences about work and bijstand.
#include <algorithm>
#include <array>
#include <string_view>

#include "app/report/story/month_notes.hpp"
#include "app/report/story/work_words.hpp"

namespace afweging::app {
namespace {

using agents::Status;

Status status_of(std::string_view key) {
    for (std::size_t s = 0; s < agents::status_count; ++s) {
        if (agents::status_labels[s].key == key) {
            return static_cast<Status>(s);
        }
    }
    return Status::not_arrived;
}

/// The programme that ends with the move: what it is called, if it can be told from the rest.
LocalisedText ending_help(MonthNotes& notes) {
    for (const char* column : {"programme_held", "programme_2_held"}) {
        const LifeEvent* end = notes.take(column, MonthNotes::any, "");
        if (end != nullptr) {
            const LocalisedText label = notes.label(end->from);
            if (notes.take_event("completion") == nullptr) {
                notes.take_event("drop_out");
            }
            return label;
        }
    }
    return {};
}

/// The programme that a subsidised job belongs to, and the end of the wait for it.
LocalisedText beginning_help(MonthNotes& notes) {
    const LifeEvent* start = notes.take("programme_held", "", MonthNotes::any);
    if (start == nullptr) {
        return {};
    }
    notes.take("programme_wanted", start->to, "");
    notes.take("led_on", start->to, "");
    const std::array<std::size_t, 2> worlds = notes.worlds();
    for (std::size_t w = worlds[0]; w < worlds[1]; ++w) {
        notes.so_far().waits[w].erase(start->to);
        notes.so_far().held[w] = start->to;
    }
    return notes.label(start->to);
}

/// Takes all changes of status, the last one first: it names the sentence.
const LifeEvent* take_all_moves(MonthNotes& notes) {
    const LifeEvent* last = nullptr;
    for (const LifeEvent* each : notes.left()) { last = each->column == "status" ? each : last; }
    notes.take("status", last->from, last->to);
    while (notes.take("status") != nullptr) {}
    return last;
}

void take_all_hours(MonthNotes& notes) {
    while (notes.take("hours") != nullptr) {}
}

/// A place begins; work is a result; who loses work or comes to bijstand has a cause of what
/// follows.
Stage stage_of(const StatusMove& move) {
    if (move.to == Status::subsidised_job) {
        return Stage::start;
    }
    return agents::in_regular_work(move.to) ? Stage::result : Stage::cause;
}

}  // namespace

void tell_work(MonthNotes& notes) {
    const LifeEvent* first = notes.find("status");
    if (first == nullptr) {
        if (notes.take_event("job_end") != nullptr) {
            take_all_hours(notes);
            notes.say(Stage::result, Matters::work,
                      move_in_words({Status::job_temporary, Status::job_temporary}));
        }
        return;
    }
    const LifeEvent* last = take_all_moves(notes);
    StatusMove move{status_of(first->from), status_of(last->to)};
    move.by_employer_of_place = last->step == "programme";
    move.other_hours = notes.find("hours") != nullptr;
    take_all_hours(notes);
    notes.take_event("job_end");
    move.within_a_year = notes.take_event("re_entry") != nullptr;
    const std::array<std::size_t, 2> worlds = notes.worlds();
    SoFar& so_far = notes.so_far();
    if (move.to == Status::subsidised_job) {
        move.help = beginning_help(notes);
        if (move.help.empty() && !so_far.held[worlds[0]].empty()) {
            move.help = notes.label(so_far.held[worlds[0]]);
        }
    } else if (move.by_employer_of_place || move.from == Status::subsidised_job) {
        move.help = ending_help(notes);
    }
    for (std::size_t w = worlds[0]; w < worlds[1]; ++w) {
        so_far.status[w] = move.to;
        so_far.left_place[w] = move.from == Status::subsidised_job && move.help.empty() &&
                               agents::in_regular_work(move.to);
    }
    notes.say(stage_of(move), Matters::work, move_in_words(move));
}

}  // namespace afweging::app
