// SPDX-License-Identifier: EUPL-1.2
// Who comes by which route, of those who are prepared to arrive: no month needs to run.
#include <cmath>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Household;
using agents::Route;

namespace {

/// Arrivals of three years in a municipality of 60,000 clients, by route.
struct Inflow {
    double all = 0, status_holders = 0, from_school = 0, break_ups = 0;
    double little_dutch = 0, status_holders_little_dutch = 0;
    double young = 0, from_school_young = 0;
    double parents = 0, break_up_parents = 0;
};

Inflow inflow_of(const scenarios::Scenario& scenario) {
    const agents::Setting setting =
        scenarios::setting_of(scenario, {.seed = seed, .months = 36U, .people = 60'000U});
    const agents::MunicipalityReplicate municipality(setting, sim::Dice(seed, 0), sim::best_isa(),
                                                     1);
    const agents::People& p = municipality.world().people;
    Inflow inflow;
    for (std::size_t i = 0; i < p.count; ++i) {
        if (p.arrival[i] == 0 || p.route[i] == Route::ww) {
            continue;
        }
        const double little = p.dutch[i] <= 1 ? 1 : 0;
        const double young = p.arrival[i] - p.birth[i] < 27 * 12 ? 1 : 0;
        const double parent = p.household[i] == Household::single_parent ? 1 : 0;
        const double holder = p.route[i] == Route::status_holder ? 1 : 0;
        const double school = p.route[i] == Route::school ? 1 : 0;
        const double break_up = p.route[i] == Route::break_up ? 1 : 0;
        inflow.all += 1;
        inflow.little_dutch += little;
        inflow.young += young;
        inflow.parents += parent;
        inflow.status_holders += holder;
        inflow.status_holders_little_dutch += holder * little;
        inflow.from_school += school;
        inflow.from_school_young += school * young;
        inflow.break_ups += break_up;
        inflow.break_up_parents += break_up * parent;
    }
    return inflow;
}

/// A share of n people lies within 4.5 standard errors of p: fails by luck with chance 7e-6.
bool near(double count, double n, double p) {
    return std::abs(count / n - p) < 4.5 * std::sqrt(p * (1 - p) / n);
}

}  // namespace

// Margins of nederland: 17 % little Dutch, 31 % of entrants below 27, 18 % single parents.
TEST_CASE("Routes bring their own people and all entrants together stay as published") {
    const Inflow alike = inflow_of(shipped_scenario("basis"));
    const Inflow differ = inflow_of(shipped_scenario("instroom-per-weg"));
    CHECK(near(differ.status_holders_little_dutch, differ.status_holders, 0.834));
    CHECK(near(differ.from_school_young, differ.from_school, 0.31 + 0.9 * 0.69));
    CHECK(near(differ.break_up_parents, differ.break_ups, 0.18 + 0.4 * 0.82));
    // The twin: in basis each is as all.
    CHECK(near(alike.status_holders_little_dutch, alike.status_holders, 0.17));
    CHECK_FALSE(near(alike.from_school_young, alike.from_school, 0.31 + 0.9 * 0.69));
    // Who comes from WW has the shares of the others, so those who do not are a little above.
    const double besides = 0.83;
    const double others_little = (0.17 - 0.08 * 0.834) / 0.92;
    CHECK(near(differ.little_dutch, differ.all, (0.17 - 0.17 * others_little) / besides));
    CHECK(near(alike.little_dutch, alike.all, 0.17));
}

TEST_CASE("Half as many status holders again are that, and nobody else comes more") {
    const Inflow before = inflow_of(shipped_scenario("instroom-per-weg"));
    const Inflow more = inflow_of(shipped_scenario("meer-statushouders"));
    // Poisson counts of about 1,700 and 2,500 in a year: 4.5 standard errors of the ratio.
    const double ratio = more.status_holders / before.status_holders;
    CHECK(std::abs(ratio - 1.5) <
          4.5 * 1.5 * std::sqrt(1 / more.status_holders + 1 / before.status_holders));
    const double others = (more.all - more.status_holders) / (before.all - before.status_holders);
    CHECK(std::abs(others - 1.0) < 4.5 * std::sqrt(2 / (before.all - before.status_holders)));
    CHECK(more.little_dutch / more.all > before.little_dutch / before.all);
    CHECK_FALSE(std::abs(ratio - 1.0) < 0.1);
}
