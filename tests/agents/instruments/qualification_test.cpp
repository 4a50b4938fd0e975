// SPDX-License-Identifier: EUPL-1.2
// Dutch that is learned, and a level of schooling for who completes.
#include "agents/instruments/qualification.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

std::size_t of(Channel c) { return static_cast<std::size_t>(c); }

}  // namespace

TEST_CASE("Dutch and schooling after a course follow their formulas", "[agents][qualification]") {
    CHECK(next_dutch(1, 0.2F, 0.5F, 0.099F) == 2);
    CHECK(next_dutch(1, 0.2F, 0.5F, 0.101F) == 1);
    CHECK(next_dutch(best_dutch, 1.0F, 1.0F, 0.0F) == best_dutch);
    CHECK(next_dutch(1, 0.0F, 1.0F, 0.0F) == 1);
    constexpr auto lowest = static_cast<Schooling>(0);
    constexpr auto second = static_cast<Schooling>(1);
    constexpr auto highest = static_cast<Schooling>(schooling_count - 1);
    CHECK(schooling_after(lowest, 0.6F, 0.401F) == second);  // the upper 0.6 of the draw
    CHECK(schooling_after(lowest, 0.6F, 0.399F) == lowest);
    CHECK(schooling_after(highest, 1.0F, 0.9F) == highest);
    CHECK(schooling_after(lowest, 0.0F, 1.0F) == lowest);
}

TEST_CASE("a course with language and a diploma leaves as much of both as it says",
          "[agents][qualification]") {
    constexpr std::uint32_t people = 4000;
    TestWorld town(people);
    Instrument course = afweging::tests::open_programme();
    course.duration_months = 2;
    course.channels[of(Channel::language)] = 0.3F;
    course.channels[of(Channel::qualification)] = 0.6F;
    town.setting.instruments = {course};
    town.setting.instruments[0].eligibility.statuses = 4;  // bijstand
    town.setting.parameters.programme.attend_base = 100;   // all attend all of it
    town.setting.parameters.programme.drop_out = 0;
    town.begin();
    for (std::uint32_t i = 0; i < people; ++i) {
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = 2;
        town.world.people.dutch[i] = 0;
        town.world.people.schooling[i] = static_cast<Schooling>(0);
    }
    for (int t = 0; t < 2; ++t) {
        town.month([](afweging::tests::TestChunk& b) {
            const MonthContext& c = b.c;
            isa_base::programme(b.chunk(), c.setting.instruments, c.channels, programme_terms(c),
                                jobs_of_month(c), b.luck());
        });
    }
    double levels = 0;
    double diplomas = 0;
    for (std::uint32_t i = 0; i < people; ++i) {
        levels += town.world.people.dutch[i];
        diplomas += static_cast<double>(town.world.people.schooling[i]);
    }
    CHECK(levels / people == Approx(0.6).margin(0.041));  // sd (2 x 0.3 x 0.7)^0.5; 4 sd
    CHECK(diplomas / people == Approx(0.6).margin(0.031));
}
