// SPDX-License-Identifier: EUPL-1.2
// A part of a run, done once: a file that is there and right is left, a damaged one is done again.
#pragma once

#include <string>
#include <vector>

#include "app/cluster/shard.hpp"
#include "app/console.hpp"
#include "app/interrupt.hpp"
#include "app/report/json.hpp"
#include "output/atomic_file.hpp"

namespace afweging::app {

/// Does a part of a job unless `path` holds it; tells which draws or replicates it has. Throws
/// Error (usage) when the file is of another run and may not be replaced, and what `simulate` and
/// writing throw. The result is for --json.
[[nodiscard]] Json do_part(Job job, const Shard& shard, const std::string& path,
                           output::Overwrite overwrite, Console& console,
                           const Interrupt& interrupt);

/// `shard`, `shards` and the parts.
[[nodiscard]] Json parts_json(const Shard& shard, std::vector<Json> parts);

}  // namespace afweging::app
