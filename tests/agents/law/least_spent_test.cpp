// SPDX-License-Identifier: EUPL-1.2
// What a household spends at the least, by hand, with minima that end in round numbers.
#include "agents/law/least_spent.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

namespace {

/// [EUR cent per month] by Household; of a cost sharer the row is of a home of two adults.
constexpr CentsByHousehold minimum{180683, 233750, 252000, 304804, 120002};

}  // namespace

TEST_CASE("costs of a home are shared by as many as the norm counts, by hand") {
    CHECK(least_spent(Household::cost_sharer, 0, minimum) == 120002);  // the row: two adults
    CHECK(least_spent(Household::cost_sharer, 1, minimum) == 104002);  // 13/15: 1040.0173
    CHECK(least_spent(Household::cost_sharer, 2, minimum) == 96002);   // 4/5: 960.016
    CHECK(least_spent(Household::cost_sharer, 3, minimum) == 91202);   // 19/25: 912.0152
}

TEST_CASE("other households spend their own minimum") {
    CHECK(least_spent(Household::single, 0, minimum) == 180683);
    CHECK(least_spent(Household::couple_with_children, 0, minimum) == 304804);
}
