// SPDX-License-Identifier: EUPL-1.2
// The text of a scenario file that somebody begins with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// An instrument that the new scenario adds.
struct AddedInstrument {
    CatalogueInstrument instrument;
    std::int64_t eur_per_year = 0;
};

/// The total of a pot of one's own.
struct OwnPot {
    agents::Pot pot;
    std::int64_t eur_per_year = 0;
};

/// What is asked of a new scenario file.
struct NewScenario {
    std::string name = {};
    std::string label = {};         ///< empty: made of the name
    std::string extends = {};       ///< as the file writes it
    std::string municipality = {};  ///< empty: that of `base`
    double size = 1;                ///< clients there / clients of `base`
    std::vector<AddedInstrument> added = {};
    std::vector<OwnPot> pots = {};
    Language language = Language::nl;
    std::string written_with = {};  ///< version of the program; empty: the file says none
};

/// A whole file: what is asked for, and every lever of `base` with its value as lines that do not
/// count yet. A pot with a total of one's own is divided over its instruments as in `base`, after
/// what is added; a pot of `base` grows with what is added.
[[nodiscard]] std::string new_scenario(const NewScenario& asked, const Scenario& base);

/// The total of a pot per instrument, in whole euros: each its share of the first year in `base`,
/// and the largest what is left by rounding. Nothing of instruments without a budget.
[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> divided(
    std::int64_t eur, agents::Pot pot, const std::vector<agents::Instrument>& base);

}  // namespace afweging::scenarios
