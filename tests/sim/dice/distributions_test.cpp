// SPDX-License-Identifier: EUPL-1.2
#include "sim/dice/distributions.hpp"

#include "tests/sim/statistics.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::sim;

namespace {

constexpr int draws = 40000;

/// Counts of `draw(engine)` over as many people, in cells 0 .. cells - 1 (the last takes the rest).
template <class Draw>
std::vector<std::int64_t> histogram(std::size_t cells, Draw draw) {
    const Dice dice(2026, 0);
    std::vector<std::int64_t> counts(cells, 0);
    for (std::uint64_t person = 0; person < draws; ++person) {
        DrawEngine engine(dice, person, 0, 0);
        const auto value = static_cast<std::size_t>(draw(engine));
        ++counts[std::min(value, cells - 1)];
    }
    return counts;
}

template <class Draw>
std::vector<double> sample(Draw draw) {
    const Dice dice(2027, 0);
    std::vector<double> values;
    for (std::uint64_t person = 0; person < draws; ++person) {
        DrawEngine engine(dice, person, 0, 0);
        values.push_back(draw(engine));
    }
    return values;
}

std::vector<double> expected_poisson(double mean, std::size_t cells) {
    std::vector<double> expected;
    double rest = draws;
    for (std::size_t k = 0; k + 1 < cells; ++k) {
        const auto x = static_cast<double>(k);
        expected.push_back(draws * std::exp(x * std::log(mean) - mean - std::lgamma(x + 1.0)));
        rest -= expected.back();
    }
    expected.push_back(std::max(rest, 0.0));
    return expected;
}

}  // namespace

TEST_CASE("uniform whole numbers are even, ends included", "[sim][dice][stat]") {
    const auto counts = histogram(7, [](auto& e) { return draw_uniform_int(e, -3, 3) + 3; });
    CHECK(tests::fits_counts(counts, std::vector<double>(7, draws / 7.0)));
}

TEST_CASE("discrete draws follow their weights", "[sim][dice][stat]") {
    const std::vector<std::uint32_t> weights{1, 0, 5, 100, 17, 4000000000U - 123U};
    const auto counts = histogram(6, [&](auto& e) { return draw_discrete(e, weights); });
    CHECK(counts[1] == 0);
    const std::vector<std::uint32_t> even{3, 1, 0, 4};
    const auto others = histogram(4, [&](auto& e) { return draw_discrete(e, even); });
    CHECK(others[2] == 0);
    CHECK(tests::fits_counts({others[0], others[1], others[3]},
                             {draws * 3 / 8.0, draws / 8.0, draws / 2.0}));
}

TEST_CASE("Poisson draws fit, below and above Boost's change of algorithm", "[sim][dice][stat]") {
    const double mean = GENERATE(0.02, 0.7, 3.0, 9.99, 10.01, 40.0);
    const auto cells = static_cast<std::size_t>(mean + 8.0 * std::sqrt(mean) + 4.0);
    const auto counts = histogram(cells, [&](auto& e) { return draw_poisson(e, mean); });
    CHECK(tests::fits_counts(counts, expected_poisson(mean, cells)));
}

TEST_CASE("must fail: a Poisson mean that is 5 % off is noticed", "[sim][dice][stat]") {
    const auto counts = histogram(20, [](auto& e) { return draw_poisson(e, 3.15); });
    CHECK_FALSE(tests::fits_counts(counts, expected_poisson(3.0, 20)));
}

TEST_CASE("certain outcomes need no luck", "[sim][dice]") {
    DrawEngine engine(Dice(1, 1), 0, 0, 0);
    CHECK(draw_poisson(engine, 0.0) == 0);
    CHECK(draw_uniform_int(engine, 5, 5) == 5);
}

TEST_CASE("standard normal draws fit", "[sim][dice][stat]") {
    const auto values = sample([](auto& e) { return draw_standard_normal(e); });
    CHECK(tests::fits_distribution(values,
                                   [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }));
}

TEST_CASE("the normal quantile inverts the distribution function", "[sim][dice]") {
    double worst = 0.0;
    for (int i = 1; i < 3700; ++i) {
        const double z = -37.0 + 0.01 * i;
        const double p = 0.5 * std::erfc(-z / std::sqrt(2.0));
        // An error dp in p moves z by dp / density; erfc itself is good to about 1e-15 * |z|.
        worst = std::max(worst, std::abs(normal_quantile(p) - z) / std::max(1.0, std::abs(z)));
    }
    CHECK(worst < 1e-14);
    CHECK(normal_quantile(0.5) == 0.0);
    CHECK(normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-14));
    CHECK(normal_quantile(0.75) == -normal_quantile(0.25));
}
