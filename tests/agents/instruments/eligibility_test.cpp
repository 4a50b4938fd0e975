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
            .ever_started = 0,
            .household = Household::single_parent,
            .route = Route::break_up,
            .housing = Housing::threatened,
            .before = false,
            .children = 2,
            .youngest = 4,
            .dutch = 1,
            .ladder = 3,
            .ww_left = 0,
            .stress = 0.6F,
            .motivation = 0.4F,
            .shortfall = 12000,
            .year_waits = 0,
            .debt_help = DebtHelp::stabilisation,
            .had = 1U << static_cast<unsigned>(Slot::programme),
            .exempt = false};
}

/// A number that is often a bound: small, beyond the tables, or none.
std::uint16_t any_bound(sim::DrawEngine& engine) {
    constexpr std::array<std::uint16_t, 8> bounds{0, 1, 12, 63, 64, 255, 300, 65535};
    const std::uint32_t which = engine() % 12;
    return which < bounds.size() ? bounds[which] : static_cast<std::uint16_t>(engine() % 90);
}

bool one_in(std::uint32_t times, sim::DrawEngine& engine) { return engine() % times == 0; }

/// Of a scale with so many steps from `first` on.
std::uint8_t any_step(std::uint32_t first, std::uint32_t steps, sim::DrawEngine& engine) {
    return static_cast<std::uint8_t>(first + engine() % steps);
}

/// What few instruments ask: each of it now and then.
void ask_particulars(Eligibility& e, sim::DrawEngine& engine) {
    const auto kinds = [&engine] { return static_cast<std::uint8_t>(engine() | engine()); };
    if (one_in(4, engine)) {
        e.households = kinds();
    }
    if (one_in(4, engine)) {
        e.routes = kinds();
    }
    if (one_in(4, engine)) {
        e.housings = kinds();
    }
    if (one_in(4, engine)) {
        e.earlier = EarlierBijstand{any_step(1, 2, engine)};
    }
    if (one_in(4, engine)) {
        e.exempt = Exempt{any_step(1, 2, engine)};
    }
    if (one_in(6, engine)) {
        e.min_children = any_step(0, 4, engine);
    }
    if (one_in(6, engine)) {
        e.max_children = any_step(0, 7, engine);
    }
    if (one_in(6, engine)) {
        e.max_age_youngest = any_step(0, 18, engine);
    }
    if (one_in(6, engine)) {
        e.min_dutch = any_step(0, 4, engine);
    }
    if (one_in(6, engine)) {
        e.max_dutch = any_step(0, 4, engine);
    }
    if (one_in(6, engine)) {
        e.min_ladder = any_step(1, 6, engine);
    }
    if (one_in(6, engine)) {
        e.max_ladder = any_step(1, 6, engine);
    }
    if (one_in(4, engine)) {
        e.min_ww_left = any_bound(engine);
    }
    if (one_in(4, engine)) {
        e.max_ww_left = any_bound(engine);
    }
    if (one_in(6, engine)) {
        e.min_stress = sim::to_uniform(engine());
    }
    if (one_in(6, engine)) {
        e.min_motivation = sim::to_uniform(engine());
    }
    if (one_in(6, engine)) {
        e.max_motivation = sim::to_uniform(engine());
    }
    if (one_in(6, engine)) {
        e.min_shortfall_cents = 5000;
    }
}

/// What must come before: each of it now and then.
void ask_order(Eligibility& e, sim::DrawEngine& engine) {
    const auto kinds = [&engine] { return static_cast<std::uint8_t>(engine() | engine()); };
    if (one_in(6, engine)) {
        e.max_accounts = any_step(0, 12, engine);
    }
    if (one_in(6, engine)) {
        e.debt_helps = kinds();
    }
    if (one_in(6, engine)) {
        e.after = kinds();
    }
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
    ask_particulars(e, engine);
    ask_order(e, engine);
    return e;
}

Setting any_setting(sim::DrawEngine& engine) {
    Setting setting = tests::test_setting(1);
    setting.instruments.assign(8, tests::open_programme());
    for (Instrument& instrument : setting.instruments) {
        instrument.eligibility = any_conditions(engine);
        for (std::uint32_t k = engine() % 6; k < 3; ++k) {  // in half of them one or more
            instrument.eligibility.alternatives.push_back(any_conditions(engine));
        }
        instrument.once = static_cast<std::uint8_t>(engine() % 2);
        instrument.once_a_year = static_cast<std::uint8_t>(engine() % 2);
    }
    return setting;
}

Applicant anybody(sim::DrawEngine& engine) {
    const auto accounts = static_cast<std::uint8_t>(engine() % 4 == 0 ? 0U : engine() % 80);
    const std::uint16_t since_exit = any_bound(engine);
    return {.status = static_cast<Status>(engine() % status_count),
            .distance = static_cast<Distance>(engine() % distance_count),
            .health = static_cast<Health>(engine() % health_count),
            .schooling = static_cast<Schooling>(engine() % schooling_count),
            .age = 18.0F + 50.0F * sim::to_uniform(engine()),
            .months_on_benefit = any_bound(engine),
            .months_since_exit = since_exit,
            .accounts = accounts,
            .debt = accounts == 0 ? 0 : static_cast<std::int32_t>(1 + engine() % 200000),
            .savings = static_cast<std::int32_t>(engine() % 100000),
            .ever_started = engine(),
            .household = static_cast<Household>(engine() % household_count),
            .route = static_cast<Route>(engine() % route_count),
            .housing = static_cast<Housing>(engine() % housing_count),
            .before = left_bijstand_before(since_exit),
            .children = any_step(0, 4, engine),
            .youngest = any_step(0, 18, engine),
            .dutch = any_step(0, 4, engine),
            .ladder = any_step(1, 6, engine),
            .ww_left = any_bound(engine),
            .stress = sim::to_uniform(engine()),
            .motivation = sim::to_uniform(engine()),
            .shortfall = static_cast<std::int32_t>(engine() % 10000),
            .year_waits = one_in(2, engine) ? 0 : std::uint64_t{engine()} * (engine() % 3),
            .debt_help = static_cast<DebtHelp>(engine() % debt_help_count),
            .had = static_cast<std::uint8_t>(engine()),
            .exempt = one_in(3, engine)};
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
        for (std::uint32_t person = 0; person < 200; ++person) {
            const Applicant a = anybody(engine);
            const InstrumentSet found = suitable(open, 0xffU, a, setting.instruments);
            for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
                const bool may = may_start(a, setting.instruments, j);
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
        return open_instruments(setting.instruments, 5,
                                {.payable = 1, .month = month, .placed = placed});
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

TEST_CASE("of labour duties and the tegenprestatie who is exempt has none, of others all",
          "[agents][eligibility]") {
    Setting setting = tests::test_setting(1);
    setting.instruments.assign(4, tests::open_programme());
    setting.instruments[1].duty = Duty::tegenprestatie;
    setting.instruments[2].slot = Slot::contact;
    setting.instruments[2].duty = Duty::other;
    setting.instruments[3].duty = Duty::other;  // voluntary
    for (std::size_t j = 0; j < 3; ++j) {
        setting.instruments[j].obligation = Obligation::mandatory;
    }
    const OpenInstruments open = open_instruments(setting.instruments, 0);
    CHECK(open.mandatory == 0b0111U);
    CHECK(open.of_exempt == 0b0100U);
}

TEST_CASE("an instrument that is taken once cannot be started twice", "[agents][eligibility]") {
    std::vector<Instrument> all(4, tests::open_programme());
    Applicant a = somebody();
    a.ever_started = set_of(3);
    CHECK(may_start(a, all, 3));
    all[3].once = 1;
    CHECK_FALSE(may_start(a, all, 3));
    CHECK(may_start(a, all, 2));
}

TEST_CASE("what is had once a year may be had again in the twelfth month after a start",
          "[agents][eligibility]") {
    std::vector<Instrument> all(4, tests::open_programme());
    all[1].once_a_year = 1;
    all[3].once_a_year = 1;
    const InstrumentSet of_year = had_once_a_year(all);
    REQUIRE(of_year == 0b1010U);
    Applicant a = somebody();
    a.year_waits = with_start(0, of_year, 3, 0);
    int months = 0;
    while (!may_start(a, all, 3) && months < 100) {
        CHECK(may_start(a, all, 1));
        CHECK(suitable(open_instruments(all, 0), 0b1111U, a, all) == 0b0111U);
        a.year_waits = month_later(a.year_waits);
        ++months;
    }
    CHECK(months == 12);
}

TEST_CASE("a purse is looked at where an instrument has a bound on debt or savings",
          "[agents][eligibility]") {
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

TEST_CASE("what has room beside what is held follows the files of both", "[agents][eligibility]") {
    OpenInstruments open;
    open.beside[0] = ~InstrumentSet{0};
    open.beside[1] = set_of(1) | set_of(2);
    open.beside[2] = set_of(0);
    CHECK(room_beside(open, 0, 0) == ~InstrumentSet{0});
    CHECK(room_beside(open, 1, 0) == (set_of(1) | set_of(2)));
    CHECK(room_beside(open, 0, 2) == set_of(0));
    CHECK(room_beside(open, 1, 2) == 0);  // both places are taken
}
