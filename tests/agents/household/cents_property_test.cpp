// SPDX-License-Identifier: EUPL-1.2
// No cent is lost: the ledger explains every change of savings and debts, whatever the world.
#include "agents/household/owed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::Mix;
using afweging::tests::TestWorld;

namespace {

/// Bits for test worlds only: never the dice of the model.
struct TestBits {
    std::uint32_t state;
    std::uint32_t below(std::uint32_t n) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::uint32_t>((std::uint64_t{state} * n) >> 32);
    }
};

std::int32_t money_below(TestBits& bits, std::uint32_t cents) {
    return static_cast<std::int32_t>(bits.below(cents));
}

void scatter_person(People& people, std::uint32_t i, TestBits& bits) {
    people.status[i] = static_cast<Status>(bits.below(status_count));
    people.household[i] = static_cast<Household>(bits.below(household_count));
    people.housing[i] = static_cast<Housing>(bits.below(housing_count));
    people.birth[i] = static_cast<std::int16_t>(-216 - static_cast<int>(bits.below(580)));
    people.children[i] = static_cast<std::uint8_t>(bits.below(7));
    people.wage[i] = money_below(bits, 400000);
    people.hours[i] = static_cast<std::uint8_t>(bits.below(41));
    people.partner_hours[i] = static_cast<std::uint8_t>(bits.below(4) == 0 ? bits.below(41) : 0);
    people.youngest_birth[i] = static_cast<std::int16_t>(-static_cast<int>(bits.below(216)));
    people.savings[i] = bits.below(2) == 0 ? money_below(bits, 3000000) : 0;
    const std::uint32_t kind = bits.below(6);
    people.debt[i] = kind == 0   ? debt_cap - money_below(bits, 20000)
                     : kind <= 3 ? 1 + money_below(bits, 5000000)
                                 : 0;
    people.accounts[i] = static_cast<std::uint8_t>(people.debt[i] > 0 ? 1 + bits.below(20) : 0);
    people.claims[i] = bits.below(2) == 0 ? people.debt[i] / 3 : 0;
    people.fine_repeat_left[i] = static_cast<std::uint8_t>(bits.below(61));
    people.fixed_costs[i] = money_below(bits, 300000);
    people.sanction[i] = static_cast<std::uint8_t>(bits.below(3));
    people.sanction_cut[i] = 0.25F * static_cast<float>(bits.below(5));
    people.doenvermogen[i] = 0.05F + 0.9F * static_cast<float>(bits.below(100)) * 0.01F;
    people.stress[i] = static_cast<float>(bits.below(101)) * 0.01F;
    people.debt_held[i] = static_cast<std::uint8_t>(bits.below(3));
    people.debt_help[i] = people.debt_held[i] > 0
                              ? static_cast<DebtHelp>(bits.below(debt_help_count))
                              : DebtHelp::none;
    people.debt_left[i] = static_cast<std::uint8_t>(bits.below(10));
}

Instrument debt_instrument(float write_off, std::uint8_t months) {
    Instrument instrument;
    instrument.slot = Slot::debt;
    instrument.duration_months = months;
    instrument.channels[static_cast<std::size_t>(Channel::debt_stabilisation)] = 1;
    instrument.channels[static_cast<std::size_t>(Channel::debt_plan)] = 1;
    instrument.channels[static_cast<std::size_t>(Channel::write_off)] = write_off;
    instrument.channels[static_cast<std::size_t>(Channel::stress_relief)] = 0.1F;
    return instrument;
}

std::unique_ptr<TestWorld> random_world(std::uint32_t seed) {
    auto w = std::make_unique<TestWorld>(3000, Mix::alike, seed);
    TestBits bits{seed};
    for (std::uint32_t i = 0; i < 3000; ++i) { scatter_person(w->world.people, i, bits); }
    Parameters& p = w->setting.parameters;
    p.spending.shock_per_month = 0.2;
    p.spending.shock_mean = 500;
    p.mistakes.per_month = 0.2;
    p.mistakes.claim_share = 0.4;
    p.mistakes.claim = 1500;
    p.mistakes.fine_share = 0.5;
    p.debts.plan_break = 0.05;
    p.debts.late_debt_per_month = 0.05;
    p.debts.late_debt = 900;
    p.debts.late_debt_break = 0.4;
    w->setting.instruments = {debt_instrument(1.0F, 6), debt_instrument(0.7F, 3)};
    return w;
}

void full_month(TestWorld& w) { w.month(afweging::tests::household_month); }

std::int64_t booked_to_clients(const TestWorld& w) {
    return account_changes(w.ledger())[static_cast<std::size_t>(Account::clients)];
}

}  // namespace

TEST_CASE("savings minus debts change by exactly what the ledger books to clients") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto w = random_world(seed);
        const std::int64_t before = w->net_worth();
        for (int t = 0; t < 12; ++t) {
            full_month(*w);
            REQUIRE(w->net_worth() - before == booked_to_clients(*w));
        }
        CHECK(w->booked(Line::write_off) > 0);
        CHECK(w->booked(Line::fines) > 0);
        CHECK(w->booked(Line::claims) > w->booked(Line::fines));
        CHECK(w->booked(Line::claims) == w->booked(Line::overpaid_bijstand));
    }
}

TEST_CASE("purses stay within their bounds and accounts exist exactly where debt does") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto w = random_world(seed);
        for (int t = 0; t < 12; ++t) {
            full_month(*w);
            const People& people = w->world.people;
            std::uint32_t broken = 0;
            for (std::uint32_t i = 0; i < people.count; ++i) {
                const bool sound = people.savings[i] >= 0 && people.debt[i] >= 0 &&
                                   people.debt[i] <= debt_cap && people.claims[i] >= 0 &&
                                   people.claims[i] <= people.debt[i] &&
                                   (people.debt[i] == 0) == (people.accounts[i] == 0) &&
                                   people.accounts[i] <= account_cap && people.shortfall[i] >= 0 &&
                                   people.stress[i] >= 0.0F && people.stress[i] <= 1.0F &&
                                   people.trust[i] >= 0.0F && people.trust[i] <= 1.0F &&
                                   people.volatility[i] >= 0.0F && people.volatility[i] <= 1.0F;
                broken += sound ? 0U : 1U;
            }
            REQUIRE(broken == 0);
        }
    }
}

TEST_CASE("memo lines do not change net worth and equal what debts moved by") {
    const auto w = random_world(5);
    const auto owed = [&w] {
        std::int64_t sum = 0;
        for (const std::int32_t debt : w->world.people.debt) { sum += debt; }
        return sum;
    };
    const std::int64_t before = owed();
    w->month(afweging::tests::income_and_spending);
    CHECK(owed() - before == w->booked(Line::new_debt) + w->booked(Line::collection_costs) -
                                 w->booked(Line::debt_payment));
}

TEST_CASE("results do not depend on where a person stands in a block") {
    const auto one = random_world(9);
    const auto other = random_world(9);
    // The same people in reverse order: ids travel with them, so everybody keeps the own luck.
    People& a = one->world.people;
    People& b = other->world.people;
    TestBits bits{9};
    for (std::uint32_t i = 0; i < 3000; ++i) {
        scatter_person(b, 2999 - i, bits);
        b.id[2999 - i] = a.id[i];
    }
    for (int t = 0; t < 6; ++t) {
        full_month(*one);
        full_month(*other);
    }
    CHECK(one->ledger() == other->ledger());
    CHECK(a.stress[17] == b.stress[2999 - 17]);
    CHECK(a.debt[2017] == b.debt[2999 - 2017]);
}
