// SPDX-License-Identifier: EUPL-1.2
// Neyman, by stratum and by cluster.
#include "calibration/estimators/difference.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "calibration/estimators/arms.hpp"

namespace afweging::calibration {
namespace {

struct Arms {
    Column treated, control;
};

Arms arms_of(const Column& outcome, const Column& treatment) {
    Arms arms;
    for (std::size_t i = 0; i < outcome.size(); ++i) {
        (treatment[i] == 1.0 ? arms.treated : arms.control).push_back(outcome[i]);
    }
    return arms;
}

Estimate neyman(const Column& outcome, const Column& treatment) {
    const Arms arms = arms_of(outcome, treatment);
    const MeanVariance a = mean_variance(arms.treated);
    const MeanVariance b = mean_variance(arms.control);
    return {
        a.mean - b.mean,
        std::sqrt(a.variance / static_cast<double>(a.n) + b.variance / static_cast<double>(b.n)),
        a.n, b.n};
}

/// Of each cluster: how many people, the sum of their outcomes, and its arm; none when it is in
/// both arms.
struct Cluster {
    double people = 0;
    double sum = 0;
    double treated = 0;
};

std::optional<std::vector<Cluster>> clusters_of(const Sample& sample, const Column& outcome) {
    const Column& treatment = treatment_of(sample);
    const Codes codes = codes_of(sample.cluster);
    std::vector<Cluster> clusters(codes.count);
    for (std::size_t i = 0; i < codes.of.size(); ++i) {
        Cluster& cluster = clusters[codes.of[i]];
        cluster.people += 1;
        cluster.sum += outcome[i];
        cluster.treated += treatment[i];
    }
    const bool whole = std::all_of(clusters.begin(), clusters.end(), [](const Cluster& c) {
        return c.treated == 0 || c.treated == c.people;
    });
    return whole && !clusters.empty() ? std::optional(clusters) : std::nullopt;
}

}  // namespace

Estimate difference_in_means(const Sample& sample) {
    return neyman(sample.outcome, treatment_of(sample));
}

Estimate stratified_difference(const Sample& sample) {
    if (sample.stratum.empty()) {
        return {};
    }
    const Codes strata = codes_of(sample.stratum);
    std::vector<Column> outcomes(strata.count);
    std::vector<Column> treatments(strata.count);
    const Column& treatment = treatment_of(sample);
    for (std::size_t i = 0; i < strata.of.size(); ++i) {
        outcomes[strata.of[i]].push_back(sample.outcome[i]);
        treatments[strata.of[i]].push_back(treatment[i]);
    }
    Estimate found{.value = 0};
    double variance = 0;
    for (std::size_t s = 0; s < strata.count; ++s) {
        const Estimate one = neyman(outcomes[s], treatments[s]);
        const double weight =
            static_cast<double>(outcomes[s].size()) / static_cast<double>(sample.outcome.size());
        found.value += weight * one.value;
        variance += weight * weight * one.standard_error * one.standard_error;
        found.treated += one.treated;
        found.control += one.control;
    }
    found.standard_error = std::sqrt(variance);
    return found;
}

Estimate clustered_difference(const Sample& sample) {
    const Column& treatment = treatment_of(sample);
    Estimate found = neyman(sample.outcome, treatment);
    const Arms arms = arms_of(sample.outcome, treatment);
    const std::array<double, 2> mean{mean_variance(arms.control).mean,
                                     mean_variance(arms.treated).mean};
    const std::array<double, 2> people{static_cast<double>(arms.control.size()),
                                       static_cast<double>(arms.treated.size())};
    Column residuals = sample.outcome;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        residuals[i] -= mean[treatment[i] == 1.0 ? 1 : 0];
    }
    const auto clusters = clusters_of(sample, residuals);
    if (!clusters) {
        return {.treated = found.treated, .control = found.control};
    }
    double variance = 0;
    for (const Cluster& cluster : *clusters) {
        const double all = people[cluster.treated > 0 ? 1 : 0];
        const double rest = 1 - cluster.people / all;
        variance += rest > 0 ? cluster.sum * cluster.sum / rest / (all * all) : not_known;
    }
    found.standard_error = std::sqrt(variance);
    return found;
}

Estimate difference_of_cluster_means(const Sample& sample) {
    const auto clusters = clusters_of(sample, sample.outcome);
    if (!clusters) {
        return {};
    }
    Column means;
    Column treated;
    for (const Cluster& cluster : *clusters) {
        means.push_back(cluster.sum / cluster.people);
        treated.push_back(cluster.treated > 0 ? 1.0 : 0.0);
    }
    return neyman(means, treated);
}

}  // namespace afweging::calibration
