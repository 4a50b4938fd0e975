// SPDX-License-Identifier: EUPL-1.2
// Datasets of cohorts put behind those of a run, and taken out again.
#include "calibration/cohorts/run_cohorts.hpp"

#include <algorithm>
#include <vector>

#include "output/layout_check.hpp"

namespace afweging::calibration {
namespace {

/// The cohort datasets alone, with the axes of layout_of(plan) in its order.
sim::Layout cohorts_only(const sim::Layout& layout) {
    sim::Layout result;
    std::vector<std::size_t> kept;
    for (const char* name : {"entry", "cohort", "destination", "spell"}) {
        for (std::size_t i = 0; i < layout.axes.size(); ++i) {
            if (layout.axes[i].name == name) {
                result.axes.push_back(layout.axes[i]);
                kept.push_back(i);
            }
        }
    }
    for (sim::Dataset dataset : layout.datasets) {
        if (output::is_of_cohorts(dataset.path)) {
            for (std::size_t& axis : dataset.axes) {
                axis = static_cast<std::size_t>(std::find(kept.begin(), kept.end(), axis) -
                                                kept.begin());
            }
            result.datasets.push_back(std::move(dataset));
        }
    }
    return result;
}

}  // namespace

sim::Layout with_cohorts(sim::Layout run, const CohortPlan& plan) {
    const std::size_t before = run.axes.size();
    sim::Layout cohorts = layout_of(plan);
    run.axes.insert(run.axes.end(), cohorts.axes.begin(), cohorts.axes.end());
    for (sim::Dataset& dataset : cohorts.datasets) {
        for (std::size_t& axis : dataset.axes) { axis += before; }
        run.datasets.push_back(std::move(dataset));
    }
    return run;
}

RunAndCohorts::RunAndCohorts(sim::Layout layout, std::size_t run_size,
                             std::uint32_t first_replicate, std::uint32_t replicates,
                             std::uint32_t months, sim::DrawRange draws)
    : values_(std::move(layout), replicates, months, draws),
      run_size_(run_size),
      first_replicate_(first_replicate) {}

void RunAndCohorts::record(std::uint32_t replicate, std::uint32_t month_index,
                           std::span<const std::int64_t> values) {
    const std::uint32_t world = replicate - first_replicate_;
    const auto month = values.first(run_size_);
    std::copy(month.begin(), month.end(), values_.record(world, month_index).begin());
    const auto counts = values.subspan(run_size_);
    const std::size_t size = counts.size() / values_.months();
    for (std::uint32_t m = 0; size > 0 && m < values_.months(); ++m) {
        const auto one = counts.subspan(m * size, size);
        std::copy(one.begin(), one.end(), values_.record(world, m).subspan(run_size_).begin());
    }
}

std::optional<output::Results> cohorts_in(output::Results results) {
    const sim::Layout layout = cohorts_only(results.values.layout());
    if (layout.datasets.empty()) {
        return std::nullopt;
    }
    if (results.provenance.clock == output::Clock::entry) {
        return results;
    }
    const output::Values& all = results.values;
    output::Values cohorts(layout, all.replicates(), all.months(), all.draws());
    for (std::size_t i = 0; i < layout.datasets.size(); ++i) {
        const std::size_t there = all.dataset_index(layout.datasets[i].path);
        for (std::uint32_t world = 0; world < all.worlds(); ++world) {
            cohorts.set_months_of(i, world, all.months_of(there, world));
        }
    }
    results.provenance.clock = output::Clock::entry;
    return output::Results{std::move(results.provenance), std::move(cohorts)};
}

std::string followed_in(const output::Provenance& provenance) {
    const std::string& text = provenance.scenario_text;
    const std::string before = "### cohort\nof = ";
    const std::size_t start = text.rfind(before);
    if (start == std::string::npos) {
        return "entrants";
    }
    const std::size_t first = start + before.size();
    return text.substr(first, text.find('\n', first) - first);
}

}  // namespace afweging::calibration
