// SPDX-License-Identifier: EUPL-1.2
// Which changes of the program gave other numbers, by version. Data: number_changes.toml.
#pragma once

#include <string>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/versions/version.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// One change after which the same scenario gives other results.
struct NumberChange {
    std::string key;      ///< "start-in-the-steady-state"
    Version version;      ///< the first one that has it
    std::string date;     ///< "2026-11-27"
    LocalisedText what;   ///< what changed, in one sentence
    LocalisedText where;  ///< which outcomes, in which scenarios
    LocalisedText size;   ///< how much on `basis`, or that it was not measured
};

/// Reads versions/number_changes.toml, in its order: the newest first. A version or date that is
/// none is a problem.
[[nodiscard]] std::vector<NumberChange> read_number_changes(const DataRoot& root,
                                                            Problems& problems);

/// Those that came after a version.
[[nodiscard]] std::vector<NumberChange> changes_after(const std::vector<NumberChange>& all,
                                                      const Version& version);

}  // namespace afweging::scenarios
