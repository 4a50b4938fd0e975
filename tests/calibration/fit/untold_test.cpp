// SPDX-License-Identifier: EUPL-1.2
// What a run must say, by hand.
#include "calibration/fit/untold.hpp"

#include <limits>
#include <string>

#include "sim/localised_text.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

TEST_CASE("A run that says nothing of a target is refused, all such targets at once",
          "[calibration]") {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    std::vector<Target> targets(4);
    targets[0].key = "a";
    targets[1].key = "b";
    targets[2].key = "c";
    targets[3].key = "d";
    const std::vector<ModelSide> told{{1, 0.25}, {0, 0}, {-1, 4}, {2, 1}};
    CHECK_NOTHROW(refuse_untold(told, targets));
    // Of nobody; of one replicate, whose luck is unknown.
    const std::vector<ModelSide> sides{{1, 0.25}, {unknown, unknown}, {3, unknown}, {2, 1}};
    std::string text;
    try {
        refuse_untold(sides, targets);
    } catch (const PhrasedError& error) { text = error.phrase().en; }
    CHECK_THAT(text, Catch::Matchers::Contains("a run says nothing of b, c:"));
}
