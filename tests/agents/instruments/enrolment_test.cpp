// SPDX-License-Identifier: EUPL-1.2
// Who was admitted starts, or does not.
#include "agents/instruments/enrolment.hpp"

#include <vector>

#include "agents/instruments/place.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestWorld;

namespace {

Instrument of_slot(Slot slot, std::uint8_t months) {
    Instrument instrument = tests::open_programme();
    instrument.slot = slot;
    instrument.duration_months = months;
    return instrument;
}

void start_everybody(MonthChunk chunk, const MonthContext& c) {
    isa_base::enrolment(chunk, c.setting.instruments, c.rates.home);
}

/// Everybody starts, after settle granted money of instrument 0 to the person in this row.
auto start_with_money(std::uint16_t row) {
    return [row](MonthChunk chunk, const MonthContext& c) {
        chunk.table<Proposals>().granted = {{row, 0}};
        start_everybody(chunk, c);
    };
}

}  // namespace

TEST_CASE("a place starts in the status that it is for, a job at once only without another change",
          "[agents][enrolment]") {
    Instrument job = of_slot(Slot::programme, 6);  // for bijstand
    CHECK(can_start(job, Status::ww, Status::bijstand));
    CHECK_FALSE(can_start(job, Status::bijstand, Status::job_temporary));
    job.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    CHECK_FALSE(can_start(job, Status::ww, Status::bijstand));
    CHECK(can_start(job, Status::bijstand, Status::bijstand));
    job.startup_months = 1;
    CHECK(can_start(job, Status::ww, Status::bijstand));
    job.startup_months = 2;
    CHECK(months_of_place(job) == 8);
    CHECK(months_of_place(of_slot(Slot::contact, 6)) == 6);
    CHECK(lowered_costs(90000, 2500) == 87500);
    CHECK(lowered_costs(2000, 2500) == 0);
}

TEST_CASE("money and lower costs are handed out at the start, once each", "[agents][enrolment]") {
    TestWorld town(2);
    Instrument gift = of_slot(Slot::money, 0);
    gift.pot = Pot::income_security;
    gift.channels[static_cast<std::size_t>(Channel::one_off_money)] = 250;
    gift.channels[static_cast<std::size_t>(Channel::lower_fixed_costs)] = 20;
    town.setting.instruments = {gift};
    town.month(start_with_money(1));
    CHECK(town.world.people.savings[0] == 0);
    CHECK(town.world.people.savings[1] == 25000);
    CHECK(town.world.people.fixed_costs[1] == town.world.people.fixed_costs[0] - 2000);
    CHECK(town.world.people.ever_started[1] == 1);
    CHECK(town.booked(Line::special_assistance) == 25000);
}

TEST_CASE("money says how likely it ends a crisis at home, the later the less",
          "[agents][enrolment]") {
    TestWorld town(2);
    Instrument quick = of_slot(Slot::money, 0);
    quick.pot = Pot::income_security;
    quick.channels[static_cast<std::size_t>(Channel::crisis_ended)] = 0.5F;
    Instrument slow = quick;
    slow.channels[static_cast<std::size_t>(Channel::days_to_money)] = 14;
    town.setting.instruments = {quick, slow};
    town.setting.parameters.home.crisis_days = 14;
    std::vector<float> ended;
    town.month([&ended](MonthChunk chunk, const MonthContext& c) {
        chunk.table<Notes>().crisis_ended.fill(0.7F);  // of a month before: is wiped
        chunk.table<Proposals>().granted = {{1, 0}, {1, 1}};
        start_everybody(chunk, c);
        for (std::size_t i = 0; i < 2; ++i) {
            ended.push_back(chunk.table<Notes>().crisis_ended[i]);
        }
    });
    CHECK(ended[0] == 0.0F);
    // At once 0.5; after 14 days 0.5 exp(-1) = 0.183940; together 1 - 0.5 x 0.816060
    CHECK(ended[1] == Approx(0.591970));
}

TEST_CASE("lower costs are lower to the cent, nobody is paid beyond the largest savings",
          "[agents][enrolment]") {
    TestWorld town(1);
    Instrument gift = of_slot(Slot::money, 0);
    gift.pot = Pot::reintegration;
    gift.channels[static_cast<std::size_t>(Channel::one_off_money)] = 50000;
    gift.channels[static_cast<std::size_t>(Channel::lower_fixed_costs)] = 40.10F;
    town.setting.instruments = {gift};
    town.world.people.savings[0] = savings_cap - 100;
    town.month(start_with_money(0));
    CHECK(town.world.people.fixed_costs[0] == 90000 - 4010);
    CHECK(town.world.people.savings[0] == savings_cap);
    CHECK(town.booked(Line::reintegration_money) == 100);
    CHECK(town.booked(Line::special_assistance) == 0);
}

TEST_CASE("aftercare does not start, nor cost, when the job ends in the month of admission",
          "[agents][enrolment]") {
    TestWorld town(1);
    Instrument aftercare = of_slot(Slot::aftercare, 6);
    aftercare.eligibility.statuses = 1U << static_cast<unsigned>(Status::job_temporary);
    town.setting.instruments = {aftercare};
    town.begin();
    const bool ends = GENERATE(true, false);
    World& world = town.world;
    const std::int32_t t = world.month;
    world.now.status_before[0] = Status::job_temporary;
    world.people.status[0] = Status::job_temporary;
    world.proposals[0].places = {{0, 1, 0}};
    tests::give_places(world, town.setting, t);
    REQUIRE(world.now.admitted_aftercare[0] == 1);
    world.people.status[0] = ends ? Status::bijstand : Status::job_temporary;
    town.month(start_everybody);
    tests::take_back_places(world, town.setting, t);
    const Budget& budget = world.gemeente.instrument_budget[0];
    std::int64_t promised = 0;
    for (const std::int64_t month : budget.planned) { promised += month; }
    const int on = ends ? 0 : 1;
    CHECK(world.people.aftercare_held[0] == on);
    CHECK(world.gemeente.participants[0] == static_cast<std::uint32_t>(on));
    CHECK(world.instruments[0].starts == on);
    CHECK(promised == on * (10000 + 6 * 10000));
    CHECK(((world.now.events[0] & bit(Event::start)) != 0) == !ends);
    CHECK(world.people.ever_started[0] == static_cast<std::uint32_t>(on));
}

TEST_CASE("a programme does not start, nor cost, for who finds work in the month of admission",
          "[agents][enrolment]") {
    TestWorld town(1);
    Instrument course = of_slot(Slot::programme, 6);
    course.eligibility.statuses = 1U << static_cast<unsigned>(Status::bijstand);
    town.setting.instruments = {course};
    town.begin();
    const bool leaves = GENERATE(true, false);
    World& world = town.world;
    world.now.status_before[0] = Status::bijstand;
    world.proposals[0].places = {{0, 1, 0}};
    tests::give_places(world, town.setting, world.month);
    world.people.status[0] = leaves ? Status::job_temporary : Status::bijstand;
    const std::int32_t t = world.month;
    town.month(start_everybody);
    tests::take_back_places(world, town.setting, t);
    const int on = leaves ? 0 : 1;
    CHECK(world.people.programme_held[0] == on);
    CHECK(world.gemeente.participants[0] == static_cast<std::uint32_t>(on));
    CHECK(world.instruments[0].starts == on);
}
