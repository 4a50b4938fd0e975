// SPDX-License-Identifier: EUPL-1.2
// What to say about a key that nobody asked for, and about a number that cannot be.
#include <algorithm>
#include <array>
#include <cmath>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

/// Endings that say a unit, longest first where one ends in another.
constexpr std::array<std::string_view, 31> unit_endings = {"_eur_per_year",
                                                           "_keur_per_year",
                                                           "_meur_per_year",
                                                           "_eur_per_month",
                                                           "_keur_per_month",
                                                           "_keur",
                                                           "_meur",
                                                           "_eur",
                                                           "_euro",
                                                           "_cents",
                                                           "_per_year",
                                                           "_per_month",
                                                           "_per_week",
                                                           "_hours_per_month",
                                                           "_hours_per_week",
                                                           "_hours",
                                                           "_hour",
                                                           "_months",
                                                           "_month",
                                                           "_years",
                                                           "_year",
                                                           "_weeks",
                                                           "_days",
                                                           "_percent",
                                                           "_pct",
                                                           "_percentage",
                                                           "_fraction",
                                                           "_share",
                                                           "_persons",
                                                           "_people",
                                                           "_clients"};

std::string_view stem_of(std::string_view key) {
    std::string_view best = key;
    for (const std::string_view ending : unit_endings) {
        if (key.size() > ending.size() && key.ends_with(ending) &&
            key.size() - ending.size() < best.size()) {
            best = key.substr(0, key.size() - ending.size());
        }
    }
    return best;
}

/// The value as it was written, from its position on.
std::string_view written(const Node& node, const Problems& problems) {
    std::string_view text = problems.source(node.at.source).text;
    for (std::uint32_t line = 1; line < node.at.line; ++line) {
        const std::size_t end = text.find('\n');
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    for (std::uint32_t column = 1; column < node.at.column && !text.empty(); ++column) {
        text = text.substr(std::max<std::size_t>(1, character_at(text, 0).length));
    }
    return text.substr(0, text.find_first_of(" \t\r\n,]}#"));
}

/// A number that was written as something other than zero and became zero.
bool vanished(std::string_view text) {
    const std::string_view digits = text.substr(0, text.find_first_of("eE"));
    return text.starts_with("0x") ? false
                                  : digits.find_first_of("123456789") != std::string_view::npos;
}

}  // namespace

Phrase range_phrase(const Range& range) {
    const std::string low = number_text(range.low);
    const std::string high = number_text(range.high);
    const Phrase upper = with_unit(high, range.unit);
    const std::string example(range.example);
    return {"a number from " + low + " to " + upper.en + ", for example " + example,
            "een getal van " + low + " tot " + upper.nl + ", bijvoorbeeld " + example};
}

std::optional<double> checked_number(const Node& node, const std::string& name, const Range& range,
                                     Problems& problems) {
    const auto expected = [&range] { return range_phrase(range); };
    if (!node.is_number()) {
        problems.add(ProblemCode::wrong_type, node.at, {name, kind_phrase(node.kind), expected()});
        return std::nullopt;
    }
    const std::string_view text = node.real == 0 ? written(node, problems) : std::string_view();
    if (!std::isfinite(node.real) || std::fpclassify(node.real) == FP_SUBNORMAL || vanished(text)) {
        problems.add(ProblemCode::not_finite, node.at, {name, expected()});
        return std::nullopt;
    }
    if (text.starts_with('-')) {
        problems.add(ProblemCode::negative_zero, node.at, {name, expected()});
        return std::nullopt;
    }
    if (node.real < range.low || node.real > range.high) {
        problems.add(ProblemCode::out_of_range, node.at,
                     {name, number_text(node.real), expected()});
        return std::nullopt;
    }
    return node.real;
}

std::string same_with_other_unit(std::string_view key, const std::vector<std::string>& known) {
    const std::string_view stem = stem_of(key);
    for (const std::string& name : known) {
        if (name != key && stem_of(name) == stem && (stem != key || stem_of(name) != name)) {
            return name;
        }
    }
    return {};
}

void TableReader::finish(const std::vector<Misplaced>& misplaced) {
    if (node_ == nullptr) {
        return;
    }
    for (const auto& [name, node] : node_->members) {
        if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) {
            continue;
        }
        const std::string shown = printable(path_of(name));
        bool said = false;
        for (const Misplaced& other : misplaced) {
            for (const auto& [key, place] : other.keys) {
                if (!said && key == name) {
                    problems_.add(other.code, node.key_at, {shown, place});
                    said = true;
                }
            }
        }
        const std::string other_unit = same_with_other_unit(name, asked_);
        if (!said && !other_unit.empty()) {
            problems_.add(ProblemCode::wrong_unit, node.key_at, {shown, other_unit});
        } else if (!said) {
            problems_.add(ProblemCode::unknown_key, node.key_at,
                          {shown, nearest(name, asked_), joined(asked_)});
        }
    }
}

}  // namespace afweging::scenarios
