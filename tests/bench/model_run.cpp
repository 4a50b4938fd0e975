// SPDX-License-Identifier: EUPL-1.2
// One timed replicate of the full model.
#include "tests/bench/model_run.hpp"

#include <algorithm>

#include "agents/simulation.hpp"
#include "scenarios/run_scenario.hpp"

namespace afweging::bench {

namespace {

double people_in_the_world(const agents::World& world) {
    double people = 0;
    for (std::size_t s = 0; s < agents::status_count; ++s) {
        const auto status = static_cast<agents::Status>(s);
        const bool counts = status != agents::Status::not_arrived &&
                            status != agents::Status::aow && status != agents::Status::deterred;
        people += counts ? static_cast<double>(world.tally.stock[s]) : 0.0;
    }
    return people;
}

double clients(const agents::World& world) {
    return static_cast<double>(world.tally.gauges[static_cast<std::size_t>(agents::Gauge::stock)]
                                                 [static_cast<std::size_t>(agents::Group::all)]);
}

}  // namespace

agents::Setting model_setting(const std::string& scenario, const ModelSize& size) {
    const auto root = scenarios::DataRoot::at(AFWEGING_SOURCE_DIR "/scenarios");
    scenarios::RunRequest request{.seed = 0};
    request.months = size.months;
    request.people = size.clients;
    return scenarios::setting_of(scenarios::read_scenario(scenario, root), request);
}

std::uint32_t model_clients(const Options& options) {
    return static_cast<std::uint32_t>(std::max<std::size_t>(options.people / 40, 500));
}

ModelRun run_model(const agents::Setting& setting, sim::Isa isa, unsigned threads,
                   std::uint64_t seed) {
    agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, 0), isa, threads);
    ModelRun run;
    Hash hash;
    const Stopwatch watch;
    for (std::int32_t month = 0; month < setting.length.count; ++month) {
        for (const std::int64_t value : replicate.next_month(threads)) {
            hash.add(static_cast<std::uint64_t>(value));
        }
        run.last_clients = clients(replicate.world());
        run.client_months += run.last_clients;
        run.person_months += people_in_the_world(replicate.world());
    }
    run.cpu_seconds = watch.cpu_seconds();
    run.wall_seconds = watch.wall_seconds();
    run.digest = hash.value();
    return run;
}

}  // namespace afweging::bench
