// SPDX-License-Identifier: EUPL-1.2
// Who goes first by at most three questions in a row, about what an office has on file.
// Page: docs/model/priority.md
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/kind.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// What a question may be about: numbers that an office has on file, never what it cannot know.
/// Command of Dutch is on file and is none of them: never_a_feature in scenarios/levers/ says why.
#define AFWEGING_FEATURES(KIND)                                                                 \
    KIND(age, "age in years", "leeftijd in jaren")                                              \
    KIND(months_on_benefit, "months on bijstand", "maanden in de bijstand")                     \
    KIND(months_waiting, "months on the waiting list", "maanden op de wachtlijst")              \
    KIND(schooling, "schooling: 0 primary, 1 lower secondary, 2 starting qualification",        \
         "opleiding: 0 basisschool, 1 vmbo of lager mbo, 2 startkwalificatie")                  \
    KIND(health_limit, "health limits work: 0 no, 1 yes", "gezondheid beperkt het werk: 0 nee, 1 ja") \
    KIND(children, "children at home", "kinderen thuis")                                        \
    KIND(single_parent, "single parent: 0 no, 1 yes", "alleenstaande ouder: 0 nee, 1 ja")       \
    KIND(part_time, "works part-time beside bijstand: 0 no, 1 yes",                             \
         "werkt naast de bijstand: 0 nee, 1 ja")                                                \
    KIND(ladder, "step on the participation ladder, 1 to 6", "trede op de participatieladder, 1 tot 6") \
    KIND(partner, "lives with a partner: 0 no, 1 yes", "woont samen: 0 nee, 1 ja")              \
    KIND(earlier_bijstand, "was on bijstand before: 0 no, 1 yes", "had eerder bijstand: 0 nee, 1 ja") \
    KIND(ww_left, "months of WW left", "maanden WW die nog komen")                              \
    KIND(ww_right, "months of WW in all", "maanden WW in totaal")                               \
    KIND(ww_amount, "WW a month, in euros, without supplement", "WW per maand in euro's, zonder toeslag") \
    KIND(ww_supplement, "supplement to WW (Toeslagenwet): 0 no, 1 yes", "toeslag op de WW (Toeslagenwet): 0 nee, 1 ja") \
    KIND(ww_beside, "income beside WW: 0 no, 1 yes", "inkomsten naast de WW: 0 nee, 1 ja")
// clang-format on

AFWEGING_KIND(Feature, feature, AFWEGING_FEATURES)

/// What an office has on file of a person, by Feature.
using OnFile = std::array<float, feature_count>;

/// A question: has this feature at least this value?
struct Question {
    Feature feature = Feature::age;
    float at_least = 0;
};

/// Three layers of questions, whole: question 1, then 2 (no) or 3 (yes), then 4 to 7. A shorter
/// branch asks something that makes no difference. Ranks: 1 = goes first.
struct PriorityTree {
    static constexpr std::size_t questions = 7;
    static constexpr std::size_t leaves = 8;
    std::array<Question, questions> ask{};
    std::array<std::uint8_t, leaves> rank{};  ///< 1..8; from all no to all yes
};

/// The rank of somebody: three answers, each leads on.
///
///   n = 1; thrice: n' = 2 n + [file(n.feature) >= n.at_least];   rank(n - 8)
///
/// Page:     docs/model/priority.md
AFWEGING_RULE std::uint8_t rank_of(const PriorityTree& tree, const OnFile& file) {
    std::size_t n = 1;
    for (int layer = 0; layer < 3; ++layer) {
        const Question& question = tree.ask[n - 1];
        const float value = file[static_cast<std::size_t>(question.feature)];
        n = 2 * n + (value >= question.at_least ? 1U : 0U);
    }
    return tree.rank[n - PriorityTree::leaves];
}

/// A rank as a share for an order of priority: rank 1 is 1, rank 8 is 1/8.
AFWEGING_RULE float share_of_rank(std::uint8_t rank) {
    const float behind = static_cast<float>(rank > 0 ? rank - 1 : 0);
    return 1.0F - behind * (1.0F / static_cast<float>(PriorityTree::leaves));
}

}  // namespace afweging::agents
