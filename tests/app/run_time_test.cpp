// SPDX-License-Identifier: EUPL-1.2
// The time of a run is worked out from a sample. What is timed is given here, so nothing depends on
// the machine.
#include "app/run_time.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;

TEST_CASE("the work of a replicate grows with who arrives and stays", "[app][time]") {
    const agents::Headcount count{
        .stock = 100, .past_leavers = 20, .running = {5}, .arrivals = {10, 20, 30}};
    // In the first month 135 people, then 155, then 185; all 185 are set up at the start.
    CHECK(work_of(count, 3).rows == 185);
    CHECK(work_of(count, 3).person_months == 155 + 185);
    CHECK(work_of(count, 2).person_months == 155);
    CHECK(work_of(count, 1).person_months == 0);
    CHECK(work_of(count, 4).person_months == 155 + 185 + 185);
    Work twice = work_of(count, 2);
    twice += work_of(count, 3);
    CHECK(twice.rows == 370);
    CHECK(twice.person_months == 155 + 155 + 185);
}

TEST_CASE("start and months of a sample are scaled up apart", "[app][time]") {
    Sample sample;
    sample.work = {.rows = 1000, .person_months = 10'000};
    sample.start_seconds = 0.1;
    sample.month_seconds = 0.5;
    // Twice the rows, ten times the months: 0.2 s and 5 s.
    CHECK(replicate_seconds(sample, {.rows = 2000, .person_months = 100'000}) == Approx(5.2));
    // A run of one month is set up, and that is all.
    CHECK(replicate_seconds(sample, {.rows = 1000, .person_months = 0}) == Approx(0.1));
    // No second month was timed: each costs 0.1 ms a person, as the start does.
    const Sample first{.work = {.rows = 1000, .person_months = 0}, .start_seconds = 0.1};
    CHECK(replicate_seconds(first, {.rows = 1000, .person_months = 3000}) == Approx(0.4));
}

TEST_CASE("draws cost time of their own, a run at the best values does not", "[app][time]") {
    Sample sample;
    sample.draw_seconds = 0.002;
    CHECK(draws_seconds(sample, {1, 100}) == Approx(0.6));
    CHECK(draws_seconds(sample, {37, 1}) == Approx(0.006));
    CHECK(draws_seconds(sample, {0, 1}) == 0);
}

TEST_CASE("replicates share the threads that there are processors for", "[app][time]") {
    RunSize size{.people = 4096, .replicates = 10, .months = 1, .threads = 1};
    CHECK(run_seconds(2.0, size, 8) == Approx(20.0));
    // Four at a time: two full rounds, then two replicates on two threads each.
    size.threads = 4;
    CHECK(run_seconds(2.0, size, 8) == Approx(2.0 + 2.0 + 1.0));
    // More threads than processors do not make it faster.
    size.threads = 64;
    CHECK(run_seconds(2.0, size, 2) == Approx(10.0));
    // One chunk of people is the work of one thread.
    size = {.people = 1024, .replicates = 1, .months = 1, .threads = 8};
    CHECK(run_seconds(2.0, size, 8) == Approx(2.0));
    size.people = 4096;
    CHECK(run_seconds(2.0, size, 8) == Approx(0.5));
}

TEST_CASE("a time that was scaled up says from what", "[app][time]") {
    JobSize size;
    size.clients = 5'000'000;
    size.run.replicates = 20;
    size.run.months = 36;
    Sample sample;
    sample.people = 20'000;
    sample.replicates = 1;
    sample.months = 36;
    CHECK(sample_in_words(sample, size).nl ==
          "Die tijd is een orde van grootte, doorgerekend uit een proef: 1 herhaling van 36 "
          "maanden, 20.000 mensen in de bijstand.");
    CHECK(sample_in_words(sample, size).en ==
          "That time is an order of size, scaled up from a sample: 1 replicate of 36 months, "
          "20,000 clients.");
    size.clients = 20'000;
    CHECK_FALSE(sample_in_words(sample, size).empty());  // one replicate of twenty
    size.run.replicates = 1;
    CHECK(sample_in_words(sample, size).empty());  // all of it was run
    size.run.months = 37;
    CHECK_FALSE(sample_in_words(sample, size).empty());
}
