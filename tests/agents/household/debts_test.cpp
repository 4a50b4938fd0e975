// SPDX-License-Identifier: EUPL-1.2
// Debt help from admission to the end, by hand.
#include "agents/household/debts.hpp"

#include "agents/simulation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestWorld;

namespace {

Instrument debt_help_instrument(std::uint8_t months, float write_off) {
    Instrument instrument;
    instrument.slot = Slot::debt;
    instrument.duration_months = months;
    instrument.startup_months = 2;
    instrument.channels[static_cast<std::size_t>(Channel::debt_stabilisation)] = 1;
    instrument.channels[static_cast<std::size_t>(Channel::debt_plan)] = 1;
    instrument.channels[static_cast<std::size_t>(Channel::write_off)] = write_off;
    return instrument;
}

/// One indebted client who has just been admitted; creditors always agree, plans never break.
std::unique_ptr<TestWorld> admitted(std::uint8_t months, float write_off, std::uint32_t n = 1) {
    auto w = make_test_world(n);
    w->setting.instruments = {debt_help_instrument(months, write_off)};
    w->setting.parameters.debts.plan_agreement = 1;
    for (std::uint32_t i = 0; i < n; ++i) {
        w->world.people.debt[i] = 1000000;
        w->world.people.accounts[i] = 8;
        w->world.people.claims[i] = 300000;
        w->world.people.debt_held[i] = 1;
    }
    return w;
}

void debt_month(TestWorld& w) {
    w.month([](MonthChunk chunk, const MonthContext& c) {
        afweging::tests::income_and_spending(chunk, c);
        afweging::tests::debts_step(chunk, c);
    });
}

bool happened(const TestWorld& w, Event event) { return (w.world.now.events[0] & bit(event)) != 0; }

}  // namespace

TEST_CASE("longer plans and distrust break plans more often, late debts come after, by hand") {
    DebtsParameters p;
    p.plan_break = 0.012;
    p.plan_break_trust = 0.8;
    p.late_debt_per_month = 0.2;
    p.late_debt_break = 0.5;
    const DebtsRates r(p);
    CHECK(plan_break_chance(18, 0.5F, r) == Approx(0.012));
    CHECK(plan_break_chance(36, 0.5F, r) == Approx(0.024));
    CHECK(plan_break_chance(18, 0.0F, r) == Approx(0.012 * 1.4));  // 1 + 0.8 x 1/2
    CHECK(plan_break_chance(18, 1.0F, r) == Approx(0.012 * 0.6));  // 1 - 0.8 x 1/2
    // A break below 0.1. Of the other 0.9 a fifth, 0.18, brings a late debt; half of that ends the
    // plan: below 0.1 + 0.09 = 0.19 it does, below 0.1 + 0.18 = 0.28 it does not.
    CHECK(month_of_plan(0.09F, 0.1F, 1.0F, r) == PlanMonth::breaks);
    CHECK(month_of_plan(0.11F, 0.1F, 1.0F, r) == PlanMonth::late_debt_breaks);
    CHECK(month_of_plan(0.18F, 0.1F, 1.0F, r) == PlanMonth::late_debt_breaks);
    CHECK(month_of_plan(0.20F, 0.1F, 1.0F, r) == PlanMonth::late_debt);
    CHECK(month_of_plan(0.27F, 0.1F, 1.0F, r) == PlanMonth::late_debt);
    CHECK(month_of_plan(0.29F, 0.1F, 1.0F, r) == PlanMonth::goes_on);
}

TEST_CASE("a late debt that is paid breaks no plan at once, half paid breaks half as many") {
    DebtsParameters p;
    p.late_debt_per_month = 0.2;
    p.late_debt_break = 0.5;
    const DebtsRates r(p);
    // Late below 0.1 + 0.18; that breaks below 0.1 + 0.09 open.
    CHECK(month_of_plan(0.11F, 0.1F, 0.0F, r) == PlanMonth::late_debt);
    CHECK(month_of_plan(0.14F, 0.1F, 0.5F, r) == PlanMonth::late_debt_breaks);
    CHECK(month_of_plan(0.15F, 0.1F, 0.5F, r) == PlanMonth::late_debt);
    CHECK(month_of_plan(0.29F, 0.1F, 0.0F, r) == PlanMonth::goes_on);
    CHECK(paid_of_late_debt(90000, 60000) == 60000);
    CHECK(paid_of_late_debt(90000, 100000) == 90000);
    CHECK(open_share(90000, 60000) == Approx(1.0 / 3));
    CHECK(open_share(90000, 90000) == 0.0F);
    CHECK(open_share(0, 0) == 1.0F);
}

TEST_CASE("distrust makes people give up in stabilisation, by hand") {
    DebtsParameters p;
    p.stabilisation_break = 0.1;
    p.plan_break_trust = 0.8;
    const DebtsRates r(p);
    CHECK(stabilisation_break_chance(0.5F, r) == Approx(0.1));
    CHECK(stabilisation_break_chance(0.0F, r) == Approx(0.14));  // 1 + 0.8 x 1/2
    CHECK(stabilisation_break_chance(1.0F, r) == Approx(0.06));
}

TEST_CASE("what is written off is a share of what is left, and never more than that") {
    CHECK(written_off(100001, 0.75F) == 75001);  // 0.75 x 1000.01 = 750.0075
    CHECK(written_off(100001, 1.0F) == 100001);
    CHECK(written_off(100001, 0.0F) == 0);
    CHECK(written_off(16777219, 1.0F) == 16777219);  // a float would make it 16777220
    CHECK(written_off(33554433, 1.0F) == 33554433);  // and of this one a cent less
    CHECK(written_off(39999999, 1.0F) == 39999999);
    CHECK(written_off(debt_cap, 1.0F) == debt_cap);
    CHECK(written_off(debt_cap, 0.9F) == 900000000);  // EUR 9 million of 10
    CHECK(written_off(40000001, 0.95F) == 38000001);  // 380,000.0095
}

TEST_CASE("debt help goes from stabilisation to a plan to a clean slate") {
    const auto w = admitted(3, 1.0F);
    const People& people = w->world.people;
    debt_month(*w);
    CHECK(people.debt_help[0] == DebtHelp::stabilisation);
    CHECK(people.debt_left[0] == 2);
    const std::int32_t at_admission = people.debt[0];
    debt_month(*w);
    CHECK(people.debt[0] == at_admission);  // no attachment, no interest
    debt_month(*w);
    CHECK(people.debt_help[0] == DebtHelp::plan);
    CHECK(people.debt_left[0] == 3);
    CHECK(happened(*w, Event::debt_plan_start));
    debt_month(*w);
    CHECK(people.debt[0] == at_admission - 6419);  // a twentieth of the norm, R034
    debt_month(*w);
    debt_month(*w);
    CHECK(people.debt_help[0] == DebtHelp::finished);
    CHECK(people.debt[0] == 0);
    CHECK(people.accounts[0] == 0);
    CHECK(people.claims[0] == 0);
    CHECK(people.debt_held[0] == 0);
    CHECK(happened(*w, Event::debt_free));
    CHECK(w->booked(Line::write_off) == at_admission - 3 * 6419);
    REQUIRE(w->world.proposals[0].ends.size() == 1);
    CHECK(w->world.proposals[0].ends[0].kind == PlaceEndKind::completed);
}

TEST_CASE("a partial write-off leaves debt and accounts") {
    const auto w = admitted(1, 0.75F);
    for (int t = 0; t < 4; ++t) { debt_month(*w); }
    const People& people = w->world.people;
    CHECK(people.debt_help[0] == DebtHelp::finished);
    CHECK(people.debt[0] > 0);
    CHECK(people.accounts[0] > 0);
    CHECK_FALSE(happened(*w, Event::debt_free));
}

TEST_CASE("a plan takes the statutory length when the instrument names none") {
    const auto w = admitted(0, 1.0F);
    for (int t = 0; t < 3; ++t) { debt_month(*w); }
    CHECK(w->world.people.debt_left[0] == 18);  // R032
}

TEST_CASE("creditors agree to the share of plans that the parameter says") {
    const auto w = admitted(36, 1.0F, 4000);
    w->setting.parameters.debts.plan_agreement = 0.41;  // R110
    for (int t = 0; t < 3; ++t) { debt_month(*w); }
    int plans = 0;
    int refused = 0;
    for (std::uint32_t i = 0; i < 4000; ++i) {
        plans += w->world.people.debt_help[i] == DebtHelp::plan ? 1 : 0;
        refused += w->world.people.debt_held[i] == 0 ? 1 : 0;
    }
    CHECK(plans + refused == 4000);
    CHECK(plans > 1640 - 4 * 32);  // four standard deviations
    CHECK(plans < 1640 + 4 * 32);
}

TEST_CASE("between the two published shares of plans of 36 months are completed") {
    // R112: 51 % when debtors pay month by month; R111: 92 % when one lender pays everybody off.
    const auto w = admitted(36, 1.0F, 2000);
    DebtsParameters& p = w->setting.parameters.debts;
    p.plan_break = 0.005;  // the modes of the passports
    p.plan_break_trust = 0.8;
    p.late_debt_per_month = 0.008;
    p.late_debt = 900;
    p.late_debt_break = 0.3;
    for (int t = 0; t < 40; ++t) { debt_month(*w); }
    int completed = 0;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        completed += w->world.people.debt_help[i] == DebtHelp::finished ? 1 : 0;
    }
    CHECK(completed > 1020);
    CHECK(completed < 1840);
}

TEST_CASE("a forgotten debt adds to what is owed and can end the plan") {
    const auto w = admitted(36, 1.0F);
    DebtsParameters& p = w->setting.parameters.debts;
    for (int t = 0; t < 3; ++t) { debt_month(*w); }
    p.late_debt_per_month = 1;
    p.late_debt = 900;
    const std::int32_t before = w->world.people.debt[0];
    debt_month(*w);
    CHECK(w->world.people.debt[0] == before - 6419 + 90000);
    CHECK(w->world.people.debt_help[0] == DebtHelp::plan);
    p.late_debt_break = 1;
    debt_month(*w);
    CHECK(happened(*w, Event::debt_plan_broken));
    CHECK(w->world.people.debt_help[0] == DebtHelp::none);
    CHECK(w->world.proposals[0].ends[0].kind == PlaceEndKind::dropped_out);
}

TEST_CASE("a forgotten debt is paid for the client up to the cover, and the plan goes on") {
    for (const float cover : {900.0F, 600.0F}) {
        const auto w = admitted(36, 1.0F);
        w->setting.instruments[0].channels[static_cast<std::size_t>(Channel::late_debt_cover)] =
            cover;
        DebtsParameters& p = w->setting.parameters.debts;
        for (int t = 0; t < 3; ++t) { debt_month(*w); }
        p.late_debt_per_month = 1;
        p.late_debt = 900;
        p.late_debt_break = cover < 900 ? 0 : 1;
        const std::int32_t before = w->world.people.debt[0];
        const std::uint8_t accounts = w->world.people.accounts[0];
        const std::int64_t costs =
            w->booked(Line::collection_costs);  // interest of the first month
        debt_month(*w);
        const std::int32_t left = cover < 900 ? 30000 : 0;
        CHECK(w->world.people.debt[0] == before - 6419 + left);
        CHECK(w->world.people.accounts[0] == accounts + (left > 0 ? 1 : 0));
        CHECK(w->world.people.debt_help[0] == DebtHelp::plan);
        CHECK(happened(*w, Event::late_debt));
        CHECK(w->booked(Line::late_debts_paid) == 90000 - left);
        CHECK(w->booked(Line::collection_costs) - costs == 90000);
    }
}

TEST_CASE("the longer creditors take, the more give up before they answer") {
    const auto given_up = [](std::uint8_t startup) {
        const auto w = admitted(36, 1.0F, 2000);
        w->setting.instruments[0].startup_months = startup;
        w->setting.parameters.debts.stabilisation_break = 0.1;
        for (int t = 0; t < startup + 1; ++t) { debt_month(*w); }
        int gone = 0;
        for (std::uint32_t i = 0; i < 2000; ++i) {
            gone += w->world.people.debt_help[i] == DebtHelp::none ? 1 : 0;
        }
        return gone;
    };
    CHECK(given_up(1) == 0);  // they answer in the first month
    // 1 - 0.9^3 = 0.271 of 2000 in the three months before the answer, four standard deviations 80
    CHECK(given_up(4) > 542 - 80);
    CHECK(given_up(4) < 542 + 80);
}

TEST_CASE("earnings inside a plan go to creditors, so work pays little") {
    const auto at_work = admitted(36, 1.0F);
    at_work->world.people.status[0] = Status::job_permanent;
    at_work->world.people.hours[0] = 32;
    for (int t = 0; t < 4; ++t) { debt_month(*at_work); }
    // Above 0.95 x 1283.83 + 70.80 of lost huurtoeslag lie 646.60; 64.19 and nine tenths of the
    // rest
    CHECK(at_work->booked(Line::debt_payment) >= 6419 + 52417);
}

TEST_CASE("whoever pays off the last euro is debt free, without any debt help") {
    const auto w = make_test_world(2);
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 2; ++i) {
        people.debt[i] = 20000;
        people.accounts[i] = 1;
        people.savings[i] = i == 0 ? 700000 : 0;
    }
    debt_month(*w);
    CHECK(people.debt[0] == 0);
    CHECK(happened(*w, Event::debt_free));
    CHECK(people.debt[1] > 0);
    CHECK((w->world.now.events[1] & bit(Event::debt_free)) == 0);
    debt_month(*w);
    CHECK_FALSE(happened(*w, Event::debt_free));  // once
}

TEST_CASE("who begins debt help without a debt leaves it: nothing completed, nothing freed") {
    const auto w = admitted(36, 1.0F);
    w->world.people.debt[0] = 0;
    w->world.people.accounts[0] = 0;
    debt_month(*w);
    CHECK(w->world.people.debt_help[0] == DebtHelp::none);
    CHECK(w->world.people.debt_held[0] == 0);
    CHECK_FALSE(happened(*w, Event::completion));
    CHECK_FALSE(happened(*w, Event::debt_free));
    REQUIRE(w->world.proposals[0].ends.size() == 1);
    CHECK(w->world.proposals[0].ends[0].kind == PlaceEndKind::left);
}

TEST_CASE("a plan ends when the person reaches pension age, and the place comes free") {
    const auto w = admitted(36, 1.0F);
    for (int t = 0; t < 3; ++t) { debt_month(*w); }
    REQUIRE(w->world.people.debt_help[0] == DebtHelp::plan);
    w->world.people.status[0] = Status::aow;
    debt_month(*w);
    CHECK(w->world.people.debt_help[0] == DebtHelp::none);
    CHECK(w->world.people.debt_held[0] == 0);
    REQUIRE(w->world.proposals[0].ends.size() == 1);
    CHECK(w->world.proposals[0].ends[0].kind == PlaceEndKind::left);
    CHECK_FALSE(happened(*w, Event::completion));
}

TEST_CASE("a plan from before the run goes on by law and ends in a clean slate") {
    const auto w = admitted(36, 1.0F);
    People& people = w->world.people;
    people.debt_held[0] = from_before_the_run;
    people.debt_help[0] = DebtHelp::plan;
    people.debt_left[0] = 2;
    debt_month(*w);
    CHECK(people.debt[0] == 1000000 - 6419);  // as in any plan
    CHECK(people.debt_help[0] == DebtHelp::plan);
    debt_month(*w);
    CHECK(people.debt_help[0] == DebtHelp::finished);
    CHECK(people.debt[0] == 0);
    CHECK(people.debt_held[0] == 0);
    CHECK(happened(*w, Event::debt_free));
    CHECK(w->world.proposals[0].ends.empty());  // no place of an instrument of ours
}

TEST_CASE("stabilisation from before the run leads to a plan of the statutory length") {
    const auto w = admitted(36, 1.0F);
    People& people = w->world.people;
    people.debt_held[0] = from_before_the_run;
    people.debt_help[0] = DebtHelp::stabilisation;
    people.debt_left[0] = 1;
    debt_month(*w);
    CHECK(people.debt_help[0] == DebtHelp::plan);
    CHECK(people.debt_left[0] == 18);  // R032
}

TEST_CASE("a known share of the stock with problem debts starts in debt help, nobody else does") {
    constexpr std::uint32_t n = 20000;
    Setting setting = make_test_world(1)->setting;
    Margins& m = setting.municipality;
    setting.length = afweging::sim::Months{12};
    m.clients = n;
    m.inflow_per_year = 0.2;
    m.age = m.entrant_age = {0, 1, 0, 0};
    m.household = {1, 0, 0, 0, 0};
    m.schooling = {0, 0, 1};
    m.health = {1, 0, 0};
    m.dutch = {0, 0, 0, 1};
    m.duration = {1, 0, 0, 0, 0};
    m.entrant_route = {1, 0, 0, 0, 0, 0};
    m.ladder = {1, 0, 0, 0, 0};
    m.share_problem_debts = 0.5;
    m.mean_debt_eur = 10000;
    m.mean_accounts = 5;
    Parameters& p = setting.parameters;
    p.distance.base_hazard = 0.01;
    p.arrivals.new_entrant_share = 1;
    p.population.entrant_debt_factor = 1;
    p.population.leavers_share = 0.2;  // and past leavers beside those who arrive
    p.population.leavers_back_months = 12;
    p.population.debt_help_share = 0.144;  // R108
    const afweging::sim::Dice dice(5, 0);
    const PopulationBasis basis = population_basis(setting);
    const People people = synthesise(basis, dice, headcount(basis, dice), 1, 1);
    REQUIRE(people.count > n + 1000);
    std::array<int, 25> left{};
    int indebted = 0;
    int plans = 0;
    int stabilised = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool helped = in_debt_help(people.debt_help[i]);
        REQUIRE(helped == (people.debt_held[i] == from_before_the_run));
        REQUIRE((!helped || (i < n && people.debt[i] > 0)));
        indebted += i < n && people.debt[i] > 0 ? 1 : 0;
        plans += people.debt_help[i] == DebtHelp::plan ? 1 : 0;
        stabilised += people.debt_help[i] == DebtHelp::stabilisation ? 1 : 0;
        left[people.debt_left[i]] += people.debt_help[i] == DebtHelp::plan ? 1 : 0;
    }
    const double helped = plans + stabilised;
    CHECK(helped / indebted == Approx(0.144).margin(4 * 0.0036));  // four standard deviations
    // 4 months of stabilisation, 18 of a plan that 41 % reach: 4 / (4 + 7.38) = 35 %
    CHECK(stabilised / helped == Approx(0.3515).margin(4 * 0.0127));
    for (int months = 1; months <= 18; ++months) {
        CHECK(left[static_cast<std::size_t>(months)] > plans / 18 / 3);
    }
    CHECK(left[0] + left[19] == 0);
}
