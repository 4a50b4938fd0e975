// SPDX-License-Identifier: EUPL-1.2
// From the log of a life to what happened in it.
#include <cmath>
#include <utility>

#include "app/report/trace/column_words.hpp"
#include "app/report/trace/life_steps.hpp"
#include "app/report/trace/life_values.hpp"
#include "app/report/trace/trace.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;
using scenarios::LifeChange;
using scenarios::LifeRow;
using scenarios::LifeStep;

LifeEvent event_of(const LifeChange& change, const LifeStep& step, const Life& life,
                   Detail detail) {
    const int decimals = detail == Detail::everything ? many_decimals : few_decimals;
    return {.month = step.month,
            .step = std::string(name_of(step)),
            .column = scenarios::life_columns()[change.column].name,
            .from = key_of_value(change.column, change.from, life),
            .to = key_of_value(change.column, change.to, life),
            .event = "",
            .text = change_in_words(change, life, decimals)};
}

/// What a change of the column `events` adds: one line each.
void add_happenings(const LifeChange& change, const LifeStep& step, Detail detail,
                    std::vector<LifeEvent>& all) {
    const auto added =
        static_cast<std::uint64_t>(change.to) & ~static_cast<std::uint64_t>(change.from);
    for (std::size_t e = 0; e < agents::event_count; ++e) {
        const EventWords words = event_words(static_cast<agents::Event>(e));
        if ((added >> e & 1U) != 0 && (words.told || detail == Detail::everything)) {
            all.push_back({.month = step.month,
                           .step = std::string(name_of(step)),
                           .column = "events",
                           .from = "",
                           .to = "",
                           .event = event_key(e),
                           .text = words.text});
        }
    }
}

bool is_told(const LifeChange& change, Detail detail) {
    const Told told = words_of_column(change.column).told;
    return detail == Detail::everything || told == Told::each ||
           (told == Told::at_bound && (change.from == 0) != (change.to == 0));
}

/// What changed by much in a month as a whole.
void add_large(const LifeRow& before, const LifeRow& after, std::int32_t month, const Life& life,
               std::vector<LifeEvent>& all) {
    for (std::size_t c = 0; c < before.size(); ++c) {
        const ColumnWords& words = words_of_column(c);
        if (words.told != Told::large ||
            std::abs(size_of_value(c, after[c]) - size_of_value(c, before[c])) < words.least) {
            continue;
        }
        const LifeChange change{static_cast<std::uint16_t>(c), before[c], after[c]};
        const LifeStep whole{.month = month, .part = {}, .number = 0, .rolls = 0, .changes = {}};
        LifeEvent event = event_of(change, whole, life, Detail::short_story);
        event.step.clear();
        all.push_back(std::move(event));
    }
}

}  // namespace

void add_events(const LifeStep& step, const Life& life, Detail detail,
                std::vector<LifeEvent>& all) {
    for (const LifeChange& change : step.changes) {
        if (words_of_column(change.column).reads == Reads::events) {
            add_happenings(change, step, detail, all);
        } else if (is_told(change, detail)) {
            all.push_back(event_of(change, step, life, detail));
        }
    }
}

void apply(const LifeStep& step, LifeRow& row) {
    for (const LifeChange& change : step.changes) { row[change.column] = change.to; }
}

std::vector<LifeEvent> events_of(const Life& life, Detail detail) {
    std::vector<LifeEvent> all;
    LifeRow row = life.first;
    LifeRow before = row;
    for (std::size_t s = 0; s < life.steps.size(); ++s) {
        const LifeStep& step = life.steps[s];
        add_events(step, life, detail, all);
        apply(step, row);
        const bool last = s + 1 == life.steps.size() || life.steps[s + 1].month != step.month;
        if (last) {
            if (detail == Detail::short_story) {
                add_large(before, row, step.month, life, all);
            }
            before = row;
        }
    }
    return all;
}

}  // namespace afweging::app
