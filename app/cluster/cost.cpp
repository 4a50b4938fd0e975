// SPDX-License-Identifier: EUPL-1.2
// A sample here, scaled up.
#include "app/cluster/cost.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <regex>

#include "app/cluster/shard.hpp"
#include "app/run_time.hpp"

namespace afweging::app {
namespace {

constexpr double gigabyte = 1e9;

/// A quarter more than what was counted, and whole: schedulers kill what takes more.
std::uint64_t memory_to_ask(double bytes) {
    return static_cast<std::uint64_t>(std::ceil(1.25 * bytes / gigabyte));
}

/// The most memory that this process has held. [bytes]
double peak_bytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return 1024.0 * static_cast<double>(used.ru_maxrss);
}

std::uint64_t rounded_up(std::uint64_t count, std::uint64_t by) { return (count + by - 1) / by; }

}  // namespace

Cost cost_of_runs(const std::vector<Job>& jobs, std::uint64_t shards, unsigned cores) {
    Cost cost;
    double all = 0;
    double bytes = 0;
    double whole_bytes = 0;
    for (const Job& job : jobs) {
        Job part = job;
        take_part(part, {shards - 1, shards});  // none is larger
        part.request.threads = cores;
        const JobSize size = size_of(part);
        const Sample sample = take_sample(part);
        cost.part_seconds += estimated_seconds(part, size, sample, cores);
        JobSize alone = size;
        alone.run.threads = 1;
        const std::uint64_t worlds =
            std::uint64_t{*job.request.replicates} * job.request.draws.count;
        cost.runs += worlds;
        all += static_cast<double>(worlds) * estimated_seconds(part, alone, sample, 1) /
               size.run.replicates;
        cost.side_by_side = std::max<std::uint64_t>(cost.side_by_side, size.run.replicates);
        RunSize whole = size.run;
        whole.people = 0;  // results only
        whole.replicates = static_cast<std::uint32_t>(worlds);
        whole_bytes += static_cast<double>(memory_need(whole).total());
        bytes = std::max(bytes, static_cast<double>(size.memory.total()));
    }
    cost.seconds = all / static_cast<double>(std::max<std::uint64_t>(1, cost.runs));
    cost.memory_gb = memory_to_ask(bytes);
    cost.whole_gb = memory_to_ask(whole_bytes + bytes);
    return cost;
}

Cost cost_of_calibration(const calibration::Plan& plan, const calibration::TargetRuns& model,
                         std::uint64_t shards, unsigned cores) {
    std::vector<double> modes;
    for (const calibration::FittedNumber& each : model.numbers()) { modes.push_back(each.mode); }
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(model.at(modes));
    Cost cost;
    cost.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    cost.runs = calibration::planned_runs(plan);
    cost.rounds = calibration::planned_rounds(plan);
    std::size_t largest = std::max(plan.checks, plan.trajectories * (plan.numbers.size() + 1));
    for (const std::size_t wave : plan.waves) { largest = std::max(largest, wave); }
    cost.side_by_side = rounded_up(largest, shards);
    cost.part_seconds = static_cast<double>(rounded_up(cost.side_by_side, cores)) * cost.seconds;
    cost.memory_gb = memory_to_ask(peak_bytes() * cores);  // a run on each core
    cost.whole_gb = cost.memory_gb;
    return cost;
}

std::string walltime_of(double part_seconds) {
    constexpr double half_hour = 1800;
    const auto halves =
        static_cast<unsigned long>(std::max(1.0, std::ceil(3 * part_seconds / half_hour)));
    const unsigned long days = halves / 48;
    char text[40];
    std::snprintf(text, sizeof text, "%02lu:%02u:00", halves % 48 / 2, halves % 2 == 1 ? 30U : 0U);
    return days > 0 ? std::to_string(days) + '-' + text : text;
}

bool is_walltime(const std::string& text) {
    static const std::regex form(
        R"(\d{1,9}|\d{1,9}:\d{2}|\d{1,6}:\d{2}:\d{2}|\d{1,4}-\d{1,2}(:\d{2}(:\d{2})?)?)");
    return std::regex_match(text, form);
}

}  // namespace afweging::app
