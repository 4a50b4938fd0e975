// SPDX-License-Identifier: EUPL-1.2
// A part of a study, as K/N: which runs are done here.
#pragma once

#include <cstdint>
#include <string>

#include "app/job.hpp"
#include "calibration/fit/calibration.hpp"

namespace afweging::app {

using calibration::Shard;

/// More parts than this are a slip.
inline constexpr std::uint64_t most_shards = 10000;

/// No run has this rest: what is there is read, and nothing is done.
inline constexpr Shard no_shard{1, 1};

/// "2/3" is the second of three; an empty word is all. Throws Error (usage).
[[nodiscard]] Shard shard_of(const std::string& word);

/// "2-of-3": in names of files.
[[nodiscard]] std::string name_of(const Shard& shard);

/// Leaves the job only the draws of this part, or where it has no draws only the replicates: part K
/// of N has those from floor(count (K - 1) / N) up to floor(count K / N), counted from the first.
/// Throws Error (usage) when there are more parts than draws or replicates.
void take_part(Job& job, const Shard& shard);

}  // namespace afweging::app
