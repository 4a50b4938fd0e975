// SPDX-License-Identifier: EUPL-1.2
// What a file of a posterior holds, listed once for its writer and its reader. Private to them.
// Form: docs/formats/posterior-h5.md
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calibration/fit/calibrated.hpp"
#include "calibration/inference/distributions.hpp"

namespace afweging::calibration {

/// What the root of a file says that it is. A new minor version only adds.
inline constexpr std::string_view posterior_format = "afweging posterior";
inline constexpr std::uint64_t posterior_major = 2;
inline constexpr std::uint64_t posterior_minor = 0;

/// Passes all of a calibration through Io, which writes or reads:
///
///   size(name, now)               a size of the root: now when writing, that of the file else
///   size_of(path, now)            rows of a column of texts
///   has(name, now)                whether an optional stage is there
///   group(path)
///   text(path, text&)
///   texts(path, n, at)            at(i) is a std::string&
///   numbers(path, n, at)          at(i) is a double&
///   table(path, n, m, at)         at(i, j) is a double&
///   flags(path, n, at)            at(i) is a bool&
///   counts(path, n, at)           at(i) is a std::size_t&
///   codes(path, n, labels, at)    at(i) is a kind, stored by its key
///   told(path, n, m, at)          written only: follows from the rest
template <class Io>
class PosteriorLayout {
public:
    PosteriorLayout(Io& io, Calibrated& found) : io_(io), found_(found) {}

    void pass() {
        found_.numbers.resize(io_.size_of("/numbers/key", found_.numbers.size()));
        found_.targets.resize(io_.size_of("/targets/key", found_.targets.size()));
        numbers();
        draws();
        targets();
        result();
        gates();
        directions();
        waves();
        screening();
        profiles();
        if (io_.has("has_model", found_.model.has_value())) {
            found_.model = found_.model.value_or(ModelStage{});
            model(*found_.model);
        }
        if (io_.has("has_abc", found_.abc.has_value())) {
            found_.abc = found_.abc.value_or(AbcStage{});
            abc(*found_.abc);
        }
    }

private:
    using Vector = inference::Vector;
    using Matrix = inference::Matrix;

    void column(const std::string& path, std::size_t n, Vector& values) {
        values.resize(n);
        io_.numbers(path, n, [&](std::size_t i) -> double& { return values[i]; });
    }

    void matrix(const std::string& path, std::size_t n, std::size_t m, Matrix& values) {
        if (values.rows() != n || values.columns() != m) {
            values = Matrix(n, m);
        }
        io_.table(path, n, m,
                  [&](std::size_t i, std::size_t j) -> double& { return values(i, j); });
    }

    void number(const std::string& path, double& value) {
        io_.numbers(path, 1, [&](std::size_t) -> double& { return value; });
    }

    void count(const std::string& path, std::size_t& value) {
        io_.counts(path, 1, [&](std::size_t) -> std::size_t& { return value; });
    }

    void flag(const std::string& path, bool& value) {
        io_.flags(path, 1, [&](std::size_t) -> bool& { return value; });
    }

    void numbers() {
        auto& all = found_.numbers;
        const std::size_t n = all.size();
        io_.group("/numbers");
        io_.texts("/numbers/key", n, [&](std::size_t i) -> std::string& { return all[i].key; });
        io_.numbers("/numbers/low", n, [&](std::size_t i) -> double& { return all[i].low; });
        io_.numbers("/numbers/mode", n, [&](std::size_t i) -> double& { return all[i].mode; });
        io_.numbers("/numbers/high", n, [&](std::size_t i) -> double& { return all[i].high; });
        column("/numbers/contraction", n, found_.contraction);
        column("/numbers/r_hat", n, found_.chains.r_hat);
        column("/numbers/bulk_draws", n, found_.chains.bulk);
        column("/numbers/tail_draws", n, found_.chains.tail);
        column("/numbers/monte_carlo_error", n, found_.chains.monte_carlo_error);
    }

    void draws() {
        const std::size_t n = found_.numbers.size();
        matrix("/draws", io_.size("draws", found_.draws.rows()), n, found_.draws);
        const auto& all = found_.draws;
        const std::size_t places = told_places.size();
        io_.told("/places", places, 0, [](std::size_t i, std::size_t) { return told_places[i]; });
        io_.told("/numbers/prior_quantiles", n, places, [&](std::size_t i, std::size_t j) {
            return prior_quantiles(found_.numbers[i])[j];
        });
        io_.told("/numbers/posterior_quantiles", n, places, [&](std::size_t i, std::size_t j) {
            return inference::quantile_of(all.column(i), told_places[j]);
        });
        io_.told("/numbers/mean", n, 0,
                 [&](std::size_t i, std::size_t) { return inference::mean_of(all.column(i)); });
        io_.told("/numbers/deviation", n, 0, [&](std::size_t i, std::size_t) {
            return inference::deviation_of(all.column(i));
        });
        io_.told("/numbers/identified", n, 0, [&](std::size_t i, std::size_t) {
            return found_.contraction[i] >= identified_from ? 1.0 : 0.0;
        });
    }

    void target_texts(const std::string& name, std::string& (*of)(Target&)) {
        io_.texts("/targets/" + name, found_.targets.size(),
                  [&](std::size_t k) -> std::string& { return of(found_.targets[k]); });
    }

    void targets() {
        auto& all = found_.targets;
        const std::size_t n = all.size();
        io_.group("/targets");
        target_texts("key", [](Target& one) -> std::string& { return one.key; });
        target_texts("label_en", [](Target& one) -> std::string& { return one.label.en; });
        target_texts("label_nl", [](Target& one) -> std::string& { return one.label.nl; });
        target_texts("unit_en", [](Target& one) -> std::string& { return one.unit.en; });
        target_texts("unit_nl", [](Target& one) -> std::string& { return one.unit.nl; });
        target_texts("study", [](Target& one) -> std::string& { return one.study; });
        io_.codes("/targets/design", n, scenarios::design_class_labels,
                  [&](std::size_t k) -> scenarios::DesignClass& { return all[k].design; });
        io_.numbers("/targets/observed", n,
                    [&](std::size_t k) -> double& { return all[k].observed; });
        io_.numbers("/targets/standard_error", n,
                    [&](std::size_t k) -> double& { return all[k].standard_error; });
        column("/targets/spread", n, found_.spread);
        column("/targets/luck", n, found_.luck);
        predictions("/targets/prior", found_.prior, found_.prior_ranges);
        predictions("/targets/posterior", found_.posterior, found_.posterior_ranges);
        io_.told("/targets/conflict", n, 0, [&](std::size_t k, std::size_t) {
            return std::fabs(found_.prior.targets[k].z) <= conflict_above ? 0.0 : 1.0;
        });
    }

    void predictions(const std::string& path, inference::PredictiveCheck& check,
                     std::vector<TargetRange>& ranges) {
        const std::size_t n = found_.targets.size();
        auto& all = check.targets;
        all.resize(n);
        ranges.resize(n);
        io_.group(path);
        io_.numbers(path + "/mean", n, [&](std::size_t k) -> double& { return all[k].mean; });
        io_.numbers(path + "/deviation", n,
                    [&](std::size_t k) -> double& { return all[k].deviation; });
        io_.numbers(path + "/z", n, [&](std::size_t k) -> double& { return all[k].z; });
        io_.numbers(path + "/crps", n, [&](std::size_t k) -> double& { return all[k].crps; });
        io_.numbers(path + "/p", n, [&](std::size_t k) -> double& { return ranges[k].p; });
        io_.flags(path + "/inside", n, [&](std::size_t k) -> bool& { return ranges[k].is_inside; });
        const std::size_t places = told_places.size();
        io_.table(path + "/quantiles", n, places,
                  [&](std::size_t k, std::size_t j) -> double& { return ranges[k].predicted[j]; });
        io_.table(path + "/model", n, places,
                  [&](std::size_t k, std::size_t j) -> double& { return ranges[k].model[j]; });
        for (std::size_t k = 0; k < n; ++k) {
            all[k].name = found_.targets[k].key;
            all[k].observed = found_.targets[k].observed;
            all[k].p = 2.0 * inference::normal_cdf(-std::fabs(all[k].z));
        }
    }

    void result() {
        io_.group("/result");
        count("/result/runs", found_.runs);
        number("/result/joint_p_prior", found_.prior.joint_p);
        number("/result/joint_p", found_.posterior.joint_p);
        flag("/result/empty", found_.empty);
        column("/result/chain_acceptance", io_.size("chains", found_.chain_acceptance.size()),
               found_.chain_acceptance);
    }

    void gates() {
        auto& all = found_.gates;
        all.resize(io_.size_of("/gates/of", all.size()));
        const std::size_t n = all.size();
        io_.group("/gates");
        io_.codes("/gates/gate", n, gate_labels,
                  [&](std::size_t i) -> GateKind& { return all[i].kind; });
        io_.texts("/gates/of", n, [&](std::size_t i) -> std::string& { return all[i].of; });
        io_.numbers("/gates/value", n, [&](std::size_t i) -> double& { return all[i].value; });
        io_.numbers("/gates/limit", n, [&](std::size_t i) -> double& { return all[i].limit; });
        io_.codes("/gates/outcome", n, gate_outcome_labels,
                  [&](std::size_t i) -> GateOutcome& { return all[i].outcome; });
        io_.lists("/gates/failing", n,
                  [&](std::size_t i) -> std::vector<std::string>& { return all[i].failing; });
    }

    void directions() {
        auto& all = found_.directions;
        all.resize(io_.size("directions", all.size()));
        const std::size_t n = all.size();
        const std::size_t d = found_.numbers.size();
        io_.group("/directions");
        io_.numbers("/directions/singular_value", n,
                    [&](std::size_t i) -> double& { return all[i].singular_value; });
        io_.numbers("/directions/contraction", n,
                    [&](std::size_t i) -> double& { return all[i].contraction; });
        Matrix weights(n, d);
        for (std::size_t i = 0; i < n; ++i) {
            for (const auto& [key, weight] : all[i].weights) { weights(i, place_of(key)) = weight; }
        }
        matrix("/directions/weights", n, d, weights);
        for (std::size_t i = 0; i < n; ++i) { name_weights(weights.row(i), all[i]); }
    }

    [[nodiscard]] std::size_t place_of(const std::string& key) const {
        const auto& all = found_.numbers;
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const FittedNumber& each) { return each.key == key; });
        return static_cast<std::size_t>(at - all.begin());
    }

    void name_weights(inference::View weights, inference::Direction& direction) const {
        direction.weights.clear();
        for (std::size_t j = 0; j < weights.size(); ++j) {
            if (std::fabs(weights[j]) > 0) {
                direction.weights.emplace_back(found_.numbers[j].key, weights[j]);
            }
        }
        std::stable_sort(
            direction.weights.begin(), direction.weights.end(),
            [](const auto& a, const auto& b) { return std::fabs(a.second) > std::fabs(b.second); });
    }

    void waves() {
        using inference::EmulatorFit;
        auto& all = found_.waves;
        all.resize(io_.size("waves", all.size()));
        const std::size_t n = all.size();
        const std::size_t targets = found_.targets.size();
        for (inference::Wave& each : all) { each.fits.resize(targets); }
        io_.group("/waves");
        io_.counts("/waves/runs", n, [&](std::size_t i) -> std::size_t& { return all[i].runs; });
        const auto of_wave = [&](const std::string& name, double inference::Wave::*member) {
            io_.numbers("/waves/" + name, n,
                        [&](std::size_t i) -> double& { return all[i].*member; });
        };
        of_wave("space_left", &inference::Wave::space_left);
        of_wave("posterior_left", &inference::Wave::posterior_left);
        of_wave("emulator_share", &inference::Wave::emulator_share);
        const auto of_fit = [&](const std::string& name, double EmulatorFit::*member) {
            io_.table("/waves/" + name, n, targets, [&](std::size_t i, std::size_t k) -> double& {
                return all[i].fits[k].*member;
            });
        };
        of_fit("q2", &EmulatorFit::q2);
        of_fit("within_three", &EmulatorFit::within_three);
        of_fit("deviation", &EmulatorFit::deviation);
        of_fit("noise", &EmulatorFit::noise);
    }

    void screening() {
        const std::size_t n = found_.targets.size();
        const std::size_t d = found_.numbers.size();
        inference::SobolIndices& sobol = found_.screening.sobol;
        io_.group("/sobol");
        matrix("/sobol/first", n, d, sobol.first);
        matrix("/sobol/total", n, d, sobol.total);
        matrix("/sobol/first_error", n, d, sobol.first_error);
        matrix("/sobol/total_error", n, d, sobol.total_error);
        inference::Morris& morris = found_.screening.morris;
        if (io_.has("has_morris", morris.runs > 0)) {
            io_.group("/morris");
            count("/morris/runs", morris.runs);
            matrix("/morris/mean", n, d, morris.mean);
            matrix("/morris/mean_size", n, d, morris.mean_size);
            matrix("/morris/deviation", n, d, morris.deviation);
        }
    }

    void profiles() {
        auto& all = found_.profiles;
        all.resize(io_.size("profiles", all.size()));
        const std::size_t n = all.size();
        const std::size_t grid = io_.size("grid", n > 0 ? all[0].value.size() : 0);
        io_.group("/profiles");
        number_keys("/profiles/number", n,
                    [&](std::size_t i) -> std::size_t& { return all[i].number; });
        const auto of_profile = [&](const std::string& name, Vector NumberProfile::*member) {
            for (NumberProfile& each : all) { (each.*member).resize(grid); }
            io_.table("/profiles/" + name, n, grid,
                      [&](std::size_t i, std::size_t j) -> double& { return (all[i].*member)[j]; });
        };
        of_profile("value", &NumberProfile::value);
        of_profile("standard", &NumberProfile::standard);
        of_profile("log_density", &NumberProfile::log_density);
        of_profile("above_prior", &NumberProfile::above_prior);
        io_.flags("/profiles/flat", n, [&](std::size_t i) -> bool& { return all[i].is_flat; });
    }

    /// Places among the numbers, by their keys.
    template <class At>
    void number_keys(const std::string& path, std::size_t n, At at) {
        std::vector<std::string> keys(n);
        for (std::size_t i = 0; i < n; ++i) { keys[i] = found_.numbers[at(i)].key; }
        io_.texts(path, n, [&](std::size_t i) -> std::string& { return keys[i]; });
        for (std::size_t i = 0; i < n; ++i) {
            at(i) = std::min(place_of(keys[i]), found_.numbers.size() - 1);
        }
    }

    void model(ModelStage& stage) {
        const std::size_t d = found_.numbers.size();
        io_.group("/model");
        count("/model/chains", stage.chains);
        count("/model/steps", stage.steps);
        count("/model/runs", stage.runs);
        number("/model/acceptance", stage.acceptance);
        number("/model/disagreement", stage.disagreement);
        flag("/model/kept", stage.is_kept);
        column("/model/r_hat", d, stage.check.r_hat);
        column("/model/bulk_draws", d, stage.check.bulk);
        column("/model/tail_draws", d, stage.check.tail);
        column("/model/monte_carlo_error", d, stage.check.monte_carlo_error);
        column("/model/shift", d, stage.shift);
        column("/model/width", d, stage.width);
        column("/model/shift_error", d, stage.shift_error);
        column("/model/width_error", d, stage.width_error);
    }

    void abc(AbcStage& stage) {
        stage.numbers.resize(io_.size_of("/abc/number", stage.numbers.size()));
        const std::size_t n = stage.numbers.size();
        io_.group("/abc");
        number_keys("/abc/number", n,
                    [&](std::size_t i) -> std::size_t& { return stage.numbers[i]; });
        flag("/abc/on_model", stage.is_on_model);
        count("/abc/runs", stage.runs);
        column("/abc/tolerances", io_.size("tolerances", stage.tolerances.size()),
               stage.tolerances);
        column("/abc/plain_mean", n, stage.plain.mean);
        column("/abc/plain_deviation", n, stage.plain.deviation);
        column("/abc/mean", n, stage.adjusted.mean);
        column("/abc/deviation", n, stage.adjusted.deviation);
        column("/abc/engine_mean", n, stage.engine.mean);
        column("/abc/engine_deviation", n, stage.engine.deviation);
    }

    Io& io_;
    Calibrated& found_;
};

}  // namespace afweging::calibration
