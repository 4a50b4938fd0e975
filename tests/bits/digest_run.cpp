// SPDX-License-Identifier: EUPL-1.2
// afweging-digest-run FOLDER SCENARIO SEED PEOPLE MONTHS REPLICATES THREADS: the digest of a run, as
// `afweging digest` gives it of a file of that run. FOLDER: scenarios/.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <span>
#include <string>

#include "output/digest.hpp"
#include "output/memory_recorder.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/progress.hpp"

namespace {

using namespace afweging;

std::uint32_t number(const char* text) {
    return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
}

std::string digest_of_run(std::span<char* const> words) {
    const scenarios::Scenario scenario =
        scenarios::read_scenario(words[2], scenarios::DataRoot::at(words[1]));
    scenarios::RunRequest request{.seed = number(words[3])};
    request.people = number(words[4]);
    request.months = number(words[5]);
    request.replicates = number(words[6]);
    request.threads = number(words[7]);
    output::MemoryRecorder recorder(scenarios::layout_of(scenario), 0, *request.replicates,
                                    *request.months, request.draws);
    sim::Silence silence;
    output::DrawRecorder draw(recorder, 0);
    if (scenarios::run_scenario(scenario, request, draw, silence, {}) != sim::RunOutcome::finished) {
        std::exit(1);
    }
    return output::digest(recorder.take_values());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 8) {
        std::fputs("afweging-digest-run FOLDER SCENARIO SEED PEOPLE MONTHS REPLICATES THREADS\n",
                   stderr);
        return 2;
    }
    try {
        std::puts(digest_of_run({argv, static_cast<std::size_t>(argc)}).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
