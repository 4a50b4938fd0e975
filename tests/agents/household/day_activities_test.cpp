// SPDX-License-Identifier: EUPL-1.2
// What care costs, and that who is busy needs less of it.
#include "agents/household/day_activities.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

DayActivitiesParameters parameters() { return {.users = 0.2, .cost = 500, .replaced = 0.5}; }

/// A month in which only care is booked.
void month(TestWorld& town) {
    town.month([](afweging::tests::TestChunk& b) {
        isa_base::day_activities(b.chunk(), b.c.rates.day_activities);
    });
}

}  // namespace

TEST_CASE("the cost of day activities follows its formula", "[agents][day_activities]") {
    const DayActivitiesRates r(parameters());
    CHECK(cost_of_day_activities(0.0F, r) == Approx(10000));  // a fifth of EUR 500
    CHECK(cost_of_day_activities(1.0F, r) ==
          Approx(5000));  // half of that with days that are filled
    CHECK(r.empty_days == 10000);
    CHECK(r.filled_days == 5000);
}

TEST_CASE("who has a mental limit costs care, less with a programme or work",
          "[agents][day_activities]") {
    TestWorld town(5);
    Instrument course = afweging::tests::open_programme();
    course.first_month = INT32_MAX;  // nobody new
    town.setting.instruments = {course};
    town.setting.parameters.day_activities = parameters();
    town.begin();
    People& people = town.world.people;
    people.health[0] = Health::mental;
    people.health[1] = Health::mental;
    people.programme_held[1] = 1;
    people.programme_left[1] = 3;
    people.health[2] = Health::mental;
    people.hours[2] = 8;
    people.health[3] = Health::physical;
    people.health[4] = Health::mental;
    people.status[4] = Status::aow;
    month(town);
    CHECK(town.booked(Line::care) == 10000 + 5000 + 5000);
    CHECK(town.net_worth() == 0);  // nobody's own money
    people.status[2] = Status::job_permanent;
    people.programme_left[1] = 0;
    people.programme_held[1] = 0;
    month(town);
    CHECK(town.booked(Line::care) == 20000 + 10000 + 10000 + 5000);
}

TEST_CASE("where nothing replaces care being busy saves none", "[agents][day_activities]") {
    const DayActivitiesRates r({.users = 0.2, .cost = 500, .replaced = 0});
    CHECK(r.empty_days == r.filled_days);
}
