// SPDX-License-Identifier: EUPL-1.2
// Words of the files: the keys of the kinds of the model.
#include "scenarios/catalogue/words.hpp"

#include <array>

#include "scenarios/read/characters.hpp"

namespace afweging::scenarios {

namespace {

/// The keys of a kind, in the order of its codes.
template <std::size_t Count>
Words keys_of(const std::array<agents::KindLabel, Count>& labels) {
    Words keys;
    for (const agents::KindLabel& label : labels) { keys.emplace_back(label.key); }
    return keys;
}

bool may_come_up(agents::Status status) {
    return agents::keeps_house(status) || status == agents::Status::aow;
}

}  // namespace

const Words& status_words() {
    static const Words words = keys_of(agents::status_labels);
    return words;
}

const Words& admissible_status_words() {
    static const Words words = [] {
        Words admissible;
        for (std::size_t i = 0; i < agents::status_labels.size(); ++i) {
            if (may_come_up(static_cast<agents::Status>(i))) {
                admissible.emplace_back(agents::status_labels[i].key);
            }
        }
        return admissible;
    }();
    return words;
}

const Words& household_words() {
    static const Words words = keys_of(agents::household_labels);
    return words;
}

const Words& schooling_words() {
    static const Words words = keys_of(agents::schooling_labels);
    return words;
}

const Words& health_words() {
    static const Words words = keys_of(agents::health_labels);
    return words;
}

const Words& distance_words() {
    static const Words words = keys_of(agents::distance_labels);
    return words;
}

const Words& route_words() {
    static const Words words = keys_of(agents::route_labels);
    return words;
}

const Words& housing_words() {
    static const Words words = keys_of(agents::housing_labels);
    return words;
}

const Words& debt_help_words() {
    static const Words words = keys_of(agents::debt_help_labels);
    return words;
}

const Words& earlier_bijstand_words() {
    static const Words words = keys_of(agents::earlier_bijstand_labels);
    return words;
}

const Words& had_slot_words() {
    static const Words words = [] {
        Words had;
        for (std::size_t s = 0; s < agents::slot_count; ++s) {
            const auto slot = static_cast<agents::Slot>(s);
            if (slot != agents::Slot::office && slot != agents::Slot::outreach) {
                had.push_back(slot_words()[s]);
            }
        }
        return had;
    }();
    return words;
}

const Words& exempt_words() {
    static const Words words = keys_of(agents::exempt_labels);
    return words;
}

const Words& slot_words() {
    static const Words words = keys_of(agents::slot_labels);
    return words;
}

const Words& pot_words() {
    static const Words words = keys_of(agents::pot_labels);
    return words;
}

const Words& obligation_words() {
    static const Words words = keys_of(agents::obligation_labels);
    return words;
}

const Words& duty_words() {
    static const Words words = keys_of(agents::duty_labels);
    return words;
}

const Words& allocation_words() {
    static const Words words = keys_of(agents::allocation_labels);
    return words;
}

const Words& own_allocation_words() {
    static const Words words = [] {
        Words all = allocation_words();
        all.pop_back();
        return all;
    }();
    static_assert(static_cast<std::size_t>(agents::Allocation::tree) + 1 ==
                  agents::allocation_count);
    return words;
}

const Words& choice_rule_words() {
    static const Words words = keys_of(agents::choice_labels);
    return words;
}

const Words& feature_words() {
    static const Words words = keys_of(agents::feature_labels);
    return words;
}

const Words& fines_words() {
    static const Words words = keys_of(agents::fines_labels);
    return words;
}

const Words& law_path_words() {
    static const Words words = keys_of(agents::law_path_labels);
    return words;
}

const std::vector<ChannelWord>& channel_words() {
    static const std::vector<ChannelWord> words = [] {
        std::vector<ChannelWord> all;
        for (const agents::ChannelRow& row : agents::channel_rows) {
            all.push_back({row.key, {row.low, row.high, row.unit, row.example}});
        }
        return all;
    }();
    return words;
}

std::optional<sim::Month> month_of(std::string_view text, Position at, const std::string& name,
                                   Problems& problems) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -1;
    };
    bool good = text.size() == 7 && text[4] == '-';
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U}) { good = good && digit(i) >= 0; }
    const int year = good ? digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) : 0;
    const int month = good ? digit(5) * 10 + digit(6) : 0;
    if (year < 1990 || year > 2100 || month < 1 || month > 12) {
        problems.add(
            ProblemCode::not_a_month, at,
            {name, printable(text),
             LocalisedText{"a year and a month from 1990-01 to 2100-12, for example 2025-01",
                           "een jaar en een maand van 1990-01 tot 2100-12, bijvoorbeeld 2025-01"}});
        return std::nullopt;
    }
    return sim::Month::of(year, month);
}

std::string month_text(sim::Month month) {
    const std::string number = std::to_string(month.month_of_year());
    return std::to_string(month.year()) + (number.size() == 1 ? "-0" : "-") + number;
}

}  // namespace afweging::scenarios
