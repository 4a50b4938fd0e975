// SPDX-License-Identifier: EUPL-1.2
// Who is exempt from the duty to work, and what a duty is to them.
#include "agents/instruments/exemption.hpp"

#include <cmath>

#include "agents/instruments/come_up.hpp"
#include "agents/population/arrivals.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestChunk;
using tests::TestWorld;

namespace {

void set_rules(TestWorld& town, double asks, double doenvermogen, double months = 12) {
    town.setting.parameters.exemption = {
        .asks = asks, .doenvermogen = doenvermogen, .review_months = months};
}

void turn(TestWorld& town) {
    town.month(
        [](TestChunk& b) { isa_base::exemption(b.chunk(), exemption_terms(b.c), b.luck()); });
}

std::uint32_t exempt_in(const TestWorld& town, std::uint8_t ground) {
    const People& people = town.world.people;
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        count += (people.exempt[i] & ground) != 0 ? 1U : 0U;
    }
    return count;
}

/// Single parents, the youngest of so many months when the run begins.
void make_parents(TestWorld& town, std::int16_t months) {
    People& people = town.world.people;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        people.household[i] = Household::single_parent;
        people.children[i] = 1;
        people.youngest_birth[i] = static_cast<std::int16_t>(-months);
    }
}

/// Everybody with a limit that meets effective doenvermogen 0.2, and so exempt below 0.25.
void make_limited(TestWorld& town) {
    for (std::uint32_t i = 0; i < town.world.people.count; ++i) {
        town.world.people.health[i] = Health::mental;
        town.world.now.effective[i] = 0.2F;
    }
}

}  // namespace

TEST_CASE("an exemption is for a health limit with little doenvermogen, or a young child",
          "[agents][exemption]") {
    ExemptionRates r;
    r.doenvermogen = 0.25F;
    // health limited and q < 0.25
    CHECK(has_urgent_reasons(Health::mental, 0.2F, r));
    CHECK(has_urgent_reasons(Health::physical, 0.24F, r));
    CHECK_FALSE(has_urgent_reasons(Health::mental, 0.25F, r));
    CHECK_FALSE(has_urgent_reasons(Health::no_limits, 0.1F, r));
    // single, with a child, the youngest below 5
    CHECK(may_ask_as_parent(Household::single_parent, 2, 4, 5));
    CHECK_FALSE(may_ask_as_parent(Household::single_parent, 2, 5, 5));
    CHECK_FALSE(may_ask_as_parent(Household::couple_with_children, 2, 4, 5));
    CHECK_FALSE(may_ask_as_parent(Household::single_parent, 0, 0, 5));
    CHECK(grounds(false, false) == 0);
    CHECK(grounds(true, true) == (ground::urgent | ground::young_child));
    // From labour duties and the tegenprestatie: a mandatory talk stays a duty.
    CHECK(is_excused(ground::urgent, Duty::labour));
    CHECK(is_excused(ground::young_child, Duty::tegenprestatie));
    CHECK_FALSE(is_excused(ground::urgent, Duty::other));
    CHECK_FALSE(is_excused(0, Duty::labour));
    CHECK_FALSE(is_excused(0, Duty::tegenprestatie));
}

TEST_CASE("urgent reasons are looked at in the first month and then once a year, in a turn",
          "[agents][exemption]") {
    TestWorld town(1200);
    set_rules(town, 0, 0.25);
    make_limited(town);
    turn(town);
    CHECK(exempt_in(town, ground::urgent) == 1200);
    for (std::uint32_t i = 0; i < 1200; ++i) { town.world.now.effective[i] = 0.3F; }
    town.world.people.months_on_benefit[7] = 1;  // at intake: looked at whatever the turn
    const std::uint32_t turn_of_7 = file_comes_up(town.world.people.id[7], 12, 1) ? 1 : 0;
    turn(town);
    CHECK((town.world.people.exempt[7] == 0));
    // In month 1 the twelfth part whose turn it is, and number 7.
    std::uint32_t in_turn = 0;
    for (std::uint32_t i = 0; i < 1200; ++i) {
        in_turn += file_comes_up(town.world.people.id[i], 12, 1) ? 1U : 0U;
    }
    CHECK(exempt_in(town, ground::urgent) == 1200 - in_turn - (1 - turn_of_7));
    CHECK(in_turn > 80);
    CHECK(in_turn < 120);
    for (int month = 2; month < 13; ++month) { turn(town); }
    CHECK(exempt_in(town, ground::urgent) == 0);
}

TEST_CASE("a parent who asks is exempt until the child is five, whoever else there is",
          "[agents][exemption]") {
    TestWorld town(4000);
    set_rules(town, 0.3, 0);
    make_parents(town, 57);
    turn(town);
    const std::vector<std::uint8_t> first(town.world.people.exempt.begin(),
                                          town.world.people.exempt.end());
    const std::uint32_t asked = exempt_in(town, ground::young_child);
    // 0.3 of 4,000 with a standard deviation of 29: outside four of them by luck in 1 of 16,000.
    CHECK(std::abs(static_cast<double>(asked) - 1200) < 4 * 29);
    turn(town);
    turn(town);  // the child is 59 months
    CHECK(std::equal(first.begin(), first.end(), town.world.people.exempt.begin()));
    turn(town);
    CHECK(exempt_in(town, ground::young_child) == 0);
    TestWorld fewer(100);
    set_rules(fewer, 0.3, 0);
    make_parents(fewer, 57);
    turn(fewer);
    for (std::uint32_t i = 0; i < 100; ++i) { REQUIRE(fewer.world.people.exempt[i] == first[i]); }
}

TEST_CASE("who is not on bijstand has no duty to be exempt from", "[agents][exemption]") {
    TestWorld town(3);
    set_rules(town, 1, 0.25);
    make_limited(town);
    make_parents(town, 12);
    town.world.people.status[1] = Status::ww;
    town.world.people.status[2] = Status::bijstand_part_time;
    turn(town);
    CHECK(town.world.people.exempt[0] == 3);
    CHECK(town.world.people.exempt[1] == 0);
    CHECK(town.world.people.exempt[2] == 3);
    town.world.people.status[0] = Status::job_temporary;
    turn(town);
    CHECK(town.world.people.exempt[0] == 0);
}

TEST_CASE("to who is exempt a mandatory offer is a voluntary one to the last byte",
          "[agents][exemption]") {
    const Duty duty = GENERATE(Duty::labour, Duty::tegenprestatie);
    const auto after = [duty](Obligation obligation, std::uint8_t exempt) {
        auto town = std::make_unique<TestWorld>(3000, Mix::spread);
        town->setting.instruments = {tests::open_programme(), tests::open_programme()};
        town->setting.instruments[0].obligation = obligation;
        town->setting.instruments[0].duty = duty;
        town->setting.instruments[1].key = "other";
        town->setting.instruments[1].hash = 0x4321;
        town->setting.parameters.offers.refuse_mandatory = 1;
        town->setting.parameters.offers.sanction_share = 1;
        town->begin();
        for (int month = 0; month < 4; ++month) {
            for (std::uint32_t i = 0; i < 3000; ++i) { town->world.people.exempt[i] = exempt; }
            town->month();
        }
        for (std::uint32_t i = 0; i < 3000; ++i) { town->world.people.exempt[i] = 0; }
        return town;
    };
    const auto differences = [](const TestWorld& a, const TestWorld& b) {
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < 3000; ++i) {
            count +=
                a.world.people.programme_held[i] != b.world.people.programme_held[i] ||
                        a.world.people.programme_wanted[i] != b.world.people.programme_wanted[i] ||
                        a.world.people.sanction[i] != b.world.people.sanction[i] ||
                        a.world.now.events[i] != b.world.now.events[i]
                    ? 1U
                    : 0U;
        }
        return count;
    };
    const auto excused = after(Obligation::mandatory, ground::urgent);
    CHECK(differences(*excused, *after(Obligation::voluntary, 0)) == 0);
    CHECK(differences(*excused, *after(Obligation::mandatory, 0)) > 100);
    for (std::uint32_t i = 0; i < 3000; ++i) { REQUIRE(excused->world.people.sanction[i] == 0); }
}

TEST_CASE("a duty scares nobody off who will be exempt from it", "[agents][exemption]") {
    TestWorld town(4);
    set_rules(town, 1, 0.25);
    People& people = town.world.people;
    for (std::uint32_t i = 0; i < 4; ++i) {
        people.status[i] = Status::not_arrived;
        people.route[i] = Route::inactivity;
        people.months_in_status[i] = people.months_on_benefit[i] = 0;
        town.world.now.hazard[i] = 1000;  // all would find work
    }
    people.household[1] = Household::single_parent;
    people.children[1] = 1;
    people.youngest_birth[1] = -12;
    people.health[2] = people.health[3] = Health::mental;
    people.doenvermogen[2] = 0.2F;
    people.doenvermogen[3] = 0.26F;  // x (1 - tax stress), which is 0 here
    town.month(
        [](TestChunk& b) { isa_base::arrive(b.chunk(), 4, 1.0F, exemption_terms(b.c), b.luck()); });
    CHECK(people.status[0] == Status::deterred);
    CHECK(people.status[1] == Status::bijstand);
    CHECK(people.status[2] == Status::bijstand);
    CHECK(people.status[3] == Status::deterred);
}
