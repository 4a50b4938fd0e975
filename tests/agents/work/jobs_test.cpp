// SPDX-License-Identifier: EUPL-1.2
// How long jobs last, what follows and what experience they leave, by hand.
#include "agents/work/jobs.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_one_worker;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;

namespace {

JobsParameters parameters() {
    JobsParameters p;
    p.permanent_share = 0.25;
    p.full_time_hours = 32;
    p.temporary_end = 0.06;
    p.permanent_end = 0.01;
    p.early_risk = 1;
    p.early_risk_months = 4;
    p.capacity_weight = 0.8;
    p.work_fade = 0.04;
    p.work_gain = 0.1;
    return p;
}

BusinessRates a_business() {
    BusinessParameters p;
    p.end = 0.03;
    return BusinessRates(p);
}

Employment settled(Status contract) {
    return {.contract = contract, .months = 1000, .effective_doenvermogen = 0.5F, .support = 0};
}

}  // namespace

TEST_CASE("the chance that a job ends is that of the contract, the first months and the person") {
    const JobsRates r(parameters());
    const BusinessRates b = a_business();
    CHECK(job_end_chance(settled(Status::job_temporary), r, b) == Approx(1 - std::exp(-0.06)));
    CHECK(job_end_chance(settled(Status::job_permanent), r, b) == Approx(1 - std::exp(-0.01)));
    CHECK(job_end_chance(settled(Status::self_employed), r, b) == Approx(1 - std::exp(-0.03)));
    Employment job = settled(Status::job_temporary);
    job.months = 4;                      // 1 + 1 x exp(-4/4)           = 1.367879
    job.effective_doenvermogen = 0.25F;  // exp(0.8 x (0.5 - 0.25))     = 1.221403
    job.support = 0.4F;                  // 1 - 0.4                     = 0.6
    // 0.06 x 1.367879 x 1.221403 x 0.6 = 0.0601461; 1 - exp(-0.0601461) = 0.0583731
    CHECK(job_end_chance(job, r, b) == Approx(0.0583731));
}

TEST_CASE("recent work fades out of work and grows in it") {
    const JobsRates r(parameters());
    CHECK(next_recent_work(0.5F, 0, r) == Approx(0.48));  // 0.5 x 0.96
    // 0.48 + 0.1 x 0.8 x (1 - 0.48): 32 of 40 hours
    CHECK(next_recent_work(0.5F, 0.8F, r) == Approx(0.5216));
    CHECK(next_recent_work(1, 1, r) == Approx(0.964));  // 0.96 + 0.1 x 0.04
}

TEST_CASE(
    "who was hired starts in a job of the market's terms, a quarter on a permanent contract") {
    const auto w = make_test_world(4000);
    w->setting.parameters.jobs = parameters();
    for (std::uint32_t i = 0; i < 4000; ++i) { w->world.now.hired[i] = 1; }
    w->world.now.hired[0] = 0;
    w->month([](TestChunk& b) {
        for (std::size_t i = 0; i < chunk_size; ++i) {
            b.world.now.hired[b.first() + i] = b.first() + i == 0 ? 0 : 1;
        }
        isa_base::take_jobs(b.chunk(), b.c.market.full_time, b.c.rates.jobs, b.luck());
    });
    const People& people = w->world.people;
    CHECK(people.status[0] == Status::bijstand);
    int permanent = 0;
    for (std::uint32_t i = 1; i < 4000; ++i) {
        permanent += people.status[i] == Status::job_permanent ? 1 : 0;
        REQUIRE(in_regular_work(people.status[i]));
        REQUIRE(people.hours[i] == 32);
        REQUIRE(w->world.now.events[i] == bit(Event::job_start));
    }
    CHECK(permanent / 3999.0 == Approx(0.25).margin(0.028));  // 4 sd
}

TEST_CASE("a job that ends takes confidence, a temporary one may become permanent") {
    const auto after = [](double end, double conversion) {
        auto w = make_one_worker(Status::job_temporary);
        w->setting.parameters.jobs.temporary_end = end;
        w->setting.parameters.jobs.conversion = conversion;
        w->world.people.months_in_status[0] = 12;
        w->month([](MonthChunk chunk, const MonthContext& c) {
            isa_base::keep_or_lose_jobs(
                chunk, c.market.full_time, c.channels,
                {c.rates.jobs, c.rates.business, c.rates.bond, c.rates.peers, 0.1F});
        });
        return w;
    };
    const auto lost = after(1e6, 0);
    CHECK(lost->world.people.status[0] == Status::ww);
    CHECK(lost->world.people.self_efficacy[0] == Approx(0.4));
    CHECK(lost->world.now.events[0] == bit(Event::job_end));
    const auto kept = after(0, 1);
    CHECK(kept->world.people.status[0] == Status::job_permanent);
    CHECK(kept->world.people.self_efficacy[0] == Approx(0.5));
}

TEST_CASE("a month of work is remembered, a month of bijstand counted out of work") {
    const auto w = make_one_worker(Status::job_temporary);
    w->setting.parameters.jobs = parameters();
    w->world.people.hours[0] = 32;
    w->world.people.recent_work[0] = 0.5F;
    const auto steps = [](MonthChunk chunk, const MonthContext& c) {
        isa_base::remember_work(chunk, c.rates.jobs);
        isa_base::count_months_out_of_work(chunk, c.rates.jobs);
    };
    w->month(steps);
    CHECK(w->world.people.recent_work[0] == Approx(0.5216));
    CHECK(w->world.people.months_out_of_work[0] == 0);
    w->world.people.status[0] = Status::bijstand;
    w->world.people.hours[0] = 0;
    w->month(steps);
    CHECK(w->world.people.recent_work[0] == Approx(0.5216 * 0.96));
    CHECK(w->world.people.months_out_of_work[0] == 1);
}

TEST_CASE("another exit keeps the months out of work, school and work end their count") {
    const auto w = make_one_worker(Status::bijstand);
    w->setting.parameters.jobs.place_takes_back = 2;
    People& people = w->world.people;
    // Months out of work after a month that ends in this status.
    const auto after = [&](Status next) {
        w->month([next](TestChunk& b) {
            b.world.people.status[0] = next;
            isa_base::count_months_out_of_work(b.chunk(), b.c.rates.jobs);
        });
        return int{people.months_out_of_work[0]};
    };
    CHECK(after(Status::bijstand) == 25);    // 24 before
    CHECK(after(Status::other_exit) == 25);  // stops
    CHECK(after(Status::other_exit) == 25);
    CHECK(after(Status::bijstand) == 26);  // and goes on
    CHECK(after(Status::ww) == 27);        // one spell with bijstand
    // A month in a subsidised job undoes two, and who comes back goes on from there.
    CHECK(after(Status::subsidised_job) == 25);
    CHECK(after(Status::subsidised_job) == 23);
    CHECK(after(Status::bijstand) == 24);
    CHECK(after(Status::education) == 0);
    CHECK(after(Status::bijstand) == 0);
    CHECK(after(Status::bijstand) == 1);
    CHECK(after(Status::job_temporary) == 0);
    CHECK(after(Status::other_exit) == 0);  // from work: nothing to keep
    CHECK(after(Status::bijstand) == 1);
}

TEST_CASE("a month in a place undoes some months out of work, none below zero") {
    JobsParameters p = parameters();
    p.place_takes_back = 2;
    const JobsRates r(p);
    CHECK(months_after_place(40, r) == 38);
    CHECK(months_after_place(2, r) == 0);
    CHECK(months_after_place(1, r) == 0);
    p.place_takes_back = 0;
    CHECK(months_after_place(40, JobsRates(p)) == 40);
}

TEST_CASE("the ceiling of a job's end is its hazard in the first month of the least able") {
    // (1 + 1) x exp(0.8 / 2) = 2.983649 times the hazard of the contract, a little up
    const JobEndCeilings c = job_end_ceilings(JobsRates(parameters()), a_business());
    CHECK(job_end_ceiling(Status::job_temporary, c) == Approx(0.06 * 2.983649 * 1.0001));
    CHECK(job_end_ceiling(Status::job_permanent, c) == Approx(0.01 * 2.983649 * 1.0001));
    CHECK(job_end_ceiling(Status::self_employed, c) == Approx(0.03 * 2.983649 * 1.0001));
}
