// SPDX-License-Identifier: EUPL-1.2
// What each earner keeps, and bijstand of households with one or two of them, January 2026.
#include "agents/law/earners.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

constexpr Home single{1, 40, 0, 0, 99, 1};
constexpr Home parent{1, 40, 0, 1, 8, 1};
constexpr Home couple{2, 40, 40, 0, 99, 2};

Earner earner(std::int32_t wage, std::int32_t months_used = 0, std::int32_t age = 40) {
    return {age, wage, months_used, WorkLimit::none};
}

}  // namespace

TEST_CASE("a wage of 800 beside bijstand by hand") {
    const StatuteRow law = january_2026();
    // a quarter is kept: 200; 1401.50 - (800 - 200) = 801.50
    CHECK(vrijlating_of(earner(80000), single, law) == 20000);
    const std::int32_t counted = counted_wage(earner(80000), single, law);
    CHECK(bijstand_due(bijstandsnorm_of(single, law), counted, 0) == 80150);
}

TEST_CASE("a couple with two wages gets bijstand up to its norm, each keeps a part") {
    const StatuteRow law = january_2026();
    // 2002.13 - (1083 - 270.75) - (500 - 125)
    const std::int32_t counted =
        counted_wage(earner(108300), couple, law) + counted_wage(earner(50000), couple, law);
    CHECK(counted == 81225 + 37500);
    CHECK(bijstand_due(200213, counted, 0) == 81488);
    // one of them has used up the six months
    CHECK(counted_wage(earner(108300, 6), couple, law) == 108300);
}

TEST_CASE("the first six months have a ceiling and an age") {
    const StatuteRow law = january_2026();
    CHECK(vrijlating_of(earner(120000), single, law) == 28500);  // 300 is above it
    CHECK(vrijlating_of(earner(80000, 5), single, law) == 20000);
    CHECK(vrijlating_of(earner(80000, 6), single, law) == 0);
    CHECK(vrijlating_of(earner(80000, 0, 26), single, law) == 0);
    CHECK(vrijlating_of(earner(80000, 0, 27), single, law) == 20000);
}

TEST_CASE("single parents keep an eighth for thirty months more while a child is below 12") {
    const StatuteRow law = january_2026();
    CHECK(vrijlating_of(earner(80000, 5), parent, law) == 20000);
    CHECK(vrijlating_of(earner(80000, 6), parent, law) == 10000);
    CHECK(vrijlating_of(earner(160000, 35), parent, law) == 17799);  // 200 is above the ceiling
    CHECK(vrijlating_of(earner(80000, 36), parent, law) == 0);
    CHECK(vrijlating_of(earner(80000, 6, 26), parent, law) == 0);
    Home older = parent;
    older.youngest = 12;
    CHECK(vrijlating_of(earner(80000, 6), older, law) == 0);
    Home two = couple;
    two.children = 1;
    two.youngest = 8;
    CHECK(vrijlating_of(earner(80000, 6), two, law) == 0);
}

TEST_CASE("few hours for medical reasons: fifteen percent, at any age and without end") {
    const StatuteRow law = january_2026();
    Earner limited = earner(80000, 60, 25);
    limited.limit = WorkLimit::medical;
    CHECK(vrijlating_of(limited, single, law) == 12000);
    limited.wage = 140000;
    CHECK(vrijlating_of(limited, single, law) == 18053);
    limited = earner(80000, 0, 40);
    limited.limit = WorkLimit::medical;
    CHECK(vrijlating_of(limited, single, law) == 20000);  // the higher one in the first months
}

TEST_CASE("the one vrijlating of Participatiewet in balans, when its share is above zero") {
    StatuteRow law = january_2026();
    law.uniform_disregard_share = 0.15F;
    CHECK(vrijlating_of(earner(80000, 0, 20), single, law) == 12000);
    CHECK(uniform_vrijlating(earner(80000, 11), law) == 12000);
    CHECK(uniform_vrijlating(earner(80000, 12), law) == 0);
    CHECK(vrijlating_of(earner(80000, 11), single, law) == 12000);
    CHECK(vrijlating_of(earner(80000, 12), parent, law) == 0);
}

TEST_CASE("bijstand fills up any income below the norm and nothing above it") {
    CHECK(bijstand_due(140150, 0, 100000) == 40150);  // WW
    CHECK(bijstand_due(140150, 140149, 0) == 1);
    CHECK(bijstand_due(140150, 140150, 0) == 0);
    CHECK(bijstand_due(140150, 200000, 50000) == 0);
}

TEST_CASE("earnings are kept until bijstand and earnings come to the minimum wage of 36 hours") {
    StatuteRow law = january_2026();
    CHECK(most_with_earnings(law) == 0);  // not in force
    law.disregard_up_to_hours = 36;
    // 14.71 x 36 x 52 x 1.08 = 29739.83; 0.3575 of it 10631.99, credits 3114.75 and 5375.95
    const std::int32_t most = most_with_earnings(law);
    CHECK(most == Approx(229988).margin(5));
    CHECK(kept_up_to(80000, 140150, most) == 80000);           // 2299.88 - 1401.50 = 898.38
    CHECK(kept_up_to(100000, 140150, most) == most - 140150);  // of 1000 898.38
    CHECK(kept_up_to(100000, 200213, most) == most - 200213);  // a couple: 297.75
    CHECK(kept_up_to(100000, 240000, most) == 0);
}
