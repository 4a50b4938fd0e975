// SPDX-License-Identifier: EUPL-1.2
// Care that homelessness, a threatened home and stress cost.
#include "agents/wellbeing/care.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

CareParameters numbers() {
    CareParameters p;
    p.homeless = 1500;
    p.threatened = 150;
    p.stress = 60;
    return p;
}

}  // namespace

TEST_CASE("care is the sum of its parts, by hand", "[agents][care]") {
    const CareRates r(numbers());
    CHECK(care_of(Housing::secure, 0.0F, r) == 0.0F);
    CHECK(care_of(Housing::secure, 0.5F, r) == 0.0F);           // the middle needs none
    CHECK(care_of(Housing::secure, 0.75F, r) == Approx(3000));  // 60 x 0.25 / 0.5
    CHECK(care_of(Housing::threatened, 0.2F, r) == Approx(15000));
    CHECK(care_of(Housing::homeless, 1.0F, r) == Approx(156000));  // 1500 + 60
}

TEST_CASE("care of a month is in whole cents, and nobody outside the world has any",
          "[agents][care]") {
    const auto w = make_test_world(3);
    w->setting.parameters.care = numbers();
    People& people = w->world.people;
    people.housing[0] = people.housing[1] = Housing::homeless;
    people.stress[0] = people.stress[1] = 0.8F;
    people.stress[2] = 0.6F;
    people.status[1] = Status::aow;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::care(chunk, c.amounts, c.rates.care);
    });
    CHECK(w->world.now.care[0] == 153600);  // 1500 + 60 x 0.3 / 0.5
    CHECK(w->world.now.care[1] == 0);
    CHECK(w->world.now.care[2] == 1200);  // 60 x 0.1 / 0.5
}
