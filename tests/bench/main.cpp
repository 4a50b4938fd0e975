// SPDX-License-Identifier: EUPL-1.2
// afweging-bench [--json] [--people N] [--months N] [--rounds N] [name...]
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <nlohmann/json.hpp>

#include "tests/bench/bench.hpp"

namespace {

using afweging::bench::Figure;
using afweging::bench::Goal;
using afweging::bench::Options;
using afweging::bench::Report;

struct Entry {
    const char* name;
    Report (*run)(const Options&);
};

// Each benchmark is a function in a file of its own.
constexpr Entry table[] = {
    {"reference", afweging::bench::bench_reference},
    {"model", afweging::bench::bench_model},
    {"difference", afweging::bench::bench_difference},
    {"answer", afweging::bench::bench_answer},
    {"instruments", afweging::bench::bench_instruments},
    {"everything", afweging::bench::bench_everything},
};

struct Command {
    Options options;
    bool json = false;
    std::vector<std::string> names;
    bool understood = true;
};

std::size_t number(const char* text) { return std::strtoull(text, nullptr, 10); }

Command parse(int argc, char** argv) {
    Command command;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const std::size_t value = i + 1 < argc ? number(argv[i + 1]) : 0;
        if (word == "--json") {
            command.json = true;
        } else if (word.rfind("--", 0) != 0) {
            command.names.push_back(word);
        } else if (value == 0) {
            command.understood = false;
        } else {
            command.understood = word == "--people" || word == "--months" || word == "--rounds";
            command.options.people = word == "--people" ? value : command.options.people;
            command.options.months =
                word == "--months" ? static_cast<std::uint32_t>(value) : command.options.months;
            command.options.rounds =
                word == "--rounds" ? static_cast<unsigned>(value) : command.options.rounds;
            ++i;
        }
    }
    return command;
}

bool has_goal(const Figure& figure) { return figure.goal.bound > 0.0; }

bool reached(const Figure& figure) { return figure.goal.reached(figure.value); }

void print(const Figure& figure) {
    std::printf("  %-48s %9.2f %s", figure.name.c_str(), figure.value, figure.unit.c_str());
    if (has_goal(figure)) {
        std::printf("  (goal %s %.2f: %s)",
                    figure.goal.sense == Goal::Sense::at_most ? "<=" : ">=", figure.goal.bound,
                    reached(figure) ? "reached" : "missed");
    }
    std::printf("\n");
}

void print(const Report& report) {
    std::printf("%s (equal hashes: %s)\n", report.name.c_str(), report.consistent ? "yes" : "NO");
    for (const Figure& figure : report.figures) { print(figure); }
}

/// The table of docs/performance.md: every figure that has a goal, together.
void print_goals(const std::vector<Report>& reports) {
    std::printf(
        "goals (not measured here: 16 threads / 1, goals 12 over replicates and 10 inside one"
        " world)\n");
    for (const Report& report : reports) {
        for (const Figure& figure : report.figures) {
            if (has_goal(figure)) {
                print(figure);
            }
        }
    }
}

nlohmann::json to_json(const Report& report) {
    nlohmann::json figures = nlohmann::json::array();
    for (const Figure& figure : report.figures) {
        nlohmann::json entry = {
            {"name", figure.name}, {"value", figure.value}, {"unit", figure.unit}};
        if (has_goal(figure)) {
            entry["goal"] = figure.goal.bound;
            entry["at_most"] = figure.goal.sense == Goal::Sense::at_most;
            entry["reached"] = reached(figure);
        }
        figures.push_back(entry);
    }
    return {{"name", report.name}, {"consistent", report.consistent}, {"figures", figures}};
}

bool wanted(const Command& command, const char* name) {
    return command.names.empty() ||
           std::find(command.names.begin(), command.names.end(), name) != command.names.end();
}

/// True when all hashes that must be equal are.
bool measure(const Command& command) {
    bool consistent = true;
    std::vector<Report> reports;
    nlohmann::json all = nlohmann::json::array();
    for (const Entry& entry : table) {
        if (wanted(command, entry.name)) {
            reports.push_back(entry.run(command.options));
            consistent = consistent && reports.back().consistent;
            command.json ? all.push_back(to_json(reports.back())) : print(reports.back());
        }
    }
    command.json ? static_cast<void>(std::puts(all.dump(2).c_str())) : print_goals(reports);
    return consistent;
}

}  // namespace

int main(int argc, char** argv) {
    const Command command = parse(argc, argv);
    if (!command.understood) {
        std::fputs("usage: afweging-bench [--json] [--people N] [--months N] [--rounds N] [name]\n",
                   stderr);
        return 2;
    }
    try {
        return measure(command) ? 0 : 1;
    } catch (const std::exception& failed) {
        std::fprintf(stderr, "%s\n", failed.what());
        return 1;
    }
}
