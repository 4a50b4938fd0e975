// SPDX-License-Identifier: EUPL-1.2
// Sums over months and worlds.
#include "app/disclosure/quantity.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "app/disclosure/chosen_tables.hpp"
#include "output/doubt/doubt.hpp"

namespace afweging::app {
namespace {

using output::disclosure::Measure;
using output::disclosure::Shown;
using output::disclosure::TableCell;

/// Mean, doubt and luck of a number in each world.
Shown shown_of(std::vector<double> worlds, Replicates per_draw) {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const bool several = worlds.size() > per_draw;
    const output::Answers answers{std::move(worlds), {}};
    if (several) {
        const output::Doubt doubt = output::doubt_of(answers, per_draw);
        return {doubt.mean, std::sqrt(doubt.doubt_variance), std::sqrt(doubt.luck_variance)};
    }
    const output::Summary summary = output::summarise(answers);
    return {summary.mean, unknown, summary.replicates > 1 ? summary.standard_deviation : unknown};
}

Quantity combined(Quantity a, const Quantity& b,
                  const std::function<std::int64_t(std::int64_t, std::int64_t)>& how) {
    std::transform(a.values.begin(), a.values.end(), b.values.begin(), a.values.begin(), how);
    return a;
}

}  // namespace

std::int64_t Quantity::sum(std::size_t world) const {
    const auto start = values.begin() + static_cast<std::ptrdiff_t>(world * months);
    return std::accumulate(start, start + months, std::int64_t{0});
}

std::int64_t Quantity::largest(std::size_t world) const {
    const auto start = values.begin() + static_cast<std::ptrdiff_t>(world * months);
    return *std::max_element(start, start + months);
}

Quantity quantity(const output::Values& values, const std::string& dataset, std::size_t cell,
                  output::MonthRange period) {
    Quantity result{std::vector<std::int64_t>(std::size_t{values.worlds()} * period.count, 0),
                    period.count};
    const auto& all = values.layout().datasets;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const sim::Dataset& each) { return each.path == dataset; });
    if (found == all.end()) {
        return result;
    }
    const auto index = static_cast<std::size_t>(found - all.begin());
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        for (std::uint32_t month = 0; month < period.count; ++month) {
            result.values[std::size_t{world} * period.count + month] =
                values.at(index, world, period.first + month)[cell];
        }
    }
    return result;
}

Quantity plus(Quantity a, const Quantity& b) { return combined(std::move(a), b, std::plus<>()); }

Quantity minus(Quantity a, const Quantity& b) { return combined(std::move(a), b, std::minus<>()); }

TableCell stock_cell(const Quantity& persons, Replicates per_draw) {
    TableCell cell;
    std::vector<double> worlds;
    for (std::size_t world = 0; world < persons.worlds(); ++world) {
        worlds.push_back(static_cast<double>(persons.last(world)));
        cell.cell.value += worlds.back();
    }
    cell.cell.people = cell.cell.value;
    cell.shown = shown_of(std::move(worlds), per_draw);
    return cell;
}

TableCell event_cell(const Quantity& events, std::int64_t most, Replicates per_draw) {
    TableCell cell;
    std::vector<double> worlds;
    for (std::size_t world = 0; world < events.worlds(); ++world) {
        const std::int64_t sum = events.sum(world);
        worlds.push_back(static_cast<double>(sum));
        cell.cell.value += worlds.back();
        cell.cell.people +=
            static_cast<double>(std::max(events.largest(world), (sum + most - 1) / most));
    }
    cell.shown = shown_of(std::move(worlds), per_draw);
    return cell;
}

TableCell amount_cell(const Amount& amount, Replicates per_draw) {
    constexpr double cents_in_euro = 100;
    TableCell cell;
    cell.cell.measure = Measure::amount;
    std::vector<double> worlds;
    for (std::size_t world = 0; world < amount.cents.size(); ++world) {
        const auto cents = static_cast<double>(amount.cents[world]);
        cell.cell.value += cents;
        cell.cell.people += static_cast<double>(amount.people[world]);
        const double divisor =
            amount.divisor.empty() ? 1 : static_cast<double>(amount.divisor[world]);
        worlds.push_back(divisor > 0 ? cents / cents_in_euro / divisor
                                     : std::numeric_limits<double>::quiet_NaN());
    }
    const double mean_people = cell.cell.people / static_cast<double>(amount.cents.size());
    cell.cell.largest_share =
        mean_people > 0 ? std::fmin(1.0, largest_times_mean / mean_people) : 1.0;
    cell.shown = shown_of(std::move(worlds), per_draw);
    return cell;
}

}  // namespace afweging::app
