// SPDX-License-Identifier: EUPL-1.2
// Numbers of law on the money that the Rijk pays towards bijstand.
#pragma once

#include <cstdint>

namespace afweging::agents {

// NUMBER(type, key, unit, lowest, highest, example, English, Dutch): rows of statute_numbers.
// clang-format off
#define AFWEGING_BUIG_LAW(NUMBER) \
    NUMBER(std::int32_t, buig_historic_below, "persons", 0, 20000000, "15000", \
           "BUIG: up to so many inhabitants the share in the budget follows a municipality's own past cost", "BUIG: tot zoveel inwoners volgt het aandeel in het budget de eigen kosten van vroeger") \
    NUMBER(std::int32_t, buig_objective_from, "persons", 1, 20000000, "40000", \
           "BUIG: from so many inhabitants on the share in the budget does not follow the own cost", "BUIG: vanaf zoveel inwoners volgt het aandeel in het budget de eigen kosten niet") \
    NUMBER(double, vangnet_from, "fraction", 0, 10, "0.075", \
           "vangnet: deficit, as a share of the budget, up to which the municipality pays all of it", "vangnet: tekort, als deel van het budget, tot waar de gemeente alles zelf betaalt") \
    NUMBER(double, vangnet_full_from, "fraction", 0, 10, "0.125", \
           "vangnet: deficit, as a share of the budget, above which the Rijk pays all", "vangnet: tekort, als deel van het budget, waarboven het Rijk alles betaalt") \
    NUMBER(double, vangnet_share, "fraction", 0, 1, "0.5", \
           "vangnet: what the Rijk pays of the deficit in between", "vangnet: wat het Rijk betaalt van het tekort daartussen")
// clang-format on

/// Inhabitants [persons], and shares of a year's budget.
struct BuigLaw {
#define AFWEGING_BUIG_LAW_FIELD(type, key, ...) type key{};
    AFWEGING_BUIG_LAW(AFWEGING_BUIG_LAW_FIELD)
#undef AFWEGING_BUIG_LAW_FIELD
};

}  // namespace afweging::agents
