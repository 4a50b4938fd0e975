// SPDX-License-Identifier: EUPL-1.2
// Notes of keys, by their paths.
#include "scenarios/read/expected_forms.hpp"

#include <algorithm>
#include <utility>

namespace afweging::scenarios {
namespace {

/// "2025-01": whoever gives this example asks for a month.
bool is_month(std::string_view text) {
    return text.size() == 7 && text[4] == '-' && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '-';
           });
}

AskedKeys* heard(const TableReader& table) {
    return table.problems().asked_of(table.position().source);
}

AskedKey key_of(const TableReader& table, std::string_view key, AskedForm form) {
    return {.path = without_numbers(table.path_of(key)), .form = form};
}

void note_usual(AskedKeys* keys, const TableReader& table, std::string_view key, std::string json) {
    AskedKey asked = key_of(table, key, AskedForm::any);
    asked.usual = std::move(json);
    keys->note(std::move(asked));
}

}  // namespace

void expect_form(const TableReader& table, std::string_view key, AskedForm form, Need need) {
    if (AskedKeys* keys = heard(table)) {
        AskedKey asked = key_of(table, key, form);
        asked.required = need == Need::required;
        keys->note(std::move(asked));
    }
}

void expect_numbers(const TableReader& table, std::string_view key, AskedForm form,
                    const Range& range, std::size_t most_items) {
    if (AskedKeys* keys = heard(table)) {
        AskedKey asked = key_of(table, key, form);
        asked.ranged = true;
        asked.low = range.low;
        asked.high = range.high;
        asked.most_items = most_items;
        asked.unit = range.unit;
        asked.example = range.example;
        keys->note(std::move(asked));
    }
}

void expect_words(const TableReader& table, std::string_view key,
                  const std::vector<std::string>& words, AskedForm form) {
    if (AskedKeys* keys = heard(table)) {
        AskedKey asked = key_of(table, key, form);
        asked.words = words;
        keys->note(std::move(asked));
    }
}

void expect_text(const TableReader& table, std::string_view key, Need need,
                 std::string_view example) {
    if (AskedKeys* keys = heard(table)) {
        AskedKey asked = key_of(table, key, is_month(example) ? AskedForm::month : AskedForm::text);
        asked.required = need == Need::required;
        asked.example = example;
        keys->note(std::move(asked));
    }
}

void expect_example(const TableReader& table, std::string_view key, std::string_view example) {
    if (AskedKeys* keys = heard(table); keys != nullptr && !example.empty()) {
        AskedKey asked = key_of(table, key, AskedForm::any);
        asked.example = example;
        keys->note(std::move(asked));
    }
}

void expect_pair(const TableReader& table, const std::string& key, const std::string& other) {
    if (AskedKeys* keys = heard(table)) {
        AskedKey one = key_of(table, key, AskedForm::any);
        one.with = other;
        AskedKey two = key_of(table, other, AskedForm::any);
        two.with = key;
        keys->note(std::move(one));
        keys->note(std::move(two));
    }
}

void usual_number(const TableReader& table, std::string_view key, double value) {
    if (AskedKeys* keys = heard(table)) {
        note_usual(keys, table, key, number_text(value));
    }
}

void usual_word(const TableReader& table, std::string_view key, const std::string& word) {
    if (AskedKeys* keys = heard(table)) {
        note_usual(keys, table, key, '"' + word + '"');
    }
}

void usual_truth(const TableReader& table, std::string_view key, bool value) {
    if (AskedKeys* keys = heard(table)) {
        note_usual(keys, table, key, value ? "true" : "false");
    }
}

}  // namespace afweging::scenarios
