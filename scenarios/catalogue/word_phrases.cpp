// SPDX-License-Identifier: EUPL-1.2
// Words of the files in Dutch: those of the kinds and channels of the model, and of costs.
#include "scenarios/catalogue/word_phrases.hpp"

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
          dutch_in(agents::fines_labels, word), dutch_in(agents::law_path_labels, word),
          dutch_in(costs, word), dutch_in(agents::channel_rows, word)}) {
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

LocalisedText word_phrase(std::string_view word) {
    const char* found = dutch(word);
    return found == nullptr ? LocalisedText(word) : LocalisedText{std::string(word), found};
}

}  // namespace afweging::scenarios
