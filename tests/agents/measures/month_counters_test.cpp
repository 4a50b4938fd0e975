// SPDX-License-Identifier: EUPL-1.2
// What the counters of months say in the first month, and what rules make of them.
#include "agents/instruments/come_up.hpp"
#include "agents/measures/transitions.hpp"
#include "agents/population/arrivals.hpp"
#include "agents/state/opening.hpp"
#include "agents/work/distance.hpp"
#include "agents/work/exits.hpp"
#include "agents/work/jobs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestChunk;
using afweging::tests::TestWorld;

namespace {

void arrive(TestChunk& b) {
    isa_base::arrive(b.chunk(), 1, b.c.open.deterrence, exemption_terms(b.c), b.luck());
}

void count_month_of_arrival(TestChunk& b) { isa_base::count_month_of_arrival(b.chunk(), 1, b.c.t); }

/// Arrivals, money, jobs and counters of a month.
void live(TestWorld& w) {
    w.month([](TestChunk& b) {
        arrive(b);
        afweging::tests::income_and_spending(b.chunk(), b.c);
        isa_base::commit_dice(b.chunk(), b.luck());
        const Rates& r = b.c.rates;
        const JobTerms& full_time = b.c.market.full_time;
        isa_base::take_jobs(b.chunk(), full_time, r.jobs, b.luck());
        isa_base::keep_or_lose_jobs(b.chunk(), full_time, b.c.channels,
                                    {r.jobs, r.business, r.bond, r.peers, r.self_efficacy.loss});
        isa_base::exits(b.chunk(), b.c.money, full_time, r.exits, r.business);
        isa_base::count_months_out_of_work(b.chunk(), b.c.rates.jobs);
        isa_base::transitions(b.chunk(), b.c.open.once);
        count_month_of_arrival(b);
    });
}

std::unique_ptr<TestWorld> one_person(Status status) {
    auto w = afweging::tests::make_one_worker(status);
    w->world.people.months_in_status[0] = 0;
    w->world.people.months_on_benefit[0] = 0;
    return w;
}

std::unique_ptr<TestWorld> one_arrival(Route route) {
    auto w = one_person(Status::not_arrived);
    w->world.people.route[0] = route;
    return w;
}

int months_of_ww_paid(TestWorld& w) {
    int paid = 0;
    for (int t = 0; t < 24; ++t) {
        const std::int64_t before = w.booked(Line::unemployment_benefit);
        live(w);
        paid += w.booked(Line::unemployment_benefit) > before ? 1 : 0;
    }
    return paid;
}

/// The status after a job that was held for `months`, the last one included, has ended.
Status after_job_of(int months) {
    const auto w = one_person(Status::job_temporary);
    for (int t = 1; t < months; ++t) { live(*w); }
    w->setting.parameters.jobs.temporary_end = 1e6;
    live(*w);
    return w->world.people.status[0];
}

}  // namespace

TEST_CASE("WW is paid in as many months as its length, after a job") {
    const auto w = one_person(Status::job_temporary);
    w->world.people.months_in_status[0] = 12;
    w->world.people.hours[0] = 36;
    w->setting.parameters.jobs.temporary_end = 1e6;
    CHECK(months_of_ww_paid(*w) == 3);  // no four years of work in the last five
    CHECK(w->world.people.status[0] == Status::bijstand);
}

TEST_CASE("WW is paid in as many months as its length, to who arrives in it") {
    const auto w = one_arrival(Route::ww);
    w->world.people.insured_hours[0] = 36;
    w->world.people.work_history[0] = 0.9F;
    CHECK(months_of_ww_paid(*w) == 15);  // 0.9 of 22 years: 10 + 9 / 2, up
    CHECK(w->world.people.status[0] == Status::bijstand);
}

TEST_CASE("six months of work give WW, five do not") {
    CHECK(after_job_of(5) == Status::bijstand);
    CHECK(after_job_of(6) == Status::ww);
}

TEST_CASE("a first month reads 0 and a second 1, for who comes from work and for who arrives") {
    const auto from_work = one_person(Status::job_temporary);
    from_work->setting.parameters.jobs.temporary_end = 1e6;
    live(*from_work);  // the job ends after this month's pay
    CHECK(from_work->world.people.months_in_status[0] == 0);
    CHECK(from_work->world.people.months_on_benefit[0] == 0);
    live(*from_work);
    CHECK(from_work->world.people.months_in_status[0] == 1);
    CHECK(from_work->world.people.months_on_benefit[0] == 1);

    const auto arrived = one_arrival(Route::inactivity);
    CHECK(arrived->world.people.months_on_benefit[0] == 0);
    live(*arrived);  // and is paid
    CHECK(arrived->booked(Line::bijstand) > 0);
    CHECK(arrived->world.people.months_in_status[0] == 1);
    CHECK(arrived->world.people.months_on_benefit[0] == 1);
}

TEST_CASE("months in WW are no months on benefit") {
    const auto w = one_arrival(Route::ww);
    for (int t = 0; t < 3; ++t) { live(*w); }
    CHECK(w->world.people.status[0] == Status::bijstand);
    CHECK(w->world.people.months_on_benefit[0] == 0);
    live(*w);
    CHECK(w->world.people.months_on_benefit[0] == 1);
}

TEST_CASE("an intake lasts the first two months on benefit of who arrives") {
    const auto w = one_arrival(Route::inactivity);
    Instrument duty = afweging::tests::open_programme();
    duty.obligation = Obligation::mandatory;
    w->setting.instruments = {duty};
    int months = 0;
    for (int t = 0; t < 6; ++t) {
        w->month([&](TestChunk& b) {
            arrive(b);
            isa_base::come_up(b.chunk(), b.c.open, b.c.reasons, b.c.rates.come_up, b.luck());
            months += (b.s.reasons[0] & reason::duty) != 0 ? 1 : 0;  // nobody talks
            isa_base::transitions(b.chunk(), b.c.open.once);
            count_month_of_arrival(b);
        });
    }
    CHECK(months == 2);
}

TEST_CASE("bounds of months on benefit count full months before the month that runs") {
    const auto w = one_arrival(Route::inactivity);
    Instrument course = afweging::tests::open_programme();
    course.eligibility.min_months_on_benefit = 2;
    course.eligibility.max_months_on_benefit = 3;
    std::string admitted;
    for (int t = 0; t < 6; ++t) {
        w->month([&](TestChunk& b) {
            arrive(b);
            Applicant a{};
            a.status = b.world.people.status[0];
            a.age = b.s.age[0];
            a.ladder = b.world.people.ladder[0];
            a.months_on_benefit = b.world.people.months_on_benefit[0];
            admitted += eligible(a, course.eligibility) ? 'y' : 'n';
            isa_base::transitions(b.chunk(), b.c.open.once);
            count_month_of_arrival(b);
        });
    }
    CHECK(admitted == "nnyynn");  // the third and the fourth month
}

TEST_CASE("a job that follows another at once counts from 0, as any job does") {
    const auto w = one_person(Status::job_temporary);
    w->world.people.months_in_status[0] = 8;
    w->setting.parameters.jobs.temporary_end = 1e6;
    w->setting.parameters.jobs.next_job = 1;
    live(*w);
    CHECK((w->world.now.events[0] & bit(Event::job_start)) != 0);
    CHECK(w->world.people.status[0] == Status::job_temporary);
    CHECK(w->world.people.months_in_status[0] == 0);
    w->setting.parameters.jobs.temporary_end = 0;
    live(*w);
    CHECK(w->world.people.months_in_status[0] == 1);
}

TEST_CASE("the hours of a job are remembered in WW, whose length is found anew each time") {
    const auto w = one_person(Status::job_temporary);
    w->world.people.months_in_status[0] = 12;
    w->world.people.months_since_exit[0] = 59;
    w->world.people.hours[0] = 28;
    w->world.people.ww_months[0] = 3;  // of an earlier time
    w->setting.parameters.jobs.temporary_end = 1e6;
    live(*w);
    CHECK(w->world.people.status[0] == Status::ww);
    CHECK(w->world.people.insured_hours[0] == 28);
    CHECK(w->world.people.hours[0] == 0);
    live(*w);
    CHECK(w->world.people.ww_months[0] == 5);  // five years with work since bijstand
}

TEST_CASE("who finds work in WW before any bijstand leaves the world, others do not") {
    const auto after = [](std::uint16_t since_exit) {
        const auto w = one_person(Status::ww);
        w->world.people.months_since_exit[0] = since_exit;
        w->month([](TestChunk& b) {
            b.world.now.hired[0] = 1;
            isa_base::take_jobs(b.chunk(), b.c.market.full_time, b.c.rates.jobs, b.luck());
        });
        return w->world.people.status[0];
    };
    CHECK(after(never_left_bijstand) == Status::left_ww);
    CHECK(after(24) == Status::job_temporary);
}

TEST_CASE("WW and the bijstand after it are one spell out of work, a job ends it") {
    const auto w = one_person(Status::job_temporary);
    w->world.people.months_in_status[0] = 12;
    w->world.people.months_on_benefit[0] = 60;  // of an earlier spell
    w->world.people.months_out_of_work[0] = 0;
    w->setting.parameters.jobs.temporary_end = 1e6;
    live(*w);
    REQUIRE(w->world.people.status[0] == Status::ww);
    CHECK(w->world.people.months_out_of_work[0] == 0);
    for (int t = 0; t < 3; ++t) { live(*w); }
    REQUIRE(w->world.people.status[0] == Status::bijstand);
    CHECK(w->world.people.months_on_benefit[0] == 0);
    CHECK(w->world.people.months_out_of_work[0] == 3);
    live(*w);
    CHECK(w->world.people.months_out_of_work[0] == 4);
    w->world.now.hired[0] = 0;
    w->world.people.status[0] = Status::job_temporary;
    w->setting.parameters.jobs.temporary_end = 0;
    live(*w);
    CHECK(w->world.people.months_out_of_work[0] == 0);

    const auto arrived = one_arrival(Route::ww);
    arrived->world.people.months_out_of_work[0] = 0;
    for (int t = 0; t < 5; ++t) { live(*arrived); }
    CHECK(arrived->world.people.months_out_of_work[0] == 5);
}

TEST_CASE("the hazard of work reads the present spell, not the last one on benefit") {
    const auto hazard = [](std::uint16_t out_of_work, std::uint16_t on_benefit) {
        const auto w = one_person(Status::ww);
        w->setting.parameters.distance.base_hazard = 0.1;
        w->setting.parameters.distance.duration_early = 0.8;
        w->world.people.months_out_of_work[0] = out_of_work;
        w->world.people.months_on_benefit[0] = on_benefit;
        w->month([](MonthChunk chunk, const MonthContext& c) {
            isa_base::distance(chunk, c.rates.distance);
        });
        return w->world.now.hazard[0];
    };
    CHECK(hazard(2, 60) == hazard(2, 0));
    CHECK(hazard(8, 0) == Approx(hazard(0, 0) * 0.4493F).epsilon(1e-3));  // exp(-0.8)
}
