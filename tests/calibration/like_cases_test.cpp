// SPDX-License-Identifier: EUPL-1.2
// Like cases, worked out by hand.
#include "calibration/reach/like_cases.hpp"

#include "calibration/reach/reach_lines.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

constexpr auto sex = static_cast<std::size_t>(Trait::sex);
constexpr auto health = static_cast<std::size_t>(Trait::health);
constexpr auto distance = static_cast<std::size_t>(Trait::distance);

Asker asker(std::uint8_t of_sex, bool won, std::uint8_t of_health = 0, std::uint32_t code = 7) {
    Asker one{code, {}, won};
    one.traits[sex] = of_sex;
    one.traits[health] = of_health;
    return one;
}

std::vector<GroupBalance> balance(const std::vector<Asker>& askers) {
    std::vector<GroupBalance> groups(first_groups().back());
    add_month(askers, groups);
    return groups;
}

const GroupBalance& women(const std::vector<GroupBalance>& groups) {
    return groups[first_groups()[sex]];
}

}  // namespace

TEST_CASE("Two women and two men ask, one woman wins: the page's formula by hand",
          "[calibration]") {
    const auto groups =
        balance({asker(0, true), asker(0, false), asker(1, false), asker(1, false)});
    // N 4, W 1, n 2, w 1: surplus 1 - 2/4; weight 2 x 2 / 4; variance 1 x 3 x 2 x 2 / (16 x 3).
    CHECK(women(groups).asked == 2);
    CHECK(women(groups).won == 1);
    CHECK(women(groups).surplus == 500'000);
    CHECK(women(groups).weight == 1'000'000);
    CHECK(women(groups).variance == 250'000);
    const GroupBalance& men = groups[first_groups()[sex] + 1];
    CHECK(men.surplus == -500'000);
    CHECK(men.variance == 250'000);
}

TEST_CASE("Who asks something else, or has another health, is no like case", "[calibration]") {
    const auto other_code = balance({asker(0, true, 0, 1), asker(1, false, 0, 2)});
    CHECK(women(other_code).asked == 0);
    const auto other_health = balance({asker(0, true, 0), asker(1, false, 1)});
    CHECK(women(other_health).asked == 0);
    // By health itself they are compared: all else is the same but sex, which makes no case.
    CHECK(other_health[first_groups()[health]].surplus == 500'000);
}

TEST_CASE("Where all win or nobody does there is nothing to divide", "[calibration]") {
    for (const bool won : {true, false}) {
        const auto groups = balance({asker(0, won), asker(1, won), asker(1, won)});
        CHECK(women(groups).asked == 0);
        CHECK(women(groups).weight == 0);
    }
}

TEST_CASE("Distance and health make cases alike, and the groups of all traits follow on each other",
          "[calibration]") {
    CHECK(makes_alike(Trait::distance));
    CHECK(makes_alike(Trait::health));
    CHECK_FALSE(makes_alike(Trait::sex));
    CHECK(first_groups().front() == 0);
    CHECK(first_groups()[distance] == 6);  // after six routes
    CHECK(first_groups().back() == 30);
}

TEST_CASE("A difference is told in standard errors, and groups of few are not", "[calibration]") {
    const TreatmentLine line{.trait = Trait::sex,
                             .group = {"sex+woman", "women", "vrouwen"},
                             .asked = 9.9,
                             .chance = 0.5,
                             .difference = 0.2,
                             .error = 0.05};
    CHECK_THAT(line.in_errors(), Catch::Matchers::WithinAbs(4.0, 1e-12));
    CHECK_FALSE(line.told());
    TreatmentLine more = line;
    more.asked = 10;
    CHECK(more.told());
    TreatmentLine less = more;
    less.difference = -0.3;
    const auto most = most_unequal({more, less, line});
    REQUIRE(most.size() == 1);
    CHECK_THAT(most.front().difference, Catch::Matchers::WithinAbs(-0.3, 1e-12));
}
