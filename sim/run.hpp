// SPDX-License-Identifier: EUPL-1.2
// The mechanics of a run: replicates times months. The content of a month: agents/month.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>

#include "sim/model.hpp"
#include "sim/month.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"

namespace afweging::sim {

/// How much is simulated. Nothing has a default: the caller chooses.
struct RunPlan {
    std::uint64_t seed;
    std::uint32_t first_replicate;  ///< the number of the first one
    std::uint32_t replicates;       ///< >= 1
    Month start;                    ///< first simulated calendar month
    Months length;                  ///< >= 1
    unsigned threads;               ///< >= 1; no result depends on it
};

enum class RunOutcome { finished, stopped };

/// How threads are divided over replicates. Side by side first: a world of its own in each
/// processor's cache, and nothing to wait for.
struct ThreadShare {
    unsigned side_by_side;         ///< replicates at once
    unsigned inside;               ///< threads of each
    std::uint32_t in_full_rounds;  ///< replicates that begin with all others busy
    unsigned inside_at_the_end;    ///< threads of each of the rest, which no longer fill a round
};
/// Both >= 1. Never more than `threads` at work: side_by_side * inside, and what is left at the
/// end times inside_at_the_end.
[[nodiscard]] ThreadShare share_threads(std::uint32_t replicates, unsigned threads);

/// One of several models under the same plan, and who receives its months.
struct RunPart {
    const Model* model;
    Recorder* recorder;
};

/// Runs every replicate for every month and hands each month to the recorder, replicates side by
/// side first. They keep their own number, so that a replicate run alone gives the same records as
/// within a batch. Stops between months when asked; `stopped` when a month is missing.
/// What the model, the recorder or the progress throws ends the run and comes out here.
[[nodiscard]] RunOutcome run(const Model& model, const RunPlan& plan, Recorder& recorder,
                             Progress& progress, const std::stop_token& stop);

/// The same for several models, all of their replicates side by side. Each part has the same dice
/// as it would have alone, and gives the same records. At least one part.
[[nodiscard]] RunOutcome run(std::span<const RunPart> parts, const RunPlan& plan,
                             Progress& progress, const std::stop_token& stop);

}  // namespace afweging::sim
