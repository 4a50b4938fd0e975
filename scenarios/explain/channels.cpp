// SPDX-License-Identifier: EUPL-1.2
// A channel in words, with the instruments of the catalogue that carry it.
#include "scenarios/explain/channels.hpp"

#include "scenarios/catalogue/slot_channels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

LocalisedText called(agents::PlaceKind kind) {
    using agents::PlaceKind;
    switch (kind) {
        case PlaceKind::activity:
            return {"programmes that are no subsidised job", "trajecten die geen baan zijn"};
        case PlaceKind::job:
            return {"subsidised jobs (programmes with 'wage_support')",
                    "banen met subsidie (trajecten met 'wage_support')"};
        case PlaceKind::debt:
            return {"debt help", "schuldhulp"};
        case PlaceKind::contact:
            return {"contact regimes", "contactvormen"};
        case PlaceKind::aftercare:
            return {"aftercare", "nazorg"};
        case PlaceKind::money:
            return {"money for clients", "geld voor cliënten"};
        case PlaceKind::office:
            return {"extra klantmanagers", "extra klantmanagers"};
        case PlaceKind::outreach:
            return {"follow-up of arrears", "vroegsignalering"};
    }
    return {};
}

/// The kinds of instruments in which the month does something with it.
LocalisedText places_of(const agents::ChannelRow& row) {
    using agents::PlaceKind;
    const bool any_programme =
        row.read_by.has(PlaceKind::activity) && row.read_by.has(PlaceKind::job);
    LocalisedText all = any_programme ? LocalisedText{"programmes, subsidised jobs among them",
                                                      "trajecten, ook banen met subsidie"}
                                      : LocalisedText{};
    for (std::size_t kind = 0; kind < agents::place_kind_count; ++kind) {
        const auto place = static_cast<PlaceKind>(kind);
        const bool told =
            any_programme && (place == PlaceKind::activity || place == PlaceKind::job);
        if (row.read_by.has(place) && !told) {
            all = all.empty() ? called(place) : filled({"{0}; {1}"}, {all, called(place)});
        }
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
                lines.push_back(filled({"  {2}: {0} = {1}"},
                                       {n.key, with_unit(value_phrase(n.value), n.unit),
                                        LocalisedText{c.base.label_en, c.base.label_nl}}));
            }
        }
    }
    if (lines.size() == before) {
        lines.push_back({"No instrument of the program does this.",
                         "Geen instrument van het programma doet dit."});
    } else {
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before),
                     LocalisedText{"Instruments that do this, and how strongly:",
                                   "Instrumenten die dit doen, en hoe sterk:"});
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
                                 {value_phrase(row.low), value_phrase(row.high)}));
        e.lines.push_back(filled({"Possible in: {0}.", "Kan bij: {0}."}, {places_of(row)}));
        add_carriers(name, catalogue, e.lines);
        e.lines.push_back(filled(
            {"To set it: in the file of an instrument under [channels.{0}]; in a scenario under "
             "[world.parameters], as \"KEY.{0}\" with the key of the instrument.",
             "Zelf zetten: in het bestand van een instrument onder [channels.{0}]; in een scenario "
             "onder [world.parameters], als \"SLEUTEL.{0}\" met de sleutel van het instrument."},
            {name}));
        found.push_back(std::move(e));
    }
}

}  // namespace afweging::scenarios
