// SPDX-License-Identifier: EUPL-1.2
// A small world, run in every way that this computer knows.
#include <algorithm>

#include "app/console.hpp"
#include "app/isa_choice.hpp"
#include "app/job.hpp"
#include "app/known_digest.hpp"
#include "app/self_test.hpp"
#include "output/digest.hpp"
#include "output/memory_recorder.hpp"
#include "sim/progress.hpp"

namespace afweging::app {
namespace {

/// What is run: `basis` with few people, so that every mechanism has something to do.
std::string digest_of_world(unsigned threads, sim::Isa isa) {
    scenarios::RunRequest request{};
    request.seed = 1;
    request.replicates = 2;
    request.months = 14;
    request.people = 2500;
    request.threads = threads;
    request.isa = isa;
    const Job job = make_job("basis", request);
    output::MemoryRecorder recorder(scenarios::layout_of(job.scenario), request.first_replicate,
                                    *request.replicates, *request.months);
    sim::Silence silence;
    static_cast<void>(
        scenarios::run_scenario(job.scenario, job.request, recorder, silence, std::stop_token()));
    return output::digest(recorder.values());
}

SelfTest test_world(unsigned threads, sim::Isa isa) {
    const std::string count = std::to_string(threads);
    const std::string name = name_of(isa);
    SelfTest test{"world_" + count + "_" + name,
                  {"small world, " + count + (threads == 1 ? " thread" : " threads") +
                       ", instruction set " + name,
                   "kleine wereld, " + count + (threads == 1 ? " draad" : " draden") +
                       ", instructieset " + name},
                  false,
                  ""};
    try {
        const std::string found = digest_of_world(threads, isa);
        test.passed = found == known_digest();
        test.detail = test.passed ? "" : found;
    } catch (const std::exception& error) { test.detail = told(error); }
    return test;
}

}  // namespace

std::vector<SelfTest> test_worlds() {
    std::vector<SelfTest> tests;
    for (const sim::Isa isa : runnable_isas()) {
        for (const unsigned threads : {1U, 2U}) { tests.push_back(test_world(threads, isa)); }
    }
    return tests;
}

}  // namespace afweging::app
