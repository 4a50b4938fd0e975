// SPDX-License-Identifier: EUPL-1.2
// The strengths of channels: of two activities together, and as the table that steps look up.
#include "agents/inputs/channels.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging::agents;

TEST_CASE("of what leaves a share the shares multiply, the rest adds up") {
    for (const Channel share :
         {Channel::lock_in, Channel::stress_relief, Channel::mistake_help, Channel::job_support}) {
        CHECK(strength_together(share, 0.3F, 0.5F) == Approx(0.65));  // 1 - 0.7 x 0.5
        CHECK(strength_together(share, 0.0F, 0.5F) == Approx(0.5));
        CHECK(strength_together(share, 1.0F, 0.5F) == Approx(1.0));
    }
    CHECK(strength_together(Channel::search_push, 0.3F, 0.5F) == Approx(0.8));
    CHECK(strength_together(Channel::search_push, 0.3F, -0.5F) == Approx(-0.2));
}

TEST_CASE("a slot looks its instrument up, an empty one finds 0") {
    Instrument weak = afweging::tests::open_programme();
    Instrument strong = afweging::tests::open_programme();
    weak.channels[static_cast<std::size_t>(Channel::search_push)] = -0.5F;
    strong.channels[static_cast<std::size_t>(Channel::search_push)] = 0.25F;
    weak.channels[static_cast<std::size_t>(Channel::demand)] = 0.4F;
    const ChannelTable table = channel_table({weak, strong});
    const float* push = table.of(Channel::search_push);
    CHECK(push[0] == 0.0F);
    CHECK(push[1] == -0.5F);
    CHECK(push[2] == 0.25F);
    CHECK(push[from_before_the_run] == 0.0F);
    CHECK(table.most(Channel::search_push) == 0.25F);
    CHECK(table.most(Channel::demand) == 0.4F);
    CHECK(table.most(Channel::lock_in) == 0.0F);
}
