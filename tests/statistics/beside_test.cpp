// SPDX-License-Identifier: EUPL-1.2
// What runs beside what, and what follows what: in the whole model, each with a twin without it.
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;
using agents::Event;

namespace {

constexpr Size size{2'500, 36};

std::size_t row_of(const scenarios::Scenario& scenario, std::string_view key) {
    const auto& all = scenario.setting.instruments;
    std::size_t j = 0;
    while (all[j].key != key) { ++j; }
    return j;
}

/// Of who started `after` in the run, the share that had `first` before.
std::vector<double> share_from(const scenarios::Scenario& scenario, std::string_view first,
                               std::string_view after) {
    const std::size_t a = row_of(scenario, first);
    const std::size_t b = row_of(scenario, after);
    std::vector<double> shares;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<char> in_it;
        double starts = 0;
        double with_first = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t) {
            const agents::People& p = world.people;
            in_it.resize(p.count, 0);
            for (std::size_t i = 0; i < p.count; ++i) {
                const bool now = p.programme_held[i] == agents::slot_value_of(b);
                const bool begins = now && in_it[i] == 0;
                starts += begins ? 1 : 0;
                with_first += begins && ((p.ever_started[i] >> a) & 1U) != 0 ? 1 : 0;
                in_it[i] = now ? 1 : 0;
            }
        });
        shares.push_back(starts > 0 ? with_first / starts : 0);
    }
    return shares;
}

/// What comes of waiting lists, by replicate.
struct Lists {
    std::vector<double> waiting;  ///< persons at the end, per 1,000 clients
    std::vector<double> gave_up;  ///< persons, likewise
};

Lists lists_of(const scenarios::Scenario& scenario) {
    Lists lists;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double gave_up = 0;
        double waiting = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t) {
            gave_up += of(world.tally, Event::gave_up);
            waiting = 0;
            for (const std::uint32_t each : world.gemeente.waiting) { waiting += each; }
        });
        lists.waiting.push_back(1000 * waiting / size.people);
        lists.gave_up.push_back(1000 * gave_up / size.people);
    }
    return lists;
}

/// Skill, at the end, of who is in a STiP job then; and months in two programmes, of everybody.
struct Trained {
    std::vector<double> skill, months_in_two;
};

Trained trained(const scenarios::Scenario& scenario) {
    Trained result;
    const std::size_t stip = row_of(scenario, "stip-baan");
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double skill = 0;
        double people = 0;
        double in_two = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            for (std::size_t i = 0; i < p.count; ++i) {
                in_two += p.programme_2_held[i] != 0 ? 1 : 0;
                if (t == 35 && p.programme_held[i] == agents::slot_value_of(stip)) {
                    skill += static_cast<double>(p.skill[i]);
                    people += 1;
                }
            }
        });
        result.skill.push_back(skill / people);
        result.months_in_two.push_back(in_two);
    }
    return result;
}

/// Who is far from work at the start and still on bijstand after three years: step on the ladder;
/// and what left for work in the first half year, of everybody.
struct Together {
    std::vector<double> ladder, early_exits;
};

Together together(const scenarios::Scenario& scenario) {
    Together result;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<char> far;
        double steps = 0;
        double people = 0;
        double exits = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            exits += t < 6 ? of(world.tally, Event::outflow_to_work) : 0;
            far.resize(p.count, 0);
            for (std::size_t i = 0; i < p.count; ++i) {
                if (t == 0) {
                    far[i] = static_cast<char>(receives_bijstand(world.now.status_before[i]) &&
                                               world.now.distance[i] != Distance::short_distance);
                }
                if (t == 35 && far[i] != 0 && receives_bijstand(p.status[i])) {
                    steps += p.ladder[i];
                    people += 1;
                }
            }
        });
        result.ladder.push_back(steps / people);
        result.early_exits.push_back(1000 * exits / size.people);
    }
    return result;
}

/// What a group and guidance of one's own come to, alone and together.
struct Pair {
    Together both, group, single, none;

    /// How much more both do than the sum of each, in steps on the ladder.
    [[nodiscard]] Mean beyond() const {
        std::vector<double> more;
        for (std::uint32_t r = 0; r < replicates; ++r) {
            more.push_back(both.ladder[r] - group.ladder[r] - single.ladder[r] + none.ladder[r]);
        }
        return mean_of(more);
    }
};

Pair pair_of(std::initializer_list<Number> numbers) {
    scenarios::Scenario basis = shipped_scenario("peers");
    scenarios::Scenario guided = shipped_scenario("mobility-mentoring");
    basis.setting.instruments.push_back(instrument(guided, "mobility-mentoring"));
    const scenarios::Scenario both =
        with(for_everybody(for_everybody(basis, "peergroep"), "mobility-mentoring"), numbers);
    return {together(both), together(without(both, "mobility-mentoring")),
            together(without(both, "peergroep")),
            together(without(without(both, "peergroep"), "mobility-mentoring"))};
}

}  // namespace

// Each line: 1e-4. Twin: the same programme, which leads on to nothing.
TEST_CASE("who completes Werkfit goes first in STiP") {
    const scenarios::Scenario werkfit = shipped_scenario("werkfit");
    const std::vector<double> led = share_from(werkfit, "werkfit", "stip-baan");
    const std::vector<double> twin =
        share_from(with(werkfit, {{"follow_on.led_on", 0}}), "werkfit", "stip-baan");
    tell("follow-on", "share of starts in STiP that come from Werkfit", mean_of(led));
    tell("follow-on", "the same without leading on", mean_of(twin));
    CHECK(above_at_1e4(difference(led, twin), 0.1));
}

TEST_CASE("people give up waiting, and lists are shorter by it") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    const Lists with_it = lists_of(basis);
    const Lists twin = lists_of(with(basis, {{"giving_up.hazard", 0}}));
    tell("giving up", "persons who gave up in three years, per 1,000 clients",
         mean_of(with_it.gave_up));
    tell("giving up", "waiting at the end, per 1,000 clients, more by it",
         difference(with_it.waiting, twin.waiting));
    CHECK(above_at_1e4(mean_of(with_it.gave_up), 1));
    CHECK(below_at_1e4(difference(with_it.waiting, twin.waiting), -1));
    CHECK(mean_of(twin.gave_up).value == 0);
}

TEST_CASE("who is trained beside a STiP job knows more at work") {
    const scenarios::Scenario both = shipped_scenario("stip-en-scholing");
    const Trained beside = trained(both);
    const Trained twin = trained(with(both, {{"offers.second_activity", 0}}));
    tell("beside", "months in two programmes, of all", mean_of(beside.months_in_two));
    tell("beside", "skill in a STiP job, more by training", difference(beside.skill, twin.skill));
    CHECK(above_at_1e4(mean_of(beside.months_in_two), 50));
    CHECK(above_at_1e4(difference(beside.skill, twin.skill), 0.02));
    CHECK(mean_of(twin.months_in_two).value == 0);
}

// Mechanism 19. Nothing of it is saved soon: fewer than one in 1,000 more has left for work after
// half a year. Twin: a group that gives no confidence and helps nobody up. Each line: 1e-4.
TEST_CASE("P19 a group beside a programme adds to it, by the confidence that it gives") {
    const Pair pair = pair_of({});
    const Pair twin = pair_of({{"peers.confidence", 0}, {"peers.step", 0}});
    tell("P19", "ladder steps after three years, more by both than by guidance",
         difference(pair.both.ladder, pair.single.ladder));
    tell("P19", "more by both than by the group", difference(pair.both.ladder, pair.group.ladder));
    tell("P19", "more by both than the sum of each", pair.beyond());
    tell("P19", "twin, a group without confidence: more than the sum of each", twin.beyond());
    const Mean soon = difference(pair.both.early_exits, pair.none.early_exits);
    tell("P19", "exits to work in half a year, per 1,000 clients, more by both", soon);
    CHECK(above_at_1e4(difference(pair.both.ladder, pair.single.ladder), 0.02));
    CHECK(above_at_1e4(difference(pair.both.ladder, pair.group.ladder), 0.02));
    CHECK(above_at_1e4(pair.beyond(), 0.02));
    CHECK(below_at_1e4(twin.beyond(), 0.02));
    CHECK(below_at_1e4(soon, 1));
}
