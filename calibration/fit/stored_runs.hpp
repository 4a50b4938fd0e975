// SPDX-License-Identifier: EUPL-1.2
// Runs at rows of values as the statistics ask for them: from the store, else by the model.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "calibration/fit/run_store.hpp"
#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration {

/// Which runs are done here: those whose number has this rest. 0 of 1 does all.
struct Shard {
    std::uint64_t index = 0;
    std::uint64_t count = 1;
};

/// How the work is done; no result depends on it.
struct Work {
    unsigned threads = 1;
    Shard shard = {};
    /// Called after each run, from any thread: done so far of all that the plan asks.
    std::function<void(std::size_t done, std::size_t all)> progress = {};
    /// Asked before each run; true ends the work. What was done stays.
    std::function<bool()> stop = {};
};

/// Runs that are not there yet: of other shards, or not done for the work was stopped.
struct Missing {
    std::size_t runs = 0;  ///< of the wave that cannot go on
    bool stopped = false;
};

/// Two replicates say little of their own variance; many runs together say it well: every row gets
/// the mean of its column.
[[nodiscard]] inference::Runs with_pooled_variances(inference::Runs runs);

/// Whether a run was done before is not the statistics' business: they see a function of the
/// numbers.
class StoredRuns {
public:
    /// all: runs that the plan asks, for the progress. All must outlive this.
    StoredRuns(const TargetRuns& model, RunStore& store, const Work& work, std::size_t all)
        : model_(model), store_(store), work_(work), all_(all) {}

    /// Means and variances of the targets by row of theta (in the units of the numbers); variances
    /// are those of all rows together. first: number of the first row, which tells what shard does
    /// it. Throws Missing while rows of others are not there.
    [[nodiscard]] inference::Runs operator()(const inference::Matrix& theta, std::uint64_t first);

private:
    void do_missing(const inference::Matrix& theta, std::uint64_t first);
    void do_one(inference::View values);

    const TargetRuns& model_;
    RunStore& store_;
    const Work& work_;
    std::size_t all_;
    std::atomic<bool> stopped_ = false;
};

}  // namespace afweging::calibration
