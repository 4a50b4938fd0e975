// SPDX-License-Identifier: EUPL-1.2
// What the steps of a month and the draws that they read are called.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agents/kinds/draws.hpp"
#include "agents/kinds/events.hpp"
#include "scenarios/study/life.hpp"
#include "sim/dice/dice.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The name of a step in docs/model/steps.md; "close" of what the municipality does at the end.
[[nodiscard]] std::string_view name_of(const scenarios::LifeStep& step);
/// What happens in it, in a few words: "offers (offers are made and answered)"; of a step without
/// words its name alone.
[[nodiscard]] LocalisedText step_in_words(std::string_view step);
/// The words alone; empty when there are none.
[[nodiscard]] LocalisedText step_words(std::string_view step);

/// What happened to one person: "made a mistake". Nothing where other changes tell it already.
struct EventWords {
    LocalisedText text;
    bool told;  ///< also when not everything is told
};
[[nodiscard]] EventWords event_words(agents::Event event);

/// A draw of a person in a month.
struct DrawTold {
    std::string key;         ///< of a roll or a purpose in agents/kinds/draws.hpp
    std::string instrument;  ///< that it is of; empty: of none
    LocalisedText meaning;
    float value;  ///< [0, 1)
};

/// The draws that a step reads for somebody: those of everybody that it declares, and those that
/// are addressed by person. instruments: for which of them draws are told, by hash and label
struct DrawsAsked {
    std::uint64_t id;
    std::int32_t month;
    std::int32_t arrival;  ///< month of it: some draws are made once for a life
    std::string_view step;
    agents::RollSet rolls;
    std::vector<std::pair<std::uint32_t, sim::Label>> instruments;
};
[[nodiscard]] std::vector<DrawTold> draws_of_step(const sim::Dice& dice, const DrawsAsked& asked);

}  // namespace afweging::app
