// SPDX-License-Identifier: EUPL-1.2
// What a table calls a difference: decided on the mean, told beside the spread.
#include "app/report/table.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;
using app::Finding;

namespace {

output::Summary summary_of(std::vector<std::int64_t> differences) {
    return output::summarise(
        output::Samples{std::move(differences), 1, {"persons", "personen", 0}});
}

}  // namespace

TEST_CASE("a mean is told from zero though single replicates fall on both sides", "[app][table]") {
    // 15 times -1 and 15 times 3: mean 1, sd sqrt(120 / 29) = 2.034, se 0.3714, t = 2.69.
    std::vector<std::int64_t> both_sides(15, -1);
    both_sides.resize(30, 3);
    const output::Summary summary = summary_of(both_sides);
    REQUIRE(summary.p10 < 0);
    REQUIRE(summary.p90 > 0);
    CHECK(app::finding_of(summary) == Finding::difference);
}

TEST_CASE("a mean that may be zero is not called a difference", "[app][table]") {
    // -4, 0, 7: mean 1, sd sqrt(31), se 3.21; t = 0.31 against 4.303.
    CHECK(app::finding_of(summary_of({-4, 0, 7})) == Finding::none_shown);
    // All on one side of zero, and yet too few: 1, 3, 20: mean 8, se 6.03, t = 1.33.
    const output::Summary few = summary_of({1, 3, 20});
    REQUIRE(few.p10 > 0);
    CHECK(app::finding_of(few) == Finding::none_shown);
}

TEST_CASE("the border between the two is Student's t of n - 1 degrees of freedom", "[app][table]") {
    // Two replicates, t = mean / se; se of {a, b} is |a - b| / 2, the limit 12.706.
    CHECK(app::finding_of(summary_of({1'171, 1'371})) == Finding::difference);  // t = 12.71
    CHECK(app::finding_of(summary_of({1'170, 1'370})) == Finding::none_shown);  // t = 12.70
    CHECK(app::finding_of(summary_of({-1'171, -1'371})) == Finding::difference);
}

TEST_CASE("one replicate decides nothing", "[app][table]") {
    CHECK(app::finding_of(summary_of({1'000'000})) == Finding::one_replicate);
}

TEST_CASE("replicates that all agree on a difference show it, on none show none", "[app][table]") {
    CHECK(app::finding_of(summary_of({5, 5, 5})) == Finding::difference);
    CHECK(app::finding_of(summary_of({0, 0, 0})) == Finding::none_shown);
}
