// SPDX-License-Identifier: EUPL-1.2
// The statute file: amounts and rules of law by date. Form: docs/formats/statute.md
#pragma once

#include <string>
#include <vector>

#include "agents/law/statute.hpp"
#include "scenarios/catalogue/passport.hpp"

namespace afweging::scenarios {

/// One amount or rule in force from a date.
struct StatuteEntry {
    std::string key;   ///< "bijstandsnorm.single"
    std::string from;  ///< "2024-01"
    std::string unit;
    double value = 0;
    Passport passport;
    LocalisedText meaning;
    Prior prior{};
    std::string
        drawn_with{};  ///< key of the number whose luck of a draw it shares; its own, mostly
    agents::LawReader read_by = agents::LawReader::month;
};

struct StatuteTable {
    agents::Statute statute;
    std::vector<StatuteEntry> entries;  ///< by number, then by date
    sim::Month first;                   ///< every number has a value from this month on
    sim::Month last;                    ///< after this month no law was looked up
};

/// The number of law that the key of an entry names, and the household in it, with a value.
[[nodiscard]] agents::StatuteValue law_value(const std::string& key, sim::Month from, double value);

/// Reads statute/nl.toml below the root.
[[nodiscard]] StatuteTable read_statute(const DataRoot& root, const Evidence& evidence,
                                        Problems& problems);

/// The same from a file that has been parsed.
[[nodiscard]] StatuteTable read_statute(const Node& file, const Evidence& evidence,
                                        Problems& problems);

}  // namespace afweging::scenarios
