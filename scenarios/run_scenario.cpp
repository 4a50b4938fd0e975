// SPDX-License-Identifier: EUPL-1.2
// From a request to the run loop.
#include "scenarios/run_scenario.hpp"

#include <algorithm>

#include "agents/simulation.hpp"

namespace afweging::scenarios {

sim::RunOutcome run_scenario(const Scenario& scenario, const RunRequest& request,
                             sim::Recorder& recorder, sim::Progress& progress,
                             const std::stop_token& stop) {
    const std::uint32_t replicates = replicates_of(scenario, request);
    const agents::MunicipalityModel model(setting_of(scenario, request), request.isa);
    const sim::RunPlan plan{.seed = request.seed,
                            .first_replicate = request.first_replicate,
                            .replicates = replicates,
                            .start = model.setting().start,
                            .length = model.setting().length,
                            .threads = std::max(1U, request.threads)};
    return sim::run(model, plan, recorder, progress, stop);
}

}  // namespace afweging::scenarios
