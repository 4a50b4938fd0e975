// SPDX-License-Identifier: EUPL-1.2
// Who may take part, from words to bits.
#include <algorithm>

#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"
#include "sim/euro.hpp"

namespace afweging::scenarios {
namespace {

/// A bit for each word of the list, by its place in `words`; `before` when the list is left out.
/// Only words that are in `usable` too are taken.
std::uint32_t bits(TableReader& table, std::string_view key, const Words& words,
                   const Words& usable, std::uint32_t before) {
    const LocalisedText expected{"a list of words", "een lijst van woorden"};
    expect_words(table, key, usable, AskedForm::words);
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

/// The same, of a kind with eight codes at most.
void bits_into(TableReader& table, std::string_view key, const Words& words, std::uint8_t& mask) {
    mask = static_cast<std::uint8_t>(bits(table, key, words, words, mask));
}

template <class T>
void whole_into(TableReader& table, std::string_view key, const Range& range, T& field) {
    if (const auto value = table.whole(key, range)) {
        field = static_cast<T>(*value);
    }
}

void euros_into(TableReader& table, std::string_view key, std::int64_t& cents) {
    constexpr Range euros{0, 1e9, "EUR", "5000"};
    if (const auto value = table.number(key, euros)) {
        cents = sim::round_to_cent(*value).cents;
    }
}

void score_into(TableReader& table, std::string_view key, float& field) {
    constexpr Range score{0, 1, "score", "0.6"};
    if (const auto value = table.number(key, score)) {
        field = static_cast<float>(*value);
    }
}

constexpr Range months{0, 65535, "months", "12"};

/// What the office has on file of everybody.
void read_file_conditions(TableReader& table, agents::Eligibility& e) {
    constexpr Range years{0, 200, "years", "27"};
    e.statuses = static_cast<std::uint16_t>(
        bits(table, "statuses", status_words(), admissible_status_words(), e.statuses));
    bits_into(table, "distances", distance_words(), e.distances);
    bits_into(table, "healths", health_words(), e.healths);
    bits_into(table, "schoolings", schooling_words(), e.schoolings);
    whole_into(table, "min_age_years", years, e.min_age);
    whole_into(table, "max_age_years", years, e.max_age);
    whole_into(table, "min_months_on_benefit", months, e.min_months_on_benefit);
    whole_into(table, "max_months_on_benefit", months, e.max_months_on_benefit);
    whole_into(table, "max_months_since_exit", months, e.max_months_since_exit);
    constexpr Range accounts{0, agents::most_debt_accounts, "accounts", "1"};
    whole_into(table, "min_debt_accounts", accounts, e.min_accounts);
    whole_into(table, "max_debt_accounts", accounts, e.max_accounts);
    euros_into(table, "min_debt_eur", e.min_debt_cents);
    euros_into(table, "max_savings_eur", e.max_savings_cents);
}

/// The household and its home, how somebody came to bijstand, whether there is a duty to work, and
/// WW before it.
void read_home_conditions(TableReader& table, agents::Eligibility& e) {
    constexpr Range children{0, agents::most_children, "children", "1"};
    bits_into(table, "households", household_words(), e.households);
    whole_into(table, "min_children", children, e.min_children);
    whole_into(table, "max_children", children, e.max_children);
    whole_into(table, "max_age_youngest_child", {0, 17, "years", "4"}, e.max_age_youngest);
    bits_into(table, "housing", housing_words(), e.housings);
    bits_into(table, "routes", route_words(), e.routes);
    if (const auto word = table.word("earlier_bijstand", earlier_bijstand_words())) {
        e.earlier = static_cast<agents::EarlierBijstand>(*word);
    }
    if (const auto word = table.word("exempt", exempt_words())) {
        e.exempt = static_cast<agents::Exempt>(*word);
    }
    whole_into(table, "min_months_of_ww_left", months, e.min_ww_left);
    whole_into(table, "max_months_of_ww_left", months, e.max_ww_left);
}

/// What an intake sees roughly.
void read_standing_conditions(TableReader& table, agents::Eligibility& e) {
    constexpr Range dutch{0, agents::best_dutch, "level of Dutch", "1"};
    constexpr Range step{1, agents::top_of_ladder, "step of the ladder", "3"};
    whole_into(table, "min_dutch", dutch, e.min_dutch);
    whole_into(table, "max_dutch", dutch, e.max_dutch);
    whole_into(table, "min_ladder", step, e.min_ladder);
    whole_into(table, "max_ladder", step, e.max_ladder);
    score_into(table, "min_stress", e.min_stress);
    score_into(table, "min_motivation", e.min_motivation);
    score_into(table, "max_motivation", e.max_motivation);
    euros_into(table, "min_shortfall_eur", e.min_shortfall_cents);
}

/// What must come before: how far debt help is, and what was had and is over.
void read_order_conditions(TableReader& table, agents::Eligibility& e) {
    bits_into(table, "debt_help", debt_help_words(), e.debt_helps);
    e.after =
        static_cast<std::uint8_t>(bits(table, "after", slot_words(), had_slot_words(), e.after));
}

void read_conditions(TableReader& table, agents::Eligibility& e) {
    read_file_conditions(table, e);
    read_home_conditions(table, e);
    read_standing_conditions(table, e);
    read_order_conditions(table, e);
}

/// A list of tables. Alternatives have none of their own: `or` is an unknown key in them.
void read_alternatives(TableReader& table, agents::Eligibility& e) {
    const std::string path = table.path_of("or");
    const LocalisedText list{"a list of tables, for example [[" + path + "]]",
                             "een lijst van tabellen, bijvoorbeeld [[" + path + "]]"};
    expect_form(table, "or", AskedForm::tables);
    const Node* found = table.value("or", list, Need::optional);
    if (found == nullptr) {
        return;
    }
    e.alternatives.clear();
    for (std::size_t k = 0; k < found->items.size(); ++k) {
        const Node& item = found->items[k];
        if (item.kind != Node::Kind::table) {
            table.problems().add(ProblemCode::wrong_type, item.at, {path, kind_phrase(item), list});
            continue;
        }
        TableReader one(item, path + "[" + std::to_string(k) + "]", table.problems());
        agents::Eligibility alternative = anybody();
        read_conditions(one, alternative);
        one.finish();
        e.alternatives.push_back(alternative);
    }
    if (found->kind != Node::Kind::list) {
        table.problems().add(ProblemCode::wrong_type, place_of(*found),
                             {path, kind_phrase(*found), list});
    }
}

}  // namespace

agents::Eligibility anybody() {
    agents::Eligibility e;
    e.statuses = static_cast<std::uint16_t>((1U << agents::status_count) - 1U);
    e.distances = agents::all_kinds(agents::distance_count);
    e.healths = agents::all_kinds(agents::health_count);
    e.schoolings = agents::all_kinds(agents::schooling_count);
    return e;
}

void read_eligibility(TableReader& table, agents::Eligibility& e) {
    read_conditions(table, e);
    read_alternatives(table, e);
}

}  // namespace afweging::scenarios
