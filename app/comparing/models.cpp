// SPDX-License-Identifier: EUPL-1.2
// The same plans in other models.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/comparing/together.hpp"
#include "app/data.hpp"
#include "app/report/compare/model_columns.hpp"
#include "app/report/outcomes.hpp"
#include "output/sha256.hpp"
#include "scenarios/switches/model_variants.hpp"

namespace afweging::app {
namespace {

/// All plans in one model.
struct InModel {
    sim::Label label;
    std::vector<Job> jobs;
};

std::vector<InModel> in_models(const std::vector<const Job*>& jobs, std::uint32_t replicates,
                               const std::vector<std::string>& only) {
    const auto at_best_values = [&](const Job& job, scenarios::Scenario scenario) {
        Job other{std::move(scenario), job.request, Kept::in_memory};
        other.request.draws = {};
        other.request.posterior = nullptr;
        other.request.replicates = replicates;
        return other;
    };
    std::vector<InModel> all(1);
    all.front().label = {"as_it_is", "the model as it is", "het model zoals het is"};
    for (const Job* job : jobs) { all.front().jobs.push_back(at_best_values(*job, job->scenario)); }
    for (const scenarios::ModelVariant& variant : scenarios::model_variants()) {
        if (!only.empty() && std::find(only.begin(), only.end(), variant.key) == only.end()) {
            continue;
        }
        InModel model{{variant.key, variant.label.en, variant.label.nl}, {}};
        for (const Job* job : jobs) {
            auto scenario = scenarios::in_model(job->scenario, variant, data_root());
            if (scenario) {
                model.jobs.push_back(at_best_values(*job, *std::move(scenario)));
            }
        }
        if (model.jobs.size() == jobs.size()) {
            all.push_back(std::move(model));
        }
    }
    return all;
}

/// Differences of every outcome, by plan but the first.
std::vector<std::vector<output::Answers>> differences(const std::vector<Job>& jobs,
                                                      const Console& console,
                                                      const Interrupt& interrupt) {
    const output::Results first = simulate(jobs.front(), console, interrupt);
    std::vector<std::vector<output::Answers>> all;
    for (std::size_t k = 1; k < jobs.size(); ++k) {
        const output::Results other = simulate(jobs[k], console, interrupt);
        std::vector<output::Answers> of_plan;
        for (const Outcome& each : outcomes()) {
            of_plan.push_back(difference_over(first, other, each, whole_run(first.values)));
        }
        all.push_back(std::move(of_plan));
    }
    return all;
}

output::Provenance provenance_in_models(const Job& job, const Job& first) {
    output::Provenance made = provenance_of(job, size_of(job));
    made.scenario_text += beside_mark(models_kind, made.months) + first.scenario.provenance;
    made.scenario_sha256 = output::sha256_hex(made.scenario_text);
    made.months = 1;
    made.clock = output::Clock::entry;
    return made;
}

}  // namespace

std::vector<output::Results> simulate_models(const std::vector<const Job*>& jobs,
                                             std::uint32_t replicates, const Console& console,
                                             const Interrupt& interrupt,
                                             const std::vector<std::string>& only) {
    const std::vector<InModel> models = in_models(jobs, replicates, only);
    std::vector<sim::Label> labels;
    std::vector<std::vector<std::vector<output::Answers>>> by_plan(jobs.size() - 1);
    for (const InModel& model : models) {
        labels.push_back(model.label);
        auto found = differences(model.jobs, console, interrupt);
        for (std::size_t k = 0; k < found.size(); ++k) {
            by_plan[k].push_back(std::move(found[k]));
        }
    }
    std::vector<output::Results> all;
    for (std::size_t k = 0; k < by_plan.size(); ++k) {
        output::Values values(layout_of_models(labels), replicates, 1);
        for (std::uint32_t r = 0; r < replicates; ++r) {
            const std::vector<std::int64_t> record = record_of_models(by_plan[k], r);
            std::copy(record.begin(), record.end(), values.record(r, 0).begin());
        }
        all.push_back({provenance_in_models(models.front().jobs[k + 1], models.front().jobs[0]),
                       std::move(values)});
    }
    return all;
}

}  // namespace afweging::app
