// SPDX-License-Identifier: EUPL-1.2
// A bond with a coach: it grows, fades, brings people to a course and keeps them in a job.
#include "agents/wellbeing/bond.hpp"

#include "agents/state/opening.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

BondParameters parameters() { return {.fade = 0.1, .keeps_job = 0.5}; }

}  // namespace

TEST_CASE("a bond after a month follows its formula", "[agents][bond]") {
    const BondRates r(parameters());
    CHECK(next_bond(0.0F, 0.2F, r) == Approx(0.2));
    CHECK(next_bond(0.5F, 0.2F, r) == Approx(0.6));   // 0.5 + 0.2 x 0.5
    CHECK(next_bond(0.5F, 0.0F, r) == Approx(0.45));  // 0.5 x 0.9
    CHECK(support_with_bond(0.0F, 0.0F, r) == 0.0F);
    CHECK(support_with_bond(0.2F, 0.5F, r) == Approx(0.4));  // 0.2 + 0.5 x 0.5 x 0.8
}

TEST_CASE("who has a steady coach has a bond that grows, and keeps some of it afterwards",
          "[agents][bond]") {
    TestWorld town(3);
    Instrument coach;
    coach.slot = Slot::contact;
    coach.channels[static_cast<std::size_t>(Channel::bond)] = 0.2F;
    town.setting.instruments = {coach};
    town.setting.parameters.bond = parameters();
    town.begin();
    People& people = town.world.people;
    people.contact_held[0] = 1;
    people.contact_left[0] = 60;
    people.bond[1] = 0.5F;
    const auto month = [&] {
        town.month([](afweging::tests::TestChunk& b) {
            isa_base::bond(b.chunk(), b.c.channels, b.c.rates.bond);
        });
    };
    month();
    month();
    CHECK(people.bond[0] == Approx(0.36));   // 1 - 0.8^2
    CHECK(people.bond[1] == Approx(0.405));  // 0.5 x 0.9^2
    CHECK(people.bond[2] == 0.0F);
    people.contact_held[0] = 0;
    month();
    CHECK(people.bond[0] == Approx(0.324));
}

TEST_CASE("where nobody has a steady coach bonds are left alone", "[agents][bond]") {
    TestWorld town(1);
    town.setting.parameters.bond = parameters();
    town.begin();
    town.world.people.bond[0] = 0.5F;
    town.month([](afweging::tests::TestChunk& b) {
        isa_base::bond(b.chunk(), b.c.channels, b.c.rates.bond);
    });
    CHECK(town.world.people.bond[0] == 0.5F);
}

TEST_CASE("a full bond prevents the ends of jobs that it may", "[agents][bond]") {
    const auto ends = [](float bond) {
        TestWorld town(4000);
        town.setting.parameters.jobs.temporary_end = 0.2;
        town.setting.parameters.jobs.early_risk_months = 4;
        town.setting.parameters.bond = parameters();
        town.begin();
        People& people = town.world.people;
        for (std::uint32_t i = 0; i < 4000; ++i) {
            people.status[i] = Status::job_temporary;
            people.bond[i] = bond;
        }
        town.month([](afweging::tests::TestChunk& b) {
            isa_base::commit_dice(b.chunk(), b.luck());
            const Rates& r = b.c.rates;
            isa_base::keep_or_lose_jobs(b.chunk(), b.c.market.full_time, b.c.channels,
                                        {r.jobs, r.business, r.bond, r.peers, 0.0F});
        });
        int ended = 0;
        for (std::uint32_t i = 0; i < 4000; ++i) {
            ended += (town.world.now.events[i] & bit(Event::job_end)) != 0 ? 1 : 0;
        }
        return ended / 4000.0;
    };
    // Capacity counts for nothing here: 1 - e^-0.2 and 1 - e^-0.1; 4 sd
    CHECK(ends(0.0F) == Approx(0.181269).margin(0.0244));
    CHECK(ends(1.0F) == Approx(0.095163).margin(0.0186));
}
