// SPDX-License-Identifier: EUPL-1.2
// The sentences of toml++ 3.3, and what they are in Dutch.
#include "scenarios/read/toml_words.hpp"

#include <array>
#include <string_view>

namespace afweging::scenarios {
namespace {

struct Saying {
    std::string_view en;  ///< a part of the sentence
    std::string_view nl;
};

constexpr std::array<Saying, 14> sayings = {{
    {"leading zeroes", "een getal mag niet met een nul beginnen"},
    {"surrogates", "er staat een teken dat niet bestaat"},
    {"underscores", "na een liggend streepje hoort een cijfer"},
    {"could not determine value type", "deze waarde is geen tekst, getal, lijst of tabel"},
    {"could not be interpreted", "deze waarde is geen tekst, getal, lijst of tabel"},
    {"not representable", "dit getal is te groot"},
    {"escape sequence", "dit teken na een omgekeerde schuine streep kent TOML niet"},
    {"multi-line strings", "een tekst van meer regels mag hier niet"},
    {"brackets must be contiguous", "tussen deze twee haken mag niets staan"},
    {"blank bare keys", "een tabel heeft een naam nodig"},
    {"nested value depth", "lijsten zitten te diep in elkaar"},
    {"end-of-file", "het bestand houdt hier te vroeg op"},
    {"incomplete utf-8", "een teken is niet compleet"},
    {"dangling comma", "na de laatste komma ontbreekt iets"},
}};

constexpr std::array<Saying, 14> things = {{
    {"value", "een waarde"},
    {"digit", "een cijfer"},
    {"decimal digit", "een cijfer"},
    {"decimal digit or exponent", "een cijfer of een macht van tien"},
    {"decimal digit or '.'", "een cijfer of '.'"},
    {"hex digit", "een hexadecimaal cijfer"},
    {"fractional digits", "cijfers achter de punt"},
    {"a comment or whitespace", "een opmerking of het einde van de regel"},
    {"keys, tables, whitespace or comments", "een sleutel, een tabel of een opmerking"},
    {"comma or closing ']'", "een komma of ']'"},
    {"comma or closing '}'", "een komma of '}'"},
    {"value or closing ']'", "een waarde of ']'"},
    {"key or closing '}'", "een sleutel of '}'"},
    {"bare key starting character or string delimiter", "een sleutel"},
}};

/// What was expected; a character between quotes is the same in both languages.
std::string dutch_thing(std::string_view thing) {
    for (const Saying& each : things) {
        if (each.en == thing) {
            return std::string(each.nl);
        }
    }
    return thing.starts_with('\'') ? std::string(thing) : "iets anders";
}

std::string dutch_found(std::string_view found) {
    if (found == "'\\n'" || found == "'\\r'") {
        return "het einde van de regel";
    }
    if (found.starts_with("EOF")) {
        return "het einde van het bestand";
    }
    return found == "comma" ? "een komma" : std::string(found);
}

/// The first name between quotes, quotes included; empty when there is none.
std::string quoted(const std::string& said) {
    const std::size_t begin = said.find('\'');
    const std::size_t end = begin == std::string::npos ? begin : said.find('\'', begin + 1);
    return end == std::string::npos ? std::string() : said.substr(begin, end + 1 - begin);
}

}  // namespace

LocalisedText toml_phrase(const std::string& said) {
    constexpr std::string_view expected = "expected ";
    constexpr std::string_view saw = ", saw ";
    if (said.find("cannot redefine") != std::string::npos ||
        said.find("cannot insert") != std::string::npos) {
        return {said, quoted(said)};
    }
    // Control characters were refused before: of those, only the end of the line is left.
    if (said.find("control characters other than TAB") != std::string::npos) {
        return {"the text is not closed: a quote is missing at its end",
                "de tekst is niet afgesloten: aan het eind ontbreekt een aanhalingsteken"};
    }
    for (const Saying& each : sayings) {
        if (said.find(each.en) != std::string::npos) {
            return {said, std::string(each.nl)};
        }
    }
    const std::size_t middle = said.find(saw);
    if (said.starts_with(expected) && middle != std::string::npos) {
        const std::string_view thing =
            std::string_view(said).substr(expected.size(), middle - expected.size());
        const std::string_view found = std::string_view(said).substr(middle + saw.size());
        const bool comma = found == "','" && thing == "a comment or whitespace";
        const LocalisedText hint =
            comma ? LocalisedText{" (decimals are written with a point: 0.5)",
                                  " (cijfers achter de komma staan in TOML achter een punt: "
                                  "0.5)"}
                  : LocalisedText{};
        return {said + hint.en,
                "verwacht: " + dutch_thing(thing) + ", gevonden: " + dutch_found(found) + hint.nl};
    }
    return {said, "het is niet geschreven zoals TOML wil"};
}

}  // namespace afweging::scenarios
