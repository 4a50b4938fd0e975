// SPDX-License-Identifier: EUPL-1.2
// The full model on the shipped scenario `basis`, all mechanisms and instruments on: speed per
// instruction set and thread, memory, linearity and start-up. What a policy difference costs is in
// bench_difference.cpp.
#include <memory>
#include <optional>

#include "agents/simulation.hpp"
#include "sim/isa.hpp"
#include "sim/parallel.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/beside_reference.hpp"
#include "tests/bench/model_run.hpp"

namespace afweging::bench {

namespace {

/// What a person-month may cost; see docs/decisions/0018-goals-of-speed-as-ratios.md.
Goal goal_in_agent_months(sim::Isa isa) {
    return at_most(isa == sim::Isa::v4 ? 11.5 : isa == sim::Isa::v3 ? 9.5 : 0.0);
}

Goal goal_of_two_threads(sim::Isa isa) {
    return at_least(isa != sim::Isa::base && sim::available_threads() > 1 ? 1.9 : 0.0);
}

/// A level and a number of threads, with its speed in each round.
struct Contender {
    sim::Isa isa;
    unsigned threads;
    std::vector<double> clients_per_cpu;  ///< million client-months per CPU-second
    std::vector<double> persons_per_cpu;
    std::vector<double> persons_per_second;
    std::vector<double> reference_per_cpu;  ///< million agent-months of the reference cohort
    std::optional<std::uint64_t> digest;

    [[nodiscard]] std::string name() const {
        return std::string(name_of(isa)) + ", " + std::to_string(threads) +
               (threads == 1 ? " thread" : " threads");
    }
};

std::vector<Contender> contenders() {
    std::vector<Contender> all;
    for (const sim::Isa isa : {sim::Isa::base, sim::Isa::v3, sim::Isa::v4}) {
        for (const unsigned threads : {1U, 2U}) {
            if (isa <= sim::best_isa()) {
                all.push_back({isa, threads, {}, {}, {}, {}, {}});
            }
        }
    }
    return all;
}

void run_round(Contender& contender, const agents::Setting& setting) {
    const ModelRun run = run_model(setting, contender.isa, contender.threads);
    contender.clients_per_cpu.push_back(run.client_months / run.cpu_seconds / 1e6);
    contender.persons_per_cpu.push_back(run.person_months / run.cpu_seconds / 1e6);
    contender.persons_per_second.push_back(run.person_months / run.wall_seconds / 1e6);
    contender.digest = run.digest;
}

bool same_digests(const std::vector<Contender>& all) {
    bool same = true;
    for (const Contender& contender : all) {
        same = same && contender.digest == all.front().digest;
    }
    return same;
}

void report_speed(Report& report, const std::vector<Contender>& all) {
    for (const Contender& contender : all) {
        report.figures.push_back({contender.name() + ", per core",
                                  median(contender.clients_per_cpu), "M client-months/CPU-s"});
        report.figures.push_back({contender.name() + ", per core",
                                  median(contender.persons_per_cpu), "M person-months/CPU-s"});
    }
    for (std::size_t k = 0; k + 1 < all.size(); k += 2) {
        const std::string name = name_of(all[k].isa);
        report.figures.push_back({name + ", 2 threads / 1",
                                  ratio(all[k + 1].persons_per_second, all[k].persons_per_second),
                                  "ratio", goal_of_two_threads(all[k].isa)});
        report.figures.push_back({name + ", 2 threads / 1, per core",
                                  ratio(all[k + 1].persons_per_cpu, all[k].persons_per_cpu),
                                  "ratio"});
        report.figures.push_back({name + ", cost of a person-month",
                                  ratio(all[k].reference_per_cpu, all[k].persons_per_cpu),
                                  "reference agent-months", goal_in_agent_months(all[k].isa)});
        report.figures.push_back({name + " / base, 1 thread",
                                  ratio(all[k].persons_per_cpu, all[0].persons_per_cpu), "ratio"});
    }
}

/// Cost of a person-month from a thousand clients to 40 times the bench's number.
void report_linearity(Report& report, std::uint32_t clients) {
    constexpr std::uint32_t months = 12;
    double first = 0;
    for (std::uint32_t n = 1000; n <= 40 * clients; n *= 10) {
        const ModelRun run = run_model(model_setting("basis", {n, months}), sim::best_isa(), 1);
        const double cost = run.cpu_seconds / run.person_months * 1e9;
        first = first > 0 ? first : cost;
        report.figures.push_back({std::to_string(n) + " clients", cost, "ns/person-month"});
        report.figures.push_back({std::to_string(n) + " clients / 1000", cost / first, "ratio"});
    }
}

/// A whole run of 120 months, set-up included, and the start of a run of the scenario as shipped.
void report_whole_runs(Report& report, std::uint32_t clients) {
    const agents::Setting setting = model_setting("basis", {clients, 120});
    const Stopwatch run_watch;
    keep_alive(run_model(setting, sim::best_isa(), 1).digest);
    report.figures.push_back({std::to_string(clients) + " clients x 120 months",
                              1000.0 * run_watch.cpu_seconds(), "CPU-ms", at_most(300.0)});
    const Stopwatch start_watch;
    const agents::Setting average = model_setting("basis", {});
    const agents::MunicipalityReplicate replicate(average, sim::Dice(1, 0), sim::best_isa(), 1);
    keep_alive(replicate.world().people.count);
    report.figures.push_back(
        {"start-up, " + std::to_string(average.municipality.clients) + " clients",
         1000.0 * start_watch.cpu_seconds(), "CPU-ms"});
}

/// Bytes of the columns; people who come, leave or have left take rows too.
void report_memory(Report& report, const agents::Setting& setting) {
    const agents::MunicipalityReplicate replicate(setting, sim::Dice(1, 0), sim::best_isa(), 1);
    const auto person = static_cast<double>(agents::bytes_per_person());
    const auto people = static_cast<double>(replicate.world().people.count);
    const auto clients = static_cast<double>(setting.municipality.clients);
    report.figures.push_back({"memory", person, "B/row", at_most(160.0)});
    report.figures.push_back({"memory", person * people / clients, "B/client", at_most(200.0)});
}

}  // namespace

Report bench_model(const Options& options) {
    const std::uint32_t clients = model_clients(options);
    const agents::Setting setting = model_setting("basis", {clients, options.months});
    std::vector<Contender> all = contenders();
    for (unsigned round = 0; round < options.rounds; ++round) {
        for (Contender& contender : all) {
            run_round(contender, setting);
            if (contender.threads == 1) {
                contender.reference_per_cpu.push_back(reference_rate(options, contender.isa));
            }
        }
    }
    Report report{"model", {}, same_digests(all)};
    report_speed(report, all);
    report_whole_runs(report, clients);
    report_linearity(report, clients);
    report_memory(report, setting);
    return report;
}

}  // namespace afweging::bench
