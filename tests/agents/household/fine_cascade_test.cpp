// SPDX-License-Identifier: EUPL-1.2
// Pattern P4 (mechanisms 1, 34, 35): low doenvermogen, missed forms, claims and fines, debt,
// stress, less effective doenvermogen. And where the loop can be cut.
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

constexpr std::uint32_t people_in_world = 4096;
constexpr int months = 36;

struct Outcome {
    double mistakes = 0;  ///< per person over all months
    double fines = 0;     ///< [EUR] per person
    double debt = 0;      ///< [EUR] at the end
    double accounts = 0;
    double stress = 0;
    double lost = 0;  ///< share of doenvermogen lost to stress
};

struct Case {
    float doenvermogen = 0.3F;
    double bandwidth_tax = 0.4;
    Fines fines = Fines::stack;
    double claim_share = 0.8;  ///< 0 = warnings only
};

Outcome live(const Case& c) {
    TestWorld w(people_in_world, afweging::tests::Mix::alike, 7);
    w.setting.parameters.mistakes.per_month = 0.05;
    w.setting.parameters.stress.bandwidth_tax = c.bandwidth_tax;
    w.setting.policy.fines = c.fines;
    w.setting.statute.rows[0].fine = 68300;
    w.setting.parameters.mistakes.claim_share = c.claim_share;
    w.setting.parameters.mistakes.claim = 2250;
    w.setting.parameters.mistakes.fine_share = 0.5;
    for (std::uint32_t i = 0; i < people_in_world; ++i) {
        w.world.people.doenvermogen[i] = c.doenvermogen;
        w.world.people.fixed_costs[i] = 85000;
    }
    Outcome out;
    for (int t = 0; t < months; ++t) {
        w.month(afweging::tests::household_month);
        for (std::uint32_t i = 0; i < people_in_world; ++i) {
            out.mistakes += (w.world.now.events[i] & bit(Event::mistake)) != 0;
        }
    }
    const People& people = w.world.people;
    for (std::uint32_t i = 0; i < people_in_world; ++i) {
        out.debt += people.debt[i] / 100.0;
        out.accounts += people.accounts[i];
        out.stress += static_cast<double>(people.stress[i]);
        out.lost += 1.0 - static_cast<double>(w.world.now.effective[i] / c.doenvermogen);
    }
    out.fines = static_cast<double>(w.booked(Line::fines)) / 100.0;
    for (double* x :
         {&out.mistakes, &out.fines, &out.debt, &out.accounts, &out.stress, &out.lost}) {
        *x /= people_in_world;
    }
    return out;
}

}  // namespace

TEST_CASE(
    "P4: low doenvermogen leads to missed forms, stacked fines, debt, stress and less capacity") {
    const Outcome low = live({.doenvermogen = 0.25F});
    const Outcome high = live({.doenvermogen = 0.75F});
    CHECK(low.mistakes > 2.0 * high.mistakes);
    CHECK(low.fines > 2.0 * high.fines);
    CHECK(low.debt > 2.0 * high.debt);
    CHECK(low.accounts > 2.0 * high.accounts);
    CHECK(low.stress > high.stress + 0.1);
    CHECK(low.lost > high.lost + 0.04);
}

TEST_CASE("P4: without the bandwidth tax stress no longer causes mistakes") {
    const Outcome taxed = live({.bandwidth_tax = 0.4});
    const Outcome untaxed = live({.bandwidth_tax = 0.0});
    CHECK(untaxed.lost == 0.0);
    CHECK(taxed.mistakes > 1.03 * untaxed.mistakes);
    CHECK(taxed.debt > untaxed.debt);
}

TEST_CASE("P4: without the tax the number of mistakes does not depend on fines") {
    const Outcome fined = live({.bandwidth_tax = 0.0});
    const Outcome unfined = live({.bandwidth_tax = 0.0, .claim_share = 0});
    CHECK(fined.mistakes == unfined.mistakes);
    CHECK(fined.stress > unfined.stress);
}

TEST_CASE("P4: fines that stand still leave less debt, less stress and fewer mistakes") {
    const Outcome stacked = live({.fines = Fines::stack});
    const Outcome stopped = live({.fines = Fines::stop});
    CHECK(stopped.fines < 0.7 * stacked.fines);
    CHECK(stopped.debt < stacked.debt);  // claims are most of it, and they stay
    CHECK(stopped.stress < stacked.stress);
    CHECK(stopped.mistakes < stacked.mistakes);
}
