// SPDX-License-Identifier: EUPL-1.2
// Curves against a textbook, against each other, and a standard error against simulation.
#include "calibration/survival.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "calibration/trials/estimates.hpp"
#include "sim/dice/dice.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

using Counts = std::vector<std::int64_t>;

/// Weeks in remission of 21 children with leukaemia on 6-mercaptopurine (Freireich and others,
/// Blood 21, 1963); false: still in remission when last seen.
struct Remission {
    std::size_t weeks;
    bool ended;
};
const std::vector<Remission> remissions{
    {6, true},   {6, true},   {6, true},   {6, false},  {7, true},   {9, false},  {10, true},
    {10, false}, {11, false}, {13, true},  {16, true},  {17, false}, {19, false}, {20, false},
    {22, true},  {23, true},  {25, false}, {32, false}, {32, false}, {34, false}, {35, false}};

struct Lifetable {
    Counts at_risk = Counts(36, 0);
    Counts left = Counts(36, 0);
};

Lifetable lifetable() {
    Lifetable table;
    for (const Remission& one : remissions) {
        for (std::size_t week = 0; week <= one.weeks; ++week) { ++table.at_risk[week]; }
        table.left[one.weeks] += one.ended ? 1 : 0;
    }
    return table;
}

/// Whether the interval of two standard errors holds the true difference, in so many of `studies`
/// lotteries of n people in each arm.
int holds_truth(int studies, std::int64_t n, double p, double q, double factor) {
    int holds = 0;
    for (int study = 0; study < studies; ++study) {
        const sim::Dice dice(7, static_cast<std::uint32_t>(study));
        Moments a{n, 0, 0};
        Moments b{n, 0, 0};
        for (std::int64_t i = 0; i < n; ++i) {
            const auto id = static_cast<std::uint64_t>(i);
            a.sum += static_cast<double>(dice.uniform(id, 0, 1)) < p ? 1 : 0;
            b.sum += static_cast<double>(dice.uniform(id, 1, 1)) < q ? 1 : 0;
        }
        a.squares = a.sum;
        b.squares = b.sum;
        const Difference d = difference_of(a, b);
        holds += std::abs(d.value - (p - q)) <= 1.96 * factor * d.standard_error ? 1 : 0;
    }
    return holds;
}

}  // namespace

TEST_CASE("Kaplan-Meier and Greenwood give what textbooks print of Freireich's patients",
          "[calibration]") {
    const Lifetable table = lifetable();
    const std::vector<double> there = survival(table.at_risk, table.left);
    const std::vector<double> error = greenwood(table.at_risk, table.left);
    struct Printed {
        std::size_t week;
        double share;
        double error;
    };
    // Kleinbaum and Klein, Survival Analysis, table 2.2 and the Greenwood errors of SAS and R.
    for (const Printed& row : std::vector<Printed>{{6, 0.8571, 0.0764},
                                                   {7, 0.8067, 0.0869},
                                                   {10, 0.7529, 0.0963},
                                                   {13, 0.6902, 0.1068},
                                                   {16, 0.6275, 0.1141},
                                                   {22, 0.5378, 0.1282},
                                                   {23, 0.4482, 0.1346},
                                                   {35, 0.4482, 0.1346}}) {
        CHECK(there[row.week] == Approx(row.share).margin(5e-5));
        CHECK(error[row.week] == Approx(row.error).margin(5e-5));
    }
    // Twin: as if everybody had been seen to the end, the curve would be another one.
    const double without_censoring = share(12, 21);
    CHECK(std::abs(there[23] - without_censoring) > 0.1);
}

TEST_CASE("Destinations and those still there make one, in every month", "[calibration]") {
    const sim::Dice dice(3, 0);
    Counts risk;
    Counts left;
    std::array<Counts, 3> to;
    std::int64_t there = 1000;
    for (std::uint32_t m = 0; m < 40; ++m) {
        risk.push_back(there);
        std::int64_t all = 0;
        for (std::uint32_t k = 0; k < 3; ++k) {
            const auto one = static_cast<std::int64_t>(dice.uniform(k, m, 2) * 12);
            to[k].push_back(std::min(one, there - all));
            all += to[k].back();
        }
        left.push_back(all);
        there -= all + static_cast<std::int64_t>(dice.uniform(9, m, 2) * 10);
        there = std::max<std::int64_t>(there, 0);
    }
    const std::vector<double> stay = survival(risk, left);
    for (std::size_t m = 0; m < 40; ++m) {
        double sum = stay[m];
        for (const Counts& each : to) { sum += cumulative_incidence(risk, left, each)[m]; }
        if (!std::isnan(stay[m])) {
            CHECK(sum == Approx(1.0).epsilon(1e-12));
        }
    }
    CHECK_FALSE(std::isnan(stay[20]));
}

TEST_CASE("A curve over nobody is no number, and of whom all left it stays at none",
          "[calibration]") {
    const Counts nobody{0, 0};
    CHECK(std::isnan(survival(nobody, nobody)[0]));
    CHECK(std::isnan(share(0, 0)));
    const std::vector<double> all_left = survival(Counts{4, 0}, Counts{4, 0});
    CHECK(all_left[0] == 0.0);
    CHECK(all_left[1] == 0.0);
    CHECK(cumulative_incidence(Counts{4, 0}, Counts{4, 0}, Counts{3, 0})[1] == 0.75);
    const std::vector<double> lost = survival(Counts{4, 0}, Counts{1, 0});  // seen no longer
    CHECK(lost[0] == 0.75);
    CHECK(std::isnan(lost[1]));
}

// 95 % of 3,000 intervals, 2,850, with a standard deviation of 12: a standard error that is right
// fails once in 10,000 seeds.
TEST_CASE("The standard error of a lottery holds the truth in 95 % of lotteries", "[calibration]") {
    const int holds = holds_truth(3000, 300, 0.47, 0.40, 1.0);
    CHECK(holds > 2850 - 47);
    CHECK(holds < 2850 + 47);
}

TEST_CASE("Twin: an error of half the size does not", "[calibration]") {
    CHECK(holds_truth(3000, 300, 0.47, 0.40, 0.5) < 2850 - 47);
}
