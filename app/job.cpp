// SPDX-License-Identifier: EUPL-1.2
// Sizes, provenance and the run itself.
#include "app/job.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "agents/simulation.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/people.hpp"
#include "app/data.hpp"
#include "app/isa_choice.hpp"
#include "app/pairing_basis.hpp"
#include "app/progress_line.hpp"
#include "app/version.hpp"
#include "calibration/cohorts/cohort_observer.hpp"
#include "calibration/cohorts/run_cohorts.hpp"
#include "calibration/counts_recorder.hpp"
#include "output/memory_recorder.hpp"
#include "output/sha256.hpp"
#include "scenarios/draws.hpp"

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

/// The same in the draw that has most.
std::uint64_t most_rows(const agents::Setting& best, const Job& job) {
    const sim::DrawRange draws = job.request.draws;
    std::uint64_t most = rows_of(best, job);
    for (std::uint32_t i = 0; !draws.plain() && i < draws.count; ++i) {
        most = std::max(
            most,
            rows_of(scenarios::setting_of_draw(job.scenario, job.request, draws.first + i), job));
    }
    return most;
}

/// Replicates of all draws.
std::uint32_t worlds_of(const Job& job) {
    const std::uint64_t worlds = std::uint64_t{*job.request.replicates} * job.request.draws.count;
    if (worlds > std::numeric_limits<std::uint32_t>::max()) {
        throw PhrasedError(ExitCode::usage, {"--draws and --replicates together are too large",
                                             "--draws en --replicates zijn samen te groot"});
    }
    return static_cast<std::uint32_t>(worlds);
}

sim::Layout layout_of(const Job& job) {
    sim::Layout run = scenarios::layout_of(job.scenario);
    return job.cohorts ? calibration::with_cohorts(std::move(run), *job.cohorts) : run;
}

output::Values simulate_with_cohorts(const Job& job, sim::Progress& progress,
                                     const Interrupt& interrupt) {
    calibration::RunAndCohorts recorder(layout_of(job),
                                        scenarios::layout_of(job.scenario).record_size(),
                                        job.request.first_replicate, *job.request.replicates,
                                        *job.request.months, job.request.draws);
    const auto observer = [&](const agents::Setting& setting, const sim::Dice&) {
        return std::make_unique<calibration::CohortObserver>(*job.cohorts, setting);
    };
    require_finished(scenarios::run_observed(job.scenario, job.request, observer, recorder,
                                             progress, interrupt.token()));
    return recorder.take_values();
}

/// The numbers in doubt that the run reads, with their values in its draws.
std::vector<output::DrawnNumber> drawn_numbers(const Job& job) {
    const auto length = sim::Months{static_cast<std::int32_t>(*job.request.months)};
    const std::vector<scenarios::NumberInDoubt> numbers =
        scenarios::numbers_in_doubt(job.scenario, length);
    std::vector<output::DrawnNumber> drawn;
    for (const scenarios::NumberInDoubt& n : numbers) {
        drawn.push_back({n.key, n.meaning.en, n.meaning.nl, n.unit, n.luck, {}});
    }
    for (std::uint32_t i = 0; i < job.request.draws.count; ++i) {
        const std::vector<double> values = scenarios::values_of_draw(
            numbers, job.request.seed, job.request.draws.first + i, job.request.posterior.get());
        for (std::size_t n = 0; n < values.size(); ++n) { drawn[n].values.push_back(values[n]); }
    }
    return drawn;
}

}  // namespace

Job make_job(const std::string& scenario, scenarios::RunRequest request) {
    return make_job(scenarios::read_scenario(scenario, data_root()), std::move(request));
}

Job make_job(scenarios::Scenario scenario, scenarios::RunRequest request) {
    request.isa = chosen_isa();
    Job job{std::move(scenario), request};
    job.request.replicates = request.replicates.value_or(
        request.draws.plain() ? job.scenario.replicates : scenarios::replicates_in_a_draw);
    if (request.draws.count > 1 && *job.request.replicates < 2) {
        throw PhrasedError(ExitCode::usage,
                           {"draws need 2 replicates or more: one cannot tell doubt from luck; the "
                            "best values alone are --draws 0",
                            "trekkingen vragen 2 herhalingen of meer: met een is twijfel niet van "
                            "toeval te scheiden; alleen de beste waarden zijn --draws 0"});
    }
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
    size.run = {.people = most_rows(setting, job),
                .bytes_per_person = agents::bytes_per_person() + proposal_bytes_per_person,
                .replicates = worlds_of(job),
                .months = *job.request.months,
                .record_size = layout_of(job).record_size(),
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
    if (job.cohorts) {
        provenance.scenario_text +=
            calibration::text_of(*job.cohorts, scenarios::setting_of(job.scenario, job.request));
    }
    provenance.scenario_sha256 = output::sha256_hex(provenance.scenario_text);
    provenance.seed = job.request.seed;
    provenance.first_replicate = job.request.first_replicate;
    provenance.replicates = *job.request.replicates;
    provenance.draws = job.request.draws;
    if (job.request.posterior) {
        provenance.posterior = job.request.posterior->name;
        provenance.posterior_sha256 = job.request.posterior->sha256;
    }
    provenance.months = *job.request.months;
    provenance.start = job.scenario.setting.start;
    provenance.people = size.clients;
    add_basis(job.scenario, scenarios::setting_of(job.scenario, job.request), provenance);
    for (const scenarios::AssumedNumber& number : assumed_numbers(job)) {
        provenance.assumed_numbers.push_back(number.key);
    }
    provenance.numbers = drawn_numbers(job);
    return provenance;
}

void require_finished(sim::RunOutcome outcome) {
    if (outcome == sim::RunOutcome::stopped) {
        throw PhrasedError(ExitCode::interrupted,
                           {"stopped before the end", "gestopt voor het einde"});
    }
}

output::Values simulate_draws(const Job& job, sim::Progress& progress, const Interrupt& interrupt) {
    output::MemoryRecorder recorder(layout_of(job), job.request.first_replicate,
                                    *job.request.replicates, *job.request.months,
                                    job.request.draws);
    std::vector<output::DrawRecorder> of_draws;
    std::vector<sim::Recorder*> recorders;
    of_draws.reserve(job.request.draws.count);
    for (std::uint32_t i = 0; i < job.request.draws.count; ++i) {
        recorders.push_back(&of_draws.emplace_back(recorder, i));
    }
    require_finished(
        scenarios::run_draws(job.scenario, job.request, recorders, progress, interrupt.token()));
    return recorder.take_values();
}

output::Results simulate(const Job& job, const Console& console, const Interrupt& interrupt) {
    const JobSize size = size_of(job);
    require_memory(size.memory, available_memory());
    ProgressLine progress(console, std::uint64_t{size.run.replicates} * *job.request.months,
                          size.clients);
    output::Values values = job.cohorts ? simulate_with_cohorts(job, progress, interrupt)
                                        : simulate_draws(job, progress, interrupt);
    return {provenance_of(job, size), std::move(values)};
}

output::Results simulate_cohorts(const Job& job, const Console& console,
                                 const Interrupt& interrupt) {
    const calibration::CohortPlan& plan = *job.cohorts;
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    const std::uint32_t replicates = *job.request.replicates;
    const std::uint32_t months = calibration::followed_months(plan);
    const sim::Layout layout = calibration::layout_of(plan);
    JobSize size = size_of(job);
    size.run.record_size = layout.record_size();
    size.run.months = months;
    require_memory(memory_need(size.run), available_memory());
    calibration::CountsRecorder recorder(layout, job.request.first_replicate, replicates, months);
    ProgressLine progress(console, std::uint64_t{replicates} * *job.request.months, size.clients);
    require_finished(scenarios::observe(
        {&setting, 1}, job.request,
        [&](const sim::Dice&) {
            return std::make_unique<calibration::CohortObserver>(plan, setting);
        },
        recorder, progress, interrupt.token()));
    output::Provenance provenance = provenance_of(job, size);
    provenance.months = months;
    provenance.clock = output::Clock::entry;
    return {std::move(provenance), recorder.take_values()};
}

}  // namespace afweging::app
