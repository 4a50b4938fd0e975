// SPDX-License-Identifier: EUPL-1.2
// Contact regimes, aftercare and debt help: who comes up for them, and when they end.
#include "agents/institutions/settle_places.hpp"
#include "agents/programmes/start_places_sweep.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

Instrument of_slot(Slot slot, std::uint8_t months) {
    Instrument instrument = tests::open_programme();
    instrument.slot = slot;
    instrument.duration_months = months;
    return instrument;
}

std::int64_t starts_in(TestWorld& town, int months) {
    std::int64_t starts = 0;
    for (int t = 0; t < months; ++t) {
        town.month();
        starts += town.world.instruments[0].starts;
    }
    return starts;
}

}  // namespace

TEST_CASE("every file is reviewed once in a round, so a contact regime reaches those without talks",
          "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {of_slot(Slot::contact, 60)};
    town.setting.parameters.contact.talk_share = 0;  // nobody talks with anybody
    town.setting.parameters.places.accept_base = 50;
    town.begin();
    CHECK(starts_in(town, 6) > 400);
    CHECK(starts_in(town, 6) < 600);
    CHECK(town.world.gemeente.participants[0] == 1000);
}

TEST_CASE("aftercare reaches who has just left for temporary work, and ends by itself",
          "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    Instrument aftercare = of_slot(Slot::aftercare, 6);
    aftercare.eligibility.statuses = 1U << static_cast<unsigned>(Status::job_temporary);
    aftercare.eligibility.max_months_since_exit = 2;
    town.setting.instruments = {aftercare};
    town.setting.parameters.places.accept_base = 50;
    town.begin();
    for (std::uint32_t i = 0; i < 100; ++i) {
        town.world.people.status[i] = i < 50 ? Status::job_temporary : Status::job_permanent;
        town.world.people.months_since_exit[i] = i % 2 == 0 ? 1 : 20;
    }
    CHECK(starts_in(town, 1) == 25);
    town.world.people.months_since_exit.assign(town.world.people.months_since_exit.size(), 9);
    CHECK(starts_in(town, 5) == 0);
    CHECK(town.world.gemeente.participants[0] == 25);
    town.month();
    CHECK(town.world.gemeente.participants[0] == 0);
    CHECK(town.world.instruments[0].completions == 25);
    CHECK(town.check().total() == 0);
}

TEST_CASE("few come for debt help unprompted; talks bring in more", "[agents][places]") {
    const auto helped = [](double talk_share) {
        TestWorld town(3000, Mix::spread);
        Instrument help = of_slot(Slot::debt, 36);
        help.eligibility.min_accounts = 2;
        town.setting.instruments = {help};
        town.setting.parameters.contact.talk_share = talk_share;
        town.begin();
        town.world.people.accounts.assign(town.world.people.accounts.size(), 5);
        return starts_in(town, 12);
    };
    const std::int64_t unprompted = helped(0);
    CHECK(unprompted > 0);
    CHECK(unprompted < 600);  // asking chance 0.0125 a month: about 14 % in a year, some decline
    CHECK(helped(0.3) > unprompted + 300);
}

TEST_CASE("without interaction everybody who wants a place has one", "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.interaction = Interaction::off;
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 1;
    town.setting.instruments[0].budget_cents = {1};
    town.begin();
    CHECK(starts_in(town, 6) > 100);
    CHECK(town.world.gemeente.waiting[0] == 0);
    CHECK(town.check().total() == 0);
}

TEST_CASE("an instrument admits people within its dates only", "[agents][places]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].first_month = 3;
    town.setting.instruments[0].last_month = 4;
    town.begin();
    CHECK(starts_in(town, 3) == 0);
    CHECK(starts_in(town, 2) > 0);
    CHECK(starts_in(town, 3) == 0);
}

TEST_CASE("aftercare does not start, nor cost, when the job ends in the month of admission",
          "[agents][places]") {
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
    settle_places(world, town.setting, t);
    REQUIRE(world.now.admitted_aftercare[0] == 1);
    world.people.status[0] = ends ? Status::bijstand : Status::job_temporary;
    town.month([](Block& b) { start_places(b); });
    withdraw_places(world, town.setting, t);
    const Budget& budget = world.gemeente.instrument_budget[0];
    std::int64_t promised = 0;
    for (const std::int64_t month : budget.planned) { promised += month; }
    const int on = ends ? 0 : 1;
    CHECK(world.people.aftercare[0] == on);
    CHECK(world.gemeente.participants[0] == static_cast<std::uint32_t>(on));
    CHECK(world.instruments[0].starts == on);
    CHECK(promised == on * (10000 + 6 * 10000));
    CHECK(((world.now.events[0] & bit(Event::start)) != 0) == !ends);
    CHECK(world.people.ever_started[0] == static_cast<std::uint32_t>(on));
}

TEST_CASE("who is in debt help from before the run is not admitted a second time",
          "[agents][places]") {
    TestWorld town(2000, Mix::spread);
    Instrument help = of_slot(Slot::debt, 36);
    help.eligibility.min_accounts = 2;
    town.setting.instruments = {help};
    town.setting.parameters.places.uptake = 2;  // everybody asks, half or more of them each month
    town.setting.parameters.places.accept_base = 50;
    town.begin();
    People& people = town.world.people;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        people.accounts[i] = 5;
        people.debt[i] = 1000000;
        if (i < 1000) {
            people.debt_instrument[i] = from_before_the_run;
            people.debt_help[i] = DebtHelp::plan;
            people.debt_left[i] = 12;
        }
    }
    CHECK(starts_in(town, 24) > 900);
    for (std::uint32_t i = 0; i < 1000; ++i) { REQUIRE(people.ever_started[i] == 0); }
}
