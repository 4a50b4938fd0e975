// SPDX-License-Identifier: EUPL-1.2
// Values of another type, unit or range than the key takes.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/mending/repair.hpp"
#include "scenarios/read/meant_number.hpp"

namespace afweging::app {
namespace {

using scenarios::AskedForm;
using scenarios::Node;
using scenarios::ProblemCode;

LocalisedText write(const std::string& text) {
    return filled({"write {0}", "schrijf {0}"}, {text});
}

/// Puts something else where the message points.
Repair instead(const Broken& broken, const std::string& toml) {
    return one_edit(broken.text.value_at(broken.byte), toml, write(toml));
}

bool is_whole_form(const Broken& broken) {
    const AskedForm form = broken.asked->form;
    return form == AskedForm::whole || form == AskedForm::wholes ||
           form == AskedForm::whole_or_month || form == AskedForm::whole_or_table;
}

/// A percentage where a share is asked; else the limit that is crossed.
std::optional<Repair> within_range(const Broken& broken) {
    const Node* node = broken.found.node;
    if (broken.asked == nullptr || !broken.asked->ranged || node == nullptr || !node->is_number()) {
        return std::nullopt;
    }
    const auto [low, high] = std::pair(broken.asked->low, broken.asked->high);
    const double value = node->real;
    constexpr double all = 100;
    const bool share = broken.asked->unit == "fraction" && high <= 1 && value > 1 && value <= all;
    if (share && value / all >= low && value / all <= high) {
        const std::string toml = scenarios::number_text(value / all);
        Repair repair = instead(broken, toml);
        repair.what = filled({"a share is written as {0}, not as a percentage",
                              "een aandeel schrijft u als {0}, niet als percentage"},
                             {toml});
        return assumed(std::move(repair));
    }
    const double limit = value < low ? low : high;
    const bool whole = is_whole_form(broken);
    const std::string toml = scenarios::number_text(whole ? std::round(limit) : limit);
    Repair repair = instead(broken, toml);
    repair.what = filled({"{0} is the nearest value that is taken",
                          "{0} is de dichtstbijzijnde "
                          "waarde die mag"},
                         {toml});
    return assumed(std::move(repair));
}

std::string in_small(std::string_view text) {
    std::string small(text);
    for (char& c : small) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    return small;
}

/// What people write for true and false; empty: something else.
std::string truth_of(std::string_view written) {
    constexpr std::array<std::string_view, 7> yes = {"true", "ja", "yes", "waar", "aan", "on", "1"};
    constexpr std::array<std::string_view, 7> no = {"false", "nee", "no", "onwaar",
                                                    "uit",   "off", "0"};
    const std::string text = in_small(unquoted(written));
    const auto is = [&](std::string_view each) { return each == text; };
    return std::any_of(yes.begin(), yes.end(), is) ? "true"
           : std::any_of(no.begin(), no.end(), is) ? "false"
                                                   : "";
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "2025-01" of "2025-1", "2025/01", "01-2025", "2025-01-15", "202501"; empty: no month.
std::string month_of_text(std::string_view written) {
    std::vector<std::string> parts(1);
    for (const char c : unquoted(written)) {
        if (c == '-' || c == '/' || c == '.' || c == ' ') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    if (parts.size() == 1 && parts[0].size() == 6) {
        parts = {parts[0].substr(0, 4), parts[0].substr(4)};
    }
    if (parts.size() == 2 && parts[1].size() == 4) {
        std::swap(parts[0], parts[1]);
    }
    const bool fits = (parts.size() == 2 || parts.size() == 3) && parts[0].size() == 4 &&
                      parts[1].size() <= 2 && all_digits(parts[0]) && all_digits(parts[1]);
    if (!fits) {
        return {};
    }
    const std::string two = (parts[1].size() < 2 ? "0" : "") + parts[1];
    const bool is_year = parts[0] >= "1990" && parts[0] <= "2100";
    return !is_year || two < "01" || two > "12" ? std::string() : parts[0] + "-" + two;
}

/// A date or a number where a month between quotes is asked.
std::optional<Repair> month_instead(const Broken& broken) {
    const std::string_view written = broken.text.of(broken.text.value_at(broken.byte));
    const std::string month = month_of_text(written);
    if (!month.empty()) {
        return instead(broken, in_quotes(month));
    }
    return written.size() == 4 && all_digits(written)
               ? std::optional(assumed(instead(broken, in_quotes(std::string(written) + "-01"))))
               : std::nullopt;
}

/// How a table is written on one line, in which the number already stands: told by the message.
std::optional<Repair> table_instead(const Broken& broken) {
    const std::string& told = broken.detail(2);
    const std::size_t begin = told.find("'{");
    const std::size_t end = told.rfind("}'");
    if (begin == std::string::npos || end == std::string::npos ||
        told.find("...") != std::string::npos) {
        return std::nullopt;
    }
    return assumed(instead(broken, told.substr(begin + 1, end - begin)));
}

std::optional<Repair> text_instead(const Broken& broken) {
    const Node& node = *broken.found.node;
    const std::string written(broken.text.of(broken.text.value_at(broken.byte)));
    if (node.kind == Node::Kind::list) {
        const bool one = node.items.size() == 1 && node.items[0].kind == Node::Kind::text;
        return one ? std::optional(instead(broken, in_quotes(node.items[0].text))) : std::nullopt;
    }
    const auto& words = broken.asked->words;
    const bool taken =
        words.empty() || std::find(words.begin(), words.end(), written) != words.end();
    return node.kind == Node::Kind::table || !taken
               ? std::nullopt
               : std::optional(instead(broken, in_quotes(written)));
}

std::optional<Repair> other_type(const Broken& broken) {
    if (broken.found.node == nullptr) {
        return std::nullopt;
    }
    const AskedForm form = broken.asked == nullptr ? AskedForm::any : broken.asked->form;
    switch (form) {
        case AskedForm::truth: {
            const std::string truth = truth_of(broken.text.of(broken.text.value_at(broken.byte)));
            return truth.empty() ? std::nullopt : std::optional(instead(broken, truth));
        }
        case AskedForm::month:
            return month_instead(broken);
        case AskedForm::text:
        case AskedForm::texts:
        case AskedForm::word:
        case AskedForm::words:
            return text_instead(broken);
        case AskedForm::table:
            return table_instead(broken);
        default:
            return std::nullopt;
    }
}

std::optional<Repair> whole_instead(const Broken& broken) {
    const Node* node = broken.found.node;
    if (node == nullptr || !node->is_number() || std::abs(node->real) > 1e15) {
        return std::nullopt;
    }
    const double rounded = std::round(node->real);
    const Repair repair = instead(broken, scenarios::number_text(rounded));
    return rounded < node->real || rounded > node->real ? assumed(repair) : repair;
}

/// The unit that the model reckons in; whether the numbers are in it nobody can tell.
std::optional<Repair> other_unit_text(const Broken& broken) {
    Repair repair = instead(broken, in_quotes(broken.detail(2)));
    repair.what = filled({"write {0}; convert the numbers when they are in the other unit",
                          "schrijf {0}; reken de getallen om als ze in de andere eenheid zijn"},
                         {in_quotes(broken.detail(2))});
    return assumed(std::move(repair));
}

}  // namespace

std::optional<Repair> repaired_value(const Broken& broken) {
    switch (broken.problem.code) {
        case ProblemCode::out_of_range:
            return within_range(broken);
        case ProblemCode::wrong_type:
            return other_type(broken);
        case ProblemCode::not_whole:
            return whole_instead(broken);
        case ProblemCode::not_a_month:
            return month_instead(broken);
        case ProblemCode::unit_differs:
            return other_unit_text(broken);
        case ProblemCode::negative_zero:
            return instead(broken, "0");
        case ProblemCode::before_the_run:
            return assumed(instead(broken, in_quotes(broken.detail(2))));
        case ProblemCode::empty_text:
            return assumed(instead(broken, in_quotes(broken.stem)));
        default:
            return std::nullopt;
    }
}

}  // namespace afweging::app
