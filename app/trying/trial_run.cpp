// SPDX-License-Identifier: EUPL-1.2
// Few people, few months, and whether two such runs are the same.
#include "app/trying/trial_run.hpp"

#include <algorithm>
#include <array>
#include <stop_token>
#include <string_view>

#include "output/compare.hpp"
#include "output/memory_recorder.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/progress.hpp"

namespace afweging::app {
namespace {

using scenarios::Scenario;

// A trial is one replicate: small and short enough for a file of many lines.
constexpr std::uint32_t most_people = 2230;
constexpr std::uint32_t most_months = 60;

/// What may be spent or started, and which of those limits was met: no outcome for anybody.
bool is_limit(const std::string& dataset) {
    static constexpr std::array limits = {
        std::string_view("pots/budget"), std::string_view("instruments/budget"),
        std::string_view("instruments/places"), std::string_view("instruments/open_months")};
    return std::find(limits.begin(), limits.end(), dataset) != limits.end() ||
           dataset.starts_with("instruments/bound_by_");
}

}  // namespace

scenarios::RunRequest trial_of(const Job& job) {
    scenarios::RunRequest request = job.request;
    request.seed = 1;
    request.first_replicate = 0;
    request.replicates = 1;
    request.draws = {};  // the best values, of which the notes speak
    request.months = std::min(*job.request.months, most_months);
    request.people = std::min(scenarios::setting_of(job.scenario, job.request).municipality.clients,
                              most_people);
    return request;
}

output::Values played(const Scenario& scenario, const scenarios::RunRequest& request) {
    output::MemoryRecorder recorder(scenarios::layout_of(scenario), 0, 1, *request.months);
    sim::Silence silence;
    (void)scenarios::run_scenario(scenario, request, recorder, silence, std::stop_token());
    return recorder.take_values();
}

bool same_outcomes(const output::Values& a, const output::Values& b) {
    const auto& datasets = a.layout().datasets;
    if (datasets.size() != b.layout().datasets.size()) {
        return false;
    }
    for (std::size_t d = 0; d < datasets.size(); ++d) {
        if (is_limit(datasets[d].path)) {
            continue;
        }
        // Of an instrument that one of the two has alone: what it does shows in people and money.
        const auto cells = output::matching_cells(a.layout(), b.layout(), d);
        for (std::uint32_t month = 0; month < a.months(); ++month) {
            const auto one = a.at(d, 0, month);
            const auto other = b.at(d, 0, month);
            for (std::size_t cell = 0; cell < cells.size(); ++cell) {
                if (cells[cell] && one[cell] != other[*cells[cell]]) {
                    return false;
                }
            }
        }
    }
    return true;
}

}  // namespace afweging::app
