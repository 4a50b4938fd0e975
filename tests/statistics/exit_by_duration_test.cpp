// SPDX-License-Identifier: EUPL-1.2
// P1: exit falls with time on benefit, from selection and from duration itself.
#include <algorithm>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;
using agents::Event;
using agents::Gauge;

namespace {

constexpr Size size{5'000, 60};

/// Schooling, health, Dutch, age in tens of years, quarters of motivation and of doenvermogen.
constexpr std::size_t class_count = std::size_t{3} * 3 * 4 * 7 * 4 * 4;

/// A covariate class: what a file says about a person, and how the person is in two respects.
std::size_t class_of(const agents::People& p, std::size_t i, std::int32_t t) {
    const auto quarter = [](float share) { return static_cast<std::size_t>(share * 4); };
    std::size_t c = static_cast<std::size_t>(p.schooling[i]);
    c = c * 3 + static_cast<std::size_t>(p.health[i]);
    c = c * 4 + p.dutch[i];
    c = c * 7 + std::min<std::size_t>(static_cast<std::size_t>((t - p.birth[i]) / 120), 6);
    c = c * 4 + quarter(p.intrinsic_motivation[i]);
    return c * 4 + quarter(p.doenvermogen[i]);
}

/// Person-months and exits to work of one class, early and late in the spell.
struct Cell {
    double early_months = 0, early_exits = 0, late_months = 0, late_exits = 0;
};

struct Exits {
    double entrants = 0;  ///< at short distance when they entered
    double out_12 = 0;    ///< of them, off bijstand within 12 months
    double stock_months = 0;
    double stock_exits = 0;
    double inflow = 0, outflow = 0, to_work = 0, stock = 0;  ///< of years 2 and on
    std::vector<Cell> classes = std::vector<Cell>(class_count);

    /// Mantel-Haenszel: exits to work a month from the third year on, relative to the first half
    /// year, within covariate classes.
    [[nodiscard]] double late_to_early() const {
        double late = 0;
        double early = 0;
        for (const Cell& c : classes) {
            const double all = c.early_months + c.late_months;
            if (all == 0) {
                continue;
            }
            late += c.late_exits * c.early_months / all;
            early += c.early_exits * c.late_months / all;
        }
        return late / early;
    }
};

void follow_classes(const agents::World& world, std::int32_t t, Exits& exits) {
    const agents::People& p = world.people;
    for (std::size_t i = 0; i < p.count; ++i) {
        if (!receives_bijstand(world.now.status_before[i])) {
            continue;
        }
        const bool left = !receives_bijstand(p.status[i]);
        exits.stock_months += 1;
        exits.stock_exits += left;
        const int months = p.months_on_benefit[i];
        const bool to_work = left && in_regular_work(p.status[i]);
        Cell& cell = exits.classes[class_of(p, i, t)];
        cell.early_months += months < 6;
        cell.early_exits += months < 6 && to_work;
        cell.late_months += months >= 24;
        cell.late_exits += months >= 24 && to_work;
    }
}

Exits observe(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    Exits exits;
    std::vector<std::int32_t> entered;
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t t) {
        const agents::People& p = world.people;
        entered.resize(p.count, -1);
        follow_classes(world, t, exits);
        for (std::size_t i = 0; i < p.count; ++i) {
            const bool is = receives_bijstand(p.status[i]);
            const bool was = receives_bijstand(world.now.status_before[i]);
            const bool first = p.arrival[i] > 0 && !was && is && p.months_since_exit[i] == 65535;
            const bool followed = t + 12 < static_cast<std::int32_t>(size.months);
            if (first && followed && world.now.distance[i] == Distance::short_distance) {
                entered[i] = t;
                exits.entrants += 1;
            } else if (entered[i] >= 0 && was && !is) {
                exits.out_12 += t - entered[i] <= 12;
                entered[i] = -1;
            }
        }
        if (t >= 12) {
            exits.inflow += of(world.tally, Event::inflow);
            exits.outflow += of(world.tally, Event::outflow);
            exits.to_work += of(world.tally, Event::outflow_to_work);
            exits.stock += of(world.tally, Gauge::stock);
        }
    });
    return exits;
}

struct Flows {
    std::vector<double> out_12, stock_exit, inflow, outflow, work_share, late_to_early;
};

Flows measure(const scenarios::Scenario& scenario) {
    Flows f;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Exits e = observe(scenario, r);
        f.out_12.push_back(e.out_12 / e.entrants);
        f.stock_exit.push_back(e.stock_exits / e.stock_months);
        f.inflow.push_back(12 * e.inflow / e.stock);
        f.outflow.push_back(12 * e.outflow / e.stock);
        f.work_share.push_back(e.to_work / e.outflow);
        f.late_to_early.push_back(e.late_to_early());
    }
    return f;
}

}  // namespace

// Bands of levels: the evidence with a quarter to either side, since the numbers of the model are
// priors. Each line: 1e-4.
TEST_CASE("P1 exit falls with time on benefit") {
    const Flows f = measure(shipped_scenario("basis"));
    tell("P1", "short-distance entrants out within 12 months", mean_of(f.out_12));
    tell("P1", "stock out per month", mean_of(f.stock_exit));
    tell("P1", "inflow per year / stock", mean_of(f.inflow));
    tell("P1", "outflow per year / stock", mean_of(f.outflow));
    tell("P1", "share of outflow to work", mean_of(f.work_share));
    tell("P1", "exit to work after 2 years / in first 6 months", mean_of(f.late_to_early));
    CHECK(within_at_1e4(mean_of(f.out_12), 0.407 * 0.75, 0.407 * 1.25));      // S002
    CHECK(within_at_1e4(mean_of(f.stock_exit), 0.017 * 0.75, 0.022 * 1.25));  // R042-R072
    CHECK(within_at_1e4(mean_of(f.inflow), 0.241 * 0.75, 0.241 * 1.25));      // R068
    CHECK(within_at_1e4(mean_of(f.outflow), 0.234 * 0.75, 0.234 * 1.25));     // R067
    CHECK(within_at_1e4(mean_of(f.work_share), 0.36 * 0.75, 0.41 * 1.25));    // R069
    CHECK(below_at_1e4(mean_of(f.late_to_early), 0.5));  // R071, R151: falls, and by a lot
}

// What fades with the months (experience) is a third way in which time itself counts.
TEST_CASE("P1 twin: without spread and duration dependence exit does not fall within a class") {
    const Flows f = measure(with(shipped_scenario("basis"), {{"search.employability_spread", 0},
                                                             {"search.duration_early", 0},
                                                             {"search.duration_late", 0},
                                                             {"search.recent_work_weight", 0}}));
    tell("P1", "twin: exit to work after 2 years / in first 6 months", mean_of(f.late_to_early));
    CHECK(above_at_1e4(mean_of(f.late_to_early), 0.8));
}
