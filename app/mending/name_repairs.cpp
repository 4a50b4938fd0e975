// SPDX-License-Identifier: EUPL-1.2
// The nearest name, where there is one; a Dutch word for the one that files have.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "app/mending/repair.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {
namespace {

using scenarios::Node;
using scenarios::ProblemCode;

LocalisedText write(const std::string& text) {
    return filled({"write {0}", "schrijf {0}"}, {text});
}

/// The text that stands in a value, or in an item of its list.
const Node* text_in(const Node& node, const std::string& text) {
    if (node.kind == Node::Kind::text && node.text == text) {
        return &node;
    }
    for (const Node& item : node.items) {
        if (item.kind == Node::Kind::text && item.text == text) {
            return &item;
        }
    }
    return nullptr;
}

std::size_t byte_of(const Broken& broken, const scenarios::Position& at) {
    return broken.text.byte_of({at.line, at.column});
}

/// Puts another name where `old` stands: as a key, in a header, or as a text.
std::optional<Repair> renamed(const Broken& broken, const std::string& old,
                              const std::string& name) {
    if (name.empty() || broken.found.node == nullptr) {
        return std::nullopt;
    }
    if (const Node* text = broken.found.at_key ? nullptr : text_in(*broken.found.node, old)) {
        return one_edit(broken.text.value_at(byte_of(broken, text->at)), in_quotes(name),
                        write(in_quotes(name)));
    }
    // A message may point at the value of the key that is meant.
    const std::size_t key = byte_of(broken, broken.found.node->key_at);
    const Span span = broken.text.key_at(key);
    if (unquoted(broken.text.of(span)) != old) {
        return std::nullopt;
    }
    const bool quoted = broken.text.of(span) != old;
    return one_edit(span, quoted ? in_quotes(name) : name, write(name));
}

/// The last part of a path: "caselaod" of "levers.caselaod".
std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

bool is_beside(const Broken& broken, const std::string& name) {
    const Node* table =
        broken.tree == nullptr ? nullptr : node_at(*broken.tree, broken.key.table());
    return table != nullptr && table->find(name) != nullptr;
}

/// A name that nobody knows, with the one that was probably meant; what a table has already is not
/// meant again.
std::optional<Repair> nearest_key(const Broken& broken, const std::string& name) {
    if (broken.key.empty() || is_beside(broken, name)) {
        return std::nullopt;
    }
    return renamed(broken, broken.key.steps.back().name, name);
}

/// Units whose numbers can be converted without a doubt.
struct Conversion {
    std::string_view from;
    std::string_view to;
    double factor;
};
constexpr std::array<Conversion, 11> conversions = {{
    {"_keur_per_year", "_eur_per_year", 1e3},
    {"_meur_per_year", "_eur_per_year", 1e6},
    {"_eur_per_month", "_eur_per_year", 12},
    {"_keur_per_month", "_eur_per_year", 12e3},
    {"_keur", "_eur", 1e3},
    {"_meur", "_eur", 1e6},
    {"_euro", "_eur", 1},
    {"_cents", "_eur", 0.01},
    {"_years", "_months", 12},
    {"_year", "_months", 12},
    {"_month", "_months", 1},
}};

std::string converted(double value, double factor) {
    const double product = std::round(value * factor * 1e6) / 1e6;
    return scenarios::number_text(product);
}

/// Another name and the number in the other unit.
std::optional<Repair> other_unit(const Broken& broken) {
    const std::string old = last_part(broken.detail(0));
    const std::string& name = broken.detail(1);
    const auto found =
        std::find_if(conversions.begin(), conversions.end(), [&](const Conversion& each) {
            return old.ends_with(each.from) && name.ends_with(each.to) &&
                   old.substr(0, old.size() - each.from.size()) ==
                       name.substr(0, name.size() - each.to.size());
        });
    if (found == conversions.end() || broken.found.node == nullptr || is_beside(broken, name)) {
        return std::nullopt;
    }
    auto repair = renamed(broken, old, name);
    const Node& value = *broken.found.node;
    const bool list = value.kind == Node::Kind::list;
    for (const Node& item : list ? value.items : std::vector<Node>{value}) {
        if (!item.is_number()) {
            return std::nullopt;
        }
        if (repair && (found->factor < 1 || found->factor > 1)) {
            repair->edits.push_back({broken.text.value_at(byte_of(broken, item.at)),
                                     converted(item.real, found->factor)});
        }
    }
    return repair;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string in_small(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), small);
    return text;
}

/// The word of the key that is the same but for capitals, or that Dutch readers call so.
std::string same_word(const Broken& broken, const std::string& written) {
    if (broken.asked == nullptr) {
        return {};
    }
    for (const std::string& word : broken.asked->words) {
        const std::string dutch = scenarios::word_phrase(word).nl;
        if (in_small(word) == in_small(written) || in_small(dutch) == in_small(written)) {
            return word;
        }
    }
    return {};
}

std::optional<Repair> known_word(const Broken& broken) {
    const std::string same = same_word(broken, broken.detail(1));
    return renamed(broken, broken.detail(1), same.empty() ? broken.detail(3) : same);
}

/// A number of the model under another name, where the line can stay where it is.
std::optional<Repair> renamed_number(const Broken& broken, const std::string& old,
                                     const std::string& now) {
    const std::size_t dot = old.rfind('.');
    const std::string table = dot == std::string::npos ? "" : old.substr(0, dot + 1);
    const bool same_table =
        now.starts_with(table) && now.find('.', table.size()) == std::string::npos;
    auto whole = renamed(broken, old, now);
    return whole || !same_table ? whole : renamed(broken, last_part(old), now.substr(table.size()));
}

}  // namespace

std::optional<Repair> repaired_name(const Broken& broken) {
    switch (broken.problem.code) {
        case ProblemCode::unknown_key:
            return nearest_key(broken, broken.detail(1));
        case ProblemCode::wrong_unit:
            return other_unit(broken);
        case ProblemCode::unknown_word:
            return known_word(broken);
        case ProblemCode::unknown_name:
            return renamed_number(broken, broken.detail(1), broken.detail(2));
        case ProblemCode::renamed_key:
            return renamed_number(broken, broken.detail(0), broken.detail(1));
        case ProblemCode::unknown_evidence:
            // What is suggested may be any id, to show what one looks like.
            return renamed(broken, broken.detail(0),
                           scenarios::nearest(broken.detail(0), {broken.detail(1)}));
        default:
            return renamed(broken, broken.detail(0), broken.detail(1));
    }
}

}  // namespace afweging::app
