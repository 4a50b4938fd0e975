// SPDX-License-Identifier: EUPL-1.2
// A measure that is 0 for everybody in basis says nothing, or that something is dead.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agents/measures/labels.hpp"
#include "agents/state/ledger.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

/// What is 0 in three years of basis, and why.
struct Nothing {
    std::string_view key;
    std::string_view why;
};
constexpr std::array nothing_in_basis = {
    Nothing{"below_social_minimum",
            "only a maatregel brings income below the norm, and nothing is "
            "a duty in basis"},
    Nothing{"deterred", "no duty, nobody scared off"},
    Nothing{"maatregel", "no duty, no breach"},
    Nothing{"reintegration_money", "no instrument of that pot hands out money"},
    Nothing{"buig_money", "the same"},
    Nothing{"staff_money", "the same"},
    Nothing{"wmo_cost", "no instrument of basis is paid from the Wmo"},
    Nothing{"wmo_money", "the same"},
    Nothing{"reinvested", "basis re-invests nothing"},
    Nothing{"late_debts_paid", "no debt help of basis pays debts that turn up late"},
    Nothing{"buig_cost", "wage cost subsidies go to employers, on a line of their own"},
    Nothing{"vangnet", "asked for when the deficit is over 7.5 % of the grant, which it is not"},
};

/// Sums over worlds and months, by key.
struct Total {
    std::string key;
    double sum = 0;
};

std::vector<Total> totals(const scenarios::Scenario& scenario) {
    std::vector<Total> found;
    for (const auto& label : agents::gauge_labels()) { found.push_back({std::string(label.key)}); }
    for (const auto& label : agents::event_labels()) { found.push_back({std::string(label.key)}); }
    for (const auto& label : agents::line_labels()) { found.push_back({std::string(label.key)}); }
    const std::size_t gauges = agents::gauge_labels().size();
    const std::size_t events = gauges + agents::event_labels().size();
    for (std::uint32_t r = 0; r < 4; ++r) {
        simulate(scenario, {2230, 36}, r, [&](const agents::World& world, std::int32_t) {
            for (std::size_t k = 0; k < found.size(); ++k) {
                found[k].sum += k < gauges ? of(world.tally, static_cast<agents::Gauge>(k))
                                : k < events
                                    ? of(world.tally, static_cast<agents::Event>(k - gauges))
                                    : static_cast<double>(world.tally.ledger[k - events]);
            }
        });
    }
    return found;
}

bool is_named(std::string_view key) {
    for (const Nothing& each : nothing_in_basis) {
        if (each.key == key) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("no measure is 0 for everybody in basis, but those that say why") {
    for (const Total& total : totals(shipped_scenario("basis"))) {
        CAPTURE(total.key, total.sum);
        CHECK((total.sum == 0) == is_named(total.key));
    }
}

TEST_CASE("twin: where nobody is offered anything the same check fails") {
    scenarios::Scenario nothing = shipped_scenario("basis");
    for (agents::Instrument& each : nothing.setting.instruments) { each.last_month = -1; }
    int dead = 0;
    for (const Total& total : totals(nothing)) {
        dead += total.sum == 0 && !is_named(total.key) ? 1 : 0;
    }
    CHECK(dead > 0);
}
