// SPDX-License-Identifier: EUPL-1.2
// Who is in a programme when the run begins.
#include "agents/instruments/running.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "agents/state/slots.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

Instrument course(std::uint32_t hash) {
    Instrument course = tests::open_programme();
    course.hash = hash;
    course.duration_months = 6;
    course.running_at_start = 40;
    course.channels[static_cast<std::size_t>(Channel::wage_support)] = 0;
    return course;
}

/// On a list of which the longest wait is 12 months.
void wait(TestWorld& town, const std::vector<Instrument>& all) {
    place_on_lists(town.world.people, town.world.now, town.world.people.count, all, {5, 0}, 12);
}

std::uint32_t waiting_for(const People& people, std::size_t j) {
    return static_cast<std::uint32_t>(std::count(people.programme_wanted.begin(),
                                                 people.programme_wanted.end(), slot_value_of(j)));
}

std::uint32_t in(const People& people, std::size_t j) {
    return static_cast<std::uint32_t>(
        std::count(people.programme_held.begin(), people.programme_held.end(), slot_value_of(j)));
}

}  // namespace

TEST_CASE("a course that runs at the start has clients of the stock in it, at every stage",
          "[agents][programmes]") {
    TestWorld town(1000, Mix::spread);
    People& people = town.world.people;
    const std::vector<Instrument> all{course(7)};
    place_participants(people, town.world.now, 1000, all, {5, 0});
    CHECK(in(people, 0) == 40);
    std::array<int, 6> done{};
    for (std::uint32_t i = 0; i < 1000; ++i) {
        if (people.programme_held[i] == 0) {
            continue;
        }
        ++done[people.programme_done[i]];
        REQUIRE(people.programme_left[i] + people.programme_done[i] == 6);
        REQUIRE(people.status[i] == Status::bijstand);
        REQUIRE(people.ever_started[i] == 1);
    }
    CHECK(*std::min_element(done.begin(), done.end()) > 0);
}

TEST_CASE("who is in it may be: the least lucky of who is eligible are left out",
          "[agents][programmes]") {
    TestWorld town(200, Mix::spread);
    std::vector<Instrument> all{course(7)};
    all[0].eligibility.min_months_on_benefit = 24;
    for (std::uint32_t i = 0; i < 200; ++i) {
        town.world.people.months_on_benefit[i] = i < 30 ? 24 : 23;
    }
    place_participants(town.world.people, town.world.now, 200, all, {5, 0});
    CHECK(in(town.world.people, 0) == 30);  // no more may, of 40
    for (std::uint32_t i = 30; i < 200; ++i) { REQUIRE(town.world.people.programme_held[i] == 0); }
}

TEST_CASE("where a course stands in the file does not decide who is in it",
          "[agents][programmes]") {
    TestWorld one(400, Mix::spread);
    TestWorld other(400, Mix::spread);
    place_participants(one.world.people, one.world.now, 400, std::vector{course(7), course(9)},
                       {5, 0});
    place_participants(other.world.people, other.world.now, 400, std::vector{course(9), course(7)},
                       {5, 0});
    for (std::uint32_t i = 0; i < 400; ++i) {
        const std::uint8_t held = one.world.people.programme_held[i];
        REQUIRE(other.world.people.programme_held[i] == (held == 0 ? 0 : 3 - held));
    }
    CHECK(in(one.world.people, 0) == 40);
    CHECK(in(one.world.people, 1) == 40);
}

TEST_CASE("of two courses for the same few, neither has more of them by its name or place",
          "[agents][programmes]") {
    std::uint32_t first = 0;
    for (std::uint32_t world = 0; world < 200; ++world) {
        TestWorld town(40, Mix::spread);
        place_participants(town.world.people, town.world.now, 40, std::vector{course(7), course(9)},
                           {5, world});
        REQUIRE(in(town.world.people, 0) + in(town.world.people, 1) == 40);
        first += in(town.world.people, 0);
    }
    // Each person goes to either by even luck: sd (40 / 4 / 200)^0.5 = 0.22 of the mean; 4 sd
    CHECK(first / 200.0 == Approx(20.0).margin(0.9));
}

TEST_CASE("parts of a person are one in that share of worlds, and nobody is placed in a job",
          "[agents][programmes]") {
    Instrument half = course(7);
    half.running_at_start = 2.5;
    half.waiting_at_start = 1.5;
    Instrument job = course(9);
    job.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    const std::vector<Instrument> all{half, job};
    std::uint32_t placed = 0;
    std::uint32_t listed = 0;
    for (std::uint32_t world = 0; world < 200; ++world) {
        TestWorld town(20);
        place_participants(town.world.people, town.world.now, 20, all, {5, world});
        place_on_lists(town.world.people, town.world.now, 20, all, {5, world}, 12);
        REQUIRE((in(town.world.people, 0) == 2 || in(town.world.people, 0) == 3));
        REQUIRE(in(town.world.people, 1) == 0);
        // One luck for all parts of an instrument.
        REQUIRE(waiting_for(town.world.people, 0) + 1 == in(town.world.people, 0));
        placed += in(town.world.people, 0);
        listed += waiting_for(town.world.people, 0);
    }
    CHECK(placed / 200.0 == Approx(2.5).margin(0.15));  // sd 0.5 / 200^0.5; 4 sd
    CHECK(listed / 200.0 == Approx(1.5).margin(0.15));
}

TEST_CASE("as many wait at the start as the instrument says, for up to the longest time",
          "[agents][programmes]") {
    TestWorld town(1000, Mix::spread);
    Instrument job = course(7);
    job.waiting_at_start = 120;
    job.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;  // of jobs as of courses
    wait(town, {job});
    const People& people = town.world.people;
    CHECK(waiting_for(people, 0) == 120);
    std::array<int, 12> waited{};
    for (std::uint32_t i = 0; i < 1000; ++i) {
        REQUIRE(people.programme_held[i] == 0);
        REQUIRE(people.ever_started[i] == 0);
        if (people.programme_wanted[i] == 0) {
            REQUIRE(people.programme_waited[i] == 0);
            continue;
        }
        REQUIRE(people.programme_waited[i] < 12);
        ++waited[people.programme_waited[i]];
    }
    // Ten a month: sd 3
    CHECK(*std::min_element(waited.begin(), waited.end()) > 0);
    CHECK(*std::max_element(waited.begin(), waited.end()) < 23);
}

TEST_CASE("nobody waits who takes part or waits already, may not start it, or is of no stock",
          "[agents][programmes]") {
    TestWorld town(200, Mix::spread);
    People& people = town.world.people;
    std::vector<Instrument> all{course(7), course(9)};
    all[0].running_at_start = 40;
    all[1].running_at_start = 0;
    all[0].waiting_at_start = 50;
    all[1].waiting_at_start = 1000;
    all[1].eligibility.min_months_on_benefit = 24;
    for (std::uint32_t i = 0; i < 200; ++i) { people.months_on_benefit[i] = i < 150 ? 24 : 23; }
    place_participants(people, town.world.now, 180, all, {5, 0});
    place_on_lists(people, town.world.now, 180, all, {5, 0}, 12);
    CHECK(in(people, 0) == 40);
    CHECK(waiting_for(people, 0) == 50);
    std::uint32_t free = 0;
    for (std::uint32_t i = 0; i < 200; ++i) {
        REQUIRE((people.programme_held[i] == 0 || people.programme_wanted[i] == 0));
        REQUIRE((i < 180 || people.programme_wanted[i] == 0));
        REQUIRE((i < 150 || people.programme_wanted[i] != 2));
        free +=
            i < 150 && people.programme_held[i] == 0 && people.programme_wanted[i] != 1 ? 1U : 0U;
    }
    CHECK(waiting_for(people, 1) == free);  // all of the long-term clients who are left
}

TEST_CASE("where a course stands in the file does not decide who waits for it",
          "[agents][programmes]") {
    TestWorld one(400, Mix::spread);
    TestWorld other(400, Mix::spread);
    Instrument first = course(7);
    Instrument second = course(9);
    first.waiting_at_start = second.waiting_at_start = 60;
    wait(one, {first, second});
    wait(other, {second, first});
    for (std::uint32_t i = 0; i < 400; ++i) {
        const std::uint8_t wanted = one.world.people.programme_wanted[i];
        REQUIRE(other.world.people.programme_wanted[i] == (wanted == 0 ? 0 : 3 - wanted));
    }
    CHECK(waiting_for(one.world.people, 0) == 60);
    CHECK(waiting_for(one.world.people, 1) == 60);
}

TEST_CASE("who waits at the start gets a place when there is one, or leaves the list in time",
          "[agents][programmes]") {
    TestWorld town(500);
    Instrument scarce = course(7);
    scarce.running_at_start = 0;
    scarce.waiting_at_start = 100;
    scarce.places = 30;
    town.setting.instruments = {scarce};
    town.setting.parameters.come_up.offer_at_talk = 0;  // nobody else comes up
    wait(town, {scarce});
    town.begin();
    town.world.gemeente.waiting[0] = waiting_for(town.world.people, 0);
    std::vector<bool> waited(500);
    for (std::uint32_t i = 0; i < 500; ++i) {
        waited[i] = town.world.people.programme_wanted[i] != 0;
    }
    town.month();
    REQUIRE(town.check().total() == 0);
    CHECK(in(town.world.people, 0) == 30);
    for (std::uint32_t i = 0; i < 500; ++i) {
        REQUIRE((town.world.people.programme_held[i] == 0 || waited[i]));
    }
    for (int t = 0; t < 12; ++t) { town.month(); }
    CHECK(town.check().total() == 0);
    CHECK(waiting_for(town.world.people, 0) == 0);
}
