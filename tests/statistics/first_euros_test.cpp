// SPDX-License-Identifier: EUPL-1.2
// P8: the first euros work best, when places go to those who gain most from them.
//
// One instrument, application training, at rising budgets. Under discretion klantmanagers start
// with the motivated and near; a budget that grows reaches others. Under a lottery every euro
// reaches the same mix.
#include <array>
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Allocation;
using agents::Gauge;

namespace {

constexpr Size size{7'000, 30};
constexpr std::string_view training = "sollicitatietraining";
/// Budgets [EUR per client and year].
constexpr std::array<double, 4> budgets{0, 25, 50, 100};

/// One world: person-months on bijstand and what the training cost.
struct Outcome {
    double months = 0;
    double euros = 0;
};

Outcome run(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    Outcome outcome;
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t) {
        outcome.months += of(world.tally, Gauge::stock);
        for (const agents::InstrumentMonth& instrument : world.instruments) {
            outcome.euros += static_cast<double>(instrument.spent_cents) / 100;
        }
    });
    return outcome;
}

scenarios::Scenario only_training(Allocation allocation, double budget) {
    scenarios::Scenario scenario =
        for_everybody(alone(shipped_scenario("basis"), training), training);
    scenario.setting.policy.allocation = allocation;
    const double cents = budget * 100 * scenario.setting.municipality.clients;
    instrument(scenario, training).budget_cents = {static_cast<std::int64_t>(cents)};
    return scenario;
}

// More than the usual number: differences of differences are noisy, and to show that nothing is
// there takes more worlds than to show that something is.
constexpr std::uint32_t worlds_of_choice = 4 * replicates;
constexpr std::uint32_t worlds_of_lottery = 8 * replicates;

/// What would be a fall or rise, in months on bijstand that EUR 10 000 save: assumed, half of what
/// the fall under discretion is.
constexpr double fall = 0.5;

/// Months on bijstand that EUR 10 000 save, by slice of the budget and replicate.
using Slices = std::array<std::vector<double>, budgets.size() - 1>;

Slices marginal(Allocation allocation, std::uint32_t worlds) {
    Slices slices;
    for (std::uint32_t r = 0; r < worlds; ++r) {
        Outcome before = run(only_training(allocation, budgets[0]), r);
        for (std::size_t s = 0; s < slices.size(); ++s) {
            const Outcome after = run(only_training(allocation, budgets[s + 1]), r);
            slices[s].push_back(10'000 * (before.months - after.months) /
                                (after.euros - before.euros));
            before = after;
        }
    }
    return slices;
}

void show(const char* rule, const Slices& slices) {
    std::printf("P8  %s: months on bijstand saved by EUR 10 000\n", rule);
    for (std::size_t s = 0; s < slices.size(); ++s) {
        std::printf("P8  budget %.0f to %.0f EUR a client and year", budgets[s], budgets[s + 1]);
        tell("", "", mean_of(slices[s]));
    }
}

/// What the last slice brings, less the mean of the first two.
Mean rise(const Slices& slices) {
    std::vector<double> first;
    for (std::size_t r = 0; r < slices[0].size(); ++r) {
        first.push_back(0.5 * (slices[0][r] + slices[1][r]));
    }
    return difference(slices[2], first);
}

}  // namespace

// Each line: 1e-4. Evidence: S063, a shape without numbers.
TEST_CASE("P8 the first euros work best when places go to the motivated and near") {
    const Slices slices = marginal(Allocation::discretion, worlds_of_choice);
    show("discretion", slices);
    tell("P8", "last half of the budget less first half", rise(slices));
    CHECK(above_at_1e4(mean_of(slices[0]), 0));
    CHECK(below_at_1e4(rise(slices), 0));
}

TEST_CASE("P8 twin: under a lottery the last euros work as well as the first") {
    const Slices slices = marginal(Allocation::lottery, worlds_of_lottery);
    show("lottery", slices);
    tell("P8", "last half of the budget less first half", rise(slices));
    CHECK(above_at_1e4(mean_of(slices[2]), 0));
    check_no_effect(rise(slices), fall, OnEdge::one_in_1e2);
}
