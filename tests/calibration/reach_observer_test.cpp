// SPDX-License-Identifier: EUPL-1.2
// Who is reached: three people whose months are set by hand, and whole runs.
#include "calibration/reach/reach_observer.hpp"

#include <cmath>
#include <memory>
#include <string>

#include "calibration/counts_recorder.hpp"
#include "calibration/reach/reach_lines.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/progress.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::calibration;
using agents::Allocation;
using agents::Status;

namespace {

CohortPlan plan_by(std::vector<Grouping> groupings) {
    CohortPlan plan;
    plan.groupings = std::move(groupings);
    plan.start = sim::Month::of(2025, 1);
    plan.length = sim::Months{24};
    return plan;
}

output::Values recorded(const CohortPlan& plan, const agents::Setting& setting,
                        const std::vector<std::int64_t>& counts) {
    CountsRecorder recorder(layout_of_reach(plan, setting), 0, 1, 1);
    recorder.record(0, 1, counts);
    return recorder.take_values();
}

/// Two months of a woman in a programme, a woman without anything and a man who is offered one and
/// loses the only place of it.
output::Values by_hand(const CohortPlan& plan, const agents::Setting& setting) {
    agents::World world;
    world.people = agents::make_people(3);
    world.now = agents::make_month_columns(3);
    world.people.sex[2] = agents::Sex::man;
    for (std::size_t i = 0; i < 3; ++i) {
        world.people.status[i] = Status::bijstand;
        world.now.status_before[i] = Status::bijstand;
    }
    ReachObserver observer(plan, setting);
    const agents::World* seen = &world;
    observer.look({&seen, 1});
    world.month = 1;
    world.people.programme_held[0] = agents::slot_value_of(0);
    world.now.events[0] = agents::bit(agents::Event::offer);
    world.now.events[2] = agents::bit(agents::Event::offer);
    agents::PlaceCandidate winner{};
    winner.won = 1;
    agents::PlaceCandidate loser{};
    loser.person = 2;
    world.place_queue = {winner, loser};
    observer.look({&seen, 1});
    world.month = 2;
    world.place_queue.clear();
    world.now.events[0] = world.now.events[2] = 0;
    observer.look({&seen, 1});
    return recorded(plan, setting, observer.counts());
}

const scenarios::Scenario& basis() {
    static const scenarios::Scenario scenario = scenarios::read_scenario(
        "basis", scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios"));
    return scenario;
}

/// basis under a rule that every klantmanager keeps to.
std::vector<TreatmentLine> treated_by(Allocation rule) {
    const scenarios::RunRequest request{
        .seed = 20251127, .replicates = 8, .months = 24, .people = 3'000};
    agents::Setting setting = scenarios::setting_of(basis(), request);
    setting.policy.allocation = rule;
    setting.parameters.priority.compliance = 1.0;
    const CohortPlan plan = plan_by({{Trait::sex}});
    CountsRecorder recorder(layout_of_reach(plan, setting), 0, 8, 1);
    sim::Silence progress;
    const auto outcome = scenarios::observe(
        {&setting, 1}, request,
        [&](const sim::Dice&) { return std::make_unique<ReachObserver>(plan, setting); }, recorder,
        progress, {});
    REQUIRE(outcome == sim::RunOutcome::finished);
    return treatment_of(recorder.take_values());
}

double most_errors(const std::vector<TreatmentLine>& lines) {
    double most = 0;
    for (const TreatmentLine& line : most_unequal(lines)) {
        most = std::max(most, std::abs(line.in_errors()));
    }
    return most;
}

}  // namespace

TEST_CASE("Who is offered what and who falls outside: by hand", "[calibration]") {
    agents::Setting setting = tests::test_setting(3);
    setting.instruments = {tests::open_programme()};
    const auto lines = lines_of_reach(by_hand(plan_by({{Trait::sex}}), setting), setting);
    REQUIRE(lines.size() == 3);
    const ReachLine& all = lines[0];
    CHECK(all.people == 3);
    // Six months on bijstand, two of them in the programme; two offers and one place in half a
    // year.
    CHECK_THAT(all.outside, Catch::Matchers::WithinAbs(4.0 / 6.0, 1e-12));
    CHECK_THAT(all.offers, Catch::Matchers::WithinAbs(400.0, 1e-9));
    CHECK_THAT(all.places, Catch::Matchers::WithinAbs(200.0, 1e-9));
    CHECK_THAT(all.never, Catch::Matchers::WithinAbs(1.0 / 3.0, 1e-12));
    CHECK_THAT(lines[1].never, Catch::Matchers::WithinAbs(0.5, 1e-12));  // women
    CHECK_THAT(lines[1].each[0], Catch::Matchers::WithinAbs(300.0, 1e-9));
    CHECK(lines[2].never == 0);  // the man was offered something
    CHECK(lines[2].each[0] == 0);
    CHECK_FALSE(all.told());  // three people
}

TEST_CASE("A place for a woman and none for a man with the same case is a difference of one",
          "[calibration]") {
    agents::Setting setting = tests::test_setting(3);
    setting.instruments = {tests::open_programme()};
    const auto lines = treatment_of(by_hand(plan_by({{Trait::sex}}), setting));
    const TreatmentLine& men = lines.back();
    CHECK(men.group.key == "sex+man");
    CHECK_THAT(men.difference, Catch::Matchers::WithinAbs(-1.0, 1e-9));
    CHECK_THAT(men.chance, Catch::Matchers::WithinAbs(0.0, 1e-12));
}

// 30 groups, P(|z| > 4.5) = 6.8e-6 each: a fair lot fails here with chance 2e-4.
TEST_CASE("A lottery treats like cases alike up to luck, and favourites do not") {
    const auto lot = treated_by(Allocation::lottery);
    INFO(most_errors(lot));
    CHECK(most_errors(lot) < 4.5);
    const auto own_view = treated_by(Allocation::discretion);
    INFO(most_errors(own_view));
    CHECK(most_errors(own_view) > 10.0);
    for (const TreatmentLine& line : own_view) {
        if (line.group.key == "distance+short_distance") {
            CHECK(line.in_errors() > beyond_luck);  // creaming
        }
    }
}
