// SPDX-License-Identifier: EUPL-1.2
// toeslagen worked out by hand with the amounts of 2026.
#include "agents/law/toeslagen.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

constexpr Home single{1, 40, 0, 0, 99, 1};
constexpr Home parent{1, 40, 0, 1, 8, 1};
constexpr Home couple{2, 40, 40, 0, 99, 2};
constexpr std::int32_t forty_hours = 3304454;  // gross a year at the minimum wage

}  // namespace

TEST_CASE("zorgtoeslag by hand: full, above the threshold, too small") {
    const StatuteRow law = january_2026();
    CHECK(zorgtoeslag_of(2000000, single, law) == 12920);     // (2119 - 0.01912 x 29736) / 12
    CHECK(zorgtoeslag_of(2000000, couple, law) == 24689);     // (4238 - 0.04289 x 29736) / 12
    CHECK(zorgtoeslag_of(forty_hours, single, law) == 9135);  // 1550.45 - 0.1373 x 3308.54
    CHECK(paid_of_year(2399, law) == 0);
    CHECK(paid_of_year(2400, law) == 200);
    CHECK(zorgtoeslag_of(4080000, single, law) > 0);
    CHECK(zorgtoeslag_of(4090000, single, law) == 0);  // 17.54 a year is not paid
    CHECK(zorgtoeslag_of(5110000, couple, law) > 0);
    CHECK(zorgtoeslag_of(5120000, couple, law) == 0);
}

TEST_CASE("huurtoeslag by hand: 650 of rent, and what 40 hours lose of it") {
    const StatuteRow law = january_2026();
    // 498.20 - 202.52 = 295.68, and 0.65 x 151.80 = 98.67
    CHECK(rent_paid(65000, single, law) == 39435);
    CHECK(huurtoeslag_of(2342500, 65000, single, law) == 39435);
    // 0.27 x (33044.54 - 23425) / 12 = 216.44
    CHECK(huurtoeslag_of(forty_hours, 65000, single, law) == Approx(17791).margin(1));
    // 0.22 x (33044.54 - 31500) / 12 = 28.32 off 297.49 + 98.67
    CHECK(huurtoeslag_of(forty_hours, 65000, parent, law) == Approx(36784).margin(1));
    CHECK(huurtoeslag_of(9000000, 65000, single, law) == 0);
}

TEST_CASE("the rent that counts has parts, an end, and another one for the young") {
    const StatuteRow law = january_2026();
    CHECK(rent_paid(20000, single, law) == 0);
    // 295.68 + 0.65 x 214.82 + 0.40 x 186.98
    CHECK(rent_paid(90000, single, law) == Approx(51010).margin(1));
    CHECK(rent_paid(120000, single, law) == rent_paid(93293, single, law));
    Home young = single;
    young.age = 20;
    CHECK(rent_paid(65000, young, law) == 29568);
    StatuteRow before = law;  // until 2025 a higher rent means none at all
    before.huurtoeslag_rent_limit = 90007;
    before.huurtoeslag_rent_limit_young = 47720;
    CHECK(rent_paid(90008, single, before) == 0);
    CHECK(rent_paid(65000, young, before) == 0);
    Home sharer = single;
    sharer.sharing = 2;
    CHECK(huurtoeslag_of(0, 65000, sharer, law) == 0);
}

TEST_CASE("before 2026 rent above the second part counts for one person only, by hand") {
    StatuteRow law = january_2026();
    law.huurtoeslag_third_share_more = 0;  // Wet op de huurtoeslag art. 21 lid 1 c
    // 295.68 + 0.65 x 214.82 + 0.40 x 186.98 alone; a couple 297.49 + 0.65 x 214.82
    CHECK(rent_paid(90000, single, law) == Approx(51010).margin(1));
    CHECK(rent_paid(90000, couple, law) == Approx(43712).margin(1));
    CHECK(rent_paid(80000, couple, law) == rent_paid(90000, couple, law));
}

TEST_CASE("a couple is young for huurtoeslag when both are") {
    StatuteRow law = january_2026();
    law.huurtoeslag_rent_limit_young = 47720;
    Home one_young{2, 20, 30, 0, 99, 2};
    CHECK_FALSE(young_for_huurtoeslag(one_young, law));
    CHECK(rent_limit_of(one_young, law) == 1000000);
    one_young.age = 30;
    one_young.partner_age = 20;
    CHECK_FALSE(young_for_huurtoeslag(one_young, law));
    one_young.age = 20;
    CHECK(young_for_huurtoeslag(one_young, law));
    CHECK(rent_limit_of(one_young, law) == 47720);
    one_young.children = 1;
    CHECK_FALSE(young_for_huurtoeslag(one_young, law));
}

TEST_CASE("savings above the limit of each partner leave no huurtoeslag") {
    const StatuteRow law = january_2026();
    CHECK_FALSE(too_rich_for_huurtoeslag(3847900, single, law));
    CHECK(too_rich_for_huurtoeslag(3847901, single, law));
    CHECK_FALSE(too_rich_for_huurtoeslag(7695800, couple, law));
    CHECK(too_rich_for_huurtoeslag(7695801, couple, law));
}

TEST_CASE("kindgebonden budget by hand: a single parent with a child of 8") {
    const StatuteRow law = january_2026();
    const Children child{0, 1, 0, 0};
    CHECK(kindgebonden_budget_of(2000000, child, parent, law) == 49967);  // (2580 + 3416) / 12
    // 5996 - 0.076 x 3308.54 = 5744.55
    CHECK(kindgebonden_budget_of(forty_hours, child, parent, law) == 47871);
    // two of 12 and 16 in a couple: 2 x 2580 + 724 + 964
    CHECK(kindgebonden_budget_of(3914100, {0, 0, 1, 1}, couple, law) == 57067);
    CHECK(kindgebonden_budget_of(2000000, {}, single, law) == 0);
    CHECK(kindgebonden_budget_of(20000000, child, parent, law) == 0);
}

TEST_CASE("kinderbijslag is a third of the quarter, by age") {
    const StatuteRow law = january_2026();
    CHECK(kinderbijslag_of({0, 1, 0, 0}, law) == 11943);  // 358.30 / 3
    CHECK(number_of({1, 1, 1, 1}) == 4);
    CHECK(kinderbijslag_of({1, 1, 1, 1}, law) == (29507 + 35830 + 2 * 42153 + 1) / 3);
    CHECK(kinderbijslag_of({}, law) == 0);
}

TEST_CASE("kindgebonden budget is a full amount of which an income takes its share") {
    const StatuteRow law = january_2026();
    const Home parent{1, 40, 0, 1, 5, 1};
    CHECK(full_kindgebonden_budget({.below_6 = 1}, parent, law) == 599600);  // 2580 + 3416
    CHECK(full_kindgebonden_budget({}, parent, law) == 0);
    // 5996 - 0.076 x 1000 above 29,736, a twelfth
    CHECK(kindgebonden_budget_left(599600, 3073600, parent, law) == Approx(49333).margin(1));
    CHECK(kindgebonden_budget_left(0, 0, parent, law) == 0);
}
