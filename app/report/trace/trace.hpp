// SPDX-License-Identifier: EUPL-1.2
// The story of one synthetic life, in one world or in two with the same luck: what happened, where
// the lives part, and the first draw that was used differently.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/trace/step_words.hpp"
#include "scenarios/study/life.hpp"
#include "sim/dice/dice.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// In which of the worlds something happened. Of one world: both.
enum class Side : std::uint8_t { both, a, b };

/// What is told: what a reader cares about, or every change of every column.
enum class Detail : std::uint8_t { short_story, everything };

/// LifeEvent::event of money that an instrument hands out at once: `from` is its key, `to` the
/// amount in cents.
inline constexpr std::string_view money_event = "money";

/// Something that happened in a life.
struct LifeEvent {
    std::int32_t month = 0;  ///< index of the run
    std::string step;        ///< of docs/model/steps.md; empty: over the month as a whole
    std::string column;      ///< of docs/model/state.md
    std::string from, to;    ///< the same in every language; of an event both empty
    std::string event;       ///< key of a measure in docs/model/measures.md, if it is one; or money
    LocalisedText text;
    Side side = Side::both;
    std::string id = {};  ///< a name: "17/m07/programme/start/vakscholing" (event_id.hpp)
};

/// A step in which two lives went different ways.
struct Parting {
    std::int32_t month = 0;
    std::string step;
    std::vector<LifeEvent> a, b;       ///< what the step did in one of the two only
    std::vector<std::string> columns;  ///< in which the lives differ after it
    std::vector<DrawTold> draws;       ///< that the step reads of this person; the same in both
    bool decided = false;  ///< a state or an event differs, no amount alone: a threshold was passed
};

struct Trace {
    std::uint64_t id = 0;
    sim::Month start;
    std::int32_t months = 0;
    std::vector<LocalisedText> at_start;          ///< who it is
    std::vector<LocalisedText> differs_at_start;  ///< what the second world begins with otherwise
    std::vector<LifeEvent> events;                ///< month by month
    std::optional<Parting> parting;               ///< the first step after which columns differ
    std::optional<Parting> first_draw;  ///< the first step with draws that decided otherwise
    std::optional<Parting> decision;    ///< the first step that decided otherwise, draws or none
};

/// All that happened in a life, in order.
[[nodiscard]] std::vector<LifeEvent> events_of(const scenarios::Life& life, Detail detail);

/// The same life in two worlds; b may be none. Both have the same id and as many months, and the
/// dice are those that they were lived with.
[[nodiscard]] Trace trace_of(const scenarios::Life& a, const scenarios::Life* b,
                             const sim::Dice& dice, Detail detail);

}  // namespace afweging::app
