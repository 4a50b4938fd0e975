// SPDX-License-Identifier: EUPL-1.2
// Who misses a form, and what an unpaid fine becomes.
#include "agents/household/mistakes.hpp"

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

TEST_CASE("a fine of 150 is raised by half of it and then by the whole of what it became") {
    const LawOfMonth law =
        law_of_month(afweging::tests::january_2024(), afweging::tests::january_2024(), {}, 0);
    CHECK(raise_of_fine(2, law) == 7500);   // 150 x 0.5
    CHECK(raise_of_fine(1, law) == 22500);  // (150 + 75) x 1
    CHECK(raise_of_fine(4, law) == 7500);   // a second fine is behind it
    CHECK(open_fine(2, law) == 15000);
    CHECK(open_fine(1, law) == 22500);  // 150 + 75
    CHECK(open_fine(3, law) == 22500);
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

TEST_CASE("an unpaid fine of 150 is raised to 225 and then to 450, and no further") {
    const auto w = make_test_world(1);
    w->setting.parameters.mistakes.per_month = 0;
    w->setting.policy.fines = Fines::stack;
    People& people = w->world.people;
    people.debt[0] = 15000;
    people.accounts[0] = 1;
    people.overdue_fines[0] = 2;
    const auto raised = [&] { return (w->world.now.events[0] & bit(Event::fine)) != 0; };
    fines_month(*w);
    CHECK(people.debt[0] == 22500);
    CHECK(raised());
    fines_month(*w);
    CHECK(people.debt[0] == 45000);
    CHECK(people.overdue_fines[0] == 0);
    CHECK(raised());
    fines_month(*w);
    CHECK(people.debt[0] == 45000);
    CHECK_FALSE(raised());
    CHECK(w->booked(Line::fines) == 30000);
}

TEST_CASE("under boete-stop an unpaid fine stands still") {
    const auto w = make_test_world(1);
    w->setting.parameters.mistakes.per_month = 0;
    w->setting.policy.fines = Fines::stop;
    People& people = w->world.people;
    people.debt[0] = 15000;
    people.accounts[0] = 1;
    people.overdue_fines[0] = 2;
    for (int t = 0; t < 6; ++t) { fines_month(*w); }
    CHECK(people.debt[0] == 15000);
    CHECK(people.overdue_fines[0] == 2);
    CHECK(w->booked(Line::fines) == 0);
    CHECK((w->world.now.events[0] & bit(Event::fine)) == 0);
}

TEST_CASE("debt help stops the raises") {
    const auto w = make_test_world(1);
    w->setting.parameters.mistakes.per_month = 0;
    People& people = w->world.people;
    people.debt[0] = 15000;
    people.accounts[0] = 1;
    people.overdue_fines[0] = 2;
    people.debt_help[0] = DebtHelp::plan;
    fines_month(*w);
    CHECK(people.debt[0] == 15000);
}

TEST_CASE("who has money and a clear head pays a fine at once") {
    const auto w = make_test_world(1000);
    w->setting.parameters.mistakes.per_month = 1;
    w->setting.parameters.mistakes.slope = 0;
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        people.savings[i] = 100000;
        people.doenvermogen[i] = i < 500 ? 0.9F : 0.1F;
    }
    fines_month(*w);
    int paid_able = 0;
    int paid_unable = 0;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        (i < 500 ? paid_able : paid_unable) += people.debt[i] == 0 ? 1 : 0;
    }
    CHECK(paid_able > 420);   // 450 expected, sd 7
    CHECK(paid_unable < 80);  // 50 expected
    CHECK(w->booked(Line::fines) == 1000 * 15000);
}

TEST_CASE("a claim is cash now and debt later") {
    const auto w = make_test_world(1);
    MistakesParameters& p = w->setting.parameters.mistakes;
    p.per_month = 1;
    p.slope = 0;
    p.claim_share = 1;
    p.claim = 1500;
    w->world.people.doenvermogen[0] = 0.0F;
    fines_month(*w);
    CHECK(w->world.people.savings[0] == 150000);
    CHECK(w->world.people.debt[0] == 150000 + 15000);
    CHECK(w->world.people.accounts[0] == 2);
    CHECK(w->booked(Line::new_debt) == 150000);
}

TEST_CASE("both halves of a draw are uniform") {
    CHECK(rest_of_draw(0.0F, 0.25F) == 0.0F);
    CHECK(rest_of_draw(0.125F, 0.25F) == 0.5F);
    CHECK(rest_of_draw(0.25F, 0.25F) == 0.0F);
    CHECK(rest_of_draw(0.625F, 0.25F) == 0.5F);
}
