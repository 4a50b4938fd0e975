// SPDX-License-Identifier: EUPL-1.2
// Commands with the size of a run in them.
#include "app/cli/commands.hpp"

#include "app/cli/print.hpp"

namespace afweging::app {
namespace {

/// " --months 12 --people 5000": only what the scenario itself has otherwise.
std::string size_of_run(const Job& job) {
    std::string options;
    const auto add = [&](const char* option, std::uint32_t asked, std::uint32_t usual) {
        if (asked != usual) {
            options += ' ';
            options += option;
            options += ' ';
            options += std::to_string(asked);
        }
    };
    const agents::Setting& own = job.scenario.setting;
    const std::uint32_t clients = own.municipality.clients;
    const auto months = static_cast<std::uint32_t>(own.length.count);
    add("--months", job.request.months.value_or(months), months);
    add("--people", job.request.people.value_or(clients), clients);
    const std::uint32_t replicates = job.scenario.replicates;
    if (job.request.draws.plain()) {  // those of a draw are for luck among draws
        add("--replicates", job.request.replicates.value_or(replicates), replicates);
    }
    return options;
}

}  // namespace

std::string reach_command(const std::vector<std::string>& plans, const Job& job) {
    std::string command = "afweging reach";
    for (const std::string& plan : plans) {
        command += ' ';
        command += shell_word(plan);
    }
    command += " --seed " + std::to_string(job.request.seed);
    command += size_of_run(job);
    return command;
}

}  // namespace afweging::app
