// SPDX-License-Identifier: EUPL-1.2
// What a difference depends on, in the real model: a dependency that was planted is found, and
// where both plans have it there is no difference to depend on anything.
#include "app/deciding/dependence.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::DependenceFound;
using app::SweepPlan;

namespace {

constexpr const char* planted = "search.effort_weight";
constexpr const char* shared = "stress.base";

/// basis without doubt, but for the numbers that are named.
SweepPlan plan_with(const std::string& name, const std::vector<std::string>& in_doubt) {
    SweepPlan plan;
    plan.name = name;
    plan.scenario = scenarios::read_scenario("basis", tests::shipped());
    for (scenarios::ParameterEntry& each : plan.scenario.numbers) {
        const bool is = std::find(in_doubt.begin(), in_doubt.end(), each.key) != in_doubt.end();
        each.low = is ? std::max(each.smallest, each.mode * 0.2) : each.mode;
        each.high = is ? std::min(each.largest, each.mode * 3.0) : each.mode;
    }
    for (scenarios::Margin& each : plan.scenario.margins) {
        each.prior.low = each.value;
        each.prior.high = each.value;
    }
    for (scenarios::StatuteEntry& each : plan.scenario.statute) {
        each.prior.low = each.value;
        each.prior.high = each.value;
    }
    return plan;
}

DependenceFound found_of(const std::vector<SweepPlan>& plans) {
    scenarios::RunRequest request{};
    request.seed = 5;
    request.people = 400;
    request.months = 12;
    request.replicates = 1;
    const app::Console console(Language::en, app::Form::json);
    const app::Interrupt interrupt;
    return app::dependence_of(plans, request, {"outflow_to_work"},
                              {.trajectories = 12, .points = 24, .top = 1}, console, interrupt);
}

std::size_t place_of(const DependenceFound& found, const std::string& name) {
    for (std::size_t j = 0; j < found.factors.size(); ++j) {
        if (found.factors[j].factor.name == name) {
            return j;
        }
    }
    return found.factors.size();
}

}  // namespace

TEST_CASE("A number that only one plan has in doubt drives the difference, and luck stands apart",
          "[deciding]") {
    const DependenceFound found =
        found_of({plan_with("a", {shared}), plan_with("b", {shared, planted})});
    REQUIRE(found.factors.size() == 3);  // two numbers and luck
    CHECK(found.factors.back().factor.name == app::factor_of_luck);
    const std::size_t main = place_of(found, planted);
    const std::size_t other = place_of(found, shared);
    REQUIRE(main < 3);
    REQUIRE(other < 3);
    const auto& effects = found.effects;
    CHECK(app::by_size(found, 0).front() == main);
    CHECK(effects.mean_size(0, main) > 3 * effects.mean_size(0, other));
    CHECK(effects.mean_size(0, main) > 2 * effects.size_error(0, main));
    // Shares: the planted number, the rest, luck.
    REQUIRE(found.shared.size() == 3);
    CHECK(found.shared[0].factor.name == planted);
    const auto& shares = found.shares.outputs[0];
    CHECK(shares.variance > 0);
    CHECK(shares.total[0].value > 0.5);
    CHECK(shares.total[0].value > shares.total[1].value);
}

TEST_CASE("Where both plans have the doubt the same plan twice differs by nothing, at any values",
          "[deciding]") {
    const DependenceFound found =
        found_of({plan_with("a", {shared, planted}), plan_with("b", {shared, planted})});
    for (std::size_t j = 0; j < found.factors.size(); ++j) {
        CHECK(found.effects.mean_size(0, j) == 0.0);
        CHECK_FALSE(app::direction_shown(found, 0, j));
    }
    CHECK(found.shares.outputs[0].variance == 0.0);
    CHECK(std::isnan(found.shares.outputs[0].total[0].value));
}
