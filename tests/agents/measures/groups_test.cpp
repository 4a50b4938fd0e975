// SPDX-License-Identifier: EUPL-1.2
// In which cell of the two joint tables somebody is counted.
#include "agents/measures/groups.hpp"

#include <set>

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("the first cell is that of the first codes, the last one that of the last",
          "[agents][groups]") {
    CHECK(person_cell(Sex{0}, 0, Household{0}) == 0);
    CHECK(person_cell(Sex{0}, 1, Household{0}) == 5);            // five households in a band of age
    CHECK(person_cell(Sex{1}, 2, Household{3}) == 20 + 10 + 3);  // four bands in a sex
    CHECK(person_cells == 2 * 4 * 5);
    CHECK(position_cell(Schooling{0}, Distance{0}, Health{0}, 3) == 3);
    CHECK(position_cell(Schooling{1}, Distance{2}, Health{1}, 2) == 36 + 24 + 4 + 2);
    CHECK(position_cells == 3 * 3 * 3 * 4);
}

TEST_CASE("every position has a cell of its own", "[agents][groups]") {
    std::set<unsigned> cells;
    for (unsigned k = 0; k < position_cells; ++k) {
        cells.insert(position_cell(Schooling{static_cast<std::uint8_t>(k / 36)},
                                   Distance{static_cast<std::uint8_t>(k / 12 % 3)},
                                   Health{static_cast<std::uint8_t>(k / 4 % 3)}, k % 4));
    }
    CHECK(cells.size() == position_cells);
    CHECK(*cells.rbegin() == position_cells - 1);
}
