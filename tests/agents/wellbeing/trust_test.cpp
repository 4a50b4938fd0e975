// SPDX-License-Identifier: EUPL-1.2
// Trust in the municipality: what builds it and what takes it.
#include "agents/wellbeing/trust.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

TrustRates rates() { return TrustRates(make_test_world(1)->setting.parameters.trust); }

}  // namespace

TEST_CASE("talks build trust, fines and broken plans take it") {
    const TrustRates r = rates();
    CHECK(next_trust(0.5F, {0, 0, 0, 0, 0}, r) == 0.5F);
    CHECK(next_trust(0.5F, {1, 0, 0, 0, 0}, r) == Approx(0.525));
    CHECK(next_trust(0.5F, {0, 1, 0, 0, 0}, r) == Approx(0.45));
    CHECK(next_trust(0.5F, {0, 1, 0, 1, 0}, r) == Approx(0.405));
}

TEST_CASE("a forgotten debt in a plan costs trust as a mistake of the municipality would") {
    TrustParameters p;
    p.loss = 0.1;
    p.late_debt = 0.2;
    const TrustRates r(p);
    CHECK(next_trust(0.5F, {0, 0, 0, 0, 1}, r) == Approx(0.4));   // 0.5 x 0.8
    CHECK(next_trust(0.5F, {0, 0, 0, 1, 1}, r) == Approx(0.36));  // and 0.9 of a broken plan
    p.late_debt = 0;
    CHECK(next_trust(0.5F, {0, 0, 0, 0, 1}, TrustRates(p)) == 0.5F);
}

TEST_CASE("a talk of last month and a maatregel that runs both reach trust, each once") {
    const auto w = make_test_world(3);
    People& people = w->world.people;
    people.months_since_contact[1] = 0;
    people.sanction[2] = 1;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        chunk.table<Notes>().sanctioned.fill(0);
        isa_base::trust(chunk, c.rates.trust);
    });
    CHECK(people.trust[0] == 0.5F);
    CHECK(people.trust[1] == Approx(0.525));
    CHECK(people.trust[2] == Approx(0.45));
}
