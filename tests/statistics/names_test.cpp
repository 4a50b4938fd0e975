// SPDX-License-Identifier: EUPL-1.2
// A name is luck and no more: instruments under other names, in another order, do the same.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Allocation;
using agents::Choice;

namespace {

constexpr std::uint32_t people = 1000;
constexpr std::uint32_t months = 24;
constexpr std::uint32_t worlds = 100;

/// The same instruments under other names, the last one first.
void rename_all(agents::Setting& setting) {
    std::reverse(setting.instruments.begin(), setting.instruments.end());
    for (agents::Instrument& each : setting.instruments) { each.hash ^= 0x5bd1e995U; }
}

/// Starts by instrument (in the order of basis) and world, and exits to work last.
std::vector<std::vector<double>> starts_of(const agents::Setting& setting, bool reversed) {
    const std::size_t n = setting.instruments.size();
    std::vector<std::vector<double>> starts(n + 1, std::vector<double>(worlds, 0));
    for (std::uint32_t r = 0; r < worlds; ++r) {
        agents::MunicipalityReplicate world(setting, sim::Dice(seed, r), sim::best_isa(), 1);
        for (std::uint32_t t = 0; t < months; ++t) {
            static_cast<void>(world.next_month(1));
            for (std::size_t j = 0; j < n; ++j) {
                const std::size_t row = reversed ? n - 1 - j : j;
                starts[row][r] += static_cast<double>(world.world().instruments[j].starts);
            }
            starts[n][r] += of(world.world().tally, agents::Event::outflow_to_work);
        }
    }
    return starts;
}

/// The largest difference between two sets of worlds, in standard errors.
double most_apart(const std::vector<std::vector<double>>& a,
                  const std::vector<std::vector<double>>& b) {
    double most = 0;
    for (std::size_t j = 0; j < a.size(); ++j) {
        const Mean one = mean_of(a[j]);
        const Mean other = mean_of(b[j]);
        const double error = std::hypot(one.error, other.error);
        if (error > 0) {
            most = std::max(most, std::abs(one.value - other.value) / error);
        }
    }
    return most;
}

agents::Setting setting_with(Allocation allocation, Choice choice) {
    agents::Setting setting = scenarios::setting_of(
        shipped_scenario("basis"), {.seed = seed, .months = months, .people = people});
    setting.policy.allocation = allocation;
    setting.policy.tree.ask[0] = {agents::Feature::months_on_benefit, 24};
    setting.policy.tree.rank = {2, 2, 2, 2, 1, 1, 1, 1};
    setting.policy.choice = choice;
    for (agents::Instrument& each : setting.instruments) {
        each.rank = each.key == "vakscholing" ? 0 : agents::unranked;
    }
    return setting;
}

}  // namespace

// Some 90 comparisons; each passes four standard errors with chance 6e-5 where nothing differs: 0.6
// % in all.
TEST_CASE("instruments under other names and in another order start as often, by every rule") {
    const auto rule = static_cast<Allocation>(GENERATE(0, 1, 2, 3, 4, 5));
    const auto choice = static_cast<Choice>(GENERATE(0, 1, 2, 3));
    if (rule != Allocation::lottery && choice != Choice::own_view) {
        return;  // every rule of either kind, not every pair
    }
    agents::Setting renamed = setting_with(rule, choice);
    rename_all(renamed);
    const double apart =
        most_apart(starts_of(setting_with(rule, choice), false), starts_of(renamed, true));
    std::printf("names  allocation %d, choice %d: at most %.2f standard errors apart\n",
                static_cast<int>(rule), static_cast<int>(choice), apart);
    CHECK(apart < 4.0);
}

// Where money decides how many start, order does not: so money is no limit here.
TEST_CASE("twin: instruments of which one is offered first for its place are noticed") {
    agents::Setting one = setting_with(Allocation::lottery, Choice::order);
    for (agents::Instrument& each : one.instruments) { each.budget_cents = {}; }
    one.policy.pot_budget_cents = {};
    agents::Setting other = one;
    for (agents::Instrument& each : other.instruments) {
        each.rank = each.key == "sollicitatietraining" ? 0 : agents::unranked;
    }
    CHECK(most_apart(starts_of(one, false), starts_of(other, false)) > 4.0);
}
