// SPDX-License-Identifier: EUPL-1.2
// P6: training costs work while it lasts; later it should bring more, for those at high risk of a
// long spell. Work of everybody who is there at the start, with training open to all and without.
#include <array>
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;

namespace {

// Who is away for more than five years is not followed, so the fifth year is the last.
constexpr Size size{6'000, 60};
constexpr const char* key = "vakscholing";
constexpr std::size_t years = size.months / 12;

/// Months in regular work, percent of months, by year and replicate.
using ByYear = std::array<std::vector<double>, years>;

struct Work {
    ByYear at_risk;  ///< at long distance at the start
    ByYear near;     ///< at short distance
};

struct Months {
    std::array<double, years> worked{}, all{};
};

void keep(const Months& months, ByYear& into) {
    for (std::size_t y = 0; y < years; ++y) {
        into[y].push_back(100 * months.worked[y] / months.all[y]);
    }
}

Work measure(const scenarios::Scenario& scenario) {
    Work work;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        Months far, near;
        std::vector<char> group;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            group.resize(p.count, 0);
            for (std::size_t i = 0; i < p.count; ++i) {
                if (t == 0 && receives_bijstand(world.now.status_before[i])) {
                    group[i] = world.now.distance[i] == Distance::long_distance    ? 2
                               : world.now.distance[i] == Distance::short_distance ? 1
                                                                                   : 0;
                }
                if (group[i] != 0) {
                    Months& months = group[i] == 2 ? far : near;
                    const auto year = static_cast<std::size_t>(t / 12);
                    months.worked[year] += in_regular_work(p.status[i]) ? 1 : 0;
                    months.all[year] += 1;
                }
            }
        });
        keep(far, work.at_risk);
        keep(near, work.near);
    }
    return work;
}

/// Training for everybody who wants it at any distance, and no other instrument.
scenarios::Scenario open_to_all() {
    scenarios::Scenario scenario = for_everybody(alone(shipped_scenario("basis"), key), key);
    agents::Instrument& course = instrument(scenario, key);
    course.running_at_start = 0;
    course.eligibility.distances = agents::all_kinds(agents::distance_count);
    course.eligibility.min_months_on_benefit = 0;
    course.once = 1;  // who takes it again and again is held again and again
    return scenario;
}

struct Gain {
    Mean first, last;
};

Gain gain(const ByYear& with_training, const ByYear& without_training) {
    return {difference(with_training[0], without_training[0]),
            difference(with_training[years - 1], without_training[years - 1])};
}

void show(const char* who, const ByYear& with_training, const ByYear& without_training) {
    std::printf("P6  %s: percent of months in regular work, more with training, by year\n", who);
    for (std::size_t y = 0; y < years; ++y) {
        tell("P6", who, difference(with_training[y], without_training[y]));
    }
}

/// What the course teaches, of a level: percent of it, in the last year, by replicate.
std::vector<double> learned(const ByYear& trained, const ByYear& taught_nothing,
                            const ByYear& nobody) {
    std::vector<double> share;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const std::size_t y = years - 1;
        share.push_back(100 * (trained[y][r] - taught_nothing[y][r]) / nobody[y][r]);
    }
    return share;
}

}  // namespace

// R155-R158 found a tenth of the weeks lost in the first year and a twentieth won in the fourth.
// Each line: 1e-4. Twins: a course that holds nobody from searching, and one that teaches nothing.
TEST_CASE("P6 training costs work first and wins it back later, no more, at any risk") {
    const Work nobody = measure(without(open_to_all(), key));
    const Work trained = measure(open_to_all());
    const Work free = measure(with(open_to_all(), {{"vakscholing.lock_in", 0}}));
    const Work empty = measure(with(
        open_to_all(),
        {{"vakscholing.skill", 0}, {"vakscholing.self_efficacy", 0}, {"vakscholing.autonomy", 0}}));
    show("long distance", trained.at_risk, nobody.at_risk);
    show("short distance", trained.near, nobody.near);
    show("twin without lock-in, short", free.near, nobody.near);
    show("twin that teaches nothing, long", empty.at_risk, nobody.at_risk);
    const Gain risk = gain(trained.at_risk, nobody.at_risk);
    const Gain near = gain(trained.near, nobody.near);
    tell("P6", "level in the last year, long", mean_of(nobody.at_risk[years - 1]));
    tell("P6", "level in the last year, short", mean_of(nobody.near[years - 1]));
    // The dip.
    CHECK(below_at_1e4(risk.first, 0));
    CHECK(below_at_1e4(near.first, 0));
    CHECK(above_at_1e4(difference(free.near[0], trained.near[0]), 0));
    // What is learned shows late, and by then no more than makes up for the dip: a miss. A
    // twentieth of the level at high risk would be half a point.
    const Mean taught = difference(trained.at_risk[years - 1], empty.at_risk[years - 1]);
    CHECK(above_at_1e4(taught, 0));
    CHECK(above_at_1e4(taught, difference(trained.at_risk[0], empty.at_risk[0]).value));
    CHECK(below_at_1e4(risk.last, 0.4));
    // Nor does it bring more to those at high risk than to those at low risk: another miss.
    const Mean far = mean_of(learned(trained.at_risk, empty.at_risk, nobody.at_risk));
    const Mean short_way = mean_of(learned(trained.near, empty.near, nobody.near));
    tell("P6", "what is learned, percent of the level, long", far);
    tell("P6", "what is learned, percent of the level, short", short_way);
    const Mean more = difference(learned(trained.at_risk, empty.at_risk, nobody.at_risk),
                                 learned(trained.near, empty.near, nobody.near));
    CHECK_FALSE(above_at_1e4(more, 0));
}
