// SPDX-License-Identifier: EUPL-1.2
// Who comes back to bijstand without having worked has been out of work all the time.
#include <cstdint>
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Status;

namespace {

/// People who left bijstand for one status, and came back from it.
struct Back {
    std::uint32_t people = 0;
    std::uint32_t go_on = 0;  ///< whose months out of work are one more than before they left
    std::uint32_t begin = 0;  ///< for whom they begin again at 0
};

/// Who had months out of work when leaving for such a status, and came straight back.
Back came_back_from(Status away) {
    Back back;
    std::vector<std::int32_t> before;  // months when they left; 0 for others
    simulate(shipped_scenario("basis"), {5'000, 48}, 0,
             [&](const agents::World& world, std::int32_t) {
                 const agents::People& p = world.people;
                 before.resize(p.count, 0);
                 for (std::size_t i = 0; i < p.count; ++i) {
                     if (receives_bijstand(p.status[i])) {
                         const bool returns = world.now.status_before[i] == away && before[i] > 0;
                         back.people += returns;
                         back.go_on += returns && p.months_out_of_work[i] == before[i] + 1;
                         back.begin += returns && p.months_out_of_work[i] == 0;
                         before[i] = p.months_out_of_work[i];
                     } else if (p.status[i] != away) {
                         before[i] = 0;
                     }
                 }
             });
    return back;
}

}  // namespace

// Exact: no luck involved. Twin: who comes back from school begins anew.
TEST_CASE("who left bijstand without work has been out of work all the time") {
    const Back other = came_back_from(Status::other_exit);
    const Back school = came_back_from(Status::education);
    std::printf(
        "months out of work: %u came back from another exit, %u go on; %u from school, %u\n",
        other.people, other.go_on, school.people, school.go_on);
    REQUIRE(other.people > 100);
    CHECK(other.go_on == other.people);
    REQUIRE(school.people > 10);
    CHECK(school.begin == school.people);
}
