// SPDX-License-Identifier: EUPL-1.2
// Businesses that end bijstand: who starts one, what it earns, and what follows.
#include "agents/work/business.hpp"

#include <cmath>

#include "agents/household/profit.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/state/opening.hpp"
#include "agents/work/exits.hpp"
#include "agents/work/jobs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;
using afweging::tests::TestWorld;

namespace {

constexpr double certain = 1e6;  // a hazard that nobody survives

std::unique_ptr<TestWorld> one_person(Status status) {
    auto w = afweging::tests::make_one_worker(status);
    w->setting.parameters.business.income = 1.1;
    w->world.people.months_in_status[0] = 12;
    w->world.people.intrinsic_motivation[0] = 0.5F;
    return w;
}

/// Money, jobs and counters of a month.
void live(TestWorld& w) {
    w.month([](TestChunk& b) {
        afweging::tests::income_and_spending(b.chunk(), b.c);
        isa_base::commit_dice(b.chunk(), b.luck());
        const Rates& r = b.c.rates;
        const JobTerms& full_time = b.c.market.full_time;
        isa_base::keep_or_lose_jobs(b.chunk(), full_time, b.c.channels,
                                    {r.jobs, r.business, r.bond, r.peers, r.self_efficacy.loss});
        isa_base::exits(b.chunk(), b.c.money, full_time, r.exits, r.business);
        isa_base::transitions(b.chunk(), b.c.open.once);
    });
}

BusinessParameters beside() {
    BusinessParameters p;
    p.start = 0.01;
    p.motivation_weight = 1;
    p.fade = 0.1;
    p.profit = 200;
    p.moves_on = 0.02;
    p.network = 0.4;
    p.strain_half = 100;
    p.strain_motivation = 0.2;
    p.strain_stress = 0.5;
    return p;
}

constexpr auto of(Channel channel) { return static_cast<std::size_t>(channel); }

/// Three people; the first two are in a programme that helps with a business.
std::unique_ptr<TestWorld> guided(float target) {
    auto town = make_test_world(3);
    Instrument guide;
    guide.slot = Slot::programme;
    guide.duration_months = 12;
    guide.channels[of(Channel::side_business)] = 0.2F;
    guide.channels[of(Channel::profit_target)] = target;
    town->setting.instruments = {guide};
    town->setting.parameters.business = beside();
    town->begin();
    People& people = town->world.people;
    for (std::size_t i = 0; i < 3; ++i) {
        people.motivation[i] = 0.5F;
        people.stress[i] = 0.2F;
        if (i < 2) {
            people.programme_held[i] = 1;
            people.programme_left[i] = 12;
        }
    }
    return town;
}

void grow(TestWorld& town) {
    town.month(
        [](TestChunk& b) { isa_base::business(b.chunk(), b.c.channels, b.c.rates.business); });
}

}  // namespace

TEST_CASE("a business beside bijstand follows its formulas") {
    const BusinessRates r(beside());
    CHECK(by_motivation(0.75F, r) == Approx(1.5));
    CHECK(next_business(0.0F, 0.2F, 0.5F, r) == Approx(0.2));
    CHECK(next_business(0.5F, 0.2F, 0.75F, r) == Approx(0.65));  // 0.5 + 0.3 x 0.5
    CHECK(next_business(0.5F, 0.0F, 0.75F, r) == Approx(0.45));  // 0.5 x 0.9
    CHECK(strain_of_target(0.5F, 200.0F, r) == Approx(0.5));     // 100 lacking of half 100
    CHECK(strain_of_target(0.5F, 100.0F, r) == 0.0F);
    CHECK(hazard_of_moving_on(0.5F, 0.75F, r) == Approx(0.015));  // 0.02 x 0.5 x 1.5
    CHECK(contacts_of(0.5F, r) == Approx(0.2));
    BusinessParameters p = beside();
    p.motivation_weight = 0;
    CHECK(by_motivation(0.9F, BusinessRates(p)) == 1.0F);
}

TEST_CASE("a business grows with guidance, by motivation, and goes with bijstand") {
    const auto town = guided(0);
    People& people = town->world.people;
    people.motivation[1] = 1.0F;
    grow(*town);
    grow(*town);
    CHECK(people.business[0] == Approx(0.36));  // 1 - 0.8^2
    CHECK(people.business[1] == Approx(0.64));  // 1 - 0.6^2
    CHECK(people.business[2] == 0.0F);
    CHECK(people.stress[0] == 0.2F);
    people.programme_held[0] = 0;
    people.status[1] = Status::job_temporary;
    grow(*town);
    CHECK(people.business[0] == Approx(0.324));
    CHECK(people.business[1] == 0.0F);
}

TEST_CASE("who must earn more than the business does loses motivation and gains stress") {
    const auto town = guided(140);
    grow(*town);
    // size 0.2 earns 40; 100 is lacking: half of the strain
    const People& people = town->world.people;
    CHECK(people.motivation[0] == Approx(0.4));  // 0.5 - 0.2 x 0.5
    CHECK(people.stress[0] == Approx(0.4));      // 0.2 + 0.5 x 0.5 x 0.8
    CHECK(people.motivation[2] == 0.5F);
}

TEST_CASE("where no instrument helps with a business nobody has one") {
    const auto town = guided(0);
    town->setting.instruments[0].channels[of(Channel::side_business)] = 0;
    town->world.people.business[2] = 0.5F;
    grow(*town);
    CHECK(town->world.people.business[2] == 0.5F);
    CHECK(town->world.people.business[0] == 0.0F);
}

TEST_CASE("a business beside bijstand uses up months of vrijlating and may end bijstand") {
    auto w = one_person(Status::bijstand);
    w->setting.parameters.business.profit = 200;
    w->world.people.business[0] = 0.5F;
    live(*w);
    CHECK(w->world.people.disregard_used[0] == 1);
    CHECK(w->world.people.status[0] == Status::bijstand);
    w->setting.parameters.business.moves_on = certain;
    live(*w);
    CHECK(w->world.people.status[0] == Status::self_employed);
}

TEST_CASE("businesses are started by the motivated") {
    BusinessParameters p;
    p.start = 0.01;
    const BusinessRates r(p);
    CHECK(business_start_chance(0.0F, 0.0F, r) == 0.0F);
    CHECK(business_start_chance(0.5F, 0.0F, r) == Approx(1 - std::exp(-0.01)));  // 0.00995
    CHECK(business_start_chance(0.5F, 0.02F, r) == Approx(1 - std::exp(-0.03)));
    CHECK(business_start_chance(1.0F, 0.0F, r) == Approx(1 - std::exp(-0.02)));  // 0.01980
}

TEST_CASE("an employee is insured for WW, the owner of a business is not") {
    CHECK(insured_for_ww(Status::job_temporary));
    CHECK(insured_for_ww(Status::job_permanent));
    CHECK_FALSE(insured_for_ww(Status::self_employed));
}

TEST_CASE("a business ends bijstand as an exit to work and earns a share of the norm") {
    const Status from = GENERATE(Status::bijstand, Status::bijstand_part_time);
    const auto w = one_person(from);
    w->setting.parameters.business.start = certain;
    live(*w);
    const People& people = w->world.people;
    CHECK(people.status[0] == Status::self_employed);
    CHECK(people.hours[0] == 32);
    CHECK(people.wage[0] == 141221);  // 1.1 x 1283.83
    const EventMask expected =
        bit(Event::outflow) | bit(Event::outflow_to_work) | bit(Event::job_start);
    CHECK((w->world.now.events[0] & expected) == expected);
    w->setting.parameters.business.start = 0;
    const std::int64_t bijstand = w->booked(Line::bijstand);
    live(*w);
    CHECK(w->booked(Line::bijstand) == bijstand);
    CHECK(w->world.people.status[0] == Status::self_employed);
}

TEST_CASE("a business is measured against the norm by the number of sharers, by hand") {
    const auto w = one_person(Status::bijstand);
    w->setting.parameters.business.start = certain;
    People& people = w->world.people;
    people.household[0] = Household::cost_sharer;
    people.more_sharers[0] = 1;
    live(*w);
    REQUIRE(people.status[0] == Status::self_employed);
    // Three adults: 13/30 of 1834.04, the norm of a couple, is 794.75; 1.1 of it, not of 917.02.
    CHECK(people.wage[0] == 87423);
    w->setting.parameters.business.start = 0;
    live(*w);
    CHECK(people.wage[0] == 87423);
    people.more_sharers[0] = 0;
    live(*w);
    CHECK(people.wage[0] == 100872);
}

TEST_CASE("after a business there is no WW, whatever its length, after a job there is") {
    const auto after = [](Status work, double next_job) {
        const auto w = one_person(work);
        Parameters& p = w->setting.parameters;
        p.business.end = p.jobs.temporary_end = certain;
        p.jobs.next_job = next_job;
        w->world.people.wage[0] = 150000;
        live(*w);
        CHECK((w->world.now.events[0] & bit(Event::job_end)) != 0);
        return w->world.people.status[0];
    };
    CHECK(after(Status::self_employed, 0) == Status::bijstand);
    CHECK(after(Status::self_employed, 1) == Status::job_temporary);
    CHECK(after(Status::job_temporary, 0) == Status::ww);
}

TEST_CASE("nobody starts a business when the chance is zero") {
    const auto w = make_test_world(2000);
    w->setting.parameters.jobs.early_risk_months = 4;
    w->setting.parameters.exits.return_decay_months = 12;
    for (int t = 0; t < 12; ++t) { live(*w); }
    for (std::uint32_t i = 0; i < 2000; ++i) {
        REQUIRE(w->world.people.status[i] == Status::bijstand);
    }
}
