// SPDX-License-Identifier: EUPL-1.2
// A run of a scenario, from what was asked to results in memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/interrupt.hpp"
#include "app/resources.hpp"
#include "calibration/cohorts/cohort_plan.hpp"
#include "output/results.hpp"
#include "scenarios/run_scenario.hpp"

namespace afweging::app {

/// A scenario and all that a run of it needs.
struct Job {
    scenarios::Scenario scenario;
    scenarios::RunRequest request;  ///< replicates and months are filled in
    Kept kept = Kept::in_a_file;    ///< check does not know, and counts the most
    /// Cohorts to be kept, beside what every run tells or alone; then there is one draw.
    std::optional<calibration::CohortPlan> cohorts = {};
};

/// Reads the scenario and fills in what was not asked. Throws ReadError, and Error (usage) on
/// numbers out of range.
[[nodiscard]] Job make_job(const std::string& scenario, scenarios::RunRequest request);
/// The same of a scenario that was read.
[[nodiscard]] Job make_job(scenarios::Scenario scenario, scenarios::RunRequest request);

/// How large a job is, before it runs.
struct JobSize {
    std::uint64_t clients = 0;  ///< at the start
    RunSize run;
    MemoryNeed memory;
};
[[nodiscard]] JobSize size_of(const Job& job);

/// The numbers without a source that the months of this job read.
[[nodiscard]] std::vector<scenarios::AssumedNumber> assumed_numbers(const Job& job);

/// What is written beside the numbers, to make the same result again.
[[nodiscard]] output::Provenance provenance_of(const Job& job, const JobSize& size);

/// Throws Error (interrupted) when the run was stopped before its end.
void require_finished(sim::RunOutcome outcome);

/// Simulates; whoever calls has looked whether memory is enough. Throws Error (interrupted).
[[nodiscard]] output::Values simulate_draws(const Job& job, sim::Progress& progress,
                                            const Interrupt& interrupt);

/// Simulates, with progress. Throws Error (limit) before the start when memory falls short, and
/// Error (interrupted) when the run was stopped.
[[nodiscard]] output::Results simulate(const Job& job, const Console& console,
                                       const Interrupt& interrupt);

/// The cohorts of the job alone: months count from entry. Errors as simulate.
[[nodiscard]] output::Results simulate_cohorts(const Job& job, const Console& console,
                                               const Interrupt& interrupt);

}  // namespace afweging::app
