// SPDX-License-Identifier: EUPL-1.2
// Facts that contradict each other, or say one thing twice, and how they are read.
// Form: docs/formats/evidence.md
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {

struct EvidenceConflict {
    std::string key;
    std::vector<std::string> facts;  ///< ids, two or more
    LocalisedText what;              ///< what does not agree
    LocalisedText reading;           ///< how the program reads it
};

/// Reads conflicts.toml beside the evidence file, in the order of the file; problems are added.
/// Without such a file none is known.
[[nodiscard]] std::vector<EvidenceConflict> read_conflicts(const DataRoot& root,
                                                           const Evidence& evidence,
                                                           Problems& problems);

/// Those that hold the fact.
[[nodiscard]] std::vector<const EvidenceConflict*> conflicts_of(
    std::string_view id, const std::vector<EvidenceConflict>& all);

/// Says of ids that no fact has that they are unknown, with the nearest one. `key` is the key of
/// the table in which they are listed.
void check_facts(TableReader& table, std::string_view key, const std::vector<std::string>& ids,
                 const Evidence& evidence);

}  // namespace afweging::scenarios
