// SPDX-License-Identifier: EUPL-1.2
// The facts that the model is held against, by id.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/catalogue/evidence_kinds.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// What a fact was read from, and how it may be used: the cells of its row that are words or
/// numbers.
struct EvidenceUsed {
    std::optional<double> standard_error;  ///< [unit of the value]
    FactError error_from = FactError::unknown;
    DesignClass design_class = DesignClass::expert;
    EvidenceUse use = EvidenceUse::none;
    std::vector<std::string> serves;  ///< names: docs/formats/evidence.md
};

/// One row of evidence.csv. Columns: docs/formats/evidence.md
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
    std::string standard_error;
    std::string error_from;
    std::string design;
    std::string design_class;
    std::string horizon_months;
    std::string year;
    std::string source;
    std::string reference;   ///< key in docs/references.bib
    std::string locator;     ///< place in the source
    std::string status;      ///< document | retrieved | memory
    std::string confidence;  ///< high | medium | low
    std::string use;
    std::string serves;  ///< names with "; " between them
    std::string notes;
    EvidenceUsed used;
};

using Evidence = std::map<std::string, EvidenceRow, std::less<>>;

/// Reads the evidence file; every problem is added, each with its line.
[[nodiscard]] Evidence read_evidence(const DataRoot& root, Problems& problems);

/// The row in words: what, value, unit, bounds, source, how it is known. The table is in English;
/// in Dutch its subject and how far it is trusted are told, and that the rest is English.
[[nodiscard]] LocalisedText in_words(const EvidenceRow& row);

/// Value, unit and bounds with the decimal mark of the language: "4.25 points (4.0 - 4.5)".
[[nodiscard]] LocalisedText value_in_words(const EvidenceRow& row);

}  // namespace afweging::scenarios
