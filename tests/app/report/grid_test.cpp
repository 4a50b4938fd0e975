// SPDX-License-Identifier: EUPL-1.2
// Several numbers on a line, or one below the other where there is no room.
#include "app/report/grid.hpp"

#include "app/report/text.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Lines = std::vector<std::string>;

namespace {

const app::Grid grid{{"2025", "2026"}, {{"in", {"+1 ± 2", "0"}}, {"naar werk", {"(+3)", ""}}}};

}  // namespace

TEST_CASE("columns are as wide as what is in them, and no line ends in a space", "[app][grid]") {
    CHECK(app::lines_of(grid, 80) ==
          Lines{"              2025   2026", "in          +1 ± 2      0", "naar werk     (+3)"});
}

TEST_CASE("where there is no room each number stands below its label", "[app][grid]") {
    const Lines lines = app::lines_of(grid, 20);
    CHECK(lines ==
          Lines{"in", "   2025: +1 ± 2", "   2026: 0", "naar werk", "   2025: (+3)", "   2026:"});
    for (const std::string& line : lines) { CHECK(app::width_of(line) <= 20); }
}
