// SPDX-License-Identifier: EUPL-1.2
// P14: who is helped to work partly takes jobs that others would have had, most in a slack market.
//
// WerkLoont for everybody at short distance who enters. The others are the same people in both
// worlds, who never take part; nothing else competes, so what changes for them is displacement.
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;

namespace {

constexpr Size size{4'000, 36};
constexpr std::string_view helped_by = "werkloont";

/// Months in which each person began a job, and who ever took part.
struct Lives {
    std::vector<int> job_starts;
    std::vector<char> helped;
};

Lives live(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    Lives lives;
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t) {
        const std::uint32_t n = world.people.count;
        lives.job_starts.resize(n);
        lives.helped.resize(n);
        for (std::uint32_t i = 0; i < n; ++i) {
            lives.job_starts[i] += (world.now.events[i] & agents::bit(Event::job_start)) != 0;
            const bool starts = (world.now.events[i] & agents::bit(Event::start)) != 0;
            lives.helped[i] = static_cast<char>(lives.helped[i] != 0 || starts);
        }
    });
    return lives;
}

/// Job starts more of the helped, and fewer of all others, over all clients.
struct Shift {
    std::vector<double> gained, lost;
};

Shift shift(double tightness, agents::Interaction interaction, std::uint32_t worlds) {
    Shift all;
    scenarios::Scenario with_it =
        for_everybody(alone(shipped_scenario("werkloont"), helped_by), helped_by);
    with_it.setting.outlook.tightness = {tightness};
    with_it.setting.interaction = interaction;
    // Who is scared off is not helped, and goes where no one is hired.
    with_it = with(with_it, {{"werkloont.entry_deterrence", 0}, {"offers.sanction_share", 0}});
    const scenarios::Scenario bare = without(with_it, helped_by);
    for (std::uint32_t r = 0; r < worlds; ++r) {
        const Lives a = live(with_it, r);
        const Lives b = live(bare, r);
        double gained = 0, lost = 0;
        for (std::size_t i = 0; i < a.job_starts.size(); ++i) {
            const int more = a.job_starts[i] - b.job_starts[i];
            (a.helped[i] != 0 ? gained : lost) += a.helped[i] != 0 ? more : -more;
        }
        all.gained.push_back(gained / size.people);
        all.lost.push_back(lost / size.people);
    }
    return all;
}

constexpr std::uint32_t worlds = 4 * replicates;

}  // namespace

// Evidence: R150, a sign and no size. Each line: 1e-4, the order of the markets 1e-2. Few jobs are
// found by so small a push, so it takes more worlds.
TEST_CASE("P14 helped clients partly take the jobs of others, most in a slack market") {
    const Shift slack = shift(0.3, agents::Interaction::on, worlds);
    const Shift usual = shift(1, agents::Interaction::on, worlds);
    const Shift tight = shift(3, agents::Interaction::on, worlds);
    for (const auto& [what, found] :
         {std::pair{"slack (0.3)", &slack}, std::pair{"usual (1)", &usual},
          std::pair{"tight (3)", &tight}}) {
        std::printf("P14 %s market\n", what);
        tell("P14", "jobs more of who is helped, per client", mean_of(found->gained));
        tell("P14", "jobs fewer of others, per client", mean_of(found->lost));
    }
    CHECK(above_at_1e4(mean_of(usual.gained), 0));
    CHECK(above_at_1e4(mean_of(usual.lost), 0));
    // Of what is gained a larger part is another's loss in the slack market than in the tight one:
    // at the share of the tight market the slack one would lose less than it does.
    const double share = mean_of(tight.lost).value / mean_of(tight.gained).value;
    std::vector<double> at_that_share;
    for (const double gained : slack.gained) { at_that_share.push_back(share * gained); }
    const Mean more = difference(slack.lost, at_that_share);
    tell("P14", "lost in the slack market, less at the share of the tight one", more);
    CHECK(above_at_1e2(more, 0));
}

TEST_CASE("P14 twin: where nobody competes others lose nothing") {
    const Shift alone_each = shift(1, agents::Interaction::off, 4);
    for (const double lost : alone_each.lost) { CHECK(lost == 0); }
}
