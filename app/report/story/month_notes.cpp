// SPDX-License-Identifier: EUPL-1.2
// Taking events, and saying what they were.
#include "app/report/story/month_notes.hpp"

#include <algorithm>

namespace afweging::app {
namespace {

bool meets(std::string_view value, std::string_view asked) {
    return asked == MonthNotes::any || value == asked;
}

}  // namespace

const LifeEvent* MonthNotes::take_at(std::size_t at) {
    const LifeEvent* event = left_[at];
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
    taken_.push_back(event->id);
    return event;
}

const LifeEvent* MonthNotes::find(std::string_view column, std::string_view from,
                                  std::string_view to) const {
    for (const LifeEvent* each : left_) {
        if (each->column == column && each->event != money_event && meets(each->from, from) &&
            meets(each->to, to)) {
            return each;
        }
    }
    return nullptr;
}

const LifeEvent* MonthNotes::take(std::string_view column, std::string_view from,
                                  std::string_view to) {
    const LifeEvent* found = find(column, from, to);
    return found == nullptr ? nullptr
                            : take_at(static_cast<std::size_t>(
                                  std::find(left_.begin(), left_.end(), found) - left_.begin()));
}

const LifeEvent* MonthNotes::take_event(std::string_view key) {
    for (std::size_t i = 0; i < left_.size(); ++i) {
        if (left_[i]->event == key) {
            return take_at(i);
        }
    }
    return nullptr;
}

void MonthNotes::say(Stage stage, Matters matters, const LocalisedText& text) {
    if (taken_.empty()) {
        return;
    }
    said_.push_back({.month = month_,
                     .side = side_,
                     .matters = matters,
                     .ids = std::move(taken_),
                     .text = as_sentence(text),
                     .stage = stage});
    taken_.clear();
}

std::vector<Sentence> MonthNotes::sentences() const {
    std::vector<Sentence> all = said_;
    std::stable_sort(all.begin(), all.end(),
                     [](const Sentence& x, const Sentence& y) { return x.stage < y.stage; });
    return all;
}

std::array<std::size_t, 2> MonthNotes::worlds() const {
    return {side_ == Side::b ? std::size_t{1} : std::size_t{0},
            side_ == Side::a ? std::size_t{1} : std::size_t{2}};
}

void MonthNotes::tell_free(DebtsNow now) {
    const std::array<std::size_t, 2> in = worlds();
    for (std::size_t w = in[0]; now != DebtsNow::same && w < in[1]; ++w) {
        so_far_.told_free[w] = now == DebtsNow::none;
    }
}

bool MonthNotes::told_free() const {
    const std::array<std::size_t, 2> in = worlds();
    bool all = true;
    for (std::size_t w = in[0]; w < in[1]; ++w) { all = all && so_far_.told_free[w]; }
    return all;
}

bool MonthNotes::works() const {
    const agents::Status status = so_far_.status[worlds()[0]];
    return agents::in_regular_work(status);
}

}  // namespace afweging::app
