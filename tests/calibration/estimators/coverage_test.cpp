// SPDX-License-Identifier: EUPL-1.2
// Made-up studies of which the truth is known: intervals of 95 % hold it about as often as they
// say.
//
// 400 studies of each design. An interval that holds the truth 94 % of the time is found below 91 %
// or above 98 % in fewer than 1 of 100 choices of luck; the twins at the end must be found out.
#include <cmath>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/estimator.hpp"
#include "sim/dice/dice.hpp"
#include "sim/dice/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

constexpr std::uint32_t studies = 400;
constexpr double effect = 1;

/// The luck of one study.
class Luck {
public:
    explicit Luck(std::uint32_t study) : dice_(11, study) {}
    [[nodiscard]] double uniform(std::size_t i, sim::Purpose p) const {
        return static_cast<double>(dice_.uniform(i, 0, p)) + 0x1p-25;
    }
    [[nodiscard]] double normal(std::size_t i, sim::Purpose p) const {
        return sim::normal_quantile(uniform(i, p));
    }
    [[nodiscard]] double yes(std::size_t i, sim::Purpose p, double chance) const {
        return uniform(i, p) < chance ? 1.0 : 0.0;
    }

private:
    sim::Dice dice_;
};

using Study = Sample (*)(const Luck&);

/// 300 people in three strata, each with chances of its own.
Sample lottery(const Luck& luck) {
    Sample s;
    for (std::size_t i = 0; i < 300; ++i) {
        s.stratum.push_back(static_cast<std::int64_t>(i % 3));
        s.assigned.push_back(luck.yes(i, 0, 0.3 + 0.1 * static_cast<double>(i % 3)));
        s.outcome.push_back(effect * s.assigned[i] + (1 + s.assigned[i]) * luck.normal(i, 1));
    }
    return s;
}

Sample lottery_of_clusters(const Luck& luck) {
    Sample s;
    for (std::size_t i = 0; i < 300; ++i) {
        const std::size_t cluster = i % 60;
        s.cluster.push_back(static_cast<std::int64_t>(cluster));
        s.assigned.push_back(cluster % 2 == 0 ? 1.0 : 0.0);
        s.outcome.push_back(effect * s.assigned[i] + luck.normal(cluster, 8) + luck.normal(i, 1));
    }
    return s;
}

/// Who takes part has more of x, which is known, and which matters.
Sample selection_on_the_known(const Luck& luck) {
    Sample s;
    s.covariates.resize(1);
    for (std::size_t i = 0; i < 300; ++i) {
        const double x = 2 * luck.uniform(i, 0) - 1;
        s.covariates[0].push_back(x);
        s.received.push_back(luck.yes(i, 1, 0.35 + 0.2 * x));
        s.outcome.push_back(effect * s.received[i] + x + luck.normal(i, 2));
    }
    return s;
}

/// Who takes part is more motivated, which nobody knows; a draw moves some.
Sample encouragement(const Luck& luck) {
    Sample s;
    for (std::size_t i = 0; i < 600; ++i) {
        const double motivation = luck.normal(i, 0);
        s.assigned.push_back(luck.yes(i, 1, 0.5));
        s.received.push_back(motivation + 2 * s.assigned[i] > 1 ? 1.0 : 0.0);
        s.outcome.push_back(effect * s.received[i] + motivation + luck.normal(i, 2));
    }
    return s;
}

Sample threshold(const Luck& luck) {
    Sample s;
    for (std::size_t i = 0; i < 600; ++i) {
        const double x = 2 * luck.uniform(i, 0) - 1;
        s.running.push_back(x);
        s.outcome.push_back((x >= 0 ? effect : 0.0) + 2 * x + luck.normal(i, 1));
    }
    return s;
}

/// Hazards of 0.1 and 0.1 e^(effect) a month, seen for at most 20 months.
Sample durations(const Luck& luck) {
    Sample s;
    for (std::size_t i = 0; i < 300; ++i) {
        s.assigned.push_back(luck.yes(i, 0, 0.5));
        const double hazard = 0.1 * (s.assigned[i] == 1.0 ? std::exp(effect) : 1.0);
        const double leaves = -std::log(luck.uniform(i, 1)) / hazard;
        const double seen = 5 + 15 * luck.uniform(i, 2);
        s.duration.push_back(std::fmin(leaves, seen));
        s.event.push_back(leaves <= seen ? 1.0 : 0.0);
    }
    return s;
}

/// 90 units over time; a third begins in period 1, where there are more than two another third in
/// period 2.
Sample panel_of(const Luck& luck, std::size_t periods) {
    Sample s;
    for (std::size_t u = 0; u < 90; ++u) {
        const std::size_t begins = u % 3 == 0 ? 1 : u % 3 == 1 && periods > 2 ? 2 : periods;
        for (std::size_t t = 0; t < periods; ++t) {
            const bool treated = t >= begins;
            s.cluster.push_back(static_cast<std::int64_t>(u));
            s.period.push_back(static_cast<std::int64_t>(t));
            s.assigned.push_back(begins < periods ? 1.0 : 0.0);
            s.received.push_back(treated ? 1.0 : 0.0);
            s.outcome.push_back(effect * (treated ? 1 : 0) + 2 * luck.normal(u, 8) +
                                static_cast<double>(t) + luck.normal(4 * u + t, 1));
        }
    }
    return s;
}
Sample before_after(const Luck& luck) { return panel_of(luck, 2); }
Sample staggered(const Luck& luck) { return panel_of(luck, 4); }

/// Share of the studies whose interval holds the truth.
double coverage(Estimator estimator, Study study, double truth) {
    const EstimatorChoices choices{.errors = ErrorKind::hc2, .bandwidth = 0.5, .horizon = 6};
    double held = 0;
    for (std::uint32_t k = 0; k < studies; ++k) {
        const Estimate found = estimate(estimator, study(Luck(k)), choices);
        held += std::fabs(found.value - truth) <= normal_975 * found.standard_error ? 1 : 0;
    }
    return held / studies;
}

struct Design {
    Estimator estimator;
    Study study;
    double truth = effect;
};

}  // namespace

TEST_CASE("Intervals of every estimator hold the truth about as often as they say") {
    const double there = std::exp(-0.6);
    for (const Design& each : std::vector<Design>{
             {Estimator::difference_in_means, lottery},
             {Estimator::stratified_difference, lottery},
             {Estimator::clustered_difference, lottery_of_clusters},
             {Estimator::difference_of_cluster_means, lottery_of_clusters},
             {Estimator::survival_difference, durations, std::pow(there, std::exp(effect)) - there},
             {Estimator::hazard_ratio, durations},
             {Estimator::least_squares, selection_on_the_known},
             {Estimator::regression_discontinuity, threshold},
             {Estimator::difference_in_differences, before_after},
             {Estimator::two_way_fixed_effects, staggered},
             {Estimator::group_time_effect, staggered},
             {Estimator::two_stage_least_squares, encouragement},
             {Estimator::nearest_neighbour, selection_on_the_known},
             {Estimator::propensity_score, selection_on_the_known}}) {
        INFO(estimator_labels[static_cast<std::size_t>(each.estimator)].key);
        const double share = coverage(each.estimator, each.study, each.truth);
        CHECK(share > 0.91);
        CHECK(share < 0.985);
    }
}

TEST_CASE("An estimator that does not fit the design is found out") {
    // Errors of people where clusters were drawn; a difference where the motivated take part; the
    // same where who takes part differs in what is known.
    CHECK(coverage(Estimator::difference_in_means, lottery_of_clusters, effect) < 0.85);
    CHECK(coverage(Estimator::least_squares, encouragement, effect) < 0.3);
    CHECK(coverage(Estimator::difference_in_means, selection_on_the_known, effect) < 0.85);
}
