// SPDX-License-Identifier: EUPL-1.2
// Who takes part in what, and the draws of those few.
#include "agents/instruments/participants.hpp"

#include <algorithm>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestChunk;
using tests::TestWorld;

namespace {

bool lists(const Selection& selection, std::size_t row) {
    return std::find(selection.begin(), selection.end(), row) != selection.end();
}

/// A course of three months after a start-up of two.
void offer_course(TestWorld& town) {
    Instrument course = tests::open_programme();
    course.startup_months = 2;
    course.duration_months = 3;
    town.setting.instruments = {course};
    town.begin();
}

}  // namespace

TEST_CASE("each kind of help has its list, and all of it is on the list of the helped",
          "[agents][participants]") {
    TestWorld town(5);
    offer_course(town);
    People& people = town.world.people;
    people.programme_held[0] = 1;
    people.contact_held[1] = 1;
    people.aftercare_held[2] = 1;
    people.debt_help[3] = DebtHelp::plan;  // ran before the run began, by no instrument
    town.month([](TestChunk& b) {
        CHECK(b.s.in_programme.count == 1);
        CHECK(lists(b.s.in_programme, 0));
        CHECK(b.s.supported.count == 2);
        CHECK(lists(b.s.supported, 1));
        CHECK(lists(b.s.supported, 2));
        CHECK(b.s.helped.count == 4);
        CHECK_FALSE(lists(b.s.helped, 4));
    });
}

TEST_CASE("a programme acts from the end of its start-up to its last month",
          "[agents][participants]") {
    TestWorld town(6);
    offer_course(town);
    for (std::uint8_t i = 0; i < 5; ++i) {
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = static_cast<std::uint8_t>(5 - i);
    }
    town.month([](TestChunk& b) {
        const std::vector<int> acting(b.world.now.acting.begin(), b.world.now.acting.begin() + 6);
        CHECK(acting == std::vector<int>{0, 0, 1, 1, 1, 0});
    });
}

TEST_CASE("a participant's draws do not depend on who else takes part", "[agents][participants]") {
    std::uint32_t alone[2] = {0, 0};
    for (const bool in_company : {false, true}) {
        TestWorld town(200);
        offer_course(town);
        for (std::uint32_t i = 0; i < 200; ++i) {
            const bool takes_part = i == 100 || (in_company && i % 3 == 0);
            town.world.people.programme_held[i] = takes_part ? 1 : 0;
            town.world.people.programme_left[i] = takes_part ? 3 : 0;
        }
        town.month([&](TestChunk& b) {
            const std::uint64_t id = town.world.people.id[100];
            CHECK(b.s.attendance[0][100] == town.dice().bits(id, 0, purpose::attendance));
            CHECK(b.s.debt_event[100] == town.dice().bits(id, 0, purpose::debt_event));
            alone[in_company ? 1 : 0] = b.s.attendance[0][100];
        });
    }
    CHECK(alone[0] == alone[1]);
}
