// SPDX-License-Identifier: EUPL-1.2
// One run after another; only outcomes stay.
#include "app/deciding/sweep_run.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/isa_choice.hpp"
#include "app/job.hpp"
#include "app/progress_line.hpp"
#include "app/report/compare/neutrality.hpp"
#include "app/report/outcomes.hpp"
#include "output/compare.hpp"
#include "output/doubt/doubt.hpp"

namespace afweging::app {
namespace {

using calibration::inference::Matrix;

/// Half the width of the interval of a mean of so many draws or replicates, in standard errors; of
/// one nothing is known.
double reach_of(std::size_t count, double share) {
    return count > 1 ? output::reach_of_mean(count, share) : 0.0;
}

Job job_of(const SweepPlan& plan, const scenarios::RunRequest& request) {
    Job job{plan.scenario, request, Kept::in_memory};
    job.request.isa = chosen_isa();
    job.request.replicates = request.replicates.value_or(
        request.draws.plain() ? plan.scenario.replicates : scenarios::replicates_in_a_draw);
    const agents::Setting setting = scenarios::setting_of(plan.scenario, request);
    job.request.months = static_cast<std::uint32_t>(setting.length.count);
    return job;
}

/// Numbers that a plan reads and those before it did not.
void add_numbers(std::vector<output::DrawnNumber>& all, const Job& job) {
    for (output::DrawnNumber& each : provenance_of(job, size_of(job)).numbers) {
        const auto same = [&](const output::DrawnNumber& other) { return other.key == each.key; };
        if (std::none_of(all.begin(), all.end(), same)) {
            all.push_back(std::move(each));
        }
    }
}

}  // namespace

std::vector<Outcome> swept_outcomes() {
    std::vector<Outcome> all = outcomes();
    // In a table of outcomes these two stand under those who left; here each stands alone.
    for (Outcome& each : all) {
        if (each.key == "outflow_to_work") {
            each.label = {"left bijstand for regular work", "de bijstand uit naar gewoon werk"};
        } else if (each.key == "outflow_to_subsidised_job") {
            each.label = {"left bijstand for a subsidised job",
                          "de bijstand uit naar een baan met subsidie"};
        }
    }
    all.insert(all.end(), costs().begin(), costs().end());
    return all;
}

std::vector<Job> paired_jobs(const std::vector<SweepPlan>& plans,
                             const scenarios::RunRequest& request) {
    std::vector<Job> jobs;
    for (const SweepPlan& plan : plans) {
        jobs.push_back(job_of(plan, request));
        const auto told = [](const Job& job) { return provenance_of(job, size_of(job)); };
        const LocalisedText problem =
            output::unpaired(told(jobs.front()), told(jobs.back()), output::FirstMonth::same);
        if (!problem.empty()) {
            throw PhrasedError(ExitCode::usage,
                               {"'{0}' cannot be compared with '{1}': {2}",
                                "'{0}' is niet te vergelijken met '{1}': {2}"},
                               {jobs.back().scenario.name, jobs.front().scenario.name, problem});
        }
        require_memory(size_of(jobs.back()).memory, available_memory());
    }
    return jobs;
}

Swept run_sweep(const std::vector<SweepPlan>& plans, const scenarios::RunRequest& request,
                const Console& console, const Interrupt& interrupt) {
    // All that is simulated, before anything is: whoever waits hears of the whole.
    const std::vector<Job> jobs = paired_jobs(plans, request);
    const JobSize size = size_of(jobs.front());
    ProgressLine progress(
        console, std::uint64_t{size.run.replicates} * *jobs.front().request.months * jobs.size(),
        size.clients);
    Swept all;
    all.draws = jobs.front().request.draws.count;
    all.replicates = *jobs.front().request.replicates;
    all.months = *jobs.front().request.months;
    all.people = size.clients;
    const std::vector<Outcome> told = swept_outcomes();
    for (const Outcome& each : told) {
        all.outcomes.push_back(
            {each.key, each.label, {}, Matrix(all.draws * all.replicates, jobs.size())});
    }
    for (std::size_t p = 0; p < jobs.size(); ++p) {
        all.names.push_back(plans[p].name);
        all.labels.push_back(plans[p].label);
        add_numbers(all.numbers, jobs[p]);
        const output::Values values = simulate_draws(jobs[p], progress, interrupt);
        for (std::size_t k = 0; k < told.size(); ++k) {
            const output::Answers answers = told[k].measure(values);
            all.outcomes[k].unit = answers.unit;
            for (std::size_t w = 0; w < answers.values.size(); ++w) {
                all.outcomes[k].worlds(w, p) = answers.values[w];
            }
        }
    }
    return all;
}

Swept nothing_swept() {
    Swept none;
    for (const Outcome& each : swept_outcomes()) {
        none.outcomes.push_back({each.key, each.label, {}, {}});
    }
    return none;
}

const SweptOutcome* find_outcome(const Swept& all, const std::string& key) {
    const auto found = std::find_if(all.outcomes.begin(), all.outcomes.end(),
                                    [&](const SweptOutcome& each) { return each.key == key; });
    return found == all.outcomes.end() ? nullptr : &*found;
}

Matrix by_draw(const Swept& all, const SweptOutcome& outcome) {
    const std::size_t together = all.draws > 1 ? all.replicates : 1;
    const auto scale = static_cast<double>(output::power_of_ten(outcome.unit.decimals)) *
                       static_cast<double>(together);
    Matrix means(outcome.worlds.rows() / together, outcome.worlds.columns());
    for (std::size_t w = 0; w < outcome.worlds.rows(); ++w) {
        for (std::size_t p = 0; p < outcome.worlds.columns(); ++p) {
            means(w / together, p) += outcome.worlds(w, p) / scale;
        }
    }
    return means;
}

SweptDifference difference_of(const Swept& all, const SweptOutcome& outcome, std::size_t plan) {
    output::Answers answers{{}, outcome.unit};
    SweptDifference found;
    for (std::size_t w = 0; w < outcome.worlds.rows(); ++w) {
        answers.values.push_back(outcome.worlds(w, plan) - outcome.worlds(w, 0));
        found.exists = found.exists || answers.values.back() != 0.0;
    }
    std::size_t count = 0;
    if (all.draws > 1) {
        const output::Doubt doubt = output::doubt_of(answers, all.replicates);
        const output::Ends range = output::range_of_mean(doubt);
        count = doubt.draws;
        found.mean = doubt.mean;
        found.error = doubt.standard_error;
        found.low = range.low;
        found.high = range.high;
    } else {
        const output::Summary summary = output::summarise(answers);
        count = summary.replicates;
        const double reach = reach_of(count, 0.8) * summary.standard_error;
        found.mean = summary.mean;
        found.error = summary.standard_error;
        found.low = summary.mean - reach;
        found.high = summary.mean + reach;
    }
    found.shown =
        found.exists && count > 1 && std::fabs(found.mean) > reach_of(count, 0.95) * found.error;
    return found;
}

}  // namespace afweging::app
