// SPDX-License-Identifier: EUPL-1.2
// The axes of cohorts, and the datasets that stand on them.
#include "calibration/cohorts/cohort_plan.hpp"

#include <span>
#include <string_view>

#include "agents/kinds/bands.hpp"
#include "agents/measures/groups.hpp"

namespace afweging::calibration {
namespace {

using agents::first_group::age;
using agents::first_group::duration;

std::size_t cells_of(const Grouping& grouping) {
    std::size_t cells = 1;
    for (const Trait trait : grouping) { cells *= groups_of(trait).size(); }
    return cells;
}

sim::Label label_of(const KindLabel& kind) {
    return {std::string(kind.key), std::string(kind.en), std::string(kind.nl)};
}

/// The label of a cell of a grouping: those of its traits together.
sim::Label label_of(const Grouping& grouping, std::size_t cell) {
    sim::Label label;
    std::size_t rest = cells_of(grouping);
    for (const Trait trait : grouping) {
        const std::span<const KindLabel> labels = groups_of(trait);
        rest /= labels.size();
        const KindLabel& one = labels[cell / rest % labels.size()];
        const bool first = label.key.empty();
        label.key += (first ? "" : "+") + std::string(one.key);
        label.en += (first ? "" : ", ") + std::string(one.en);
        label.nl += (first ? "" : ", ") + std::string(one.nl);
    }
    return label;
}

std::string two_digits(std::int32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

sim::Axis entries(const CohortPlan& plan) {
    sim::Axis axis{"entry", {{"all", "all moments of entry", "alle momenten van instroom"}}};
    for (std::int32_t t = 0; t < plan.length.count && plan.entry != EntryStep::none; ++t) {
        const sim::Month month = plan.start + sim::Months{t};
        std::string key = std::to_string(month.year());
        if (plan.entry == EntryStep::month) {
            key += "-" + two_digits(month.month_of_year());
        }
        if (axis.entries.back().key != key) {
            axis.entries.push_back({key, key, key});
        }
    }
    return axis;
}

sim::Axis cohorts(const CohortPlan& plan) {
    sim::Axis axis{"cohort", {{"all", "everybody", "iedereen"}}};
    for (const Grouping& grouping : plan.groupings) {
        for (std::size_t cell = 0; cell < cells_of(grouping); ++cell) {
            axis.entries.push_back(label_of(grouping, cell));
        }
    }
    return axis;
}

template <std::size_t N>
sim::Axis axis_of(const std::string& name, const std::array<KindLabel, N>& labels) {
    sim::Axis axis{name, {}};
    for (const KindLabel& each : labels) { axis.entries.push_back(label_of(each)); }
    return axis;
}

constexpr std::size_t entry_axis = 0;
constexpr std::size_t cohort_axis = 1;
constexpr std::size_t destination_axis = 2;
constexpr std::size_t band_axis = 3;

}  // namespace

std::span<const KindLabel> groups_of(Trait trait) {
    const std::span<const KindLabel> groups = agents::group_labels;
    switch (trait) {
        case Trait::route:
            return agents::route_labels;
        case Trait::distance:
            return agents::distance_labels;
        case Trait::age:
            return groups.subspan(age, agents::age_band_count);
        case Trait::household:
            return agents::household_labels;
        case Trait::schooling:
            return agents::schooling_labels;
        case Trait::health:
            return agents::health_labels;
        case Trait::duration:
            return groups.subspan(duration, agents::duration_band_count);
        case Trait::sex:
            return agents::sex_labels;
    }
    return {};
}

std::string_view key_of(Followed followed) {
    constexpr std::array<std::string_view, 4> keys{"entrants", "stock", "leavers", ""};
    return keys[static_cast<std::size_t>(followed)];
}

std::optional<Followed> followed_by_key(std::string_view key) {
    for (const Followed each : {Followed::entrants, Followed::stock, Followed::leavers}) {
        if (key == key_of(each)) {
            return each;
        }
    }
    return std::nullopt;
}

std::uint32_t followed_months(const CohortPlan& plan) {
    // The stock is also seen before the first month.
    return static_cast<std::uint32_t>(plan.length.count) +
           (plan.followed == Followed::stock ? 1U : 0U);
}

std::size_t cohort_count(const CohortPlan& plan) {
    std::size_t count = 1;
    for (const Grouping& grouping : plan.groupings) { count += cells_of(grouping); }
    return count;
}

std::vector<std::uint16_t> cohorts_of(const CohortPlan& plan, const Traits& traits) {
    std::vector<std::uint16_t> result{0};
    std::size_t first = 1;
    for (const Grouping& grouping : plan.groupings) {
        std::size_t cell = 0;
        for (const Trait trait : grouping) {
            cell = cell * groups_of(trait).size() + traits[static_cast<std::size_t>(trait)];
        }
        result.push_back(static_cast<std::uint16_t>(first + cell));
        first += cells_of(grouping);
    }
    return result;
}

std::size_t entry_count(const CohortPlan& plan) { return entries(plan).entries.size(); }

std::size_t entry_of(const CohortPlan& plan, std::int32_t month) {
    if (plan.entry == EntryStep::none) {
        return 0;
    }
    if (plan.entry == EntryStep::month) {
        return static_cast<std::size_t>(month) + 1;
    }
    const sim::Month entered = plan.start + sim::Months{month};
    return static_cast<std::size_t>(entered.year() - plan.start.year()) + 1;
}

sim::Layout layout_of(const CohortPlan& plan) {
    const std::vector<std::size_t> who{entry_axis, cohort_axis};
    const std::vector<std::size_t> whereto{entry_axis, cohort_axis, destination_axis};
    const std::string persons = "persons";
    return {
        {entries(plan), cohorts(plan), axis_of("destination", destination_labels),
         axis_of("spell", spell_band_labels)},
        {{"cohorts/followed",
          persons,
          "Persons whose month so long after entry lies within the run, one of each household",
          {"followed", "followed", "gevolgd"},
          who},
         {"cohorts/at_risk",
          persons,
          "Of those followed: on bijstand since entry when the month began",
          {"at_risk", "on bijstand since entry", "sinds instroom in de bijstand"},
          who},
         {"cohorts/exits",
          persons,
          "Of those at risk: left bijstand in the month, by destination",
          {"exits", "left bijstand", "gingen uit de bijstand"},
          whereto},
         {"cohorts/on_bijstand",
          persons,
          "Of those followed: on bijstand at the end of the month, whether or not they left before",
          {"on_bijstand", "on bijstand", "in de bijstand"},
          who},
         {"cohorts/in_work",
          persons,
          "Of those followed: in regular work or an own business at the end of the month",
          {"in_work", "in regular work", "in gewoon werk"},
          who},
         {"cohorts/in_subsidised_job",
          persons,
          "Of those followed: in a subsidised job at the end of the month",
          {"in_subsidised_job", "in a subsidised job", "in een gesubsidieerde baan"},
          who},
         {"cohorts/out_at_risk",
          persons,
          "Months count from the first exit: still out when the month began, and seen until its "
          "end",
          {"out_at_risk", "out since the exit", "sinds uitstroom uit de bijstand"},
          whereto},
         {"cohorts/returns",
          persons,
          "Months count from the first exit: of those still out, back on bijstand in the month",
          {"returns", "back on bijstand", "terug in de bijstand"},
          whereto},
         {"spells/clients",
          persons,
          "Months count from the start of the run: the followed person of every household on "
          "bijstand when the month began, by full months on bijstand",
          {"clients", "on bijstand", "in de bijstand"},
          {band_axis}},
         {"spells/ends",
          persons,
          "Months count from the start of the run: of those, left bijstand in the month, by "
          "destination",
          {"ends", "left bijstand", "gingen uit de bijstand"},
          {band_axis, destination_axis}}}};
}

std::string text_of(const CohortPlan& plan, const agents::Setting& setting) {
    const std::string of = plan.instrument ? setting.instruments[*plan.instrument].key
                                           : std::string(key_of(plan.followed));
    std::string by;
    for (const Grouping& grouping : plan.groupings) {
        by += by.empty() ? "" : ",";
        for (std::size_t k = 0; k < grouping.size(); ++k) {
            by += (k == 0 ? "" : "+") +
                  std::string(trait_labels[static_cast<std::size_t>(grouping[k])].key);
        }
    }
    constexpr std::array<std::string_view, 3> steps{"all", "year", "month"};
    return "### cohort\nof = " + of + "\nby = " + by +
           "\nentry = " + std::string(steps[static_cast<std::size_t>(plan.entry)]) +
           "\nrun_months = " + std::to_string(plan.length.count) + "\n";
}

}  // namespace afweging::calibration
