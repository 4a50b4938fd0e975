// SPDX-License-Identifier: EUPL-1.2
// Counts of paired lives as means with ranges, and as shares of groups.
#include "app/report/compare/effect_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>

#include "output/summary.hpp"

namespace afweging::app {
namespace {

using output::Answers;
using output::Results;
using output::Values;
using scenarios::EffectPart;
using scenarios::Way;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// What some ways come to in each world.
Answers over_ways(const Values& values, std::size_t dataset,
                  const std::function<bool(Way)>& counts) {
    Answers answers{{}, output::shown_unit(values.layout().datasets[dataset].unit)};
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const auto cells = values.at(dataset, world, 0);
        std::int64_t sum = 0;
        for (std::size_t w = 0; w < cells.size(); ++w) {
            sum += counts(static_cast<Way>(w)) ? cells[w] : 0;
        }
        answers.values.push_back(static_cast<double>(sum));
    }
    return answers;
}

ToldMean told(const Answers& of, const Values& values) {
    if (values.draws().count > 1) {
        const output::Doubt d = output::doubt_of(of, values.replicates());
        const output::Ends range = output::range_of_mean(d);
        return {d.mean, range.low, range.high};
    }
    const output::Summary s = output::summarise(of);
    const double reach =
        s.replicates > 1 ? output::reach_of_mean(s.replicates, 0.8) * s.standard_error : 0.0;
    return {s.mean, s.mean - reach, s.mean + reach};
}

bool ever(const Values& values, std::size_t dataset) {
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const auto cells = values.at(dataset, world, 0);
        if (std::any_of(cells.begin(), cells.end(), [](std::int64_t x) { return x != 0; })) {
            return true;
        }
    }
    return false;
}

LocalisedText label_of(scenarios::LifeSum sum) {
    const sim::KindLabel& label = scenarios::life_sum_labels[static_cast<std::size_t>(sum)];
    return {std::string(label.en), std::string(label.nl)};
}

std::string key_of(scenarios::LifeSum sum) {
    return std::string(scenarios::life_sum_labels[static_cast<std::size_t>(sum)].key);
}

EffectParts parts_of_sum(const Values& values, scenarios::LifeSum sum) {
    const std::size_t dataset = values.dataset_index("parts/" + key_of(sum));
    const Answers total = over_ways(values, dataset, [](Way) { return true; });
    EffectParts found{.sum = sum,
                      .key = key_of(sum),
                      .label = label_of(sum),
                      .unit = total.unit,
                      .total = told(total, values),
                      .parts = {},
                      .ways = {},
                      .differs = ever(values, dataset)};
    for (std::size_t p = 0; p < scenarios::effect_part_count; ++p) {
        const auto part = static_cast<EffectPart>(p);
        found.parts[p] = told(
            over_ways(values, dataset, [&](Way way) { return scenarios::part_of(way) == part; }),
            values);
    }
    for (std::size_t w = 0; w < scenarios::way_count; ++w) {
        const Answers one =
            over_ways(values, dataset, [&](Way way) { return static_cast<std::size_t>(way) == w; });
        found.ways[w] = output::summarise(one).mean;
    }
    return found;
}

GroupFates fates_of_group(const Values& values, std::size_t people, std::size_t fates,
                          std::size_t g) {
    const agents::KindLabel& label = agents::group_labels[g];
    GroupFates found{std::string(label.key), {std::string(label.en), std::string(label.nl)}};
    for (output::Answers& share : found.by_world) { share.unit = {"1", "1", 0}; }
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const auto here = static_cast<double>(values.at(people, world, 0)[g]);
        const auto cells = values.at(fates, world, 0);
        found.people += here;
        for (std::size_t f = 0; f < scenarios::fate_count; ++f) {
            const auto count = static_cast<double>(cells[g * scenarios::fate_count + f]);
            found.shares[f] += count;
            found.by_world[f].values.push_back(here > 0 ? count / here : none);
        }
    }
    for (double& share : found.shares) { share /= std::max(1.0, found.people); }
    found.people /= values.worlds();
    return found;
}

}  // namespace

bool are_paired_lives(const Results& results) {
    const auto& datasets = results.values.layout().datasets;
    return std::any_of(datasets.begin(), datasets.end(), [](const sim::Dataset& each) {
        return each.path == "parts/" + key_of(scenarios::LifeSum::support);
    });
}

std::vector<EffectParts> parts_of(const Results& lives) {
    std::vector<EffectParts> all;
    for (std::size_t k = 0; k < scenarios::life_sum_count; ++k) {
        all.push_back(parts_of_sum(lives.values, static_cast<scenarios::LifeSum>(k)));
    }
    return all;
}

std::vector<FatesOfSum> fates_of(const Results& lives) {
    const Values& values = lives.values;
    const std::size_t people = values.dataset_index("people/groups");
    std::vector<FatesOfSum> all;
    for (const scenarios::LifeSum sum : scenarios::fate_sums) {
        FatesOfSum found{sum, key_of(sum), label_of(sum), {}};
        const std::size_t fates = values.dataset_index("fates/" + found.key);
        for (std::size_t g = 0; g < agents::group_count; ++g) {
            found.groups.push_back(fates_of_group(values, people, fates, g));
        }
        all.push_back(std::move(found));
    }
    return all;
}

}  // namespace afweging::app
