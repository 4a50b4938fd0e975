// SPDX-License-Identifier: EUPL-1.2
// The bill of the month.
#include "agents/municipality/pay.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

constexpr std::int64_t salary = 750000;

void run(TestWorld& town, int months) {
    town.begin();
    for (int t = 0; t < months; ++t) { town.month(); }
}

}  // namespace

TEST_CASE("a programme costs its starts this month and its participants the months after",
          "[agents][money]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.parameters.programme.drop_out = 0;
    town.begin();
    std::int64_t participants = 0;
    for (int t = 0; t < 5; ++t) {  // nobody is through yet
        town.month();
        const std::int64_t starts = town.world.instruments[0].starts;
        CHECK(town.world.instruments[0].spent_cents == starts * 10000 + participants * 10000);
        CHECK(town.booked_last_month(Line::reintegration_cost) ==
              town.world.instruments[0].spent_cents);
        participants += starts;
        CHECK(town.world.instruments[0].participants == participants);
    }
    CHECK(participants > 50);
}

TEST_CASE("each pot pays on its own line", "[agents][money]") {
    struct Case {
        Pot pot;
        Line line;
    };
    const auto [pot, line] = GENERATE(
        Case{Pot::reintegration, Line::reintegration_cost},
        Case{Pot::income_security, Line::income_security_cost}, Case{Pot::buig, Line::buig_cost},
        Case{Pot::staff, Line::staff_cost}, Case{Pot::wmo, Line::wmo_cost});
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].pot = pot;
    run(town, 4);
    const std::int64_t office = line == Line::staff_cost ? 10 * salary : 0;
    CHECK(town.world.instruments[0].spent_cents > 0);
    CHECK(town.booked_last_month(line) == town.world.instruments[0].spent_cents + office);
}

TEST_CASE("a job subsidised from the income budget is a subsidy to the employer",
          "[agents][money]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].pot = Pot::buig;
    town.setting.instruments[0].channels[static_cast<std::size_t>(Channel::wage_support)] = 26;
    run(town, 4);
    CHECK(town.booked_last_month(Line::wage_costs_subsidy) > 0);
    CHECK(town.booked_last_month(Line::buig_cost) == 0);
}

TEST_CASE("money for clients is spent by the pot and received by the client, to the cent",
          "[agents][money]") {
    TestWorld town(1000, Mix::spread);
    Instrument grant = tests::placebo();
    grant.pot = Pot::income_security;
    grant.cost_per_start_cents = 15000;
    grant.channels[static_cast<std::size_t>(Channel::one_off_money)] = 700.25F;
    Instrument allowance = tests::open_programme();
    allowance.pot = Pot::income_security;
    allowance.startup_months = 1;
    allowance.channels[static_cast<std::size_t>(Channel::monthly_money)] = 50.5F;
    town.setting.instruments = {grant, allowance};
    town.begin();
    for (int t = 0; t < 20; ++t) {
        std::int64_t before = 0;
        for (const std::int32_t savings : town.world.people.savings) { before += savings; }
        town.month();
        std::int64_t after = 0;
        for (const std::int32_t savings : town.world.people.savings) { after += savings; }
        const std::int64_t spent =
            town.world.instruments[0].spent_cents + town.world.instruments[1].spent_cents;
        CHECK(after - before == town.booked_last_month(Line::special_assistance));
        CHECK(spent == town.booked_last_month(Line::special_assistance) +
                           town.booked_last_month(Line::income_security_cost));
        CHECK(town.check().total() == 0);
    }
}

TEST_CASE("klantmanagers are paid whatever they do", "[agents][money]") {
    TestWorld town(1000, Mix::spread);
    run(town, 1);
    CHECK(town.booked_last_month(Line::staff_cost) == 10 * salary);
}

TEST_CASE("the grant is a twelfth of what the Rijk grants for the year", "[agents][money]") {
    TestWorld town(100, Mix::spread);
    town.begin();
    town.world.gemeente.buig.expected_bijstand = 1200;
    LedgerMonth& ledger = town.world.tally.ledger;
    ledger[static_cast<std::size_t>(Line::bijstand)] = 12345;
    ledger[static_cast<std::size_t>(Line::bijstand_loonheffing)] = 3000;
    ledger[static_cast<std::size_t>(Line::bijstand_zvw)] = 900;
    CHECK(cost_of_bijstand(ledger) == 16245);
    tests::pay_month_of(town.world, town.setting, 0);
    CHECK(town.booked_last_month(Line::buig_grant) == 100);
    CHECK(town.world.gemeente.buig.years[0].bijstand == 16245);
    CHECK(town.world.pots[static_cast<std::size_t>(Pot::buig)].balance_cents == 100 - 16245);
    for (int t = 1; t < 12; ++t) {
        CHECK(town.booked_last_month(Line::vangnet) == 0);
        ledger = {};
        tests::pay_month_of(town.world, town.setting, t);
    }
    // 7.5 percent of 1,200 is the municipality's own, and half of the next 5 percent.
    CHECK(town.booked_last_month(Line::vangnet) == 16245 - 1200 - 90 - 30);
}

TEST_CASE("a budget that a plan sets is the grant, and no vangnet comes on top",
          "[agents][money]") {
    TestWorld town(100, Mix::spread);
    town.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::buig)] = {1200};
    town.begin();
    town.world.gemeente.buig.expected_bijstand = 999999;
    LedgerMonth& ledger = town.world.tally.ledger;
    for (int t = 0; t < 12; ++t) {
        ledger = {};
        ledger[static_cast<std::size_t>(Line::bijstand)] = 5000;
        tests::pay_month_of(town.world, town.setting, t);
        CHECK(town.booked_last_month(Line::buig_grant) == 100);
    }
    CHECK(town.booked_last_month(Line::vangnet) == 0);
}

TEST_CASE("what the BUIG of a year leaves goes to re-integration in the next, by the share",
          "[agents][money]") {
    const double share = GENERATE(0.0, 0.5);
    TestWorld town(100, Mix::spread);
    town.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::reintegration)] = {60000};
    town.setting.policy.reinvest_share = share;
    town.begin();
    town.world.gemeente.buig.expected_bijstand = 12000;
    Gemeente& gemeente = town.world.gemeente;
    LedgerMonth& ledger = town.world.tally.ledger;
    for (int t = 0; t < 13; ++t) {
        ledger = {};
        ledger[static_cast<std::size_t>(Line::bijstand)] = t == 0 ? 7500 : 0;
        tests::pay_month_of(town.world, town.setting, t);
        const std::int64_t moved = t == 11 ? static_cast<std::int64_t>(share * 4500) : 0;
        CHECK(town.booked_last_month(Line::reinvested) == moved);
    }
    const auto reintegration = static_cast<std::size_t>(Pot::reintegration);
    const auto added = static_cast<std::int64_t>(share * 4500);
    CHECK(gemeente.pot_budget[reintegration].limit[0] == 60000);
    CHECK(gemeente.pot_budget[reintegration].limit[1] == 60000 + added);
    CHECK(gemeente.pot_budget[reintegration].limit[2] == 60000);
    CHECK(town.world.pots[reintegration].budget_cents == 60000 + added);
    const auto change = account_changes([&] {
        LedgerMonth month{};
        month[static_cast<std::size_t>(Line::reinvested)] = 7;
        return month;
    }());
    CHECK(change[static_cast<std::size_t>(Account::gemeente_buig)] == -7);
    CHECK(change[static_cast<std::size_t>(Account::gemeente_reintegration)] == 7);
}

TEST_CASE("what clients use of the Wmo is paid by that pot, beside its instruments",
          "[agents][money]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].pot = Pot::wmo;
    run(town, 2);
    town.world.tally.ledger = {};
    town.world.tally.ledger[static_cast<std::size_t>(Line::care)] = 12300;
    tests::pay_month_of(town.world, town.setting, 2);
    const PotMonth& wmo = town.world.pots[static_cast<std::size_t>(Pot::wmo)];
    CHECK(wmo.for_instruments_cents > 0);
    CHECK(wmo.paid_cents == wmo.for_instruments_cents + 12300);
}
