// SPDX-License-Identifier: EUPL-1.2
// Tells when a text that should be Dutch holds English, and the other way round.
#pragma once

#include <set>
#include <sstream>
#include <string>

namespace afweging::tests {

/// Small words that one language has and the other has not: hardly a sentence is without.
inline const std::set<std::string>& english_words() {
    static const std::set<std::string> words = {
        "an",     "and",  "are",     "been",     "belongs", "by",      "cannot",  "choose",
        "did",    "does", "example", "expected", "file",    "folder",  "for",     "from",
        "has",    "have", "it",      "its",      "mean",    "missing", "must",    "no",
        "not",    "only", "or",      "required", "see",     "such",    "text",    "than",
        "that",   "the",  "there",   "they",     "this",    "to",      "unknown", "value",
        "values", "what", "with",    "would",    "write",   "you"};
    return words;
}

inline const std::set<std::string>& dutch_words() {
    static const std::set<std::string> words = {
        "aan",  "bedoelt", "bestand", "bij",    "dan",       "dat",       "de",  "deze", "dit",
        "een",  "er",      "geen",    "heeft",  "het",       "hoort",     "kan", "kies", "kijk",
        "maar", "naar",    "niet",    "niets",  "onbekende", "ontbreekt", "tot", "uit",  "van",
        "voor", "vraagt",  "wat",     "waarde", "worden",    "zijn"};
    return words;
}

/// The words of `text` that are in `words`. What stands between quotes or begins with a dash, and
/// lines of a file shown with its line number (`   7 |  a = 1`), are nobody's language.
inline std::string words_in(const std::string& text, const std::set<std::string>& words) {
    std::string found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find(" |  ") != std::string::npos) {
            continue;
        }
        std::string word;
        char quote = 0;
        for (const char c : line + " ") {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                                c == '_' || c == '.' || c == '/' || (c >= '0' && c <= '9');
            if ((c == '\'' || c == '`') && (quote == c || (quote == 0 && word.empty()))) {
                quote = quote == 0 ? c : '\0';
                word.clear();
            } else if (letter && quote == 0) {
                word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            } else if (quote == 0) {
                word.erase(word.find_last_not_of('.') + 1);
                found += words.contains(word) ? word + ' ' : std::string();
                word.clear();
            }
        }
    }
    return found;
}

inline std::string english_in(const std::string& text) { return words_in(text, english_words()); }
inline std::string dutch_in(const std::string& text) { return words_in(text, dutch_words()); }

}  // namespace afweging::tests
