// SPDX-License-Identifier: EUPL-1.2
// The counts of paired lives, as datasets.
#include <string>
#include <utility>

#include "scenarios/study/paired_lives.hpp"

namespace afweging::scenarios {
namespace {

template <class Labels>
sim::Axis axis_of(std::string name, const Labels& labels) {
    sim::Axis axis{std::move(name), {}};
    for (const sim::KindLabel& each : labels) {
        axis.entries.push_back({std::string(each.key), std::string(each.en), std::string(each.nl)});
    }
    return axis;
}

std::string unit_of(LifeSum sum) {
    switch (sum) {
        case LifeSum::bijstand_months:
            return "person months";
        case LifeSum::work_months:
        case LifeSum::subsidised_months:
        case LifeSum::short_months:
            return "months";
        case LifeSum::income:
        case LifeSum::support:
        case LifeSum::debt:
            return "EUR cent";
        default:
            return "persons";
    }
}

sim::Label label_of(LifeSum sum) {
    const sim::KindLabel& label = life_sum_labels[static_cast<std::size_t>(sum)];
    return {std::string(label.key), std::string(label.en), std::string(label.nl)};
}

enum AxisOf : std::size_t { of_way, of_group, of_fate };

}  // namespace

sim::Layout layout_of_paired_lives() {
    sim::Layout layout;
    layout.axes = {axis_of("way", way_labels), axis_of("group", agents::group_labels),
                   axis_of("fate", fate_labels)};
    layout.datasets.push_back({"people/ways",
                               "persons",
                               "People who were on bijstand in one of the plans at some time, of "
                               "each household one, by how the plans came to differ for them",
                               {"ways", "people", "mensen"},
                               {of_way}});
    for (std::size_t k = 0; k < life_sum_count; ++k) {
        const auto sum = static_cast<LifeSum>(k);
        const sim::Label label = label_of(sum);
        layout.datasets.push_back({"parts/" + label.key,
                                   unit_of(sum),
                                   "The second plan less the first, over everybody: " + label.en,
                                   label,
                                   {of_way}});
    }
    layout.datasets.push_back({"people/groups",
                               "persons",
                               "People who were on bijstand in one of the plans at some time, of "
                               "each household one, by group when first seen",
                               {"groups", "people", "mensen"},
                               {of_group}});
    for (const LifeSum sum : fate_sums) {
        const sim::Label label = label_of(sum);
        layout.datasets.push_back({"fates/" + label.key,
                                   "persons",
                                   "Of them: better or worse off, the same, or not reached by "
                                   "anything in either plan, in " +
                                       label.en,
                                   label,
                                   {of_group, of_fate}});
    }
    return layout;
}

}  // namespace afweging::scenarios
