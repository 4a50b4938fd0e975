// SPDX-License-Identifier: EUPL-1.2
// P9: the order of debt help and work, and what a debt plan does: its length, debts that turn up
// late, and what it takes of earnings.
#include <array>
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::DebtHelp;
using agents::Event;

namespace {

constexpr std::size_t indebted = 1;  ///< three debts or more at the start
using ByDebts = std::array<std::vector<double>, 2>;

/// Months of regular work in three years of a hundred people on bijstand at the start: of those
/// with two debts at most, and with more.
ByDebts months_of_work(const scenarios::Scenario& scenario) {
    ByDebts all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<int> group;
        std::array<double, 2> people{};
        std::array<double, 2> months{};
        simulate(scenario, {4'000, 36}, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            group.resize(p.count, -1);
            for (std::size_t i = 0; i < p.count; ++i) {
                if (t == 0 && receives_bijstand(world.now.status_before[i])) {
                    group[i] = p.accounts[i] >= 3 ? 1 : 0;
                    people[static_cast<std::size_t>(group[i])] += 1;
                }
                if (group[i] >= 0 && in_regular_work(p.status[i])) {
                    months[static_cast<std::size_t>(group[i])] += 1;
                }
            }
        });
        for (std::size_t g = 0; g < 2; ++g) { all[g].push_back(100.0 * months[g] / people[g]); }
    }
    return all;
}

/// The scenario of an order, with money for all who want a trajectory or debt help and nearly every
/// talk bringing debts to light, so that only the order differs.
scenarios::Scenario order(const char* name, std::initializer_list<Number> numbers) {
    scenarios::Scenario scenario = shipped_scenario(name);
    for (const char* key : {"schuldhulp-18", "vakscholing", "sollicitatietraining"}) {
        scenario = for_everybody(std::move(scenario), key);
    }
    scenario = with(std::move(scenario), {{"come_up.detect_debt", 0.4}});
    for (const Number& number : numbers) { scenario = with(std::move(scenario), {number}); }
    return scenario;
}

/// How much more work debts first brings than work first, of one group.
std::array<Mean, 2> gain_of_debts_first(std::initializer_list<Number> numbers) {
    const ByDebts debts_first = months_of_work(order("eerst-schulden-dan-werk", numbers));
    const ByDebts work_first = months_of_work(order("eerst-werk-dan-schulden", numbers));
    return {difference(debts_first[0], work_first[0]), difference(debts_first[1], work_first[1])};
}

/// What happens to plans in three years.
struct Plans {
    std::vector<double> stress;  ///< mean of who is in one
    std::vector<double> broken;  ///< of 1,000 months in one
};
Plans plans_of(const scenarios::Scenario& scenario) {
    Plans all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double months = 0;
        double stress = 0;
        double broken = 0;
        simulate(scenario, {4'000, 36}, r, [&](const agents::World& world, std::int32_t) {
            const agents::People& p = world.people;
            broken += of(world.tally, Event::debt_plan_broken);
            for (std::size_t i = 0; i < p.count; ++i) {
                const bool in_plan = keeps_house(p.status[i]) && p.debt_help[i] == DebtHelp::plan &&
                                     agents::by_instrument(p.debt_held[i]);
                months += in_plan ? 1 : 0;
                stress += in_plan ? static_cast<double>(p.stress[i]) : 0.0;
            }
        });
        all.stress.push_back(stress / months);
        all.broken.push_back(1000.0 * broken / months);
    }
    return all;
}

/// Debt help of one length for all who are found.
scenarios::Scenario with_plans(std::uint8_t months, std::initializer_list<Number> numbers) {
    scenarios::Scenario scenario = order("schulden-eerst", numbers);
    instrument(scenario, "schuldhulp-18").duration_months = months;
    return scenario;
}

}  // namespace

TEST_CASE("P9 debts before work against work before debts, by debts at the start") {
    const std::array<Mean, 2> gain = gain_of_debts_first({});
    tell("P9", "months of work of 100 with problem debts, debts first less work first",
         gain[indebted]);
    tell("P9", "the same of 100 without", gain[0]);
    const std::array<Mean, 2> twin =
        gain_of_debts_first({{"stress.debts", 0}, {"spending.plan_earnings_share", 0}});
    tell("P9", "twin where debts do not weigh and a plan takes no earnings", twin[indebted]);
    const std::array<Mean, 2> kept = gain_of_debts_first({{"spending.plan_earnings_share", 0}});
    tell("P9", "twin where a plan takes no earnings", kept[indebted]);
    const std::array<Mean, 2> calm = gain_of_debts_first({{"stress.debts", 0}});
    tell("P9", "twin where debts do not weigh", calm[indebted]);
}

TEST_CASE("P9 a shorter plan calms more, since its end is in sight") {
    const auto gap = [](std::initializer_list<Number> numbers) {
        return difference(plans_of(with_plans(36, numbers)).stress,
                          plans_of(with_plans(18, numbers)).stress);
    };
    const Mean calmer = gap({});
    const Mean twin = gap({{"stress.prospect_calms", 0}});
    tell("P9", "stress in a plan of 36 months more than in one of 18", calmer);
    tell("P9", "twin where an end in sight calms nobody", twin);
}

TEST_CASE("P9 debts that turn up late break plans, fewer where they are paid") {
    const auto broken = [](std::initializer_list<Number> numbers) {
        return plans_of(with_plans(24, numbers)).broken;
    };
    const std::vector<double> usual = broken({{"debts.late_debt_per_month", 0.03}});
    const Mean by_late = difference(usual, broken({{"debts.late_debt_per_month", 0}}));
    const Mean paid = difference(usual, broken({{"debts.late_debt_per_month", 0.03},
                                                {"schuldhulp-18.late_debt_cover", 5000}}));
    const Mean doubt = difference(
        broken({{"debts.late_debt_per_month", 0.03}, {"schuldhulp-18.late_debt_cover", 5000}}),
        broken({{"debts.late_debt_per_month", 0.03},
                {"trust.late_debt", 0},
                {"schuldhulp-18.late_debt_cover", 5000}}));
    const Mean twin =
        difference(broken({{"debts.late_debt_per_month", 0.03},
                           {"debts.late_debt_break", 0},
                           {"trust.late_debt", 0}}),
                   broken({{"debts.late_debt_per_month", 0}, {"trust.late_debt", 0}}));
    tell("P9", "plans broken of 1,000 months by late debts", by_late);
    tell("P9", "fewer where late debts are paid", paid);
    tell("P9", "broken by doubt alone where they are paid", doubt);
    tell("P9", "twin where late debts break none", twin);
}
