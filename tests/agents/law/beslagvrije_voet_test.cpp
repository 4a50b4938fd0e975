// SPDX-License-Identifier: EUPL-1.2
// What creditors must leave and what they can take, with the amounts of January 2024.
#include "agents/law/beslagvrije_voet.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging::agents;
using afweging::tests::january_2024;

TEST_CASE("creditors must leave 95 percent of the norm") {
    LawOfMonth law;
    law.protected_share = january_2024().protected_share;
    CHECK(beslagvrije_voet(128383, law) == 121964);  // R034
    CHECK(attachable_income(128383, 128383, law) == 6419);
    CHECK(attachable_income(100000, 128383, law) == 0);
}
