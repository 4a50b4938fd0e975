// SPDX-License-Identifier: EUPL-1.2
// Arrears that are reported, followed up and answered.
#include "agents/instruments/outreach.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

OutreachRates rates() { return OutreachRates{tests::test_setting(1).parameters.outreach}; }

/// EUR 50 a report; everybody is reached and accepts.
Instrument outreach_of(std::vector<std::int64_t> budget_cents) {
    Instrument instrument = tests::open_programme();
    instrument.key = "outreach";
    instrument.slot = Slot::outreach;
    instrument.pot = Pot::income_security;
    instrument.duration_months = 0;
    instrument.cost_per_start_cents = 5000;
    instrument.cost_per_month_cents = 0;
    instrument.eligibility.min_accounts = 1;
    instrument.channels[static_cast<std::size_t>(Channel::reached)] = 1;
    instrument.channels[static_cast<std::size_t>(Channel::acceptance)] = 1;
    instrument.budget_cents = std::move(budget_cents);
    return instrument;
}

/// Free debt help that everybody in debt may have.
Instrument debt_help() {
    Instrument help = tests::open_programme();
    help.key = "help";
    help.hash = 0x7777;
    help.slot = Slot::debt;
    help.pot = Pot::income_security;
    help.duration_months = 18;
    help.cost_per_start_cents = 0;
    help.cost_per_month_cents = 0;
    help.eligibility.min_accounts = 1;
    return help;
}

/// A town in which half of the people, those in even rows, are in arrears, and nobody asks for help
/// or tells of debts in a talk.
void put_in_arrears(TestWorld& town) {
    town.setting.parameters.come_up.uptake = 0;
    town.setting.parameters.come_up.detect_debt = 0;
    town.setting.parameters.outreach.accept_trust = 0;
    for (std::uint32_t i = 0; i < town.world.people.count; i += 2) {
        town.world.people.accounts[i] = 2;
        town.world.people.debt[i] = 500'000;
    }
}

std::size_t answers(const TestWorld& town) {
    const auto& column = town.world.people.answered_report;
    return static_cast<std::size_t>(std::count(column.begin(), column.end(), 1));
}

}  // namespace

TEST_CASE("who is in arrears, at an address and without help can be reported",
          "[agents][outreach]") {
    CHECK(in_arrears(1, 0, 0, DebtHelp::none, Housing::secure));
    CHECK(in_arrears(3, 0, 0, DebtHelp::finished, Housing::threatened));
    CHECK_FALSE(in_arrears(0, 0, 0, DebtHelp::none, Housing::secure));
    CHECK_FALSE(in_arrears(1, 1, 0, DebtHelp::none, Housing::secure));
    CHECK_FALSE(in_arrears(1, 0, 1, DebtHelp::none, Housing::secure));
    CHECK_FALSE(in_arrears(1, 0, 0, DebtHelp::plan, Housing::secure));
    CHECK_FALSE(in_arrears(1, 0, 0, DebtHelp::none, Housing::homeless));
    CHECK(is_reported(0.49F, rates()));
    CHECK_FALSE(is_reported(0.5F, rates()));
}

TEST_CASE("acceptance is the published share at trust one half, by hand", "[agents][outreach]") {
    // 0.35 (1 + 0.4 (2 t - 1)): t 1/2 0.35, t 1 0.49, t 0 0.21
    CHECK(acceptance_of_help(0.35F, 0.5F, rates()) == Approx(0.35));
    CHECK(acceptance_of_help(0.35F, 1.0F, rates()) == Approx(0.49));
    CHECK(acceptance_of_help(0.35F, 0.0F, rates()) == Approx(0.21));
    CHECK(acceptance_of_help(0.9F, 1.0F, rates()) == 1.0F);
}

TEST_CASE("money buys reports, and who accepts help comes up for it next month",
          "[agents][outreach]") {
    TestWorld town(1000, Mix::spread);
    put_in_arrears(town);
    // EUR 6,000 a year, EUR 500 a month: ten reports of EUR 50
    town.setting.instruments = {outreach_of({600'000}), debt_help()};
    town.begin();
    town.month();
    const InstrumentMonth first = town.world.instruments[0];
    CHECK(first.offers == 10);
    CHECK(first.starts == 10);
    CHECK(first.declined == 0);
    CHECK(first.spent_cents == 50'000);
    CHECK(first.by_budget == 1);
    CHECK(first.by_signals == 0);
    // Of 500 in arrears about half are reported.
    CHECK(first.turned_away > 200);
    CHECK(first.turned_away < 280);
    CHECK(answers(town) == 10);
    CHECK(town.booked_last_month(Line::income_security_cost) == 50'000);
    town.month();
    CHECK(town.world.instruments[1].offers == 10);
    CHECK(answers(town) == 10);
    CHECK(town.check().total() == 0);
}

TEST_CASE("once every signal is followed up more money buys nothing, and the report says so",
          "[agents][outreach]") {
    const auto month_with = [](std::vector<std::int64_t> budget) {
        TestWorld town(1000, Mix::spread);
        put_in_arrears(town);
        town.setting.instruments = {outreach_of(std::move(budget)), debt_help()};
        town.begin();
        town.month();
        return town.world.instruments[0];
    };
    const InstrumentMonth rich = month_with({30'000'000});
    const InstrumentMonth richer = month_with({60'000'000});
    CHECK(rich.offers > 200);
    CHECK(rich.by_signals == 1);
    CHECK(rich.by_budget + rich.by_pot + rich.by_places + rich.turned_away == 0);
    CHECK(richer.offers == rich.offers);
    CHECK(richer.spent_cents == rich.spent_cents);
    CHECK(richer.by_signals == 1);
}

TEST_CASE("more money reaches the same people and more", "[agents][outreach]") {
    const auto found_with = [](std::int64_t budget) {
        auto town = std::make_unique<TestWorld>(1000, Mix::spread);
        put_in_arrears(*town);
        town->setting.instruments = {outreach_of({budget}), debt_help()};
        town->begin();
        town->month();
        return town;
    };
    const auto some = found_with(600'000);
    const auto more = found_with(1'200'000);
    for (std::size_t i = 0; i < 1000; ++i) {
        CHECK(some->world.people.answered_report[i] <= more->world.people.answered_report[i]);
    }
    CHECK(answers(*more) == 20);
}

TEST_CASE("the fewest of reached and accepted are as the file says", "[agents][outreach]") {
    TestWorld town(4000, Mix::spread);
    put_in_arrears(town);
    Instrument outreach = outreach_of({});
    outreach.channels[static_cast<std::size_t>(Channel::reached)] = 0.2F;
    outreach.channels[static_cast<std::size_t>(Channel::acceptance)] = 0.35F;
    town.setting.instruments = {outreach, debt_help()};
    town.begin();
    town.month();
    const InstrumentMonth& month = town.world.instruments[0];
    // About 1000 reports: 200 reached, 70 accept, 130 do not
    CHECK(month.offers == Approx(1000).margin(70));
    CHECK(month.starts == Approx(70).margin(25));
    CHECK(month.declined == Approx(130).margin(35));
}

TEST_CASE("without debt help on offer outreach acts on nobody and costs nothing",
          "[agents][outreach]") {
    TestWorld town(1000, Mix::spread);
    put_in_arrears(town);
    town.setting.instruments = {outreach_of({600'000})};
    town.begin();
    town.month();
    const InstrumentMonth& month = town.world.instruments[0];
    CHECK(month.offers + month.starts + month.turned_away + month.spent_cents == 0);
    CHECK(month.by_signals == 0);
    CHECK(answers(town) == 0);
}
