// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, uncertainty: what is drawn, and what comes of it.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "app/numbers/choice.hpp"
#include "app/report/numbers.hpp"
#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"
#include "app/verifying/lines.hpp"
#include "scenarios/draws.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;
using scenarios::NumberInDoubt;
using scenarios::NumberKind;
using Numbers = std::vector<NumberInDoubt>;

constexpr std::uint32_t runs = 12;  ///< draws that are run
constexpr std::uint32_t replicates_each = 2;

Numbers numbers_of(const Lab& lab, const scenarios::Scenario& scenario) {
    Numbers numbers =
        scenarios::numbers_in_doubt(scenario, sim::Months{static_cast<std::int32_t>(lab.months())});
    if (numbers.empty()) {
        throw DoesNotApply{
            {"no number of this scenario is in doubt", "geen getal van dit scenario is onzeker"}};
    }
    return numbers;
}

/// Shares of a table are drawn together and made to add up: no prior of their own holds after that.
bool has_own_prior(const NumberInDoubt& n) { return n.kind != NumberKind::margin; }

/// Counted in whole units, so drawn as a whole number.
bool is_counted(const NumberInDoubt& n) {
    return n.unit == "persons" || n.unit == "months" || n.unit == "accounts";
}

/// Of a triangular prior: mean (a + b + c) / 3, variance (a² + b² + c² - ab - ac - bc) / 18.
struct Moments {
    double mean;
    double deviation;
};
Moments moments_of(const NumberInDoubt& n) {
    const double a = n.low;
    const double b = n.high;
    const double c = n.mode;
    return {(a + b + c) / 3,
            std::sqrt(std::max(0.0, (a * a + b * b + c * c - a * b - a * c - b * c) / 18))};
}

scenarios::RunRequest with_draws(const Lab& lab, sim::DrawRange draws) {
    scenarios::RunRequest request = lab.usual();
    request.draws = draws;
    request.replicates = replicates_each;
    request.posterior = load_shipped_posterior();
    return request;
}

Values drawn(const Lab& lab) {
    return lab.play("draws", lab.scenario(), with_draws(lab, {1, runs}));
}

/// What is looked at: who is there at the end, who leaves, and shortage.
constexpr std::array<const char*, 4> looked_at = {"stock", "outflow", "outflow_to_work",
                                                  "with_shortfall"};

/// The mean of each draw over its replicates.
std::vector<double> by_draw(const Values& values, const std::string& name) {
    const std::vector<std::int64_t> worlds = totals(values, name);
    std::vector<double> means;
    for (std::size_t w = 0; w < worlds.size(); w += values.replicates()) {
        double sum = 0;
        for (std::size_t r = 0; r < values.replicates(); ++r) {
            sum += static_cast<double>(worlds[w + r]);
        }
        means.push_back(sum / values.replicates());
    }
    return means;
}

}  // namespace

Finding draws_within_priors(Lab& lab) {
    constexpr std::uint32_t draws = 200;
    const Numbers numbers = numbers_of(lab, lab.scenario());
    const auto posterior = load_shipped_posterior();
    std::size_t count = 0;
    for (const scenarios::Posterior* from :
         {static_cast<const scenarios::Posterior*>(nullptr), posterior.get()}) {
        for (std::uint32_t d = 1; d <= draws; ++d) {
            const auto values = scenarios::values_of_draw(numbers, lab.usual().seed, d, from);
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                if (has_own_prior(numbers[i]) &&
                    (values[i] < numbers[i].low || values[i] > numbers[i].high)) {
                    return judged(false, filled({"{0} in draw {1}", "{0} in trekking {1}"},
                                                {numbers[i].key, std::to_string(d)}));
                }
                ++count;
            }
        }
    }
    return judged(
        true, filled({"{0} values of {1} numbers", "{0} waarden van {1} getallen"},
                     {listed({static_cast<std::int64_t>(count)}), std::to_string(numbers.size())}));
}

Finding draws_have_prior_mean(Lab& lab) {
    constexpr std::uint32_t draws = 2000;
    const Numbers numbers = numbers_of(lab, lab.scenario());
    std::vector<double> sums(numbers.size());
    for (std::uint32_t d = 1; d <= draws; ++d) {
        const auto values = scenarios::values_of_draw(numbers, lab.usual().seed, d);
        for (std::size_t i = 0; i < numbers.size(); ++i) { sums[i] += values[i]; }
    }
    double most = 0;
    std::string where;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Moments prior = moments_of(numbers[i]);
        // Whole numbers have cells as wide as one, those at the ends too: up to half a unit off.
        const double slack = is_counted(numbers[i]) ? 0.5 : 0;
        const double gap = std::fabs(sums[i] / draws - prior.mean);
        const double errors = std::max(0.0, gap - slack) / (prior.deviation / std::sqrt(draws));
        if (has_own_prior(numbers[i]) && errors > most) {
            most = errors;
            where = numbers[i].key;
        }
    }
    const auto tenths = static_cast<std::int64_t>(std::lround(most * 10));
    return judged(most <= 6, filled({"furthest off: {0}, by {1} standard errors",
                                     "het verst ernaast: {0}, met {1} standaardfouten"},
                                    {where, LocalisedText{format_exact(tenths, 1, Language::en),
                                                          format_exact(tenths, 1, Language::nl)}}));
}

Finding plans_share_draws(Lab& lab) {
    const Numbers here = numbers_of(lab, lab.scenario());
    const scenarios::Scenario other = lab.variant("another-plan", closed(lab.scenario()));
    const Numbers there = numbers_of(lab, other);
    const auto posterior = load_shipped_posterior();
    std::size_t shared = 0;
    for (std::uint32_t d = 1; d <= 20; ++d) {
        const auto mine = scenarios::values_of_draw(here, lab.usual().seed, d, posterior.get());
        const auto theirs = scenarios::values_of_draw(there, lab.usual().seed, d, posterior.get());
        std::map<std::string, double> known;
        for (std::size_t i = 0; i < here.size(); ++i) { known[here[i].key] = mine[i]; }
        for (std::size_t i = 0; i < there.size(); ++i) {
            const auto found = known.find(there[i].key);
            if (found == known.end()) {
                continue;
            }
            ++shared;
            if (found->second != theirs[i]) {
                return judged(false, filled({"{0} in draw {1}", "{0} in trekking {1}"},
                                            {there[i].key, std::to_string(d)}));
            }
        }
    }
    return judged(shared > 0, filled({"{0} numbers in both, in 20 draws",
                                      "{0} getallen in beide, in 20 trekkingen"},
                                     {std::to_string(shared / 20)}));
}

Finding best_values_inside_draws(Lab& lab) {
    const Values values = drawn(lab);
    for (const char* name : looked_at) {
        const std::vector<double> means = by_draw(values, name);
        const auto [low, high] = std::minmax_element(means.begin(), means.end());
        const double best = static_cast<double>(all_of(lab.base(), name)) / lab.base().worlds();
        if (best < *low * 0.9 || best > *high * 1.1) {
            return judged(
                false, filled({"{0} is {1} at the best values; lowest and highest draw: {2}",
                               "{0} is {1} bij de beste waarden; laagste en hoogste trekking: {2}"},
                              {std::string(name), listed({std::llround(best)}),
                               listed({std::llround(*low), std::llround(*high)})}));
        }
    }
    return judged(true, filled({"{0} outcomes lie where the draws lie",
                                "{0} uitkomsten liggen waar de trekkingen liggen"},
                               {std::to_string(looked_at.size())}));
}

Finding draws_differ(Lab& lab) {
    const Values values = drawn(lab);
    LocalisedText spread;
    for (const char* name : looked_at) {
        const std::vector<double> means = by_draw(values, name);
        const auto [low, high] = std::minmax_element(means.begin(), means.end());
        if (!(*low < *high)) {
            return judged(
                false, filled({"{0} is the same in every draw", "{0} is gelijk in elke trekking"},
                              {name}));
        }
        const LocalisedText each =
            filled({"{0} {1}"}, {name, listed({std::llround(*low), std::llround(*high)})});
        spread = spread.empty() ? each : filled({"{0}, {1}"}, {spread, each});
    }
    return judged(true, spread);
}

Finding draw_alone(Lab& lab) {
    constexpr std::uint32_t which = 5;
    const Values all = drawn(lab);
    const Values alone = lab.play("draw-alone", lab.scenario(), with_draws(lab, {which, 1}));
    const auto difference =
        first_difference(all, alone, {.first_world = (which - 1) * replicates_each});
    return judged(!difference, difference ? *difference : all_equal(alone));
}

}  // namespace afweging::app::verifying
