// SPDX-License-Identifier: EUPL-1.2
// Mechanism 41: money that comes at once keeps homes, the same money after weeks hardly; and what
// that saves in care.
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using agents::Gauge;

namespace {

/// In two years, of a thousand clients.
struct Crises {
    std::vector<double> evicted;  ///< households
    std::vector<double> care;     ///< [EUR] a month
};

Crises crises_of(const scenarios::Scenario& scenario) {
    constexpr Size size{4'000, 24};
    Crises all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double evicted = 0;
        double care = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t) {
            evicted += of(world.tally, Event::evicted);
            care += of(world.tally, Gauge::care);
        });
        all.evicted.push_back(1000.0 * evicted / size.people);
        all.care.push_back(care / 100.0 / size.people / size.months);
    }
    return all;
}

/// Homes are threatened and lost easily, and money for all who ask, so that there is something to
/// see; the money does nothing but end crises.
scenarios::Scenario many_crises(std::initializer_list<Number> numbers) {
    scenarios::Scenario scenario =
        with(for_everybody(shipped_scenario("geld-binnen-een-dag"), "maatwerkbudget"),
             {{"home.threatened", 0.2},
              {"home.lost", 0.3},
              {"home.restored", 0.05},
              {"maatwerkbudget.one_off_money", 0}});
    for (const Number& number : numbers) { scenario = with(std::move(scenario), {number}); }
    return scenario;
}

}  // namespace

// Each line: 1e-4. That speed decides is in the formula; what is shown is that it reaches homes and
// care.
TEST_CASE("mechanism 41: money within a day keeps homes and saves care, after weeks hardly any") {
    const Crises none = crises_of(many_crises({{"maatwerkbudget.crisis_ended", 0}}));
    const Crises at_once = crises_of(many_crises({}));
    const Crises late = crises_of(many_crises({{"maatwerkbudget.days_to_money", 42}}));
    const Mean kept = difference(none.evicted, at_once.evicted);
    const Mean kept_late = difference(none.evicted, late.evicted);
    const Mean saved = difference(none.care, at_once.care);
    tell("mechanism 41", "evictions of 1,000 clients in two years without the money",
         mean_of(none.evicted));
    tell("mechanism 41", "fewer with money within a day", kept);
    tell("mechanism 41", "fewer with money after six weeks", kept_late);
    tell("mechanism 41", "care saved by it, EUR a client and month", saved);
    const Crises slow = crises_of(
        many_crises({{"maatwerkbudget.days_to_money", 42}, {"maatwerkbudget.crisis_ended", 0}}));
    const Mean twin = difference(none.evicted, slow.evicted);
    tell("mechanism 41", "twin whose money ends no crisis, by speed", twin);
    CHECK(above_at_1e4(kept, 10));
    CHECK(above_at_1e4(kept_late, 0));
    CHECK(kept_late.value < 0.2 * kept.value);
    CHECK(above_at_1e4(saved, 1));
    check_no_effect(twin, 1, OnEdge::one_in_1e4);
}
