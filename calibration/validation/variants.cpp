// SPDX-License-Identifier: EUPL-1.2
// Another likelihood, the same runs.
#include "calibration/validation/variants.hpp"

#include <cmath>
#include <functional>
#include <map>

#include "calibration/fit/calibration.hpp"
#include "calibration/inference/posterior.hpp"

namespace afweging::calibration {

using inference::Likelihood;
using inference::Matrix;
using inference::Runs;
using inference::Vector;

namespace {

/// Another belief: its errors, and which targets count.
struct Belief {
    std::string key;
    LocalisedText label;
    std::function<void(ErrorShares&)> change;
    std::function<bool(const Target&)> counts;
    std::function<void(std::vector<Target>&)> tell = {};  ///< changes what is known of targets
};

bool any(const Target&) { return true; }

/// Each of the q estimates of a study gets the root of q times its error: together they say as much
/// as one that they all are. What goes together in people, arms and years of a study is not
/// published; taken apart its estimates say too much.
void told_once(std::vector<Target>& targets) {
    std::map<std::string, double> estimates;
    for (const Target& each : targets) { ++estimates[each.study]; }
    for (Target& each : targets) { each.standard_error *= std::sqrt(estimates.at(each.study)); }
}

Belief other_shape(const ErrorShares& errors) {
    const bool has_t4 = errors.shape == inference::ErrorShape::student_t4;
    const auto other = has_t4 ? inference::ErrorShape::normal : inference::ErrorShape::student_t4;
    return has_t4 ? Belief{"normal",
                           {"normal errors", "normale fouten"},
                           [other](ErrorShares& e) { e.shape = other; },
                           any}
                  : Belief{"student_t4",
                           {"errors with thick tails (Student t4)",
                            "fouten met dikke staarten (Student t4)"},
                           [other](ErrorShares& e) { e.shape = other; },
                           any};
}

std::vector<Belief> beliefs(const ErrorShares& errors) {
    const auto times = [](double factor) {
        return [factor](ErrorShares& e) {
            for (double& each : e.bias) { each *= factor; }
        };
    };
    return {{"bias_halved",
             {"bias of designs halved", "vertekening van opzetten gehalveerd"},
             times(0.5),
             any},
            {"bias_doubled",
             {"bias of designs doubled", "vertekening van opzetten verdubbeld"},
             times(2),
             any},
            {"rct_only",
             {"lotteries alone", "alleen lotingen"},
             [](ErrorShares&) {},
             [](const Target& t) { return t.design == scenarios::DesignClass::rct; }},
            other_shape(errors),
            {"no_discrepancy",
             {"the model believed to be perfect", "het model voor volmaakt gehouden"},
             [](ErrorShares& e) { e.discrepancy = 0; },
             any},
            {"unrelated",
             {"errors of the model unrelated within a study",
              "modelfouten binnen een onderzoek los van elkaar"},
             [](ErrorShares& e) { e.correlation = 0; },
             any},
            {"more_alike",
             {"errors of the model more alike within a study",
              "modelfouten binnen een onderzoek meer hetzelfde"},
             [](ErrorShares& e) { e.correlation = 0.5 * (1 + e.correlation); },
             any},
            {"told_once",
             {"estimates of one study together as one", "cijfers van een onderzoek samen als een"},
             [](ErrorShares&) {},
             any,
             told_once}};
}

/// What the emulator says at draws.
Runs emulated_at(const inference::Emulator& emulator, const Matrix& draws) {
    Runs at{Matrix(draws.rows(), emulator.outputs()), Matrix(draws.rows(), emulator.outputs())};
    for (std::size_t i = 0; i < draws.rows(); ++i) {
        emulator.mean(draws.row(i), at.means.row(i));
        emulator.variance(draws.row(i), at.variances.row(i));
    }
    return at;
}

bool is_inside(double z) { return std::abs(z) < within_95; }

struct Base {
    inference::Moments moments;
    inference::PredictiveCheck predicted;
};

void compare(const Base& base, const Vector& contraction, const Likelihood& likelihood,
             const EmulatedPosterior& posterior, Variant& variant) {
    const Matrix draws = posterior.chains.pooled();
    const inference::Moments moments = inference::moments_of(draws);
    variant.contraction = inference::contraction_of(draws);
    for (std::size_t j = 0; j < contraction.size(); ++j) {
        variant.shift.push_back((moments.mean[j] - base.moments.mean[j]) /
                                base.moments.deviation[j]);
        variant.width.push_back(moments.deviation[j] / base.moments.deviation[j]);
        const bool was = contraction[j] >= identified_from;
        const bool is = variant.contraction[j] >= identified_from;
        if (is != was) {
            (is ? variant.now_known : variant.now_unknown).push_back(j);
        }
    }
    const auto predicted = inference::check_predictions(
        likelihood, emulated_at(*posterior.emulator, posterior.chains.thinned(1000)));
    for (std::size_t k = 0; k < predicted.targets.size(); ++k) {
        const double before = base.predicted.targets[k].z;
        const double after = predicted.targets[k].z;
        if (is_inside(before) != is_inside(after)) {
            variant.flips.push_back({k, before, after});
        }
    }
    variant.rests_on_runs = rests_on_runs(posterior);
    variant.outside = posterior.outside;
    variant.near = posterior.near;
    variant.chain_failures = posterior.failures.size();
}

EmulatedRuns of_targets(const EmulatedRuns& runs, const std::vector<std::size_t>& kept) {
    EmulatedRuns some{runs.priors,
                      runs.z,
                      {Matrix(runs.z.rows(), kept.size()), Matrix(runs.z.rows(), kept.size()),
                       runs.outputs.seeds}};
    for (std::size_t i = 0; i < runs.z.rows(); ++i) {
        for (std::size_t k = 0; k < kept.size(); ++k) {
            some.outputs.means(i, k) = runs.outputs.means(i, kept[k]);
            some.outputs.variances(i, k) = runs.outputs.variances(i, kept[k]);
        }
    }
    return some;
}

/// An emulator of all targets at the posterior that some of them gave.
EmulatedPosterior sampled(const EmulatedRuns& runs, const Likelihood& likelihood,
                          const std::vector<std::size_t>& kept, const Sampling& sampling,
                          const Matrix& from) {
    EmulatedPosterior found =
        posterior_of(of_targets(runs, kept), likelihood.of_targets(kept), sampling, &from);
    const Vector weights = inference::nearness(runs.z, found.chains.pooled(), 1.5);
    found.emulator = std::make_shared<const inference::Emulator>(runs.z, runs.outputs, weights,
                                                                 sampling.threads);
    return found;
}

std::vector<StudyLeftOut> without_studies(const EmulatedPosterior& plan,
                                          const Likelihood& likelihood, const Sampling& sampling) {
    inference::HmcPlan hmc;
    hmc.seed = sampling.seed + 50;
    hmc.draws = sampling.draws;
    hmc.threads = sampling.threads;
    std::vector<StudyLeftOut> all;
    for (auto& each : inference::leave_out_studies(*plan.emulator, likelihood, hmc)) {
        const double outside = share_outside(*plan.emulator, each.chains.pooled());
        all.push_back({std::move(each), outside});
    }
    return all;
}

}  // namespace

Variants variants_of(const Plan& plan, const std::vector<Target>& targets, const EmulatedRuns& runs,
                     const Sampling& sampling) {
    const Likelihood likelihood = likelihood_of(plan.errors, targets);
    Variants variants;
    variants.plan = posterior_of(runs, likelihood, sampling);
    const Matrix draws = variants.plan.chains.pooled();
    variants.contraction = inference::contraction_of(draws);
    const Base base{
        inference::moments_of(draws),
        inference::check_predictions(
            likelihood, emulated_at(*variants.plan.emulator, variants.plan.chains.thinned(1000)))};
    for (const Belief& belief : beliefs(plan.errors)) {
        ErrorShares errors = plan.errors;
        belief.change(errors);
        std::vector<Target> believed = targets;
        if (belief.tell) {
            belief.tell(believed);
        }
        std::vector<std::size_t> kept;
        for (std::size_t k = 0; k < targets.size(); ++k) {
            if (belief.counts(targets[k])) {
                kept.push_back(k);
            }
        }
        Variant variant;
        variant.key = belief.key;
        variant.label = belief.label;
        variant.targets = kept.size();
        if (!kept.empty()) {
            const EmulatedPosterior posterior =
                sampled(runs, likelihood_of(errors, believed), kept, sampling, draws);
            compare(base, variants.contraction, likelihood, posterior, variant);
        }
        variants.all.push_back(std::move(variant));
    }
    variants.left_out = without_studies(variants.plan, likelihood, sampling);
    return variants;
}

std::vector<inference::Failure> faults_of(const Matrix& draws, const EmulatedPosterior& stored,
                                          const std::vector<inference::Prior>& priors) {
    inference::Problem problem;
    problem.priors = priors;
    Matrix z(draws.rows(), draws.columns());
    for (std::size_t i = 0; i < draws.rows(); ++i) { z.set_row(i, problem.standard(draws.row(i))); }
    return inference::compare_posteriors(inference::moments_of(z),
                                         inference::moments_of(stored.chains.pooled()), priors)
        .failures;
}

}  // namespace afweging::calibration
