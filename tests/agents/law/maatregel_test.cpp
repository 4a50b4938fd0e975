// SPDX-License-Identifier: EUPL-1.2
// What a breach of a duty takes off bijstand: right values from art. 18 of the Participatiewet.
#include "agents/law/maatregel.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

namespace {

// A by-law of one month, then two; 20 % for other duties.
constexpr MaatregelTerms plain{.labour_cut = 1.0F,
                               .longest = 3,
                               .repeat_within = 12,
                               .first_months = 1,
                               .repeat_months = 2,
                               .spread_over = 1,
                               .other_months = 1,
                               .other_cut = 0.2F};

}  // namespace

TEST_CASE("a labour duty costs all of the norm for a month, again two, from the third time three") {
    const Maatregel first = maatregel_for(Duty::labour, 1, plain);
    CHECK((first.months == 1 && first.cut == 1.0F));
    const Maatregel second = maatregel_for(Duty::labour, 2, plain);
    CHECK((second.months == 2 && second.cut == 1.0F));
    const Maatregel third = maatregel_for(Duty::labour, 3, plain);
    CHECK((third.months == 3 && third.cut == 1.0F));
}

TEST_CASE("a by-law of three months has no longer repeat, and no by-law goes beyond three") {
    MaatregelTerms strict = plain;
    strict.first_months = 3;
    strict.repeat_months = 2;  // shorter than the first is not allowed
    CHECK(maatregel_for(Duty::labour, 1, strict).months == 3);
    CHECK(maatregel_for(Duty::labour, 2, strict).months == 3);
    strict.first_months = 9;
    CHECK(maatregel_for(Duty::labour, 1, strict).months == 3);
}

TEST_CASE("a first maatregel spread over three months takes a third of the norm in each") {
    MaatregelTerms spread = plain;
    spread.spread_over = 3;
    const Maatregel first = labour_duty_maatregel(1, spread);
    CHECK(first.months == 3);
    CHECK(first.cut == Approx(1.0 / 3.0));
    spread.first_months = 2;  // two norms over three months: two thirds
    const Maatregel two = maatregel_for(Duty::labour, 1, spread);
    CHECK((two.months == 3 && two.cut == Approx(2.0 / 3.0)));
    const Maatregel again = maatregel_for(Duty::labour, 2, spread);
    CHECK((again.months == 3 && again.cut == 1.0F));  // longer than two; only a first is spread
}

TEST_CASE("another duty costs what the by-law says, however often") {
    for (const std::int32_t n : {1, 2, 3}) {
        for (const Duty duty : {Duty::other, Duty::tegenprestatie}) {  // art. 9 lid 1 c, 18 lid 2
            const Maatregel other = maatregel_for(duty, n, plain);
            CHECK((other.months == 1 && other.cut == 0.2F));
        }
    }
}

TEST_CASE("a breach is a repeat as long as the law says, and the third stays the third") {
    CHECK(number_of_breach({.breaches = 0, .repeat_left = 0}) == 1);
    CHECK(number_of_breach({.breaches = 1, .repeat_left = 12}) == 2);
    CHECK(number_of_breach({.breaches = 1, .repeat_left = 0}) == 1);  // a year has passed
    CHECK(number_of_breach({.breaches = 2, .repeat_left = 1}) == 3);
    CHECK(number_of_breach({.breaches = 3, .repeat_left = 5}) == 3);
}

TEST_CASE("of two maatregelen the heavier holds, what has run out does not count") {
    const Maatregel all{.months = 1, .cut = 1.0F};
    const Maatregel some{.months = 2, .cut = 0.2F};
    const Maatregel both = heavier_of(all, some);
    CHECK((both.months == 2 && both.cut == 1.0F));
    const Maatregel after = heavier_of({.months = 0, .cut = 1.0F}, some);
    CHECK((after.months == 2 && after.cut == 0.2F));
}
