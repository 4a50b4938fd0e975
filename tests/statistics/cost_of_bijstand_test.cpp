// SPDX-License-Identifier: EUPL-1.2
// What a benefit costs in basis, held against what municipalities publish.
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Gauge;
using agents::Line;

namespace {

constexpr Size size{7'000, 12};

/// [EUR] a year: each line per benefit, and all three per person who is counted.
struct Cost {
    std::vector<double> net, loonheffing, zvw, benefit, person;
};

Cost measure(const scenarios::Scenario& scenario) {
    Cost cost;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double benefits = 0, persons = 0, net = 0, loonheffing = 0, zvw = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t) {
            const auto euros = [&](Line line) {
                const auto cents = world.tally.ledger[static_cast<std::size_t>(line)];
                return static_cast<double>(cents) / 100;
            };
            benefits += of(world.tally, Gauge::households) / 12;
            persons += of(world.tally, Gauge::stock) / 12;
            net += euros(Line::bijstand);
            loonheffing += euros(Line::bijstand_loonheffing);
            zvw += euros(Line::bijstand_zvw);
        });
        cost.net.push_back(net / benefits);
        cost.loonheffing.push_back(loonheffing / benefits);
        cost.zvw.push_back(zvw / benefits);
        cost.benefit.push_back((net + loonheffing + zvw) / benefits);
        cost.person.push_back((net + loonheffing + zvw) / persons);
    }
    return cost;
}

}  // namespace

// The published amounts: 14,000 per benefit in 2019 (R192) times 1345.45 / 1025.55, the norm of a
// single person in 2025 and 2019, and 15,800 in Nijmegen in 2018 (R193) times 1345.45 / 992.12.
TEST_CASE("what a benefit costs in 2025 has the order of what municipalities pay") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    REQUIRE(basis.setting.start == sim::Month::of(2025, 1));
    const Cost cost = measure(basis);
    tell("cost", "net bijstand per benefit and year [EUR]", mean_of(cost.net));
    tell("cost", "loonheffing on it [EUR]", mean_of(cost.loonheffing));
    tell("cost", "Zvw premium on it [EUR]", mean_of(cost.zvw));
    tell("cost", "all three per benefit [EUR]", mean_of(cost.benefit));
    tell("cost", "all three per person who is counted [EUR]", mean_of(cost.person));
    const Mean benefit = mean_of(cost.benefit);
    std::printf("cost: published 18,367 (R192) and 21,430 (R193) per benefit\n");
    // The published two are no band of truth: 17 % apart, one of a single city, both indexed. So
    // this asks for their order only, within a third of the first: a norm that is paid twice, or
    // tax left out of a part of it, does not pass unseen. How far off the model is, is told in
    // docs/model/pay.md.
    CHECK(above_at_1e4(benefit, 18'367 * 2.0 / 3.0));
    CHECK(below_at_1e4(benefit, 18'367 * 4.0 / 3.0));
    // Loonheffing and Zvw are not small change: by hand 27 and 8 % of the full norm of 2026.
    CHECK(above_at_1e4(mean_of(cost.loonheffing), 0.1 * mean_of(cost.net).value));
    CHECK(above_at_1e4(mean_of(cost.zvw), 0.05 * mean_of(cost.net).value));
    CHECK(below_at_1e4(difference(cost.person, cost.benefit), -0.05 * benefit.value));
}

TEST_CASE("twin: without tax and premium a benefit costs its net amount") {
    scenarios::Scenario basis = shipped_scenario("basis");
    for (agents::StatuteRow& row : basis.setting.statute.rows) {
        row.tax_first_rate = 0;
        row.zvw_share = 0;
    }
    const Cost cost = measure(basis);
    CHECK(cost.benefit == cost.net);
    CHECK(mean_of(cost.loonheffing).value == 0);
}
