// SPDX-License-Identifier: EUPL-1.2
// Two logs side by side.
#include "app/report/trace/trace.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "app/report/trace/column_words.hpp"
#include "app/report/trace/life_steps.hpp"
#include "app/report/trace/life_values.hpp"
#include "sim/check.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;
using scenarios::LifeRow;
using scenarios::LifeStep;

auto place_of(const LifeStep& step) {
    return std::tuple(step.month, static_cast<int>(step.part), step.number);
}

auto key_of(const LifeEvent& event) {
    return std::tie(event.month, event.column, event.from, event.to, event.event);
}

/// What happened in both, told once, month by month.
std::vector<LifeEvent> side_by_side(std::vector<LifeEvent> a, std::vector<LifeEvent> b) {
    std::vector<bool> met(b.size(), false);
    for (LifeEvent& one : a) {
        one.side = Side::a;
        for (std::size_t j = 0; j < b.size(); ++j) {
            if (!met[j] && key_of(b[j]) == key_of(one)) {
                met[j] = true;
                one.side = Side::both;
                break;
            }
        }
    }
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (!met[j]) {
            b[j].side = Side::b;
            a.push_back(std::move(b[j]));
        }
    }
    std::stable_sort(a.begin(), a.end(),
                     [](const LifeEvent& x, const LifeEvent& y) { return x.month < y.month; });
    return a;
}

/// Whether a column of states tells what happened to somebody, not only how much.
bool is_state(const LifeEvent& event) {
    return !event.event.empty() ||
           words_of_column(scenarios::life_column(event.column)).told == Told::each ||
           event.column == "hired" || event.column.starts_with("admitted_");
}

std::set<std::tuple<std::string, std::string, std::string>> states(
    const std::vector<LifeEvent>& events) {
    std::set<std::tuple<std::string, std::string, std::string>> found;
    for (const LifeEvent& each : events) {
        if (is_state(each)) {
            const std::string answer = each.event.empty() ? "" : '=' + each.from;
            found.insert({each.column, each.to + answer, each.event});
        }
    }
    return found;
}

/// Instruments that a step names in either world: those of which draws are told.
void add_named(const std::vector<LifeEvent>& events, const Life& life,
               std::vector<std::pair<std::uint32_t, sim::Label>>& all) {
    for (const LifeEvent& event : events) {
        for (std::size_t j = 0; j < life.instruments.size(); ++j) {
            const bool known = std::any_of(all.begin(), all.end(), [&](const auto& each) {
                return each.first == life.instrument_hash[j];
            });
            if (!known && event.column != "ever_started" && event.column != "year_waits" &&
                (event.to == life.instruments[j].key || event.from == life.instruments[j].key)) {
                all.emplace_back(life.instrument_hash[j], life.instruments[j]);
            }
        }
    }
}

/// Leaves out what happened in both.
void keep_unmet(std::vector<LifeEvent>& a, std::vector<LifeEvent>& b) {
    const std::vector<LifeEvent> all = side_by_side(a, b);
    const auto only = [&](Side side) {
        std::vector<LifeEvent> kept;
        std::copy_if(all.begin(), all.end(), std::back_inserter(kept),
                     [side](const LifeEvent& each) { return each.side == side; });
        return kept;
    };
    a = only(Side::a);
    b = only(Side::b);
}

/// Walks through two lives at once.
class Walk {
public:
    Walk(const Life& a, const Life& b, const sim::Dice& dice)
        : lives_{&a, &b}, dice_(dice), rows_{a.first, b.first}, differs_(a.first.size(), false) {
        for (std::size_t c = 0; c < differs_.size(); ++c) { differs_[c] = differ(c); }
    }

    /// To the next step that changed something in either life. False: there is none.
    bool next() {
        const LifeStep* a = step(0);
        const LifeStep* b = step(1);
        if (a == nullptr && b == nullptr) {
            return false;
        }
        const bool first = b == nullptr || (a != nullptr && place_of(*a) <= place_of(*b));
        const bool second = a == nullptr || (b != nullptr && place_of(*b) <= place_of(*a));
        taken_ = {first ? a : nullptr, second ? b : nullptr};
        parted_ = false;
        offered_otherwise_ = false;
        for (std::size_t w = 0; w < 2; ++w) {
            if (taken_[w] != nullptr) {
                apply(*taken_[w], rows_[w]);
                ++at_[w];
            }
        }
        for (const LifeStep* taken : taken_) {
            if (taken != nullptr) {
                note(*taken);
                offered_otherwise_ = name_of(*taken) == "offers" && offers_differ(taken->month);
            }
        }
        return true;
    }
    /// Whether the step made a column differ that did not.
    [[nodiscard]] bool parted() const { return parted_; }
    /// Whether the step offered something else, or got another answer: no column keeps that.
    [[nodiscard]] bool offered_otherwise() const { return offered_otherwise_; }
    [[nodiscard]] std::vector<std::size_t> differing() const {
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < differs_.size(); ++c) {
            if (differs_[c]) {
                columns.push_back(c);
            }
        }
        return columns;
    }
    [[nodiscard]] Parting here() const {
        const LifeStep& any = taken_[0] != nullptr ? *taken_[0] : *taken_[1];
        Parting parting{.month = any.month,
                        .step = std::string(name_of(any)),
                        .a = {},
                        .b = {},
                        .columns = {},
                        .draws = {}};
        DrawsAsked asked{lives_[0]->id, any.month, lives_[0]->arrival, parting.step, any.rolls, {}};
        for (std::size_t w = 0; w < 2; ++w) {
            std::vector<LifeEvent>& events = w == 0 ? parting.a : parting.b;
            if (taken_[w] != nullptr) {
                add_events(*taken_[w], *lives_[w], Detail::everything, events);
            }
            add_named(events, *lives_[w], asked.instruments);
        }
        keep_unmet(parting.a, parting.b);
        for (const std::size_t c : differing()) {
            parting.columns.push_back(scenarios::life_columns()[c].name);
        }
        parting.draws = draws_of_step(dice_, asked);
        parting.decided = states(parting.a) != states(parting.b);
        return parting;
    }

private:
    [[nodiscard]] const LifeStep* step(std::size_t w) const {
        return at_[w] < lives_[w]->steps.size() ? &lives_[w]->steps[at_[w]] : nullptr;
    }
    [[nodiscard]] bool differ(std::size_t c) const {
        return key_of_value(c, rows_[0][c], *lives_[0]) != key_of_value(c, rows_[1][c], *lives_[1]);
    }
    /// No column keeps what was offered and answered.
    [[nodiscard]] bool offers_differ(std::int32_t month) const {
        const auto of = [month](const Life& life) {
            std::set<std::pair<std::string, agents::Answer>> all;
            for (const scenarios::LifeOffer& each : life.offers) {
                if (each.month == month) {
                    all.insert({life.instruments[each.instrument].key, each.answer});
                }
            }
            return all;
        };
        return of(*lives_[0]) != of(*lives_[1]);
    }
    void note(const LifeStep& taken) {
        for (const scenarios::LifeChange& change : taken.changes) {
            const bool now = differ(change.column);
            parted_ = parted_ || (now && !differs_[change.column]);
            differs_[change.column] = now;
        }
    }

    std::array<const Life*, 2> lives_;
    const sim::Dice& dice_;
    std::array<LifeRow, 2> rows_;
    std::array<std::size_t, 2> at_{};
    std::array<const LifeStep*, 2> taken_{};
    std::vector<bool> differs_;
    bool parted_ = false;
    bool offered_otherwise_ = false;
};

void find_parting(const Life& a, const Life& b, const sim::Dice& dice, Trace& trace) {
    Walk walk(a, b, dice);
    for (const std::size_t c : walk.differing()) {
        trace.differs_at_start.push_back(filled(
            {"{0}: {1} and {2}", "{0}: {1} en {2}"},
            {LocalisedText{std::string(words_of_column(c).en), std::string(words_of_column(c).nl)},
             value_in_words(c, a.first[c], a), value_in_words(c, b.first[c], b)}));
    }
    while (!trace.first_draw && walk.next()) {
        if (!trace.parting && !walk.parted() && !walk.offered_otherwise()) {
            continue;
        }
        const Parting here = walk.here();
        if (!trace.parting && walk.parted()) {
            trace.parting = here;
        }
        if (here.decided && !trace.decision) {
            trace.decision = here;
        }
        if (trace.parting && here.decided && !here.draws.empty()) {
            trace.first_draw = here;
        }
    }
}

/// Who it is, in a few values of the first row.
std::vector<LocalisedText> who(const Life& life) {
    std::vector<LocalisedText> facts;
    const auto value = [&](std::string_view name) {
        return life.first[scenarios::life_column(name)];
    };
    const auto add = [&](std::string_view name) {
        const std::size_t c = scenarios::life_column(name);
        facts.push_back(filled({"{0}: {1}"}, {LocalisedText{std::string(words_of_column(c).en),
                                                            std::string(words_of_column(c).nl)},
                                              value_in_words(c, life.first[c], life)}));
    };
    const std::int64_t age = (life.arrival - value("birth")) / 12;
    add("sex");
    facts.push_back(filled({"age: {0} years", "leeftijd: {0} jaar"}, {std::to_string(age)}));
    for (const char* name : {"household", "children", "schooling", "dutch", "health", "housing",
                             "status", "months_on_benefit", "debt", "savings", "ladder"}) {
        add(name);
    }
    return facts;
}

}  // namespace

Trace trace_of(const Life& a, const Life* b, const sim::Dice& dice, Detail detail) {
    Trace trace{.id = a.id,
                .start = a.start,
                .months = a.months,
                .at_start = who(a),
                .differs_at_start = {},
                .events = {},
                .parting = {},
                .first_draw = {},
                .decision = {}};
    if (b == nullptr) {
        trace.events = events_of(a, detail);
        return trace;
    }
    AFWEGING_EXPECTS(a.id == b->id && a.months == b->months);
    trace.events = side_by_side(events_of(a, detail), events_of(*b, detail));
    find_parting(a, *b, dice, trace);
    return trace;
}

}  // namespace afweging::app
