// SPDX-License-Identifier: EUPL-1.2
// Experiments with shipped scenarios.
#include "tests/statistics/experiment.hpp"

#include <cmath>
#include <cstdio>
#include <map>
#include <string>

#include "tests/support/catch.hpp"

namespace afweging::tests {

scenarios::Scenario shipped_scenario(const std::string& name) {
    // Tests ask for the same few once a world; reading one takes as long as a small world.
    static std::map<std::string, scenarios::Scenario> read;
    const auto known = read.find(name);
    return known != read.end()
               ? known->second
               : read.emplace(name, scenarios::read_scenario(
                                        name, scenarios::DataRoot::at(
                                                  std::string(AFWEGING_SOURCE_DIR) + "/scenarios")))
                     .first->second;
}

scenarios::Scenario with(scenarios::Scenario scenario, std::initializer_list<Number> numbers) {
    for (const Number& number : numbers) {
        scenarios::set_number(scenario, number.key, number.value);
    }
    return scenario;
}

agents::Instrument& instrument(scenarios::Scenario& scenario, std::string_view key) {
    for (agents::Instrument& one : scenario.setting.instruments) {
        if (one.key == key) {
            return one;
        }
    }
    FAIL("the scenario has no instrument " << key);
    return scenario.setting.instruments.front();
}

scenarios::Scenario without(scenarios::Scenario scenario, std::string_view key) {
    agents::Instrument& gone = instrument(scenario, key);
    gone.first_month = INT32_MAX;
    gone.running_at_start = 0;
    return scenario;
}

scenarios::Scenario alone(scenarios::Scenario scenario, std::string_view key) {
    for (const agents::Instrument& one : shipped_scenario(scenario.name).setting.instruments) {
        if (one.key != key) {
            scenario = without(std::move(scenario), one.key);
        }
    }
    return scenario;
}

scenarios::Scenario for_everybody(scenarios::Scenario scenario, std::string_view key) {
    agents::Instrument& open = instrument(scenario, key);
    open.budget_cents = {1'000'000'000'00};
    scenario.setting.policy.pot_budget_cents[static_cast<std::size_t>(open.pot)].clear();
    return scenario;
}

double of(const agents::MonthTally& tally, agents::Event event, agents::Group group) {
    return static_cast<double>(
        tally.events[static_cast<std::size_t>(event)][static_cast<std::size_t>(group)]);
}

double of(const agents::MonthTally& tally, agents::Gauge gauge, agents::Group group) {
    return static_cast<double>(
        tally.gauges[static_cast<std::size_t>(gauge)][static_cast<std::size_t>(group)]);
}

Mean mean_of(const std::vector<double>& by_replicate) {
    const auto n = static_cast<double>(by_replicate.size());
    double sum = 0;
    for (const double x : by_replicate) { sum += x; }
    const double mean = sum / n;
    double squares = 0;
    for (const double x : by_replicate) { squares += (x - mean) * (x - mean); }
    return {mean, std::sqrt(squares / (n - 1) / n),
            static_cast<std::uint32_t>(by_replicate.size())};
}

Mean difference(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> gaps;
    for (std::size_t i = 0; i < a.size(); ++i) { gaps.push_back(a[i] - b[i]); }
    return mean_of(gaps);
}

bool above_at_1e4(const Mean& mean, double bound) {
    return mean.value > bound + t_limit_1e4 * mean.error;
}

bool below_at_1e4(const Mean& mean, double bound) {
    return mean.value < bound - t_limit_1e4 * mean.error;
}

bool above_at_1e2(const Mean& mean, double bound) { return mean.value > bound + 2.60 * mean.error; }

bool within_at_1e4(const Mean& mean, double low, double high) {
    return !below_at_1e4(mean, low) && !above_at_1e4(mean, high);
}

void tell(const char* pattern, const char* what, const Mean& mean) {
    std::printf("%s  %s: %.4f +- %.4f\n", pattern, what, mean.value, mean.error);
}

}  // namespace afweging::tests
