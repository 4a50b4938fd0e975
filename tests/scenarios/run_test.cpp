// SPDX-License-Identifier: EUPL-1.2
// Running a scenario: scaling, layout, and the same result however it is asked for.
#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

/// Keeps everything; one replicate at a time.
class Keep final : public sim::Recorder {
public:
    void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t> values) override {
        all.insert(all.end(), values.begin(), values.end());
    }
    std::vector<std::int64_t> all;
};

RunRequest small(unsigned threads) {
    RunRequest request{.seed = 7};
    request.replicates = 1;
    request.months = 6;
    request.people = 300;
    request.threads = threads;
    return request;
}

std::vector<std::int64_t> run(const Scenario& scenario, const RunRequest& request) {
    Keep keep;
    sim::Silence silence;
    REQUIRE(run_scenario(scenario, request, keep, silence, {}) == sim::RunOutcome::finished);
    return keep.all;
}

}  // namespace

TEST_CASE("scaling keeps budgets and places per client", "[scenarios][run]") {
    Scenario s = read_scenario("basis", shipped());
    agents::Setting& setting = s.setting;
    setting.municipality.clients = 1000;
    setting.municipality.inhabitants = 50000;
    setting.instruments.resize(1);
    setting.instruments[0].places = 4;
    setting.instruments[0].budget_cents = {1001, 0};
    setting.policy.pot_budget_cents[0] = {999999};
    const agents::Setting half = scaled(setting, 500);
    CHECK(half.municipality.clients == 500);
    CHECK(half.municipality.inhabitants == 50000);  // the Rijk divides by all of them
    CHECK(half.instruments[0].places == 2);
    CHECK(half.instruments[0].budget_cents == std::vector<std::int64_t>{501, 0});
    CHECK(half.policy.pot_budget_cents[0] == std::vector<std::int64_t>{500000});
    CHECK(scaled(setting, 1).instruments[0].places == Approx(0.004));  // parts stay
    CHECK(scaled(setting, 1000).municipality.inhabitants == 50000);
    CHECK(half.policy.caseload == setting.policy.caseload);
}

TEST_CASE("a run has at most 65535 klantmanagers", "[scenarios][run]") {
    Scenario s = read_scenario("basis", shipped());
    s.setting.policy.caseload = 1;
    RunRequest request{};
    request.people = 65535;
    CHECK(setting_of(s, request).municipality.clients == 65535);
    request.people = 65536;
    try {
        (void)setting_of(s, request);
        FAIL("accepted");
    } catch (const PhrasedError& error) {
        CHECK(error.code() == ExitCode::usage);
        CHECK(contains(error.what(), "65,536 clients with a caseload of 1 take 65,536"));
        CHECK(contains(error.phrase().nl,
                       "een caseload van 1 vragen 65.536 klantmanagers; "
                       "verwacht: hoogstens 65.535"));
    }
    s.setting.policy.caseload = 1.5;
    CHECK(setting_of(s, request).municipality.clients == 65536);
}

TEST_CASE("scaling is said in words, and only when it happens", "[scenarios][run]") {
    const Scenario s = read_scenario("basis", shipped());
    RunRequest request{.seed = 1};
    CHECK(scaling_in_words(s, request).en.empty());
    request.people = 100;
    CHECK(contains(scaling_in_words(s, request).nl, "100 in plaats van"));
}

TEST_CASE("a request outside its range is refused", "[scenarios][run]") {
    const Scenario s = read_scenario("basis", shipped());
    RunRequest request{.seed = 1};
    request.people = 0;
    CHECK_THROWS_AS(setting_of(s, request), Error);
    request.people = 10;
    request.months = 0;
    CHECK_THROWS_AS(setting_of(s, request), Error);
}

TEST_CASE("a run records as many values as its layout says, for any number of threads",
          "[scenarios][run]") {
    const Scenario s = read_scenario("basis", shipped());
    const std::vector<std::int64_t> one = run(s, small(1));
    CHECK(one.size() == layout_of(s).record_size() * 6);
    CHECK(one == run(s, small(3)));
    RunRequest other = small(1);
    other.seed = 8;
    CHECK(one != run(s, other));
}
