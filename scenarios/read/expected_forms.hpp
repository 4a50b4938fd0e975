// SPDX-License-Identifier: EUPL-1.2
// What readers say of keys beyond what they ask a table: for schemas, and for nobody else. Nothing
// is done when nobody listens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/read/asked_keys.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {

/// What the reader of value() will take.
void expect_form(const TableReader& table, std::string_view key, AskedForm form,
                 Need need = Need::optional);
/// The same of numbers: in a list of at most so many (0: no limit), or beside another form.
void expect_numbers(const TableReader& table, std::string_view key, AskedForm form,
                    const Range& range, std::size_t most_items = 0);
/// A text, or the texts of a list, must be among these.
void expect_words(const TableReader& table, std::string_view key,
                  const std::vector<std::string>& words, AskedForm form);
void expect_text(const TableReader& table, std::string_view key, Need need,
                 std::string_view example);
/// How the value may be written.
void expect_example(const TableReader& table, std::string_view key, std::string_view example);

/// Two keys of which neither stands alone.
void expect_pair(const TableReader& table, const std::string& key, const std::string& other);

/// What holds when the key is left out.
void usual_number(const TableReader& table, std::string_view key, double value);
void usual_word(const TableReader& table, std::string_view key, const std::string& word);
void usual_truth(const TableReader& table, std::string_view key, bool value);

}  // namespace afweging::scenarios
