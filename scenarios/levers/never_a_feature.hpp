// SPDX-License-Identifier: EUPL-1.2
// What no rule may look at that says who goes first.
#pragma once

#include <array>
#include <string_view>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// Nationality, origin, language, postcode and appearance, by the names that somebody may give
/// them: none is a feature of a score or of a tree of questions. An instrument may say whom it is
/// for by command of Dutch (`min_dutch`, `max_dutch`): that is what the programme is, and is named.
/// docs/model/priority.md, "What is never a feature".
inline constexpr auto never_features = std::to_array<std::string_view>(
    {"dutch",         "nederlands",    "language",     "taal",       "moedertaal", "nationality",
     "nationaliteit", "origin",        "herkomst",     "ethnic",     "etnic",      "migration",
     "migratie",      "country",       "geboorteland", "birthplace", "postcode",   "postal",
     "zip",           "neighbourhood", "wijk",         "buurt",      "appearance", "uiterlijk",
     "religion",      "geloof"});

/// Whether a word of this name begins with one of them, in capitals or not: "level_of_language",
/// "Taalniveau", and not "betaald".
[[nodiscard]] bool is_never_a_feature(std::string_view name);

/// That such a thing is never a feature, and why.
[[nodiscard]] LocalisedText why_never_a_feature();

}  // namespace afweging::scenarios
