// SPDX-License-Identifier: EUPL-1.2
// Talks with peers: confidence first, a step on the ladder later.
#include "agents/wellbeing/peers.hpp"

#include "agents/state/opening.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

PeersParameters parameters() { return {.confidence = 0.1, .step = 4}; }

}  // namespace

TEST_CASE("what peers do follows its formulas", "[agents][peers]") {
    const PeersRates r(parameters());
    CHECK(confidence_by_peers(0.4F, 0.5F, 0.8F, r) ==
          Approx(0.424));  // 0.4 + 0.1 x 0.5 x 0.8 x 0.6
    CHECK(confidence_by_peers(0.4F, 0.0F, 1.0F, r) == 0.4F);
    CHECK(step_by_peers(0.5F, 0.7F, r) == Approx(0.4));  // 4 x 0.5 x 0.2
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
