// SPDX-License-Identifier: EUPL-1.2
// The grant of the Rijk in whole worlds: levers do not move the first year's, and the books close.
#include "agents/buig_start.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

constexpr Size size{600, 26};
constexpr auto buig = static_cast<std::size_t>(agents::Pot::buig);

/// Another mix of instruments, another office, and more of a wage left beside bijstand.
scenarios::Scenario other_levers() {
    scenarios::Scenario plan = shipped_scenario("werkloont");
    plan.setting.policy.caseload = 60;
    for (agents::StatuteRow& row : plan.setting.statute.rows) {
        row.disregard_share = 0.5F;
        row.disregard_months = 60;
        row.uniform_disregard_share = 0;
        row.disregard_up_to_hours = 36;
    }
    return plan;
}

std::vector<std::int64_t> grants_of(const scenarios::Scenario& plan) {
    std::vector<std::int64_t> grants;
    simulate(plan, size, 0, [&](const agents::World& world, std::int32_t t) {
        if (t % 12 == 0) {
            grants.push_back(world.pots[buig].budget_cents);
        }
    });
    return grants;
}

agents::Setting setting_with(std::uint32_t inhabitants) {
    agents::Setting setting = shipped_scenario("basis").setting;
    setting.municipality.inhabitants = inhabitants;
    return setting;
}

std::vector<double> shares_saved(std::uint32_t inhabitants) {
    const agents::SavingOfExit saving = agents::saving_of_exit(setting_with(inhabitants), 5);
    std::vector<double> shares;
    for (const std::int64_t cents : saving.saved) {
        shares.push_back(static_cast<double>(cents) / static_cast<double>(saving.benefit));
    }
    return shares;
}

}  // namespace

TEST_CASE("two plans have the same grant in the first year, to the cent", "[agents][money]") {
    const std::vector<std::int64_t> basis = grants_of(shipped_scenario("basis"));
    const std::vector<std::int64_t> other = grants_of(other_levers());
    REQUIRE(basis.size() == 3);
    CHECK(basis[0] == other[0]);
    CHECK(basis[0] > 0);
}

TEST_CASE("what a plan saves moves the grant of the third year of a small municipality alone",
          "[agents][money]") {
    const std::uint32_t inhabitants = GENERATE(10000, 100000);
    scenarios::Scenario small = without(shipped_scenario("basis"), "loonkostensubsidie");
    small.setting.municipality.inhabitants = inhabitants;
    scenarios::Scenario cheaper = small;
    for (agents::StatuteRow& row : cheaper.setting.statute.rows) {
        row.disregard_share = 0;
        row.uniform_disregard_share = 0;
    }
    const std::vector<std::int64_t> before = grants_of(small);
    const std::vector<std::int64_t> after = grants_of(cheaper);
    CHECK(before[0] == after[0]);
    CHECK(before[1] == after[1]);
    CHECK((before[2] > after[2]) == (inhabitants == 10000));
    CHECK((before[2] == after[2]) == (inhabitants == 100000));
}

TEST_CASE("months add up to the grant of the year, and the vangnet to what the law says",
          "[agents][money]") {
    const double cover = GENERATE(1.0, 0.7);
    scenarios::Scenario plan = with(shipped_scenario("basis"), {{"buig.cover", cover}});
    std::int64_t granted = 0;
    std::int64_t received = 0;
    simulate(plan, size, 0, [&](const agents::World& world, std::int32_t t) {
        const agents::PotMonth& pot = world.pots[buig];
        const auto booked = [&](agents::Line line) {
            return world.tally.ledger[static_cast<std::size_t>(line)];
        };
        granted += booked(agents::Line::buig_grant);
        received += pot.received_cents;
        REQUIRE(pot.balance_cents == pot.received_cents - pot.paid_cents);
        if (t % 12 != 11) {
            REQUIRE(booked(agents::Line::vangnet) == 0);
            return;
        }
        const agents::BuigYear& year = world.gemeente.buig.years[static_cast<std::size_t>(t / 12)];
        CHECK(granted == year.grant);
        CHECK(pot.budget_cents == year.grant);
        CHECK(received == granted + booked(agents::Line::vangnet));
        // With three tenths too little the Rijk pays all above an eighth of the budget.
        CHECK((booked(agents::Line::vangnet) > 0) == (cover < 0.9));
        granted = 0;
        received = 0;
    });
}

TEST_CASE(
    "what the Rijk expects is what twelve first months cost, but for vrijlating and a few "
    "who arrive",
    "[agents][money]") {
    double expected = 0;
    double spent = 0;
    for (std::uint32_t r = 0; r < 8; ++r) {
        simulate(shipped_scenario("basis"), {2000, 1}, r,
                 [&](const agents::World& world, std::int32_t) {
                     expected += static_cast<double>(world.gemeente.buig.expected_bijstand) / 12.0;
                     spent += static_cast<double>(agents::cost_of_bijstand(world.tally.ledger));
                 });
    }
    CHECK(spent / expected > 0.98);
    CHECK(spent / expected < 1.03);
}

TEST_CASE("a plan tells what an exit saves: all of it in a city, two years of it in a village",
          "[agents][money]") {
    CHECK(shares_saved(100000) == std::vector<double>(5, 1.0));
    const std::vector<double> village = shares_saved(10000);
    CHECK(village[0] == 1.0);
    CHECK(village[1] == 1.0);
    CHECK(village[2] == Approx(0).margin(1e-6));
    CHECK(village[4] == Approx(0).margin(1e-6));
    CHECK(shares_saved(27500)[2] == Approx(0.5));
    agents::Setting set = setting_with(10000);
    set.policy.pot_budget_cents[buig] = {100};
    const agents::SavingOfExit kept = agents::saving_of_exit(set, 5);
    CHECK(kept.grant_is_set);
    CHECK(kept.saved == std::vector<std::int64_t>(5, kept.benefit));
    // A full benefit of a single person cost some 20,000 euros in 2025.
    CHECK(kept.benefit > 1'800'000);
    CHECK(kept.benefit < 2'500'000);
}
