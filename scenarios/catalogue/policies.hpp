// SPDX-License-Identifier: EUPL-1.2
// Measures of policy: rules, regimes and staff under a name, as the levers that they set.
// Form: docs/formats/policies.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/catalogue/shipped_file.hpp"

namespace afweging::scenarios {

/// One measure of policy.
struct PolicyEntry {
    std::string key;
    LocalisedText label;
    LocalisedText meaning;
    std::vector<std::string> evidence;
    std::string page;
    Node levers;  ///< what stands under [levers]; not yet held against what levers may be
};

/// A lever that a measure sets: "levers.fines", "stop".
struct PolicyLever {
    std::string key;
    Node value;
};
/// Every value below [levers] of the measure.
[[nodiscard]] std::vector<PolicyLever> levers_of(const PolicyEntry& policy);

/// Reads policies/<name>.toml on the shelf, and what it extends. Problems are added. Ids of
/// evidence are not looked up.
[[nodiscard]] std::optional<PolicyEntry> read_policy(const Shelf& shelf, const NamedFile& named,
                                                     Problems& problems);

/// Reads policies/*.toml below the root, in the order of their names, and looks up the evidence.
[[nodiscard]] std::vector<PolicyEntry> read_policies(const DataRoot& root, const Evidence& evidence,
                                                     Problems& problems);

}  // namespace afweging::scenarios
