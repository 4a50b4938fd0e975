// SPDX-License-Identifier: EUPL-1.2
#include "sim/table/selection.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace afweging;

TEST_CASE("the rows that are flagged are listed once, in order", "[sim][table]") {
    const std::size_t step = GENERATE(1U, 2U, 7U, 63U, 64U, 1023U, 5000U);
    sim::Flags flags{};
    std::vector<std::uint16_t> expected;
    for (std::size_t i = step - 1; i < sim::chunk_size; i += step) {
        flags[i] = 1;
        expected.push_back(static_cast<std::uint16_t>(i));
    }
    sim::Selection list;
    sim::select_rows(flags, list);
    CHECK(std::vector<std::uint16_t>(list.begin(), list.end()) == expected);
}
