// SPDX-License-Identifier: EUPL-1.2
// From the log of a life to what happened in it.
#include <cmath>
#include <utility>

#include "app/report/trace/column_words.hpp"
#include "app/report/trace/event_id.hpp"
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
            .text = change_in_words(change, life, decimals),
            .id = id_of_change(change, step.month, life)};
}

/// "kreeg een aanbod: Vakscholing (zei nee)".
LifeEvent offer_event(const LifeStep& step, const Life& life, const std::string& key,
                      const LocalisedText& what, agents::Answer answer) {
    const bool declined = answer == agents::Answer::declined;
    return {.month = step.month,
            .step = std::string(name_of(step)),
            .column = "events",
            .from = declined ? "declined" : "accepted",
            .to = key,
            .event = event_key(static_cast<std::size_t>(agents::Event::offer)),
            .text = filled(declined ? LocalisedText{"{0}: {1} (said no)", "{0}: {1} (zei nee)"}
                                    : LocalisedText{"{0}: {1} (said yes)", "{0}: {1} (zei ja)"},
                           {event_words(agents::Event::offer).text, what}),
            .id = id_of_happening("offer/" + (key.empty() ? std::string("follow_on") : key) +
                                      (declined ? "/declined" : "/accepted"),
                                  step.month, life)};
}

/// A line for each offer of the month. What a completed programme leads on to is offered in a step
/// of its own: it is named by the column that says who goes first for it, once it is accepted.
void add_offers(const LifeStep& step, const Life& life, std::vector<LifeEvent>& all) {
    if (name_of(step) == "offers") {
        for (const scenarios::LifeOffer& offer : life.offers) {
            if (offer.month == step.month) {
                const sim::Label& label = life.instruments[offer.instrument];
                all.push_back(
                    offer_event(step, life, label.key, {label.en, label.nl}, offer.answer));
            }
        }
        return;
    }
    const std::size_t led_on = scenarios::life_column("led_on");
    for (const LifeChange& change : step.changes) {
        if (change.column == led_on && change.to != 0) {
            all.push_back(offer_event(step, life, key_of_value(led_on, change.to, life),
                                      value_in_words(led_on, change.to, life),
                                      agents::Answer::accepted));
            return;
        }
    }
    all.push_back(offer_event(
        step, life, "", {"what follows on what was completed", "het vervolg op wat is afgerond"},
        agents::Answer::declined));
}

/// What a change of the column `events` adds: one line each.
void add_happenings(const LifeChange& change, const LifeStep& step, const Life& life, Detail detail,
                    std::vector<LifeEvent>& all) {
    const auto added =
        static_cast<std::uint64_t>(change.to) & ~static_cast<std::uint64_t>(change.from);
    for (std::size_t e = 0; e < agents::event_count; ++e) {
        const EventWords words = event_words(static_cast<agents::Event>(e));
        const bool now = (added >> e & 1U) != 0 && (words.told || detail == Detail::everything);
        if (now && static_cast<agents::Event>(e) == agents::Event::offer) {
            add_offers(step, life, all);
        } else if (now) {
            all.push_back({.month = step.month,
                           .step = std::string(name_of(step)),
                           .column = "events",
                           .from = "",
                           .to = "",
                           .event = event_key(e),
                           .text = words.text,
                           .id = id_of_happening(event_key(e), step.month, life)});
        }
    }
}

/// The instruments that handed out money in a month: keys and labels together.
struct Givers {
    std::string keys;
    LocalisedText labels;
};
Givers givers_in(std::int32_t month, const Life& life) {
    Givers all;
    for (const scenarios::LifeGrant& each : life.grants) {
        if (each.month != month) {
            continue;
        }
        const sim::Label& label = life.instruments[each.instrument];
        const LocalisedText name{label.en, label.nl};
        all.keys += (all.keys.empty() ? "" : "+") + label.key;
        all.labels =
            all.labels.empty() ? name : filled({"{0} and {1}", "{0} en {1}"}, {all.labels, name});
    }
    return all;
}

/// "kreeg 350 euro (Energietoeslag)": money that an instrument hands out at once. The name stands
/// in `event`, behind no measure: `to` is the amount.
void add_money(const LifeStep& step, const Life& life, std::vector<LifeEvent>& all) {
    const std::size_t savings = scenarios::life_column("savings");
    for (const LifeChange& change : step.changes) {
        if (change.column != savings || change.to <= change.from) {
            continue;
        }
        const std::int64_t cents = change.to - change.from;
        const Givers givers = givers_in(step.month, life);
        const LocalisedText amount = value_in_words(savings, cents, life);
        all.push_back(
            {.month = step.month,
             .step = std::string(name_of(step)),
             .column = "savings",
             .from = givers.keys,
             .to = std::to_string(cents),
             .event = std::string(money_event),
             .text = givers.keys.empty()
                         ? filled({"got {0} at once", "kreeg in een keer {0}"}, {amount})
                         : filled({"got {0} at once ({1})", "kreeg in een keer {0} ({1})"},
                                  {amount, givers.labels}),
             .id = id_of_happening(givers.keys.empty() ? "money" : "money/" + givers.keys,
                                   step.month, life)});
    }
}

bool is_told(const LifeChange& change, Detail detail) {
    const Told told = words_of_column(change.column).told;
    return detail == Detail::everything || told == Told::each ||
           (told == Told::at_bound && (change.from == 0) != (change.to == 0));
}

/// A column of amounts as it was last told.
struct LastTold {
    std::int64_t value;
    std::int32_t until;  ///< month at the end of which it was still that
};

/// "(in 7 maanden)", where small steps of several months are told together.
LocalisedText over_months(const LocalisedText& text, std::int32_t months) {
    return months < 2 ? text
                      : filled({"{0} (over {1} months)", "{0} (in {1} maanden)"},
                               {text, std::to_string(months)});
}

/// Tells what by now differs by much from what was last told: in one month, or creeping.
void add_large(const LifeRow& before, const LifeRow& now, std::int32_t month, const Life& life,
               std::vector<LastTold>& told, std::vector<LifeEvent>& all) {
    for (std::size_t c = 0; c < now.size(); ++c) {
        const ColumnWords& words = words_of_column(c);
        told[c].until = before[c] == told[c].value ? month - 1 : told[c].until;
        const double moved = size_of_value(c, now[c]) - size_of_value(c, told[c].value);
        if (words.told != Told::large || std::abs(moved) < words.least) {
            continue;
        }
        const LifeChange change{static_cast<std::uint16_t>(c), told[c].value, now[c]};
        const LifeStep whole{.month = month, .part = {}, .number = 0, .rolls = 0, .changes = {}};
        LifeEvent event = event_of(change, whole, life, Detail::short_story);
        event.step.clear();
        event.text = over_months(event.text, month - told[c].until);
        told[c] = {now[c], month};
        all.push_back(std::move(event));
    }
}

}  // namespace

void add_events(const LifeStep& step, const Life& life, Detail detail,
                std::vector<LifeEvent>& all) {
    for (const LifeChange& change : step.changes) {
        if (words_of_column(change.column).reads == Reads::events) {
            add_happenings(change, step, life, detail, all);
        } else if (is_told(change, detail)) {
            all.push_back(event_of(change, step, life, detail));
        }
    }
    if (name_of(step) == "enrolment") {
        add_money(step, life, all);
    }
}

void apply(const LifeStep& step, LifeRow& row) {
    for (const LifeChange& change : step.changes) { row[change.column] = change.to; }
}

std::vector<LifeEvent> events_of(const Life& life, Detail detail) {
    std::vector<LifeEvent> all;
    LifeRow row = life.first;
    std::vector<LastTold> told;
    for (const std::int64_t value : row) { told.push_back({value, -1}); }
    LifeRow before = row;
    for (std::size_t s = 0; s < life.steps.size(); ++s) {
        const LifeStep& step = life.steps[s];
        add_events(step, life, detail, all);
        apply(step, row);
        const bool last = s + 1 == life.steps.size() || life.steps[s + 1].month != step.month;
        if (last && detail == Detail::short_story) {
            add_large(before, row, step.month, life, told, all);
        }
        before = last ? row : before;
    }
    tell_ids_apart(all);
    return all;
}

}  // namespace afweging::app
