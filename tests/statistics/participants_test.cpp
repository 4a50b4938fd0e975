// SPDX-License-Identifier: EUPL-1.2
// P3: participants beside non-participants tell another story than a lottery, because klantmanagers
// select on motivation and nearness to work.
//
// Application training opens in one month for a part of those who want it. What it does is known:
// the same people are followed in a world without it.
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Allocation;
using agents::Distance;

namespace {

constexpr std::string_view training = "sollicitatietraining";
constexpr std::int32_t opens = 1;
constexpr Size size{30'000, opens + 13};
/// Few clients for a klantmanager, so that many are asked in that month.
constexpr double caseload = 25;
/// Places of a hundred clients: for some four of ten who want one.
constexpr double places = 2;

scenarios::Scenario only_training(Allocation allocation, std::initializer_list<Number> numbers) {
    scenarios::Scenario scenario = shipped_scenario("basis");
    for (const Number& number : numbers) { scenario = with(std::move(scenario), {number}); }
    scenario = for_everybody(alone(std::move(scenario), training), training);
    scenario.setting.policy.allocation = allocation;
    scenario.setting.policy.caseload = caseload;
    agents::Instrument& open = instrument(scenario, training);
    open.running_at_start = 0;
    open.first_month = opens;
    open.last_month = opens;
    open.places = places / 100 * scenario.setting.municipality.clients;
    return scenario;
}

/// Where clients not far from work stand at the end of the month in which the training opens. Who
/// finds work in it starts no training, so that nobody who does is compared.
enum class Part : std::uint8_t { none, takes_part, wants, others };

struct Person {
    Part part = Part::none;
    bool near = false;
    bool works =
        false;  ///< has regular work at the end of some month, from that one to a year later
    double motivation = 0;
};

Part part_of(const agents::World& world, std::size_t i) {
    const bool client =
        receives_bijstand(world.now.status_before[i]) && receives_bijstand(world.people.status[i]);
    if (!client || world.now.distance[i] == Distance::long_distance) {
        return Part::none;
    }
    if (world.now.admitted_programme[i] != 0) {
        return Part::takes_part;
    }
    return world.people.programme_wanted[i] != 0 ? Part::wants : Part::others;
}

std::vector<Person> follow(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    std::vector<Person> people;
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t t) {
        people.resize(world.people.count);
        for (std::size_t i = 0; i < people.size(); ++i) {
            Person& person = people[i];
            if (t == opens) {
                person.part = part_of(world, i);
                person.near = world.now.distance[i] == Distance::short_distance;
                person.motivation = static_cast<double>(world.people.motivation[i]);
            }
            person.works |= t > opens && in_regular_work(world.people.status[i]);
        }
    });
    return people;
}

/// Means of those who stand there; works: of the same people in this world or another.
struct Group {
    double people = 0, near = 0, motivation = 0, works = 0;
};

Group group(const std::vector<Person>& people, Part part, const std::vector<Person>& lives) {
    Group g;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].part == part) {
            g.people += 1;
            g.near += people[i].near ? 1 : 0;
            g.motivation += people[i].motivation;
            g.works += lives[i].works ? 1 : 0;
        }
    }
    return {g.people, g.near / g.people, g.motivation / g.people, g.works / g.people};
}

/// By replicate, of who takes part, less others. Work: in points of hundred.
struct Story {
    std::vector<double> motivation;  ///< less those who wanted a place and got none
    std::vector<double> near;        ///< the same
    std::vector<double> told;        ///< more who work than of the same
    std::vector<double> told_wide;   ///< more who work than of all who do not take part
    std::vector<double> truth;       ///< more who work than of the same people without training
};

Story measure(const scenarios::Scenario& scenario, std::uint32_t worlds) {
    Story story;
    for (std::uint32_t r = 0; r < worlds; ++r) {
        const std::vector<Person> people = follow(scenario, r);
        const std::vector<Person> untrained = follow(without(scenario, training), r);
        const Group in = group(people, Part::takes_part, people);
        const Group out = group(people, Part::wants, people);
        const Group others = group(people, Part::others, people);
        const double all_out =
            (out.works * out.people + others.works * others.people) / (out.people + others.people);
        story.motivation.push_back(in.motivation - out.motivation);
        story.near.push_back(in.near - out.near);
        story.told.push_back(100 * (in.works - out.works));
        story.told_wide.push_back(100 * (in.works - all_out));
        story.truth.push_back(100 * (in.works - group(people, Part::takes_part, untrained).works));
    }
    return story;
}

void show(const char* which, const Story& story) {
    std::printf("P3  %s; who takes part, less who wanted to:\n", which);
    tell("P3", "motivation", mean_of(story.motivation));
    tell("P3", "share at short distance", mean_of(story.near));
    tell("P3", "work within a year, points", mean_of(story.told));
    tell("P3", "the same, less all who do not take part", mean_of(story.told_wide));
    tell("P3", "true effect, points", mean_of(story.truth));
    tell("P3", "what is told is off by", difference(story.told, story.truth));
}

/// To show that a story is right takes more worlds than to show that one is wrong.
constexpr std::uint32_t worlds_of_luck = 2 * replicates;

/// Bands: half of what the choice of klantmanagers is off by, and a fifth and a third of how whom
/// they choose differs. 1e-2: groups are different people.
void check_that_luck_decides(const Story& story) {
    check_no_effect(difference(story.told, story.truth), 2.5, OnEdge::one_in_1e2);
    check_no_effect(mean_of(story.motivation), 0.03, OnEdge::one_in_1e2);
    check_no_effect(mean_of(story.near), 0.1, OnEdge::one_in_1e2);
}

}  // namespace

// Mechanisms 15, 32, 47. An effect that is not there passes with chance 1e-4, where it says so
// 1e-2; "no effect" fails with chance 1e-2 at most where there is none.
TEST_CASE("P3 participants beside non-participants tell another story than a lottery") {
    const Story chosen = measure(only_training(Allocation::discretion, {}), replicates);
    const Story drawn =
        measure(only_training(Allocation::lottery, {{"priority.compliance", 1}}), worlds_of_luck);
    show("klantmanagers choose", chosen);
    show("a lottery", drawn);
    CHECK(above_at_1e4(mean_of(chosen.motivation), 0));
    CHECK(above_at_1e4(mean_of(chosen.near), 0));
    CHECK(above_at_1e4(mean_of(chosen.truth), 0));
    CHECK(above_at_1e4(difference(chosen.told, chosen.truth), 0));
    CHECK(above_at_1e4(difference(chosen.told_wide, chosen.truth), 0));
    CHECK(above_at_1e2(difference(chosen.told, drawn.told), 0));
    check_that_luck_decides(drawn);
}

// Exactly what the lottery tells: what is left of the choice of klantmanagers is the person's luck.
TEST_CASE("P3 twin: klantmanagers who look at neither motivation nor distance draw lots") {
    const Story blind =
        measure(only_training(Allocation::discretion,
                              {{"priority.cream_motivation", 0}, {"priority.cream_distance", 0}}),
                3);
    const Story drawn =
        measure(only_training(Allocation::lottery, {{"priority.compliance", 1}}), 3);
    CHECK(blind.told == drawn.told);
    CHECK(blind.truth == drawn.truth);
    CHECK(blind.motivation == drawn.motivation);
    CHECK(blind.near == drawn.near);
}
