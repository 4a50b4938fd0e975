// SPDX-License-Identifier: EUPL-1.2
// Every mechanism of the registry at once: without it the first month is the same up to the step of
// its page. Who differs before the first month (a run begins in the steady state) is told apart.
#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "scenarios/switches/switches.hpp"
#include "tests/properties/steps_page.hpp"
#include "tests/properties/worlds.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using scenarios::Mechanism;

namespace {

constexpr std::uint32_t people = 6000;

/// Where a page has no step of its name: the first step that has rules of it.
const std::map<std::string_view, std::string_view>& first_steps() {
    static const std::map<std::string_view, std::string_view> all = {
        {"admission", "admission"},      {"arrivals", "arrive"},
        {"follow_on", "offers"},         {"giving_up", "offers"},
        {"guides", "admission"},         {"jobs", "take_jobs"},
        {"office", "contact"},           {"outreach", "outreach"},
        {"peers", "programme"},          {"priority", "offers"},
        {"qualification", "programme"},  {"reward", "programme"},
        {"subsidised_job", "programme"}, {"vacancies", "settle_vacancies"},
    };
    return all;
}

/// Mechanisms with a rule that is met before the step of their page.
struct Earlier {
    std::string_view key;
    std::string_view step;
    std::string_view why;
};
constexpr std::array<Earlier, 4> earlier = {{
    {"bandwidth_tax", "mistakes", "mistakes of a month are made with the stress of the last one"},
    {"displacement", "search", "how many vacancies there are is the market that seekers meet"},
    {"job_support", "programme", "it keeps people in subsidised jobs too, which are programmes"},
    {"overload", "programme", "who is overloaded drops out there, and steps down the ladder later"},
}};

std::string step_of_page(const Mechanism& mechanism) {
    const std::size_t slash = mechanism.page.rfind('/') + 1;
    const std::string page = mechanism.page.substr(slash, mechanism.page.rfind('.') - slash);
    const auto found = first_steps().find(page);
    return found == first_steps().end() ? page : std::string(found->second);
}

const Earlier* earlier_of(const Mechanism& mechanism) {
    const auto* const found = std::find_if(
        earlier.begin(), earlier.end(), [&](const Earlier& e) { return e.key == mechanism.key; });
    return found == earlier.end() ? nullptr : found;
}

/// The world before the first month and after it.
struct First {
    explicit First(const scenarios::Scenario& scenario)
        : setting(scenarios::setting_of(scenario, {.seed = seed, .months = 1U, .people = people})),
          municipality(setting, sim::Dice(seed, 1), sim::best_isa(), 1),
          before(municipality.world()) {
        static_cast<void>(municipality.next_month(1));
    }
    agents::Setting setting;
    agents::MunicipalityReplicate municipality;
    agents::World before;
};

scenarios::Scenario without(scenarios::Scenario scenario, const Mechanism& mechanism) {
    for (const scenarios::NeutralNumber& number : scenarios::held_by(mechanism, scenario)) {
        scenarios::set_number(scenario, number.key, number.value);
    }
    return scenario;
}

}  // namespace

TEST_CASE("no mechanism moves what is written before the step of its page", "[properties]") {
    const StepsPage page;
    scenarios::Problems problems;
    const auto registry = scenarios::read_mechanisms(shipped(), problems);
    const scenarios::Scenario basis = shipped_scenario("basis");
    First on(basis);
    const agents::World& a = on.municipality.world();
    std::size_t compared = 0;
    for (const Mechanism& mechanism : registry) {
        INFO(mechanism.key);
        First off(without(basis, mechanism));
        const agents::World& b = off.municipality.world();
        if (!differences(on.before, off.before, in_both(on.before, off.before)).empty()) {
            continue;  // it shapes the people at the start
        }
        const std::set<std::string> moved = differences(a, b, in_both(a, b));
        const auto upstream_of = [&](const std::string& step) {
            return std::count_if(moved.begin(), moved.end(), [&](const std::string& column) {
                return page.written_before(column, step);
            });
        };
        const Earlier* const exception = earlier_of(mechanism);
        // Who stands on the list must belong there: that is also the twin that fails.
        CHECK((upstream_of(step_of_page(mechanism)) > 0) == (exception != nullptr));
        if (exception != nullptr) {
            CHECK(upstream_of(std::string(exception->step)) == 0);
        }
        compared += moved.size();
    }
    CHECK(compared > 100);
}
