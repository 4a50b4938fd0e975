// SPDX-License-Identifier: EUPL-1.2
// What somebody waits for: a whole answer of the program, from its start to its file, and what of
// it is not the months. Also what people cost to make and what a queue costs.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "agents/simulation.hpp"
#include "sim/parallel.hpp"
#include "sim/run.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/model_run.hpp"

extern char** environ;

namespace afweging::bench {

namespace {

constexpr std::uint64_t seed = 20260101;
constexpr std::uint32_t answer_replicates = 30;
constexpr std::uint32_t answer_months = 60;

double milliseconds(const timeval& time) {
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
}

/// Processor time of the program with these arguments, all its threads and the system's work for it
/// included. [ms] Throws when it failed: no time is no short time.
double program_time(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), AFWEGING_PROGRAM);
    std::vector<char*> words;
    for (std::string& argument : arguments) { words.push_back(argument.data()); }
    words.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int failed = posix_spawn(&child, words[0], &quiet, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    int status = -1;
    rusage usage{};
    if (failed != 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
        throw std::runtime_error(std::string(AFWEGING_PROGRAM) + " did not run to its end");
    }
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double middle_time(const Options& options, const std::vector<std::string>& arguments) {
    std::vector<double> times;
    for (unsigned round = 0; round < 2 * options.rounds; ++round) {
        times.push_back(program_time(arguments));
    }
    return median(times);
}

/// Forgets the months.
class Nowhere final : public sim::Recorder {
public:
    void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t> values) override {
        keep_alive(static_cast<std::uint64_t>(values.front()));
    }
};

sim::RunPlan plan(const agents::Setting& setting, std::uint32_t replicates, unsigned threads) {
    return {.seed = seed,
            .first_replicate = 0,
            .replicates = replicates,
            .start = setting.start,
            .length = setting.length,
            .threads = threads};
}

struct Times {
    double cpu;   ///< [s]
    double wall;  ///< [s]
};

/// Replicates with their making, without start-up, file and table.
Times replicates_time(const agents::Setting& setting, std::uint32_t replicates, unsigned threads) {
    const agents::MunicipalityModel model(setting, sim::best_isa());
    Nowhere nowhere;
    sim::Silence silence;
    const Stopwatch watch;
    (void)sim::run(model, plan(setting, replicates, threads), nowhere, silence, {});
    return {watch.cpu_seconds(), watch.wall_seconds()};
}

/// CPU-ms of making the worlds of that many replicates.
double making_time(const agents::Setting& setting, std::uint32_t replicates) {
    const Stopwatch watch;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        keep_alive(agents::make_world(setting, sim::Dice(seed, r), 1).people.count);
    }
    return 1e3 * watch.cpu_seconds();
}

/// `run basis`, 30 replicates of 60 months, one thread, with its file; and what is not months.
void report_answer(Report& report, const Options& options) {
    const agents::Setting setting = model_setting("basis", {{}, answer_months});
    const std::string file =
        (std::filesystem::temp_directory_path() / ("afweging-bench-" + std::to_string(getpid())))
            .string() +
        ".h5";
    const auto run = [&file](const char* months, const char* replicates) {
        return std::vector<std::string>{
            "run",  "basis",        "--seed",   "1",  "--threads", "1",       "--force", "--months",
            months, "--replicates", replicates, "-o", file,        "--draws", "0"};
    };
    std::vector<double> whole;
    std::vector<double> outside;
    std::vector<double> serial;
    for (unsigned round = 0; round < options.rounds; ++round) {
        whole.push_back(program_time(run("60", "30")));
        const double replicates = 1e3 * replicates_time(setting, answer_replicates, 1).cpu;
        const double making = making_time(setting, answer_replicates);
        outside.push_back(100.0 * (whole.back() - replicates + making) / whole.back());
        serial.push_back(whole.back() - replicates);
    }
    report.figures.push_back(
        {"run basis, 30 x 60, 1 thread", median(whole), "CPU-ms", at_most(500.0)});
    report.figures.push_back({"of it outside the months", median(outside), "%", at_most(25.0)});
    report.figures.push_back(
        {"of it not for a replicate (serial, 1 thread)", median(serial), "CPU-ms", at_most(60.0)});
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    report.figures.push_back(
        {"start-up of run",
         middle_time(options, {"run", "basis", "--seed", "1", "--threads", "1", "--people", "10",
                               "--months", "1", "--draws", "0", "--replicates", "1"}),
         "CPU-ms", at_most(15.0)});
}

/// Replicates side by side, and the question that a municipality asks: two policies, each in a
/// thousand worlds (200 draws of the parameters x 5 replicates). Scaled from a few worlds:
/// a draw costs what any other replicate does.
void report_question(Report& report, const Options& options) {
    constexpr double worlds = 1000;
    const std::uint32_t sample = 4 * options.rounds;
    double seconds = 0;
    std::vector<double> ratios;
    for (const char* policy : {"basis", "werkloont"}) {
        const agents::Setting setting = model_setting(policy, {{}, answer_months});
        const Times one = replicates_time(setting, sample, 1);
        const Times two = replicates_time(setting, sample, 2);
        ratios.push_back(one.wall / two.wall);
        seconds += worlds * one.cpu / sample;
    }
    report.figures.push_back({"replicates side by side, 2 threads / 1", median(ratios), "ratio",
                              at_least(sim::available_threads() > 1 ? 1.9 : 0.0)});
    report.figures.push_back({"one policy question (2 x 1000 x 60), scaled, 2 threads",
                              seconds / 1.9, "s", at_most(20.0)});
}

/// The same question as it is asked: the command with its file and text, people seen in both plans
/// and the other models. From two numbers of draws, for what it costs is a part that is always
/// there and a part for each draw; divided over two threads as replicates side by side are.
void report_compare(Report& report, const Options& options) {
    const unsigned few = options.rounds > 1 ? 4 : 2;
    const unsigned many = 4 * few;
    constexpr double asked = 200;
    const auto cost = [&](unsigned draws) {
        return 1e-3 * program_time({"compare", "basis", "werkloont", "--seed", "1", "--draws",
                                    std::to_string(draws), "--replicates", "5", "--months", "60",
                                    "--threads", "2"});
    };
    const double small = cost(few);
    const double a_draw = (cost(many) - small) / (many - few);
    const double whole = small + a_draw * (asked - few);
    report.figures.push_back({"compare, 200 draws x 5 x 60 of two plans, scaled", whole, "CPU-s"});
    report.figures.push_back({"the same, 2 threads", whole / 1.9, "s", at_most(20.0)});
}

/// Processor time of the last months of a year in which everybody who may wait does, over one in
/// which no instrument opens.
void report_waiting(Report& report, const Options& options) {
    agents::Setting queue = model_setting("basis", {model_clients(options), 24});
    for (agents::Instrument& instrument : queue.instruments) {
        instrument.running_at_start = 0;
        instrument.places = 1;
    }
    agents::Setting nobody = queue;
    for (agents::Instrument& instrument : nobody.instruments) {
        instrument.first_month = nobody.length.count;
    }
    std::vector<double> ratios;
    double waiting = 0;
    for (unsigned round = 0; round < options.rounds; ++round) {
        double cpu[2] = {0, 0};
        for (int side = 0; side < 2; ++side) {
            agents::MunicipalityReplicate world(side == 0 ? nobody : queue, sim::Dice(seed, 0),
                                                sim::best_isa(), 1);
            for (int month = 0; month < 12; ++month) { (void)world.next_month(1); }
            const Stopwatch watch;
            for (int month = 12; month < 24; ++month) { (void)world.next_month(1); }
            cpu[side] = watch.cpu_seconds();
            const agents::People& people = world.world().people;
            const auto on_a_list = [&](std::size_t i) { return people.programme_wanted[i] != 0; };
            double count = 0;
            for (std::size_t i = 0; i < people.count; ++i) { count += on_a_list(i) ? 1 : 0; }
            waiting = 100.0 * count / queue.municipality.clients;
        }
        ratios.push_back(cpu[1] / cpu[0]);
    }
    report.figures.push_back(
        {"a month with a queue / without", median(ratios), "ratio", at_most(1.2)});
    report.figures.push_back({"on a waiting list in it, of the clients", waiting, "%"});
}

/// A world of --people clients.
void report_making(Report& report, const Options& options) {
    const agents::Setting setting =
        model_setting("basis", {static_cast<std::uint32_t>(options.people), options.months});
    const Stopwatch watch;
    const agents::World world = agents::make_world(setting, sim::Dice(seed, 0), 1);
    report.figures.push_back({std::to_string(options.people) + " clients made",
                              1e6 * watch.cpu_seconds() / static_cast<double>(world.people.count),
                              "us/person", at_most(0.35)});
}

}  // namespace

Report bench_answer(const Options& options) {
    Report report{"answer", {}, true};
    report_answer(report, options);
    report_question(report, options);
    report_compare(report, options);
    report_waiting(report, options);
    report_making(report, options);
    return report;
}

}  // namespace afweging::bench
