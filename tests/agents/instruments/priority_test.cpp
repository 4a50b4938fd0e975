// SPDX-License-Identifier: EUPL-1.2
// Who goes first when places are scarce.
#include "agents/instruments/priority.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

/// Mean of a column over those who ever started instrument 0.
struct Means {
    double of_participants = 0;
    double of_all = 0;
};
template <class Value>
Means means(const TestWorld& town, Value&& value) {
    Means m;
    int participants = 0;
    for (std::uint32_t i = 0; i < town.world.people.count; ++i) {
        m.of_all += value(i);
        if ((town.world.people.ever_started[i] & 1U) != 0) {
            m.of_participants += value(i);
            ++participants;
        }
    }
    m.of_participants /= participants;
    m.of_all /= town.world.people.count;
    return m;
}

/// Months on benefit, which a score has on file, of those who start when `places` open at once.
double months_of_admitted(std::uint32_t places) {
    TestWorld town(3000, Mix::spread);
    town.setting.policy.allocation = Allocation::score;
    town.setting.parameters.distance.base_hazard = 0.05;
    town.setting.parameters.distance.duration_late = 0.2;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        town.world.people.months_on_benefit[i] = static_cast<std::uint16_t>(i * 7919U % 100U);
    }
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 1;
    town.begin();
    for (int t = 0; t < 12; ++t) { town.month(); }  // a waiting list builds up
    town.world.people.ever_started.assign(town.world.people.ever_started.size(), 0);
    town.world.gemeente.places[0] = places;
    town.month();
    return means(town, [&](std::uint32_t i) { return town.world.people.months_on_benefit[i]; })
        .of_participants;
}

}  // namespace

TEST_CASE("the scores are those of the page", "[agents][priority]") {
    const PriorityRates r{tests::test_setting(1).parameters.priority};
    const Claim claim{.motivation = 0.6F,
                      .distance = Distance::medium_distance,
                      .hazard = 0.05F,
                      .waiting = 2,
                      .stress = 0.5F,
                      .accounts = 5,
                      .shortfall = 15000,
                      .lottery = 0x40000000U,
                      .rank = 1};
    // weights 0.5, 0.3, 0.4 scaled by their sum 1.2; luck 1/4
    CHECK(creaming_score(claim, r) == Approx((0.5 * 0.6 + 0.3 * 0.5 + 0.4 * 0.25) / 1.2));
    CHECK(risk_score(claim) == Approx(0.5488).epsilon(1e-3));  // exp(-0.6)
    // 0.4 stress + 0.4 x 5/10 + 0.2 x 150/300
    CHECK(need_score(claim, r) == Approx(0.4 * 0.5 + 0.4 * 0.5 + 0.2 * 0.5));
    CHECK(ranked(1.0F, 0xabcd0000U) == 0xffffabcdU);
    CHECK(priority(claim, Allocation::first_come, r) == 0x02400000U);
}

TEST_CASE("the score of people in WW is that of the page", "[agents][priority]") {
    PriorityParameters p;
    p.ww_earlier = 1;
    p.ww_left = 1;
    p.ww_supplement = 0.5;
    p.ww_partner = 2;
    p.ww_age = 0.3;
    p.ww_amount = 0.3;
    p.ww_right = 0.3;
    p.ww_beside = 0.5;
    const PriorityRates r{p};
    const WwFile file{.earlier = 1,
                      .left = 6,
                      .supplement = 1,
                      .partner = 0,
                      .age = 55,
                      .amount = 1000,
                      .right = 12};
    // 1 + 0.5 + 0.3 x 1 - 6/12 - 0 - 0.3 - 0.3 = 0.7
    CHECK(ww_score(file, r) == Approx(0.668188));  // 1 / (1 + exp(-0.7))
    WwFile with_partner = file;
    with_partner.partner = 1;
    CHECK(ww_score(with_partner, r) == Approx(0.214165));  // 1 / (1 + exp(1.3))
    WwFile with_work = file;
    with_work.beside = 1;
    CHECK(ww_score(with_work, r) == Approx(0.549834));  // 0.7 - 0.5: 1 / (1 + exp(-0.2))
    WwFile young = file;
    young.age = 30;
    CHECK(ww_score(young, r) == Approx(0.598688));  // 0.4: below 45 age makes no difference
    const Claim claim{.motivation = 0,
                      .distance = Distance::short_distance,
                      .hazard = 0,
                      .waiting = 0,
                      .stress = 0,
                      .accounts = 0,
                      .shortfall = 0,
                      .lottery = 0,
                      .rank = 1,
                      .ww_risk = 0.5F,
                      .in_ww = 1};
    CHECK(priority(claim, Allocation::score, r) == ranked(0.5F, 0));
}

TEST_CASE("each rule puts its own people first", "[agents][priority]") {
    const PriorityRates r{tests::test_setting(1).parameters.priority};
    const Claim base{0.5F, Distance::medium_distance, 0.03F, 2, 0.5F, 3, 10000, 0x80000000U, 3};
    Claim other = base;
    SECTION("discretion: motivation") {
        other.motivation = 0.9F;
        CHECK(priority(other, Allocation::discretion, r) >
              priority(base, Allocation::discretion, r));
    }
    SECTION("discretion: short distance") {
        other.distance = Distance::short_distance;
        CHECK(priority(other, Allocation::discretion, r) >
              priority(base, Allocation::discretion, r));
    }
    SECTION("score: risk of staying") {
        other.hazard = 0.01F;
        CHECK(priority(other, Allocation::score, r) > priority(base, Allocation::score, r));
    }
    SECTION("first come: waiting") {
        other.waiting = 3;
        other.lottery = 0;
        CHECK(priority(other, Allocation::first_come, r) >
              priority(base, Allocation::first_come, r));
    }
    SECTION("need: accounts") {
        other.accounts = 6;
        CHECK(priority(other, Allocation::need, r) > priority(base, Allocation::need, r));
    }
    SECTION("need: accounts up to where need is full") {
        PriorityParameters p = tests::test_setting(1).parameters.priority;
        p.full_need_accounts = 3;
        other.accounts = 6;
        CHECK(priority(other, Allocation::need, PriorityRates{p}) ==
              priority(base, Allocation::need, PriorityRates{p}));
    }
    SECTION("need: a shortfall up to where need is full") {
        other.shortfall = 29000;
        CHECK(priority(other, Allocation::need, r) > priority(base, Allocation::need, r));
        PriorityParameters p = tests::test_setting(1).parameters.priority;
        p.full_need_shortfall = 100;
        CHECK(priority(other, Allocation::need, PriorityRates{p}) ==
              priority(base, Allocation::need, PriorityRates{p}));
    }
    SECTION("tree: the first rank") {
        other.rank = 2;
        other.lottery = 0;
        CHECK(priority(other, Allocation::tree, r) > priority(base, Allocation::tree, r));
    }
    SECTION("lottery: nothing but luck") {
        other = {0.9F, Distance::short_distance, 0.0F, 9, 1.0F, 9, 90000, base.lottery, 1};
        CHECK(priority(other, Allocation::lottery, r) == priority(base, Allocation::lottery, r));
    }
}

TEST_CASE(
    "under discretion participants are more motivated than others, under the lottery only as "
    "far as accepting selects",
    "[agents][priority]") {
    const auto motivation_gap = [](Allocation rule) {
        TestWorld town(3000, Mix::spread);
        town.setting.policy.allocation = rule;
        town.setting.instruments = {tests::open_programme()};
        town.setting.instruments[0].places = 40;
        town.begin();
        for (int t = 0; t < 18; ++t) { town.month(); }
        const Means m =
            means(town, [&](std::uint32_t i) { return town.world.people.intrinsic_motivation[i]; });
        return m.of_participants - m.of_all;
    };
    CHECK(motivation_gap(Allocation::discretion) > motivation_gap(Allocation::lottery) + 0.1);
}

TEST_CASE("with targeting the first places reach those at highest risk: later ones less so",
          "[agents][priority]") {
    const double first = months_of_admitted(20);
    const double later = months_of_admitted(200);
    CHECK(first > later + 2.0);
}
