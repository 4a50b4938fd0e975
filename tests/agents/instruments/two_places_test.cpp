// SPDX-License-Identifier: EUPL-1.2
// Two activities at once, of those that may run beside each other.
#include "agents/inputs/pairs.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/simulation.hpp"
#include "agents/state/slots.hpp"
#include "agents/work/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

std::size_t of(Channel c) { return static_cast<std::size_t>(c); }

Instrument course(std::uint32_t hash, std::uint8_t months, float allowance) {
    Instrument instrument = tests::open_programme();
    instrument.hash = hash;
    instrument.others.beside_any = true;
    instrument.duration_months = months;
    instrument.channels[of(Channel::skill)] = 0.1F;
    instrument.channels[of(Channel::demand)] = 0.4F;
    instrument.channels[of(Channel::monthly_money)] = allowance;
    return instrument;
}

/// Person 0 in both courses, 1 in the first, 2 in the second, 3 in none; nobody else comes in.
void enrol(TestWorld& town) {
    town.setting.parameters.programme.drop_out = 0;
    town.setting.instruments = {course(0x11, 3, 50), course(0x22, 5, 30)};
    for (Instrument& instrument : town.setting.instruments) { instrument.last_month = 0; }
    town.begin();
    World& world = town.world;
    for (const std::uint32_t i : {0U, 1U}) {
        world.people.programme_held[i] = 1;
        world.people.programme_left[i] = 3;
    }
    world.people.programme_2_held[0] = 2;
    world.people.programme_2_left[0] = 5;
    world.people.programme_held[2] = 2;
    world.people.programme_left[2] = 5;
    for (std::size_t j = 0; j < 2; ++j) {
        const Instrument& instrument = town.setting.instruments[j];
        world.gemeente.participants[j] = 2;
        for (Budget* budget :
             {&world.gemeente.instrument_budget[j],
              &world.gemeente.pot_budget[static_cast<std::size_t>(instrument.pot)]}) {
            commit_places(*budget, place_cost(instrument), 0, 2);
        }
    }
    for (std::size_t j = 0; j < 2; ++j) { pay_month(world.gemeente.instrument_budget[j], 0); }
    pay_month(world.gemeente.pot_budget[static_cast<std::size_t>(Pot::reintegration)], 0);
    world.month = 1;
}

}  // namespace

TEST_CASE("of two activities pushes, demands and talks add up, shares that are left multiply",
          "[agents][two_places]") {
    Instrument a;
    Instrument b;
    a.channels[of(Channel::search_push)] = 0.5F;
    b.channels[of(Channel::search_push)] = 0.25F;
    a.channels[of(Channel::contact_per_month)] = 1.0F;
    b.channels[of(Channel::contact_per_month)] = 0.5F;
    a.channels[of(Channel::demand)] = 0.4F;
    b.channels[of(Channel::demand)] = 0.3F;
    a.channels[of(Channel::lock_in)] = 0.5F;
    b.channels[of(Channel::lock_in)] = 0.2F;
    a.channels[of(Channel::stress_relief)] = 0.1F;
    a.others.beside_any = true;
    std::vector<Instrument> pair{a, b};
    know_each_other(pair);
    const ChannelTable table = channel_table(pair);
    const std::size_t both = pair_table(pair).of[1][2];
    CHECK(table.of(Channel::search_push)[both] == Approx(0.75));
    CHECK(table.of(Channel::contact_per_month)[both] == Approx(1.5));
    CHECK(table.of(Channel::demand)[both] == Approx(0.7));
    CHECK(table.of(Channel::lock_in)[both] == Approx(1 - 0.5 * 0.8));
    CHECK(table.of(Channel::stress_relief)[both] == Approx(0.1));
    CHECK(pair_table(pair).of[2][1] == both);
    CHECK(table.of(Channel::demand)[2] == Approx(0.3));
    CHECK(table.most(Channel::search_push) >= 0.75F);
}

TEST_CASE("two activities act at the same time, are both paid, and both end",
          "[agents][two_places]") {
    TestWorld town(4);
    enrol(town);
    const People& people = town.world.people;
    const std::int64_t before = town.net_worth();
    std::int64_t given = 0;
    std::int64_t completions = 0;
    std::int64_t spent = 0;
    for (int t = 1; t <= 5; ++t) {
        town.month();
        given += town.booked(Line::special_assistance) + town.booked(Line::reintegration_money);
        completions +=
            town.world.instruments[0].completions + town.world.instruments[1].completions;
        spent += town.world.instruments[0].spent_cents + town.world.instruments[1].spent_cents;
        REQUIRE(town.check().total() == 0);
        if (t == 1) {
            CHECK(people.skill[3] == 0.0F);
            CHECK(people.skill[0] > people.skill[1]);
            // Both ask at once: each is attended less than one alone.
            CHECK(people.skill[0] < people.skill[1] + people.skill[2]);
        }
        // Who has one left has it in the first place.
        CHECK(people.programme_held[0] == (t < 3 ? 1 : t < 5 ? 2 : 0));
        CHECK((people.programme_2_held[0] != 0) == (t < 3));
    }
    CHECK(people.savings[0] == 3 * 5000 + 5 * 3000);
    CHECK(people.savings[1] == 3 * 5000);
    CHECK(given == 2 * (3 * 5000 + 5 * 3000));
    CHECK(town.net_worth() - before == given);
    CHECK(completions == 4);
    CHECK(spent == 2 * 3 * (10000 + 5000) + 2 * 5 * (10000 + 3000));
}

TEST_CASE("what acts is known to all steps as one value", "[agents][two_places]") {
    TestWorld town(4);
    enrol(town);
    town.month([](MonthChunk chunk, const MonthContext&) {
        const auto& acting = chunk.table<MonthColumns>().acting;
        CHECK(acting[0] == slot_values);  // the first pair
        CHECK(acting[1] == 1);
        CHECK(acting[3] == 0);
    });
}

TEST_CASE("the second activity pushes to search, whatever its place in the scenario",
          "[agents][two_places]") {
    std::uint32_t with_push = 0;
    std::uint32_t without = 0;
    for (const bool pushed : {false, true}) {
        TestWorld town(4000, Mix::spread);
        town.setting.instruments.assign(5, course(0x11, 6, 0));
        town.setting.parameters.search.effort_weight = 1;
        town.setting.instruments[4].channels[of(Channel::search_push)] = pushed ? 2.0F : 0.0F;
        town.begin();
        for (std::uint32_t i = 0; i < 4000; ++i) {
            town.world.people.programme_held[i] = 1;
            town.world.people.programme_left[i] = 3;
            town.world.people.programme_2_held[i] = 5;
            town.world.people.programme_2_left[i] = 3;
        }
        std::uint32_t& found = pushed ? with_push : without;
        town.month([&](tests::TestChunk& b) {
            const Rates& r = b.c.rates;
            isa_base::search(b.chunk(), b.c.market, b.c.channels,
                             {b.c.amounts.price_level, b.c.money},
                             {r.search, r.stress, r.income, r.spending, r.business}, b.luck());
            found += static_cast<std::uint32_t>(town.world.proposals[b.number].jobs.size());
        });
    }
    CHECK(with_push > without);  // the same dice: who is pushed finds work where others do
}

TEST_CASE(
    "people come into a second activity where it may be beside, never into the same one twice",
    "[agents][two_places]") {
    const auto months_in_two = [](double offered, bool beside) {
        TestWorld town(600, Mix::spread);
        town.setting.instruments = {course(0x11, 6, 0), course(0x22, 9, 0)};
        for (Instrument& each : town.setting.instruments) { each.others.beside_any = beside; }
        town.setting.parameters.offers.accept_base = 50;
        town.setting.parameters.offers.second_activity = offered;
        town.begin();
        const People& people = town.world.people;
        int with_two = 0;
        for (int t = 0; t < 18; ++t) {
            town.month();
            REQUIRE(town.check().total() == 0);
            for (std::uint32_t i = 0; i < people.count; ++i) {
                const bool two = people.programme_held[i] != 0 && people.programme_2_held[i] != 0;
                with_two += two ? 1 : 0;
                REQUIRE((!two || people.programme_held[i] != people.programme_2_held[i]));
                REQUIRE((people.programme_2_held[i] == 0 || people.programme_held[i] != 0));
            }
        }
        return with_two;
    };
    CHECK(months_in_two(1, true) > 100);
    // Twins: nobody is offered a second one, or it may not be beside.
    CHECK(months_in_two(0, true) == 0);
    CHECK(months_in_two(1, false) == 0);
}

TEST_CASE("a town with two activities at once conserves people and money", "[agents][two_places]") {
    Setting setting = tests::test_setting(2000);
    setting.instruments = {course(0x11, 6, 20), course(0x22, 9, 0)};
    setting.instruments[1].places = 200;
    setting.parameters.offers.second_activity = 1;
    know_each_other(setting.instruments);
    setting.length = sim::Months{24};
    MunicipalityReplicate replicate(setting, sim::Dice(1, 0), sim::Isa::base, 1);
    for (int t = 0; t < 24; ++t) { (void)replicate.next_month(1); }  // checks itself every month
    const People& people = replicate.world().people;
    int with_two = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        with_two += people.programme_held[i] != 0 && people.programme_2_held[i] != 0 ? 1 : 0;
    }
    CHECK(with_two > 0);
}

namespace {

/// Person 0 has the job first and the activity beside it, person 1 the other way round, person 2
/// the activity alone. The employer of the activity would hire anybody on bijstand.
void job_and_activity(TestWorld& town, Status status, std::uint8_t months_of_job) {
    Instrument job = course(0x11, 6, 0);
    job.channels[of(Channel::wage_support)] = 32;
    Instrument activity = course(0x22, 6, 0);
    activity.channels[of(Channel::hired_on)] = 60;
    for (Instrument* each : {&job, &activity}) {
        each->last_month = 0;
        each->eligibility.statuses |= 1U << static_cast<unsigned>(Status::subsidised_job);
    }
    town.setting.instruments = {job, activity};
    town.setting.parameters.programme = {};
    town.setting.parameters.jobs.full_time_hours = 36;
    town.begin();
    People& people = town.world.people;
    for (const std::uint32_t i : {0U, 1U}) {
        people.status[i] = status;
        people.hours[i] = status == Status::subsidised_job ? 32 : 0;
        people.programme_held[i] = i == 0 ? 1 : 2;
        people.programme_left[i] = i == 0 ? months_of_job : 4;
        people.programme_2_held[i] = i == 0 ? 2 : 1;
        people.programme_2_left[i] = i == 0 ? 4 : months_of_job;
    }
    people.programme_held[2] = 2;
    people.programme_left[2] = 4;
    for (std::uint32_t i = 0; i < 3; ++i) { town.world.now.hazard[i] = 10; }
    town.month([](tests::TestChunk& b) {
        isa_base::programme(b.chunk(), b.c.setting.instruments, b.c.channels, programme_terms(b.c),
                            jobs_of_month(b.c), b.luck());
    });
}

}  // namespace

TEST_CASE("whose job ends goes back to bijstand and nowhere else that month, whichever stood first",
          "[agents][two_places]") {
    TestWorld town(3);
    job_and_activity(town, Status::subsidised_job, 1);
    const People& people = town.world.people;
    for (const std::uint32_t i : {0U, 1U}) {
        CHECK(people.status[i] == Status::bijstand);
        CHECK(people.hours[i] == 0);
        CHECK(people.programme_held[i] == 2);  // goes on with the activity
        CHECK(people.programme_2_held[i] == 0);
        CHECK((town.world.now.events[i] & bit(Event::job_start)) == 0U);
    }
    CHECK(in_regular_work(people.status[2]));  // the twin: from bijstand one is hired
}

TEST_CASE("who is hired does not begin a subsidised job that month, whichever stood first",
          "[agents][two_places]") {
    TestWorld town(3);
    job_and_activity(town, Status::bijstand, 7);  // the job would begin this month
    for (std::uint32_t i = 0; i < 3; ++i) {
        CHECK(in_regular_work(town.world.people.status[i]));
        CHECK(town.world.people.hours[i] == 36);
        CHECK(town.world.people.programme_held[i] == 0);
        CHECK(town.world.people.programme_2_held[i] == 0);
    }
}
