// SPDX-License-Identifier: EUPL-1.2
// P6: training costs work while it lasts and brings some later, for those at high risk of a long
// spell. Work of everybody who is there at the start, with training open to all and without.
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

constexpr Size size{4'000, 84};
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

}  // namespace

TEST_CASE("P6 training costs work first and brings some later") {
    const Work nobody = measure(without(open_to_all(), key));
    const Work trained = measure(open_to_all());
    show("at long distance", trained.at_risk, nobody.at_risk);
    show("at short distance", trained.near, nobody.near);
    tell("P6", "level in the last year, long", mean_of(nobody.at_risk[years - 1]));
    tell("P6", "level in the last year, short", mean_of(nobody.near[years - 1]));
    const Gain risk = gain(trained.at_risk, nobody.at_risk);
    const Gain near = gain(trained.near, nobody.near);
    CHECK(below_at_1e4(near.first, 0));
    CHECK(above_at_1e4(risk.last, 0));
    // Twins: a course that holds nobody from searching, and one that teaches nothing.
    const Work free = measure(with(open_to_all(), {{"vakscholing.lock_in", 0}}));
    const Work empty = measure(with(open_to_all(), {{"vakscholing.skill", 0},
                                                     {"vakscholing.self_efficacy", 0},
                                                     {"vakscholing.autonomy", 0}}));
    show("twin without lock-in, short", free.near, nobody.near);
    show("twin that teaches nothing, long", empty.at_risk, nobody.at_risk);
    CHECK(above_at_1e4(difference(free.near[0], trained.near[0]), 0));
    CHECK(below_at_1e4(difference(empty.at_risk[years - 1], trained.at_risk[years - 1]), 0));
}
