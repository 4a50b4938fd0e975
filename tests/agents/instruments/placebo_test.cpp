// SPDX-License-Identifier: EUPL-1.2
// An instrument that does nothing and costs nothing changes nothing.
#include "agents/municipality/office.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

enum class Extra { none, placebo, programme };

/// A town with one scarce programme, behind an extra instrument or not, after a year and a half.
void live(TestWorld& town, Extra extra) {
    Instrument course = tests::open_programme();
    course.places = 30;
    course.channels[static_cast<std::size_t>(Channel::skill)] = 0.05F;
    if (extra == Extra::placebo) {
        town.setting.instruments.push_back(tests::placebo());
    } else if (extra == Extra::programme) {
        Instrument other = tests::open_programme();
        other.hash = 0x4321;
        town.setting.instruments.push_back(other);
    }
    town.setting.instruments.push_back(course);
    town.begin();
    for (int t = 0; t < 18; ++t) { town.month(); }
}

bool same_lives(const TestWorld& a, const TestWorld& b) {
    const People& p = a.world.people;
    const People& q = b.world.people;
    bool holds_same = true;
    for (std::size_t i = 0; i < p.count; ++i) {
        // The index of the course differs by one between the two towns.
        holds_same = holds_same && (p.programme_held[i] != 0) == (q.programme_held[i] != 0) &&
                     (p.programme_wanted[i] != 0) == (q.programme_wanted[i] != 0);
    }
    return holds_same && p.skill == q.skill && p.motivation == q.motivation &&
           p.programme_waited == q.programme_waited && p.savings == q.savings &&
           p.programme_left == q.programme_left &&
           p.months_since_contact == q.months_since_contact && p.sanction == q.sanction &&
           a.world.now.events == b.world.now.events;
}

}  // namespace

TEST_CASE("a placebo in slot money changes nobody's life, whatever the allocation rule",
          "[agents][places][property]") {
    const auto rule = static_cast<Allocation>(GENERATE(0, 1, 2, 3, 4));
    TestWorld without(1500, Mix::spread);
    TestWorld with(1500, Mix::spread);
    without.setting.policy.allocation = rule;
    with.setting.policy.allocation = rule;
    live(without, Extra::none);
    live(with, Extra::placebo);
    CHECK(with.world.instruments[0].starts > 0);
    CHECK(same_lives(without, with));
}

TEST_CASE("an instrument that competes for people does change lives", "[agents][places]") {
    TestWorld without(1500, Mix::spread);
    TestWorld with(1500, Mix::spread);
    live(without, Extra::none);
    live(with, Extra::programme);
    CHECK_FALSE(same_lives(without, with));
}

TEST_CASE("a new instrument changes no klantmanager's skill or other favourites",
          "[agents][places]") {
    TestWorld before(900, Mix::spread);
    TestWorld after(900, Mix::spread);
    Instrument one = tests::open_programme();
    Instrument two = tests::open_programme();
    two.hash = 0x5555;
    before.setting.instruments = {one};
    after.setting.instruments = {two, one};
    before.begin();
    after.begin();
    REQUIRE(before.world.klantmanagers.size() == after.world.klantmanagers.size());
    bool two_differs = false;
    for (std::size_t k = 0; k < before.world.klantmanagers.size(); ++k) {
        const Klantmanager& old = before.world.klantmanagers[k];
        const Klantmanager& now = after.world.klantmanagers[k];
        CHECK(old.skill == now.skill);
        CHECK(old.favourite[0] == now.favourite[1]);
        two_differs = two_differs || now.favourite[0] != now.favourite[1];
    }
    CHECK(two_differs);
}
