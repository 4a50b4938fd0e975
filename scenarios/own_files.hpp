// SPDX-License-Identifier: EUPL-1.2
// Instruments and municipalities of one's own: files beside a scenario.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/chain.hpp"

namespace afweging::scenarios {

/// The program's files and those beside the files of a chain: the scenario and what it extends.
[[nodiscard]] Shelf shelf_of(const Chain& chain, const DataRoot& root);

/// An instrument that the program does not have, from its file on the shelf; `named` is the key and
/// the place that names it. Empty when there is no such file. Problems are added: also when a key
/// of the program has a file of one's own, and when the name of the file does not end in .toml.
[[nodiscard]] std::optional<CatalogueInstrument> read_own_instrument(const NamedFile& named,
                                                                     const Shelf& shelf,
                                                                     const Evidence& evidence,
                                                                     Problems& problems);

/// The instruments that the scenario names and the program does not have, by key. Files that it
/// does not name are not opened. Problems are added.
[[nodiscard]] std::vector<CatalogueInstrument> read_own_instruments(const Chain& chain,
                                                                    const Shelf& shelf,
                                                                    const Evidence& evidence,
                                                                    Problems& problems);

/// Puts instruments into a catalogue, in the order of their keys.
void add_instruments(Catalogue& catalogue, std::vector<CatalogueInstrument> instruments);

}  // namespace afweging::scenarios
