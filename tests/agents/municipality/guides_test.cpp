// SPDX-License-Identifier: EUPL-1.2
// Guides leave with the money and are found again slowly.
#include "agents/municipality/guides.hpp"

#include <vector>

#include "agents/municipality/budgets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

/// The books of one course with EUR 12 a year in this plan, staffed.
Gemeente books_of(const std::vector<std::int64_t>& plan, double hire_months,
                  Instrument course = tests::open_programme()) {
    course.budget_cents = plan;
    course.startup_months = 0;
    const std::vector<Instrument> all = {course};
    Gemeente gemeente = make_gemeente(all, {}, sim::Months{36}, 0);
    staff_guides(gemeente, all, {.hire_months = hire_months});
    return gemeente;
}

constexpr PlaceCost one_cent{.start = 1, .month = 0, .startup = 0, .months = 0};

}  // namespace

TEST_CASE("what guides can serve follows its formula", "[agents][guides]") {
    CHECK(next_guided(100, 100, 4) == 100);
    CHECK(next_guided(100, 40, 4) == 40);   // contracts end with the money
    CHECK(next_guided(0, 100, 4) == 25);    // 0 + 100 / 4
    CHECK(next_guided(90, 100, 4) == 100);  // no more than are needed
}

TEST_CASE("after a year without money guides are found in months", "[agents][guides]") {
    // 100 a month in the first year and the third. In the third year 0, 25, 50 and 75 are served of
    // the first four hundreds: 250 are not, and never will be.
    const Gemeente gemeente = books_of({1200, 0, 1200}, 4);
    const Budget& budget = gemeente.instrument_budget[0];
    CHECK(budget.unserved[11] == 0);
    CHECK(budget.unserved[23] == 0);
    CHECK(budget.unserved[24] == 100);
    CHECK(budget.unserved[25] == 175);
    CHECK(budget.unserved[26] == 225);
    CHECK(budget.unserved[27] == 250);
    CHECK(budget.unserved[35] == 250);
    CHECK(affordable(budget, one_cent, 35, 0) == 2150);
    CHECK(check_budgets(gemeente, std::vector{tests::open_programme()}, Interaction::on).total() ==
          0);
}

TEST_CASE("a constant budget, one that falls and guides at once lose nothing", "[agents][guides]") {
    CHECK(books_of({1200}, 6).instrument_budget[0].unserved.back() == 0);
    CHECK(books_of({1200, 600, 300}, 6).instrument_budget[0].unserved.back() == 0);
    CHECK(books_of({1200, 0, 1200}, 0).instrument_budget[0].unserved.empty());
    CHECK(books_of({}, 6).instrument_budget[0].unserved.empty());  // without a limit
}

TEST_CASE("the same sum in fits and starts serves less than an even plan", "[agents][guides]") {
    const auto served = [](const std::vector<std::int64_t>& plan) {
        return affordable(books_of(plan, 6).instrument_budget[0], one_cent, 35, 0);
    };
    CHECK(served({1200, 1200, 1200}) == 3600);
    CHECK(served({1800, 0, 1800}) < 3600);
    CHECK(served({1800, 0, 1800}) == 3600 - 525);  // 150 (1 + 5/6 + 4/6 + 3/6 + 2/6 + 1/6)
}

TEST_CASE("jobs and money need no guides", "[agents][guides]") {
    Instrument job = tests::open_programme();
    job.channels[static_cast<std::size_t>(Channel::wage_support)] = 26;
    Instrument money = tests::open_programme();
    money.slot = Slot::money;
    CHECK(is_guided(tests::open_programme()));
    CHECK_FALSE(is_guided(job));
    CHECK_FALSE(is_guided(money));
    CHECK(books_of({1200, 0, 1200}, 6, job).instrument_budget[0].unserved.empty());
}
