// SPDX-License-Identifier: EUPL-1.2
// Looks at the value as it was written: what the TOML parser says depends on its first letters.
#include "scenarios/read/slips.hpp"

#include <algorithm>
#include <array>

#include "scenarios/read/characters.hpp"

namespace afweging::scenarios {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Quotes as a word processor makes them.
constexpr std::array<std::string_view, 9> curly = {"\u201C", "\u201D", "\u201E", "\u201F", "\u2018",
                                                   "\u2019", "\u201A", "\u00AB", "\u00BB"};

bool begins_curly(std::string_view text) {
    return std::any_of(curly.begin(), curly.end(),
                       [text](std::string_view quote) { return text.starts_with(quote); });
}

std::string without_curly(std::string text) {
    for (const std::string_view quote : curly) {
        for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote)) {
            text.erase(at, quote.size());
        }
    }
    return text;
}

/// "2025-01", or with a month of one digit.
bool is_month(std::string_view text) {
    const bool shaped = (text.size() == 6 || text.size() == 7) && text[4] == '-';
    return shaped &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '-'; });
}

bool is_yes_or_no(std::string text) {
    constexpr std::array<std::string_view, 12> words = {
        "ja", "nee", "yes", "no", "waar", "onwaar", "aan", "uit", "on", "off", "true", "false"};
    for (char& c : text) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Letters first, then what a name or a sentence is made of.
bool is_bare_text(std::string_view text) {
    return is_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == ' ' || c == '.' ||
                      static_cast<unsigned char>(c) >= 0x80;
           });
}

/// A quote at the beginning that does not come back.
bool is_unclosed(std::string_view text) {
    const char quote = text.front();
    return (quote == '"' || quote == '\'') && text.find(quote, 1) == std::string_view::npos;
}

LocalisedText between_quotes(const std::string& text) {
    const std::string quoted = "\"" + printable(text) + "\"";
    return {"put text between straight quotes: " + quoted,
            "zet tekst tussen rechte aanhalingstekens: " + quoted};
}

}  // namespace

std::optional<LocalisedText> slip_in(const WrittenValue& value) {
    constexpr std::size_t longest = 100;
    const std::string& text = value.text;
    if (text.empty() || text.size() > longest || value.key.empty()) {
        return std::nullopt;
    }
    if (begins_curly(text)) {
        return between_quotes(without_curly(text));
    }
    if (is_unclosed(text)) {
        return LocalisedText{"the text is not closed: a quote is missing at its end",
                             "de tekst is niet afgesloten: aan het eind ontbreekt een "
                             "aanhalingsteken"};
    }
    if (is_month(text)) {
        const std::string month =
            "\"" + text.substr(0, 5) + (text.size() == 6 ? "0" : "") + text.substr(5) + "\"";
        return LocalisedText{"put a month between straight quotes: " + month,
                             "zet een maand tussen rechte aanhalingstekens: " + month};
    }
    if (text != "true" && text != "false" && is_yes_or_no(text)) {
        return LocalisedText{"write true or false, without quotes",
                             "schrijf true of false, zonder aanhalingstekens"};
    }
    return is_bare_text(text) ? std::optional(between_quotes(text)) : std::nullopt;
}

}  // namespace afweging::scenarios
