// SPDX-License-Identifier: EUPL-1.2
// A month of WW for a chunk of people; the amounts by hand: law/ww_test.cpp.
#include "agents/household/ww.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;

TEST_CASE("who is no risk begins WW beside those who are") {
    WwParameters p;
    p.beginners = 1.45;
    CHECK(ww_beginners_for_each(p) == Approx(1.45));
    p.other_means = 0.96;
    CHECK(ww_beginners_for_each(p) == Approx(36.25));  // 1.45 / 0.04
}

TEST_CASE("so many as the share says have work beside WW, too little to end it") {
    WwParameters p;
    p.hours_before = 36;
    p.beside_share = 0.29;
    p.beside_hours = 12;
    CHECK(hours_beside_ww(0.28F, WwRates{p}) == 12);
    CHECK(hours_beside_ww(0.30F, WwRates{p}) == 0);
    p.beside_hours = 40;
    CHECK(hours_beside_ww(0.0F, WwRates{p}) == 31);  // 87.5 % of 36 is 31.5
    p.beside_share = 0;
    CHECK(hours_beside_ww(0.0F, WwRates{p}) == 0);
}

TEST_CASE("who works beside WW is paid for it, and WW is less") {
    const auto w = afweging::tests::make_test_world(1);
    People& people = w->world.people;
    people.status[0] = Status::ww;
    people.insured_hours[0] = 40;
    people.hours[0] = 12;
    w->month(afweging::tests::income_and_spending);
    // January 2024: W = 29,809.73, B = 8,942.92 of which 745.24 a month is left
    CHECK(w->booked(Line::wages) == Approx(74524).margin(4));
    CHECK(w->booked(Line::unemployment_benefit) < 145448);
    CHECK(w->booked(Line::unemployment_benefit) > 145448 - 74524);
}

TEST_CASE("a month of WW pays by law and fixes the length of the right once") {
    const auto w = afweging::tests::make_test_world(3);
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 2; ++i) {
        people.status[i] = Status::ww;
        people.months_in_status[i] = 0;
        people.insured_hours[i] = 40;
    }
    people.work_history[1] = 0.9F;
    const auto paid = [&] {
        const std::int64_t before = w->booked(Line::unemployment_benefit);
        w->month(afweging::tests::income_and_spending);
        return w->booked(Line::unemployment_benefit) - before;
    };
    // January 2024: W = 13.27 x 2246.4 = 29,809.73; 75 %: 22,357.30, tax 0.3697 of it less 3,362;
    // left 17,453.80 a year, 1,454.48 a month
    CHECK(paid() == Approx(2 * 145448).margin(4));
    CHECK(people.ww_months[0] == 3);
    CHECK(people.ww_months[1] == 15);  // 0.9 x 264 = 237 months, 19 years: 10 + 9 / 2, up
    CHECK(people.ww_months[2] == 0);   // on bijstand
    people.work_history[0] = 0.9F;
    people.months_in_status[0] = people.months_in_status[1] = 2;
    CHECK(paid() == Approx(2 * 137620).margin(4));  // 70 %
    CHECK(people.ww_months[0] == 3);
}
