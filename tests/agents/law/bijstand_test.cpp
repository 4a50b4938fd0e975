// SPDX-License-Identifier: EUPL-1.2
// What a maatregel leaves, by hand with the norm of January 2024 (R001).
#include "agents/law/bijstand.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("a maatregel takes its share of the norm while it runs") {
    CHECK(bijstandsnorm_after_maatregel(128383, 1, 0.3F) == 89868);  // 1283.83 - 385.15
    CHECK(bijstandsnorm_after_maatregel(128383, 3, 1.0F) == 0);
    CHECK(bijstandsnorm_after_maatregel(128383, 0, 0.3F) == 128383);
    // A third of the norm in each of three months, January 2024: 1283.83 / 3 = 427.94.
    CHECK(bijstandsnorm_after_maatregel(128383, 3, 1.0F / 3.0F) == 128383 - 42794);
}
