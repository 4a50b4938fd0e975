// SPDX-License-Identifier: EUPL-1.2
// P13: without a home nothing else works, and a small advance ends a course until somebody asks.
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;

namespace {

/// Of who has no home at the start, the share that goes to work at least once in three years.
std::vector<double> homeless_to_work(const scenarios::Scenario& scenario) {
    std::vector<double> shares;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<char> homeless;
        std::vector<char> worked;
        simulate(scenario, {4'000, 36}, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            homeless.resize(p.count, 0);
            worked.resize(p.count, 0);
            for (std::size_t i = 0; i < p.count; ++i) {
                const bool was = receives_bijstand(world.now.status_before[i]);
                if (t == 0) {
                    homeless[i] =
                        static_cast<char>(was && p.housing[i] == agents::Housing::homeless);
                }
                const bool leaves = was && in_regular_work(p.status[i]);
                worked[i] = static_cast<char>(worked[i] | leaves);
            }
        });
        double people = 0;
        double went = 0;
        for (std::size_t i = 0; i < homeless.size(); ++i) {
            people += homeless[i];
            went += homeless[i] != 0 ? worked[i] : 0;
        }
        shares.push_back(went / people);
    }
    return shares;
}

/// Homes are lost easily and never found: enough people without one to see what a home does. Only
/// homes count: the coach who finds them neither talks nor binds.
scenarios::Scenario many_without_home() {
    return with(for_everybody(shipped_scenario("huisvesting"), "huisvesting-eerst"),
                {{"home.threatened", 0.2},
                 {"home.lost", 0.3},
                 {"home.found", 0.005},
                 {"huisvesting-eerst.contact_per_month", 0},
                 {"huisvesting-eerst.bond", 0}});
}

/// People who drop out of anything in two years, per 1,000 clients.
std::vector<double> drop_outs(const scenarios::Scenario& scenario) {
    constexpr Size size{2'500, 24};
    std::vector<double> all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double dropped = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t) {
            dropped += of(world.tally, Event::drop_out);
        });
        all.push_back(1000.0 * dropped / size.people);
    }
    return all;
}

/// What an advance of EUR 150 adds to drop-outs, with these numbers.
Mean by_advance(std::initializer_list<Number> numbers) {
    scenarios::Scenario basis = shipped_scenario("basis");
    for (const Number& number : numbers) { basis = with(std::move(basis), {number}); }
    return difference(drop_outs(with(basis, {{"vakscholing.upfront_cost", 150}})),
                      drop_outs(with(basis, {{"vakscholing.upfront_cost", 0}})));
}

}  // namespace

// Each line: 1e-4. A band for "nothing" of one point in three years is assumed.
TEST_CASE("P13 who gets a home goes to work more often, since without one nothing works") {
    const auto gap = [](std::initializer_list<Number> numbers) {
        scenarios::Scenario homes = many_without_home();
        for (const Number& number : numbers) { homes = with(std::move(homes), {number}); }
        return difference(homeless_to_work(homes),
                          homeless_to_work(without(homes, "huisvesting-eerst")));
    };
    const Mean more = gap({});
    const Mean twin =
        gap({{"search.homeless_gate", 0}, {"programme.homeless_gate", 0}, {"stress.housing", 0}});
    tell("P13", "to work in three years of who has no home, more where homes are found", more);
    tell("P13", "twin where a home makes no difference", twin);
    CHECK(above_at_1e4(more, 0.01));
    check_no_effect(twin, 0.01, OnEdge::one_in_1e4);
}

TEST_CASE("P13 a small advance ends a course, unless somebody talks with who cannot pay it") {
    const Mean usual = by_advance({});
    const Mean with_talks = by_advance({{"office.talk_share", 0.9}});
    const Mean twin = by_advance({{"programme.obstacle_drop_out", 0}});
    tell("P13", "drop-outs of 1,000 clients in two years by an advance of EUR 150", usual);
    tell("P13", "the same where nearly everybody has a talk", with_talks);
    tell("P13", "twin where an obstacle ends nothing", twin);
    CHECK(above_at_1e4(usual, 1));
    CHECK(with_talks.value < 0.5 * usual.value);
    // Who cannot pay then stays away and is not counted as one who leaves: fewer, never more.
    CHECK(below_at_1e4(twin, 1));
}
