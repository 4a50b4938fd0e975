// SPDX-License-Identifier: EUPL-1.2
// Everything that scenarios choose from: numbers, law, instruments and evidence.
#pragma once

#include "scenarios/catalogue/conflicts.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/catalogue/glossary.hpp"
#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/mechanisms.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "scenarios/catalogue/parameters.hpp"
#include "scenarios/catalogue/policies.hpp"
#include "scenarios/catalogue/statute.hpp"

namespace afweging::scenarios {

struct Catalogue {
    Evidence evidence;
    ParameterTable parameters;
    StatuteTable statute;
    std::vector<CatalogueInstrument> instruments;
    // Only for explain: see load_catalogue.
    std::vector<MunicipalityTable> municipalities;
    Glossary glossary;
    std::vector<Mechanism> mechanisms;
    std::vector<PolicyEntry> policies;
    std::vector<EvidenceConflict> conflicts;
};

/// Numbers, law and evidence: what every run needs; problems are added.
[[nodiscard]] inline Catalogue read_common(const DataRoot& root, Problems& problems) {
    Catalogue catalogue;
    catalogue.evidence = read_evidence(root, problems);
    catalogue.parameters = read_parameters(root, catalogue.evidence, problems);
    catalogue.statute = read_statute(root, catalogue.evidence, problems);
    return catalogue;
}

/// Reads all that any run may need; problems are added.
[[nodiscard]] inline Catalogue read_catalogue(const DataRoot& root, Problems& problems) {
    Catalogue catalogue = read_common(root, problems);
    catalogue.instruments = read_instruments(root, catalogue.evidence, problems);
    return catalogue;
}

/// The same for a scenario that names these instruments: of others that cannot be read nothing is
/// said, and they are left out.
[[nodiscard]] inline Catalogue read_catalogue(const DataRoot& root,
                                              const std::vector<std::string>& named,
                                              Problems& problems) {
    Catalogue catalogue = read_common(root, problems);
    catalogue.instruments = read_instruments(root, catalogue.evidence, named, problems);
    return catalogue;
}

}  // namespace afweging::scenarios
