// SPDX-License-Identifier: EUPL-1.2
// Who gets a place.
#include "agents/municipality/admission.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "agents/municipality/rationing.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/whole_world.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

std::set<std::uint32_t> winners(std::vector<PlaceCandidate> candidates,
                                const Column<std::uint64_t>& id, std::size_t n) {
    select_places(candidates, id.data(), n);
    std::set<std::uint32_t> rows;
    for (std::size_t k = 0; k < n; ++k) { rows.insert(candidates[k].person); }
    return rows;
}

/// Somebody who asks for the first instrument.
PlaceCandidate asks(std::uint32_t person, std::uint32_t priority) {
    return {.person = person, .priority = priority, .instrument = 0};
}

std::int64_t admitted(const World& world) {
    return std::count_if(world.now.admitted_programme.begin(), world.now.admitted_programme.end(),
                         [](std::uint8_t value) { return value != 0; });
}

}  // namespace

TEST_CASE("places go to the highest priority, ties to the lowest id", "[agents][places]") {
    const Column<std::uint64_t> id{50, 40, 30, 20, 10};
    const std::vector<PlaceCandidate> candidates{asks(0, 7), asks(1, 9), asks(2, 7), asks(3, 7),
                                                 asks(4, 1)};
    CHECK(winners(candidates, id, 1) == std::set<std::uint32_t>{1});
    CHECK(winners(candidates, id, 2) == std::set<std::uint32_t>{1, 3});
    CHECK(winners(candidates, id, 3) == std::set<std::uint32_t>{1, 2, 3});
}

TEST_CASE("who wins does not depend on the order of the candidates", "[agents][places][property]") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(0, 20)));
    const sim::Dice dice(seed, 3);
    constexpr std::uint32_t people = 500;
    Column<std::uint64_t> id;
    std::vector<PlaceCandidate> candidates;
    for (std::uint32_t i = 0; i < people; ++i) {
        id.push_back(1000 - i);
        candidates.push_back(asks(i, dice.bits(i, 0, 0) % 20));
    }
    const std::set<std::uint32_t> expected = winners(candidates, id, 123);
    std::sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
        return dice.bits(a.person, 1, 0) < dice.bits(b.person, 1, 0);
    });
    CHECK(winners(candidates, id, 123) == expected);
}

TEST_CASE("klantmanagers who keep to the rule and who do not share places as they ask",
          "[agents][places]") {
    // Six by rule and six by own view, whose numbers are no measure of each other. The lottery of
    // all gives four of six places to the first and two to the others.
    Column<std::uint64_t> id;
    std::vector<PlaceCandidate> candidates;
    for (std::uint32_t i = 0; i < 12; ++i) {
        id.push_back(i);
        PlaceCandidate one = asks(i, i < 6 ? 10 + i : 1000 + i);
        one.by_rule = i < 6 ? 1 : 0;
        one.lottery = i < 4 || i == 6 || i == 7 ? 900 : 100;
        candidates.push_back(one);
    }
    // The highest four of 10..15, and the highest two of 1006..1011.
    CHECK(winners(candidates, id, 6) == std::set<std::uint32_t>{2, 3, 4, 5, 10, 11});
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
