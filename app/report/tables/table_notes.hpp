// SPDX-License-Identifier: EUPL-1.2
// How to read the municipality's own tables.
#pragma once

#include <vector>

#include "app/report/tables/municipal_tables.hpp"
#include "output/provenance.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// Rounding, of several years why one may cost more than its budget, what the ranges are, what is
/// not in the tables, and which taakvelden were not read in a manual.
[[nodiscard]] std::vector<LocalisedText> table_notes(const MunicipalTables& tables,
                                                     const output::Provenance& run);

/// Where the tables come from, as pairs of what and which: program, scenario and its hash, seed,
/// draws and replicates, municipality.
struct OriginLine {
    LocalisedText what;
    LocalisedText which;
};
[[nodiscard]] std::vector<OriginLine> origin_of(const output::Provenance& run);

}  // namespace afweging::app
