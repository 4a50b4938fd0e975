// SPDX-License-Identifier: EUPL-1.2
// The reference cohort: plain code, the kernel at each instruction set, and the roof.
#include <functional>
#include <memory>
#include <optional>

#include "sim/isa.hpp"
#include "sim/parallel.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/plain_model.hpp"
#include "tests/bench/reference_model.hpp"

namespace afweging::bench {

namespace {

constexpr std::uint64_t seed = 20260101;
constexpr double roof_seconds = 0.2;

const char* name_of(sim::Isa isa) {
    return isa == sim::Isa::v4 ? "v4" : isa == sim::Isa::v3 ? "v3" : "base";
}

std::string thread_count(unsigned threads) {
    return std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

/// Something that runs months, and how fast it did in each round.
struct Contender {
    std::string name;
    std::function<void()> month;
    std::function<std::uint64_t()> digest;
    std::vector<double> rates;      ///< by the clock on the wall
    std::vector<double> cpu_rates;  ///< by processor time
};

Contender plain(const Options& options, unsigned threads) {
    auto model = std::make_shared<PlainModel>(options.people, seed, threads);
    return {"plain, " + thread_count(threads),
            [model] { keep_alive(model->next_month()); },
            {},
            {},
            {}};
}

Contender kernel(const Options& options, sim::Isa isa, unsigned threads) {
    auto model = std::make_shared<ReferenceModel>(options.people, seed, isa, threads);
    auto hash = std::make_shared<Hash>();
    return {std::string("kernel ") + name_of(isa) + ", " + thread_count(threads),
            [model, hash] {
                for (const std::int64_t count : model->next_month().of) {
                    hash->add(static_cast<std::uint64_t>(count));
                }
            },
            [model, hash] {
                Hash both = *hash;
                both.add(model->digest());
                return both.value();
            },
            {},
            {}};
}

void run_round(Contender& contender, const Options& options) {
    const Stopwatch watch;
    for (std::uint32_t month = 0; month < options.months; ++month) { contender.month(); }
    const double work = static_cast<double>(options.people) * options.months / 1e6;
    contender.rates.push_back(work / watch.wall_seconds());
    contender.cpu_rates.push_back(work / watch.cpu_seconds());
}

/// The middle of the ratios round by round: both of a pair meet the same neighbours on the machine.
double ratio(const std::vector<double>& rates, const std::vector<double>& base) {
    std::vector<double> ratios;
    for (std::size_t r = 0; r < rates.size(); ++r) { ratios.push_back(rates[r] / base[r]); }
    return median(ratios);
}

Goal goal_over_plain(sim::Isa isa) {
    return at_least(isa == sim::Isa::v4 ? 14.0 : isa == sim::Isa::v3 ? 9.0 : 0.0);
}

Goal goal_over_roof(sim::Isa isa) {
    return at_least(isa == sim::Isa::v4 ? 0.5 : isa == sim::Isa::v3 ? 0.6 : 0.0);
}

struct Level {
    sim::Isa isa;
    std::size_t one_thread;  ///< its place among the contenders; two threads comes next
    std::vector<double> roofs;
};

void add_level(Report& report, const Level& level, const std::vector<Contender>& all) {
    const std::string name = std::string("kernel ") + name_of(level.isa);
    const Contender& one = all[level.one_thread];
    const Contender& two = all[level.one_thread + 1];
    report.figures.push_back({"roof " + std::string(name_of(level.isa)) + ", 1 thread",
                              median(level.roofs), "M agent-months/CPU-s"});
    report.figures.push_back({name + " / plain, 1 thread", ratio(one.cpu_rates, all[0].cpu_rates),
                              "ratio", goal_over_plain(level.isa)});
    report.figures.push_back(
        {name + " / plain, 2 threads", ratio(two.cpu_rates, all[1].cpu_rates), "ratio"});
    report.figures.push_back({name + " / its roof", ratio(one.cpu_rates, level.roofs), "ratio",
                              goal_over_roof(level.isa)});
    report.figures.push_back({name + ", 2 threads / 1", ratio(two.rates, one.rates), "ratio"});
    report.figures.push_back(
        {name + ", 2 threads / 1, per core", ratio(two.cpu_rates, one.cpu_rates), "ratio"});
}

std::vector<Level> add_contenders(const Options& options, std::vector<Contender>& all) {
    all.push_back(plain(options, 1));
    all.push_back(plain(options, 2));
    std::vector<Level> levels;
    for (const sim::Isa isa : {sim::Isa::base, sim::Isa::v3, sim::Isa::v4}) {
        if (isa <= sim::best_isa()) {
            levels.push_back({isa, all.size(), {}});
            all.push_back(kernel(options, isa, 1));
            all.push_back(kernel(options, isa, 2));
        }
    }
    return levels;
}

bool same_digests(const std::vector<Contender>& all) {
    std::optional<std::uint64_t> expected;
    for (const Contender& contender : all) {
        if (contender.digest) {
            const std::uint64_t digest = contender.digest();
            if (expected.value_or(digest) != digest) {
                return false;
            }
            expected = digest;
        }
    }
    return true;
}

}  // namespace

Report bench_reference(const Options& options) {
    std::vector<Contender> all;
    std::vector<Level> levels = add_contenders(options, all);
    for (unsigned round = 0; round < options.rounds; ++round) {
        for (Contender& contender : all) { run_round(contender, options); }
        for (Level& level : levels) { level.roofs.push_back(roof_rate(level.isa, roof_seconds)); }
    }
    Report report{"reference", {}, same_digests(all)};
    for (const Contender& contender : all) {
        report.figures.push_back({contender.name, median(contender.rates), "M agent-months/s"});
        report.figures.push_back(
            {contender.name + ", per core", median(contender.cpu_rates), "M agent-months/CPU-s"});
    }
    for (const Level& level : levels) { add_level(report, level, all); }
    const ReferenceModel small(options.people, seed, sim::Isa::base, 1);
    report.figures.push_back({"kernel, memory", small.bytes_per_person(), "B/agent"});
    report.figures.push_back({"plain, memory", PlainModel::bytes_per_person(), "B/agent"});
    return report;
}

}  // namespace afweging::bench
