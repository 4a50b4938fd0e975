// SPDX-License-Identifier: EUPL-1.2
// P4: low doenvermogen -> missed forms -> claims and fines -> debt -> stress -> less effective
// doenvermogen. Each link is the same people in two worlds that differ in one number.
#include <algorithm>
#include <array>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using agents::Status;

namespace {

constexpr Size size{2'000, 36};
constexpr std::size_t third_count = 3;

/// What became of a third of the starting stock, by replicate.
struct Third {
    std::vector<double> mistakes;  ///< a year, in months on bijstand without a change of status
    std::vector<double> debt;      ///< [EUR] at the end
    std::vector<double> stress;    ///< [0, 1] at the end
    std::vector<double> kept;      ///< effective doenvermogen as a share of the trait, at the end
};
using Thirds = std::array<Third, third_count>;  ///< from low to high doenvermogen

struct Sums {
    double months = 0, mistakes = 0, people = 0, debt = 0, stress = 0, kept = 0;
};

std::size_t third_of(float doenvermogen) {
    // Thirds of a logit-normal trait with centre 0 and spread 1: its quantiles 1/3 and 2/3.
    return doenvermogen < 0.394F ? 0 : doenvermogen < 0.606F ? 1 : 2;
}

using ByThird = std::array<Sums, third_count>;

void add_month(const agents::World& world, const std::vector<char>& stock, bool last,
               ByThird& sums) {
    const agents::People& p = world.people;
    for (std::size_t i = 0; i < p.count; ++i) {
        if (stock[i] == 0) {
            continue;
        }
        Sums& s = sums[third_of(p.doenvermogen[i])];
        const bool steady = receives_bijstand(p.status[i]) && p.months_in_status[i] > 2;
        s.months += steady;
        s.mistakes += steady && (world.now.events[i] & bit(Event::mistake)) != 0;
        if (last) {
            s.people += 1;
            s.debt += p.debt[i] / 100.0;
            s.stress += static_cast<double>(p.stress[i]);
            s.kept += static_cast<double>(world.now.effective[i] / p.doenvermogen[i]);
        }
    }
}

Thirds measure(const scenarios::Scenario& scenario, std::uint32_t worlds = replicates) {
    Thirds thirds;
    for (std::uint32_t r = 0; r < worlds; ++r) {
        ByThird sums;
        std::vector<char> stock;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            for (std::size_t i = stock.size(); i < world.people.count; ++i) {
                stock.push_back(receives_bijstand(world.now.status_before[i]));
            }
            add_month(world, stock, t + 1 == static_cast<std::int32_t>(size.months), sums);
        });
        for (std::size_t k = 0; k < third_count; ++k) {
            thirds[k].mistakes.push_back(12 * sums[k].mistakes / sums[k].months);
            thirds[k].debt.push_back(sums[k].debt / sums[k].people);
            thirds[k].stress.push_back(sums[k].stress / sums[k].people);
            thirds[k].kept.push_back(sums[k].kept / sums[k].people);
        }
    }
    return thirds;
}

/// Gap between worlds in the lowest third, less that in the highest: who is hit hardest.
Mean hits_low_hardest(std::vector<double> Third::*what, const Thirds& a, const Thirds& b) {
    std::vector<double> more;
    for (std::size_t r = 0; r < (a[0].*what).size(); ++r) {
        more.push_back(((a[0].*what)[r] - (b[0].*what)[r]) - ((a[2].*what)[r] - (b[2].*what)[r]));
    }
    return mean_of(more);
}

/// What mistakes do to the money of the starting stock, by replicate.
struct Means {
    std::vector<double>
        short_months;          ///< months in which a need was not covered, a year and client
    std::vector<double> debt;  ///< [EUR] at the end
};

Means means_of_stock(const scenarios::Scenario& scenario) {
    Means means;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double months = 0, short_months = 0, people = 0, debt = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            const bool last = t + 1 == static_cast<std::int32_t>(size.months);
            for (std::size_t i = 0; i < p.count; ++i) {
                const bool counted = p.arrival[i] == 0 && receives_bijstand(p.status[i]);
                months += counted;
                short_months += counted && p.shortfall[i] > 0;
                people += last && p.arrival[i] == 0;
                debt += last && p.arrival[i] == 0 ? p.debt[i] / 100.0 : 0.0;
            }
        });
        means.short_months.push_back(12 * short_months / months);
        means.debt.push_back(debt / people);
    }
    return means;
}

scenarios::Scenario basis() { return shipped_scenario("basis"); }

scenarios::Scenario stopped(scenarios::Scenario scenario) {
    scenario.setting.policy.fines = agents::Fines::stop;
    return scenario;
}

}  // namespace

// Directions only (mechanisms 1, 34, 35), so no band follows from evidence. What counts as an
// effect is assumed: 0.02 missed forms a year, 0.005 of stress. Each line: 1e-4.
TEST_CASE("P4 low doenvermogen misses more forms") {
    const Thirds world = measure(basis());
    const Mean low = mean_of(world[0].mistakes);
    const Mean gap = difference(world[0].mistakes, world[2].mistakes);
    tell("P4", "missed forms a year, lowest third of doenvermogen", low);
    tell("P4", "missed forms a year, lowest less highest third", gap);
    CHECK(above_at_1e4(gap, 0.02));
    // Between different people: to show that nothing is there takes more worlds.
    const Thirds twin = measure(with(basis(), {{"mistakes.slope", 0}}), 3 * replicates);
    const Mean no_gap = difference(twin[0].mistakes, twin[2].mistakes);
    tell("P4", "twin without slope: lowest less highest third", no_gap);
    check_no_effect(no_gap, 0.02, OnEdge::one_in_1e4);
}

TEST_CASE("P4 fines stack into debt, most where doenvermogen is low") {
    // Few are hit: to show who is takes more worlds.
    const Thirds stack = measure(basis(), 6 * replicates);
    const Thirds stop = measure(stopped(basis()), 6 * replicates);
    const Mean made = difference(stack[0].debt, stop[0].debt);
    const Mean harder = hits_low_hardest(&Third::debt, stack, stop);
    tell("P4", "debt by stacking after 3 years, lowest third [EUR]", made);
    tell("P4", "debt by stacking, lowest less highest third [EUR]", harder);
    CHECK(above_at_1e4(made, 0));
    CHECK(above_at_1e4(harder, 0));
    const scenarios::Scenario no_mistakes = with(basis(), {{"mistakes.per_month", 0}});
    CHECK(measure(no_mistakes)[0].debt == measure(stopped(no_mistakes))[0].debt);
}

TEST_CASE("P4 mistakes become debt and stress, most where doenvermogen is low") {
    const Thirds world = measure(basis());
    const Thirds none = measure(with(basis(), {{"mistakes.per_month", 0}}));
    const Mean debt = hits_low_hardest(&Third::debt, world, none);
    const Mean stress = difference(world[0].stress, none[0].stress);
    const Mean harder = hits_low_hardest(&Third::stress, world, none);
    const Mean lost = hits_low_hardest(&Third::kept, none, world);
    tell("P4", "debt by mistakes, lowest third [EUR]", difference(world[0].debt, none[0].debt));
    tell("P4", "debt by mistakes, lowest less highest third [EUR]", debt);
    tell("P4", "stress by mistakes, lowest third", stress);
    tell("P4", "stress by mistakes, lowest less highest third", harder);
    tell("P4", "share of doenvermogen lost by mistakes, lowest less highest third", lost);
    CHECK(above_at_1e4(debt, 0));
    CHECK(above_at_1e4(stress, 0.005));
    CHECK(above_at_1e4(harder, 0.005));
    CHECK(above_at_1e4(lost, 0));
}

// The sign follows from law: what is claimed back is set off against bijstand, and nobody gets
// cash.
TEST_CASE("P4 mistakes leave nobody better off: more debt, and not fewer months short of money") {
    const Means now = means_of_stock(basis());
    const Means more = means_of_stock(with(basis(), {{"mistakes.per_month", 0.03}}));
    const Mean debt = difference(more.debt, now.debt);
    const Mean months = difference(more.short_months, now.short_months);
    tell("P4", "debt by 3.5 times the mistakes after 3 years [EUR]", debt);
    tell("P4", "months a year short of money by 3.5 times the mistakes", months);
    CHECK(above_at_1e4(debt, 0));
    CHECK(above_at_1e4(months, 0));
    // The twin: without claims a mistake is a warning, and moves nothing.
    const auto warned = [](double per_month) {
        return means_of_stock(
            with(basis(), {{"mistakes.per_month", per_month}, {"mistakes.claim_share", 0}}));
    };
    const Means few = warned(0.0086);
    const Means many = warned(0.03);
    CHECK(few.debt == many.debt);
    CHECK(few.short_months == many.short_months);
}

TEST_CASE("P4 twin: mistakes make little stress where debts do not weigh") {
    const scenarios::Scenario calm = with(basis(), {{"stress.debts", 0}});
    const Thirds world = measure(calm);
    const Thirds none = measure(with(calm, {{"mistakes.per_month", 0}}));
    const Mean stress = difference(world[0].stress, none[0].stress);
    tell("P4", "twin without weight of debts: stress by mistakes, lowest third", stress);
    // A third of the 0.018 that they make where debts weigh: what is set off leaves less to live
    // on.
    check_no_effect(stress, 0.006, OnEdge::one_in_1e4);
}

TEST_CASE("P4 stress feeds back into missed forms through the bandwidth tax") {
    const Thirds world = measure(basis());
    const Thirds free = measure(with(basis(), {{"stress.bandwidth_tax", 0}}));
    const Mean more = difference(world[0].mistakes, free[0].mistakes);
    tell("P4", "effective doenvermogen / trait, lowest third", mean_of(world[0].kept));
    tell("P4", "missed forms a year by the tax, lowest third", more);
    CHECK(above_at_1e4(more, 0));
    CHECK(below_at_1e4(mean_of(world[0].kept), 1));
    for (const double kept : free[0].kept) { CHECK(kept == 1.0); }
}
