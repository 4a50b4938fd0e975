// SPDX-License-Identifier: EUPL-1.2
// What a month costs with the whole catalogue in one scenario, `alles`: in agent-months of the
// reference cohort, and beside a month of `basis`.
#include <string>
#include <vector>

#include "sim/isa.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/beside_reference.hpp"
#include "tests/bench/model_run.hpp"

namespace afweging::bench {

namespace {

/// What a person-month with everything in it may cost, in agent-months.
Goal goal_of_everything(sim::Isa isa) {
    return at_most(isa == sim::Isa::v4 ? 15.0 : isa == sim::Isa::v3 ? 12.0 : 0.0);
}

/// Million person-months per CPU-second, one thread.
double person_rate(const ModelRun& run) { return run.person_months / run.cpu_seconds / 1e6; }

/// Speed of one level in each round, million per CPU-second.
struct Level {
    sim::Isa isa;
    std::vector<double> everything;
    std::vector<double> basis;
    std::vector<double> reference;
};

}  // namespace

Report bench_everything(const Options& options) {
    const ModelSize size{.clients = model_clients(options), .months = options.months};
    const agents::Setting all = model_setting("alles", size);
    const agents::Setting basis = model_setting("basis", size);
    std::vector<Level> levels;
    for (const sim::Isa isa : {sim::Isa::base, sim::Isa::v3, sim::Isa::v4}) {
        if (isa <= sim::best_isa()) {
            levels.push_back({isa, {}, {}, {}});
        }
    }
    std::vector<std::uint64_t> digests;
    for (unsigned round = 0; round < options.rounds; ++round) {
        for (Level& level : levels) {
            const ModelRun run = run_model(all, level.isa, 1);
            digests.push_back(run.digest);
            level.everything.push_back(person_rate(run));
            level.basis.push_back(person_rate(run_model(basis, level.isa, 1)));
            level.reference.push_back(reference_rate(options, level.isa));
        }
    }
    Report report{"everything", {}, true};
    for (const std::uint64_t digest : digests) {
        report.consistent = report.consistent && digest == digests.front();
    }
    report.figures.push_back({"instruments", static_cast<double>(all.instruments.size()), "", {}});
    for (const Level& level : levels) {
        const std::string name = name_of(level.isa);
        report.figures.push_back({name + ", cost of a person-month of alles",
                                  ratio(level.reference, level.everything),
                                  "reference agent-months", goal_of_everything(level.isa)});
        report.figures.push_back({name + ", a person-month of alles / of basis",
                                  ratio(level.basis, level.everything), "ratio"});
    }
    return report;
}

}  // namespace afweging::bench
