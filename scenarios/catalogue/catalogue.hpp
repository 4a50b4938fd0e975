// SPDX-License-Identifier: EUPL-1.2
// Everything that scenarios choose from: numbers, law, instruments and evidence.
#pragma once

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/catalogue/glossary.hpp"
#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "scenarios/catalogue/parameters.hpp"
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
};

/// Reads all that a run needs; problems are added.
[[nodiscard]] inline Catalogue read_catalogue(const DataRoot& root, Problems& problems) {
    Catalogue catalogue;
    catalogue.evidence = read_evidence(root, problems);
    catalogue.parameters = read_parameters(root, catalogue.evidence, problems);
    catalogue.statute = read_statute(root, catalogue.evidence, problems);
    catalogue.instruments = read_instruments(root, catalogue.evidence, problems);
    return catalogue;
}

}  // namespace afweging::scenarios
