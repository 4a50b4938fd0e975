// SPDX-License-Identifier: EUPL-1.2
// From a request to the run loop.
#include "scenarios/run_scenario.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "agents/simulation.hpp"

namespace afweging::scenarios {

sim::RunOutcome run_scenario(const Scenario& scenario, const RunRequest& request,
                             sim::Recorder& recorder, sim::Progress& progress,
                             const std::stop_token& stop) {
    RunRequest one = request;
    one.draws.count = 1;
    sim::Recorder* const only = &recorder;
    return run_draws(scenario, one, {&only, 1}, progress, stop);
}

sim::RunOutcome run_draws(const Scenario& scenario, const RunRequest& request,
                          std::span<sim::Recorder* const> recorders, sim::Progress& progress,
                          const std::stop_token& stop) {
    const std::uint32_t replicates = replicates_of(scenario, request);
    std::vector<std::unique_ptr<agents::MunicipalityModel>> models;
    std::vector<sim::RunPart> parts;
    for (std::uint32_t i = 0; i < request.draws.count; ++i) {
        models.push_back(std::make_unique<agents::MunicipalityModel>(
            setting_of_draw(scenario, request, request.draws.first + i), request.isa));
        parts.push_back({models.back().get(), recorders[i]});
    }
    const agents::Setting& setting = models.front()->setting();
    const sim::RunPlan plan{.seed = request.seed,
                            .first_replicate = request.first_replicate,
                            .replicates = replicates,
                            .start = setting.start,
                            .length = setting.length,
                            .threads = std::max(1U, request.threads)};
    return sim::run(parts, plan, progress, stop);
}

}  // namespace afweging::scenarios
