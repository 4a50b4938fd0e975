// SPDX-License-Identifier: EUPL-1.2
// Other names under which people look something up: the words of tables and lists, in both
// languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/catalogue.hpp"

namespace afweging::scenarios {

/// A name as it is compared: small letters, without spaces around it, a unit in brackets or a mark
/// at its end.
[[nodiscard]] std::string comparable_name(std::string_view name);

/// A text that stands for a name that explain() knows.
struct OtherName {
    std::string text;
    std::string name;
};

/// What needs no data file: labels of measures, words of choices, Dutch names of levers.
[[nodiscard]] const std::vector<OtherName>& other_names();
/// Labels and meanings of what the data files name.
[[nodiscard]] std::vector<OtherName> other_names(const Catalogue& catalogue);

/// The names that `asked` stands for, each once; empty when it is none of these texts.
[[nodiscard]] std::vector<std::string> names_meant(std::string_view asked,
                                                   const std::vector<OtherName>& others);

/// A word that files may hold for a choice, with its label, and what chooses by it.
struct ChoiceWord {
    std::string_view word;
    LocalisedText label;
    std::string_view key;   ///< of a scenario: "levers.allocation"
    LocalisedText meaning;  ///< empty: the label says it
};
[[nodiscard]] const std::vector<ChoiceWord>& choice_words();

}  // namespace afweging::scenarios
