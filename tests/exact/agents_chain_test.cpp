// SPDX-License-Identifier: EUPL-1.2
// Without interaction and without differences between people the model is a Markov chain.
#include <array>
#include <cmath>
#include <vector>

#include "agents/simulation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using agents::Status;

namespace {

constexpr std::uint32_t people = 20'000;
constexpr int months = 60;

/// Chances a month, as the test knows them; the model gets the hazards.
struct Chain {
    double work = 0.03;
    double permanent = 0.3;
    double other = 0.02;
    double business = 0.015;
    double business_end = 0.05;
    double temporary_end = 0.06;
    double permanent_end = 0.01;
    double conversion = 0.04;
    double next_job = 0.25;
    double back = 0.015;
};

double hazard(double chance) { return -std::log1p(-chance); }

agents::Setting chain_setting(const Chain& c) {
    agents::Setting s = tests::make_test_world(1)->setting;
    s.interaction = agents::Interaction::off;
    s.length = sim::Months{months};
    for (agents::StatuteRow& row : s.statute.rows) {
        row.asset_limit_single = 1'000'000'000;  // nobody saves too much to come back
    }
    agents::Margins& m = s.municipality;
    m.number = 7;
    m.clients = people;
    m.inhabitants = 40 * people;
    m.age = {1, 0, 0, 0};
    m.entrant_age = {1, 0, 0, 0};
    m.household = {1, 0, 0, 0, 0};
    m.schooling = {0, 0, 1};
    m.health = {1, 0, 0};
    m.dutch = {0, 0, 0, 1};
    m.duration = {1, 0, 0, 0, 0, 0};
    m.entrant_route = {1, 0, 0, 0, 0, 0};
    m.ladder = {0, 0, 1, 0, 0};
    m.klantmanager_hours_per_month = 100;
    s.policy.caseload = 100;
    agents::Parameters& p = s.parameters;
    p.population.capacity_of_search = 1;
    p.population.work_share_of_exits = 0.4;
    p.distance.base_hazard = hazard(c.work);
    p.search.acceptance_base = 40;  // every offer is taken
    p.distance.short_from = 0.3;
    p.distance.long_below = 0.1;
    p.jobs.permanent_share = c.permanent;
    p.jobs.full_time_hours = 32;
    p.search.part_time_hours = 10;
    p.jobs.temporary_end = hazard(c.temporary_end);
    p.jobs.permanent_end = hazard(c.permanent_end);
    p.jobs.early_risk_months = 4;
    p.jobs.conversion = c.conversion;
    p.jobs.next_job = c.next_job;
    p.exits.other = hazard(c.other);
    p.exits.other_singles = 1;
    p.business.start = hazard(c.business);  // motivation is 1/2: no spread
    p.business.income = 1.1;
    p.business.end = hazard(c.business_end);
    p.exits.return_other = hazard(c.back);
    p.exits.return_decay_months = 1e12;
    p.ladder.up = 0.01;
    return s;
}

enum State { on_bijstand, temporary, permanent, business, elsewhere, state_count };
using Distribution = std::array<double, state_count>;

/// One month of the chain in closed form.
Distribution next(const Distribution& now, const Chain& c) {
    const double stay = (1 - c.work) * (1 - c.other - c.business);
    const double closed = now[business] * c.business_end;
    const double lost_t = c.temporary_end * (1 - c.next_job);
    const double lost_p = c.permanent_end;
    Distribution then{};
    then[on_bijstand] = now[on_bijstand] * stay + now[temporary] * lost_t +
                        now[permanent] * lost_p * (1 - c.next_job) + closed * (1 - c.next_job) +
                        now[elsewhere] * c.back;
    then[temporary] = now[on_bijstand] * c.work * (1 - c.permanent) +
                      now[temporary] * (1 - lost_t - c.conversion) +
                      now[permanent] * lost_p * c.next_job + closed * c.next_job;
    then[permanent] = now[on_bijstand] * c.work * c.permanent + now[temporary] * c.conversion +
                      now[permanent] * (1 - lost_p);
    then[business] = now[on_bijstand] * (1 - c.work) * c.business + now[business] - closed;
    then[elsewhere] = now[on_bijstand] * (1 - c.work) * c.other + now[elsewhere] * (1 - c.back);
    return then;
}

int state_of(Status s) {
    switch (s) {
        case Status::bijstand:
            return on_bijstand;
        case Status::job_temporary:
            return temporary;
        case Status::job_permanent:
            return permanent;
        case Status::self_employed:
            return business;
        default:
            return elsewhere;
    }
}

struct Observed {
    std::vector<std::array<double, state_count>> counts;  ///< by month
    std::vector<int> first_spells;                        ///< months until bijstand is first left
};

Observed simulate(const Chain& c) {
    const agents::Setting setting = chain_setting(c);
    agents::MunicipalityReplicate world(setting, sim::Dice(20261121, 0), sim::Isa::base, 1);
    Observed observed;
    observed.first_spells.assign(people, months + 1);
    for (int t = 0; t < months; ++t) {
        static_cast<void>(world.next_month(1));
        const agents::People& all = world.world().people;
        std::array<double, state_count> counts{};
        for (std::uint32_t i = 0; i < people; ++i) {
            const int state = state_of(all.status[i]);
            ++counts[static_cast<std::size_t>(state)];
            if (state != on_bijstand && observed.first_spells[i] > months) {
                observed.first_spells[i] = t + 1;
            }
        }
        observed.counts.push_back(counts);
    }
    return observed;
}

/// Chance of leaving bijstand in a month.
double leaving(const Chain& c) { return 1 - (1 - c.work) * (1 - c.other - c.business); }

/// Largest |z| over all months and states of observed counts against the chain's distribution.
double worst_z(const Observed& observed, const Chain& c) {
    Distribution expected{1, 0, 0, 0, 0};
    double worst = 0;
    for (const auto& counts : observed.counts) {
        expected = next(expected, c);
        for (std::size_t s = 0; s < state_count; ++s) {
            const double sd = std::sqrt(people * expected[s] * (1 - expected[s]));
            worst = std::max(worst, std::abs(counts[s] - people * expected[s]) / sd);
        }
    }
    return worst;
}

/// Largest distance between the observed and the geometric distribution of first spells, times
/// sqrt(n): Kolmogorov's statistic (conservative for a discrete distribution).
double spell_distance(const Observed& observed, double leave) {
    std::vector<double> ended(months + 2, 0);
    for (const int spell : observed.first_spells) { ++ended[static_cast<std::size_t>(spell)]; }
    double cumulative = 0;
    double worst = 0;
    for (int d = 1; d <= months; ++d) {
        cumulative += ended[static_cast<std::size_t>(d)];
        const double expected = 1 - std::pow(1 - leave, d);
        worst = std::max(worst, std::abs(cumulative / people - expected));
    }
    return worst * std::sqrt(people);
}

// 300 comparisons at |z| <= 5.5: false alarm below 300 * 3.8e-8 = 1.2e-5 per fresh seed.
constexpr double z_limit = 5.5;
// Kolmogorov: P(D sqrt(n) > 2.6) = 2 exp(-2 * 2.6^2) = 3e-6.
constexpr double ks_limit = 2.6;

}  // namespace

TEST_CASE("without interaction occupancy follows the analytic Markov chain for 60 months") {
    const Chain chain;
    const Observed observed = simulate(chain);
    CHECK(worst_z(observed, chain) < z_limit);
    CHECK(spell_distance(observed, leaving(chain)) < ks_limit);
}

TEST_CASE("a chain with one chance changed by a tenth is told apart from the model") {
    Chain broken;
    broken.work *= 1.1;
    const Observed observed = simulate(Chain{});
    CHECK(worst_z(observed, broken) > z_limit);
    CHECK(spell_distance(observed, leaving(broken)) > ks_limit);
}

TEST_CASE("a business that starts or ends a fifth more often is told apart from the model") {
    Chain broken;
    double& chance = GENERATE(false, true) ? broken.business : broken.business_end;
    chance *= 1.2;
    CHECK(worst_z(simulate(Chain{}), broken) > z_limit);
}
