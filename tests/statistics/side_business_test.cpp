// SPDX-License-Identifier: EUPL-1.2
// P10: a business beside bijstand. Who succeeds, what it earns, who is off bijstand a year later
// and how much of that is its doing; and what a high target of profit does.
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;
using agents::Status;

namespace {

constexpr Size size{3'000, 30};
constexpr std::int32_t last_start = 17;  // so that everybody is followed for a year
constexpr std::int32_t followed = 12;    // months
constexpr const char* key = "parttime-ondernemen";

/// A share of some people. [percent]
struct Part {
    double some = 0, all = 0;
    void add(bool is) {
        some += is ? 1 : 0;
        all += 1;
    }
    [[nodiscard]] double percent() const { return 100 * some / all; }
};

/// Of who started a business beside bijstand, by replicate.
struct Starters {
    std::vector<double> off;          ///< off bijstand a year after the start, percent
    std::vector<double> off_without;  ///< the same people at the same time, without the instrument
    std::vector<double> own;          ///< left bijstand for a business within the year, percent
    std::vector<double> own_most, own_least;  ///< of the more and the less motivated half of them
    std::vector<double> own_far, own_near;    ///< at long distance, and at medium or short
    std::vector<double> profit;               ///< EUR a month of a business beside bijstand
    std::vector<double> motivation, of_all;   ///< trait of starters, and of everybody on bijstand
    std::vector<double> present, stress;      ///< motivation and stress half a year after the start
};

/// A person who started.
struct Start {
    std::size_t row;
    std::int32_t month;
    float motivation;
    bool far, own = false, off = false;
};

std::uint8_t held_value(const scenarios::Scenario& scenario) {
    const auto& all = scenario.setting.instruments;
    for (std::size_t j = 0; j < all.size(); ++j) {
        if (all[j].key == key) {
            return agents::slot_value_of(j);
        }
    }
    return 0;
}

/// Totals of one replicate.
struct Sums {
    double profit = 0, months = 0, motivation = 0, clients = 0;
    double present = 0, stress = 0, halfway = 0;
};

void follow(const agents::World& world, std::int32_t t, double profit, std::vector<Start>& starts,
            Sums& sums) {
    const agents::People& p = world.people;
    for (Start& each : starts) {
        const std::int32_t since = t - each.month;
        if (since > followed) {
            continue;
        }
        each.own |= p.status[each.row] == Status::self_employed;
        each.off = since == followed ? !receives_bijstand(p.status[each.row]) : each.off;
        if (since == followed / 2 && receives_bijstand(p.status[each.row])) {
            sums.present += static_cast<double>(p.motivation[each.row]);
            sums.stress += static_cast<double>(p.stress[each.row]);
            sums.halfway += 1;
        }
        if (p.business[each.row] > 0.0F && receives_bijstand(p.status[each.row])) {
            sums.profit += profit * static_cast<double>(p.business[each.row]);
            sums.months += 1;
        }
    }
}

/// Who of them is off bijstand a year later in a world without the instrument.
double off_in(const scenarios::Scenario& scenario, std::uint32_t replicate,
              const std::vector<Start>& starts) {
    Part off;
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t t) {
        for (const Start& each : starts) {
            if (t == each.month + followed) {
                off.add(!receives_bijstand(world.people.status[each.row]));
            }
        }
    });
    return off.percent();
}

void tell_starters(const std::vector<Start>& starts, const Sums& sums, Starters& all) {
    Part off, own, far, near, most, least;
    double motivation = 0;
    for (const Start& each : starts) { motivation += static_cast<double>(each.motivation); }
    motivation /= static_cast<double>(starts.size());
    for (const Start& each : starts) {
        off.add(each.off);
        own.add(each.own);
        (each.far ? far : near).add(each.own);
        (static_cast<double>(each.motivation) > motivation ? most : least).add(each.own);
    }
    all.off.push_back(off.percent());
    all.own.push_back(own.percent());
    all.own_far.push_back(far.percent());
    all.own_near.push_back(near.percent());
    all.own_most.push_back(most.percent());
    all.own_least.push_back(least.percent());
    all.profit.push_back(sums.profit / sums.months);
    all.motivation.push_back(motivation);
    all.of_all.push_back(sums.motivation / sums.clients);
    all.present.push_back(sums.present / sums.halfway);
    all.stress.push_back(sums.stress / sums.halfway);
}

Starters measure(const scenarios::Scenario& scenario) {
    const std::uint8_t held = held_value(scenario);
    const double profit = scenario.setting.parameters.business.profit;
    const scenarios::Scenario gone = without(scenario, key);
    Starters all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<Start> starts;
        std::vector<char> seen;
        Sums sums;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            seen.resize(p.count, 0);
            for (std::size_t i = 0; i < p.count; ++i) {
                if (t <= last_start && p.programme_held[i] == held && seen[i] == 0) {
                    seen[i] = 1;
                    starts.push_back({.row = i,
                                      .month = t,
                                      .motivation = p.intrinsic_motivation[i],
                                      .far = world.now.distance[i] == Distance::long_distance});
                }
                if (t == 0 && receives_bijstand(p.status[i])) {
                    sums.motivation += static_cast<double>(p.intrinsic_motivation[i]);
                    sums.clients += 1;
                }
            }
            follow(world, t, profit, starts, sums);
        });
        tell_starters(starts, sums, all);
        all.off_without.push_back(off_in(gone, r, starts));
    }
    return all;
}

/// Money enough for everybody who wants it, and nothing else to do.
scenarios::Scenario open_to_all() { return for_everybody(alone(shipped_scenario(key), key), key); }

}  // namespace

// S018 is before and after, of people who chose it. Each line: 1e-4.
TEST_CASE(
    "P10 participants in part-time business who are off bijstand, before and after and truly") {
    const Starters found = measure(open_to_all());
    const Mean effect = difference(found.off, found.off_without);
    tell("P10", "off bijstand a year after the start, percent", mean_of(found.off));
    tell("P10", "the same people without it, percent", mean_of(found.off_without));
    tell("P10", "true effect, points", effect);
    tell("P10", "left for a business within the year, percent", mean_of(found.own));
    tell("P10", "profit of a business beside bijstand, EUR a month", mean_of(found.profit));
    tell("P10", "motivation, the trait, of who starts", mean_of(found.motivation));
    tell("P10", "of everybody on bijstand", mean_of(found.of_all));
    CHECK(above_at_1e4(effect, 0));
    CHECK(below_at_1e4(mean_of(found.off), 40));  // a miss: S018 has 40
    CHECK(within_at_1e4(mean_of(found.profit), 80, 100));
    CHECK(above_at_1e4(difference(found.motivation, found.of_all), 0));
    // Twin: a business that grows nowhere.
    const Starters idle = measure(with(open_to_all(), {{"parttime-ondernemen.side_business", 0}}));
    tell("P10", "twin without a business: left for one, percent", mean_of(idle.own));
    CHECK(above_at_1e4(difference(found.own, idle.own), 5));
}

TEST_CASE("P10 a business beside bijstand succeeds by motivation and not by distance") {
    const Starters found = measure(open_to_all());
    const Mean by_motivation = difference(found.own_most, found.own_least);
    const Mean by_distance = difference(found.own_near, found.own_far);
    tell("P10", "left for a business, motivated half more, points", by_motivation);
    tell("P10", "left for a business, nearer to work more, points", by_distance);
    CHECK(above_at_1e4(by_motivation, 2));
    CHECK(below_at_1e4(by_distance, by_motivation.value));
    const Starters twin = measure(with(open_to_all(), {{"business.motivation_weight", 0}}));
    const Mean alike = difference(twin.own_most, twin.own_least);
    tell("P10", "twin where motivation counts for nothing, motivated half more, points", alike);
    CHECK(above_at_1e4(difference(found.own_most, twin.own_most), 0));
}

TEST_CASE("P10 a high target of profit wears motivation and adds stress") {
    const auto told = [](double target, double weight) {
        return measure(with(open_to_all(), {{"parttime-ondernemen.profit_target", target},
                                            {"business.strain_motivation", 0.02 * weight},
                                            {"business.strain_stress", 0.03 * weight}}));
    };
    const Starters none = told(0, 1);
    const Starters high = told(300, 1);
    const Mean motivation = difference(high.present, none.present);
    const Mean stress = difference(high.stress, none.stress);
    tell("P10", "motivation after half a year at a target of EUR 300, more", motivation);
    tell("P10", "stress, more", stress);
    CHECK(below_at_1e4(motivation, 0));
    CHECK(above_at_1e4(stress, 0));
    const Starters twin = told(300, 0);
    check_no_effect(difference(twin.present, none.present), 1e-6, OnEdge::one_in_1e4);
    check_no_effect(difference(twin.stress, none.stress), 1e-6, OnEdge::one_in_1e4);
}
