// SPDX-License-Identifier: EUPL-1.2
// The story of one synthetic life in two worlds: who, at most twelve sentences, where the lives
// part and why, and how they stand at the end.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/story/cause.hpp"
#include "app/report/story/sentence.hpp"
#include "scenarios/study/life.hpp"
#include "sim/dice/dice.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// So many sentences of what happened has a story at most.
inline constexpr std::size_t most_sentences = 12;

/// A story without who was chosen and why.
struct Story {
    std::uint64_t id = 0;
    sim::Month start;
    std::int32_t months = 0;
    LocalisedText who;                ///< age band, household, duration: nothing else
    std::vector<Sentence> sentences;  ///< what happened, month by month
    std::size_t untold = 0;           ///< sentences that were left out
    PartingTold parting;
    LocalisedText at_end_a, at_end_b;  ///< work and money in the last month, and over the months
    bool alike_at_start = true;
};

/// The story of two logs of the same client with the same luck. Nothing else goes in: the same logs
/// give the same story.
[[nodiscard]] Story story_of(const scenarios::Life& a, const scenarios::Life& b,
                             const sim::Dice& dice);

/// The rule by which sentences are chosen, in words.
[[nodiscard]] LocalisedText sentence_rule();

/// A figure of kind "lives" of the page: two lanes with numbered events and where they part.
/// key: its id; labels: what the worlds are called; plan_b: the plan of the second, from 0
[[nodiscard]] Json lives_figure(const Story& story, const std::string& key,
                                const LocalisedText& title, const LocalisedText& label_a,
                                const LocalisedText& label_b, Language language,
                                std::size_t plan_b = 1);

}  // namespace afweging::app
