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

constexpr std::size_t no_debts = 0;  ///< at the start
constexpr std::size_t indebted = 1;  ///< three debts or more at the start
using ByDebts = std::array<std::vector<double>, 2>;

/// Months of regular work in five years of a hundred people on bijstand at the start: of those
/// without debts, and with three or more.
ByDebts months_of_work(const scenarios::Scenario& scenario) {
    ByDebts all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<int> group;
        std::array<double, 2> people{};
        std::array<double, 2> months{};
        simulate(scenario, {10'000, 60}, r, [&](const agents::World& world, std::int32_t t) {
            const agents::People& p = world.people;
            group.resize(p.count, -1);
            for (std::size_t i = 0; i < p.count; ++i) {
                if (t == 0 && receives_bijstand(world.now.status_before[i])) {
                    group[i] = p.accounts[i] >= 3 ? 1 : p.accounts[i] == 0 ? 0 : -1;
                    if (group[i] >= 0) {
                        people[static_cast<std::size_t>(group[i])] += 1;
                    }
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
    for (const Number& number : numbers) {
        if (number.key == "cover") {
            instrument(scenario, "schuldhulp-18")
                .channels[static_cast<std::size_t>(agents::Channel::late_debt_cover)] =
                static_cast<float>(number.value);
        } else {
            scenario = with(std::move(scenario), {number});
        }
    }
    return scenario;
}

/// Debts first with trajectories open to everybody at once: debt help alone comes earlier than in
/// the reverse order.
scenarios::Scenario only_help_earlier() {
    scenarios::Scenario scenario = order("eerst-schulden-dan-werk", {});
    for (const char* key : {"vakscholing", "sollicitatietraining"}) {
        instrument(scenario, key).eligibility.alternatives.clear();
    }
    return scenario;
}

/// What happens to plans in three years.
struct Plans {
    std::vector<double> stress;   ///< mean of who is in one
    std::vector<double> broken;   ///< of 1,000 months in one
    std::vector<double> to_work;  ///< from bijstand to regular work, of 1,000 months in one
};
Plans plans_of(const scenarios::Scenario& scenario) {
    Plans all;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double months = 0;
        double stress = 0;
        double broken = 0;
        double went = 0;
        simulate(scenario, {4'000, 36}, r, [&](const agents::World& world, std::int32_t) {
            const agents::People& p = world.people;
            broken += of(world.tally, Event::debt_plan_broken);
            for (std::size_t i = 0; i < p.count; ++i) {
                const bool in_plan = keeps_house(p.status[i]) && p.debt_help[i] == DebtHelp::plan &&
                                     agents::by_instrument(p.debt_held[i]);
                months += in_plan ? 1 : 0;
                stress += in_plan ? static_cast<double>(p.stress[i]) : 0.0;
                const bool leaves = in_plan && receives_bijstand(world.now.status_before[i]) &&
                                    in_regular_work(p.status[i]);
                went += leaves ? 1 : 0;
            }
        });
        all.stress.push_back(stress / months);
        all.broken.push_back(1000.0 * broken / months);
        all.to_work.push_back(1000.0 * went / months);
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

// Each line: 1e-4, unless said. Bands for "nothing", of 5 and 3 months of 6,000, are assumed.
// A miss: most of it is that who has problem debts is spared a trajectory, which holds them more
// than it helps. Earlier debt help by itself is a third of it.
TEST_CASE("P9 debts before work brings more work to the indebted alone, for another reason too") {
    const scenarios::Scenario first = order("eerst-schulden-dan-werk", {});
    const scenarios::Scenario last = order("eerst-werk-dan-schulden", {});
    const ByDebts debts_first = months_of_work(first);
    const ByDebts work_first = months_of_work(last);
    const ByDebts help_earlier = months_of_work(only_help_earlier());
    const ByDebts no_trajectory = months_of_work(without(first, "schuldhulp-18"));
    const ByDebts trajectory = months_of_work(without(last, "schuldhulp-18"));
    const Mean whole = difference(debts_first[indebted], work_first[indebted]);
    const Mean others = difference(debts_first[no_debts], work_first[no_debts]);
    const Mean help = difference(help_earlier[indebted], work_first[indebted]);
    const Mean help_of_others = difference(help_earlier[no_debts], work_first[no_debts]);
    const Mean spared = difference(no_trajectory[indebted], trajectory[indebted]);
    tell("P9", "months of work in five years of 100 with problem debts, debts first", whole);
    tell("P9", "the same of 100 without debts", others);
    tell("P9", "with problem debts, by earlier debt help alone", help);
    tell("P9", "without debts, by earlier debt help alone", help_of_others);
    tell("P9", "twin without debt help: with problem debts, by no trajectory", spared);
    CHECK(above_at_1e4(whole, 0));
    check_no_effect(others, 5, OnEdge::one_in_1e4);
    CHECK(above_at_1e2(help, 0));
    check_no_effect(help_of_others, 3, OnEdge::one_in_1e4);
    CHECK(above_at_1e2(spared, 0));  // the miss
}

// Each line: 1e-4.
TEST_CASE("P9 a shorter plan calms more, since its end is in sight") {
    const auto gap = [](std::initializer_list<Number> numbers) {
        return difference(plans_of(with_plans(36, numbers)).stress,
                          plans_of(with_plans(18, numbers)).stress);
    };
    const Mean calmer = gap({});
    const Mean twin = gap({{"stress.prospect_calms", 0}});
    tell("P9", "stress in a plan of 36 months more than in one of 18", calmer);
    tell("P9", "twin where an end in sight calms nobody", twin);
    CHECK(above_at_1e4(calmer, 0.005));
    check_no_effect(twin, 0.005, OnEdge::one_in_1e4);
}

// Each line: 1e-4, doubt 1e-2. Late debts are made common, so that there is something to see.
TEST_CASE("P9 debts that turn up late break plans, fewer where they are paid") {
    const auto broken = [](std::initializer_list<Number> numbers) {
        return plans_of(with_plans(24, numbers)).broken;
    };
    constexpr Number common{"debts.late_debt_per_month", 0.03};
    constexpr Number paid_for{"cover", 5000};
    const std::vector<double> usual = broken({common});
    const std::vector<double> covered = broken({common, paid_for});
    const Mean by_late = difference(usual, broken({{"debts.late_debt_per_month", 0}}));
    const Mean paid = difference(usual, covered);
    const Mean doubt = difference(covered, broken({common, paid_for, {"trust.late_debt", 0}}));
    const Mean twin =
        difference(broken({common, {"debts.late_debt_break", 0}, {"trust.late_debt", 0}}),
                   broken({{"debts.late_debt_per_month", 0}, {"trust.late_debt", 0}}));
    tell("P9", "plans broken of 1,000 months by late debts", by_late);
    tell("P9", "fewer where late debts are paid", paid);
    tell("P9", "broken by doubt alone where they are paid", doubt);
    tell("P9", "twin where late debts break none", twin);
    CHECK(above_at_1e4(by_late, 1));
    CHECK(above_at_1e4(paid, 1));
    CHECK(paid.value < by_late.value);
    CHECK(above_at_1e2(doubt, 0));
    check_no_effect(twin, 0.1, OnEdge::one_in_1e4);
}

// 1e-4.
TEST_CASE("P9 a plan that takes nine tenths of extra earnings keeps people from work") {
    const auto to_work = [](std::initializer_list<Number> numbers) {
        return plans_of(with_plans(24, numbers)).to_work;
    };
    const Mean fewer = difference(to_work({{"spending.plan_earnings_share", 0}}), to_work({}));
    const Mean twin =
        difference(to_work({{"spending.plan_earnings_share", 0}, {"search.acceptance_gain", 0}}),
                   to_work({{"search.acceptance_gain", 0}}));
    tell("P9", "to work of 1,000 months in a plan, more where it takes no extra earnings", fewer);
    tell("P9", "twin where nobody looks at what a job brings", twin);
    CHECK(above_at_1e4(fewer, 0));
    CHECK(twin.value < 0.5 * fewer.value);
}
