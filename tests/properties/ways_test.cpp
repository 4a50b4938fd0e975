// SPDX-License-Identifier: EUPL-1.2
// By what way two plans come to differ for somebody, in worlds of six people made by hand.
#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "scenarios/study/paired_lives.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Status;
using scenarios::LifeSum;
using scenarios::PairedLife;
using scenarios::PlanChanges;
using scenarios::Way;

namespace {

constexpr std::uint32_t six = 6;

agents::Setting one_course() {
    agents::Setting setting = test_setting(100);
    setting.length = sim::Months{2};
    setting.instruments = {open_programme()};
    setting.instruments[0].budget_cents = {1'000'000};
    return setting;
}

agents::World six_clients(const agents::Setting& setting) {
    agents::World world;
    world.people = agents::make_people(six);
    world.now = agents::make_month_columns(six);
    world.instruments.resize(setting.instruments.size());
    for (std::uint32_t i = 0; i < six; ++i) {
        world.people.id[i] = 100 + i;
        world.people.status[i] = Status::bijstand;
        world.people.household[i] = agents::Household::single;
    }
    return world;
}

/// Two plans, month by month as the test writes them.
struct ByHand {
    ByHand(agents::Setting one, agents::Setting other)
        : a_setting(std::move(one)),
          b_setting(std::move(other)),
          a(six_clients(a_setting)),
          b(six_clients(b_setting)),
          lives(a_setting, b_setting) {
        look();
    }
    void month() {
        ++a.month;
        ++b.month;
        look();
        a.place_queue.clear();
        b.place_queue.clear();
        std::fill(a.now.hired.begin(), a.now.hired.end(), std::uint8_t{0});
        std::fill(b.now.hired.begin(), b.now.hired.end(), std::uint8_t{0});
        std::fill(a.now.events.begin(), a.now.events.end(), agents::EventMask{0});
        std::fill(b.now.events.begin(), b.now.events.end(), agents::EventMask{0});
    }
    void look() {
        const std::array<const agents::World*, 2> worlds{&a, &b};
        lives.look(worlds);
    }
    [[nodiscard]] Way way(std::size_t person) const { return lives.lives()[person].way; }

    agents::Setting a_setting, b_setting;
    agents::World a, b;
    scenarios::PairedLives lives;
};

void asks(agents::World& world, std::uint32_t person, std::uint8_t instrument, bool wins) {
    world.place_queue.push_back({.person = person,
                                 .priority = 0,
                                 .instrument = instrument,
                                 .by_rule = 1,
                                 .won = static_cast<std::uint8_t>(wins ? 1 : 0)});
}

agents::Instrument extra() {
    agents::Instrument other = open_programme();
    other.key = "extra";
    other.hash = 0x777;
    return other;
}

}  // namespace

TEST_CASE("what a plan adds is direct, and a place that it leaves is the queue", "[properties]") {
    agents::Setting more = one_course();
    more.instruments.insert(more.instruments.begin(), extra());  // other indices in B
    ByHand plans(one_course(), more);
    asks(plans.a, 0, 0, true);
    asks(plans.a, 1, 0, true);
    asks(plans.a, 2, 0, false);
    asks(plans.b, 0, 0, true);  // the extra one
    asks(plans.b, 1, 1, true);
    asks(plans.b, 2, 1, true);  // in the place that 0 left
    plans.month();
    plans.b.people.status[2] = Status::job_temporary;
    plans.month();
    CHECK(plans.way(0) == Way::plan_help);
    CHECK(plans.way(1) == Way::same);
    CHECK(plans.way(2) == Way::place);
    CHECK(plans.way(3) == Way::same);
    CHECK(plans.lives.lives()[2].told_apart == 0);
    const auto worked = [&](std::size_t person) {
        const auto k = static_cast<std::size_t>(LifeSum::work_months);
        return plans.lives.lives()[person].b[k] - plans.lives.lives()[person].a[k];
    };
    CHECK(worked(2) == 1);
    CHECK(worked(0) == 0);
}

TEST_CASE("who is crowded out by people whom the plan lets in loses by the queue", "[properties]") {
    agents::Setting wider = one_course();
    wider.instruments[0].eligibility.min_age = 0;
    wider.instruments[0].eligibility.max_age = 60;
    ByHand plans(one_course(), wider);
    asks(plans.a, 0, 0, true);
    asks(plans.a, 1, 0, true);
    asks(plans.b, 0, 0, false);  // still asks, and is turned away
    asks(plans.b, 3, 0, true);   // let in by the plan
    plans.month();               // 1 no longer may ask
    CHECK(plans.way(0) == Way::place);
    CHECK(plans.way(1) == Way::plan_help);
    CHECK(plans.way(3) == Way::plan_help);
}

TEST_CASE("who misses what a plan no longer pays is in the budget part", "[properties]") {
    agents::Setting poorer = one_course();
    poorer.instruments[0].budget_cents = {500'000};
    ByHand plans(one_course(), poorer);
    asks(plans.a, 0, 0, true);
    asks(plans.b, 0, 0, false);
    plans.month();
    CHECK(plans.way(0) == Way::missed);
}

TEST_CASE("a pot that runs out in one plan only is the budget, in both it is the queue",
          "[properties]") {
    for (const bool both : {false, true}) {
        ByHand plans(one_course(), one_course());
        plans.b.instruments[0].by_pot = 1;
        plans.a.instruments[0].by_pot = both ? 1 : 0;
        asks(plans.a, 0, 0, true);
        asks(plans.b, 0, 0, false);
        plans.month();
        CHECK(plans.way(0) == (both ? Way::place : Way::missed));
    }
}

TEST_CASE("a vacancy won in one plan and lost in the other is displacement", "[properties]") {
    ByHand plans(one_course(), one_course());
    plans.a.now.hired[4] = 1;
    plans.a.people.status[4] = Status::job_temporary;
    plans.b.now.events[4] = agents::bit(agents::Event::displaced);
    plans.b.people.status[5] = Status::other_exit;  // for no reason that can be seen
    plans.month();
    CHECK(plans.way(4) == Way::vacancy);
    CHECK(plans.way(5) == Way::office);
}

TEST_CASE("where rules differ the first month in which lives part decides", "[properties]") {
    agents::Setting stricter = one_course();
    stricter.policy.enforcement = 0.5;
    ByHand plans(one_course(), stricter);
    plans.b.people.stress[0] = 0.5F;
    plans.b.now.hired[1] = 1;
    plans.a.now.events[1] = agents::bit(agents::Event::displaced);
    plans.month();
    asks(plans.b, 0, 0, true);
    plans.month();
    CHECK(plans.way(0) == Way::plan_rule);
    CHECK(plans.way(1) == Way::vacancy);
    CHECK(plans.way(2) == Way::same);
}

TEST_CASE("who is there in one plan only makes up a way of their own", "[properties]") {
    ByHand plans(one_course(), one_course());
    agents::World other = six_clients(plans.b_setting);
    other.people.id[5] = 999;
    scenarios::PairedLives lives(plans.a_setting, plans.b_setting);
    const std::array<const agents::World*, 2> worlds{&plans.a, &other};
    agents::World& a = plans.a;
    a.month = 0;
    lives.look(worlds);
    for (std::int32_t t = 1; t <= 2; ++t) {
        a.month = other.month = t;
        lives.look(worlds);
    }
    REQUIRE(lives.lives().size() == 7);
    CHECK(lives.lives()[5].way == Way::other_people);
    CHECK(lives.lives()[6].way == Way::other_people);
    const auto k = static_cast<std::size_t>(LifeSum::bijstand_months);
    CHECK(lives.lives()[5].a[k] == 2);
    CHECK(lives.lives()[5].b[k] == 0);
    CHECK(lives.lives()[6].b[k] == 2);
}

TEST_CASE("a change of any kind is seen, and money is no rule", "[properties]") {
    const agents::Setting plain = one_course();
    std::deque<agents::Setting> others;  // that changes look at
    const auto changed = [&](auto change) {
        change(others.emplace_back(one_course()));
        return PlanChanges(plain, others.back());
    };
    CHECK_FALSE(PlanChanges(plain, plain).other_rules());
    CHECK(PlanChanges(plain, plain).more_until(1).none());
    CHECK(changed([](auto& s) { s.policy.caseload = 60; }).other_rules());
    CHECK(changed([](auto& s) { s.statute.rows[0].fine += 1; }).other_rules());
    CHECK(changed([](auto& s) { s.parameters.stress.speed = 0.31; }).other_rules());
    CHECK(changed([](auto& s) { s.outlook.tightness = {2}; }).other_rules());
    CHECK(
        changed([](auto& s) { s.policy.allocation = agents::Allocation::lottery; }).other_order());
    const auto pot = [](auto& s) {
        s.policy.pot_budget_cents[static_cast<std::size_t>(agents::Pot::reintegration)] = {1};
    };
    CHECK_FALSE(changed(pot).other_rules());
    CHECK(changed(pot).less_until(0)[0]);
    CHECK(changed([](auto& s) { s.instruments[0].duration_months = 7; }).other_content()[0]);
    CHECK(changed([](auto& s) { s.instruments[0].places = 3; }).less_until(0)[0]);
    CHECK(changed([](auto& s) { s.instruments[0].first_month = 1; }).less_until(1)[0]);
    CHECK(changed([](auto& s) { s.instruments[0].cost_per_month_cents *= 2; }).less_until(0)[0]);
    CHECK(changed([](auto& s) { s.instruments.clear(); }).less_until(0)[0]);
}

namespace {

/// Money at once or each month, for everybody.
agents::Instrument gives(agents::Channel channel, float euros, agents::Slot slot) {
    agents::Instrument money = open_programme();
    money.key = "money";
    money.hash = 0x888;
    money.slot = slot;
    money.channels[static_cast<std::size_t>(channel)] = euros;
    return money;
}

/// One course in A, for three months; the same and money in B.
ByHand with_money(const agents::Instrument& money) {
    agents::Setting without = one_course();
    without.length = sim::Months{3};
    agents::Setting more = without;
    more.instruments.push_back(money);
    return {without, more};
}

std::int64_t gain(const ByHand& plans, std::size_t person, LifeSum sum) {
    const PairedLife& life = plans.lives.lives()[person];
    const auto k = static_cast<std::size_t>(sum);
    return life.b[k] - life.a[k];
}

/// How many of everybody are so in a sum that fates are told of.
std::int64_t how_many(const ByHand& plans, LifeSum sum, scenarios::Fate fate) {
    const std::vector<std::int64_t> counts = plans.lives.counts();
    const auto which = static_cast<std::size_t>(
        std::find(scenarios::fate_sums.begin(), scenarios::fate_sums.end(), sum) -
        scenarios::fate_sums.begin());
    const std::size_t before = (1 + scenarios::life_sum_count) * scenarios::way_count +
                               agents::group_count +
                               which * agents::group_count * scenarios::fate_count;
    return counts[before + static_cast<std::size_t>(fate)];
}

}  // namespace

TEST_CASE("a plan that gives money to two of six shows those euros, and that these two gain",
          "[properties]") {
    for (const float euros : {300.0F, 99.0F, 0.0F}) {
        INFO(euros);
        ByHand plans =
            with_money(gives(agents::Channel::one_off_money, euros, agents::Slot::money));
        plans.b.proposals.resize(1);
        for (const std::uint16_t person : {std::uint16_t{1}, std::uint16_t{4}}) {
            asks(plans.b, person, 1, true);
            plans.b.proposals[0].granted.push_back({person, 1});
        }
        plans.month();
        plans.b.proposals[0].granted.clear();
        plans.month();
        plans.month();
        const auto cents = static_cast<std::int64_t>(euros) * 100;
        std::int64_t all = 0;
        for (std::size_t person = 0; person < six; ++person) {
            const bool gets = person == 1 || person == 4;
            CHECK(gain(plans, person, LifeSum::income) == (gets ? cents : 0));
            CHECK(gain(plans, person, LifeSum::support) == (gets ? cents : 0));
            CHECK(plans.way(person) == (gets ? Way::plan_help : Way::same));
            all += gain(plans, person, LifeSum::income);
        }
        CHECK(all == 2 * cents);
        // Below EUR 100 it is told as the same: reached, and no better off.
        const bool told = euros >= 100;
        CHECK(how_many(plans, LifeSum::income, scenarios::Fate::better) == (told ? 2 : 0));
        CHECK(how_many(plans, LifeSum::income, scenarios::Fate::same) == (told ? 0 : 2));
        CHECK(how_many(plans, LifeSum::income, scenarios::Fate::outside) == 4);
        CHECK(how_many(plans, LifeSum::income, scenarios::Fate::worse) == 0);
    }
}

TEST_CASE("money with a start counts once, and an allowance in each month that acts",
          "[properties]") {
    using agents::Channel;
    ByHand once = with_money(gives(Channel::one_off_money, 250, agents::Slot::contact));
    once.b.now.admitted_contact[2] = 2;
    once.month();
    once.b.now.admitted_contact[2] = 0;
    once.month();
    once.month();
    CHECK(gain(once, 2, LifeSum::income) == 25'000);

    // Held when the second month begins: 0 goes on, 1 is in its start-up still, 3 has a month left.
    // Debt help, which 5 has, has no months that pay.
    ByHand monthly = with_money(gives(Channel::monthly_money, 80, agents::Slot::programme));
    agents::People& people = monthly.b.people;
    people.programme_held[0] = people.programme_held[1] = people.programme_held[3] = 2;
    people.programme_left[0] = 4;
    people.programme_left[1] = 7;
    people.programme_left[3] = 1;
    people.debt_held[5] = 2;
    people.debt_left[5] = 3;
    monthly.month();
    CHECK(gain(monthly, 0, LifeSum::income) == 0);
    --people.programme_left[0];
    --people.programme_left[1];
    people.programme_held[3] = 0;
    monthly.month();
    monthly.month();
    CHECK(gain(monthly, 0, LifeSum::income) == 16'000);
    CHECK(gain(monthly, 1, LifeSum::income) == 8'000);
    CHECK(gain(monthly, 2, LifeSum::income) == 0);
    CHECK(gain(monthly, 3, LifeSum::income) == 8'000);
    CHECK(gain(monthly, 5, LifeSum::income) == 0);
}
