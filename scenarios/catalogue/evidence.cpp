// SPDX-License-Identifier: EUPL-1.2
// A fact in words.
#include "scenarios/catalogue/evidence.hpp"

#include <algorithm>
#include <iterator>

namespace afweging::scenarios {
namespace {

/// A value, bound or unit of the table with the decimal mark of the language.
std::string number_in(Language language, const std::string& text) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    std::string result = text;
    for (std::size_t i = 1; language == Language::nl && i < text.size(); ++i) {
        result[i] = text[i] == '.' && digit(i - 1) && digit(i + 1) ? ',' : text[i];
    }
    return result;
}

std::string dutch_confidence(const std::string& confidence) {
    if (confidence == "high") {
        return "hoog";
    }
    if (confidence == "medium") {
        return "gemiddeld";
    }
    return confidence == "low" ? "laag" : confidence;
}

struct Theme {
    std::string_view key;
    std::string_view nl;
};

constexpr Theme themes[] = {
    {"budget", "budget"},
    {"cost", "kosten"},
    {"debt", "schulden"},
    {"durations", "duur van de bijstand"},
    {"effect", "effect van een aanpak"},
    {"expert", "oordeel van deskundigen"},
    {"flows", "instroom en uitstroom"},
    {"income", "inkomen"},
    {"institution", "regels en instellingen"},
    {"instruments", "instrumenten"},
    {"microdata", "registers van personen"},
    {"population", "mensen in de bijstand"},
    {"population_rotterdam", "mensen in de bijstand in Rotterdam"},
    {"process", "uitvoering"},
    {"stock", "omvang van de bijstand"},
};

/// What a row is about, in Dutch; the theme itself when the table of words does not have it.
std::string_view dutch_theme(std::string_view theme) {
    const auto* const found = std::find_if(std::begin(themes), std::end(themes),
                                           [&](const Theme& each) { return each.key == theme; });
    return found == std::end(themes) ? theme : found->nl;
}

/// What was measured, where and by whom: in the words of the table.
std::string facts_of(const EvidenceRow& row, Language language) {
    const std::string size = row.n.empty() ? "" : ", n = " + number_in(language, row.n);
    return row.instrument + "; " + row.population + ": " + row.estimand + " = " +
           value_in_words(row).in(language) + size + "; " + row.design + "; " + row.year + ". " +
           row.source + (row.locator.empty() ? "" : ", " + row.locator) + ".";
}

}  // namespace

LocalisedText value_in_words(const EvidenceRow& row) {
    const auto tell = [&](Language language) {
        const std::string bounds = row.lower.empty() && row.upper.empty()
                                       ? ""
                                       : " (" + number_in(language, row.lower) + " - " +
                                             number_in(language, row.upper) + ")";
        return number_in(language, row.value + " " + row.unit) + bounds;
    };
    return {tell(Language::en), tell(Language::nl)};
}

LocalisedText in_words(const EvidenceRow& row) {
    const LocalisedText known =
        row.status == "memory"
            ? LocalisedText{" Recalled, not read.", " Uit het hoofd, niet nagelezen."}
            : LocalisedText{};
    const auto tell = [&](Language language, const std::string& trust) {
        return facts_of(row, language) + (row.notes.empty() ? "" : " " + row.notes + ".") +
               known.in(language) + trust + ".";
    };
    // The table itself is in English only, in the words of its sources.
    return {tell(Language::en, " Confidence: " + row.confidence),
            "Onderwerp: " + std::string(dutch_theme(row.theme)) + ". In het Engels: " +
                tell(Language::nl, " Vertrouwen: " + dutch_confidence(row.confidence))};
}

}  // namespace afweging::scenarios
