// SPDX-License-Identifier: EUPL-1.2
// A channel in words, with the instruments of the catalogue that carry it.
#include "scenarios/explain/channels.hpp"

#include "scenarios/catalogue/slot_channels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

/// The kinds of places in which the month does something with it.
LocalisedText places_of(const agents::ChannelRow& row) {
    LocalisedText all;
    for (std::size_t kind = 0; kind < agents::place_kind_count; ++kind) {
        const auto place = static_cast<agents::PlaceKind>(kind);
        if (!row.read_by.has(place)) {
            continue;
        }
        const LocalisedText one = place_kind_phrase(place);
        all = all.empty() ? one : filled({"{0}; {1}", "{0}; {1}"}, {all, one});
    }
    return all;
}

/// Each instrument that carries it, with its strength.
void add_carriers(const std::string& channel, const Catalogue& catalogue,
                  std::vector<LocalisedText>& lines) {
    const std::size_t before = lines.size();
    for (const CatalogueInstrument& c : catalogue.instruments) {
        for (const ParameterEntry& n : c.numbers) {
            if (n.key == c.base.key + "." + channel) {
                lines.push_back(filled({"{0} = {1}: {2}", "{0} = {1}: {2}"},
                                       {n.key, with_unit(value_phrase(n.value), n.unit),
                                        LocalisedText{c.base.label_en, c.base.label_nl}}));
            }
        }
    }
    if (lines.size() == before) {
        lines.push_back({"No instrument of the program carries it.",
                         "Geen instrument van het programma heeft het."});
    } else {
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before),
                     LocalisedText{"Instruments that carry it:", "Instrumenten die het hebben:"});
    }
}

}  // namespace

void add_channel(const std::string& name, const Catalogue& catalogue,
                 std::vector<Explanation>& found) {
    for (const agents::ChannelRow& row : agents::channel_rows) {
        if (row.key != name) {
            continue;
        }
        Explanation e{name, Topic::channel, number_of_instrument(name), {}};
        const LocalisedText unit = unit_phrase(row.unit);
        e.lines.push_back({"Unit: " + unit.en, "Eenheid: " + unit.nl});
        e.lines.push_back(filled({"Accepted: {0} to {1}", "Toegestaan: {0} tot {1}"},
                                 {number_phrase(row.low), number_phrase(row.high)}));
        e.lines.push_back(filled({"Acts in: {0}.", "Werkt bij: {0}."}, {places_of(row)}));
        add_carriers(name, catalogue, e.lines);
        e.lines.push_back({"In the file of an instrument: [channels." + name +
                               "]; in a scenario: \"KEY." + name + "\" under [world.parameters].",
                           "In het bestand van een instrument: [channels." + name +
                               "]; in een scenario: \"SLEUTEL." + name +
                               "\" onder [world.parameters]."});
        found.push_back(std::move(e));
    }
}

}  // namespace afweging::scenarios
