// SPDX-License-Identifier: EUPL-1.2
// Levels of basis beside what registers count: spells that end, claims and fines, turnover of
// debts.
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "tests/statistics/evidence_band.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using agents::Gauge;
using agents::Status;

namespace {

constexpr Size five_years{5'000, 60};

/// Ends of bijstand by months on it, those at the pension age left out as in the register.
constexpr std::array<int, 7> duration_from{0, 6, 12, 24, 36, 48, 60};

struct Spells {
    std::array<double, 7> clients{};
    std::array<double, 7> ends{};
    [[nodiscard]] double share_of_ends(std::size_t from, std::size_t to) const {
        double all = 0;
        double some = 0;
        for (std::size_t k = 0; k < ends.size(); ++k) {
            all += ends[k];
            some += k >= from && k < to ? ends[k] : 0;
        }
        return some / all;
    }
};

std::size_t duration_of(int months) {
    std::size_t k = 0;
    while (k + 1 < duration_from.size() && months >= duration_from[k + 1]) { ++k; }
    return k;
}

Spells count_spells(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    Spells spells;
    simulate(scenario, five_years, replicate, [&](const agents::World& world, std::int32_t t) {
        const agents::People& p = world.people;
        for (std::size_t i = 0; t >= 12 && i < p.count; ++i) {
            const bool was = receives_bijstand(world.now.status_before[i]);
            const bool is = receives_bijstand(p.status[i]);
            if (was) {
                const std::size_t k = duration_of(p.months_on_benefit[i]);
                spells.clients[k] += 1;
                spells.ends[k] += !is && p.status[i] != Status::aow ? 1 : 0;
            }
        }
    });
    return spells;
}

/// Per client a year, from the second year on.
struct Books {
    double claims, fines;
};

Books count_claims(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    double claims = 0, fines = 0, households = 0;
    simulate(scenario, {5'000, 36}, replicate, [&](const agents::World& world, std::int32_t t) {
        claims += t >= 12 ? of(world.tally, Event::claim) : 0;
        fines += t >= 12 ? of(world.tally, Event::fine) : 0;
        households += t >= 12 ? of(world.tally, Gauge::households) / 12 : 0;
    });
    return {claims / households, fines / claims};
}

/// Of those with problem debts in a month of the last year: new in a year, and three in a row.
struct Turnover {
    double fresh, lasting;
};

Turnover count_turnover(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    std::vector<std::vector<bool>> indebted;  // by year
    double now = 0, fresh = 0, lasting = 0;
    simulate(scenario, {5'000, 49}, replicate, [&](const agents::World& world, std::int32_t t) {
        const agents::People& p = world.people;
        if (t % 12 != 0) {
            return;
        }
        std::vector<bool> with(p.count);
        for (std::size_t i = 0; i < p.count; ++i) {
            with[i] = keeps_house(p.status[i]) && p.accounts[i] >= agents::problem_accounts;
        }
        indebted.push_back(with);
        const std::size_t year = indebted.size() - 1;
        for (std::size_t i = 0; year == 4 && i < p.count; ++i) {
            const bool followed = p.arrival[i] <= 12;  // all three years in the world
            if (followed && with[i]) {
                now += 1;
                fresh += indebted[3][i] ? 0 : 1;
                lasting += indebted[3][i] && indebted[2][i] ? 1 : 0;
            }
        }
    });
    return {fresh / now, lasting / now};
}

}  // namespace

// Two counts, of 2017 (R072) and of 2023 (N001 to N007), of ended spells under half a year and of
// three years and more. Hazards are printed beside those of the register (N010). Each line: 1e-4.
TEST_CASE("P1 spells that end are as long as registers count") {
    std::vector<double> under_half, from_three;
    std::array<std::vector<double>, 7> hazard;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Spells spells = count_spells(shipped_scenario("basis"), r);
        under_half.push_back(spells.share_of_ends(0, 1));
        from_three.push_back(spells.share_of_ends(4, 7));
        for (std::size_t k = 0; k < hazard.size(); ++k) {
            hazard[k].push_back(100 * spells.ends[k] / spells.clients[k]);
        }
    }
    tell("P1", "ended spells under six months", mean_of(under_half));
    tell("P1", "ended spells of three years and more", mean_of(from_three));
    constexpr std::array<double, 7> counted{3.5, 2.9, 2.0, 1.7, 1.3, 1.0, 0.8};
    for (std::size_t k = 0; k < hazard.size(); ++k) {
        std::printf("P1  from %2d months: %.2f %% end in a month, the register %.1f %%\n",
                    duration_from[k], mean_of(hazard[k]).value, counted[k]);
    }
    const std::vector<TwoStudies> studies{{0.25, 0.222}, {0.25, 0.346}};
    const Band short_band = band_of_studies(studies, 0);
    const Band long_band = band_of_studies(studies, 1);
    CHECK(within_at_1e4(mean_of(under_half), short_band.low, short_band.high));
    CHECK(within_at_1e4(mean_of(from_three), long_band.low, long_band.high));
    CHECK(below_at_1e4(difference(hazard[6], hazard[0]), 0));
}

// 2 % of persons a quarter has a new claim (R275), told in whole percents: 1.5 to 2.5; about half
// comes with a fine (R277), told in tens: 0.45 to 0.55. Each line: 1e-4.
TEST_CASE("claims and fines are as many as registers count") {
    std::vector<double> claims, fines;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Books books = count_claims(shipped_scenario("basis"), r);
        claims.push_back(books.claims);
        fines.push_back(books.fines);
    }
    tell("claims", "new claims per client a year", mean_of(claims));
    tell("claims", "share with a fine", mean_of(fines));
    CHECK(within_at_1e4(mean_of(claims), 4 * 0.015, 4 * 0.025));
    CHECK(within_at_1e4(mean_of(fines), 0.45, 0.55));
}

// Of persons with registered problem debts 25 % had none a year before, and more than half had them
// three years in a row (R107): counts of everybody, not of clients. Each line: 1e-4.
TEST_CASE("problem debts last, and come and go less than registers count") {
    std::vector<double> fresh, lasting;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Turnover turnover = count_turnover(shipped_scenario("basis"), r);
        fresh.push_back(turnover.fresh);
        lasting.push_back(turnover.lasting);
    }
    tell("debts", "with problem debts, not a year before", mean_of(fresh));
    tell("debts", "with problem debts three years in a row", mean_of(lasting));
    CHECK(above_at_1e4(mean_of(lasting), 0.5));
    // A miss, listed in docs/model/patterns.md: hardly anybody loses problem debts but by debt
    // help.
    CHECK_FALSE(within_at_1e4(mean_of(fresh), 0.20, 0.30));
    CHECK(within_at_1e4(mean_of(fresh), 0.03, 0.06));
}

// The sign of P13: without a home less is paid for a home, but shelter is, and huurtoeslag stops.
// Line: 1e-4. Twin: at no costs at all it would pay to have no home.
TEST_CASE("a household without a home is short of money more often") {
    const auto short_share = [](const scenarios::Scenario& scenario) {
        std::vector<double> months;
        for (std::uint32_t r = 0; r < replicates; ++r) {
            double lacking = 0, households = 0;
            simulate(scenario, {3'000, 36}, r, [&](const agents::World& world, std::int32_t) {
                lacking += of(world.tally, Gauge::with_shortfall);
                households += of(world.tally, Gauge::households);
            });
            months.push_back(lacking / households);
        }
        return months;
    };
    const auto homeless = [](double costs) {
        return with(shipped_scenario("basis"), {{"home.threatened", 0.2},
                                                {"home.lost", 0.5},
                                                {"home.found", 0.01},
                                                {"spending.homeless_share", costs}});
    };
    const std::vector<double> basis = short_share(shipped_scenario("basis"));
    const Mean more = difference(short_share(homeless(0.7)), basis);
    const Mean twin = difference(short_share(homeless(0)), basis);
    tell("home", "share with a shortfall, more where many have no home", more);
    tell("home", "twin, nothing to pay: more", twin);
    CHECK(above_at_1e4(more, 0));
    CHECK(below_at_1e4(twin, 0));
}
