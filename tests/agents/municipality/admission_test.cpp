// SPDX-License-Identifier: EUPL-1.2
// Who gets a place.
#include "agents/municipality/admission.hpp"

#include <algorithm>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

std::int64_t admitted(const World& world) {
    return std::count_if(world.now.admitted_programme.begin(), world.now.admitted_programme.end(),
                         [](std::uint8_t value) { return value != 0; });
}

}  // namespace

TEST_CASE("people come to know slowly how many find a place", "[agents][places]") {
    CHECK(next_placed(1.0, 0, 0, 6) == 1.0);  // nobody asked
    CHECK(next_placed(1.0, 1, 4, 6) == Approx(1.0 - 0.75 / 6));
    CHECK(next_placed(0.25, 3, 3, 6) == Approx(0.375));
}

TEST_CASE("never more participants than places, and places fill", "[agents][places]") {
    TestWorld town(2000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 37;
    town.begin();
    for (int t = 0; t < 24; ++t) {
        town.month();
        REQUIRE(town.world.gemeente.participants[0] <= 37);
        REQUIRE(town.check().total() == 0);
    }
    CHECK(town.world.gemeente.participants[0] == 37);
}

TEST_CASE("never more participants than employers have places, which grow over the years",
          "[agents][places]") {
    TestWorld town(2000, Mix::spread);
    Instrument job = tests::open_programme();
    job.channels[static_cast<std::size_t>(Channel::employer_places)] = 2;
    job.channels[static_cast<std::size_t>(Channel::employer_growth)] = 1.5F;
    town.setting.instruments = {job};
    town.begin();
    town.world.gemeente.part[0] = 0.25;
    for (int t = 0; t < 24; ++t) {
        town.month();
        // 20 x (2 + 1.5 t / 12) = 40 + 2.5 t, and a quarter: whole
        REQUIRE(town.world.gemeente.participants[0] <= static_cast<std::uint32_t>(40.25 + 2.5 * t));
        REQUIRE(town.check().total() == 0);
        if (town.world.instruments[0].by_employers != 0) {
            REQUIRE(town.world.instruments[0].by_places == 0);
            REQUIRE(town.world.instruments[0].by_budget == 0);
        }
    }
    CHECK(town.world.gemeente.participants[0] > 80);  // 97 at most
    CHECK(town.world.instruments[0].by_employers == 1);
}

TEST_CASE("years never cost more than their budgets together, whatever happens to people",
          "[agents][places][property]") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(0, 6)));
    TestWorld town(1500, Mix::spread, seed);
    town.setting.instruments = {tests::open_programme(), tests::open_programme()};
    town.setting.instruments[0].budget_cents = {3000000, 1200000, 5000000};
    town.setting.instruments[1].hash = 0x77;
    town.setting.instruments[1].startup_months = 2;
    town.setting.instruments[1].eligibility.distances = 4;
    town.setting.instruments[1].budget_cents = {2000000};
    town.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::reintegration)] = {4000000};
    town.begin();
    std::vector<std::int64_t> spent(4, 0);
    for (std::int32_t t = 0; t < 48; ++t) {
        for (std::uint32_t i = 0; i < 1500; ++i) {  // people come and go
            const std::uint32_t luck = town.dice().bits(i, static_cast<std::uint32_t>(t), 60) % 50;
            Status& status = town.world.people.status[i];
            status = luck == 0   ? Status::job_temporary
                     : luck == 1 ? Status::bijstand
                     : luck == 2 ? Status::other_exit
                                 : status;
        }
        town.month();
        spent[static_cast<std::size_t>(t / 12)] += town.booked_last_month(Line::reintegration_cost);
        REQUIRE(town.check().total() == 0);
    }
    const std::vector<std::int64_t>& own = town.world.gemeente.instrument_budget[0].spent;
    std::int64_t all = 0;
    std::int64_t of_own = 0;
    std::int64_t limits = 0;
    for (std::size_t y = 0; y < spent.size(); ++y) {
        all += spent[y];
        of_own += own[y];
        limits += town.world.gemeente.instrument_budget[0].limit[y];
        CHECK(all <= 4000000 * static_cast<std::int64_t>(y + 1));
        CHECK(of_own <= limits);
        CHECK(spent[y] == town.world.gemeente.pot_budget[1].spent[y]);
        CHECK(spent[y] > 1000000);  // the money is there to be used
    }
}

TEST_CASE("a budget comes free month by month: January does not eat the year", "[agents][places]") {
    TestWorld town(3000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].duration_months = 1;
    town.setting.instruments[0].cost_per_month_cents = 0;
    town.setting.instruments[0].budget_cents = {12 * 5 * 10000};
    town.begin();
    for (int t = 0; t < 12; ++t) {
        town.month();
        CHECK(admitted(town.world) == 5);
    }
}

TEST_CASE("the waiting list loses nobody: joined less admitted less left", "[agents][places]") {
    TestWorld town(1200, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 5;
    town.begin();
    std::int64_t before = 0;
    for (int t = 0; t < 30; ++t) {
        std::vector<std::uint8_t> waited(town.world.people.programme_wanted.begin(),
                                         town.world.people.programme_wanted.end());
        town.month();
        std::int64_t joined = 0;
        std::int64_t gone = 0;
        for (std::size_t i = 0; i < waited.size(); ++i) {
            const bool now = town.world.people.programme_wanted[i] != 0;
            joined += waited[i] == 0 && now ? 1 : 0;
            gone += waited[i] != 0 && !now ? 1 : 0;
        }
        CHECK(town.world.instruments[0].waiting == before + joined - gone);
        before = town.world.instruments[0].waiting;
        REQUIRE(town.check().wrong_waiting == 0);
    }
    CHECK(before > 50);
    const auto& waiting = town.world.people.programme_waited;
    CHECK(*std::max_element(waiting.begin(), waiting.end()) <= 12);  // offers.max_waiting
}

TEST_CASE("the check of the gemeente sees a participant too many", "[agents][places]") {
    TestWorld town(600, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 10;
    town.begin();
    for (int t = 0; t < 6; ++t) { town.month(); }
    REQUIRE(town.check().total() == 0);
    town.world.gemeente.participants[0] = 11;
    CHECK(town.check().over_places == 1);
    CHECK(town.check().wrong_participants == 1);
    town.world.gemeente.pot_budget[1].planned[70] += 5;
    CHECK(town.check().wrong_commitments == 1);
}
