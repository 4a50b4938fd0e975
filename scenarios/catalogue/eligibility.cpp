// SPDX-License-Identifier: EUPL-1.2
// Who may take part, from words to bits.
#include <algorithm>

#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "sim/euro.hpp"

namespace afweging::scenarios {
namespace {

/// A bit for each word of the list, by its place in `words`; `before` when the list is left out.
/// Only words that are in `usable` too are taken.
std::uint32_t bits(TableReader& table, std::string_view key, const Words& words,
                   const Words& usable, std::uint32_t before) {
    const LocalisedText expected{"a list of words", "een lijst van woorden"};
    if (table.value(key, expected, Need::optional) == nullptr) {
        return before;
    }
    std::uint32_t result = 0;
    for (const std::string& word : table.texts(key)) {
        const auto place = std::find(words.begin(), words.end(), word);
        if (std::find(usable.begin(), usable.end(), word) == usable.end()) {
            table.problems().add(
                ProblemCode::unknown_word, table.position_of(key),
                {table.path_of(key), printable(word), joined(usable), nearest(word, usable)});
        } else {
            result |= 1U << static_cast<unsigned>(place - words.begin());
        }
    }
    return result;
}

template <class T>
void whole_into(TableReader& table, std::string_view key, const Range& range, T& field) {
    if (const auto value = table.whole(key, range)) {
        field = static_cast<T>(*value);
    }
}

}  // namespace

void read_eligibility(TableReader& table, agents::Eligibility& e) {
    constexpr Range years{0, 200, "years", "27"};
    constexpr Range months{0, 65535, "months", "12"};
    constexpr Range euros{0, 1e9, "EUR", "5000"};
    const auto any = [&table](std::string_view key, const Words& words, std::uint32_t before) {
        return bits(table, key, words, words, before);
    };
    e.statuses = static_cast<std::uint16_t>(
        bits(table, "statuses", status_words(), admissible_status_words(), e.statuses));
    e.distances = static_cast<std::uint8_t>(any("distances", distance_words(), e.distances));
    e.healths = static_cast<std::uint8_t>(any("healths", health_words(), e.healths));
    e.schoolings = static_cast<std::uint8_t>(any("schoolings", schooling_words(), e.schoolings));
    whole_into(table, "min_age_years", years, e.min_age);
    whole_into(table, "max_age_years", years, e.max_age);
    whole_into(table, "min_months_on_benefit", months, e.min_months_on_benefit);
    whole_into(table, "max_months_on_benefit", months, e.max_months_on_benefit);
    whole_into(table, "max_months_since_exit", months, e.max_months_since_exit);
    whole_into(table, "min_debt_accounts", {0, 255, "accounts", "1"}, e.min_accounts);
    if (const auto value = table.number("min_debt_eur", euros)) {
        e.min_debt_cents = sim::round_to_cent(*value).cents;
    }
    if (const auto value = table.number("max_savings_eur", euros)) {
        e.max_savings_cents = sim::round_to_cent(*value).cents;
    }
}

}  // namespace afweging::scenarios
