// SPDX-License-Identifier: EUPL-1.2
// Which pot pays, and how much may be spent from it.
#include "agents/inputs/policy.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

namespace {

unsigned bit_of(Pot pot) { return 1U << static_cast<unsigned>(pot); }

Policy two_pots() {
    Policy policy;
    policy.pot_budget_cents[static_cast<std::size_t>(Pot::reintegration)] = {100, 300};
    policy.pot_budget_cents[static_cast<std::size_t>(Pot::income_security)] = {20};
    return policy;
}

}  // namespace

TEST_CASE("a pot by itself pays and has what it says", "[agents][budgets]") {
    const Policy policy = two_pots();
    CHECK_FALSE(is_pooled(policy, Pot::reintegration));
    CHECK(purse_of(policy, Pot::income_security) == Pot::income_security);
    CHECK(purse_in_year(policy, Pot::reintegration, 11) == 100);
    CHECK(purse_in_year(policy, Pot::reintegration, 12) == 300);
    CHECK(purse_in_year(policy, Pot::buig, 0) == unlimited);
}

TEST_CASE("pots that are pooled spend as one, from the books of the first", "[agents][budgets]") {
    Policy policy = two_pots();
    policy.pooled =
        static_cast<std::uint8_t>(bit_of(Pot::reintegration) | bit_of(Pot::income_security));
    CHECK(is_pooled(policy, Pot::income_security));
    CHECK_FALSE(is_pooled(policy, Pot::staff));
    CHECK(purse_of(policy, Pot::income_security) == purse_of(policy, Pot::reintegration));
    CHECK(purse_of(policy, Pot::staff) == Pot::staff);
    CHECK(purse_in_year(policy, Pot::reintegration, 0) == 120);
    CHECK(purse_in_year(policy, Pot::income_security, 12) == 320);
    // A pot without a limit leaves the purse without one.
    policy.pot_budget_cents[static_cast<std::size_t>(Pot::income_security)] = {};
    CHECK(purse_in_year(policy, Pot::reintegration, 0) == unlimited);
}
