// SPDX-License-Identifier: EUPL-1.2
// Which bijstandsnorm a household has, with the amounts of January 2026.
#include "agents/law/home.hpp"

#include <array>

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

constexpr Home single{1, 40, 0, 0, 99, 1};
constexpr Home couple{2, 40, 40, 0, 99, 2};

Home with(Home home, std::int32_t age, std::int32_t partner_age, std::int32_t children) {
    home.age = age;
    home.partner_age = partner_age;
    home.children = children;
    home.youngest = 5;
    return home;
}

Home sharing(Home home, std::int32_t adults) {
    home.sharing = adults;
    return home;
}

}  // namespace

TEST_CASE("the norm of four adults in a home by hand, and of two to five") {
    StatuteRow law = january_2026();
    law.bijstandsnorm[2] = 202779;  // July 2026
    // (40 + 30 x 4) / 400 x 2027.79 = 0.4 x 2027.79 = 811.116
    CHECK(kostendelersnorm(4, law) == 81112);
    CHECK(kostendelersnorm(2, law) == 101390);  // 1013.895
    CHECK(kostendelersnorm(3, law) == 87871);
    CHECK(kostendelersnorm(5, law) == 77056);
    CHECK(bijstandsnorm_of(sharing(single, 3), law) == 87871);
    CHECK(bijstandsnorm_of(sharing(couple, 3), law) == 2 * 87871);
    CHECK(bijstandsnorm_of(sharing(couple, 2), law) == 202779);
}

TEST_CASE("the norm of adults does not depend on children") {
    const StatuteRow law = january_2026();
    CHECK(bijstandsnorm_of(single, law) == 140150);
    CHECK(bijstandsnorm_of(with(single, 40, 0, 2), law) == 140150);
    CHECK(bijstandsnorm_of(couple, law) == 200213);
    CHECK(bijstandsnorm_of(with(couple, 40, 40, 3), law) == 200213);
}

TEST_CASE("people of 18 to 20 have the low norm, alone, as a parent and as a couple") {
    const StatuteRow law = january_2026();
    CHECK(bijstandsnorm_of(with(single, 20, 0, 0), law) == 34599);
    CHECK(bijstandsnorm_of(with(single, 20, 0, 1), law) == 34599);
    CHECK(bijstandsnorm_of(with(couple, 20, 20, 0), law) == 69198);   // 2 x 345.99
    CHECK(bijstandsnorm_of(with(couple, 20, 20, 1), law) == 109241);  // + a fifth of 2002.13
    CHECK(bijstandsnorm_of(with(couple, 20, 30, 0), law) == 134706);  // 1001.065 + 345.99
    CHECK(bijstandsnorm_of(with(couple, 30, 20, 1), law) == 174749);
    CHECK(bijstandsnorm_of(with(single, 21, 0, 0), law) == 140150);
}

TEST_CASE("who has the AOW age has that norm") {
    const StatuteRow law = january_2026();
    CHECK(bijstandsnorm_of(with(single, 67, 0, 0), law) == 156434);
    CHECK(bijstandsnorm_of(with(couple, 60, 67, 0), law) == 214457);
    CHECK(bijstandsnorm_of(with(single, 66, 0, 0), law) == 140150);
}

TEST_CASE("who lives in a home") {
    const StatuteRow law = january_2026();
    CHECK(has_partner(couple));
    CHECK_FALSE(has_partner(single));
    CHECK(is_single_parent(with(single, 40, 0, 1)));
    CHECK_FALSE(is_single_parent(with(couple, 40, 40, 1)));
    CHECK(shares_costs(sharing(single, 2)));
    CHECK_FALSE(shares_costs(sharing(couple, 2)));
    CHECK(has_young(with(couple, 40, 20, 0)));
    CHECK_FALSE(has_young(with(single, 40, 20, 0)));
    CHECK(has_aow_age(with(single, 67, 0, 0), law));
    CHECK_FALSE(has_aow_age(with(single, 66, 70, 0), law));
    CHECK(half_of(200213) == 100107);
    CHECK(bijstandsnorm_of_young(with(single, 20, 0, 1), law) == 34599);
}

TEST_CASE("tables by household know five kinds") {
    CHECK(household_of(single) == Household::single);
    CHECK(household_of(sharing(single, 2)) == Household::cost_sharer);
    CHECK(household_of(with(single, 40, 0, 1)) == Household::single_parent);
    CHECK(household_of(couple) == Household::couple);
    CHECK(household_of(with(couple, 40, 40, 1)) == Household::couple_with_children);
}

TEST_CASE("with a child below 12 who is alone or earns less has the child's credit") {
    const auto has = [](const Home& home, std::int32_t first, std::int32_t partner) {
        const ChildCredits credits = child_credits_of(home, first, partner);
        return std::array{credits.first == ChildCredit::iack, credits.partner == ChildCredit::iack};
    };
    const auto child_of = [](Home home, std::int32_t age) {
        home.children = 1;
        home.youngest = age;
        return home;
    };
    CHECK(has(child_of(single, 11), 100, 0) == std::array{true, false});
    CHECK(has(child_of(single, 12), 100, 0) == std::array{false, false});
    CHECK(has(child_of(couple, 5), 100, 200) == std::array{true, false});
    CHECK(has(child_of(couple, 5), 200, 100) == std::array{false, true});
    CHECK(has(child_of(couple, 5), 100, 100) == std::array{false, true});
    CHECK(has(couple, 100, 200) == std::array{false, false});
}
