// SPDX-License-Identifier: EUPL-1.2
// Runs that a stage asks for: from the store, else by the model, else they are missing. And how the
// work is done: threads, parts, what is told.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "calibration/fit/run_store.hpp"
#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/problem.hpp"
#include "sim/kind.hpp"

namespace afweging::calibration {

struct Calibrated;

// KIND(key, English, Dutch), in the order in which they are carried out.
// clang-format off
#define AFWEGING_STAGES(KIND)                                                                \
    KIND(prior, "prior against targets", "prior tegen de doelen")                            \
    KIND(screening, "screening: which number moves what", "welk getal doet er iets toe")     \
    KIND(waves, "waves of runs about the targets", "golven van runs rond de doelen")         \
    KIND(model, "the model itself, from the emulated posterior",                             \
         "het model zelf, vanuit de geschatte posterior")                                    \
    KIND(abc, "ABC as cross-check", "ABC als tegencontrole")                                 \
    KIND(checks, "the model at draws of the posterior", "het model bij trekkingen uit de posterior")
// clang-format on

AFWEGING_KIND(Stage, stage, AFWEGING_STAGES)

/// What a stage asks, told before it begins. A run costs TargetRuns::client_months.
struct StageCost {
    Stage stage = Stage::prior;
    std::size_t runs = 0;
};

/// Which runs are done here: those whose number has this rest. 0 of 1 does all.
struct Shard {
    std::uint64_t index = 0;
    std::uint64_t count = 1;
};

/// How the work is done; no result depends on it.
struct Work {
    unsigned threads = 1;
    Shard shard = {};
    /// Called after each run that is done, from any thread.
    std::function<void()> run_done = {};
    /// Called before a batch: so many of its runs, not asked before, are there already. They cost
    /// no time, so that they are no part of what is left.
    std::function<void(std::size_t runs)> runs_there = {};
    /// Asked before each run; true ends the work. What was done stays.
    std::function<bool()> stop = {};
    /// Called before each stage.
    std::function<void(const StageCost&)> begin = {};
    /// Called when the prior was held against the targets, before anything is fitted: numbers,
    /// targets, prior and prior_ranges are there.
    std::function<void(const Calibrated&)> prior_checked = {};
};

/// Runs that are not there yet: of other shards, or not done for the work was stopped.
struct Missing {
    std::size_t runs = 0;  ///< of the batch that cannot go on
    bool stopped = false;
    Stage stage = Stage::prior;
};

/// Whether a run may say nothing of some target.
enum class Gaps { refused, kept };

/// Runs at rows of values. With gaps refused the first run that says nothing of a target ends all
/// (refuse_untold): its worlds are too small, and nobody should wait for more of them.
class StoredRuns {
public:
    StoredRuns(const TargetRuns& model, RunStore& store, const Work& work,
               Gaps gaps = Gaps::refused)
        : model_(model), store_(store), work_(work), gaps_(gaps) {}

    /// Says that a stage begins that asks so many runs.
    void begin(Stage stage, std::size_t runs);
    /// Means and variances of the targets by row of theta (in the units of the numbers). Row i is
    /// run first + i; this part does those whose number has its rest. Variances are those of all
    /// rows together. Throws Missing when other rows are not there.
    [[nodiscard]] inference::Runs operator()(const inference::Matrix& theta, std::uint64_t first);
    /// The same, each row with the variances of its own replicates; NaN in gaps that are kept.
    [[nodiscard]] inference::Runs with_own_variances(const inference::Matrix& theta,
                                                     std::uint64_t first);
    /// Different places that were asked so far: does not depend on what was stored before.
    [[nodiscard]] std::size_t asked() const { return asked_.size(); }

private:
    void do_missing(const inference::Matrix& theta, std::uint64_t first);
    void do_one(inference::View values);

    const TargetRuns& model_;
    RunStore& store_;
    const Work& work_;
    Gaps gaps_;
    Stage stage_ = Stage::prior;
    std::atomic<bool> stopped_ = false;
    std::set<inference::Vector> asked_;
};

/// Two replicates say little of their own variance; many runs together say it well: each variance
/// becomes the mean of its column.
[[nodiscard]] inference::Runs with_pooled_variances(inference::Runs runs);
/// Every row gets these variances.
[[nodiscard]] inference::Runs with_variances(inference::Runs runs, inference::View variances);

}  // namespace afweging::calibration
