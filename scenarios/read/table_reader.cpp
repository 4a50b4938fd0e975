// SPDX-License-Identifier: EUPL-1.2
// Reading values and reporting what is wrong with them.
#include "scenarios/read/table_reader.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/meant_number.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

LocalisedText with_example(const LocalisedText& what, const std::string& example) {
    return {what.en + ", for example " + example, what.nl + ", bijvoorbeeld " + example};
}

LocalisedText quoted_text(std::string_view example) {
    const LocalisedText what{"a text between quotes", "een tekst tussen aanhalingstekens"};
    return example.empty() ? what : with_example(what, "\"" + std::string(example) + "\"");
}

/// The value as a text would be written; "..." of a list or a table.
std::string as_text(const Node& node, const Problems& problems) {
    const bool plain = node.is_number() || node.kind == Node::Kind::truth ||
                       node.kind == Node::Kind::date || node.kind == Node::Kind::time;
    return plain ? printable(text_at(problems, node.at)) : "...";
}

/// How the table should have been written that this stands in place of.
LocalisedText expected_table(const Node& node, const std::string& path, std::string_view example,
                             const Problems& problems) {
    std::string shown = example.empty() ? "[" + path + "]" : "'" + std::string(example) + "'";
    const std::string gap = "...";
    const std::string number =
        node.is_number() ? printable(text_at(problems, node.at)) : std::string();
    std::size_t at = number.empty() ? std::string::npos : shown.find(gap);
    for (; at != std::string::npos; at = shown.find(gap, at + number.size())) {
        shown.replace(at, gap.size(), number);
    }
    return with_example({"a table", "een tabel"}, shown);
}

}  // namespace

TableReader::TableReader(const Node& node, std::string path, Problems& problems)
    : TableReader(&node, node.key_at.line > 0 ? node.key_at : node.at, std::move(path), problems) {}

TableReader::TableReader(const Node* node, Position at, std::string path, Problems& problems,
                         std::string_view example)
    : node_(node), at_(at), path_(std::move(path)), problems_(problems) {
    if (node_ != nullptr && node_->kind != Node::Kind::table) {
        problems_.add(
            ProblemCode::wrong_type, node_->at,
            {path_, kind_phrase(*node_), expected_table(*node_, path_, example, problems_)});
        node_ = nullptr;
    }
}

Position TableReader::position_of(std::string_view key) const {
    const Node* found = node_ == nullptr ? nullptr : node_->find(key);
    return found == nullptr ? position() : found->at;
}

std::string TableReader::path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

const Node* TableReader::ask(std::string_view key) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
        asked_.emplace_back(key);  // a list is asked for twice, and told once
    }
    return node_ == nullptr ? nullptr : node_->find(key);
}

void TableReader::miss(std::string_view key, const LocalisedText& expected) {
    const LocalisedText where =
        path_.empty() ? LocalisedText{"the file", "het bestand"} : "[" + path_ + "]";
    problems_.add(ProblemCode::missing_key, position(), {std::string(key), where, expected});
}

const Node* TableReader::value(std::string_view key, const LocalisedText& expected, Need need) {
    expect_form(*this, key, AskedForm::any, need);
    const Node* found = ask(key);
    if (found == nullptr && need == Need::required) {
        miss(key, expected);
    }
    return found;
}

const Node* TableReader::number_node(std::string_view key, const Range& range, Need need) {
    expect_form(*this, key, AskedForm::any, need);
    const Node* found = ask(key);
    if (found == nullptr && need == Need::required) {
        miss(key, range_phrase(range));
    }
    return found;
}

std::optional<double> TableReader::number(std::string_view key, const Range& range, Need need) {
    expect_numbers(*this, key, AskedForm::number, range);
    const Node* found = number_node(key, range, need);
    return found == nullptr ? std::nullopt : checked_number(*found, path_of(key), range, problems_);
}

std::optional<std::int64_t> TableReader::whole(std::string_view key, const Range& range,
                                               Need need) {
    expect_numbers(*this, key, AskedForm::whole, range);
    const Node* found = number_node(key, range, need);
    if (found == nullptr || !checked_number(*found, path_of(key), range, problems_)) {
        return std::nullopt;
    }
    if (found->kind != Node::Kind::whole) {
        problems_.add(
            ProblemCode::not_whole, found->at,
            {path_of(key), printable(text_at(problems_, found->at)), range_phrase(range)});
        return std::nullopt;
    }
    return found->whole;
}

std::optional<std::vector<double>> TableReader::per_year(std::string_view key, const Range& range) {
    constexpr std::size_t most_years = 50;
    expect_numbers(*this, key, AskedForm::per_year, range, most_years);
    const Node* found = ask(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const bool list = found->kind == Node::Kind::list;
    if (list && (found->items.empty() || found->items.size() > most_years)) {
        problems_.add(ProblemCode::wrong_length, found->at,
                      {path_of(key), std::to_string(found->items.size()),
                       LocalisedText{"1 to 50 values", "1 tot 50 waarden"}});
        return std::nullopt;
    }
    std::vector<double> years;
    for (const Node& item : list ? found->items : std::vector<Node>{*found}) {
        years.push_back(checked_number(item, path_of(key), range, problems_).value_or(range.low));
    }
    return years;
}

std::optional<bool> TableReader::truth(std::string_view key) {
    const LocalisedText expected = with_example({"true or false", "true of false"}, "true");
    expect_form(*this, key, AskedForm::truth);
    const Node* found = value(key, expected, Need::optional);
    if (found != nullptr && found->kind != Node::Kind::truth) {
        problems_.add(ProblemCode::wrong_type, found->at,
                      {path_of(key), kind_phrase(*found), expected});
        return std::nullopt;
    }
    return found == nullptr ? std::nullopt : std::optional(found->truth);
}

std::optional<std::string> TableReader::text(std::string_view key, Need need,
                                             std::string_view example) {
    const LocalisedText expected = quoted_text(example);
    expect_text(*this, key, need, example);
    const Node* found = value(key, expected, need);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (found->kind != Node::Kind::text) {
        const std::string instead = as_text(*found, problems_);
        problems_.add(
            ProblemCode::wrong_type, found->at,
            {path_of(key), kind_phrase(*found), example.empty() ? quoted_text(instead) : expected});
        return std::nullopt;
    }
    if (need == Need::required && found->text.empty()) {
        problems_.add(ProblemCode::empty_text, found->at, {path_of(key), expected});
        return std::nullopt;
    }
    return found->text;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    const LocalisedText expected =
        with_example({"a list of texts", "een lijst van teksten"}, "[\"...\", \"...\"]");
    expect_form(*this, key, AskedForm::texts);
    const Node* found = value(key, expected, Need::optional);
    if (found == nullptr) {
        return {};
    }
    std::vector<std::string> result;
    for (const Node& item :
         found->kind == Node::Kind::text ? std::vector<Node>{*found} : found->items) {
        if (item.kind == Node::Kind::text) {
            result.push_back(item.text);
        } else {
            problems_.add(ProblemCode::wrong_type, item.at,
                          {path_of(key), kind_phrase(item), expected});
        }
    }
    if (found->kind != Node::Kind::text && found->kind != Node::Kind::list) {
        problems_.add(ProblemCode::wrong_type, found->at,
                      {path_of(key), kind_phrase(*found), expected});
    }
    return result;
}

std::optional<std::size_t> TableReader::word(std::string_view key,
                                             const std::vector<std::string>& words, Need need) {
    expect_words(*this, key, words, AskedForm::word);
    const std::optional<std::string> found = text(key, need, words.front());
    if (!found) {
        return std::nullopt;
    }
    const auto place = std::find(words.begin(), words.end(), *found);
    if (place == words.end()) {
        problems_.add(ProblemCode::unknown_word, position_of(key),
                      {path_of(key), printable(*found), joined(words), nearest(*found, words)});
        return std::nullopt;
    }
    return static_cast<std::size_t>(place - words.begin());
}

TableReader TableReader::table(std::string_view key, Need need, std::string_view example) {
    expect_form(*this, key, AskedForm::table);
    expect_example(*this, key, example);
    const Node* found = value(key, {"a table", "een tabel"}, need);
    const bool named = found != nullptr && found->key_at.line > 0;
    return {found, named ? found->key_at : position_of(key), path_of(key), problems_, example};
}

std::vector<std::string> TableReader::keys() const {
    std::vector<std::string> names;
    if (node_ != nullptr) {
        for (const auto& [name, node] : node_->members) { names.push_back(name); }
    }
    return names;
}

}  // namespace afweging::scenarios
