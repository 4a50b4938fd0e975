// SPDX-License-Identifier: EUPL-1.2
// The values of a life, for programs and for people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "scenarios/study/life.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A value as text that means the same in every world: an instrument is named by its key, wherever
/// it stands in the scenario.
[[nodiscard]] std::string key_of_value(std::size_t column, std::int64_t value,
                                       const scenarios::Life& life);

/// Decimals of scores: in the story, and where two worlds must be told apart.
inline constexpr int few_decimals = 2;
inline constexpr int many_decimals = 9;

/// The value as people read it: "3.200 euro", "tijdelijke baan".
[[nodiscard]] LocalisedText value_in_words(std::size_t column, std::int64_t value,
                                           const scenarios::Life& life,
                                           int decimals = few_decimals);

/// The value in the unit in which it is told: euros, scores, numbers.
[[nodiscard]] double size_of_value(std::size_t column, std::int64_t value);

/// "schulden: van 3.000 naar 3.200 euro", "begint met WerkLoont"
[[nodiscard]] LocalisedText change_in_words(const scenarios::LifeChange& change,
                                            const scenarios::Life& life,
                                            int decimals = few_decimals);

/// The key of an event: "fine".
[[nodiscard]] std::string event_key(std::size_t event);

}  // namespace afweging::app
