// SPDX-License-Identifier: EUPL-1.2
// Instruments and municipalities of one's own: files beside a scenario.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "scenarios/chain.hpp"

namespace afweging::scenarios {

/// The folders instruments/ and municipalities/ beside some files or folders. The folder of the
/// program is never one of these: what is in it belongs to the program.
class OwnFiles {
public:
    /// Beside the files of a chain: the scenario and what it extends.
    OwnFiles(const Chain& chain, const DataRoot& root);
    /// Beside whoever gives a command in that folder.
    OwnFiles(const std::string& folder, const DataRoot& root);

    /// The paths of the files instruments/<key>.toml, one a folder that has it.
    [[nodiscard]] std::vector<std::string> files(std::string_view kind,
                                                 const std::string& key) const;
    /// The keys of the files of a kind, sorted, each once.
    [[nodiscard]] std::vector<std::string> keys(std::string_view kind) const;

private:
    void add(const std::string& folder, const DataRoot& root);
    std::vector<std::string> folders_;
};

/// Reads the instruments that the scenario names and the program does not have, and adds them to
/// the catalogue. Files that it does not name are not opened. Problems are added: also when a key
/// has two files.
void add_own_instruments(const Chain& chain, const DataRoot& root, Catalogue& catalogue,
                         Problems& problems);

/// The same for one instrument, named at a place; nothing happens when there is no file of its own.
void add_own_instrument(const std::string& key, Position at, const OwnFiles& own,
                        const DataRoot& root, Catalogue& catalogue, Problems& problems);

/// Where a municipality is looked for, and what its numbers may cite.
struct MunicipalityShelf {
    const OwnFiles& own;
    const DataRoot& root;
    const Evidence& evidence;
};

/// Reads a municipality that a scenario names at a place. Problems are added: when there is none of
/// that name, when there are two, and what is wrong in its file.
[[nodiscard]] std::optional<MunicipalityTable> find_municipality(const MunicipalityShelf& shelf,
                                                                 const std::string& name,
                                                                 Position at, Problems& problems);

/// "put a new one beside the scenario, as instruments/fiets.toml; known names: ..."
[[nodiscard]] Phrase where_to_put(std::string_view kind, const std::string& key,
                                  const std::vector<std::string>& known);

}  // namespace afweging::scenarios
