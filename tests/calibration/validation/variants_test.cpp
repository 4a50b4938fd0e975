// SPDX-License-Identifier: EUPL-1.2
// Other beliefs on a model that is known in closed form.
#include "calibration/validation/variants.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "tests/calibration/validation/toy.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using scenarios::DesignClass;
using tests::Vector;
using tests::View;

namespace {

const Variant& named(const Variants& variants, const std::string& key) {
    for (const Variant& each : variants.all) {
        if (each.key == key) {
            return each;
        }
    }
    FAIL("no variant " << key);
    return variants.all.front();
}

/// Two numbers, each seen by itself: a lottery of the first, a matched comparison of the second.
std::vector<Target> two_targets() {
    return {tests::toy_target("lottery", 1, 0.5, "a", DesignClass::rct),
            tests::toy_target("compared", 1, 0.5, "b", DesignClass::matched)};
}

Plan plan_with_bias() {
    Plan plan;
    plan.errors.discrepancy = 0;
    plan.errors.bias[static_cast<std::size_t>(DesignClass::matched)] = 0.5;
    return plan;
}

Variants toy_variants(double wide) {
    const EmulatedRuns runs = tests::toy_runs(
        2,
        [](View z) {
            return Vector{z[0], z[1]};
        },
        wide);
    return variants_of(plan_with_bias(), two_targets(), runs, {.seed = 4, .threads = 2});
}

/// Deviation of a number with a normal prior that is seen with this variance.
double deviation(double variance) { return std::sqrt(1 / (1 + 1 / variance)); }

}  // namespace

// By hand: prior normal(0, 1), seen at 1 with variance v: mean 1 / (1 + v), variance v / (1 + v).
// The second has v = 0.25 + 0.25; bias halved 0.25 + 0.0625, doubled 0.25 + 1.
TEST_CASE("Other beliefs move and widen numbers as worked out by hand", "[validation]") {
    const Variants variants = toy_variants(1);
    const Variant& halved = named(variants, "bias_halved");
    CHECK(halved.width[0] == Approx(1).margin(0.05));
    CHECK(halved.width[1] == Approx(deviation(0.3125) / deviation(0.5)).margin(0.05));
    const double moved = (1 / 1.3125 - 1 / 1.5) / deviation(0.5);
    CHECK(halved.shift[1] == Approx(moved).margin(0.08));
    const Variant& doubled = named(variants, "bias_doubled");
    CHECK(doubled.width[1] == Approx(deviation(1.25) / deviation(0.5)).margin(0.06));
    CHECK(doubled.rests_on_runs);
    // Lotteries alone: nothing is said of the second, whose prior stays.
    const Variant& lotteries = named(variants, "rct_only");
    CHECK(lotteries.targets == 1);
    CHECK(lotteries.width[1] == Approx(1 / deviation(0.5)).margin(0.08));
    CHECK(lotteries.now_unknown == std::vector<std::size_t>{1});
    CHECK(named(variants, "student_t4").targets == 2);
}

// By hand: one study that sees both at 1 and -1, S = 0.3^2 + 1 on the diagonal and rho beside it.
// Along (1, -1) S is l = 1.09 - rho, along (1, 1) h = 1.09 + rho: mean 1 / (1 + l), variance the
// middle of l / (1 + l) and h / (1 + h). Of rho = 0.3, 0 and 0.65.
TEST_CASE("What is believed of a study's errors together moves what it tells", "[validation]") {
    const auto mean = [](double rho) { return 1 / (2.09 - rho); };
    const auto variance = [](double rho) {
        return 0.5 * ((1.09 - rho) / (2.09 - rho) + (1.09 + rho) / (2.09 + rho));
    };
    const std::vector<Target> targets{tests::toy_target("up", 1, 0.3, "a", DesignClass::rct),
                                      tests::toy_target("down", -1, 0.3, "a", DesignClass::rct)};
    Plan plan;
    plan.errors.discrepancy = 1;
    plan.errors.correlation = 0.3;
    const EmulatedRuns runs = tests::toy_runs(2, [](View z) { return Vector{z[0], z[1]}; });
    const Variants variants = variants_of(plan, targets, runs, {.seed = 4, .threads = 2});
    for (const auto& [key, rho] : {std::pair{"unrelated", 0.0}, std::pair{"more_alike", 0.65}}) {
        INFO(key);
        const Variant& found = named(variants, key);
        const double moved = (mean(rho) - mean(0.3)) / std::sqrt(variance(0.3));
        CHECK(std::abs(moved) > 0.1);
        CHECK(found.shift[0] == Approx(moved).margin(0.05));
        CHECK(found.shift[1] == Approx(-moved).margin(0.05));
        CHECK(found.width[0] == Approx(std::sqrt(variance(rho) / variance(0.3))).margin(0.03));
    }
}

// By hand: a study sees the first number twice, at 1 with variance 0.25: precision 1 + 8, mean 8/9.
// As one: 1 + 4, 4/5. What another study says of the second number stays.
TEST_CASE("Two estimates of one study say as much as one, where that is believed", "[validation]") {
    const std::vector<Target> targets{tests::toy_target("once", 1, 0.5, "a", DesignClass::rct),
                                      tests::toy_target("again", 1, 0.5, "a", DesignClass::rct),
                                      tests::toy_target("other", 1, 0.5, "b", DesignClass::rct)};
    Plan plan;
    plan.errors.discrepancy = 0;
    const EmulatedRuns runs = tests::toy_runs(3, [](View z) { return Vector{z[0], z[0], z[1]}; });
    const Variants variants = variants_of(plan, targets, runs, {.seed = 4, .threads = 2});
    const Variant& found = named(variants, "told_once");
    CHECK(found.width[0] == Approx(3 / std::sqrt(5.0)).margin(0.05));
    CHECK(found.shift[0] == Approx(3 * (4.0 / 5 - 8.0 / 9)).margin(0.05));
    CHECK(found.width[1] == Approx(1).margin(0.04));
}

TEST_CASE("Each study is foretold by the rest", "[validation]") {
    const Variants variants = toy_variants(1);
    REQUIRE(variants.left_out.size() == 2);
    // Nothing of the lottery is known by the other: its prior, 0 with 1 + 0.25.
    const auto& lottery = variants.left_out.front().found.targets.front();
    CHECK(lottery.name == "lottery");
    CHECK(lottery.mean == Approx(0).margin(0.08));
    CHECK(lottery.z == Approx(1 / std::sqrt(1.25)).margin(0.08));
    CHECK(variants.left_out.front().outside < 0.05);
}

TEST_CASE("A posterior where there are no runs is not to be believed", "[validation]") {
    CHECK_FALSE(named(toy_variants(0.15), "rct_only").rests_on_runs);
    CHECK(named(toy_variants(1), "rct_only").rests_on_runs);
}

TEST_CASE("Without a lottery there is nothing to fit to lotteries", "[validation]") {
    std::vector<Target> targets = two_targets();
    targets.front().design = DesignClass::matched;
    const EmulatedRuns runs = tests::toy_runs(2, [](View z) { return Vector{z[0], z[1]}; });
    const Variants variants =
        variants_of(plan_with_bias(), targets, runs, {.seed = 4, .draws = 300, .threads = 2});
    CHECK(named(variants, "rct_only").targets == 0);
}
