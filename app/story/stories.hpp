// SPDX-License-Identifier: EUPL-1.2
// Stories of clients in two worlds: lives both, chooses, and tells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agents/setting.hpp"
#include "app/report/json.hpp"
#include "app/report/story/story.hpp"
#include "app/story/choice.hpp"
#include "scenarios/study/life.hpp"
#include "sim/dice/dice.hpp"
#include "sim/isa.hpp"

namespace afweging::app {

/// Two worlds of the same people, and how they are lived.
struct TwoWorlds {
    const agents::Setting& a;
    const agents::Setting& b;
    LocalisedText label_a, label_b;  ///< what the scenarios are called
    sim::Dice dice;
    sim::Isa isa;
};

/// One story, and whose.
struct ToldStory {
    std::optional<Role> role;  ///< none: asked for by name
    std::uint32_t number = 0;  ///< in the stock
    Story story;
    std::optional<Alike> alike;  ///< none: not of the stock
    LocalisedText change = {};   ///< in the outcome that was asked; empty: not of the stock
};

struct Stories {
    scenarios::LifeOutcome by{};
    std::vector<ToldStory> told;
    std::vector<LocalisedText> rule;    ///< by which they were chosen, and sentences too
    std::vector<LocalisedText> nobody;  ///< roles in which nobody is
};

/// Five clients by the rule, or as many as there are.
[[nodiscard]] Stories five_stories(const TwoWorlds& worlds, scenarios::LifeOutcome by);

/// One client. Throws Error (usage) when there is no such client.
[[nodiscard]] Stories one_story(const TwoWorlds& worlds, scenarios::LifeOutcome by,
                                const scenarios::ClientName& client);

/// The key of the figure of a story: "story-typical", "story-client-17".
[[nodiscard]] std::string figure_key(const ToldStory& told);
[[nodiscard]] LocalisedText title_of(const ToldStory& told);

/// Everything, with a figure of kind "lives" for each story.
[[nodiscard]] Json stories_json(const Stories& stories, const TwoWorlds& worlds, Language language);

}  // namespace afweging::app
