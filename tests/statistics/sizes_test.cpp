// SPDX-License-Identifier: EUPL-1.2
// Small is like large: the same rates per client at 50, 100, 300, 2 230 and 100 000 clients.
//
// Places, vacancies and klantmanagers come whole or in parts; parts are luck of a world, so that
// the mean over worlds is that of a large municipality. Of everything but BUIG, whose model depends
// on inhabitants.
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using agents::Gauge;

namespace {

constexpr std::uint32_t months = 24;

struct Sample {
    std::uint32_t people;
    std::uint32_t worlds;
};
constexpr std::array<Sample, 5> sizes{
    {{50, 3600}, {100, 1800}, {300, 600}, {2230, 81}, {100000, 3}}};

/// Per client at the start, over the run, by world.
struct Rates {
    std::vector<double> stock, outflow, to_work, staff;
};

Rates measure(const scenarios::Scenario& scenario, Sample sample) {
    Rates rates;
    for (std::uint32_t r = 0; r < sample.worlds; ++r) {
        double stock = 0, outflow = 0, to_work = 0, staff = 0;
        simulate(scenario, {sample.people, months}, r,
                 [&](const agents::World& world, std::int32_t) {
                     stock += of(world.tally, Gauge::stock) / months;
                     outflow += of(world.tally, Event::outflow);
                     to_work += of(world.tally, Event::outflow_to_work);
                     const auto line = static_cast<std::size_t>(agents::Line::staff_cost);
                     staff += static_cast<double>(world.tally.ledger[line]);
                 });
        const double clients = sample.people;
        rates.stock.push_back(stock / clients);
        rates.outflow.push_back(outflow / clients);
        rates.to_work.push_back(to_work / clients);
        rates.staff.push_back(staff / clients);
    }
    return rates;
}

/// The mean of a size against that of 2 230 clients, as a share of it, and its standard error.
struct Gap {
    double value;
    double error;
};

Gap gap_of(const std::vector<double>& small, const std::vector<double>& usual) {
    const Mean a = mean_of(small);
    const Mean b = mean_of(usual);
    return {a.value / b.value - 1, std::hypot(a.error, b.error) / b.value};
}

}  // namespace

// A rate that is the same in truth fails a line with a chance of 2 P(Z > 0.03 / 0.01) = 0.3 % at
// the largest error allowed; with the errors here (0.2 to 0.9 %) below 1e-3.
TEST_CASE("rates per client are the same at any size, and staff costs are linear") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    std::array<Rates, sizes.size()> all;
    for (std::size_t k = 0; k < sizes.size(); ++k) { all[k] = measure(basis, sizes[k]); }
    const Rates& usual = all[3];
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        CAPTURE(sizes[k].people);
        const auto check = [&](const char* what, std::vector<double> Rates::*rate) {
            const Gap gap = gap_of(all[k].*rate, usual.*rate);
            std::printf("sizes  %6u clients  %-12s %+.4f +- %.4f\n", sizes[k].people, what,
                        gap.value, gap.error);
            CAPTURE(what, gap.value, gap.error);
            CHECK(std::abs(gap.value) < 0.03);
            CHECK(gap.error < 0.01);
        };
        check("stock", &Rates::stock);
        check("outflow", &Rates::outflow);
        check("to work", &Rates::to_work);
        const Gap staff = gap_of(all[k].staff, usual.staff);
        CHECK(std::abs(staff.value) < 1e-6);  // cents are rounded once a month
    }
}

TEST_CASE("twin: a municipality that loses the parts of its vacancies is noticed") {
    // What rounding down did to 100 clients: as many applicants, a third of the vacancies.
    const scenarios::Scenario basis = shipped_scenario("basis");
    const Rates usual = measure(basis, {2230, 20});
    Rates small;
    for (std::uint32_t r = 0; r < 200; ++r) {
        double to_work = 0;
        agents::Setting setting =
            scenarios::setting_of(basis, {.seed = seed, .months = months, .people = 100});
        setting.parameters.vacancies.per_client /= 3;
        setting.parameters.vacancies.usual_applicants /= 3;  // the hazard as it was
        agents::MunicipalityReplicate world(setting, sim::Dice(seed, r), sim::best_isa(), 1);
        for (std::uint32_t t = 0; t < months; ++t) {
            static_cast<void>(world.next_month(1));
            to_work += of(world.world().tally, Event::outflow_to_work);
        }
        small.to_work.push_back(to_work / 100);
    }
    CHECK(gap_of(small.to_work, usual.to_work).value < -0.1);
}
