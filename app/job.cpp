// SPDX-License-Identifier: EUPL-1.2
// Sizes, provenance and the run itself.
#include "app/job.hpp"

#include <algorithm>
#include <limits>

#include "agents/simulation.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/people.hpp"
#include "app/data.hpp"
#include "app/isa_choice.hpp"
#include "app/pairing_basis.hpp"
#include "app/progress_line.hpp"
#include "app/version.hpp"
#include "output/memory_recorder.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

/// What chunks put forward for each row that they hold, beside its columns: a share of the chunk's
/// own counters, and one candidate of each kind. Not everybody is one in a month, but lists that
/// grow hold room for twice what is in them, and settling lines the candidates up once more.
/// [bytes]
constexpr std::uint64_t proposal_bytes_per_person =
    (sizeof(agents::Proposals) + agents::chunk_size - 1) / agents::chunk_size +
    sizeof(agents::PlaceCandidate) + sizeof(agents::JobCandidate);

/// Everybody that one replicate holds: those on benefit at the start and those still to come.
std::uint64_t rows_of(const agents::Setting& setting, const Job& job) {
    const sim::Dice dice(job.request.seed, job.request.first_replicate);
    return sim::padded(agents::headcount(agents::population_basis(setting), dice).total());
}

}  // namespace

Job make_job(const std::string& scenario, scenarios::RunRequest request) {
    request.isa = chosen_isa();
    Job job{scenarios::read_scenario(scenario, data_root()), request};
    job.request.replicates = request.replicates.value_or(job.scenario.replicates);
    const agents::Setting setting = scenarios::setting_of(job.scenario, request);
    job.request.months = static_cast<std::uint32_t>(setting.length.count);
    if (*job.request.replicates >
        std::numeric_limits<std::uint32_t>::max() - request.first_replicate) {
        throw PhrasedError(ExitCode::usage,
                           {"--first-replicate and --replicates together are too large",
                            "--first-replicate en --replicates zijn samen te groot"});
    }
    return job;
}

JobSize size_of(const Job& job) {
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    JobSize size;
    size.clients = setting.municipality.clients;
    size.run = {.people = rows_of(setting, job),
                .bytes_per_person = agents::bytes_per_person() + proposal_bytes_per_person,
                .replicates = *job.request.replicates,
                .months = *job.request.months,
                .record_size = scenarios::layout_of(job.scenario).record_size(),
                .threads = job.request.threads,
                .kept = job.kept};
    size.memory = memory_need(size.run);
    return size;
}

std::vector<scenarios::AssumedNumber> assumed_numbers(const Job& job) {
    return scenarios::assumed_numbers(job.scenario,
                                      sim::Months{static_cast<std::int32_t>(*job.request.months)});
}

output::Provenance provenance_of(const Job& job, const JobSize& size) {
    output::Provenance provenance;
    provenance.program_version = version();
    provenance.git_commit = git_commit();
    provenance.scenario_name = job.scenario.name;
    provenance.scenario_text = job.scenario.provenance;
    provenance.scenario_sha256 = output::sha256_hex(job.scenario.provenance);
    provenance.seed = job.request.seed;
    provenance.first_replicate = job.request.first_replicate;
    provenance.replicates = *job.request.replicates;
    provenance.months = *job.request.months;
    provenance.start = job.scenario.setting.start;
    provenance.people = size.clients;
    add_basis(job.scenario, scenarios::setting_of(job.scenario, job.request), provenance);
    for (const scenarios::AssumedNumber& number : assumed_numbers(job)) {
        provenance.assumed_numbers.push_back(number.key);
    }
    return provenance;
}

output::Results simulate(const Job& job, const Console& console, const Interrupt& interrupt) {
    const JobSize size = size_of(job);
    require_memory(size.memory, available_memory());
    const std::uint32_t replicates = *job.request.replicates;
    const std::uint32_t months = *job.request.months;
    output::MemoryRecorder recorder(scenarios::layout_of(job.scenario), job.request.first_replicate,
                                    replicates, months);
    ProgressLine progress(console, std::uint64_t{replicates} * months, size.clients);
    const sim::RunOutcome outcome =
        scenarios::run_scenario(job.scenario, job.request, recorder, progress, interrupt.token());
    if (outcome == sim::RunOutcome::stopped) {
        throw PhrasedError(ExitCode::interrupted,
                           {"stopped before the end", "gestopt voor het einde"});
    }
    return {provenance_of(job, size), recorder.take_values()};
}

}  // namespace afweging::app
