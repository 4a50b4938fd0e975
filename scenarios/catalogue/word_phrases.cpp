// SPDX-License-Identifier: EUPL-1.2
// Words of the files in Dutch: those of the kinds and channels of the model, and of costs.
#include "scenarios/catalogue/word_phrases.hpp"

#include <algorithm>
#include <string>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/outlook.hpp"
#include "agents/inputs/policy.hpp"

namespace afweging::scenarios {
namespace {

template <class Rows>
const char* dutch_in(const Rows& rows, std::string_view word) {
    for (const auto& row : rows) {
        if (row.key == word) {
            return row.nl.data();
        }
    }
    return nullptr;
}

constexpr agents::KindLabel costs[] = {
    {"cost_per_start", "cost per start", "kosten per start"},
    {"cost_per_month", "cost per month", "kosten per maand"},
};

const char* dutch(std::string_view word) {
    for (const char* found :
         {dutch_in(agents::slot_labels, word), dutch_in(agents::pot_labels, word),
          dutch_in(agents::obligation_labels, word), dutch_in(agents::allocation_labels, word),
          dutch_in(agents::duty_labels, word), dutch_in(agents::fines_labels, word),
          dutch_in(agents::law_path_labels, word), dutch_in(costs, word),
          dutch_in(agents::channel_rows, word)}) {
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

/// "lower fixed costs" of "lower_fixed_costs".
std::string in_words(std::string_view key) {
    std::string words(key);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// A meaning without the unit or range that it names in brackets: these are told beside it.
std::string without_unit(std::string_view meaning) {
    const std::size_t open = meaning.find('[');
    const std::size_t close = meaning.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return std::string(meaning);
    }
    std::string before(meaning.substr(0, open));
    std::string after(meaning.substr(close + 1));
    before.erase(before.find_last_not_of(", ") + 1);
    if (before.empty()) {
        after.erase(0, after.find_first_not_of(", "));
    }
    return before + after;
}

}  // namespace

LocalisedText number_of_instrument(std::string_view name) {
    for (const agents::ChannelRow& row : agents::channel_rows) {
        if (row.key == name) {
            return {in_words(name) + " (" + without_unit(row.meaning) + ")", std::string(row.nl)};
        }
    }
    return {in_words(name), word_phrase(name).nl};
}

LocalisedText word_phrase(std::string_view word) {
    const char* found = dutch(word);
    return found == nullptr ? LocalisedText(word) : LocalisedText{std::string(word), found};
}

}  // namespace afweging::scenarios
