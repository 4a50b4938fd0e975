// SPDX-License-Identifier: EUPL-1.2
// P15: a higher caseload means less time per client, weaker talks and more creaming.
#include <array>
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using agents::Gauge;
using agents::Group;

namespace {

constexpr Size size{2'500, 24};

struct Office {
    std::vector<double> talks;         ///< a household and year
    std::vector<double> quality;       ///< of a talk, 1 = average klantmanager with time
    std::vector<double> short_talks;   ///< share of talks with people at short distance
    std::vector<double> short_starts;  ///< share of starts by people at short distance
    std::vector<double> bias;          ///< talks of a client at short / at long distance
};

struct Sums {
    double households = 0, near = 0, far = 0;
    double talks = 0, quality = 0, near_talks = 0, far_talks = 0;
    double starts = 0, near_starts = 0;
};

void add_month(const agents::World& world, Sums& s) {
    const agents::MonthTally& tally = world.tally;
    s.households += of(tally, Gauge::households, Group::all);
    s.near += of(tally, Gauge::households, Group::short_distance);
    s.far += of(tally, Gauge::households, Group::long_distance);
    s.talks += of(tally, Event::contact, Group::all);
    s.near_talks += of(tally, Event::contact, Group::short_distance);
    s.far_talks += of(tally, Event::contact, Group::long_distance);
    s.starts += of(tally, Event::start, Group::all);
    s.near_starts += of(tally, Event::start, Group::short_distance);
    for (std::size_t i = 0; i < world.people.count; ++i) {
        const bool talked = (world.now.events[i] & bit(Event::contact)) != 0;
        s.quality += talked ? static_cast<double>(world.now.talk[i]) : 0;
    }
}

Office measure(const scenarios::Scenario& scenario) {
    Office office;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        Sums s;
        simulate(scenario, size, r,
                 [&](const agents::World& world, std::int32_t) { add_month(world, s); });
        office.talks.push_back(12 * s.talks / s.households);
        office.quality.push_back(s.quality / s.talks);
        office.short_talks.push_back(s.near_talks / s.talks);
        office.short_starts.push_back(s.near_starts / s.starts);
        office.bias.push_back(s.near_talks / s.near / (s.far_talks / s.far));
    }
    return office;
}

/// The office at caseloads of 50, 100 and 200.
using Offices = std::array<Office, 3>;

Offices offices(scenarios::Scenario scenario) {
    Offices all;
    for (std::size_t c = 0; c < all.size(); ++c) {
        scenario.setting.policy.caseload = 50.0 * static_cast<double>(1U << c);
        all[c] = measure(scenario);
    }
    return all;
}

void show(const Offices& all) {
    for (std::size_t c = 0; c < all.size(); ++c) {
        std::printf("P15 caseload %u\n", 50U << c);
        tell("P15", "talks a client and year", mean_of(all[c].talks));
        tell("P15", "quality of a talk", mean_of(all[c].quality));
        tell("P15", "talks at short / long distance, per client", mean_of(all[c].bias));
        tell("P15", "share of talks at short distance", mean_of(all[c].short_talks));
        tell("P15", "share of starts at short distance", mean_of(all[c].short_starts));
    }
}

/// Change from one caseload to its double.
Mean change(const Offices& all, std::size_t c, std::vector<double> Office::*what) {
    return difference(all[c + 1].*what, all[c].*what);
}

}  // namespace

// Directions only: R152, mechanisms 11, 15, 48. What counts as an effect is assumed: half a talk at
// short distance more per talk at long distance, two points of the share of talks; the twin shows
// what is there without the mechanism. Each line: 1e-4.
TEST_CASE("P15 a higher caseload means less time, weaker talks and more creaming") {
    const Offices all = offices(shipped_scenario("basis"));
    show(all);
    for (const std::size_t c : {std::size_t{0}, std::size_t{1}}) {
        CHECK(below_at_1e4(change(all, c, &Office::talks), 0));
        CHECK(below_at_1e4(change(all, c, &Office::quality), 0));
        CHECK(above_at_1e4(change(all, c, &Office::bias), 0.5));
        CHECK(above_at_1e4(change(all, c, &Office::short_talks), 0.02));
    }
    // From 50 to 100 money and places decide who starts: talks enough for all of them.
    CHECK(above_at_1e4(change(all, 1, &Office::short_starts), 0));
}

// Talks that a programme brings are as many at any caseload and go to who is in it, often at short
// distance: beside fewer other talks they weigh more. That is a mechanism of its own, off as well.
TEST_CASE("P15 twin: without focus, intake, strain and talks of programmes only time gets less") {
    scenarios::Scenario even = with(shipped_scenario("basis"), {{"office.caseload_elasticity", 0},
                                                                {"contact.intake_talks", 0},
                                                                {"office.skill_spread", 0}});
    even.setting.policy.focus_on_short_distance = 0;
    for (agents::Instrument& each : even.setting.instruments) {
        each.channels[static_cast<std::size_t>(agents::Channel::contact_per_month)] = 0;
    }
    const Offices all = offices(even);
    show(all);
    for (const std::size_t c : {std::size_t{0}, std::size_t{1}}) {
        CHECK(below_at_1e4(change(all, c, &Office::talks), 0));
        check_no_effect(change(all, c, &Office::quality), 0.01, OnEdge::one_in_1e4);
        check_no_effect(change(all, c, &Office::bias), 0.5, OnEdge::one_in_1e4);
        check_no_effect(change(all, c, &Office::short_talks), 0.02, OnEdge::one_in_1e4);
    }
}
