// SPDX-License-Identifier: EUPL-1.2
// Effects of all numbers, then shares of a few.
#include "app/deciding/dependence.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/progress_line.hpp"
#include "output/summary.hpp"

namespace afweging::app {
namespace {

namespace deciding = calibration::deciding;
using calibration::inference::Matrix;

std::vector<deciding::Factor> bare(const std::vector<DoubtFactor>& factors) {
    std::vector<deciding::Factor> all;
    for (const DoubtFactor& each : factors) { all.push_back(each.factor); }
    return all;
}

/// By the size of the effect beside the largest of any number, on the outcome where that is most.
std::vector<std::size_t> top_factors(const DependenceFound& found, std::size_t top) {
    const std::size_t numbers = found.factors.size() - 1;  // luck is the last
    std::vector<double> weight(numbers);
    for (std::size_t k = 0; k < found.outcomes.size(); ++k) {
        const auto sizes = found.effects.mean_size.row(k).first(numbers);
        const double most = numbers == 0 ? 0 : *std::max_element(sizes.begin(), sizes.end());
        for (std::size_t j = 0; j < numbers && most > 0; ++j) {
            weight[j] = std::max(weight[j], sizes[j] / most);
        }
    }
    std::vector<std::size_t> order(numbers);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    while (!order.empty() && (order.size() > top || !(weight[order.back()] > 0))) {
        order.pop_back();
    }
    return order;
}

/// The numbers that move outcomes most, all others together, and luck.
std::vector<DoubtFactor> factors_of_shares(const DependenceFound& found, std::size_t top) {
    const std::vector<std::size_t> order = top_factors(found, top);
    std::vector<DoubtFactor> shared;
    for (const std::size_t j : order) { shared.push_back(found.factors[j]); }
    DoubtFactor rest{{factor_of_rest, {}, deciding::Move::anew},
                     {"all other numbers together", "alle andere getallen samen"}};
    for (std::size_t j = 0; j + 1 < found.factors.size(); ++j) {
        if (std::find(order.begin(), order.end(), j) == order.end()) {
            const auto& columns = found.factors[j].factor.columns;
            rest.factor.columns.insert(rest.factor.columns.end(), columns.begin(), columns.end());
        }
    }
    if (!rest.factor.columns.empty()) {
        shared.push_back(std::move(rest));
    }
    shared.push_back(found.factors.back());
    return shared;
}

}  // namespace

DependenceFound dependence_of(const std::vector<SweepPlan>& plans,
                              const scenarios::RunRequest& request,
                              const std::vector<std::string>& outcomes,
                              const DependenceAsked& asked, const Console& console,
                              const Interrupt& interrupt) {
    std::vector<Outcome> told;
    DependenceFound found;
    for (const std::string& key : outcomes) {
        for (Outcome& each : swept_outcomes()) {
            if (each.key == key) {
                found.outcomes.push_back({each.key, each.label, {}, {}});
                told.push_back(std::move(each));
            }
        }
    }
    const PairedWorlds worlds(plans, request, std::move(told));
    for (const SweepPlan& plan : plans) {
        found.plans.push_back(plan.name);
        found.labels.push_back(plan.label);
    }
    found.factors = worlds.factors();
    found.trajectories = asked.trajectories;
    found.points = asked.points;
    found.replicates = worlds.replicates();
    found.months = worlds.months();
    found.people = worlds.people();
    found.from_posterior = request.posterior != nullptr;
    const std::size_t most_shared = std::min(asked.top + 1, found.factors.size() - 1) + 1;
    const std::size_t rows = asked.trajectories * (found.factors.size() + 1) +
                             asked.points * (asked.points > 0 ? most_shared + 2 : 0);
    ProgressLine progress(console, rows * worlds.work_of_row(), worlds.people());
    const auto model = [&](const Matrix& places) { return worlds.at(places, progress, interrupt); };
    found.effects = deciding::elementary_effects(model, worlds.columns(), bare(found.factors),
                                                 asked.trajectories, request.seed);
    if (asked.points > 0) {
        found.shared = factors_of_shares(found, asked.top);
        found.shares = deciding::variance_shares(model, worlds.columns(), bare(found.shared),
                                                 asked.points, request.seed);
    }
    for (std::size_t k = 0; k < found.outcomes.size(); ++k) {
        found.outcomes[k].unit = worlds.units()[k];
    }
    return found;
}

std::vector<std::size_t> by_size(const DependenceFound& found, std::size_t outcome) {
    std::vector<std::size_t> order(found.factors.size() - 1);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return found.effects.mean_size(outcome, a) > found.effects.mean_size(outcome, b);
    });
    return order;
}

bool direction_shown(const DependenceFound& found, std::size_t outcome, std::size_t factor) {
    const double deviation = found.effects.deviation(outcome, factor);
    output::Summary summary;
    summary.replicates = found.trajectories;
    summary.mean = found.effects.mean(outcome, factor);
    summary.standard_deviation = deviation;
    summary.standard_error = deviation / std::sqrt(static_cast<double>(found.trajectories));
    const auto interval = output::mean_interval(summary);
    const bool has_direction = found.factors[factor].factor.move == deciding::Move::half_range;
    return has_direction && interval && (interval->low > 0 || interval->high < 0);
}

}  // namespace afweging::app
