// SPDX-License-Identifier: EUPL-1.2
// Cohorts of four people whose months are set by hand.
#include "calibration/cohorts/cohort_observer.hpp"

#include <string>

#include "calibration/cohorts/curves.hpp"
#include "calibration/counts_recorder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::calibration;
using agents::Status;

namespace {

constexpr std::uint32_t people = 4;
constexpr std::int32_t months = 6;
using Lives = std::vector<std::array<Status, people>>;

constexpr Status none = Status::not_arrived;
constexpr Status on = Status::bijstand;
constexpr Status job = Status::job_temporary;
constexpr Status left = Status::other_exit;

/// Months of four people: one from the stock who leaves in month 4; one who comes in month 0, works
/// from month 2 and is back in month 4; one who comes in month 1 and stays; one who comes in month
/// 2 and reaches AOW in month 3. The first row is before the first month.
const Lives lives{{on, none, none, none},     {on, on, none, none},
                  {on, on, on, none},         {on, job, on, on},
                  {on, job, on, Status::aow}, {left, on, on, Status::aow},
                  {left, on, on, Status::aow}};

agents::World world_of(std::uint32_t count) {
    agents::World world;
    world.people = agents::make_people(count);
    world.now = agents::make_month_columns(count);
    return world;
}

CohortPlan plan_of(Followed followed) {
    CohortPlan plan;
    plan.followed = followed;
    plan.groupings = {{Trait::sex}};
    plan.start = sim::Month::of(2025, 1);
    plan.length = sim::Months{months};
    return plan;
}

/// Lets an observer see those lives.
output::Values follow(const CohortPlan& plan) {
    const agents::Setting setting = tests::test_setting(people);
    agents::World world = world_of(people);
    world.people.sex[2] = agents::Sex::man;
    world.people.months_on_benefit[0] = 70;
    CohortObserver observer(plan, setting);
    for (std::size_t row = 0; row < lives.size(); ++row) {
        for (std::uint32_t i = 0; i < people; ++i) {
            world.now.status_before[i] = row == 0 ? none : lives[row - 1][i];
            world.people.status[i] = lives[row][i];
            world.people.months_on_benefit[i] += receives_bijstand(lives[row][i]) && row > 0;
        }
        world.month = static_cast<std::int32_t>(row);
        const agents::World* seen = &world;
        observer.look({&seen, 1});
    }
    CountsRecorder recorder(layout_of(plan), 0, 1, followed_months(plan));
    recorder.record(0, 0, {});
    recorder.record(0, 1, observer.counts());
    return recorder.take_values();
}

/// By month: the count of everybody together at all moments of entry.
std::vector<std::int64_t> of(const output::Values& values, const std::string& path,
                             std::size_t cell = 0) {
    std::vector<std::int64_t> result;
    for (std::uint32_t m = 0; m < values.months(); ++m) {
        result.push_back(values.at(path, 0, m)[cell]);
    }
    return result;
}

using Counts = std::vector<std::int64_t>;
constexpr auto to_work = static_cast<std::size_t>(Destination::work);
constexpr auto to_aow = static_cast<std::size_t>(Destination::aow);
constexpr auto to_other = static_cast<std::size_t>(Destination::other_exit);

}  // namespace

TEST_CASE("Entrants are followed from each entry: by hand", "[calibration]") {
    const output::Values values = follow(plan_of(Followed::entrants));
    // Entries in months 0, 1, 2 and, of who came back, 4.
    CHECK(of(values, "cohorts/followed") == Counts{4, 4, 3, 3, 2, 1});
    CHECK(of(values, "cohorts/at_risk") == Counts{4, 4, 2, 1, 1, 0});
    CHECK(of(values, "cohorts/exits", to_work) == Counts{0, 0, 1, 0, 0, 0});
    CHECK(of(values, "cohorts/exits", to_aow) == Counts{0, 1, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/on_bijstand") == Counts{4, 3, 1, 1, 2, 1});
    CHECK(of(values, "cohorts/in_work") == Counts{0, 0, 1, 1, 0, 0});
    // Months from the exit: out of work in month 3, back in month 4.
    CHECK(of(values, "cohorts/out_at_risk", to_work) == Counts{0, 1, 1, 0, 0, 0});
    CHECK(of(values, "cohorts/returns", to_work) == Counts{0, 0, 1, 0, 0, 0});
    CHECK(of(values, "cohorts/out_at_risk", to_aow) == Counts{0, 1, 1, 0, 0, 0});
}

TEST_CASE("Groups are those of the month of entry and add up to everybody", "[calibration]") {
    const output::Values values = follow(plan_of(Followed::entrants));
    CHECK(of(values, "cohorts/followed", 1) == Counts{3, 3, 2, 2, 1, 1});  // women
    CHECK(of(values, "cohorts/followed", 2) == Counts{1, 1, 1, 1, 1, 0});  // men
}

TEST_CASE("The stock is followed from before the first month", "[calibration]") {
    const output::Values values = follow(plan_of(Followed::stock));
    CHECK(of(values, "cohorts/followed") == Counts{1, 1, 1, 1, 1, 1, 1});
    CHECK(of(values, "cohorts/at_risk") == Counts{1, 1, 1, 1, 1, 1, 0});
    CHECK(of(values, "cohorts/exits", to_other) == Counts{0, 0, 0, 0, 0, 1, 0});
}

TEST_CASE("Leavers are followed from each exit, whoever they were: by hand", "[calibration]") {
    const output::Values values = follow(plan_of(Followed::leavers));
    // Exits in months 2 (to work), 3 (to AOW) and 4 (of the stock); months 0 to 5 are seen.
    CHECK(of(values, "cohorts/followed") == Counts{3, 3, 2, 1, 0, 0});
    CHECK(of(values, "cohorts/at_risk") == Counts{3, 0, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/exits", to_work) == Counts{1, 0, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/exits", to_aow) == Counts{1, 0, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/exits", to_other) == Counts{1, 0, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/in_work") == Counts{1, 1, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/on_bijstand") == Counts{0, 0, 1, 1, 0, 0});
    CHECK(of(values, "cohorts/returns", to_work) == Counts{0, 0, 1, 0, 0, 0});
}

TEST_CASE("Spells are counted by full months on bijstand when a month begins", "[calibration]") {
    const output::Values values = follow(plan_of(Followed::entrants));
    const std::size_t longest = spell_band_count - 1;
    CHECK(of(values, "spells/clients", 0) == Counts{0, 1, 2, 2, 1, 2});
    CHECK(of(values, "spells/clients", longest) == Counts{1, 1, 1, 1, 1, 0});
    CHECK(of(values, "spells/ends", longest * destination_count + to_other) ==
          Counts{0, 0, 0, 0, 1, 0});
}

TEST_CASE("Moments of entry are told apart on request", "[calibration]") {
    CohortPlan plan = plan_of(Followed::entrants);
    plan.entry = EntryStep::month;
    const output::Values values = follow(plan);
    const std::size_t cohorts = cohort_count(plan);
    CHECK(entry_count(plan) == 7);
    CHECK(of(values, "cohorts/followed", 1 * cohorts) == Counts{1, 1, 1, 1, 1, 1});
    CHECK(of(values, "cohorts/followed", 5 * cohorts) == Counts{1, 1, 0, 0, 0, 0});
    CHECK(of(values, "cohorts/followed", 4 * cohorts) == Counts{0, 0, 0, 0, 0, 0});
}

TEST_CASE("Who starts an instrument is followed from then on, who had it before is not",
          "[calibration]") {
    agents::Setting setting = tests::test_setting(3);
    setting.instruments = {tests::open_programme()};
    CohortPlan plan = plan_of(Followed::participants);
    plan.instrument = 0;
    agents::World world = world_of(3);
    CohortObserver observer(plan, setting);
    const agents::World* seen = &world;
    world.people.programme_held[0] = agents::slot_value_of(0);
    for (std::int32_t month = 0; month <= months; ++month) {
        for (std::uint32_t i = 0; i < 3; ++i) {
            world.people.status[i] = on;
            world.now.status_before[i] = on;
        }
        if (month == 3) {
            world.people.programme_held[1] = agents::slot_value_of(0);
            world.people.ever_started[1] = 1;
        }
        if (month == 5) {
            world.people.programme_held[1] = 0;
        }
        world.month = month;
        observer.look({&seen, 1});
    }
    CountsRecorder recorder(layout_of(plan), 0, 1, followed_months(plan));
    recorder.record(0, 0, observer.counts());
    CHECK(of(recorder.take_values(), "cohorts/followed") == Counts{1, 1, 1, 1, 0, 0});
}

TEST_CASE("Curves follow from the counts, and are empty over nobody", "[calibration]") {
    const output::Values values = follow(plan_of(Followed::entrants));
    const std::vector<Curve> all = curves_of(values, 0, 0);
    const Curve& stay = all.front();
    CHECK(stay.quantity == "without_break");
    CHECK(stay.months[1].share.mean == Approx(3.0 / 4));
    CHECK(stay.months[2].share.mean == Approx(3.0 / 8));
    CHECK(stay.months[5].share.replicates == 0);  // the run has ended for all
    CHECK(is_few(stay.months[0]));
    const std::vector<Curve> men = curves_of(values, 0, 2);
    CHECK(men.front().months[4].share.mean == 1.0);
    CHECK(men.front().months[5].share.replicates == 0);
    for (const Curve& curve : all) {
        if (curve.quantity == "back" && curve.destination == "work") {
            CHECK(curve.months[1].share.mean == 0.0);
            CHECK(curve.months[2].share.mean == 1.0);
        }
    }
}
