// SPDX-License-Identifier: EUPL-1.2
// Which assets count, before and in 2026.
#include "agents/law/assets.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

constexpr Home single{1, 40, 0, 0, 99, 1};
constexpr Home parent{1, 40, 0, 1, 8, 1};

StatuteRow before_2026() {
    StatuteRow law = january_2026();
    law.asset_test_continues = 0;
    return law;
}

}  // namespace

TEST_CASE("savings made on bijstand are free until 2025 and count from 2026") {
    // 7000 at the start and 2000 saved since, 500 of debts: 6500 before, 8500 after
    const Assets assets{700000, 200000, 0, 0, 50000};
    CHECK(counted_assets(assets, before_2026()) == 650000);
    CHECK(counted_assets(assets, january_2026()) == 850000);
    CHECK(within_asset_limit(assets, single, before_2026()));
    CHECK_FALSE(within_asset_limit(assets, single, january_2026()));
    CHECK(within_asset_limit(assets, parent, january_2026()));
}

TEST_CASE("an own home counts above what is free, a windfall at once, debts go off") {
    const StatuteRow law = before_2026();
    CHECK(counted_assets({0, 0, 0, 6750000, 0}, law) == 0);
    CHECK(counted_assets({0, 0, 0, 7000000, 0}, law) == 250000);
    CHECK(counted_assets({700000, 0, 200000, 0, 0}, law) == 900000);
    CHECK(counted_assets({700000, 0, 0, 0, 900000}, law) == 0);
}

TEST_CASE("families have the higher limit") {
    const StatuteRow law = january_2026();
    CHECK(is_family(Household::single_parent));
    CHECK_FALSE(is_family(Household::cost_sharer));
    CHECK(asset_limit_of(Household::single, law) == 800000);
    CHECK(asset_limit_of(Household::cost_sharer, law) == 800000);
    CHECK(asset_limit_of(Household::single_parent, law) == 1600000);
    CHECK(asset_limit_of(Household::couple, law) == 1600000);
    CHECK(asset_limit_of(Household::couple_with_children, law) == 1600000);
}

TEST_CASE("a cent above the limit is too much") {
    const StatuteRow law = january_2026();
    CHECK(within_asset_limit({800000, 0, 0, 0, 0}, single, law));
    CHECK_FALSE(within_asset_limit({800001, 0, 0, 0, 0}, single, law));
    CHECK(asset_limit_of(household_of(parent), law) == 1600000);
    CHECK(within_asset_limit({1600000, 0, 0, 0, 0}, parent, law));
    CHECK_FALSE(within_asset_limit({1600001, 0, 0, 0, 0}, parent, law));
}
