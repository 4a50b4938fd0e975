// SPDX-License-Identifier: EUPL-1.2
// Subsidised jobs: what holds people, whom the employer keeps on, and who finds another job.
#include "agents/instruments/subsidised_job.hpp"

#include <cmath>

#include "agents/instruments/programme.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestChunk;
using tests::TestWorld;

namespace {

constexpr std::uint32_t workers = 3000;

std::size_t of(Channel c) { return static_cast<std::size_t>(c); }

Instrument stip() {
    Instrument job = tests::open_programme();
    job.duration_months = 24;
    job.channels[of(Channel::wage_support)] = 32;
    job.channels[of(Channel::employer_knows)] = 6;
    job.channels[of(Channel::demand)] = 0.4F;
    return job;
}

/// Everybody with so many months of the place to go; nobody else comes in and nobody drops out.
void employ_all(TestWorld& town, const Instrument& job = stip(), std::uint8_t left = 24) {
    town.setting.instruments = {job};
    town.setting.instruments[0].last_month = 0;
    town.setting.parameters.programme.drop_out = 0;
    town.setting.parameters.jobs.full_time_hours = 36;
    town.begin();
    for (std::uint32_t i = 0; i < workers; ++i) {
        town.world.people.status[i] = Status::subsidised_job;
        town.world.people.hours[i] = 32;
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = left;
        ++town.world.gemeente.participants[0];
    }
    const PlaceCost cost = place_cost(job);
    commit_places(town.world.gemeente.instrument_budget[0], cost, 0, workers);
    commit_places(town.world.gemeente.pot_budget[1], cost, 0, workers);
    town.world.month = 1;
}

void set_hazard(TestWorld& town, float hazard) {
    for (std::uint32_t i = 0; i < workers; ++i) { town.world.now.hazard[i] = hazard; }
}

double share_with(const TestWorld& town, Status status) {
    double n = 0;
    for (std::uint32_t i = 0; i < workers; ++i) {
        n += town.world.people.status[i] == status ? 1 : 0;
    }
    return n / workers;
}

/// What those who have left for regular work have: their share of all.
double share_in_work(const TestWorld& town) {
    return share_with(town, Status::job_temporary) + share_with(town, Status::job_permanent);
}

/// The share kept on in the last month of the place, of everybody alike, with this hazard of work.
double kept_on(float hazard, float months_known, double tightness = 1) {
    TestWorld town(workers);
    Instrument job = stip();
    job.channels[of(Channel::employer_knows)] = months_known;
    town.setting.outlook.tightness = {tightness};
    town.setting.parameters.search.tightness_elasticity = 1;
    employ_all(town, job, 1);
    set_hazard(town, hazard);
    town.month();
    CHECK(town.world.instruments[0].completions == workers);
    CHECK(share_with(town, Status::subsidised_job) == 0.0);
    CHECK(share_with(town, Status::job_temporary) == 0.0);
    const double kept = share_with(town, Status::job_permanent);
    CHECK(kept + share_with(town, Status::bijstand) == Approx(1.0));
    return kept;
}

/// Four standard deviations of a share of all workers.
double margin_of(double share) { return 4 * std::sqrt(share * (1 - share) / workers); }

/// Everybody seeks with hazard 0.1 and effort 1, of which the root counts, and accepts by a chance
/// of 1 / (1 + e^-1), whatever work brings.
void set_search(TestWorld& town) {
    SearchParameters& p = town.setting.parameters.search;
    p.effort_weight = 0.5;
    p.acceptance_base = 1;
    set_hazard(town, 0.1F);
}

/// A month in which people work in places and search; all who would be hired are, at once.
void month_of_search(TestWorld& town) {
    town.month([](TestChunk& b) {
        const MonthContext& c = b.c;
        const MonthChunk chunk = b.chunk();
        isa_base::programme(chunk, c.setting.instruments, c.channels, programme_terms(c),
                            jobs_of_month(c), b.luck());
        isa_base::search(chunk, c.market, c.channels, {c.amounts.price_level, c.money},
                         {c.rates.search, c.rates.stress, c.rates.income, c.rates.spending},
                         b.luck());
        for (const JobCandidate& found : b.world.proposals[b.number].jobs) {
            b.world.now.hired[found.person] = 1;
        }
        isa_base::take_jobs(chunk, c.market.full_time, c.rates.jobs, b.luck());
    });
}

/// Share of people in a place with so many months to go who find a regular job in a month.
double found_with(std::uint8_t left, double search_in_place) {
    TestWorld town(workers);
    employ_all(town, stip(), left);
    set_search(town);
    town.setting.parameters.subsidised_job = {.search_in_place = search_in_place,
                                              .search_before_end = 6};
    month_of_search(town);
    return share_in_work(town);
}

}  // namespace

TEST_CASE("who searches in a place, and the chance of being kept on, are those of the page",
          "[agents][programmes]") {
    const SubsidisedJobRates r{tests::test_setting(1).parameters.subsidised_job};
    CHECK(search_in_place(24, r) == 0.25F);
    CHECK(search_in_place(7, r) == 0.25F);
    CHECK(search_in_place(6, r) == 1.0F);
    CHECK(search_in_place(1, r) == 1.0F);
    // 0.05 x 1.2 x 6 = 0.36; 1 - exp(-0.36)
    CHECK(kept_on_chance(0.05F, 1.2F, 6) == Approx(0.302324));
    CHECK(kept_on_chance(0.05F, 1.2F, 0) == 0.0F);
    CHECK(kept_on_chance(0, 1.2F, 6) == 0.0F);
}

TEST_CASE("a subsidised job starts with a status and hours", "[agents][programmes]") {
    TestWorld town(1000, Mix::spread);
    town.setting.instruments = {stip()};
    town.begin();
    town.month();
    const People& people = town.world.people;
    std::uint32_t row = 0;
    while (people.programme_held[row] == 0) { ++row; }
    CHECK(people.status[row] == Status::subsidised_job);
    CHECK(people.hours[row] == 32);
    CHECK(people.months_since_exit[row] == 0);
    // Which exit it is follows from where the month ends: transitions counts it, once.
    CHECK((town.world.now.events[row] & bit(Event::outflow_to_subsidised_job)) == 0);
    CHECK((town.world.now.events[row] & bit(Event::start)) != 0);
}

TEST_CASE("a job begins when the start-up ends, and is paid from then on", "[agents][programmes]") {
    TestWorld town(workers, Mix::spread);
    Instrument job = stip();
    job.startup_months = 2;
    job.duration_months = 3;
    job.cost_per_month_cents = 100'000;
    job.last_month = 0;
    town.setting.instruments = {job};
    town.setting.parameters.programme.drop_out = 0;
    town.begin();
    std::vector<double> employed;
    std::vector<std::int64_t> paid;
    for (int t = 0; t < 6; ++t) {
        town.month();
        employed.push_back(share_with(town, Status::subsidised_job) * workers);
        paid.push_back(town.world.instruments[0].spent_cents / 100'000);
        REQUIRE(town.check().total() == 0);
    }
    // Admitted in month 0, in start-up in 1 and 2; in the place, and paid for, in 3, 4 and 5.
    CHECK(employed[1] == 0.0);
    CHECK(employed[2] > 50.0);  // the status at the end of the month: it starts in the next
    CHECK(paid[1] == 0);
    CHECK(paid[2] == 0);
    CHECK(static_cast<double>(paid[3]) == employed[2]);
    CHECK(static_cast<double>(paid[4]) == employed[3]);
    CHECK(employed[5] == 0.0);
}

TEST_CASE("nobody is kept on before the place ends, and at its end nobody stays in it",
          "[agents][programmes]") {
    TestWorld town(workers, Mix::spread);
    employ_all(town);
    for (int t = 0; t < 23; ++t) {
        town.month();
        REQUIRE(town.check().total() == 0);
        REQUIRE(share_with(town, Status::subsidised_job) == 1.0);
    }
    town.month();
    REQUIRE(town.check().total() == 0);
    CHECK(share_with(town, Status::subsidised_job) == 0.0);
    CHECK(share_with(town, Status::job_permanent) > 0.05);
    CHECK(share_with(town, Status::job_permanent) + share_with(town, Status::bijstand) ==
          Approx(1.0));
}

TEST_CASE("the employer keeps on whom a search of so many months would have brought to work",
          "[agents][programmes]") {
    CHECK(kept_on(0, 6) == 0.0);
    CHECK(kept_on(0.05F, 0) == 0.0);
    // 1 - exp(-0.05 x 6), and half of the hazard in a market half as tight: 1 - exp(-0.15)
    CHECK(kept_on(0.05F, 6) == Approx(0.259182).margin(margin_of(0.259182)));
    CHECK(kept_on(0.05F, 6, 0.5) == Approx(0.139292).margin(margin_of(0.139292)));
    CHECK(kept_on(0.2F, 12) == Approx(0.909282).margin(margin_of(0.909282)));  // 1 - exp(-2.4)
}

TEST_CASE("who is kept on has a lasting job with the hours of a regular one, others are back",
          "[agents][programmes]") {
    TestWorld town(workers);
    employ_all(town, stip(), 1);
    set_hazard(town, 0.1F);
    town.month();
    const People& people = town.world.people;
    for (std::uint32_t i = 0; i < workers; ++i) {
        const bool kept = people.status[i] == Status::job_permanent;
        REQUIRE(people.hours[i] == (kept ? 36 : 0));
        REQUIRE(((town.world.now.events[i] & bit(Event::job_start)) != 0) == kept);
        REQUIRE((town.world.now.events[i] & bit(Event::completion)) != 0);
        if (!kept) {
            REQUIRE(people.months_on_benefit[i] == 0);
            REQUIRE(people.months_in_status[i] == 0);
        }
    }
}

TEST_CASE("a place holds people until its end is near, then they search as everybody",
          "[agents][programmes]") {
    CHECK(found_with(24, 0) == 0.0);
    CHECK(found_with(7, 0) == 0.0);
    // Found (1 - exp(-0.1)) and accepted 1 / (1 + exp(-1)): 0.0951626 x 0.731059 = 0.0695695
    const double all = found_with(6, 0);
    CHECK(all == Approx(0.0695695).margin(margin_of(0.0695695)));
    // Effort 1/4, of which the root counts: (1 - exp(-0.05)) x 0.731059 = 0.0356542
    CHECK(found_with(7, 0.25) == Approx(0.0356542).margin(margin_of(0.0356542)));
    CHECK(found_with(2, 0.25) == all);  // the same dice
    CHECK(found_with(24, 1) == all);
    // In the last month the employer decides, with no month of search on top.
    TestWorld town(workers);
    Instrument unknown = stip();
    unknown.channels[of(Channel::employer_knows)] = 0;
    employ_all(town, unknown, 1);
    set_search(town);
    month_of_search(town);
    CHECK(share_in_work(town) == 0.0);
}

TEST_CASE("who finds a regular job in a place has its hours, and the place ends",
          "[agents][programmes]") {
    TestWorld town(workers);
    employ_all(town);
    set_search(town);
    town.setting.parameters.subsidised_job.search_in_place = 1;
    month_of_search(town);
    const People& people = town.world.people;
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < workers; ++i) {
        if (people.status[i] != Status::subsidised_job) {
            REQUIRE(in_regular_work(people.status[i]));
            REQUIRE(people.hours[i] == 36);
            ++found;
        }
    }
    CHECK(found > 150);
    set_hazard(town, 0);
    town.month();
    CHECK(town.world.instruments[0].completions == found);
    CHECK(town.world.gemeente.participants[0] == workers - found);
    CHECK(share_in_work(town) * workers == Approx(found));
}

TEST_CASE("guidance on the job prevents drop-outs, of a place that employs only",
          "[agents][programmes]") {
    const auto dropped = [](float support, float hours) {
        TestWorld town(workers);
        Instrument job = stip();
        job.channels[of(Channel::job_support)] = support;
        job.channels[of(Channel::wage_support)] = hours;
        employ_all(town, job);
        for (std::uint32_t i = 0; i < workers && hours == 0.0F; ++i) {
            town.world.people.status[i] = Status::bijstand;
        }
        town.setting.parameters.programme.drop_out = 0.1;
        town.setting.parameters.programme.drop_out_absence = 0;
        town.month();
        CHECK(share_in_work(town) == 0.0);
        return static_cast<double>(town.world.instruments[0].drop_outs) / workers;
    };
    const double alone = dropped(0, 32);
    CHECK(alone == Approx(0.0951626).margin(margin_of(0.095)));              // 1 - exp(-0.1)
    CHECK(dropped(0.6F, 32) == Approx(0.0392106).margin(margin_of(0.039)));  // 1 - exp(-0.04)
    CHECK(dropped(1, 32) == 0.0);
    CHECK(dropped(0.6F, 0) == alone);  // a course: the same dice
}

TEST_CASE("the employer of an activity hires by the own hazard, month by month",
          "[agents][subsidised_job]") {
    CHECK(hired_on_chance(0.1F, 1.0F, 2.0F, 0.5F) == Approx(0.0951626));  // 1 - e^-0.1
    CHECK(hired_on_chance(0.1F, 2.0F, 2.0F, 0.5F) == Approx(0.1812692));
    CHECK(hired_on_chance(0.1F, 1.0F, 0.0F, 1.0F) == 0.0F);
    const auto hired = [](float hazard, float worth) {
        TestWorld town(workers);
        Instrument course = tests::open_programme();
        course.channels[of(Channel::hired_on)] = worth;
        course.last_month = 0;
        town.setting.instruments = {course};
        town.setting.parameters.programme = {};  // logistic(0): half attend, and nobody drops out
        town.setting.parameters.jobs.permanent_share = 0.25;
        town.setting.parameters.jobs.full_time_hours = 36;
        town.begin();
        for (std::uint32_t i = 0; i < workers; ++i) {
            town.world.people.programme_held[i] = 1;
            town.world.people.programme_left[i] = 3;
            ++town.world.gemeente.participants[0];
        }
        set_hazard(town, hazard);
        town.month([](TestChunk& b) {
            isa_base::programme(b.chunk(), b.c.setting.instruments, b.c.channels,
                                programme_terms(b.c), jobs_of_month(b.c), b.luck());
        });
        for (std::uint32_t i = 0; i < workers; ++i) {
            const bool works = town.world.people.status[i] != Status::bijstand;
            REQUIRE((town.world.people.programme_held[i] == 0) == works);
        }
        if (worth > 0 && hazard > 0) {
            CHECK(share_with(town, Status::job_permanent) <
                  share_with(town, Status::job_temporary));
        }
        return share_in_work(town);
    };
    CHECK(hired(0.1F, 4) == Approx(0.181269).margin(margin_of(0.181269)));  // 1 - e^-0.2
    CHECK(hired(0.05F, 4) == Approx(0.095163).margin(margin_of(0.095163)));
    CHECK(hired(0.1F, 0) == 0.0);
    CHECK(hired(0.0F, 4) == 0.0);
}
