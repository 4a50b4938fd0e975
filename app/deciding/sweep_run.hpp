// SPDX-License-Identifier: EUPL-1.2
// Every plan of a sweep run with the same draws and the same luck, and what came of each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/deciding/sweep_plans.hpp"
#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/report/outcomes.hpp"
#include "calibration/inference/matrix.hpp"
#include "output/provenance.hpp"
#include "output/summary.hpp"
#include "scenarios/run_request.hpp"

namespace afweging::app {

/// One outcome of all plans.
struct SweptOutcome {
    std::string key;  ///< of outcomes() or costs()
    LocalisedText label;
    output::ShownUnit unit;
    /// In each world (rows: draw after draw, replicate after replicate) of each plan (columns), in
    /// stored units. NaN where a world has no answer.
    calibration::inference::Matrix worlds;
};

/// What a sweep found.
struct Swept {
    std::vector<std::string> names;     ///< of the plans, the scenario itself first
    std::vector<LocalisedText> labels;  ///< likewise
    std::size_t draws = 0;
    std::size_t replicates = 0;  ///< in each draw
    std::uint32_t months = 0;
    std::uint64_t people = 0;
    std::vector<SweptOutcome> outcomes;
    std::vector<output::DrawnNumber> numbers;  ///< that any of the plans reads, with their draws
};

/// The outcomes and costs that are told of many plans, each under a label that stands alone.
[[nodiscard]] std::vector<Outcome> swept_outcomes();

/// A job for each plan, all with the same draws and luck. Throws Error (usage) when plans cannot be
/// paired and Error (limit) when memory falls short.
[[nodiscard]] std::vector<Job> paired_jobs(const std::vector<SweepPlan>& plans,
                                           const scenarios::RunRequest& request);

/// Runs all plans one after another, each on all threads, with the same draws and the same luck. Of
/// a plan nothing is kept but its outcomes. Throws Error (limit) before the start when memory falls
/// short, Error (usage) when plans cannot be paired, and Error (interrupted) when stopped.
[[nodiscard]] Swept run_sweep(const std::vector<SweepPlan>& plans,
                              const scenarios::RunRequest& request, const Console& console,
                              const Interrupt& interrupt);

/// The outcomes that there are, with nothing in them: to see whether one is asked for by its key.
[[nodiscard]] Swept nothing_swept();

/// The outcome of that key; null when there is none.
[[nodiscard]] const SweptOutcome* find_outcome(const Swept& all, const std::string& key);

/// Of each plan (columns) the mean over the replicates of each draw (rows), in the shown unit; of
/// one draw the worlds themselves.
[[nodiscard]] calibration::inference::Matrix by_draw(const Swept& all, const SweptOutcome& outcome);

/// A difference from the first plan, in the shown unit.
struct SweptDifference {
    double mean = 0;
    double low = 0;  ///< 80 of 100: over draws the range of doubt, else of the mean
    double high = 0;
    double error = 0;     ///< standard error of the mean
    bool shown = false;   ///< its 95 % interval does not hold zero
    bool exists = false;  ///< it is not zero in every world
};
[[nodiscard]] SweptDifference difference_of(const Swept& all, const SweptOutcome& outcome,
                                            std::size_t plan);

}  // namespace afweging::app
