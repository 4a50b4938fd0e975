// SPDX-License-Identifier: EUPL-1.2
// The two halves of a scenario that never mix: what the municipality decides, and what the world
// does.
#pragma once

#include "scenarios/inherited.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// What the levers of a scenario stand on.
struct LeverBase {
    const Catalogue& catalogue;   ///< what instruments are without levers
    const InheritedScale& scale;  ///< for amounts of files that were written for another place
    std::vector<std::string> beside = {};  ///< keys of instruments beside the scenario, to suggest
};

/// Reads [levers] into the policy, the instruments that take part and the rules of income support.
void read_levers(TableReader& levers, const LeverBase& base, Scenario& scenario);

/// Reads [world] into the path of the world and the numbers. Instruments must have been read.
void read_world(TableReader& world, const Catalogue& catalogue, Scenario& scenario);

/// Holds each instrument that takes part, levers and numbers laid over its file, against the rules
/// of docs/formats/instrument.md. Levers and world must have been read; `file` is their tree.
void check_instruments(const Node& file, const Scenario& scenario, Problems& problems);

/// A lever or a world assumption, for `explain`.
struct ScenarioKey {
    std::string key;  ///< "levers.caseload"
    std::string unit;
    LocalisedText meaning;
};
[[nodiscard]] const std::vector<ScenarioKey>& scenario_keys();

/// Keys of levers that somebody may put under [world], and the other way round.
[[nodiscard]] const Misplaced& misplaced_levers();
[[nodiscard]] const Misplaced& misplaced_world();

}  // namespace afweging::scenarios
