// SPDX-License-Identifier: EUPL-1.2
// What people do with hours of which they keep more, and with talks.
//
// Evidence has signs and no sizes, so signs and orders are checked. Worlds share their luck. An
// effect that is not there passes a check for it with chance 1e-4. "No effect" passes with chance
// 1e-4 where there is one of the size of the band, and fails with chance 1e-2 at most where there
// is none.
#include <cstdint>
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;
using agents::Status;

namespace {

/// Months of people, and of them those in which something happens.
struct Months {
    double all = 0, some = 0;
    void add(bool happens) {
        all += 1;
        some += happens ? 1 : 0;
    }
    [[nodiscard]] double in_1000() const { return 1'000 * some / all; }
};

/// Part-time work beside bijstand, by replicate; of 1,000 months.
struct Hours {
    std::vector<double> share;   ///< of clients with it
    std::vector<double> hours;   ///< a week, of who has it
    std::vector<double> starts;  ///< of clients without it who find it
    std::vector<double> work;    ///< of clients without it who leave to regular work
    std::vector<double> grows;   ///< of clients with it who leave to regular work
};

/// What a world is asked about part-time work.
struct Counts {
    Months share, starts, work, grows;
    double hours = 0;

    void add(Status before, Status now, double hours_now) {
        const bool has = now == Status::bijstand_part_time;
        if (receives_bijstand(now)) {
            share.add(has);
            hours += has ? hours_now : 0;
        }
        if (before == Status::bijstand) {
            starts.add(has);
            work.add(in_regular_work(now));
        } else if (before == Status::bijstand_part_time) {
            grows.add(in_regular_work(now));
        }
    }
};

Hours measure_hours(const scenarios::Scenario& scenario) {
    Hours measured;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        Counts counts;
        simulate(scenario, {5'000, 24}, r, [&](const agents::World& world, std::int32_t) {
            for (std::size_t i = 0; i < world.people.count; ++i) {
                counts.add(world.now.status_before[i], world.people.status[i],
                           world.people.hours[i]);
            }
        });
        measured.share.push_back(counts.share.in_1000());
        measured.hours.push_back(counts.hours / counts.share.some);
        measured.starts.push_back(counts.starts.in_1000());
        measured.work.push_back(counts.work.in_1000());
        measured.grows.push_back(counts.grows.in_1000());
    }
    return measured;
}

/// The same when clients keep all that they earn, up to the ceiling, however long.
Hours measure_all_kept(scenarios::Scenario scenario) {
    for (agents::StatuteRow& row : scenario.setting.statute.rows) {
        row.disregard_share = 1;
        row.disregard_months = 60;
    }
    return measure_hours(scenario);
}

void show(const char* which, const Hours& kept, const Hours& part) {
    std::printf("mechanism 23  %s, all kept; of 1,000 clients, more:\n", which);
    tell("mechanism 23", "with part-time work", difference(kept.share, part.share));
    tell("mechanism 23", "hours a week of it", difference(kept.hours, part.hours));
    tell("mechanism 23", "who find it in a month", difference(kept.starts, part.starts));
    tell("mechanism 23", "without it to work in a month", difference(kept.work, part.work));
    tell("mechanism 23", "with it to work in a month", difference(kept.grows, part.grows));
}

/// Talks move few: 64 worlds tell the effect of short distance from luck.
constexpr std::uint32_t worlds_of_talks = 64;

/// Talks and work of clients by replicate, work of 1,000 months.
struct Talks {
    std::vector<double> talks;      ///< a year, at short distance
    std::vector<double> near_work;  ///< at short distance
    std::vector<double> work;       ///< at any
};

Talks measure_talks(scenarios::Scenario scenario, double caseload) {
    scenario.setting.policy.caseload = caseload;
    Talks measured;
    for (std::uint32_t r = 0; r < worlds_of_talks; ++r) {
        Months talks, near, all;
        simulate(scenario, {18'000, 24}, r, [&](const agents::World& world, std::int32_t) {
            for (std::size_t i = 0; i < world.people.count; ++i) {
                if (!receives_bijstand(world.now.status_before[i])) {
                    continue;
                }
                const bool works = in_regular_work(world.people.status[i]);
                all.add(works);
                if (world.now.distance[i] == Distance::short_distance) {
                    near.add(works);
                    talks.add((world.now.events[i] & bit(agents::Event::contact)) != 0);
                }
            }
        });
        measured.talks.push_back(12 * talks.some / talks.all);
        measured.near_work.push_back(near.in_1000());
        measured.work.push_back(all.in_1000());
    }
    return measured;
}

/// What half the caseload changes, by replicate.
Talks half_the_caseload(const scenarios::Scenario& scenario) {
    Talks gap = measure_talks(scenario, 50);
    const Talks usual = measure_talks(scenario, 100);
    for (const auto what : {&Talks::talks, &Talks::near_work, &Talks::work}) {
        for (std::size_t r = 0; r < worlds_of_talks; ++r) { (gap.*what)[r] -= (usual.*what)[r]; }
    }
    return gap;
}

void show(const char* which, const Talks& gap) {
    std::printf("R152  %s: caseload 50 instead of 100, of 1,000 months, more:\n", which);
    tell("R152", "talks a year at short distance", mean_of(gap.talks));
    tell("R152", "to work at short distance", mean_of(gap.near_work));
    tell("R152", "to work at any distance", mean_of(gap.work));
}

}  // namespace

TEST_CASE("mechanism 23: who keeps more of a few hours works them more often, and more of them") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    const Hours part = measure_hours(basis);
    const Hours kept = measure_all_kept(basis);
    tell("mechanism 23", "with part-time work, of 1,000 clients", mean_of(part.share));
    show("as it is", kept, part);
    CHECK(above_at_1e4(difference(kept.share, part.share), 0));
    CHECK(above_at_1e4(difference(kept.starts, part.starts), 0));
    CHECK(above_at_1e4(difference(kept.hours, part.hours), 0));
}

// The bands are a tenth of what the mechanism brings.
TEST_CASE("mechanism 23 twin: where nobody looks at what is kept, nobody works more hours for it") {
    const scenarios::Scenario blind =
        with(shipped_scenario("basis"), {{"search.hours_gain", 0}, {"search.longer_hours", 0}});
    const Hours part = measure_hours(blind);
    const Hours kept = measure_all_kept(blind);
    show("twin", kept, part);
    check_no_effect(difference(kept.share, part.share), 0.4, OnEdge::one_in_1e4);
    check_no_effect(difference(kept.starts, part.starts), 0.07, OnEdge::one_in_1e4);
    check_no_effect(difference(kept.hours, part.hours), 0.015, OnEdge::one_in_1e4);
}

// M013 is of talks as well. What is left without the channel goes through offers.
TEST_CASE("R152 half the caseload brings people near to work to work, by talks") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    const Talks heard = half_the_caseload(basis);
    const Talks unheard = half_the_caseload(with(basis, {{"search.talk", 0}}));
    show("as it is", heard);
    show("twin, talks make nobody search", unheard);
    tell("R152", "by talks: to work at short distance",
         difference(heard.near_work, unheard.near_work));
    tell("R152", "by talks: to work at any distance", difference(heard.work, unheard.work));
    CHECK(above_at_1e4(mean_of(heard.talks), 0));
    CHECK(above_at_1e4(mean_of(unheard.talks), 0));
    CHECK(above_at_1e4(mean_of(heard.near_work), 0));
    CHECK(above_at_1e4(difference(heard.near_work, unheard.near_work), 0));
}
