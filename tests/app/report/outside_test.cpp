// SPDX-License-Identifier: EUPL-1.2
// Who falls outside, from two months of two worlds by hand.
#include "app/report/outside.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;

namespace {

sim::Dataset by_group(const char* path) { return {path, "persons", path, {"x", "x", "x"}, {0}}; }

output::Values values_of(std::int64_t few) {
    const sim::Layout layout{{{"group",
                               {{"all", "everybody", "iedereen"},
                                {"women", "women", "vrouwen"},
                                {"men", "men", "mannen"}}}},
                             {by_group("series/outside"), by_group("series/households")}};
    output::Values values(layout, 2, 2);
    for (std::uint32_t world = 0; world < 2; ++world) {
        for (std::uint32_t month = 0; month < 2; ++month) {
            const auto record = values.record(world, month);
            const std::int64_t outside_women = 30 + month;
            const std::array<std::int64_t, 6> numbers{
                outside_women + few / 2, outside_women, few / 2, 100 + few, 100, few};
            std::copy(numbers.begin(), numbers.end(), record.begin());
        }
    }
    return values;
}

}  // namespace

TEST_CASE("who falls outside is told by group, of all months and worlds", "[app][report]") {
    const auto lines = outside_of(values_of(20));
    REQUIRE(lines.size() == 3);
    CHECK_THAT(lines[0].share, Catch::Matchers::WithinAbs(40.5 / 120, 1e-12));
    CHECK_THAT(lines[1].share, Catch::Matchers::WithinAbs(0.305, 1e-12));
    CHECK_THAT(lines[2].share, Catch::Matchers::WithinAbs(0.5, 1e-12));
    CHECK_THAT(outside_in_words(lines).nl, Catch::Matchers::Contains("34 %") &&
                                               Catch::Matchers::Contains("mannen (50 %)") &&
                                               Catch::Matchers::Contains("vrouwen (31 %)"));
}

TEST_CASE("a group of fewer than ten is left out, and results without the measure tell nothing",
          "[app][report]") {
    CHECK(outside_of(values_of(8)).size() == 2);
    const sim::Layout other{{{"group", {{"all", "everybody", "iedereen"}}}},
                            {by_group("series/households")}};
    CHECK(outside_of(output::Values(other, 1, 1)).empty());
    CHECK(outside_in_words({}).en.empty());
}
