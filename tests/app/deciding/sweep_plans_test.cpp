// SPDX-License-Identifier: EUPL-1.2
// From a sweep file to plans: how many, which, and what each says.
#include "app/deciding/sweep_plans.hpp"

#include <fstream>
#include <numeric>
#include <set>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::read_sweep;
using app::sweep_plans;
using app::sweep_points;
using app::SweepFile;
using app::SweepPlan;
using Catch::Matchers::Contains;

namespace {

const std::string splits = R"([sweep]
name = "x"
label_nl = "x"
label_en = "x"
scenario = "basis"
design = "splits"
money_eur_per_year = 300000
parts = 3
instruments = ["vakscholing", "schuldhulp-18", "maatwerkbudget"]
)";

std::string path_of(const tests::Folder& folder, const std::string& text) {
    const std::string path = (folder.path() / "sweep.toml").string();
    std::ofstream(path) << text;
    return path;
}

std::string told(const std::string& text) {
    const tests::Folder folder;
    try {
        static_cast<void>(read_sweep(path_of(folder, text), tests::shipped()));
    } catch (const scenarios::ReadError& error) { return error.phrase().en; }
    return {};
}

std::string with(const std::string& line, const std::string& other) {
    std::string text = splits;
    return text.replace(text.find(line), line.size(), other);
}

const agents::Instrument* find(const SweepPlan& plan, const std::string& key) {
    for (const agents::Instrument& each : plan.scenario.setting.instruments) {
        if (each.key == key) {
            return &each;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Three parts over three instruments are ten plans, and each sums to the money",
          "[deciding]") {
    const tests::Folder folder;
    const SweepFile sweep = read_sweep(path_of(folder, splits), tests::shipped());
    const auto points = sweep_points(sweep);
    CHECK(points.size() == 10);  // (3 + 2) over 2
    CHECK(app::sweep_plan_count(sweep) == 11);
    std::set<std::vector<double>> different;
    for (const auto& point : points) {
        CHECK(std::accumulate(point.begin(), point.end(), 0.0) == 300000.0);
        different.insert(point);
    }
    CHECK(different.size() == 10);
    CHECK(points.front() == std::vector<double>{300000, 0, 0});
    CHECK(points.back() == std::vector<double>{0, 0, 300000});
}

TEST_CASE("The shipped sweep of four times a ton has every split", "[deciding]") {
    const SweepFile sweep = read_sweep("vier-ton", tests::shipped());
    CHECK(sweep_points(sweep).size() == 126);  // (4 + 5) over 5
}

TEST_CASE("A plan gives an instrument and its pot as much more, and nothing else", "[deciding]") {
    const tests::Folder folder;
    const SweepFile sweep = read_sweep(path_of(folder, splits), tests::shipped());
    const std::vector<SweepPlan> plans = sweep_plans(sweep, tests::shipped());
    REQUIRE(plans.size() == 11);
    const SweepPlan& base = plans[0];
    CHECK(base.scenario.name == "basis");
    const auto reintegration = static_cast<std::size_t>(agents::Pot::reintegration);
    const auto security = static_cast<std::size_t>(agents::Pot::income_security);
    for (std::size_t p = 1; p < plans.size(); ++p) {
        const SweepPlan& plan = plans[p];
        INFO(plan.text);
        const auto& values = plan.values;
        // basis: EUR 2,050,000 and 575,000 a year; pots 3,655,000 and 1,680,000.
        CHECK(find(plan, "vakscholing")->budget_cents ==
              std::vector<std::int64_t>{205000000 + static_cast<std::int64_t>(values[0]) * 100});
        CHECK(find(plan, "schuldhulp-18")->budget_cents ==
              std::vector<std::int64_t>{57500000 + static_cast<std::int64_t>(values[1]) * 100});
        const agents::Instrument* opened = find(plan, "maatwerkbudget");
        CHECK((opened != nullptr) == (values[2] > 0));
        const auto& pots = plan.scenario.setting.policy.pot_budget_cents;
        CHECK(pots[reintegration] ==
              std::vector<std::int64_t>{365500000 + static_cast<std::int64_t>(values[0]) * 100});
        CHECK(pots[security] ==
              std::vector<std::int64_t>{168000000 +
                                        static_cast<std::int64_t>(values[1] + values[2]) * 100});
    }
    CHECK_THAT(plans[1].label.nl, Contains("300.000 Vakscholing"));
}

TEST_CASE("Budgets by year keep their years", "[deciding]") {
    const tests::Folder folder;
    const SweepFile sweep =
        read_sweep(path_of(folder, with("[\"vakscholing\", \"schuldhulp-18\", \"maatwerkbudget\"]",
                                        "[\"loonkostensubsidie\"]")),
                   tests::shipped());
    const std::vector<SweepPlan> plans = sweep_plans(sweep, tests::shipped());
    CHECK(find(plans[1], "loonkostensubsidie")->budget_cents ==
          std::vector<std::int64_t>{225500000, 249500000, 273500000});
}

TEST_CASE("A grid has every combination, the last lever fastest, and sets keys", "[deciding]") {
    const tests::Folder folder;
    const SweepFile sweep = read_sweep(path_of(folder, R"([sweep]
name = "x"
label_nl = "x"
label_en = "x"
scenario = "basis"
design = "grid"
[vary.caseload]
key = "levers.caseload"
values = [60, 100]
[vary.vakscholing]
values = [-50000, 0, 50000]
)"),
                                       tests::shipped());
    const auto points = sweep_points(sweep);
    REQUIRE(points.size() == 6);
    CHECK(points[1] == std::vector<double>{60, 0});
    CHECK(points[5] == std::vector<double>{100, 50000});
    const std::vector<SweepPlan> plans = sweep_plans(sweep, tests::shipped());
    CHECK(plans[1].scenario.setting.policy.caseload == Approx(60));
    CHECK(find(plans[1], "vakscholing")->budget_cents == std::vector<std::int64_t>{200000000});
}

TEST_CASE("Even points stay within their ranges and are the same for everybody", "[deciding]") {
    const tests::Folder folder;
    const SweepFile sweep = read_sweep(path_of(folder, R"([sweep]
name = "x"
label_nl = "x"
label_en = "x"
scenario = "basis"
design = "even"
points = 40
[vary.caseload]
key = "levers.caseload"
low = 50
high = 150
)"),
                                       tests::shipped());
    const auto points = sweep_points(sweep);
    REQUIRE(points.size() == 40);
    int low = 0;
    for (const auto& point : points) {
        CHECK(point[0] >= 50);
        CHECK(point[0] <= 150);
        low += point[0] < 100 ? 1 : 0;
    }
    CHECK(low >= 18);
    CHECK(low <= 22);
    CHECK(points == sweep_points(sweep));
}

TEST_CASE("Every problem of a sweep file is told at once", "[deciding]") {
    const std::string text = told(R"([sweep]
name = "x"
label_nl = "x"
scenario = "basis"
design = "splits"
money_eur_per_year = -5
partz = 4
)");
    CHECK_THAT(text, Contains("label_en") && Contains("money_eur_per_year") && Contains("partz") &&
                         Contains("name at least one instrument"));
    CHECK_THAT(told(with("\"schuldhulp-18\", ", "\"vakscholing\", ")),
               Contains("'vakscholing' is named twice"));
    CHECK(told(with("parts = 3", "parts = 50")).empty());  // 1,326 plans
}

TEST_CASE("A sweep of too many plans is refused before anything is made", "[deciding]") {
    CHECK_THAT(told(R"([sweep]
name = "x"
label_nl = "x"
label_en = "x"
scenario = "basis"
design = "splits"
money_eur_per_year = 100
parts = 12
instruments = ["a", "b", "c", "d", "e", "f", "g"]
)"),
               Contains("more than 5000 plans"));  // 18 over 6 = 18,564
}

TEST_CASE("An instrument that there is not, or that money does not bound, is refused",
          "[deciding]") {
    const tests::Folder folder;
    const SweepFile slip =
        read_sweep(path_of(folder, with("vakscholing", "vakscholin")), tests::shipped());
    try {
        static_cast<void>(sweep_plans(slip, tests::shipped()));
        FAIL("nothing was thrown");
    } catch (const PhrasedError& error) {
        CHECK_THAT(error.phrase().en, Contains("nearest: 'vakscholing'"));
    }
}
