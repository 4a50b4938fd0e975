// SPDX-License-Identifier: EUPL-1.2
// native_run PEOPLE MONTHS REPLICATES LEVEL: what figures.mjs runs in the module, natively: basis,
// one thread, level 0 (baseline), 1 (v3) or 2 (v4). Prints CPU-seconds and a hash of all records.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "agents/simulation.hpp"
#include "scenarios/run_request.hpp"
#include "sim/dice/dice.hpp"

namespace {

/// FNV-1a over words, as in figures.mjs.
std::uint64_t hashed(std::uint64_t hash, std::span<const std::int64_t> record) {
    for (const std::int64_t value : record) {
        hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x100000001B3ULL;
    }
    return hash;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace afweging;
    const auto number = [&](int at) {
        return argc > at ? static_cast<std::uint32_t>(std::strtoul(argv[at], nullptr, 10)) : 0;
    };
    const auto root = scenarios::DataRoot::at(AFWEGING_SOURCE_DIR "/scenarios");
    const scenarios::Scenario scenario = scenarios::read_scenario("basis", root);
    scenarios::RunRequest request{.seed = 7};
    request.people = number(1);
    request.months = number(2);
    const auto isa = std::min(static_cast<sim::Isa>(number(4)), sim::best_isa());
    const agents::MunicipalityModel model(scenarios::setting_of(scenario, request), isa);
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    const std::clock_t start = std::clock();
    for (std::uint32_t replicate = 0; replicate < number(3); ++replicate) {
        const auto world = model.replicate(sim::Dice(request.seed, replicate), 1);
        for (std::uint32_t month = 0; month < number(2); ++month) {
            hash = hashed(hash, world->next_month(1));
        }
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("{\"cpu_seconds\": %.4f, \"hash\": \"%016llx\"}\n", seconds,
                static_cast<unsigned long long>(hash));
    return 0;
}
