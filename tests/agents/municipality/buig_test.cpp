// SPDX-License-Identifier: EUPL-1.2
// Shares in the budget of the country, on paper.
#include "agents/municipality/buig.hpp"

#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

using Cents = std::vector<std::int64_t>;

constexpr BuigLaw law{.buig_historic_below = 15000,
                      .buig_objective_from = 40000,
                      .vangnet_from = 0.075,
                      .vangnet_full_from = 0.125,
                      .vangnet_share = 0.5};

/// EUR 10 million of bijstand and EUR 1 million of subsidies a year expected; prices do not move.
BuigBooks town_of(std::int64_t inhabitants) {
    BuigBooks books;
    books.expected_bijstand = 1'000'000'000;
    books.expected_subsidies = 100'000'000;
    books.objective_part = objective_part(inhabitants, law);
    books.national = {1, 1, 1, 1, 1};
    books.years.assign(5, {.bijstand = 1'000'000'000, .subsidies = 100'000'000, .grant = 0});
    return books;
}

Cents grants_of(const BuigBooks& books) {
    Cents grants;
    for (std::size_t y = 0; y < 5; ++y) { grants.push_back(grant_of_year(books, y)); }
    return grants;
}

constexpr std::int64_t benefit = 2'000'000;  // EUR 20,000 a year

/// A statute whose norm rises by a tenth after twelve months.
Statute rising_norm() {
    Statute statute = tests::test_setting(1).statute;
    statute.rows.resize(1);
    statute.rows[0].from = sim::Month::of(2020, 1);
    statute.rows[0].bijstandsnorm.fill(100000);
    statute.rows.push_back(statute.rows[0]);
    statute.rows[1].from = sim::Month::of(2026, 1);
    statute.rows[1].bijstandsnorm.fill(110000);
    return statute;
}

}  // namespace

TEST_CASE(
    "the grant of a year by hand: cover, price, own cost of two years ago, last year's "
    "subsidies",
    "[agents][money]") {
    BuigBooks books = town_of(27500);
    books.cover = 0.9;
    books.national = {1.01, 1.03, 1.05};
    books.years[0] = {.bijstand = 1'111'000'000, .subsidies = 120'000'000, .grant = 0};
    books.years[1] = {.bijstand = 1, .subsidies = 130'000'000, .grant = 0};
    CHECK(books.objective_part == 0.5);
    // 0.9 x 1.01 x 10 million + 1 million; 0.9 x 1.03 x 10 million + 1.2 million
    CHECK(grant_of_year(books, 0) == 909'000'000 + 100'000'000);
    CHECK(grant_of_year(books, 1) == 927'000'000 + 120'000'000);
    // 11.11 million / 1.01 = 11 million: 0.9 x 1.05 x (5 + 5.5 million) + 1.3 million
    CHECK(grant_of_year(books, 2) == 992'250'000 + 130'000'000);
}

TEST_CASE("the share is historic up to 15,000 inhabitants, objective from 40,000, mixed between",
          "[agents][money]") {
    CHECK(objective_part(10000, law) == 0.0);
    CHECK(objective_part(15000, law) == 0.0);
    CHECK(objective_part(20000, law) == 0.2);
    CHECK(objective_part(27500, law) == 0.5);
    CHECK(objective_part(40000, law) == 1.0);
    CHECK(objective_part(100000, law) == 1.0);
    // Without room between the two there is no mix.
    constexpr BuigLaw one_step{.buig_historic_below = 30000, .buig_objective_from = 30000};
    CHECK(objective_part(29999, one_step) == 0.0);
    CHECK(objective_part(30000, one_step) == 1.0);
}

TEST_CASE(
    "an exit saves the whole benefit every year where the share is objective, for two years "
    "where it is historic, and in part in between",
    "[agents][money]") {
    CHECK(saved_by_exit(town_of(100000), benefit, 5) == Cents(5, benefit));
    CHECK(saved_by_exit(town_of(10000), benefit, 5) == Cents{benefit, benefit, 0, 0, 0});
    constexpr std::int64_t half = benefit / 2;
    CHECK(saved_by_exit(town_of(27500), benefit, 5) == Cents{benefit, benefit, half, half, half});
    // A budget that covers nine tenths leaves a tenth of what it takes back.
    BuigBooks short_of = town_of(10000);
    short_of.cover = 0.9;
    CHECK(saved_by_exit(short_of, benefit, 3) == Cents{benefit, benefit, benefit / 10});
}

TEST_CASE("a national change moves the budget for bijstand of every municipality in proportion",
          "[agents][money]") {
    const std::int64_t inhabitants = GENERATE(10000, 27500, 100000);
    BuigBooks before = town_of(inhabitants);
    before.expected_subsidies = 0;
    for (BuigYear& year : before.years) { year.subsidies = 0; }
    BuigBooks after = before;
    for (std::size_t y = 1; y < 5; ++y) {  // a tenth more from the second year on, own cost too
        after.national[y] = 1.1;
        after.years[y].bijstand = 1'100'000'000;
    }
    CHECK(grants_of(before) == Cents(5, 1'000'000'000));
    CHECK(grants_of(after) ==
          Cents{1'000'000'000, 1'100'000'000, 1'100'000'000, 1'100'000'000, 1'100'000'000});
}

TEST_CASE(
    "what a municipality alone spends more moves a historic share two years later, and no "
    "objective one",
    "[agents][money]") {
    const auto [inhabitants, third] = GENERATE(std::pair<std::int64_t, std::int64_t>{10000, 120},
                                               std::pair<std::int64_t, std::int64_t>{27500, 110},
                                               std::pair<std::int64_t, std::int64_t>{100000, 100});
    BuigBooks books = town_of(inhabitants);
    books.years[0].bijstand = 1'200'000'000;
    const Cents grants = grants_of(books);
    CHECK(grants[1] == 1'100'000'000);
    CHECK(grants[2] == third * 10'000'000 + 100'000'000);
    CHECK(grants[3] == 1'100'000'000);
}

TEST_CASE("every euro of wage cost subsidy comes back once, a year later", "[agents][money]") {
    BuigBooks books = town_of(100000);
    books.years[1].subsidies += 500;
    const Cents grants = grants_of(books);
    CHECK(grants[1] == 1'100'000'000);
    CHECK(grants[2] == 1'100'000'500);
    CHECK(grants[3] == 1'100'000'000);
}

TEST_CASE("the vangnet: nothing up to 7.5 percent, half up to 12.5, all above", "[agents][money]") {
    constexpr std::int64_t grant = 1'000'000;
    CHECK(vangnet(900'000, grant, law) == 0);
    CHECK(vangnet(1'000'000, grant, law) == 0);
    CHECK(vangnet(1'075'000, grant, law) == 0);
    CHECK(vangnet(1'100'000, grant, law) == 12'500);
    CHECK(vangnet(1'125'000, grant, law) == 25'000);
    CHECK(vangnet(1'200'000, grant, law) == 100'000);
}

TEST_CASE(
    "the path of the country is the norm of a year over that of the first month, times the "
    "number of benefits",
    "[agents][law]") {
    const std::vector<double> path = national_path(rising_norm(), sim::Month::of(2025, 7), 3, 0.02);
    // Six months of 1,000 and six of 1,100 euros; then twelve of 1,100.
    REQUIRE(path.size() == 3);
    CHECK(path[0] == Approx(1.05));
    CHECK(path[1] == Approx(1.1 * 1.02));
    CHECK(path[2] == Approx(1.1 * 1.02 * 1.02));
}

TEST_CASE("the share of what a year leaves is re-invested, and of a deficit nothing",
          "[agents][money]") {
    const BuigYear left{.bijstand = 900, .subsidies = 60, .grant = 1001, .reinvested = 0};
    CHECK(reinvested(left, 0.5) == 20);  // floor(41 / 2)
    CHECK(reinvested(left, 1.0) == 41);
    CHECK(reinvested(left, 0.0) == 0);
    const BuigYear short_of{.bijstand = 1000, .subsidies = 60, .grant = 1001, .reinvested = 0};
    CHECK(reinvested(short_of, 0.5) == 0);
}
