// SPDX-License-Identifier: EUPL-1.2
// From the events of a trace to sentences, and which of them are told.
#include "app/report/story/sentence.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/numbers.hpp"
#include "app/report/story/month_notes.hpp"
#include "app/report/trace/life_steps.hpp"
#include "app/report/trace/life_values.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;
using scenarios::LifeRow;

std::string capitalised(std::string text) {
    if (!text.empty()) {
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        text += text.back() == '.' ? "" : ".";
    }
    return text;
}

agents::Status status_at_start(const Life& life) {
    return static_cast<agents::Status>(life.first[scenarios::life_column("status")]);
}

/// Events of a month on one side.
std::vector<const LifeEvent*> part_of(const Trace& trace, std::int32_t month, Side side) {
    std::vector<const LifeEvent*> part;
    for (const LifeEvent& each : trace.events) {
        if (each.month == month && each.side == side && !told_by_no_sentence(each)) {
            part.push_back(&each);
        }
    }
    return part;
}

/// What is left untold of a kind where it has a sentence only in some months.
void tell_month(MonthNotes& notes) {
    tell_work(notes);
    tell_debt_help(notes);
    tell_help(notes);
    tell_rules(notes);
    tell_home(notes);
    tell_rest(notes);
    tell_money(notes);
}

bool shares_id(const Sentence& sentence, const std::vector<std::string>& ids) {
    return std::any_of(sentence.ids.begin(), sentence.ids.end(), [&](const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    });
}

/// What an id tells of, without client and month: "debt/up".
std::string theme_of(const Sentence& sentence) {
    const std::string& id = sentence.ids.front();
    const std::size_t client = id.find('/');
    const std::size_t month = id.find('/', client + 1);
    return std::to_string(static_cast<int>(sentence.side)) + id.substr(month + 1);
}

/// Which sentences of little weight say once more what was said before and will be said again: of
/// debts that grow each quarter the first and the last are told.
std::vector<bool> repeated(const std::vector<Sentence>& all) {
    std::map<std::string, std::vector<std::size_t>> by_theme;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].matters >= Matters::offer) {
            by_theme[theme_of(all[i])].push_back(i);
        }
    }
    std::vector<bool> repeats(all.size(), false);
    for (const auto& [theme, at] : by_theme) {
        for (std::size_t k = 1; k + 1 < at.size(); ++k) { repeats[at[k]] = true; }
    }
    return repeats;
}

/// Instruments with which a job begins, in the log of a life.
void add_employing(const Life& life, std::set<std::string>& keys) {
    const std::size_t status = scenarios::life_column("status");
    const std::size_t held = scenarios::life_column("programme_held");
    constexpr auto job = static_cast<std::int64_t>(agents::Status::subsidised_job);
    LifeRow row = life.first;
    const auto add = [&] {
        const std::string key = key_of_value(held, row[held], life);
        if (row[status] == job && !key.empty()) {
            keys.insert(key);
        }
    };
    add();
    for (const scenarios::LifeStep& step : life.steps) {
        const bool was = row[status] == job;
        apply(step, row);
        if (!was) {
            add();
        }
    }
}

}  // namespace

bool told_by_no_sentence(const LifeEvent& event) {
    // Scores; what follows from another event; and what never changes in a run.
    static const std::set<std::string> columns = {
        "skill", "search_skill", "self_efficacy", "motivation", "business", "trust",
        "bond",  "stress",       "wage",          "household",  "children", "more_sharers"};
    return event.event.empty() && columns.contains(event.column);
}

LocalisedText as_sentence(const LocalisedText& text) {
    return {capitalised(text.en), capitalised(text.nl)};
}

LocalisedText about_euros(double euros) {
    return {format_rounded(euros, 1, Language::en), format_rounded(euros, 1, Language::nl)};
}

LocalisedText instrument_label(const std::string& key, const Life& a, const Life& b) {
    for (const Life* life : {&a, &b}) {
        for (const sim::Label& each : life->instruments) {
            if (each.key == key) {
                return {each.en, each.nl};
            }
        }
    }
    return key == "before_the_run"
               ? LocalisedText{"help from before the start", "hulp van voor het begin"}
               : LocalisedText{"what follows on it", "het vervolg"};
}

std::vector<Sentence> sentences_of(const Trace& trace, const Life& a, const Life& b) {
    std::vector<Sentence> all;
    SoFar so_far;
    so_far.status = {status_at_start(a), status_at_start(b)};
    const std::size_t held = scenarios::life_column("programme_held");
    so_far.held = {key_of_value(held, a.first[held], a), key_of_value(held, b.first[held], b)};
    add_employing(a, so_far.employing);
    add_employing(b, so_far.employing);
    for (std::int32_t month = 0; month < trace.months; ++month) {
        for (const Side side : {Side::both, Side::a, Side::b}) {
            std::vector<const LifeEvent*> events = part_of(trace, month, side);
            if (events.empty()) {
                continue;
            }
            MonthNotes notes(std::move(events), a, b, so_far);
            notes.begin(month, side);
            tell_month(notes);
            for (Sentence& each : notes.sentences()) { all.push_back(std::move(each)); }
        }
    }
    return all;
}

std::vector<Sentence> selected(const std::vector<Sentence>& all, std::size_t most,
                               const std::vector<std::string>& always) {
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::vector<bool> repeats = repeated(all);
    const auto rank = [&](std::size_t i) {
        const Sentence& each = all[i];
        return std::tuple(!shares_id(each, always), static_cast<bool>(repeats[i]), each.matters,
                          each.side == Side::both, i);
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t x, std::size_t y) { return rank(x) < rank(y); });
    order.resize(std::min(most, order.size()));
    std::sort(order.begin(), order.end());
    std::vector<Sentence> told;
    for (const std::size_t i : order) { told.push_back(all[i]); }
    return told;
}

}  // namespace afweging::app
