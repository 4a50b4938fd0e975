// SPDX-License-Identifier: EUPL-1.2
// Eligibility, offers and the order in which people come.
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/priority.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

Applicant somebody() {
    return {.status = Status::bijstand,
            .distance = Distance::long_distance,
            .health = Health::mental,
            .schooling = Schooling::primary,
            .age = 40.0F,
            .months_on_benefit = 24,
            .months_since_exit = 65535,
            .accounts = 3,
            .debt = 500000,
            .savings = 10000,
            .ever_started = 0};
}

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

/// Chance of staying a year on benefit of those who start when `places` open at once.
double risk_of_admitted(std::uint32_t places) {
    TestWorld town(3000, Mix::spread);
    town.setting.policy.allocation = Allocation::score;
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].places = 1;
    town.begin();
    for (int t = 0; t < 12; ++t) { town.month(); }  // a waiting list builds up
    town.world.people.ever_started.assign(town.world.people.ever_started.size(), 0);
    town.setting.instruments[0].places = places;
    town.month();
    return means(
               town,
               [&](std::uint32_t i) { return sim::exponential(-12.0F * town.world.now.hazard[i]); })
        .of_participants;
}

}  // namespace

TEST_CASE("what a talk leads to decides which slots are offered", "[agents][places]") {
    const auto offered = [](Slot slot, Obligation obligation, unsigned reasons) {
        return comes_up_for(slot, obligation, static_cast<std::uint8_t>(reasons));
    };
    constexpr Obligation free = Obligation::voluntary;
    CHECK(offered(Slot::programme, Obligation::mandatory, reason::duty));
    CHECK_FALSE(offered(Slot::programme, free, reason::duty | reason::debts | reason::asks));
    CHECK(offered(Slot::programme, free, reason::offer));
    CHECK(offered(Slot::contact, free, reason::offer));
    CHECK(offered(Slot::contact, free, reason::review));
    CHECK_FALSE(offered(Slot::contact, free, reason::duty | reason::asks));
    CHECK(offered(Slot::debt, free, reason::debts));
    CHECK(offered(Slot::debt, free, reason::asks));
    CHECK_FALSE(offered(Slot::debt, free, reason::offer | reason::duty));
    CHECK(offered(Slot::money, free, reason::asks));
    CHECK(offered(Slot::aftercare, free, reason::left));
    CHECK_FALSE(offered(Slot::office, free, 127));
}

TEST_CASE("an intake counts as a talk of quality 1 at least", "[agents][places]") {
    CHECK(talk_or_intake(0.0F, false) == 0.0F);
    CHECK(talk_or_intake(0.6F, false) == 0.6F);
    CHECK(talk_or_intake(0.6F, true) == 1.0F);
    CHECK(talk_or_intake(1.2F, true) == 1.2F);
    const OfferRates r{PlacesParameters{.offer_at_talk = 0.3, .detect_debt = 0.15}};
    CHECK(offer_chance(0.5F, r) == Approx(0.15));
    CHECK(detection_chance(2.0F, r) == Approx(0.3));
}

TEST_CASE("each condition of eligibility shuts out by itself", "[agents][places]") {
    const Eligibility open = tests::open_programme().eligibility;
    REQUIRE(eligible(somebody(), open));
    Eligibility e = open;
    SECTION("status") { e.statuses = 1U << static_cast<unsigned>(Status::ww); }
    SECTION("distance") { e.distances = 1; }
    SECTION("health") { e.healths = 1; }
    SECTION("schooling") { e.schoolings = 4; }
    SECTION("too young") { e.min_age = 41; }
    SECTION("too old") { e.max_age = 39; }
    SECTION("too short on benefit") { e.min_months_on_benefit = 25; }
    SECTION("too long on benefit") { e.max_months_on_benefit = 23; }
    SECTION("left too long ago") { e.max_months_since_exit = 2; }
    SECTION("too few accounts") { e.min_accounts = 4; }
    SECTION("too little debt") { e.min_debt_cents = 500001; }
    SECTION("too much savings") { e.max_savings_cents = 9999; }
    CHECK_FALSE(eligible(somebody(), e));
}

TEST_CASE("age limits include the whole last year", "[agents][places]") {
    Eligibility e = tests::open_programme().eligibility;
    e.max_age = 40;
    Applicant a = somebody();
    a.age = 40.9F;
    CHECK(eligible(a, e));
    a.age = 41.0F;
    CHECK_FALSE(eligible(a, e));
}

TEST_CASE("each rule puts its own people first", "[agents][places]") {
    const PriorityRates r{tests::test_setting(1).parameters.places};
    const Claim base{0.5F, Distance::medium_distance, 0.03F, 2, 0.5F, 3, 10000, 0x80000000U};
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
        PlacesParameters p = tests::test_setting(1).parameters.places;
        p.full_need_accounts = 3;
        other.accounts = 6;
        CHECK(priority(other, Allocation::need, PriorityRates{p}) ==
              priority(base, Allocation::need, PriorityRates{p}));
    }
    SECTION("need: a shortfall up to where need is full") {
        other.shortfall = 29000;
        CHECK(priority(other, Allocation::need, r) > priority(base, Allocation::need, r));
        PlacesParameters p = tests::test_setting(1).parameters.places;
        p.full_need_shortfall = 100;
        CHECK(priority(other, Allocation::need, PriorityRates{p}) ==
              priority(base, Allocation::need, PriorityRates{p}));
    }
    SECTION("lottery: nothing but luck") {
        other = {0.9F, Distance::short_distance, 0.0F, 9, 1.0F, 9, 90000, base.lottery};
        CHECK(priority(other, Allocation::lottery, r) == priority(base, Allocation::lottery, r));
    }
}

TEST_CASE(
    "under discretion participants are more motivated than others, under the lottery only as "
    "far as accepting selects",
    "[agents][places]") {
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
          "[agents][places]") {
    const double first = risk_of_admitted(20);
    const double later = risk_of_admitted(200);
    CHECK(first > later + 0.02);
}

TEST_CASE("who asks for help unprompted is able and trusting", "[agents][places]") {
    const OfferRates r{tests::test_setting(1).parameters.places};
    CHECK(asking_chance(1, 1, r) == Approx(0.05));
    CHECK(asking_chance(0.2F, 0.5F, r) == Approx(0.005));
}

TEST_CASE("a duty that is refused can cost benefit; an offer that is declined cannot",
          "[agents][places]") {
    const auto sanctions = [](Obligation obligation) {
        TestWorld town(3000, Mix::spread);
        town.setting.instruments = {tests::open_programme()};
        town.setting.instruments[0].obligation = obligation;
        town.setting.parameters.places.refuse_mandatory = 0.5;
        town.begin();
        for (int t = 0; t < 6; ++t) { town.month(); }
        std::int64_t sum = 0;
        for (const std::uint8_t months : town.world.people.sanction) { sum += months; }
        return sum;
    };
    CHECK(sanctions(Obligation::mandatory) > 0);
    CHECK(sanctions(Obligation::voluntary) == 0);
}
