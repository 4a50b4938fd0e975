// SPDX-License-Identifier: EUPL-1.2
// Which pots pay together, and what they hold.
#include "agents/inputs/policy.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("a pool is as rich as its pots together, and one without a limit makes it so",
          "[agents][places]") {
    constexpr auto reintegration = static_cast<std::size_t>(Pot::reintegration);
    constexpr auto wmo = static_cast<std::size_t>(Pot::wmo);
    Policy policy;
    policy.pot_budget_cents[reintegration] = {100, 300};
    policy.pot_budget_cents[wmo] = {50};
    CHECK(purse_of(policy, Pot::wmo) == Pot::wmo);
    CHECK(purse_in_year(policy, Pot::wmo, 0) == 50);
    policy.pooled = static_cast<std::uint8_t>(1U << reintegration | 1U << wmo);
    CHECK(is_pooled(policy, Pot::wmo));
    CHECK_FALSE(is_pooled(policy, Pot::staff));
    CHECK(purse_of(policy, Pot::wmo) == Pot::reintegration);
    CHECK(purse_of(policy, Pot::staff) == Pot::staff);
    CHECK(purse_in_year(policy, Pot::wmo, 0) == 150);
    CHECK(purse_in_year(policy, Pot::reintegration, 12) == 350);
    CHECK(purse_in_year(policy, Pot::buig, 0) == unlimited);
    policy.pot_budget_cents[wmo].clear();
    CHECK(purse_in_year(policy, Pot::reintegration, 0) == unlimited);
}
