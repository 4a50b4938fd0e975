// SPDX-License-Identifier: EUPL-1.2
// Every entry of the catalogue lives: it is open in `alles`, or in `alles-in-paren` where something
// there takes its place, and people start it.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/catalogue.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

constexpr const char* everything = "alles";
constexpr const char* the_rest = "alles-in-paren";
constexpr Size five_years{2'230, 60};

bool is_everything(std::string_view name) { return name == everything || name == the_rest; }

/// The instrument of that key; null where the scenario does not open it.
const agents::Instrument* find(const scenarios::Scenario& scenario, std::string_view key) {
    const auto& all = scenario.setting.instruments;
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; });
    return at == all.end() ? nullptr : &*at;
}

bool opens(const scenarios::Scenario& scenario, std::string_view key) {
    return find(scenario, key) != nullptr;
}

bool names(const scenarios::Scenario& scenario, std::string_view policy) {
    const auto& all = scenario.policies;
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& each) { return each.key == policy; });
}

/// Instruments that nobody starts: what they do has no participants.
bool has_participants(const agents::Instrument& instrument) {
    return instrument.slot != agents::Slot::office;
}

/// Starts of each instrument in one world of five years, of this seed.
std::vector<std::int64_t> starts_in(const scenarios::Scenario& scenario) {
    std::vector<std::int64_t> starts(scenario.setting.instruments.size(), 0);
    simulate(scenario, five_years, 0, [&](const agents::World& world, std::int32_t /*t*/) {
        for (std::size_t j = 0; j < starts.size(); ++j) {
            starts[j] += world.instruments[j].starts;
        }
    });
    return starts;
}

/// Keys of what has participants and that nobody starts.
std::vector<std::string> never_started(const scenarios::Scenario& scenario) {
    const std::vector<std::int64_t> starts = starts_in(scenario);
    std::vector<std::string> never;
    for (std::size_t j = 0; j < starts.size(); ++j) {
        const agents::Instrument& instrument = scenario.setting.instruments[j];
        if (has_participants(instrument) && starts[j] == 0) {
            never.push_back(instrument.key);
        }
    }
    return never;
}

}  // namespace

TEST_CASE("every entry of the catalogue is open in alles, or in alles-in-paren") {
    const scenarios::Scenario all = shipped_scenario(everything);
    const scenarios::Scenario rest = shipped_scenario(the_rest);
    scenarios::Problems problems;
    const scenarios::Catalogue catalogue = scenarios::read_catalogue(shipped(), problems);
    REQUIRE(problems.empty());
    REQUIRE(catalogue.instruments.size() >= 46);
    for (const scenarios::CatalogueInstrument& entry : catalogue.instruments) {
        CAPTURE(entry.base.key);
        CHECK((opens(all, entry.base.key) || opens(rest, entry.base.key)));
    }
    for (const scenarios::PolicyEntry& entry :
         scenarios::read_policies(shipped(), catalogue.evidence, problems)) {
        CAPTURE(entry.key);
        CHECK((names(all, entry.key) || names(rest, entry.key)));
    }
    const scenarios::Scenario basis = shipped_scenario("basis");  // the twin: it lacks most
    CHECK_FALSE(opens(basis, "superrr"));
    CHECK_FALSE(names(basis, "boete-stop"));
}

// Beside `alles` each entry has a scenario that says something else of it than basis does.
TEST_CASE("every instrument of the catalogue is the point of a scenario, alone or in a pair") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    std::set<std::string> changed;
    for (const scenarios::ShippedScenario& each : scenarios::list_shipped(shipped())) {
        if (is_everything(each.name)) {
            continue;
        }
        const scenarios::Scenario scenario = shipped_scenario(each.name);
        for (const agents::Instrument& one : scenario.setting.instruments) {
            const agents::Instrument* same = find(basis, one.key);
            if (same == nullptr || same->budget_cents != one.budget_cents ||
                same->places != one.places) {
                changed.insert(one.key);
            }
        }
    }
    scenarios::Problems problems;
    for (const scenarios::CatalogueInstrument& entry :
         scenarios::read_catalogue(shipped(), problems).instruments) {
        CAPTURE(entry.base.key);
        CHECK(changed.contains(entry.base.key));
    }
}

// One world of a fixed seed; what is rarest starts some 40 times. The twin: one that costs too
// much.
TEST_CASE("somebody starts every instrument of alles within five years") {
    const scenarios::Scenario all = shipped_scenario(everything);
    CHECK(never_started(all).empty());
    CHECK(never_started(shipped_scenario(the_rest)).empty());
    CHECK(never_started(with(all, {{"superrr.cost_per_start", 1e6}})) ==
          std::vector<std::string>{"superrr"});
}
