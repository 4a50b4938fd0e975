// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, results: differences, and what moves them.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/report/outcomes.hpp"
#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"
#include "app/verifying/lines.hpp"
#include "output/compare.hpp"
#include "output/summary.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;

/// Measures of people that say nothing of being offered or holding a place.
const std::vector<std::string>& lives() {
    static const std::vector<std::string> families = {
        "series/stock",  "series/households", "series/inflow",    "series/outflow",
        "series/income", "series/debt",       "series/shortfall", "series/stress",
        "series/job_",   "series/mistake",    "series/claim",     "series/fine"};
    return families;
}

Finding nothing_differs(const Values& a, const Values& b, const Beside& beside = {}) {
    const auto difference = first_difference(a, b, beside);
    return judged(!difference, difference ? *difference : all_equal(b));
}

/// Half the caseload: a plan that anybody may compare with.
std::vector<Line> half_the_caseload(const Lab& lab) {
    const double half = std::max(1.0, std::round(lab.scenario().setting.policy.caseload / 2));
    return {{"levers.caseload", std::to_string(static_cast<int>(half))}};
}

bool is_opposite(const output::Answers& one, const output::Answers& other) {
    return std::equal(
        one.values.begin(), one.values.end(), other.values.begin(), other.values.end(),
        [](double x, double y) { return x == -y || (std::isnan(x) && std::isnan(y)); });
}

bool is_zero(const output::Answers& answers) {
    return std::all_of(answers.values.begin(), answers.values.end(),
                       [](double x) { return x == 0.0 || std::isnan(x); });
}

}  // namespace

Finding same_plan(Lab& lab) {
    const output::Results one = lab.result("plan-a", {});
    const output::Results other = lab.result("the-same-plan", {});
    output::require_comparable(one, other);
    for (const Outcome& each : outcomes()) {
        if (!is_zero(difference_over(one, other, each, whole_run(one.values)))) {
            return judged(false, filled({"{0} differs", "{0} verschilt"}, {each.key}));
        }
    }
    return nothing_differs(one.values, other.values);
}

Finding swapped_plans(Lab& lab) {
    const std::vector<Line> plan = half_the_caseload(lab);
    const output::Results a = lab.result("plan-a", {});
    const output::Results b = lab.result("plan-b", plan);
    const output::Results b_again = lab.result("plan-b-again", plan);
    const output::Results a_again = lab.result("plan-a-again", {});
    std::size_t moved = 0;
    for (const Outcome& each : outcomes()) {
        const auto there = difference_over(a, b, each, whole_run(a.values));
        const auto back = difference_over(b_again, a_again, each, whole_run(a.values));
        if (!is_opposite(there, back)) {
            return judged(false,
                          filled({"{0} is not mirrored", "{0} is niet gespiegeld"}, {each.key}));
        }
        moved += is_zero(there) ? 0U : 1U;
    }
    return judged(moved > 0, filled({"{0} of {1} outcomes differ, each mirrored",
                                     "{0} van {1} uitkomsten verschillen, elk gespiegeld"},
                                    {std::to_string(moved), std::to_string(outcomes().size())}));
}

Finding no_effects(Lab& lab) {
    const std::string key = programme_without_job(lab.scenario());
    if (key.empty()) {
        throw DoesNotApply{
            {"no programme without a job takes part", "er doet geen traject mee zonder baan"}};
    }
    // Days are filled by any programme, one without effects too.
    std::vector<Line> without = closed(lab.scenario());
    without.push_back(number_line("day_activities.replaced", 0));
    std::vector<Line> beside = without_effects(lab.scenario(), key);
    for (const Line& line : without) {
        if (line.key != "levers.instruments." + key + ".active") {
            beside.push_back(line);
        }
    }
    const std::string table = "levers.instruments." + key;
    // A mandatory offer can be refused, and a maatregel follows: that is an effect of the offer.
    beside.push_back({table + ".obligation", "\"voluntary\""});
    const Values with = lab.play("without-effects", beside);
    const std::int64_t starts = sum_of(with, "instruments/starts");
    if (starts == 0) {
        throw DoesNotApply{filled({"nobody starts {0}", "niemand begint met {0}"}, {key})};
    }
    const Finding found =
        nothing_differs(lab.play("nothing-at-all", without), with, {.families = lives()});
    return {found.verdict, filled({"{0}, {1} starts: {2}", "{0}, {1} keer begonnen: {2}"},
                                  {key, listed({starts}), found.found})};
}

Finding longer_horizon(Lab& lab) {
    const std::uint32_t half = lab.months() / 2;
    if (half == 0) {
        throw DoesNotApply{{"a run of one month", "een looptijd van een maand"}};
    }
    scenarios::RunRequest request = lab.usual();
    request.months = half;
    const Values shorter = lab.play("half-as-long", lab.scenario(), request);
    const Values& longer = lab.base();
    // Who is still to come stands ready for the whole run, and what may be spent is told by year.
    const auto difference = first_difference(
        longer, shorter,
        {.families = {"series/", "ledger/", "market/", "flows/moves"}, .months = half});
    bool grows = true;
    for (const char* name : {"inflow", "outflow"}) {
        grows = grows && all_of(longer, name) > all_of(shorter, name);
    }
    const std::int64_t paid = line_of(longer, "bijstand");
    const std::int64_t paid_before = line_of(shorter, "bijstand");
    return judged(!difference && grows && paid > paid_before,
                  difference
                      ? *difference
                      : filled({"the same {0} months; bijstand paid [EUR]: {1}",
                                "dezelfde {0} maanden; betaalde bijstand [euro]: {1}"},
                               {std::to_string(half), listed({paid_before / 100, paid / 100})}));
}

Finding prices_move_shortage(Lab& lab) {
    std::vector<std::int64_t> households;
    for (const char* level : {"0.05", "1", "20"}) {
        households.push_back(
            all_of(lab.play(std::string("prices-") + level, {{"world.price_level", level}}),
                   "with_shortfall"));
    }
    return judged(rising(households), filled({"months of households short of money: {0}",
                                              "maanden van huishoudens met geldtekort: {0}"},
                                             {listed(households)}));
}

Finding twice_the_people(Lab& lab) {
    scenarios::RunRequest request = lab.usual();
    request.people = *request.people * 2;
    const Values two = lab.play("twice-the-people", lab.scenario(), request);
    LocalisedText told;
    bool holds = true;
    const auto compare = [&](const std::string& name, const std::vector<std::int64_t>& small,
                             const std::vector<std::int64_t>& large) {
        const output::Summary x = output::summarise(output::Samples{small, 1, {}});
        const output::Summary y = output::summarise(output::Samples{large, 1, {}});
        const double gap = std::fabs(y.mean - 2 * x.mean);
        const double luck = std::sqrt(y.standard_error * y.standard_error +
                                      4 * x.standard_error * x.standard_error);
        holds = holds && gap <= 6 * luck + 0.03 * 2 * x.mean;
        const LocalisedText each =
            filled({"{0} {1}"}, {name, listed({std::llround(x.mean), std::llround(y.mean)})});
        told = told.empty() ? each : filled({"{0}, {1}"}, {told, each});
    };
    compare("stock", at_end(lab.base(), "stock"), at_end(two, "stock"));
    compare("outflow", totals(lab.base(), "outflow"), totals(two, "outflow"));
    compare("income", totals(lab.base(), "income"), totals(two, "income"));
    return judged(holds, told);
}

}  // namespace afweging::app::verifying
