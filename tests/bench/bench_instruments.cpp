// SPDX-License-Identifier: EUPL-1.2
// What instruments cost that are there and do nothing: 64 of which 12 act, against the 12.
#include <cstdint>
#include <string>

#include "tests/bench/bench.hpp"
#include "tests/bench/model_run.hpp"

namespace afweging::bench {

namespace {

/// A scenario in which every shipped instrument acts.
constexpr const char* everything = AFWEGING_SOURCE_DIR "/tests/net/everything.toml";

/// The setting with copies of its instruments under other keys, without a place or money, up to 64.
agents::Setting with_idle_instruments(agents::Setting setting) {
    const std::size_t acting = setting.instruments.size();
    for (std::size_t k = 0; setting.instruments.size() < agents::max_instruments; ++k) {
        agents::Instrument idle = setting.instruments[k % acting];
        idle.key += "-idle-" + std::to_string(k);
        idle.hash ^= static_cast<std::uint32_t>(0x9E3779B9U * (k + 1));
        idle.budget_cents = {0};
        idle.cost_per_start_cents += 100;  // a free one would be open without money
        idle.running_at_start = 0;
        setting.instruments.push_back(idle);
    }
    return setting;
}

}  // namespace

Report bench_instruments(const Options& options) {
    const agents::Setting few =
        model_setting(everything, {.clients = model_clients(options), .months = options.months});
    const agents::Setting many = with_idle_instruments(few);
    std::vector<double> ratios;
    bool alike = true;
    for (unsigned round = 0; round < options.rounds; ++round) {
        const ModelRun a = run_model(few, sim::best_isa(), 1);
        const ModelRun b = run_model(many, sim::best_isa(), 1);
        ratios.push_back(b.cpu_seconds / a.cpu_seconds);
        alike = alike && a.last_clients == b.last_clients && a.person_months == b.person_months;
    }
    return {"instruments",
            {{"acting instruments", static_cast<double>(few.instruments.size()), "", {}},
             {"all instruments", static_cast<double>(many.instruments.size()), "", {}},
             {"a month with all / with the acting ones", median(ratios), "ratio", at_most(1.2)}},
            alike};
}

}  // namespace afweging::bench
