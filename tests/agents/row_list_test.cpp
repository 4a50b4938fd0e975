// SPDX-License-Identifier: EUPL-1.2
#include "agents/row_list.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("the rows that are flagged are listed once, in order", "[agents][row_list]") {
    const std::size_t step = GENERATE(1U, 2U, 7U, 63U, 64U, 1023U, 5000U);
    RowFlags flags{};
    std::vector<std::uint16_t> expected;
    for (std::size_t i = step - 1; i < block_people; i += step) {
        flags[i] = 1;
        expected.push_back(static_cast<std::uint16_t>(i));
    }
    RowList list;
    list_rows(flags, list);
    CHECK(std::vector<std::uint16_t>(list.begin(), list.end()) == expected);
}
