// SPDX-License-Identifier: EUPL-1.2
// What users pay for: processor time to a given standard error of a policy difference. With the
// same seed both policies give everybody the same luck, so most of the noise cancels.
#include <cmath>
#include <string>
#include <vector>

#include "sim/isa.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/model_run.hpp"

namespace afweging::bench {

namespace {

constexpr std::uint64_t first_seed = 7001;

struct Runs {
    std::vector<double> clients;  ///< at the end of the last month, by seed
    double cpu_seconds = 0;       ///< of one run
};

Runs run_seeds(const std::string& scenario, const ModelSize& size, unsigned seeds) {
    const agents::Setting setting = model_setting(scenario, size);
    Runs runs;
    for (unsigned s = 0; s < seeds; ++s) {
        const ModelRun run = run_model(setting, sim::best_isa(), 1, first_seed + s);
        runs.clients.push_back(run.last_clients);
        runs.cpu_seconds += run.cpu_seconds / seeds;
    }
    return runs;
}

double variance(const std::vector<double>& values) {
    double mean = 0;
    for (const double value : values) { mean += value / static_cast<double>(values.size()); }
    double sum = 0;
    for (const double value : values) { sum += (value - mean) * (value - mean); }
    return sum / static_cast<double>(values.size() - 1);
}

/// Compares a policy with the basis: variance of the difference with other seeds (the sum of both
/// variances) over that with the same seeds, and what a standard error of 0.1 % of the clients
/// costs either way.
void compare(Report& report, const std::string& policy, const Runs& basis, const Runs& other) {
    std::vector<double> differences;
    double mean = 0;
    double level = 0;
    for (std::size_t s = 0; s < basis.clients.size(); ++s) {
        differences.push_back(other.clients[s] - basis.clients[s]);
        mean += differences.back() / static_cast<double>(basis.clients.size());
        level += basis.clients[s] / static_cast<double>(basis.clients.size());
    }
    const double paired = variance(differences);
    const double unpaired = variance(basis.clients) + variance(other.clients);
    const double pair = basis.cpu_seconds + other.cpu_seconds;
    const double target = 0.001 * level;
    report.figures.push_back({policy + ", difference", 100.0 * mean / level, "% of clients"});
    report.figures.push_back({policy + ", unpaired / paired", unpaired / paired, "ratio"});
    report.figures.push_back({policy + ", paired", pair * paired / (target * target), "CPU-s"});
    report.figures.push_back({policy + ", unpaired", pair * unpaired / (target * target), "CPU-s"});
}

}  // namespace

Report bench_difference(const Options& options) {
    const ModelSize size{model_clients(options) / 5, 2 * options.months};
    const unsigned seeds = 4 * options.rounds;
    Report report{"difference", {}, true};
    const Runs basis = run_seeds("basis", size, seeds);
    for (const char* policy : {"werkloont", "bezuiniging"}) {
        compare(report, policy, basis, run_seeds(policy, size, seeds));
    }
    return report;
}

}  // namespace afweging::bench
