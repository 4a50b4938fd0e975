// SPDX-License-Identifier: EUPL-1.2
// What TOML cannot read, and what was probably meant.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/mending/repair.hpp"
#include "scenarios/read/meant_number.hpp"

namespace afweging::app {
namespace {

using scenarios::ProblemCode;

LocalisedText write(const std::string& text) {
    return filled({"write {0}", "schrijf {0}"}, {text});
}

constexpr std::array<std::string_view, 6> curly = {"\u201C", "\u201D", "\u201E",
                                                   "\u2018", "\u2019", "\u201A"};

std::string without_curly(std::string text) {
    for (const std::string_view quote : curly) {
        for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote)) {
            text.erase(at, quote.size());
        }
    }
    return text;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_bare_text(std::string_view text) {
    return is_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == ' ' || c == '.' ||
                      static_cast<unsigned char>(c) >= 0x80;
           });
}

/// true or false in other words; empty: none of these.
std::string truth_in(std::string text) {
    for (char& c : text) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    constexpr std::array<std::string_view, 6> yes = {"ja", "yes", "waar", "aan", "on", "true"};
    constexpr std::array<std::string_view, 6> no = {"nee", "no", "onwaar", "uit", "off", "false"};
    if (std::find(yes.begin(), yes.end(), text) != yes.end()) {
        return "true";
    }
    return std::find(no.begin(), no.end(), text) != no.end() ? "false" : "";
}

/// "2025-01" or "2025-1" without quotes; empty: something else.
std::string month_in(const std::string& text) {
    const bool shaped =
        (text.size() == 6 || text.size() == 7) && text[4] == '-' &&
        std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '-'; });
    return shaped ? text.substr(0, 5) + (text.size() == 6 ? "0" : "") + text.substr(5)
                  : std::string();
}

/// What was meant by a value that is not TOML: as TOML writes it; empty: nobody can tell.
std::string meant_by(const std::string& written) {
    if (written.empty()) {
        return {};
    }
    const std::string plain = without_curly(written);
    if (plain != written) {
        return in_quotes(unquoted(plain));
    }
    const char quote = written.front();
    const bool opened = (quote == '"' || quote == '\'') && written.find(quote, 1) == written.npos;
    if (opened) {
        return written + quote;
    }
    if (const std::string month = month_in(written); !month.empty()) {
        return in_quotes(month);
    }
    if (const std::string truth = truth_in(written); !truth.empty()) {
        return truth;
    }
    return is_bare_text(written) ? in_quotes(written) : std::string();
}

/// The problems with only the file that the problem is in, for readers of its text.
scenarios::Problems alone(const Broken& broken) {
    scenarios::Problems problems;
    problems.add_source({.name = {}, .text = std::string(broken.text.text())});
    return problems;
}

std::optional<Repair> value_in_other_words(const Broken& broken) {
    const scenarios::Problems problems = alone(broken);
    scenarios::Position at = broken.problem.at;
    at.source = 0;
    const scenarios::WrittenValue value = scenarios::written_value(problems, at);
    const std::string toml = value.key.empty() ? std::string() : meant_by(value.text);
    return toml.empty() ? std::nullopt
                        : std::optional(one_edit({value.begin, value.begin + value.text.size()},
                                                 toml, write(toml)));
}

/// Whether the key takes that number; true where nothing is known of it.
bool is_taken(const Broken& broken, const std::string& number) {
    const scenarios::AskedKey* asked = broken.asked;
    if (asked == nullptr || !asked->ranged) {
        return true;
    }
    double value = 0;
    (void)std::from_chars(number.data(), number.data() + number.size(), value);
    const bool whole =
        asked->form == scenarios::AskedForm::whole || asked->form == scenarios::AskedForm::wholes;
    return value >= asked->low && value <= asked->high &&
           (!whole || number.find('.') == std::string::npos);
}

/// Of "340000 or 340" the only one that the key takes; empty: both, or neither.
std::string only_number(const Broken& broken, const std::string& meant) {
    const std::size_t blank = meant.find(' ');
    if (blank == std::string::npos) {
        return meant;
    }
    const std::string first = meant.substr(0, blank);
    const std::string last = meant.substr(meant.rfind(' ') + 1);
    const bool takes_first = is_taken(broken, first);
    return takes_first == is_taken(broken, last) ? std::string() : takes_first ? first : last;
}

/// A number as on paper, where it can be read in one way only.
std::optional<Repair> plain_number(const Broken& broken) {
    const std::string meant = only_number(broken, broken.detail(1));
    if (meant.empty()) {
        return std::nullopt;
    }
    Span span = broken.text.value_at(broken.byte);
    const char first =
        broken.byte < broken.text.text().size() ? broken.text.text()[broken.byte] : 0;
    if (first != '"' && first != '\'') {
        const scenarios::Position& at = broken.problem.at;
        span = {broken.byte, broken.text.byte_of({at.line, at.column + at.width})};
    }
    return one_edit(span, meant, write(meant));
}

}  // namespace

std::optional<Repair> repaired_text(const Broken& broken) {
    switch (broken.problem.code) {
        case ProblemCode::syntax:
            return value_in_other_words(broken);
        case ProblemCode::number_form:
            return plain_number(broken);
        default: {
            const scenarios::Position& at = broken.problem.at;
            return one_edit({broken.byte, broken.text.byte_of({at.line, at.column + 1})}, "",
                            {"take the character out", "haal het teken weg"});
        }
    }
}

}  // namespace afweging::app
