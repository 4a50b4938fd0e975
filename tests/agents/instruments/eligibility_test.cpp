// SPDX-License-Identifier: EUPL-1.2
// Who may start what, and the tables by which it is found.
#include "agents/instruments/eligibility.hpp"

#include <array>

#include "sim/dice/dice.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::agents;

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

/// A number that is often a bound: small, beyond the tables, or none.
std::uint16_t any_bound(sim::DrawEngine& engine) {
    constexpr std::array<std::uint16_t, 8> bounds{0, 1, 12, 63, 64, 255, 300, 65535};
    const std::uint32_t which = engine() % 12;
    return which < bounds.size() ? bounds[which] : static_cast<std::uint16_t>(engine() % 90);
}

Eligibility any_conditions(sim::DrawEngine& engine) {
    Eligibility e;
    e.statuses = static_cast<std::uint16_t>(engine() | engine());
    e.distances = static_cast<std::uint8_t>(engine() | engine());
    e.healths = static_cast<std::uint8_t>(engine() | engine());
    e.schoolings = static_cast<std::uint8_t>(engine() | engine());
    e.min_age = static_cast<std::uint16_t>(engine() % 40);
    e.max_age = static_cast<std::uint16_t>(engine() % 2 == 0 ? 200U : 30U + engine() % 40);
    e.min_months_on_benefit = engine() % 2 == 0 ? std::uint16_t{0} : any_bound(engine);
    e.max_months_on_benefit = engine() % 2 == 0 ? std::uint16_t{65535} : any_bound(engine);
    e.max_months_since_exit = engine() % 2 == 0 ? std::uint16_t{65535} : any_bound(engine);
    e.min_accounts = static_cast<std::uint8_t>(engine() % 3 == 0 ? any_bound(engine) : 0);
    e.min_debt_cents = engine() % 3 == 0 ? 100000 : 0;
    e.max_savings_cents = engine() % 3 == 0 ? 50000 : INT64_MAX;
    return e;
}

Setting any_setting(sim::DrawEngine& engine) {
    Setting setting = tests::test_setting(1);
    setting.instruments.assign(8, tests::open_programme());
    for (Instrument& instrument : setting.instruments) {
        instrument.eligibility = any_conditions(engine);
        instrument.once = static_cast<std::uint8_t>(engine() % 2);
    }
    return setting;
}

Applicant anybody(sim::DrawEngine& engine) {
    const auto accounts = static_cast<std::uint8_t>(engine() % 4 == 0 ? 0U : engine() % 80);
    return {static_cast<Status>(engine() % status_count),
            static_cast<Distance>(engine() % distance_count),
            static_cast<Health>(engine() % health_count),
            static_cast<Schooling>(engine() % schooling_count),
            18.0F + 50.0F * sim::to_uniform(engine()),
            any_bound(engine),
            any_bound(engine),
            accounts,
            accounts == 0 ? 0 : static_cast<std::int32_t>(1 + engine() % 200000),
            static_cast<std::int32_t>(engine() % 100000),
            engine()};
}

}  // namespace

TEST_CASE("each condition of eligibility shuts out by itself", "[agents][eligibility]") {
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

TEST_CASE("age limits include the whole last year", "[agents][eligibility]") {
    Eligibility e = tests::open_programme().eligibility;
    e.max_age = 40;
    Applicant a = somebody();
    a.age = 40.9F;
    CHECK(eligible(a, e));
    a.age = 41.0F;
    CHECK_FALSE(eligible(a, e));
}

TEST_CASE("the tables find who may start what, as the conditions say", "[agents][eligibility]") {
    const sim::Dice dice(20261122, 0);
    std::int64_t admitted = 0;
    std::int64_t different = 0;
    for (std::uint32_t world = 0; world < 300; ++world) {
        sim::DrawEngine engine(dice, world, 0, 0);
        const Setting setting = any_setting(engine);
        const OpenInstruments open = open_instruments(setting.instruments, 0);
        REQUIRE(open.all == 0xffU);
        for (std::uint32_t person = 0; person < 40; ++person) {
            const Applicant a = anybody(engine);
            const InstrumentSet found = suitable(open, 0xffU, a, setting.instruments);
            for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
                const bool may = may_start(a, setting.instruments[j], j);
                admitted += may ? 1 : 0;
                different += may != (((found >> j) & 1U) != 0) ? 1 : 0;
            }
        }
    }
    CHECK(different == 0);
    CHECK(admitted > 1000);  // the test would prove nothing about people whom nothing suits
}

TEST_CASE("an instrument out of its dates or without money is not open", "[agents][eligibility]") {
    Setting setting = tests::test_setting(1);
    setting.instruments = {tests::open_programme()};
    Instrument& instrument = setting.instruments[0];
    REQUIRE(open_instruments(setting.instruments, 5).all == 1U);
    SECTION("later") { instrument.first_month = 6; }
    SECTION("over") { instrument.last_month = 4; }
    CHECK(open_instruments(setting.instruments, 5).all == 0U);
}

TEST_CASE("an instrument that no money can buy a place in is not open", "[agents][eligibility]") {
    Setting setting = tests::test_setting(1);
    setting.instruments = {tests::open_programme(), tests::open_programme()};
    CHECK(open_instruments(setting.instruments, 5, {.payable = 0b10, .month = {}}).all == 0b10);
}

TEST_CASE("a duty scares off as far as there was a place for it", "[agents][eligibility]") {
    Setting setting = tests::test_setting(1);
    setting.instruments = {tests::open_programme()};
    Instrument& duty = setting.instruments[0];
    duty.obligation = Obligation::mandatory;
    duty.channels[static_cast<std::size_t>(Channel::entry_deterrence)] = 0.04F;
    std::array<InstrumentMonth, 1> month{};
    std::array<double, 1> placed{1.0};
    const auto open = [&] {
        return open_instruments(setting.instruments, 5, {.payable = 1, .month = month, .placed = placed});
    };
    CHECK(open().deterrence == 0.04F);
    CHECK(open().with_room == ~InstrumentSet{0});
    month[0].turned_away = 9;
    placed[0] = 0.25;
    CHECK(open().deterrence == 0.01F);
    CHECK(open().with_room == ~InstrumentSet{1});
    duty.obligation = Obligation::voluntary;
    CHECK(open().deterrence == 0.0F);
}

TEST_CASE("a place is kept in the status that it is for, a subsidised job in its own",
          "[agents][eligibility]") {
    Instrument course = tests::open_programme();  // for bijstand, with part-time earnings or not
    CHECK(is_for(course, Status::bijstand_part_time));
    CHECK(keeps_place(course, Status::bijstand, 1));
    CHECK_FALSE(keeps_place(course, Status::ww, 1));
    course.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    course.duration_months = 6;
    REQUIRE(employs(course));
    CHECK(keeps_place(course, Status::subsidised_job, 6));
    CHECK_FALSE(keeps_place(course, Status::bijstand, 6));
    CHECK(keeps_place(course, Status::bijstand, 7));  // in start-up
}

TEST_CASE("an instrument that is taken once cannot be started twice", "[agents][eligibility]") {
    Instrument course = tests::open_programme();
    Applicant a = somebody();
    a.ever_started = set_of(3);
    CHECK(may_start(a, course, 3));
    course.once = 1;
    CHECK_FALSE(may_start(a, course, 3));
    CHECK(may_start(a, course, 2));
}

TEST_CASE("a purse is looked at where an instrument has a bound on debt or savings",
          "[agents][eligibility]") {
    CHECK(among(0b100U, Status::bijstand));
    CHECK_FALSE(among(0b100U, Status::ww));
    Instrument plain = tests::open_programme();
    Instrument help = tests::open_programme();
    help.eligibility.min_debt_cents = 100000;
    help.eligibility.max_savings_cents = 50000;
    const std::vector<Instrument> both{plain, help};
    const OpenInstruments open = open_instruments(both, 0);
    CHECK(within_purse(open, 3, 100000, 50000) == 3);
    CHECK(within_purse(open, 3, 99999, 50000) == 1);
    CHECK(within_purse(open, 3, 100000, 50001) == 1);
}
