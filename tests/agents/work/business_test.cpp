// SPDX-License-Identifier: EUPL-1.2
// Businesses that end bijstand: who starts one, what it earns, and what follows.
#include "agents/work/business.hpp"

#include <cmath>

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
                                    {r.jobs, r.business, r.bond, r.self_efficacy.loss});
        isa_base::exits(b.chunk(), b.c.amounts, full_time, r.exits, r.business);
        isa_base::transitions(b.chunk(), b.c.open.once);
    });
}

}  // namespace

TEST_CASE("businesses are started by the motivated") {
    BusinessParameters p;
    p.start = 0.01;
    const BusinessRates r(p);
    CHECK(business_start_chance(0.0F, r) == 0.0F);
    CHECK(business_start_chance(0.5F, r) == Approx(1 - std::exp(-0.01)));  // 0.00995
    CHECK(business_start_chance(1.0F, r) == Approx(1 - std::exp(-0.02)));  // 0.01980
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
