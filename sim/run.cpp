// SPDX-License-Identifier: EUPL-1.2
// Replicates times months.
#include "sim/run.hpp"

#include <atomic>

#include "sim/check.hpp"
#include "sim/parallel.hpp"

namespace afweging::sim {

namespace {

/// One replicate from its first month to its last, or to the month in which a stop is asked.
RunOutcome run_replicate(const Model& model, const RunPlan& plan, std::uint32_t number,
                         unsigned threads, Recorder& recorder, Progress& progress,
                         const std::stop_token& stop) {
    if (stop.stop_requested()) {
        return RunOutcome::stopped;
    }
    const auto replicate = model.replicate(Dice(plan.seed, number), threads);
    const auto months = static_cast<std::uint32_t>(plan.length.count);
    for (std::uint32_t month = 0; month < months; ++month) {
        if (stop.stop_requested()) {
            return RunOutcome::stopped;
        }
        recorder.record(number, month, replicate->next_month(threads));
        progress.month_done(number, month);
    }
    return RunOutcome::finished;
}

}  // namespace

RunOutcome run(const Model& model, const RunPlan& plan, Recorder& recorder, Progress& progress,
               const std::stop_token& stop) {
    AFWEGING_EXPECTS(plan.replicates >= 1);
    AFWEGING_EXPECTS(plan.length.count >= 1);
    AFWEGING_EXPECTS(plan.threads >= 1);
    const bool side_by_side = plan.replicates >= plan.threads;
    const unsigned inside = side_by_side ? 1 : plan.threads;
    std::atomic<bool> stopped{false};
    parallel_for(side_by_side ? plan.threads : 1, plan.replicates, [&](std::size_t i) {
        const std::uint32_t number = plan.first_replicate + static_cast<std::uint32_t>(i);
        if (run_replicate(model, plan, number, inside, recorder, progress, stop) ==
            RunOutcome::stopped) {
            stopped = true;
        }
    });
    return stopped ? RunOutcome::stopped : RunOutcome::finished;
}

}  // namespace afweging::sim
