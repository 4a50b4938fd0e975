// SPDX-License-Identifier: EUPL-1.2
// Whatever the policy: no budget is passed by more than its rules allow (docs/model/budgets.md), no
// place given twice, no waiting list loses anybody.
#include "agents/municipality/budgets.hpp"

#include <bit>

#include "tests/properties/worlds.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

constexpr int policies = 40;
constexpr std::uint32_t months = 30;

/// None, little or much [EUR cent per year], for one to three years.
std::vector<std::int64_t> random_budget(Luck& luck, std::uint32_t most_eur) {
    std::vector<std::int64_t> years(1 + luck.below(3));
    for (std::int64_t& cents : years) {
        const std::uint32_t size = luck.below(4);
        cents = size == 0 ? 0 : std::int64_t{luck.below(most_eur >> (2 * (3 - size)))} * 100 + 37;
    }
    return years;
}

void randomise(agents::Instrument& instrument, Luck& luck) {
    instrument.budget_cents = random_budget(luck, 600'000);
    instrument.places = luck.below(2) == 0 ? 0 : 1 + luck.below(40);
    instrument.first_month = luck.below(3) == 0 ? static_cast<std::int32_t>(luck.below(12)) : 0;
    instrument.last_month =
        luck.below(3) == 0 ? static_cast<std::int32_t>(10 + luck.below(15)) : INT32_MAX;
    instrument.running_at_start = 0;
    instrument.cost_per_start_cents += luck.below(2) * luck.below(1'000);
}

agents::Setting random_policy(const std::vector<scenarios::Scenario>& shipped, Luck& luck) {
    const scenarios::Scenario& one =
        shipped[luck.below(static_cast<std::uint32_t>(shipped.size()))];
    agents::Setting setting = scenarios::setting_of(
        one, {.seed = seed, .months = months, .people = 300 + luck.below(500)});
    agents::Policy& policy = setting.policy;
    policy.allocation = static_cast<agents::Allocation>(luck.below(agents::allocation_count));
    policy.choice = static_cast<agents::Choice>(luck.below(agents::choice_count));
    policy.fines = luck.below(2) == 0 ? agents::Fines::stack : agents::Fines::stop;
    policy.caseload = 30 + luck.below(200);
    policy.focus_on_short_distance = 0.25 * luck.below(5);
    for (std::vector<std::int64_t>& pot : policy.pot_budget_cents) {
        pot = luck.below(3) == 0 ? std::vector<std::int64_t>{} : random_budget(luck, 1'500'000);
    }
    const auto pots = static_cast<std::uint8_t>(luck.below(16) << 1U);  // any but the BUIG
    policy.pooled = std::popcount(pots) > 1 ? pots : std::uint8_t{0};
    policy.reinvest_share = 0.5 * luck.below(2);
    setting.parameters.buig.cover = 1.1;  // something to re-invest
    for (agents::Instrument& instrument : setting.instruments) { randomise(instrument, luck); }
    return setting;
}

std::vector<scenarios::Scenario> all_shipped() {
    std::vector<scenarios::Scenario> all;
    for (const char* name : {"basis", "werkloont", "contact", "schulden-eerst", "ontschotting"}) {
        all.push_back(shipped_scenario(name));
    }
    return all;
}

/// What is told of a month's budgets adds up: pots pay their instruments, BUIG and staff what the
/// ledger books besides, and one limit a month is told, of those who were turned away.
void require_report_adds_up(const agents::World& world, const agents::Policy& policy,
                            std::uint32_t month) {
    std::int64_t for_instruments = 0;
    for (const agents::InstrumentMonth& each : world.instruments) {
        for_instruments += each.spent_cents;
        const std::int64_t limits =
            each.by_budget + each.by_pot + each.by_places + each.by_employers;
        REQUIRE(limits <= 1);
        REQUIRE((each.turned_away == 0 || limits == 1));
        REQUIRE(each.declined <= each.offers);
    }
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        const agents::PotMonth& pot = world.pots[p];
        for_instruments -= pot.for_instruments_cents;
        const auto which = static_cast<agents::Pot>(p);
        const bool alone =
            (which == agents::Pot::reintegration || which == agents::Pot::income_security) &&
            !agents::is_pooled(policy, which);
        const auto& spent = world.gemeente.pot_budget[p].spent;
        REQUIRE((!alone || pot.spent_cents == spent[month / 12]));
    }
    REQUIRE(for_instruments == 0);
}

}  // namespace

TEST_CASE("budgets, places and waiting lists hold every month under random policies") {
    const std::vector<scenarios::Scenario> shipped = all_shipped();
    std::int64_t starts = 0;
    std::int64_t waited = 0;
    for (std::uint32_t n = 0; n < policies; ++n) {
        Luck luck(seed + n);
        const agents::Setting setting = random_policy(shipped, luck);
        agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, n), sim::best_isa(), 1);
        for (std::uint32_t t = 0; t < months; ++t) {
            static_cast<void>(replicate.next_month(1));
            INFO("policy " << n << ", month " << t);
            REQUIRE(tests::books_of(replicate.world(), setting).total() == 0);
            require_report_adds_up(replicate.world(), setting.policy, t);
            for (const agents::InstrumentMonth& month : replicate.world().instruments) {
                starts += month.starts;
                waited += month.waiting;
            }
        }
    }
    CHECK(starts > 1'000);  // the policies were not all empty,
    CHECK(waited > 1'000);  // nor all generous
}

TEST_CASE("a euro over the budget and a name lost from a waiting list are found") {
    const agents::Setting setting = scenarios::setting_of(
        shipped_scenario("basis"), {.seed = seed, .months = months, .people = 2'000});
    agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, 0), sim::best_isa(), 1);
    for (int t = 0; t < 6; ++t) { static_cast<void>(replicate.next_month(1)); }
    REQUIRE(tests::books_of(replicate.world(), setting).total() == 0);
    agents::World lost = replicate.world();
    for (std::uint32_t i = 0; i < lost.people.count; ++i) {
        if (lost.people.programme_wanted[i] != 0) {
            lost.people.programme_wanted[i] = 0;
            break;
        }
    }
    CHECK(tests::books_of(lost, setting).wrong_waiting == 1);
    agents::World over = replicate.world();
    agents::Budget& pot =
        over.gemeente.pot_budget[static_cast<std::size_t>(agents::Pot::reintegration)];
    pot.spent[0] = pot.limit[0] + 1;
    CHECK(tests::books_of(over, setting).over_budget > 0);
}
