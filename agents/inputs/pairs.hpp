// SPDX-License-Identifier: EUPL-1.2
// Which programmes may run at the same time, and what two of them are called together:
// docs/model/programme.md tells of it.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/kinds/instrument_kinds.hpp"

namespace afweging::agents {

/// Works out Instrument::beside and Instrument::follow_on from what is said by key. Two programmes
/// may run at the same time where one of the two says so, unless both employ. Keys that the run
/// does not have are passed over.
void know_each_other(std::span<Instrument> instruments);

/// Pairs of programmes that may run at the same time.
[[nodiscard]] std::size_t pairs_among(std::span<const Instrument> instruments);

/// The Activity of what two places of slot programme hold, in whatever order; 0 = nothing acts.
struct PairTable {
    std::array<std::array<Activity, slot_values>, slot_values> of{};
};

/// Of instruments with at most most_pairs pairs, which is the reader's to see to. Two that may not
/// run at the same time count as the first.
[[nodiscard]] PairTable pair_table(std::span<const Instrument> instruments);

}  // namespace afweging::agents
