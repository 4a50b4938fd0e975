// SPDX-License-Identifier: EUPL-1.2
// What must hold for every estimator.
#include "calibration/estimators/estimator.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "calibration/estimators/arms.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

/// 60 units in 3 periods with every column, numbers without pattern. A third begins in the second
/// period, a third in the last, the others never.
Sample all_columns() {
    Sample sample;
    sample.covariates.resize(2);
    sample.covariate_names = {"a", "b"};
    for (int u = 0; u < 60; ++u) {
        for (int t = 0; t < 3; ++t) {
            const int i = 3 * u + t;
            const double noise = (i * 7919 % 1009) / 1009.0;
            const int begins = 1 + u % 3;  // 3: never
            sample.assigned.push_back(u % 2);
            sample.received.push_back(t >= begins ? 1 : 0);
            sample.running.push_back((i * 31 % 181) / 90.0 - 1);
            sample.covariates[0].push_back((i * 131 % 251) / 251.0);
            sample.covariates[1].push_back(i * 17 % 23);
            sample.outcome.push_back(noise + sample.received.back() + 0.3 * (u % 7));
            sample.duration.push_back(1 + i * 53 % 37);
            sample.event.push_back(i % 5 == 0 ? 0 : 1);
            sample.cluster.push_back(u);
            sample.period.push_back(t);
            sample.stratum.push_back(i % 4 == 0 ? 1 : 2);
        }
    }
    return sample;
}

constexpr EstimatorChoices choices{
    .errors = ErrorKind::hc1, .bandwidth = 0.8, .horizon = 20, .metric = Metric::mahalanobis};

/// Two periods of it for the estimator that asks for two.
Sample sample_for(Estimator each) {
    const Sample all = all_columns();
    std::vector<std::size_t> early;
    for (std::size_t i = 0; i < all.period.size(); ++i) {
        if (all.period[i] < 2) {
            early.push_back(i);
        }
    }
    return each == Estimator::difference_in_differences ? rows_of(all, early) : all;
}

bool is_of_durations(Estimator each) {
    return each == Estimator::survival_difference || each == Estimator::hazard_ratio;
}

template <class Check>
void for_each_estimator(const Check& check) {
    for (std::size_t k = 0; k < estimator_count; ++k) {
        INFO(estimator_labels[k].key);
        check(static_cast<Estimator>(k));
    }
}

}  // namespace

TEST_CASE("Every estimator has a number and an error on a sample with every column") {
    for_each_estimator([](Estimator each) {
        const Estimate found = estimate(each, sample_for(each), choices);
        CHECK(std::isfinite(found.value));
        CHECK(found.standard_error > 0);
        CHECK(found.treated > 0);
        CHECK(found.control > 0);
    });
}

TEST_CASE("The order of rows changes no estimate") {
    for_each_estimator([&](Estimator each) {
        const Sample sample = sample_for(each);
        std::vector<std::size_t> order(sample.outcome.size());
        std::iota(order.rbegin(), order.rend(), std::size_t{0});
        std::swap(order[3], order[77]);
        const Estimate a = estimate(each, sample, choices);
        const Estimate b = estimate(each, rows_of(sample, order), choices);
        CHECK(b.value == Approx(a.value).epsilon(1e-9));
        CHECK(b.standard_error == Approx(a.standard_error).epsilon(1e-9));
        CHECK(a.treated == b.treated);
        CHECK(a.control == b.control);
    });
}

TEST_CASE("Outcomes moved and stretched move no effect and stretch it and its error") {
    EstimatorChoices twice = choices;
    twice.horizon *= 2;
    for_each_estimator([&](Estimator each) {
        Sample other = sample_for(each);
        for (double& y : other.outcome) { y = 40 - 3 * y; }
        for (double& time : other.duration) { time *= 2; }
        const double factor = is_of_durations(each) ? 1 : -3;
        const Estimate a = estimate(each, sample_for(each), choices);
        const Estimate b = estimate(each, other, twice);
        CHECK(b.value == Approx(factor * a.value).epsilon(1e-8));
        CHECK(b.standard_error == Approx(std::fabs(factor) * a.standard_error).epsilon(1e-8));
    });
}

TEST_CASE("Arms that change places turn the sign of a lottery's estimate") {
    Sample other = all_columns();
    for (double& arm : other.assigned) { arm = 1 - arm; }
    for (const Estimator each : {Estimator::difference_in_means, Estimator::stratified_difference,
                                 Estimator::clustered_difference, Estimator::hazard_ratio,
                                 Estimator::survival_difference}) {
        CHECK(estimate(each, other, choices).value ==
              Approx(-estimate(each, all_columns(), choices).value));
    }
}

TEST_CASE("An empty arm, one person or nobody is no number") {
    const Sample sample = all_columns();
    const std::vector<std::size_t> nobody;
    for_each_estimator([&](Estimator each) {
        CHECK(std::isnan(estimate(each, rows_of(sample, {0}), choices).value));
        CHECK(std::isnan(estimate(each, rows_of(sample, nobody), choices).value));
        CHECK(std::isnan(estimate(each, {}, choices).value));
        Sample all_treated = sample;
        all_treated.assigned.assign(sample.outcome.size(), 1);
        all_treated.received.assign(sample.outcome.size(), 1);
        CHECK(std::isnan(estimate(each, all_treated, choices).value));
    });
}

TEST_CASE("A hole, half a yes or a column that is short is no number") {
    for_each_estimator([&](Estimator each) {
        Sample hole = all_columns();
        (is_of_durations(each) ? hole.duration : hole.outcome)[5] = NAN;
        CHECK(std::isnan(estimate(each, hole, choices).value));
        Sample half = all_columns();
        half.assigned[3] = 0.5;
        CHECK(std::isnan(estimate(each, half, choices).value));
        Sample small = all_columns();
        small.cluster.pop_back();
        CHECK(std::isnan(estimate(each, small, choices).value));
    });
}

TEST_CASE("What is missing is named") {
    const Sample sample{.outcome = {1, 2}};
    CHECK(missing_columns(Estimator::regression_discontinuity, sample) ==
          std::vector<std::string_view>{"running"});
    CHECK(missing_columns(Estimator::hazard_ratio, sample) ==
          std::vector<std::string_view>{"duration", "event", "assigned"});
    for_each_estimator([](Estimator each) { CHECK(missing_columns(each, all_columns()).empty()); });
}
