// SPDX-License-Identifier: EUPL-1.2
// Who misses a form, and what it costs.
#include "agents/household/mistakes.hpp"

#include "agents/household/owed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

MistakesRates rates() {
    MistakesParameters p = make_test_world(1)->setting.parameters.mistakes;
    p.per_month = 0.03;
    return MistakesRates(p);
}

Administration client(float effective, float months_since_contact) {
    return {.status = Status::bijstand,
            .months_in_status = 24,
            .effective = effective,
            .months_since_contact = months_since_contact,
            .help = 0.0F};
}

void fines_month(afweging::tests::TestWorld& w) { w.month(afweging::tests::mistakes_step); }

/// One client who makes a mistake every month, always with a claim of EUR 2,250 and a fine.
std::unique_ptr<afweging::tests::TestWorld> one_who_errs() {
    auto w = make_test_world(1);
    MistakesParameters& p = w->setting.parameters.mistakes;
    p.per_month = 1;
    p.slope = 0;
    p.claim_share = 1;
    p.claim = 2250;
    p.fine_share = 1;
    w->world.people.doenvermogen[0] = 0.0F;
    w->world.people.months_since_exit[0] = 65535;
    return w;
}

bool happened(const afweging::tests::TestWorld& w, Event event) {
    return (w.world.now.events[0] & bit(event)) != 0;
}

}  // namespace

TEST_CASE("the chance of a mistake is the product of what brings and what prevents it, by hand") {
    // 0.03 e^(3 (0.5 - 0.3)) = 0.03 x 1.82212 = 0.0546636 for a client without contact; the talk of
    // 6 months ago prevents 0.4 (1 - 6 / 12) = 0.2 of it, help half of the rest; moved 2; off 0.5.
    const MistakesRates r = rates();
    CHECK(mistake_chance(client(0.3F, 24), r) == Approx(0.0546636).epsilon(1e-5));
    CHECK(mistake_chance(client(0.3F, 6), r) == Approx(0.0437309).epsilon(1e-5));
    Administration a = client(0.3F, 6);
    a.help = 0.5F;
    CHECK(mistake_chance(a, r) == Approx(0.0218654).epsilon(1e-5));
    a.months_in_status = 1;
    CHECK(mistake_chance(a, r) == Approx(0.0437309).epsilon(1e-5));
    a.status = Status::job_permanent;
    CHECK(mistake_chance(a, r) == Approx(0.0218654).epsilon(1e-5));
    // The ceiling is that of somebody who can do nothing: 0.03 e^1.5 = 0.134451, and 1 in 10,000.
    CHECK(mistake_ceiling(Status::bijstand, 24, r) == Approx(0.134464).epsilon(1e-5));
    CHECK(mistake_ceiling(Status::job_permanent, 1, r) == Approx(0.134464).epsilon(1e-5));
}

TEST_CASE("a fine is at most what was paid too much, half as much again on a repeat, by hand") {
    // Participatiewet art. 18a. The usual fine of these worlds is EUR 150.
    const LawOfMonth law =
        law_of_month(afweging::tests::january_2024(), afweging::tests::january_2024(), {}, 0);
    CHECK(fine_with_claim(225000, false, law) == 15000);
    CHECK(fine_with_claim(225000, true, law) == 22500);  // 150 x 1.5
    CHECK(fine_with_claim(9000, false, law) == 9000);    // EUR 90 was paid too much
    CHECK(fine_with_claim(9000, true, law) == 13500);    // 150 % of it
    CHECK(fine_with_claim(0, true, law) == 0);           // nothing overpaid: a warning
    CHECK(bijstand_of_late(Status::bijstand_part_time, 65535));
    CHECK(bijstand_of_late(Status::job_temporary, 1));
    CHECK_FALSE(bijstand_of_late(Status::job_temporary, 2));
    CHECK_FALSE(bijstand_of_late(Status::ww, 65535));
}

TEST_CASE("a claim is no more than was paid in the spell") {
    CHECK(claim_of(225000, 100000, 24) == 225000);
    CHECK(claim_of(225000, 100000, 1) == 100000);
    CHECK(claim_of(225000, 5000, 12) == 60000);  // EUR 50 beside part-time work, for a year
    CHECK(claim_of(225000, 0, 12) == 0);
    const auto claimed = [](std::uint16_t months) {
        const auto w = one_who_errs();
        w->setting.parameters.mistakes.fine_share = 0;
        w->world.people.months_on_benefit[0] = months;  // full ones before this month
        fines_month(*w);
        return w->world.people.debt[0];
    };
    CHECK(claimed(0) == 100000);
    CHECK(claimed(1) == 200000);
    CHECK(claimed(2) == 225000);
}

TEST_CASE("who left lately is taken to have had the own norm, by sharers and by age, by hand") {
    const auto claimed = [](Household household, std::uint8_t more, std::int16_t years) {
        const auto w = one_who_errs();
        w->setting.parameters.mistakes.fine_share = 0;
        w->setting.parameters.mistakes.outside = 1;
        People& people = w->world.people;
        people.status[0] = Status::job_permanent;
        people.months_since_exit[0] = 1;
        people.months_on_benefit[0] = 0;
        people.household[0] = household;
        people.more_sharers[0] = more;
        people.birth[0] = static_cast<std::int16_t>(-12 * years);
        fines_month(*w);
        return people.debt[0];
    };
    CHECK(claimed(Household::single, 0, 40) == 128383);
    CHECK(claimed(Household::cost_sharer, 0, 40) == 91702);  // a half of 1834.04
    CHECK(claimed(Household::cost_sharer, 1, 40) == 79475);  // 13/30 of it
    CHECK(claimed(Household::cost_sharer, 3, 40) == 69694);  // 19/50 of it
    CHECK(claimed(Household::single, 0, 19) == 31694);
}

TEST_CASE("the less effective doenvermogen, the more mistakes") {
    const MistakesRates r = rates();
    CHECK(mistake_chance(client(0.5F, 24), r) == Approx(0.03));
    CHECK(mistake_chance(client(0.3F, 24), r) == Approx(0.03 * 1.8221).epsilon(1e-4));  // e^0.6
    CHECK(mistake_chance(client(0.8F, 24), r) == Approx(0.03 * 0.40657).epsilon(1e-4));
}

TEST_CASE("a recent talk, help and quiet times prevent mistakes") {
    const MistakesRates r = rates();
    CHECK(mistake_chance(client(0.5F, 0), r) == Approx(0.03 * 0.6));
    CHECK(mistake_chance(client(0.5F, 6), r) == Approx(0.03 * 0.8));
    MistakesRates longer = r;
    longer.contact_fades = 1.0F / 24;
    CHECK(mistake_chance(client(0.5F, 6), longer) == Approx(0.03 * 0.7));
    Administration helped = client(0.5F, 24);
    helped.help = 0.5F;
    CHECK(mistake_chance(helped, r) == Approx(0.015));
    Administration moved = client(0.5F, 24);
    moved.months_in_status = 1;
    CHECK(mistake_chance(moved, r) == Approx(0.06));
    Administration working = client(0.5F, 24);
    working.status = Status::job_permanent;
    CHECK(mistake_chance(working, r) == Approx(0.015));
}

TEST_CASE("a claim is a debt to the municipality and never cash") {
    const auto w = one_who_errs();
    w->setting.parameters.mistakes.fine_share = 0;
    People& people = w->world.people;
    people.savings[0] = 5000;
    fines_month(*w);
    CHECK(people.savings[0] == 5000);
    CHECK(people.debt[0] == 225000);
    CHECK(people.claims[0] == 225000);
    CHECK(people.accounts[0] == 1);
    CHECK(happened(*w, Event::claim));
    CHECK_FALSE(happened(*w, Event::fine));
    // What was paid too much was had and spent before; the municipality is out of it until it is
    // paid back.
    for (const Line line : {Line::overpaid_bijstand, Line::living_costs, Line::claims}) {
        CHECK(w->booked(line) == 225000);
    }
    CHECK(w->booked(Line::new_debt) == 0);
    CHECK(w->booked(Line::fines) == 0);
}

TEST_CASE(
    "a fine comes on the claim, on the same account, and its repeat within five years is "
    "half as much again") {
    const auto w = one_who_errs();
    People& people = w->world.people;
    fines_month(*w);
    CHECK(people.claims[0] == 225000 + 15000);
    CHECK(people.debt[0] == people.claims[0]);
    CHECK(people.accounts[0] == 1);
    CHECK(people.fine_repeat_left[0] == 60);
    CHECK(happened(*w, Event::fine));
    fines_month(*w);
    CHECK(people.claims[0] == 2 * 225000 + 15000 + 22500);
    people.fine_repeat_left[0] = 1;  // five years have passed when the next one comes
    fines_month(*w);
    CHECK(people.claims[0] == 3 * 225000 + 15000 + 22500 + 15000);
    CHECK(w->booked(Line::fines) == 15000 + 22500 + 15000);
}

TEST_CASE("nothing overpaid ends in a warning, and outside bijstand a mistake costs nothing") {
    const auto w = one_who_errs();
    w->setting.parameters.mistakes.claim_share = 0;
    fines_month(*w);
    CHECK(happened(*w, Event::mistake));
    CHECK(w->world.people.debt[0] == 0);
    w->setting.parameters.mistakes.claim_share = 1;
    w->world.people.status[0] = Status::job_permanent;
    w->world.people.months_since_exit[0] = 2;
    fines_month(*w);
    CHECK(w->world.people.debt[0] == 0);
    w->world.people.months_since_exit[0] = 1;  // last month's benefit was too high
    fines_month(*w);
    CHECK(w->world.people.claims[0] == 240000);
}

TEST_CASE("which fines come on top of unpaid claims, by hand") {
    MistakesParameters p;
    CHECK(fines_on_top(1.0F, false, MistakesRates(p)) == 1.0F);
    CHECK(fines_on_top(1.0F, true, MistakesRates(p)) == 1.0F);  // by law
    CHECK(fines_on_top(0.0F, true, MistakesRates(p)) == 0.0F);  // boete-stop
    CHECK(fines_on_top(0.0F, false, MistakesRates(p)) == 1.0F);
    p.unstacked = 0.25;
    CHECK(fines_on_top(1.0F, true, MistakesRates(p)) == 0.75F);
    CHECK(fines_on_top(1.0F, false, MistakesRates(p)) == 1.0F);
    p.unstacked = 1;  // without the mechanism: as under the lever
    CHECK(fines_on_top(1.0F, true, MistakesRates(p)) == 0.0F);
}

TEST_CASE("under boete-stop no fine comes on top of what is still owed") {
    const auto w = one_who_errs();
    w->setting.policy.fines = Fines::stop;
    People& people = w->world.people;
    fines_month(*w);
    CHECK(people.claims[0] == 240000);  // the first one: nothing was owed yet
    fines_month(*w);
    CHECK(people.claims[0] == 240000 + 225000);
    CHECK_FALSE(happened(*w, Event::fine));
    people.debt[0] = 0;
    people.claims[0] = 0;
    people.accounts[0] = 0;
    fines_month(*w);
    CHECK(happened(*w, Event::fine));
}

TEST_CASE("at the cap of debts nothing more is claimed") {
    const auto w = one_who_errs();
    People& people = w->world.people;
    people.debt[0] = debt_cap - 100;
    people.accounts[0] = 4;
    fines_month(*w);
    CHECK(people.debt[0] == debt_cap);
    CHECK(people.claims[0] == 100);
    CHECK(w->booked(Line::claims) == 100);
    CHECK(w->booked(Line::fines) == 0);
}

TEST_CASE("a claim is set off against bijstand down to the beslagvrije voet, not in debt help") {
    // 1283.83 a month, of which 5 % is above the beslagvrije voet: 1283.83 - 1219.64 = 64.19.
    CHECK(set_off(240000, 6419, Status::bijstand, DebtHelp::none) == 6419);
    CHECK(set_off(5000, 6419, Status::bijstand_part_time, DebtHelp::finished) == 5000);
    CHECK(set_off(240000, 6419, Status::bijstand, DebtHelp::stabilisation) == 0);
    CHECK(set_off(240000, 6419, Status::bijstand, DebtHelp::plan) == 0);
    CHECK(set_off(240000, 60000, Status::job_permanent, DebtHelp::none) == 0);
    CHECK(claims_after(240000, 6419, 500000) == 233581);
    CHECK(claims_after(5000, 6419, 500000) == 0);
    CHECK(claims_after(240000, 0, 100000) == 100000);  // the rest was written off

    const auto w = make_test_world(1);
    People& people = w->world.people;
    people.debt[0] = 240000;
    people.claims[0] = 240000;
    people.accounts[0] = 1;  // below what makes other creditors attach
    w->month(afweging::tests::income_and_spending);
    CHECK(people.claims[0] == 240000 - 6419);
    CHECK(w->booked(Line::debt_payment) == 6419);
}

TEST_CASE("both halves of a draw are uniform") {
    CHECK(rest_of_draw(0.0F, 0.25F) == 0.0F);
    CHECK(rest_of_draw(0.125F, 0.25F) == 0.5F);
    CHECK(rest_of_draw(0.25F, 0.25F) == 0.0F);
    CHECK(rest_of_draw(0.625F, 0.25F) == 0.5F);
}
