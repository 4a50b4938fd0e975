// SPDX-License-Identifier: EUPL-1.2
// Going on is doing it again (decision 34), so that telling how far it is, is going on without
// runs.
#include "calibration/fit/run_status.hpp"

#include <algorithm>
#include <numeric>

namespace afweging::calibration {
namespace {

std::vector<StageStatus> stages_of(const Plan& plan) {
    const std::size_t waves = std::accumulate(plan.waves.begin(), plan.waves.end(), std::size_t{0});
    const std::vector<StageStatus> all{
        {Stage::prior, plan.waves.front()},
        {Stage::screening, plan.trajectories * (plan.numbers.size() + 1)},
        {Stage::waves, waves - plan.waves.front()},
        {Stage::model, plan.model.runs()},
        {Stage::abc, plan.abc.is_on_model ? plan.abc.most_runs : 0},
        {Stage::checks, plan.checks}};
    std::vector<StageStatus> asked;
    std::copy_if(all.begin(), all.end(), std::back_inserter(asked),
                 [](const StageStatus& each) { return each.planned > 0; });
    return asked;
}

/// The stages before the one that waits are done; the rest of the runs are its own.
void settle(RunStatus& status, const Missing& missing) {
    std::size_t rest = status.done;
    for (StageStatus& each : status.stages) {
        if (each.stage == missing.stage) {
            each.missing = missing.runs;
            each.done = std::min(rest, each.planned - std::min(each.planned, missing.runs));
            return;
        }
        each.is_complete = true;
        each.done = each.planned;
        rest -= std::min(rest, each.planned);
    }
}

}  // namespace

RunStatus status_of(const Plan& plan, const TargetRuns& model, RunStore& store, unsigned threads) {
    RunStatus status;
    status.stages = stages_of(plan);
    status.planned = planned_runs(plan);
    status.done = store.size();
    Work work;
    work.threads = threads;
    work.stop = [] { return true; };
    try {
        static_cast<void>(calibrate(plan, model, store, work));
        status.is_complete = true;
        for (StageStatus& each : status.stages) {
            each.is_complete = true;
            each.done = each.planned;
        }
    } catch (const Missing& missing) { settle(status, missing); }
    return status;
}

}  // namespace afweging::calibration
