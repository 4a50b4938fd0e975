// SPDX-License-Identifier: EUPL-1.2
// Whose story is told: five clients by a rule that is printed, and how many have a life like
// theirs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/study/two_lives.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The five stories, in the order in which they are chosen.
enum class Role : std::uint8_t { typical, large_gain, small_gain, unchanged, worse_off };
inline constexpr std::size_t role_count = 5;

/// What the change of somebody is, in the outcome that was asked.
enum class Change : std::uint8_t { large_gain, small_gain, none, loss };

/// An outcome by which stories are chosen.
struct StoryOutcome {
    std::string_view key;  ///< of --by
    LocalisedText label;   ///< "disposable income"
    std::int64_t sign;     ///< 1: more is a gain, -1: less is
    std::int64_t least;    ///< a smaller change is none; in the unit of the sums
    LocalisedText least_told;
};
[[nodiscard]] const StoryOutcome& story_outcome(scenarios::LifeOutcome outcome);
[[nodiscard]] std::optional<scenarios::LifeOutcome> outcome_named(std::string_view key);

/// Who was chosen for a role; nobody where nobody is like that.
struct Chosen {
    Role role;
    std::optional<std::size_t> at;  ///< index in the lives
};

struct Choice {
    std::array<Chosen, role_count> roles;
    bool most_unchanged = false;  ///< so the typical life is the middle of all lives
    std::size_t alike = 0;        ///< clients who are alike at the start: the others are not chosen
};

/// By the rule of choice_rule(). Nobody is chosen twice; ties go to the lower number.
[[nodiscard]] Choice chosen(std::span<const scenarios::TwoLives> lives,
                            scenarios::LifeOutcome outcome);

/// The gain of a life in an outcome: above 0 is better. In the unit of the sums.
[[nodiscard]] std::int64_t gain_of(const scenarios::TwoLives& life, scenarios::LifeOutcome outcome);

/// How many clients of the stock have a life like this one: the same kind of change, of gains the
/// same half of them, and the lives come to differ in the same way.
struct Alike {
    std::size_t clients = 0;  ///< this one included
    std::size_t of = 0;
};
[[nodiscard]] Alike lives_like(std::span<const scenarios::TwoLives> lives, std::size_t at,
                               scenarios::LifeOutcome outcome);

[[nodiscard]] LocalisedText role_label(Role role);
[[nodiscard]] std::string_view role_key(Role role);
/// What a life is chosen by, as printed.
[[nodiscard]] std::vector<LocalisedText> choice_rule(scenarios::LifeOutcome outcome,
                                                     const Choice& choice);
/// "Nobody is worse off." for a role without a client.
[[nodiscard]] LocalisedText nobody_like_that(Role role);
/// "Van de 100 cliënten hebben er 14 een verloop als dit"; few people: that they are not counted.
[[nodiscard]] LocalisedText like_this(const Alike& alike);
/// What counts as a life like this, as printed.
[[nodiscard]] LocalisedText like_this_rule();
/// What the second world is to the first for one client, in a sentence.
[[nodiscard]] LocalisedText change_told(const scenarios::TwoLives& life,
                                        scenarios::LifeOutcome outcome);
/// How lives come to differ, in words.
[[nodiscard]] LocalisedText way_label(scenarios::Way way);

}  // namespace afweging::app
