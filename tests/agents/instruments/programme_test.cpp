// SPDX-License-Identifier: EUPL-1.2
// Attendance, obstacles, drop-out, and what is left behind.
#include "agents/instruments/programme.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

ProgrammeRates rates() { return ProgrammeRates{tests::test_setting(1).parameters.programme}; }

Participant somebody() {
    return {.effective = 0.5F,
            .demand = 0.4F,
            .motivation = 0.5F,
            .trust = 0.5F,
            .reward = 0,
            .fit = 0,
            .health = Health::no_limits,
            .housing = Housing::secure};
}

std::size_t of(Channel c) { return static_cast<std::size_t>(c); }

/// A town where everybody is in month `done` of the open programme.
void enrol_all(TestWorld& town, const Instrument& course) {
    town.setting.instruments = {course};
    town.setting.instruments[0].eligibility.statuses = 4;  // bijstand
    town.begin();
    for (std::uint32_t i = 0; i < town.world.people.count; ++i) {
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = course.duration_months;
        ++town.world.gemeente.participants[0];
    }
    Gemeente& gemeente = town.world.gemeente;
    for (Budget* budget : {&gemeente.instrument_budget[0],
                           &gemeente.pot_budget[static_cast<std::size_t>(course.pot)]}) {
        commit_places(*budget, place_cost(course), 0, town.world.people.count);
        pay_month(*budget, 0);
    }
    town.world.month = 1;
}

std::uint32_t enrolled(const TestWorld& town) { return town.world.gemeente.participants[0]; }

}  // namespace

TEST_CASE("attendance, drop-out and what is learned are those of the page",
          "[agents][programmes]") {
    const ProgrammeRates r = rates();
    // logistic(2 + 1.5 x 0.2 + 1 x 0.1 - 5 x 0.1 - 0.5) = logistic(1.4)
    Participant p{.effective = 0.5F,
                  .demand = 0.6F,
                  .motivation = 0.7F,
                  .trust = 0.6F,
                  .reward = 0,
                  .fit = 0,
                  .health = Health::mental,
                  .housing = Housing::secure};
    CHECK(attendance(p, r) == Approx(0.8022).epsilon(1e-3));
    p.fit = 0.8F;  // of the limit 0.1 is left: logistic(1.8)
    CHECK(attendance(p, r) == Approx(0.858149));
    p.reward = 0.5F;  // logistic(2.3)
    CHECK(attendance(p, r) == Approx(0.908877));
    // 1 - exp(-0.006 exp(3 x 0.2))
    CHECK(drop_out_chance(0.8F, 0.0F, r) == Approx(0.010873).epsilon(1e-3));
    // with a quarter prevented: 1 - exp(-0.006 x 0.75 exp(0.6)) = 1 - exp(-0.00819953)
    CHECK(drop_out_chance(0.8F, 0.25F, r) == Approx(0.00816601));
    CHECK(drop_out_chance(0.8F, 1.0F, r) == 0.0F);
    CHECK(next_skill(0.5F, 0.1F, 0.8F) == Approx(0.58));
    CHECK(next_skill(2.95F, 0.1F, 1.0F) == 3.0F);
    CHECK(next_search_skill(1.0F, 0.05F, 0.5F) == Approx(1.025));
    CHECK(next_search_skill(1.99F, 0.05F, 1.0F) == 2.0F);
    CHECK(next_motivation(0.5F, 0.04F, 0.01F, 0.5F) == Approx(0.51));
    CHECK(bounded_share(-0.1F) == 0.0F);
    CHECK(bounded_share(1.1F) == 1.0F);
}

TEST_CASE("attendance falls with over-asking, distrust, ill health and homelessness",
          "[agents][programmes]") {
    const ProgrammeRates r = rates();
    const float base = attendance(somebody(), r);
    CHECK(base == Approx(0.8808).epsilon(1e-3));  // logistic(2)
    Participant p = somebody();
    SECTION("over-asking") { p.demand = 0.8F; }
    SECTION("distrust") { p.trust = 0.1F; }
    SECTION("no wish") { p.motivation = 0.1F; }
    SECTION("health") { p.health = Health::physical; }
    SECTION("no home") { p.housing = Housing::homeless; }
    CHECK(attendance(p, r) < base);
}

TEST_CASE("asking less than somebody can do gains nothing", "[agents][programmes]") {
    Participant p = somebody();
    p.demand = 0.1F;
    CHECK(attendance(p, rates()) == attendance(somebody(), rates()));
}

TEST_CASE("without a home four fifths of attendance are lost", "[agents][programmes]") {
    Participant p = somebody();
    p.housing = Housing::homeless;
    CHECK(attendance(p, rates()) == Approx(0.2 * attendance(somebody(), rates())));
}

TEST_CASE("work fits one health limit, another, or none", "[agents][programmes]") {
    CHECK(fit_of_work(Health::physical, 0.3F, 0.7F) == 0.3F);
    CHECK(fit_of_work(Health::mental, 0.3F, 0.7F) == 0.7F);
    CHECK(fit_of_work(Health::no_limits, 0.3F, 0.7F) == 0.0F);
}

TEST_CASE("what is forced wears motivation down, what is chosen feeds it when attended",
          "[agents][programmes]") {
    CHECK(next_motivation(0.5F, 0.02F, 0.0F, 1.0F) == Approx(0.52));
    CHECK(next_motivation(0.5F, 0.0F, 0.02F, 0.0F) == Approx(0.48));
    CHECK(next_motivation(0.01F, 0.0F, 0.5F, 0.0F) == 0.0F);
}

TEST_CASE("a course leaves skill behind in step with attendance and then ends",
          "[agents][programmes]") {
    Instrument course = tests::open_programme();
    course.channels[of(Channel::skill)] = 0.1F;
    course.channels[of(Channel::demand)] = 0.3F;
    TestWorld town(2000, Mix::spread);
    town.setting.parameters.programme.drop_out = 0;
    enrol_all(town, course);
    for (int t = 0; t < 5; ++t) {
        town.month();
        CHECK(enrolled(town) == 2000);
    }
    town.month();
    CHECK(town.world.instruments[0].completions == 2000);
    CHECK(town.world.instruments[0].drop_outs == 0);
    double skill = 0;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        skill += static_cast<double>(town.world.people.skill[i]) / 2000;
    }
    CHECK(skill > 0.6 * 0.75);
    CHECK(skill < 0.6);
    CHECK(town.check().total() == 0);
}

TEST_CASE("an advance that cannot be paid ends participation, until somebody calls",
          "[agents][programmes]") {
    Instrument course = tests::open_programme();
    course.channels[of(Channel::upfront_cost)] = 75;
    const auto left_after_a_month = [&](std::int32_t savings, double talks) {
        TestWorld town(2000, Mix::spread);
        town.setting.parameters.programme.drop_out = 0;
        town.setting.parameters.office.talk_share = talks;
        enrol_all(town, course);
        town.world.people.savings.assign(town.world.people.savings.size(), savings);
        town.month();
        return town.world.gemeente.participants[0] -
               static_cast<std::uint32_t>(town.world.instruments[0].starts);
    };
    const std::uint32_t poor = left_after_a_month(7499, 0);
    CHECK(poor > 900);
    CHECK(poor < 1100);
    CHECK(left_after_a_month(7500, 0) == 2000);
    CHECK(left_after_a_month(7499, 5) > 1900);
}

TEST_CASE("who can pay the advance pays it, talked to or not", "[agents][programmes]") {
    Instrument course = tests::open_programme();
    course.channels[of(Channel::upfront_cost)] = 75;
    TestWorld town(1000, Mix::spread);
    town.setting.parameters.office.talk_share = 5;
    enrol_all(town, course);
    town.world.people.savings.assign(town.world.people.savings.size(), 7500);
    town.month();
    CHECK(town.booked(Line::upfront_costs) == 1000 * 7500);
}

TEST_CASE("an advance is paid to the cent", "[agents][programmes]") {
    Instrument course = tests::open_programme();
    course.channels[of(Channel::upfront_cost)] = 40.10F;
    TestWorld town(1000, Mix::spread);
    town.setting.parameters.office.talk_share = 5;
    enrol_all(town, course);
    town.world.people.savings.assign(town.world.people.savings.size(), 7500);
    town.month();
    CHECK(town.booked(Line::upfront_costs) == 1000 * 4010);
}

TEST_CASE("who is admitted this month takes part from the next, after the start-up",
          "[agents][programmes]") {
    Instrument course = tests::open_programme();
    course.startup_months = 2;
    course.channels[of(Channel::skill)] = 0.1F;
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {course};
    town.begin();
    const People& people = town.world.people;
    town.month();
    std::uint32_t row = 0;
    while (people.programme_held[row] == 0) { ++row; }
    CHECK(people.programme_left[row] == 8);
    town.month();
    town.month();
    CHECK(people.skill[row] == 0.0F);
    if (people.programme_held[row] != 0) {
        town.month();
        CHECK(people.skill[row] > 0.0F);
    }
}

TEST_CASE("leaving benefit ends the place a month later and frees its money",
          "[agents][programmes]") {
    TestWorld town(100, Mix::spread);
    town.setting.parameters.programme.drop_out = 0;
    enrol_all(town, tests::open_programme());
    town.month();
    for (std::uint32_t i = 0; i < 100; ++i) { town.world.people.status[i] = Status::aow; }
    town.month();
    CHECK(enrolled(town) == 0);
    CHECK(town.world.gemeente.instrument_budget[0].committed[0] == 0);
    CHECK(town.world.gemeente.instrument_budget[0].spent[0] == 100 * 3 * 10000);
    CHECK(town.check().total() == 0);
}
