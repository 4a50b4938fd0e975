// SPDX-License-Identifier: EUPL-1.2
// Experiments with shipped scenarios: worlds that share their luck, and means over replicates.
//
// Every pattern is measured once in each of several replicates. A check compares the mean over
// replicates with a bound by Student's t; its error rate is in its name and holds for a fresh seed.
// The seed is fixed, so that a test that passes passes again.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "agents/simulation.hpp"
#include "scenarios/run_scenario.hpp"

namespace afweging::tests {

inline constexpr std::uint64_t seed = 20251122;
/// Replicates of every experiment: 15 degrees of freedom.
inline constexpr std::uint32_t replicates = 16;

[[nodiscard]] scenarios::Scenario shipped_scenario(const std::string& name);

struct Number {
    std::string_view key;
    double value;
};
/// The scenario with other numbers.
[[nodiscard]] scenarios::Scenario with(scenarios::Scenario scenario,
                                       std::initializer_list<Number> numbers);
/// The scenario without this instrument: nobody is in it and it never opens.
[[nodiscard]] scenarios::Scenario without(scenarios::Scenario scenario, std::string_view key);
/// The scenario with no other instrument than this one.
[[nodiscard]] scenarios::Scenario alone(scenarios::Scenario scenario, std::string_view key);
/// The scenario with money enough for everybody who wants this instrument.
[[nodiscard]] scenarios::Scenario for_everybody(scenarios::Scenario scenario, std::string_view key);
[[nodiscard]] agents::Instrument& instrument(scenarios::Scenario& scenario, std::string_view key);

struct Size {
    std::uint32_t people;
    std::uint32_t months;
};

/// Runs one replicate and calls look(world, t) after each month.
template <class Look>
void simulate(const scenarios::Scenario& scenario, Size size, std::uint32_t replicate, Look look) {
    const agents::Setting setting = scenarios::setting_of(
        scenario, {.seed = seed, .months = size.months, .people = size.people});
    agents::MunicipalityReplicate world(setting, sim::Dice(seed, replicate), sim::best_isa(), 1);
    for (std::uint32_t t = 0; t < size.months; ++t) {
        static_cast<void>(world.next_month(1));
        look(world.world(), static_cast<std::int32_t>(t));
    }
}

/// A month's total of a group.
[[nodiscard]] double of(const agents::MonthTally& tally, agents::Event event,
                        agents::Group group = agents::Group::all);
[[nodiscard]] double of(const agents::MonthTally& tally, agents::Gauge gauge,
                        agents::Group group = agents::Group::all);

/// Mean over replicates and its standard error.
struct Mean {
    double value = 0;
    double error = 0;
    std::uint32_t replicates = tests::replicates;
};
[[nodiscard]] Mean mean_of(const std::vector<double>& by_replicate);
/// Mean of the differences, replicate by replicate: what the worlds share drops out.
[[nodiscard]] Mean difference(const std::vector<double>& a, const std::vector<double>& b);

/// P(t > 4.88) with 15 degrees of freedom = 1e-4.
inline constexpr double t_limit_1e4 = 4.88;
/// The mean lies clearly above (below) the bound. A world in which it lies on the bound passes with
/// chance 1e-4: this is how an effect is shown.
[[nodiscard]] bool above_at_1e4(const Mean& mean, double bound);
[[nodiscard]] bool below_at_1e4(const Mean& mean, double bound);
/// The mean does not lie clearly outside the band. A world in which it lies inside fails with
/// chance 1e-4 at most: this is how a level is compared with evidence. It shows nothing about an
/// effect that should be zero, since noise passes it: that is no_effect.hpp.
[[nodiscard]] bool within_at_1e4(const Mean& mean, double low, double high);

/// The same where groups are different people, so that luck weighs more: a world on the bound
/// passes with chance 1e-2. P(t > 2.60) with 15 degrees of freedom = 1e-2.
[[nodiscard]] bool above_at_1e2(const Mean& mean, double bound);

/// Prints a number of a pattern; docs/model/patterns.md quotes them.
void tell(const char* pattern, const char* what, const Mean& mean);

}  // namespace afweging::tests
