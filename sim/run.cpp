// SPDX-License-Identifier: EUPL-1.2
// Replicates times months.
#include "sim/run.hpp"

#include <algorithm>
#include <atomic>

#include "sim/check.hpp"
#include "sim/parallel.hpp"

namespace afweging::sim {

namespace {

/// What the replicates of a run have in common.
struct Run {
    const RunPlan& plan;
    Progress& progress;
    const std::stop_token& stop;
};

/// One replicate from its first month to its last, or to the month in which a stop is asked.
RunOutcome run_replicate(const Run& run, const RunPart& part, std::uint32_t number,
                         unsigned threads) {
    if (run.stop.stop_requested()) {
        return RunOutcome::stopped;
    }
    const auto replicate = part.model->replicate(Dice(run.plan.seed, number), threads);
    const auto months = static_cast<std::uint32_t>(run.plan.length.count);
    for (std::uint32_t month = 0; month < months; ++month) {
        if (run.stop.stop_requested()) {
            return RunOutcome::stopped;
        }
        part.recorder->record(number, month, replicate->next_month(threads));
        run.progress.month_done(number, month);
    }
    return RunOutcome::finished;
}

}  // namespace

ThreadShare share_threads(std::uint32_t replicates, unsigned threads) {
    const unsigned side_by_side = std::min<std::uint32_t>(replicates, threads);
    const std::uint32_t at_the_end = replicates % side_by_side;
    const unsigned inside = threads / side_by_side;
    return {.side_by_side = side_by_side,
            .inside = inside,
            .in_full_rounds = replicates - at_the_end,
            .inside_at_the_end = at_the_end == 0 ? inside : threads / at_the_end};
}

RunOutcome run(const Model& model, const RunPlan& plan, Recorder& recorder, Progress& progress,
               const std::stop_token& stop) {
    const RunPart part{&model, &recorder};
    return run({&part, 1}, plan, progress, stop);
}

RunOutcome run(std::span<const RunPart> parts, const RunPlan& plan, Progress& progress,
               const std::stop_token& stop) {
    AFWEGING_EXPECTS(!parts.empty());
    AFWEGING_EXPECTS(plan.replicates >= 1);
    AFWEGING_EXPECTS(plan.length.count >= 1);
    AFWEGING_EXPECTS(plan.threads >= 1);
    const Run all{plan, progress, stop};
    const auto worlds = static_cast<std::uint32_t>(parts.size()) * plan.replicates;
    const ThreadShare share = share_threads(worlds, plan.threads);
    std::atomic<bool> stopped{false};
    std::atomic<std::uint32_t> begun{0};
    // In the order in which they begin, not by the index of the loop: the last ones are those that
    // have threads to spare beside them.
    parallel_for(share.side_by_side, worlds, [&](std::size_t) {
        const std::uint32_t i = begun++;
        const unsigned threads = i < share.in_full_rounds ? share.inside : share.inside_at_the_end;
        with_threads(threads, [&](std::size_t) {
            const RunPart& part = parts[i / plan.replicates];
            const std::uint32_t number = plan.first_replicate + i % plan.replicates;
            if (run_replicate(all, part, number, threads) == RunOutcome::stopped) {
                stopped = true;
            }
        });
    });
    return stopped ? RunOutcome::stopped : RunOutcome::finished;
}

}  // namespace afweging::sim
