// SPDX-License-Identifier: EUPL-1.2
// Cohorts of a whole run: nobody is missed, and threads make no difference.
#include <algorithm>
#include <memory>
#include <numeric>
#include <string>

#include "agents/measures/groups.hpp"
#include "calibration/cohorts/cohort_observer.hpp"
#include "calibration/counts_recorder.hpp"
#include "output/digest.hpp"
#include "output/memory_recorder.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/progress.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

constexpr std::uint32_t months = 18;

scenarios::RunRequest request_of(std::uint32_t first, std::uint32_t replicates, unsigned threads) {
    return {.seed = 11,
            .first_replicate = first,
            .replicates = replicates,
            .months = months,
            .people = 700,
            .threads = threads};
}

const scenarios::Scenario& basis() {
    static const scenarios::Scenario scenario = scenarios::read_scenario(
        "basis", scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios"));
    return scenario;
}

CohortPlan plan_of(const agents::Setting& setting) {
    CohortPlan plan;
    plan.groupings = {{Trait::distance}, {Trait::route, Trait::sex}};
    plan.entry = EntryStep::month;
    plan.start = setting.start;
    plan.length = setting.length;
    return plan;
}

output::Values cohorts(const scenarios::RunRequest& request) {
    const agents::Setting setting = scenarios::setting_of(basis(), request);
    const CohortPlan plan = plan_of(setting);
    CountsRecorder recorder(layout_of(plan), request.first_replicate, *request.replicates,
                            followed_months(plan));
    sim::Silence progress;
    const sim::RunOutcome outcome = scenarios::observe(
        {&setting, 1}, request,
        [&](const sim::Dice&) { return std::make_unique<CohortObserver>(plan, setting); }, recorder,
        progress, {});
    REQUIRE(outcome == sim::RunOutcome::finished);
    return recorder.take_values();
}

}  // namespace

/// What a dataset of persons comes to in households: half of what it counts in couples, one
/// followed person each.
std::int64_t households(std::span<const std::int64_t> by_group) {
    const auto in = [&](agents::Group group) { return by_group[static_cast<std::size_t>(group)]; };
    return in(agents::Group::all) -
           (in(agents::Group::couple) + in(agents::Group::couple_with_children)) / 2;
}

TEST_CASE("Entrants of each month are the inflow of that month, exits the outflow",
          "[calibration]") {
    const scenarios::RunRequest request = request_of(0, 2, 1);
    const output::Values values = cohorts(request);
    output::MemoryRecorder run(scenarios::layout_of(basis()), 0, 2, months);
    sim::Silence progress;
    static_cast<void>(scenarios::run_scenario(basis(), request, run, progress, {}));
    const std::size_t cohort_axis = values.layout().axes[1].entries.size();
    for (std::uint32_t r = 0; r < 2; ++r) {
        std::int64_t all = 0;
        for (std::uint32_t t = 0; t < months; ++t) {
            const std::int64_t inflow = households(run.values().at("series/inflow", r, t));
            CHECK(values.at("cohorts/followed", r, 0)[(t + 1) * cohort_axis] == inflow);
            all += inflow;
            const auto ends = values.at("spells/ends", r, t);
            const auto clients = values.at("spells/clients", r, t);
            CHECK(std::accumulate(ends.begin(), ends.end(), std::int64_t{0}) ==
                  households(run.values().at("series/outflow", r, t)));
            if (t > 0) {
                CHECK(std::accumulate(clients.begin(), clients.end(), std::int64_t{0}) ==
                      run.values().at("series/households", r, t - 1)[0]);
            }
        }
        CHECK(values.at("cohorts/followed", r, 0)[0] == all);
        CHECK(all > 100);
    }
}

TEST_CASE("Each grouping divides everybody", "[calibration]") {
    const output::Values values = cohorts(request_of(0, 1, 1));
    for (std::uint32_t m = 0; m < months; ++m) {
        const auto at = values.at("cohorts/on_bijstand", 0, m);
        CHECK(at[1] + at[2] + at[3] == at[0]);  // by distance
        std::int64_t crossed = 0;
        for (std::size_t k = 4; k < 4 + agents::route_count * agents::sex_count; ++k) {
            crossed += at[k];
        }
        CHECK(crossed == at[0]);
    }
}

TEST_CASE("Threads and the order of replicates change no count", "[calibration]") {
    const output::Values alone = cohorts(request_of(0, 3, 1));
    const output::Values together = cohorts(request_of(0, 3, 5));
    CHECK(output::digest(alone) == output::digest(together));
    const output::Values second = cohorts(request_of(1, 1, 2));
    for (std::uint32_t m = 0; m < months; ++m) {
        for (std::size_t d = 0; d < alone.layout().datasets.size(); ++d) {
            const auto a = alone.at(d, 1, m);
            const auto b = second.at(d, 0, m);
            CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end()));
        }
    }
}
