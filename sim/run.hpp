// SPDX-License-Identifier: EUPL-1.2
// The mechanics of a run: replicates times months. The content of a month: agents/month.cpp.
#pragma once

#include <cstdint>
#include <stop_token>

#include "sim/model.hpp"
#include "sim/month.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"

namespace afweging::sim {

/// How much is simulated. Nothing has a default: who runs, chooses.
struct RunPlan {
    std::uint64_t seed;
    std::uint32_t first_replicate;  ///< the number of the first one
    std::uint32_t replicates;       ///< >= 1
    Month start;                    ///< first simulated calendar month
    Months length;                  ///< >= 1
    unsigned threads;               ///< >= 1; no result depends on it
};

enum class RunOutcome { finished, stopped };

/// Runs every replicate for every month and hands each month to the recorder. Replicates run in
/// parallel when there are at least as many as threads; otherwise one after the other, each on
/// all threads. Replicates keep their own number, so that a replicate run alone gives the same
/// records as within a batch. Stops between months when asked; `stopped` when a month is missing.
/// What the model, the recorder or the progress throws ends the run and comes out here.
[[nodiscard]] RunOutcome run(const Model& model, const RunPlan& plan, Recorder& recorder,
                             Progress& progress, const std::stop_token& stop);

}  // namespace afweging::sim
