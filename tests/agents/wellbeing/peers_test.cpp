// SPDX-License-Identifier: EUPL-1.2
// Talks with peers: confidence first, a step on the ladder later.
#include "agents/wellbeing/peers.hpp"

#include "agents/state/opening.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/work/jobs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

PeersParameters parameters() { return {.confidence = 0.1, .keeps_job = 0.5, .step = 4}; }

}  // namespace

TEST_CASE("what peers do follows its formulas", "[agents][peers]") {
    const PeersRates r(parameters());
    CHECK(confidence_by_peers(0.4F, 0.5F, 0.8F, r) ==
          Approx(0.424));  // 0.4 + 0.1 x 0.5 x 0.8 x 0.6
    CHECK(confidence_by_peers(0.4F, 0.0F, 1.0F, r) == 0.4F);
    CHECK(step_by_peers(0.5F, 0.7F, r) == Approx(0.4));      // 4 x 0.5 x 0.2
    CHECK(support_by_peers(0.2F, 0.4F, r) == Approx(0.36));  // 0.2 + 0.5 x 0.4 x 0.8
    CHECK(support_by_peers(0.2F, 0.0F, r) == 0.2F);
    CHECK(step_by_peers(1.0F, 0.5F, r) == 0.0F);
    CHECK(step_by_peers(1.0F, 0.3F, r) == 0.0F);
}

TEST_CASE("peers bring steps to who has confidence, and none to who has not", "[agents][peers]") {
    const auto climbed = [](float confidence, float peers) {
        TestWorld town(4000);
        Instrument group;
        group.slot = Slot::contact;
        group.channels[static_cast<std::size_t>(Channel::peers)] = peers;
        town.setting.instruments = {group};
        town.setting.parameters.ladder = {};
        town.setting.parameters.ladder.up = 0.05;
        town.setting.parameters.peers = parameters();
        town.begin();
        for (std::uint32_t i = 0; i < 4000; ++i) {
            town.world.people.contact_held[i] = 1;
            town.world.people.self_efficacy[i] = confidence;
            town.world.people.ladder[i] = 2;
        }
        int steps = 0;
        town.month([&](afweging::tests::TestChunk& b) {
            isa_base::commit_dice(b.chunk(), b.luck());
            isa_base::ladder(b.chunk(), b.c.channels, b.c.rates.ladder, b.c.rates.peers);
            for (const std::int8_t change : b.chunk().table<Notes>().ladder_change) {
                steps += change;
            }
        });
        return steps / 4000.0;
    };
    // 1 - exp(-0.05), and 1 - exp(-0.05 e^(4 x 0.3)); 4 sd
    CHECK(climbed(0.8F, 0.0F) == Approx(0.048771).margin(0.0136));
    CHECK(climbed(0.8F, 1.0F) == Approx(0.152946).margin(0.0228));
    CHECK(climbed(0.4F, 1.0F) == climbed(0.4F, 0.0F));
}

TEST_CASE("a group beside a job prevents a share of its ends, and nothing where it keeps nobody",
          "[agents][peers]") {
    const auto ended = [](float peers, double keeps_job) {
        TestWorld town(4000);
        Instrument group;
        group.slot = Slot::aftercare;
        group.channels[static_cast<std::size_t>(Channel::peers)] = peers;
        town.setting.instruments = {group};
        town.setting.parameters.jobs = {};
        town.setting.parameters.jobs.temporary_end = 0.2;
        town.setting.parameters.jobs.early_risk_months = 1;
        town.setting.parameters.peers = {.confidence = 0, .keeps_job = keeps_job, .step = 0};
        town.begin();
        for (std::uint32_t i = 0; i < 4000; ++i) {
            town.world.people.status[i] = Status::job_temporary;
            town.world.people.aftercare_held[i] = 1;
        }
        town.month([&](afweging::tests::TestChunk& b) {
            const MonthContext& c = b.c;
            isa_base::commit_dice(b.chunk(), b.luck());
            isa_base::keep_or_lose_jobs(
                b.chunk(), c.market.full_time, c.channels,
                {c.rates.jobs, c.rates.business, c.rates.bond, c.rates.peers, 0.0F});
        });
        int ends = 0;
        for (std::uint32_t i = 0; i < 4000; ++i) {
            ends += (town.world.now.events[i] & bit(Event::job_end)) != 0 ? 1 : 0;
        }
        return ends / 4000.0;
    };
    // 1 - exp(-0.2), and 1 - exp(-0.2 (1 - 0.5)); 4 sd
    CHECK(ended(0, 0.5) == Approx(0.181269).margin(0.0244));
    CHECK(ended(1, 0.5) == Approx(0.095163).margin(0.0186));
    CHECK(ended(1, 0) == ended(0, 0.5));
}
