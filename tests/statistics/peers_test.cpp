// SPDX-License-Identifier: EUPL-1.2
// P12: peers give confidence first and a step on the ladder later; who is asked too much falls
// back; and once there is a job the group still helps.
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

constexpr Size size{3'000, 36};
constexpr std::int32_t soon = 5;   // after half a year
constexpr std::int32_t late = 35;  // after three

/// Who is far from work at the start and still on bijstand, by replicate.
struct Far {
    std::vector<double> confidence_soon, confidence_late;  ///< self-efficacy
    std::vector<double> ladder_soon, ladder_late;          ///< step
    std::vector<double> job_ends;                          ///< of everybody, per 1,000 clients
};

struct Moment {
    double people = 0, confidence = 0, ladder = 0;
};

Far measure(const scenarios::Scenario& scenario) {
    Far far;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<char> followed;
        Moment at_soon;
        Moment at_late;
        double job_ends = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            job_ends += of(world.tally, Event::job_end);
            followed.resize(p.count, 0);
            Moment* moment = t == soon ? &at_soon : t == late ? &at_late : nullptr;
            for (std::size_t i = 0; i < p.count; ++i) {
                if (t == 0) {
                    followed[i] =
                        static_cast<char>(receives_bijstand(world.now.status_before[i]) &&
                                          world.now.distance[i] != Distance::short_distance);
                }
                if (moment != nullptr && followed[i] != 0 && receives_bijstand(p.status[i])) {
                    moment->people += 1;
                    moment->confidence += static_cast<double>(p.self_efficacy[i]);
                    moment->ladder += p.ladder[i];
                }
            }
        });
        far.confidence_soon.push_back(at_soon.confidence / at_soon.people);
        far.confidence_late.push_back(at_late.confidence / at_late.people);
        far.ladder_soon.push_back(at_soon.ladder / at_soon.people);
        far.ladder_late.push_back(at_late.ladder / at_late.people);
        far.job_ends.push_back(1000.0 * job_ends / size.people);
    }
    return far;
}

scenarios::Scenario groups_for_all() {
    return for_everybody(shipped_scenario("peers"), "peergroep");
}

}  // namespace

// Each line: 1e-4. What counts as a step is assumed, as in P5: 0.02 of one.
TEST_CASE("P12 peers give confidence first and a step later") {
    const Far with_group = measure(groups_for_all());
    const Far without_group = measure(without(groups_for_all(), "peergroep"));
    const auto gap = [&](std::vector<double> Far::*what) {
        return difference(with_group.*what, without_group.*what);
    };
    const Mean confidence_soon = gap(&Far::confidence_soon);
    const Mean confidence_late = gap(&Far::confidence_late);
    const Mean ladder_soon = gap(&Far::ladder_soon);
    const Mean ladder_late = gap(&Far::ladder_late);
    tell("P12", "self-efficacy after half a year, more", confidence_soon);
    tell("P12", "self-efficacy after three years, more", confidence_late);
    tell("P12", "ladder steps after half a year, more", ladder_soon);
    tell("P12", "ladder steps after three years, more", ladder_late);
    CHECK(above_at_1e4(confidence_soon, 0));
    CHECK(above_at_1e4(ladder_late, 0.02));
    // Of the confidence that there is in the end more is there after half a year than of the steps.
    std::vector<double> ahead;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const double confidence = with_group.confidence_soon[r] - without_group.confidence_soon[r];
        const double steps = with_group.ladder_soon[r] - without_group.ladder_soon[r];
        ahead.push_back(confidence * ladder_late.value - steps * confidence_late.value);
    }
    CHECK(above_at_1e4(mean_of(ahead), 0));
}

TEST_CASE("P12 twin: peers who give confidence that moves nobody bring no steps") {
    const auto idle = [](scenarios::Scenario scenario) {
        return measure(
            with(std::move(scenario), {{"peers.step", 0}, {"ladder.self_efficacy_weight", 0}}));
    };
    const Mean ladder = difference(idle(groups_for_all()).ladder_late,
                                   idle(without(groups_for_all(), "peergroep")).ladder_late);
    tell("P12", "twin: ladder steps after three years, more", ladder);
    check_no_effect(ladder, 0.02, OnEdge::one_in_1e4);
}

TEST_CASE("P12 who is asked more than they can do falls back on the ladder") {
    const auto asked = [](double demand, double overload) {
        return measure(with(shipped_scenario("basis"), {{"vakscholing.demand", demand},
                                                        {"vakscholing.self_efficacy", 0},
                                                        {"ladder.overload", overload}}));
    };
    const double usual = shipped_scenario("basis").setting.parameters.ladder.overload;
    const Mean pushed = difference(asked(0.9, usual).ladder_late, asked(0.3, usual).ladder_late);
    const Mean twin = difference(asked(0.9, 0).ladder_late, asked(0.3, 0).ladder_late);
    tell("P12", "ladder steps after three years, asked too much", pushed);
    tell("P12", "twin without overload", twin);
    CHECK(below_at_1e4(pushed, -0.05));
    check_no_effect(twin, 0.03, OnEdge::one_in_1e4);
}

// Without other aftercare: a person can have one, and the group takes the place of what was there.
TEST_CASE("P12 the group still helps once there is a job") {
    const scenarios::Scenario peers =
        for_everybody(without(shipped_scenario("peers"), "nazorg"), "peergroep-na-start");
    const scenarios::Scenario idle =
        with(peers, {{"peergroep-na-start.job_support", 0}, {"peers.keeps_job", 0}});
    const std::vector<double> nobody = measure(without(peers, "peergroep-na-start")).job_ends;
    const Mean helped = difference(measure(peers).job_ends, nobody);
    const Mean twin = difference(measure(idle).job_ends, nobody);
    tell("P12", "jobs that end, of 1,000 clients in three years, with a group after the start",
         helped);
    tell("P12", "twin, a group that keeps nobody", twin);
    CHECK(below_at_1e4(helped, -1));
    check_no_effect(twin, 1, OnEdge::one_in_1e4);
}
