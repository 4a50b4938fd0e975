// SPDX-License-Identifier: EUPL-1.2
// The mechanisms of the model by name, and what switches each of them off.
// Form: docs/formats/mechanisms.md
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agents/kinds/channel.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// Causal claims are numbered from 1: calibration/evidence/mechanisms.csv
inline constexpr std::int64_t claim_count = 52;

/// A parameter with the value at which its rule does as if the mechanism were not there.
struct NeutralNumber {
    std::string key;  ///< "stress.bandwidth_tax"
    double value = 0;
};

/// One way in which one thing leads to another. It is off when all its numbers are neutral, and
/// its channels are 0 in every instrument.
struct Mechanism {
    std::string key;  ///< "bandwidth_tax"
    LocalisedText label;
    LocalisedText meaning;
    std::vector<std::int64_t> claims;  ///< that it carries
    std::vector<std::string> rules;    ///< functions of agents/ that hold it
    std::string page;
    std::vector<NeutralNumber> off;
    std::vector<agents::Channel> channels;
    LocalisedText no_claim;  ///< why it carries none of the claims; empty when it does
    LocalisedText inactive;  ///< why no shipped scenario notices; empty when one does
    LocalisedText remark;    ///< what switching it off leaves, or takes along; may be empty
};

/// Reads mechanisms/*.toml below the root, in the order of the keys; problems are added.
[[nodiscard]] std::vector<Mechanism> read_mechanisms(const DataRoot& root, Problems& problems);

/// The mechanism with that key; null when there is none.
[[nodiscard]] const Mechanism* find_mechanism(const std::vector<Mechanism>& all,
                                              std::string_view key);

}  // namespace afweging::scenarios
