// SPDX-License-Identifier: EUPL-1.2
// The baseline stands still: ten years of basis with constant law and prices.
//
// Per client, the mean of the tenth year lies within 5 % of the first, and that of the first three
// months too; shares and scores within 2 points. What does not is named here with its reason and
// what it does today: it fails when it does something else, and when it is back inside.
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "agents/measures/labels.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::event_labels;
using agents::gauge_labels;

namespace {

constexpr std::uint32_t months = 120;
constexpr std::uint32_t worlds = 128;
constexpr std::uint32_t clients = 2230;

/// basis from the last law that was looked up, which stands still with prices.
scenarios::Scenario standing_still() {
    scenarios::Scenario basis = shipped_scenario("basis");
    basis.setting.start = sim::Month::of(2026, 7);
    basis.setting.outlook.law = agents::LawPath::frozen;
    basis.setting.outlook.price_level = {1.0};
    return basis;
}

/// Per client and month: the first three months, the first year, the tenth.
struct Course {
    std::string_view key;
    std::vector<double> early, first, last;
};

double mean_over(const std::vector<double>& by_month, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t t = from; t < to; ++t) { sum += by_month[t]; }
    return sum / static_cast<double>(to - from);
}

/// Follows every measure of state and of what happens, in the order of their labels.
std::vector<Course> follow(const scenarios::Scenario& scenario) {
    std::vector<Course> courses;
    for (const auto& label : gauge_labels()) { courses.push_back({label.key, {}, {}, {}}); }
    for (const auto& label : event_labels()) { courses.push_back({label.key, {}, {}, {}}); }
    const std::size_t gauges = gauge_labels().size();
    for (std::uint32_t r = 0; r < worlds; ++r) {
        std::vector<std::vector<double>> by_month(courses.size());
        simulate(scenario, {clients, months}, r, [&](const agents::World& world, std::int32_t) {
            const double stock = of(world.tally, agents::Gauge::stock);
            for (std::size_t k = 0; k < courses.size(); ++k) {
                const double value = k < gauges
                                         ? of(world.tally, static_cast<agents::Gauge>(k))
                                         : of(world.tally, static_cast<agents::Event>(k - gauges));
                by_month[k].push_back(value / (courses[k].key == "stock" ? clients : stock));
            }
        });
        for (std::size_t k = 0; k < courses.size(); ++k) {
            courses[k].early.push_back(mean_over(by_month[k], 0, 3));
            courses[k].first.push_back(mean_over(by_month[k], 0, 12));
            courses[k].last.push_back(mean_over(by_month[k], months - 12, months));
        }
    }
    return courses;
}

/// How far a later (or earlier) mean is from that of the first year. [%, points of shares]
struct Drift {
    double value;
    double error;
    double most;  ///< inside is at most this
};

/// Shares of households, in points, and scores of which a thousandth is the unit.
double points_of(std::string_view key) {
    for (const auto& label : gauge_labels()) {
        const bool score = label.unit == "0.001";
        const bool share = label.unit == "persons" || label.unit == "households";
        if (label.key == key && key != "stock" && key != "households" && (score || share)) {
            return score ? 0.1 : 100.0;
        }
    }
    return 0;
}

Drift drift_of(const Course& course, std::vector<double> Course::*when) {
    const Mean gap = difference(course.*when, course.first);
    const double level = mean_of(course.first).value;
    const double points = points_of(course.key);
    return points > 0 ? Drift{points * gap.value, points * gap.error, 2.0}
                      : Drift{100 * gap.value / level, 100 * gap.error / level, 5.0};
}

/// A measure that moves, what it does today, and why.
struct Exception {
    std::string_view key;
    double value;  ///< [%] or [points]
    double slack;  ///< of the value: the luck of these worlds, and what a small change may do
    std::string_view why;
};

const std::vector<Exception>& exceptions_at_last() {
    static const std::vector<Exception> list = {
        {"re_entry", -8, 4, "few leave otherwise while others come back who left before the start"},
        {"outflow_to_subsidised_job", -14, 4,
         "its budget grows for three years (N038), then stays"},
        {"outflow_to_education", -12, 6.5, "the stock has a few more under 27 than later"},
        {"offer", -9, 2, "nobody has had anything before the start: what is taken once"},
        {"start", -5.3, 1, "the same"},
        {"with_shortfall", -2.1, 0.4, "income is a little higher: just beyond the bound"},
        {"care", 8, 10, "homes that are lost: rare, so the error is 3"},
        {"drop_out", -5.3, 3, "later fewer start"},
        {"late_debt", 6.7, 10, "rare: the error is 3.6"},
        {"job_end", 7.5, 4, "past leavers have been in their jobs longer than those of the run"},
        {"evicted", -24, 18, "rare: one household in seven hundred a year"},
        {"debt_plan_start", 7, 4, "who is in debt help at the start came in evenly, not by office"},
        {"debt_free", 38, 5,
         "debts at the start are those of applicants (R109), large; those that "
         "come up are smaller and are paid off more"}};
    return list;
}

const std::vector<Exception>& exceptions_at_first() {
    static const std::vector<Exception> list = {
        {"re_entry", 12, 6, "as above"},
        {"outflow", -7, 3, "who is about to begin in a subsidised job is not known: two months"},
        {"outflow_to_subsidised_job", -47, 5, "the same"},
        {"outflow_partner", -20, 9, "the same: of who begins in one"},
        {"outflow_to_education", -5, 9, "rare: half a person a month"},
        {"sustained_12", 7, 3, "who left before the start, left evenly"},
        {"offer", 9, 2, "as above"},
        {"drop_out", -9, 4, "people in courses are as far at the start as if nobody dropped out"},
        {"completion", 7, 2, "the same"},
        {"debt_plan_start", -12, 6, "as above"},
        {"debt_plan_broken", 14, 16, "rare: less than a household a month"}};
    return list;
}

void check_drift(const Course& course, std::vector<double> Course::*when,
                 const std::vector<Exception>& exceptions, const char* name) {
    if (mean_of(course.first).value == 0 && mean_of(course.*when).value == 0) {
        return;  // of no measure that nobody has: tests/statistics/zero_measures_test.cpp
    }
    const Drift drift = drift_of(course, when);
    std::printf("steady  %-30s %-6s %+7.2f +- %.2f of at most %.0f\n",
                std::string(course.key).c_str(), name, drift.value, drift.error, drift.most);
    CAPTURE(course.key, name, drift.value, drift.error);
    for (const Exception& each : exceptions) {
        if (each.key == course.key) {
            CHECK(std::abs(drift.value - each.value) <= each.slack);
            CHECK(std::abs(drift.value) > drift.most);
            return;
        }
    }
    CHECK(std::abs(drift.value) <= drift.most);
}

}  // namespace

// The seed is fixed. For a fresh one a measure that lies inside by two standard errors or more
// fails with a chance of 2.3 %; errors are printed.
TEST_CASE(
    "ten years of unchanged policy, law and prices move no measure but those that are named") {
    for (const Course& course : follow(standing_still())) {
        check_drift(course, &Course::last, exceptions_at_last(), "last");
        check_drift(course, &Course::early, exceptions_at_first(), "early");
    }
}
