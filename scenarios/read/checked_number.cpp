// SPDX-License-Identifier: EUPL-1.2
// What to say about a number that cannot be.
#include <algorithm>
#include <array>
#include <cmath>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/meant_number.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

/// A number that was written as something other than zero and became zero.
bool vanished(std::string_view text) {
    const std::string_view digits = text.substr(0, text.find_first_of("eE"));
    return text.starts_with("0x") ? false
                                  : digits.find_first_of("123456789") != std::string_view::npos;
}

/// Money and things that are counted: where 340.000 is more likely a large number than a fine one.
bool is_amount(std::string_view unit) {
    constexpr std::array<std::string_view, 6> counted = {
        "accounts", "clients", "clients per full-time klantmanager",
        "persons",  "places",  "replicates"};
    return unit.starts_with("EUR") ||
           std::find(counted.begin(), counted.end(), unit) != counted.end();
}

/// The number as its writer would know it again.
std::string shown(const Node& node, const Problems& problems) {
    if (node.kind == Node::Kind::whole) {
        return std::to_string(node.whole);
    }
    const std::string_view text = text_at(problems, node.at);
    const bool digits = text.find_first_not_of("+-_0123456789") == std::string_view::npos;
    return digits ? std::string(text) : number_text(node.real);
}

/// Says what a text may have meant, when it holds a number.
bool is_number_as_text(const Node& node, Problems& problems) {
    const auto meant =
        node.kind == Node::Kind::text ? meant_number(node.text) : std::optional<MeantNumber>();
    if (meant) {
        problems.add(ProblemCode::number_form, node.at,
                     {"\"" + printable(node.text) + "\"", in_words(*meant)});
    }
    return meant.has_value();
}

/// "340.000" of "340.000e0": times one changes nothing.
std::string_view without_power(std::string_view text) {
    const std::size_t power = text.find_first_of("eE");
    const bool one = power != std::string_view::npos && power + 1 < text.size() &&
                     text.find_first_not_of("+-0", power + 1) == std::string_view::npos;
    return one ? text.substr(0, power) : text;
}

/// An amount with one point and three digits behind it: a thousand in Dutch, a fraction in TOML.
bool is_doubtful(const Node& node, const Range& range, Problems& problems) {
    if (node.kind != Node::Kind::real || !is_amount(range.unit)) {
        return false;
    }
    const std::string text(text_at(problems, node.at));
    const auto meant = meant_number(without_power(text));
    const bool doubtful = meant && !meant->other.empty();
    if (doubtful) {
        problems.add(ProblemCode::doubtful_point, node.at,
                     {printable(text), meant->toml, meant->other});
    }
    return doubtful;
}

}  // namespace

LocalisedText range_phrase(const Range& range) {
    const std::string low = number_text(range.low);
    const std::string high = number_text(range.high);
    const LocalisedText upper = with_unit(high, range.unit);
    const std::string example(range.example);
    if (low == high) {
        return upper;
    }
    return {"a number from " + low + " to " + upper.en + ", for example " + example,
            "een getal van " + low + " tot " + upper.nl + ", bijvoorbeeld " + example};
}

std::optional<double> checked_number(const Node& node, const std::string& name, const Range& range,
                                     Problems& problems) {
    const auto expected = [&range] { return range_phrase(range); };
    if (is_number_as_text(node, problems) || is_doubtful(node, range, problems)) {
        return std::nullopt;
    }
    if (!node.is_number()) {
        problems.add(ProblemCode::wrong_type, node.at, {name, kind_phrase(node), expected()});
        return std::nullopt;
    }
    const std::string_view text = node.real == 0 ? text_at(problems, node.at) : std::string_view();
    if (!std::isfinite(node.real) || std::fpclassify(node.real) == FP_SUBNORMAL || vanished(text)) {
        problems.add(ProblemCode::not_finite, node.at, {name, expected()});
        return std::nullopt;
    }
    if (text.starts_with('-')) {
        problems.add(ProblemCode::negative_zero, node.at, {name, expected()});
        return std::nullopt;
    }
    if (node.real < range.low || node.real > range.high) {
        problems.add(ProblemCode::out_of_range, node.at, {name, shown(node, problems), expected()});
        return std::nullopt;
    }
    return node.real;
}

}  // namespace afweging::scenarios
