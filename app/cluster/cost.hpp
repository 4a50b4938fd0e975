// SPDX-License-Identifier: EUPL-1.2
// What a study costs before it starts: runs, seconds each, memory, rounds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "calibration/fit/plan.hpp"
#include "calibration/fit/target_runs.hpp"

namespace afweging::app {

/// An order of size: other machines are faster or slower than the one on which it was timed.
struct Cost {
    std::uint64_t runs = 0;          ///< worlds, or runs of a calibration
    double seconds = 0;              ///< of one of them on one core, as timed here
    double part_seconds = 0;         ///< of one part on its cores, in the longest round
    std::uint64_t side_by_side = 0;  ///< runs that a part can do at once, if it has the cores
    std::uint64_t rounds = 1;        ///< at least: a round needs all of the round before
    std::uint64_t memory_gb = 1;     ///< to ask for, for one part
    std::uint64_t whole_gb = 1;      ///< the same for putting all together

    [[nodiscard]] double core_hours() const { return static_cast<double>(runs) * seconds / 3600; }
};

/// Of one or more scenarios, each cut into so many parts, one part after another on its cores. Runs
/// a sample of each.
[[nodiscard]] Cost cost_of_runs(const std::vector<Job>& jobs, std::uint64_t shards, unsigned cores);

/// Of a calibration: screening, waves, each step of the chains of the model, and checks, each a
/// round. Does one run, at the best values.
[[nodiscard]] Cost cost_of_calibration(const calibration::Plan& plan,
                                       const calibration::TargetRuns& model, std::uint64_t shards,
                                       unsigned cores);

/// Three times what a part takes, rounded up to half hours, half an hour or more: "01:30:00" or
/// "1-12:00:00", as Slurm reads it.
[[nodiscard]] std::string walltime_of(double part_seconds);

/// Whether Slurm reads it as a time: minutes, MM:SS, HH:MM:SS, D-HH, D-HH:MM or D-HH:MM:SS.
[[nodiscard]] bool is_walltime(const std::string& text);

}  // namespace afweging::app
