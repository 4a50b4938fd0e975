// SPDX-License-Identifier: EUPL-1.2
// Without interaction the kernel is a Markov chain, and the chain has a closed form.
//
//   share in after t months, all out at the start:
//     s(t) = enter / (enter + leave) * (1 - (1 - enter - leave)^t)
//   a stay lasts exactly k months with chance leave (1 - leave)^(k - 1)
#include "tests/exact/kernel/two_state_chain.hpp"

#include <cmath>

#include "sim/run.hpp"
#include "tests/sim/statistics.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;

namespace {

constexpr std::size_t people = 100000;
constexpr std::int32_t months = 60;
constexpr float enter = 0.03F;
constexpr float leave = 0.17F;

struct Totals final : sim::Recorder {
    void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t> values) override {
        in.push_back(values[0]);
        for (std::size_t k = 1; k <= tests::spell_cells; ++k) { spells[k - 1] += values[k]; }
    }
    std::vector<std::int64_t> in;
    std::vector<std::int64_t> spells = std::vector<std::int64_t>(tests::spell_cells, 0);
};

Totals totals(const tests::TwoStateChain& chain, unsigned threads) {
    Totals recorder;
    sim::Silence silence;
    const sim::RunPlan plan{20260101, 0, 1, sim::Month::of(2025, 1), {months}, threads};
    REQUIRE(sim::run(tests::TwoStateModel(chain), plan, recorder, silence, {}) ==
            sim::RunOutcome::finished);
    return recorder;
}

/// Largest deviation of a month's stock from the closed form, in standard deviations; the stock is
/// binomial.
double largest_deviation(const std::vector<std::int64_t>& in, double e, double l) {
    double largest = 0.0;
    for (std::size_t t = 1; t <= in.size(); ++t) {
        const double share = e / (e + l) * (1.0 - std::pow(1.0 - e - l, static_cast<double>(t)));
        const double deviation = (static_cast<double>(in[t - 1]) - people * share) /
                                 std::sqrt(people * share * (1.0 - share));
        largest = std::max(largest, std::abs(deviation));
    }
    return largest;
}

/// False alarms: one in a million, shared by the months (Bonferroni).
double deviation_limit() {
    return sim::normal_quantile(1.0 - tests::false_alarm_rate / (2.0 * months));
}

/// Expected number of stays that ended within the run, by length: the expected entries of each
/// month times the chance of each length that still fits in.
std::vector<double> expected_spells(double e, double l) {
    std::vector<double> expected(tests::spell_cells, 0.0);
    double share = 0.0;
    for (int entry = 1; entry < months; ++entry) {
        const double entered = people * (1.0 - share) * e;
        share = (1.0 - share) * e + share * (1.0 - l);
        for (int k = 1; entry + k <= months; ++k) {
            const auto cell =
                std::min<std::size_t>(static_cast<std::size_t>(k), tests::spell_cells);
            expected[cell - 1] += entered * l * std::pow(1.0 - l, k - 1);
        }
    }
    return expected;
}

}  // namespace

TEST_CASE("the stock follows the closed form of the chain for 60 months", "[exact][kernel]") {
    const Totals run = totals({people, enter, leave}, 1);
    CHECK(largest_deviation(run.in, 0.03, 0.17) < deviation_limit());
}

TEST_CASE("stays last as long as the chain says", "[exact][kernel]") {
    const Totals run = totals({people, enter, leave}, 2);
    CHECK(tests::fits_counts(run.spells, expected_spells(0.03, 0.17)));
}

TEST_CASE("threads do not change the chain", "[exact][kernel]") {
    const Totals one = totals({people, enter, leave}, 1);
    const Totals seven = totals({people, enter, leave}, 7);
    CHECK(one.in == seven.in);
    CHECK(one.spells == seven.spells);
}

TEST_CASE("must fail: the same luck each month is noticed", "[exact][kernel]") {
    const Totals run = totals({people, enter, leave, tests::DrawFault::same_luck_each_month}, 1);
    CHECK(largest_deviation(run.in, 0.03, 0.17) > deviation_limit());
    CHECK_FALSE(tests::fits_counts(run.spells, expected_spells(0.03, 0.17)));
}

TEST_CASE("must fail: luck shared by neighbours is noticed", "[exact][kernel]") {
    const Totals run = totals({people, enter, leave, tests::DrawFault::shared_by_neighbours}, 1);
    // The mean stays right, so only counts that scatter too much can tell: 32 times the variance.
    CHECK_FALSE(tests::fits_counts(run.spells, expected_spells(0.03, 0.17)));
}

TEST_CASE("must fail: a chance that is 5 % off is noticed", "[exact][kernel]") {
    const Totals run = totals({people, enter * 1.05F, leave}, 1);
    CHECK(largest_deviation(run.in, 0.03, 0.17) > deviation_limit());
}
