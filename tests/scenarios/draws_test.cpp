// SPDX-License-Identifier: EUPL-1.2
// Draws of numbers from their priors: keyed, in range, with the right distribution, alike in plans.
#include "scenarios/draws.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/sim/statistics.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

constexpr sim::Months three_years{36};

std::vector<NumberInDoubt> of(const Scenario& scenario) {
    return numbers_in_doubt(scenario, three_years);
}

std::map<std::string, double> draw_of(const Scenario& scenario, std::uint32_t draw) {
    const std::vector<NumberInDoubt> numbers = of(scenario);
    const std::vector<double> values = values_of_draw(numbers, 1, draw);
    std::map<std::string, double> result;
    for (std::size_t i = 0; i < numbers.size(); ++i) { result[numbers[i].key] = values[i]; }
    return result;
}

bool is_share(const NumberInDoubt& number) {
    return number.kind == NumberKind::margin &&
           std::count(number.key.begin(), number.key.end(), '.') == 2;
}

/// Share of a triangular distribution below x.
double triangular(double low, double mode, double high, double x) {
    return x < mode ? (x - low) * (x - low) / ((high - low) * (mode - low))
                    : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
}

/// Keeps everything of one draw; one replicate at a time.
class Keep final : public sim::Recorder {
public:
    void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t> values) override {
        all.insert(all.end(), values.begin(), values.end());
    }
    std::vector<std::int64_t> all;
};

std::vector<Keep> run(const Scenario& scenario, sim::DrawRange draws) {
    RunRequest request{.seed = 7};
    request.replicates = 2;
    request.months = 4;
    request.people = 200;
    request.draws = draws;
    std::vector<Keep> kept(draws.count);
    std::vector<sim::Recorder*> recorders;
    for (Keep& each : kept) { recorders.push_back(&each); }
    sim::Silence silence;
    REQUIRE(run_draws(scenario, request, recorders, silence, {}) == sim::RunOutcome::finished);
    return kept;
}

}  // namespace

TEST_CASE("every assumed number of every shipped scenario has a prior", "[scenarios][draws]") {
    for (const ShippedScenario& shipped_one : list_shipped(shipped())) {
        const Scenario s = read_scenario(shipped_one.name, shipped());
        for (const ParameterEntry& n : s.numbers) {
            INFO(n.key);
            CHECK((n.low <= n.mode && n.mode <= n.high));
        }
        for (const Margin& m : s.margins) {
            INFO(m.key);
            CHECK((m.prior.low <= m.value && m.value <= m.prior.high));
            CHECK_FALSE((m.passport.assumed() && m.prior.why.nl.empty()));
        }
        for (const StatuteEntry& law : s.statute) {
            INFO(law.key << " " << law.from);
            CHECK((law.prior.low <= law.value && law.value <= law.prior.high));
            CHECK_FALSE((law.passport.assumed() && law.prior.why.nl.empty()));
        }
        CHECK(of(s).size() > 250);
    }
}

TEST_CASE("a number's place in its prior hangs on seed, draw and name alone",
          "[scenarios][draws]") {
    const double place = place_in_prior(1, 1, "search.base_hazard");
    CHECK(place == 0x1.d8fd413a86959p-1);  // by another program
    CHECK(place != place_in_prior(2, 1, "search.base_hazard"));
    CHECK(place != place_in_prior(1, 2, "search.base_hazard"));
    CHECK(place != place_in_prior(1, 1, "search.base_hazards"));

    std::vector<NumberInDoubt> numbers = of(read_scenario("basis", shipped()));
    const std::vector<double> before = values_of_draw(numbers, 1, 3);
    numbers.insert(numbers.begin(), {"a.new_number", "", {}, 1, 0, 2, "a.new_number"});
    const std::vector<double> after = values_of_draw(numbers, 1, 3);
    CHECK(std::equal(before.begin(), before.end(), after.begin() + 1, after.end()));
}

TEST_CASE("two plans have the same draws", "[scenarios][draws]") {
    const Scenario basis = read_scenario("basis", shipped());
    const Scenario change = read_scenario("werkloont", shipped());
    for (const std::uint32_t draw : {1U, 2U, 77U}) {
        const auto a = draw_of(basis, draw);
        const auto b = draw_of(change, draw);
        CHECK(b.contains("werkloont.search_push"));
        std::size_t shared = 0;
        for (const auto& [key, value] : a) {
            const auto other = b.find(key);
            if (other != b.end()) {
                CHECK(other->second == value);
                ++shared;
            }
        }
        CHECK(shared > 250);
    }
}

TEST_CASE("draw 0 has the best values", "[scenarios][draws]") {
    const Scenario s = read_scenario("basis", shipped());
    const std::vector<NumberInDoubt> numbers = of(s);
    const std::vector<double> values = values_of_draw(numbers, 1, 0);
    for (std::size_t i = 0; i < numbers.size(); ++i) { CHECK(values[i] == numbers[i].mode); }
    Keep plain;
    sim::Silence silence;
    RunRequest request{.seed = 7};
    request.replicates = 2;
    request.months = 4;
    request.people = 200;
    REQUIRE(run_scenario(s, request, plain, silence, {}) == sim::RunOutcome::finished);
    CHECK(run(s, {0, 1})[0].all == plain.all);
}

TEST_CASE("a draw stays within its priors, shares add up, counts are whole", "[scenarios][draws]") {
    const Scenario s = read_scenario("basis", shipped());
    const std::vector<NumberInDoubt> numbers = of(s);
    for (std::uint32_t draw = 1; draw <= 300; ++draw) {
        const std::vector<double> values = values_of_draw(numbers, 9, draw);
        std::map<std::string, double> sums;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const NumberInDoubt& n = numbers[i];
            if (is_share(n)) {
                sums[n.key.substr(0, n.key.rfind('.'))] += values[i];
                CHECK((values[i] > 0 && values[i] < 1));
            } else {
                CHECK((values[i] >= n.low && values[i] <= n.high));
            }
            if (n.unit == "persons") {
                CHECK(values[i] == static_cast<double>(static_cast<std::int64_t>(values[i])));
            }
        }
        CHECK(sums.size() == 8);
        for (const auto& [table, sum] : sums) { CHECK(sum == Approx(1)); }
    }
}

TEST_CASE("numbers of law that follow one another are drawn together", "[scenarios][draws]") {
    const Scenario s = read_scenario("basis", shipped());
    const std::vector<NumberInDoubt> numbers = of(s);
    bool moved = false;
    for (std::uint32_t draw = 1; draw <= 20; ++draw) {
        const agents::Setting setting = with_values(s, numbers, values_of_draw(numbers, 1, draw));
        const agents::StatuteRow& row = agents::in_force(setting.statute, sim::Month::of(2025, 1));
        CHECK(row.bijstandsnorm[0] == row.bijstandsnorm[1]);
        CHECK(std::abs(2 * row.bijstandsnorm[4] - row.bijstandsnorm[2]) <= 2);
        CHECK(row.disregard_share == 0.25F);  // law that was read is not in doubt
        moved = moved || row.bijstandsnorm[0] != 134548;
    }
    CHECK(moved);
}

TEST_CASE("what a plan sets itself is not drawn", "[scenarios][draws]") {
    const Folder folder;
    const Scenario s = read_scenario(
        folder.file("x.toml", on_basis("[world.parameters]\n\"search.effort_weight\" = 0.9\n"
                                       "[levers.income_support]\n"
                                       "disregard_ceiling_eur_per_month = 300\n")),
        shipped());
    const std::vector<NumberInDoubt> numbers = of(s);
    CHECK_FALSE(draw_of(s, 1).contains("search.effort_weight"));
    const agents::Setting setting = with_values(s, numbers, values_of_draw(numbers, 1, 1));
    CHECK(setting.parameters.search.effort_weight == 0.9);
    CHECK(agents::in_force(setting.statute, sim::Month::of(2025, 1)).disregard_ceiling == 30000);
}

TEST_CASE("draws have the distribution of the prior, false alarm 1e-6, and another one is refused",
          "[scenarios][draws][statistics]") {
    std::vector<double> values;
    for (std::uint32_t draw = 1; draw <= 4000; ++draw) {
        values.push_back(triangular_quantile(0.03, 0.055, 0.1, place_in_prior(5, draw, "a.b")));
    }
    CHECK(fits_distribution(values, [](double x) { return triangular(0.03, 0.055, 0.1, x); }));
    CHECK_FALSE(fits_distribution(values, [](double x) { return (x - 0.03) / 0.07; }));
    CHECK(triangular_quantile(1, 1, 3, 0.75) == Approx(2));
    CHECK(triangular_quantile(1, 3, 3, 0.25) == Approx(2));
    CHECK(triangular_quantile(2, 2, 2, 0.3) == 2);
}

TEST_CASE("of a number in whole units the mode is drawn most, 4 standard errors, false alarm 1e-4",
          "[scenarios][draws][statistics]") {
    // offers.labour_duty_months has mode 1 in 1..3: a triangle from 0.5 to 3.5 has 0.4667 below
    // 1.5, 0.4 from there to 2.5 and 0.1333 above.
    const Scenario s = read_scenario("werkloont", shipped());
    std::array<int, 4> counts{};
    for (std::uint32_t draw = 1; draw <= 1000; ++draw) {
        ++counts[static_cast<std::size_t>(draw_of(s, draw).at("offers.labour_duty_months"))];
    }
    const auto near = [](int count, double share) {
        return std::abs(count / 1000.0 - share) < 4 * std::sqrt(share * (1 - share) / 1000);
    };
    CHECK(near(counts[1], 0.4667));
    CHECK(near(counts[2], 0.4));
    CHECK(near(counts[3], 0.1333));
    CHECK_FALSE(near(counts[2], 0.5));  // with half a cell at each end
}

TEST_CASE("a draw alone gives what it gives among others, number for number",
          "[scenarios][draws]") {
    const Scenario s = read_scenario("werkloont", shipped());
    const std::vector<Keep> three = run(s, {1, 3});
    const std::vector<Keep> second = run(s, {2, 1});
    CHECK(second[0].all == three[1].all);
    CHECK(second[0].all != three[0].all);
}
