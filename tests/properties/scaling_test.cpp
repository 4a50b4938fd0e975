// SPDX-License-Identifier: EUPL-1.2
// A larger municipality is more of the same.
#include "tests/properties/worlds.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using agents::Gauge;

namespace {

constexpr std::uint32_t months = 24;
// A small municipality has few leavers a year: to show a fiftieth takes many of them.
constexpr std::uint32_t municipalities = 640;

/// Per household on bijstand, or per year and client, over the second year, by replicate.
struct Shares {
    std::vector<double> stock, outflow, income, stress, problem_debt, in_programme;
};

Shares measure(std::uint32_t people) {
    Shares shares;
    const scenarios::Scenario basis = shipped_scenario("basis");
    for (std::uint32_t r = 0; r < municipalities; ++r) {
        double stock = 0, households = 0, outflow = 0, income = 0, stress = 0;
        double problem_debt = 0, programme = 0;
        simulate(basis, {people, months}, r, [&](const agents::World& world, std::int32_t t) {
            if (t < 12) {
                return;
            }
            stock += of(world.tally, Gauge::stock);
            households += of(world.tally, Gauge::households);
            outflow += of(world.tally, Event::outflow);
            income += of(world.tally, Gauge::income) / 100;
            stress += of(world.tally, Gauge::stress) / 1000;
            problem_debt += of(world.tally, Gauge::problem_debt);
            programme += of(world.tally, Gauge::in_programme);
        });
        shares.stock.push_back(stock / 12 / people);
        shares.outflow.push_back(12 * outflow / stock);
        shares.income.push_back(income / households);
        shares.stress.push_back(stress / households);
        shares.problem_debt.push_back(problem_debt / households);
        shares.in_programme.push_back(programme / households);
    }
    return shares;
}

}  // namespace

// Each line: no difference of a fiftieth; a tenth for participants, since places and klantmanagers
// come whole. A difference of that size passes with chance 1e-2, none fails with 1e-2 at most.
TEST_CASE("shares and rates do not depend on the size of the municipality") {
    const Shares small = measure(800);
    const Shares large = measure(3'200);
    const auto check = [&](const char* what, std::vector<double> Shares::*share, double slack) {
        const Mean gap = difference(large.*share, small.*share);
        const double level = mean_of(large.*share).value;
        tell("scaling", what, gap);
        check_no_effect(gap, slack * level, OnEdge::one_in_1e2);
    };
    check("stock / clients at the start", &Shares::stock, 0.02);
    check("outflow a year / stock", &Shares::outflow, 0.02);
    check("income [EUR]", &Shares::income, 0.02);
    check("stress", &Shares::stress, 0.02);
    check("share with problem debts", &Shares::problem_debt, 0.02);
    check("share in a programme", &Shares::in_programme, 0.1);
}

// People are addressed by number, so a larger municipality contains the people of a smaller one.
// Where nobody competes and all klantmanagers are alike, they live the same lives there.
TEST_CASE("without interaction the people of a small municipality live the same in a large one") {
    scenarios::Scenario basis = with(shipped_scenario("basis"), {{"office.skill_spread", 0}});
    basis.setting.instruments.clear();
    basis.setting.interaction = agents::Interaction::off;
    const auto setting = [&basis](std::uint32_t people) {
        return scenarios::setting_of(basis, {.seed = seed, .months = months, .people = people});
    };
    const agents::Setting small = setting(500);
    const agents::Setting large = setting(2'000);
    agents::MunicipalityReplicate a(small, sim::Dice(seed, 0), sim::best_isa(), 1);
    agents::MunicipalityReplicate b(large, sim::Dice(seed, 0), sim::best_isa(), 1);
    const std::vector<SamePerson> both = in_both(a.world(), b.world());
    CHECK(both.size() == a.world().people.count);
    for (std::uint32_t t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
        std::vector<SamePerson> here = both;
        std::erase_if(here, [&](const SamePerson& person) {
            return a.world().people.status[person.a] == agents::Status::not_arrived;
        });
        CHECK(differences(a.world(), b.world(), here) == std::set<std::string>{"klantmanager"});
    }
}
