// SPDX-License-Identifier: EUPL-1.2
// What creditors take, by hand with the amounts of January 2026.
#include "agents/law/creditors.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

constexpr Home single{1, 40, 0, 0, 99, 1};
constexpr Home sharer{1, 40, 0, 0, 99, 2};
constexpr Home parent{1, 40, 0, 1, 8, 1};
constexpr Means at_40_hours{246457, 0, 0, 3304454};
constexpr Means at_24_hours{160729, 0, 0, 1982673};
constexpr Means on_bijstand{0, 140150, 0, 2132763};

}  // namespace

TEST_CASE("40 hours at the minimum wage under attachment by hand") {
    const StatuteRow law = january_2026();
    // 0.95 x 1401.50 + 0.1373 x 3308.54 / 12 + 0.27 x 9619.54 / 12 = 1331.43 + 37.86 + 216.44
    CHECK(compensated_toeslagen(3304454, single, law) == Approx(25430).margin(1));
    CHECK(beslagvrije_voet_of(at_40_hours, single, law) == Approx(158573).margin(1));
    CHECK(taken_by_attachment(at_40_hours, single, law) == Approx(87884).margin(1));
}

TEST_CASE("at 24 hours nothing is given back, on bijstand five percent goes") {
    const StatuteRow law = january_2026();
    CHECK(beslagvrije_voet_of(at_24_hours, single, law) == 133143);
    CHECK(taken_by_attachment(on_bijstand, single, law) == 7007);
    CHECK(reachable({50000, 80150, 10000, 2000000}) == 140150);
}

TEST_CASE("nobody loses more than all but 95 percent of the own income when that is low") {
    const StatuteRow law = january_2026();
    CHECK(taken_by_attachment({100000, 0, 0, 1200000}, single, law) == 5000);
    // a cost sharer is protected at the norm of somebody alone
    CHECK(taken_by_attachment({135000, 0, 0, 1600000}, sharer, law) == 6750);
    CHECK(protected_bijstandsnorm(sharer, law) == 140150);
    CHECK(beslagvrije_voet_of({150000, 0, 0, 1800000}, sharer, law) == 133143);
}

TEST_CASE("what is left has a maximum") {
    const StatuteRow law = january_2026();
    CHECK(beslagvrije_voet_of({500000, 0, 0, 9000000}, single, law) == 219142);
    CHECK(beslagvrije_voet_of({500000, 0, 0, 9000000}, parent, law) == 252669);
    // Compensation of rent ends at 932.93 - 202.52, of care at the standard premium 2119 / 12 less
    // 47.00 (Rv art. 475da lid 3): 129.58.
    CHECK(most_for_care(single, law) == Approx(12958).margin(1));
    CHECK(compensated_toeslagen(9000000, single, law) == Approx(73041 + 12958).margin(2));
}

TEST_CASE("a couple that earns well is given back no more than its zorgtoeslag") {
    const StatuteRow law = january_2026();
    constexpr Home couple{2, 40, 40, 0, 99, 2};
    // 2 x 2119 / 12 less 106.00 = 247.17; of rent 932.93 - 200.71 = 732.22
    CHECK(compensated_toeslagen(6600000, couple, law) == Approx(24717 + 63250).margin(2));
    CHECK(compensated_toeslagen(9900000, couple, law) == Approx(24717 + 73222).margin(2));
}

TEST_CASE("a plan leaves a tenth of extra earnings, a loan all of them") {
    const StatuteRow law = january_2026();
    // 878.84 above; 70.07 at the level of bijstand; 0.9 x 808.77 = 727.89
    CHECK(taken_by_plan(at_40_hours, single, 140150, law).asked(0.1F) == Approx(79796).margin(2));
    CHECK(taken_by_plan(on_bijstand, single, 140150, law).asked(0.1F) == 7007);
    CHECK(taken_by_plan(at_40_hours, single, 140150, law).asked(1.0F) == 7007);
    CHECK(taken_by_loan(at_40_hours, 140150, law) == 7007);
    CHECK(taken_by_loan(on_bijstand, 140150, law) == 7007);
}

TEST_CASE("a reserve and a part for who works go off what a plan takes") {
    StatuteRow law = january_2026();
    law.vtlb_reserve_share = 0.05F;
    CHECK(taken_by_plan(on_bijstand, single, 140150, law).asked(0.1F) == 0);
    law.vtlb_work_share = 0.05F;
    const std::int32_t before =
        taken_by_plan(at_40_hours, single, 140150, january_2026()).asked(0.1F);
    CHECK(taken_by_plan(at_40_hours, single, 140150, law).asked(0.1F) ==
          Approx(before - 0.9 * 14015).margin(3));
}
