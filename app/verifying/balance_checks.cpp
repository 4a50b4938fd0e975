// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, patient flow, of one run: nobody appears, vanishes or is counted twice.
#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <span>

#include "agents/measures/groups.hpp"
#include "app/verifying/balance.hpp"
#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;

/// Somewhere in a run: a world and a month, counted from 0.
struct Place {
    std::uint32_t world;
    std::uint32_t month;
};

LocalisedText told(const std::string& what, Place at) {
    return filled({"{0} does not fit in month {1} of world {2}",
                   "{0} klopt niet in maand {1} van wereld {2}"},
                  {what, std::to_string(at.month + 1), std::to_string(at.world + 1)});
}

std::int64_t of_all(const Values& values, const std::string& name, Place at) {
    return values.at("series/" + name, at.world, at.month).front();  // everybody is the first group
}

/// Good when `holds` does in every month of every world from month `first` on.
template <class Holds>
Finding in_every_month(const Values& values, std::uint32_t first, const std::string& what,
                       const Holds& holds) {
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        for (std::uint32_t t = first; t < values.months(); ++t) {
            if (!holds(Place{w, t})) {
                return judged(false, told(what, {w, t}));
            }
        }
    }
    return judged(true, filled({"fits, {0} x {1} months", "klopt, {0} x {1} maanden"},
                               {std::to_string(values.worlds()), std::to_string(values.months())}));
}

/// First group of each dimension, and past the last.
constexpr std::array dimensions = {agents::first_group::sex,       agents::first_group::age,
                                   agents::first_group::household, agents::first_group::schooling,
                                   agents::first_group::distance,  agents::first_group::health,
                                   agents::first_group::duration,  agents::group_count};

bool groups_sum(std::span<const std::int64_t> groups) {
    for (std::size_t d = 0; d + 1 < dimensions.size(); ++d) {
        const auto from = groups.begin() + static_cast<std::ptrdiff_t>(dimensions[d]);
        const auto to = groups.begin() + static_cast<std::ptrdiff_t>(dimensions[d + 1]);
        if (std::accumulate(from, to, std::int64_t{0}) != groups.front()) {
            return false;
        }
    }
    return true;
}

bool is_count(const sim::Dataset& dataset) {
    return dataset.unit == "persons" || dataset.unit == "households" || dataset.unit == "months";
}

bool is_series(const sim::Dataset& dataset) { return dataset.path.starts_with("series/"); }

}  // namespace

Finding people_balance(const Values& values) {
    return in_every_month(values, 1, "series/stock", [&](Place at) {
        const std::int64_t before = of_all(values, "stock", {at.world, at.month - 1});
        return of_all(values, "stock", at) ==
               before + of_all(values, "inflow", at) - of_all(values, "outflow", at);
    });
}

Finding stock_balances(Lab& lab) { return people_balance(lab.base()); }

Finding exits_add_up(Lab& lab) {
    const Values& values = lab.base();
    return in_every_month(values, 0, "series/outflow", [&](Place at) {
        std::int64_t sum = 0;
        for (const char* where : {"outflow_to_work", "outflow_to_subsidised_job",
                                  "outflow_to_education", "outflow_partner", "outflow_other"}) {
            sum += of_all(values, where, at);
        }
        return of_all(values, "outflow", at) == sum;
    });
}

Finding groups_add_up(Lab& lab) {
    const Values& values = lab.base();
    const auto& datasets = values.layout().datasets;
    for (std::size_t d = 0; d < datasets.size(); ++d) {
        if (!is_series(datasets[d])) {
            continue;
        }
        const Finding found = in_every_month(values, 0, datasets[d].path, [&, d](Place at) {
            return groups_sum(values.at(d, at.world, at.month));
        });
        if (found.verdict != Verdict::good) {
            return found;
        }
    }
    const auto count = std::count_if(datasets.begin(), datasets.end(), is_series);
    return judged(
        count > 0,
        filled({"{0} measures, each in {1} divisions", "{0} uitkomsten, elk in {1} indelingen"},
               {std::to_string(count), std::to_string(dimensions.size() - 1)}));
}

Finding states_add_up(Lab& lab) {
    const Values& values = lab.base();
    const std::size_t states = values.at("flows/standing", 0, 0).size();
    return in_every_month(values, 1, "flows/standing", [&](Place at) {
        const auto before = values.at("flows/standing", at.world, at.month - 1);
        const auto now = values.at("flows/standing", at.world, at.month);
        const auto moves = values.at("flows/moves", at.world, at.month);
        for (std::size_t s = 0; s < states; ++s) {
            std::int64_t change = 0;
            for (std::size_t o = 0; o < states; ++o) {
                change += moves[o * states + s] - moves[s * states + o];
            }
            if (now[s] != before[s] + change) {
                return false;
            }
        }
        return true;
    });
}

Finding no_negative_counts(Lab& lab) { return counts_are_counts(lab.base()); }

Finding counts_are_counts(const Values& values) {
    const auto& datasets = values.layout().datasets;
    std::size_t count = 0;
    for (std::size_t d = 0; d < datasets.size(); ++d) {
        const bool limit = datasets[d].path == "instruments/places" ||
                           datasets[d].path == "instruments/unasked";  // -1 has a meaning there
        if (!is_count(datasets[d]) || limit) {
            continue;
        }
        ++count;
        const Finding found = in_every_month(values, 0, datasets[d].path, [&, d](Place at) {
            const auto cells = values.at(d, at.world, at.month);
            return std::all_of(cells.begin(), cells.end(), [](auto cell) { return cell >= 0; });
        });
        if (found.verdict != Verdict::good) {
            return found;
        }
    }
    return judged(count > 0,
                  filled({"{0} counts, none below zero", "{0} aantallen, geen kleiner dan nul"},
                         {std::to_string(count)}));
}

Finding places_hold(Lab& lab) {
    const Values& values = lab.base();
    if (values.at("instruments/places", 0, 0).empty()) {
        throw DoesNotApply{{"no instrument takes part", "er doet geen instrument mee"}};
    }
    return in_every_month(values, 0, "instruments/participants", [&](Place at) {
        const auto places = values.at("instruments/places", at.world, at.month);
        const auto inside = values.at("instruments/participants", at.world, at.month);
        const auto starts = values.at("instruments/starts", at.world, at.month);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] >= 0 && inside[i] > places[i] && starts[i] > 0) {
                return false;
            }
        }
        return true;
    });
}

}  // namespace afweging::app::verifying
