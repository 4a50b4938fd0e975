// SPDX-License-Identifier: EUPL-1.2
// Who comes up for offers, and why.
#include "agents/instruments/come_up.hpp"

#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/enrolment.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

ComeUpRates rates() { return ComeUpRates{tests::test_setting(1).parameters.come_up}; }

/// EUR 50, once in so many months, for every client.
Instrument allowance(std::uint8_t every_months, float take_up) {
    Instrument money = tests::open_programme();
    money.key = "allowance";
    money.slot = Slot::money;
    money.pot = Pot::income_security;
    money.duration_months = 0;
    money.every_months = every_months;
    money.cost_per_start_cents = 0;
    money.cost_per_month_cents = 0;
    money.channels[static_cast<std::size_t>(Channel::one_off_money)] = 50;
    money.channels[static_cast<std::size_t>(Channel::take_up)] = take_up;
    return money;
}

}  // namespace

TEST_CASE("who asks for help unprompted is able and trusting, talks do the rest",
          "[agents][come_up]") {
    const ComeUpRates r = rates();
    // p = u q t, u 0.05
    CHECK(asking_chance(1, 1, r) == Approx(0.05));
    CHECK(asking_chance(0.2F, 0.5F, r) == Approx(0.005));
    // a talk of quality q: offer 0.5 q, debts come to light 0.2 q
    CHECK(offer_chance(0.6F, r) == Approx(0.3));
    CHECK(detection_chance(1.5F, r) == Approx(0.3));
}

TEST_CASE("an intake counts as a talk of quality 1 at least", "[agents][come_up]") {
    CHECK(talk_or_intake(0.0F, false) == 0.0F);
    CHECK(talk_or_intake(0.6F, false) == 0.6F);
    CHECK(talk_or_intake(0.6F, true) == 1.0F);
    CHECK(talk_or_intake(1.2F, true) == 1.2F);
}

TEST_CASE("what a talk leads to decides which slots are offered", "[agents][come_up]") {
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

TEST_CASE("money for a crisis at home is offered where debts come to light, other money is not",
          "[agents][come_up]") {
    Instrument money = tests::open_programme();
    money.slot = Slot::money;
    CHECK_FALSE(comes_up_for(money, reason::debts));
    CHECK(comes_up_for(money, reason::asks));
    money.channels[static_cast<std::size_t>(Channel::crisis_ended)] = 0.5F;
    CHECK(comes_up_for(money, reason::debts));
    CHECK_FALSE(comes_up_for(money, reason::duty));
    money.every_months = 12;
    CHECK_FALSE(comes_up_for(money, reason::debts));
    CHECK(comes_up_for(money, reason::turn));
}

TEST_CASE("each file comes up once in a round of months", "[agents][come_up]") {
    for (std::uint64_t id = 1; id < 400; ++id) {
        int times = 0;
        for (std::uint32_t turn = 0; turn < 12; ++turn) {
            times += file_comes_up(id, 12, turn) ? 1 : 0;
        }
        REQUIRE(times == 1);
    }
}

TEST_CASE("a table of reasons knows which of them matter", "[agents][come_up]") {
    Instrument duty = tests::open_programme();
    duty.obligation = Obligation::mandatory;
    Instrument regime = tests::open_programme();
    regime.slot = Slot::contact;
    const std::vector<Instrument> both{duty, regime};
    const ReasonTable table(both, set_of(0) | set_of(1));
    CHECK(table.matter == (reason::duty | reason::offer | reason::review));
    CHECK(table.asked[reason::duty] == set_of(0));
    CHECK(table.asked[reason::duty | reason::review] == (set_of(0) | set_of(1)));
    CHECK(table.asked[reason::asks] == 0);
    CHECK(ReasonTable(both, set_of(1)).asked[reason::duty] == 0);  // the duty is not open
}

TEST_CASE("who waits comes up every month, who has not arrived never does", "[agents][come_up]") {
    TestWorld town(3);
    town.setting.instruments = {tests::open_programme()};
    town.setting.parameters.come_up.uptake = 0;
    town.world.people.programme_wanted[0] = 1;
    town.world.people.programme_wanted[2] = 1;
    town.world.people.status[2] = Status::not_arrived;
    town.month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::come_up(chunk, c.open, c.reasons, c.rates.come_up, {c.dice, c.t});
        CHECK(chunk.table<Notes>().reasons[0] == reason::waits);
        CHECK(chunk.table<Notes>().reasons[1] == 0);
        CHECK(chunk.table<Notes>().reasons[2] == 0);
    });
}

TEST_CASE("to who is exempt a duty is put only in a talk that ends in an offer",
          "[agents][come_up]") {
    TestWorld town(2000);
    town.setting.instruments = {tests::open_programme(), tests::open_programme()};
    town.setting.instruments[0].obligation = Obligation::mandatory;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        town.world.people.months_on_benefit[i] = 0;  // at intake
        town.world.people.exempt[i] = i % 2;
    }
    int put = 0;
    town.month([&put](MonthChunk chunk, const MonthContext& c) {
        isa_base::come_up(chunk, c.open, c.reasons, c.rates.come_up, {c.dice, c.t});
        const People& people = chunk.table<People>();
        for (std::size_t k = 0; k < chunk_size; ++k) {
            const std::size_t i = chunk.first() + k;
            const unsigned reasons = chunk.table<Notes>().reasons[k];
            const bool offer = (reasons & reason::offer) != 0;
            const bool duty = (reasons & reason::duty) != 0;
            if (i < people.count) {
                CHECK(duty == (people.exempt[i] == 0 || offer));
                put += duty && people.exempt[i] != 0 ? 1 : 0;
            }
        }
    });
    // An offer in half of the intakes, of 1,000: 500 with a standard deviation of 16.
    CHECK(put > 420);
    CHECK(put < 580);
}

TEST_CASE("money that comes round is for its turn, other money for who asks", "[agents][come_up]") {
    const Instrument yearly = allowance(12, 1);
    const Instrument asked = allowance(0, 0);
    CHECK(comes_up_for(yearly, reason::turn));
    CHECK_FALSE(comes_up_for(yearly, reason::asks | reason::offer | reason::debts));
    CHECK(comes_up_for(asked, reason::asks));
    CHECK_FALSE(comes_up_for(asked, reason::turn));
    CHECK(takes_up(allowance(12, 0.85F), 0x80000000U));  // u 0.5
    CHECK_FALSE(takes_up(allowance(12, 0.85F), 0xf0000000U));
    CHECK(takes_up(asked, 0xf0000000U));  // u 0.94
}

TEST_CASE("a yearly allowance is due in one month of twelve, a monthly one always",
          "[agents][come_up]") {
    const std::vector<Instrument> both{allowance(12, 1), allowance(1, 1)};
    const OpenInstruments open = open_instruments(both, 0);
    for (std::uint64_t id = 1; id < 200; ++id) {
        int yearly = 0;
        for (std::int32_t t = 0; t < 24; ++t) {
            const InstrumentSet others = not_due(open, id, t);
            yearly += (others & set_of(0)) == 0 ? 1 : 0;
            REQUIRE((others & set_of(1)) == 0);
        }
        REQUIRE(yearly == 2);
    }
}

TEST_CASE("in a year everybody gets a yearly allowance once, and every month a monthly one",
          "[agents][come_up]") {
    const std::uint8_t every = GENERATE(std::uint8_t{1}, std::uint8_t{12});
    TestWorld town(600, Mix::spread);
    town.setting.instruments = {allowance(every, 1)};
    town.begin();
    std::int64_t grants = 0;
    for (int t = 0; t < 12; ++t) {
        town.month();
        grants += town.world.instruments[0].starts;
        CHECK(town.world.instruments[0].offers == town.world.instruments[0].starts);
    }
    CHECK(grants == 600 * 12 / every);
    for (std::size_t i = 0; i < 600; ++i) {
        REQUIRE(town.world.people.savings[i] == 5000 * 12 / every);
    }
}

TEST_CASE("not everybody takes it up, and a budget decides by priority who goes without",
          "[agents][come_up]") {
    TestWorld town(1000, Mix::spread);
    Instrument money = allowance(1, 0.6F);
    money.budget_cents = {12 * 100 * 5000};  // a hundred a month
    town.setting.instruments = {money};
    town.begin();
    town.month();
    const InstrumentMonth& month = town.world.instruments[0];
    CHECK(month.starts == 100);
    CHECK(month.offers == Approx(600).margin(60));
    CHECK(month.turned_away == month.offers - 100);
    CHECK(month.by_budget == 1);
    CHECK(town.booked_last_month(Line::special_assistance) == 100 * 5000);
}

TEST_CASE("EUR 50 this month takes 50 off the shortfall and the arrears of the next, by hand",
          "[agents][come_up]") {
    // A single client with EUR 1,300 of bills (spending_test): 530.73 is left for living. The need
    // is 813.07, short 282.34; the floor is 650.46, arrears 119.73. With 50 in the purse:
    // 232.34, 69.73.
    const auto month_after = [](bool granted) {
        auto town = std::make_unique<TestWorld>(1);
        town->setting.instruments = {allowance(1, 1)};
        town->world.people.fixed_costs[0] = 130000;
        if (granted) {
            town->month([](MonthChunk chunk, const MonthContext& c) {
                chunk.table<Proposals>().granted = {{0, 0}};
                isa_base::enrolment(chunk, c.setting.instruments, c.rates.home);
            });
        }
        town->month(tests::income_and_spending);
        return town;
    };
    const auto without_it = month_after(false);
    const auto with_it = month_after(true);
    CHECK(without_it->world.people.shortfall[0] == 28234);
    CHECK(with_it->world.people.shortfall[0] == 23234);
    CHECK(without_it->booked(Line::new_debt) == 11973);
    CHECK(with_it->booked(Line::new_debt) == 6973);
}
