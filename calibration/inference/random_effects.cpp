// SPDX-License-Identifier: EUPL-1.2
// Fisher scoring of the restricted likelihood, halved where it would fall below 0.
#include "calibration/inference/random_effects.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

#include "sim/localised_text.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {
namespace {

/// Sums that all formulas need, at one tau^2.
struct Weighed {
    double w = 0, w2 = 0, w3 = 0;  ///< sums of the first three powers of the weights
    double mean = 0;
    double misfit = 0;    ///< sum of w (y - mean)^2
    double misfit_2 = 0;  ///< sum of w^2 (y - mean)^2
    double log_w = 0;
};

Weighed weigh(View effects, View errors, double tau2) {
    Weighed sums;
    double total = 0;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const double w = 1.0 / (errors[i] * errors[i] + tau2);
        sums.w += w;
        sums.w2 += w * w;
        sums.w3 += w * w * w;
        sums.log_w += sim::logarithm(w);
        total += w * effects[i];
    }
    sums.mean = total / sums.w;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const double w = 1.0 / (errors[i] * errors[i] + tau2);
        const double apart = effects[i] - sums.mean;
        sums.misfit += w * apart * apart;
        sums.misfit_2 += w * w * apart * apart;
    }
    return sums;
}

/// Restricted log likelihood without its constant.
double log_likelihood(const Weighed& sums) {
    return 0.5 * (sums.log_w - sim::logarithm(sums.w) - sums.misfit);
}

/// A step of Fisher scoring: (y'PPy - tr P) / tr PP, P = W - W11'W / sum of w.
double step_from(const Weighed& sums) {
    const double trace = sums.w - sums.w2 / sums.w;
    const double ratio = sums.w2 / sums.w;
    const double trace_2 = sums.w2 - 2.0 * sums.w3 / sums.w + ratio * ratio;
    return (sums.misfit_2 - trace) / trace_2;
}

/// tau^2 of the largest restricted likelihood. Steps end where they change nothing; at most 10,000.
double variance_between(View effects, View errors) {
    double mean_variance = 0;
    for (const double s : errors) { mean_variance += s * s; }
    mean_variance /= static_cast<double>(errors.size());
    const double spread = deviation_of(effects);
    double tau2 = std::max(0.0, spread * spread - mean_variance);
    for (int round = 0; round < 10000; ++round) {
        double step = step_from(weigh(effects, errors, tau2));
        while (tau2 + step < 0.0) { step *= 0.5; }
        tau2 += step;
        if (std::fabs(step) < 1e-15 * (tau2 + mean_variance)) {
            break;
        }
    }
    // Halved steps come near 0 without reaching it; what they leave is no finding.
    const bool is_none =
        log_likelihood(weigh(effects, errors, 0.0)) >= log_likelihood(weigh(effects, errors, tau2));
    return is_none || tau2 < 1e-12 * mean_variance ? 0.0 : tau2;
}

Interval about(double mean, double reach) { return {mean - reach, mean + reach}; }

}  // namespace

RandomEffects random_effects(View effects, View errors) {
    const bool positive = std::all_of(errors.begin(), errors.end(), [](double s) { return s > 0; });
    if (effects.empty() || effects.size() != errors.size() || !positive) {
        throw PhrasedError(
            ExitCode::bug,
            {"random effects: as many errors, above 0, as there are effects",
             "toevallige effecten: evenveel foutmarges, boven 0, als er effecten zijn"});
    }
    RandomEffects found;
    found.studies = effects.size();
    if (effects.size() == 1) {
        found.mean = effects[0];
        found.standard_error = errors[0];
        return found;
    }
    const double degrees = static_cast<double>(effects.size()) - 1.0;
    const double tau2 = variance_between(effects, errors);
    const Weighed at = weigh(effects, errors, tau2);
    const Weighed fixed = weigh(effects, errors, 0.0);
    found.mean = at.mean;
    found.tau = std::sqrt(tau2);
    found.standard_error = std::sqrt(std::max(1.0, at.misfit / degrees) / at.w);
    found.q = fixed.misfit;
    const double typical = degrees / (fixed.w - fixed.w2 / fixed.w);
    found.heterogeneity = tau2 / (tau2 + typical);
    const double reach =
        boost::math::quantile(boost::math::students_t_distribution<double>(degrees), 0.975);
    found.mean_interval = about(found.mean, reach * found.standard_error);
    found.prediction =
        about(found.mean, reach * std::sqrt(tau2 + found.standard_error * found.standard_error));
    return found;
}

}  // namespace afweging::calibration::inference
