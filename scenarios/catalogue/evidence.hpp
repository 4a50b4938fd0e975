// SPDX-License-Identifier: EUPL-1.2
// The facts that the model is held against, by id.
#pragma once

#include <map>
#include <string>

#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// One row of evidence.csv. Columns: docs/formats/parameters.md
struct EvidenceRow {
    std::string id;
    std::string theme;
    std::string instrument;  ///< or institution, or quantity
    std::string population;
    std::string estimand;  ///< what was measured
    std::string value;
    std::string unit;
    std::string lower;
    std::string upper;
    std::string n;
    std::string design;
    std::string horizon_months;
    std::string year;
    std::string source;
    std::string reference;   ///< key in docs/references.bib
    std::string locator;     ///< place in the source
    std::string status;      ///< document | retrieved | memory
    std::string confidence;  ///< high | medium | low
    std::string notes;
};

using Evidence = std::map<std::string, EvidenceRow, std::less<>>;

/// Reads the evidence file; problems are added.
[[nodiscard]] Evidence read_evidence(const DataRoot& root, Problems& problems);

/// The row in words: what, value, unit, bounds, source, how it is known. The table is in English;
/// in Dutch its subject and how far it is trusted are told, and that the rest is English.
[[nodiscard]] LocalisedText in_words(const EvidenceRow& row);

}  // namespace afweging::scenarios
