// SPDX-License-Identifier: EUPL-1.2
// The report of a calibration for programs: all of it, unrounded.
#include <string>
#include <utility>
#include <vector>

#include "app/study/calibration_findings.hpp"
#include "app/study/calibration_report.hpp"
#include "app/study/calibration_words.hpp"

namespace afweging::app {
namespace {

using calibration::Calibrated;
using calibration::Quantiles;
using calibration::inference::View;

Json numbers_json(View values) {
    Json all = Json::array();
    for (const double each : values) { all.push(each); }
    return all;
}

Json quantiles_json(const Quantiles& q) {
    return Json::object(
        {{"p2_5", q[0]}, {"p10", q[1]}, {"p50", q[2]}, {"p90", q[3]}, {"p97_5", q[4]}});
}

Json predicted_json(const calibration::inference::Predicted& one,
                    const calibration::TargetRange& range) {
    return Json::object({{"mean", one.mean},
                         {"deviation", one.deviation},
                         {"z", one.z},
                         {"p", range.p},
                         {"crps", one.crps},
                         {"inside", range.is_inside},
                         {"quantiles", quantiles_json(range.predicted)},
                         {"model", quantiles_json(range.model)}});
}

bool is_among(const std::vector<std::size_t>& places, std::size_t one) {
    for (const std::size_t each : places) {
        if (each == one) {
            return true;
        }
    }
    return false;
}

Json target_json(const Calibrated& found, std::size_t k) {
    Json movers = Json::array();
    for (const std::size_t j : movers_of(found, k)) {
        movers.push(Json::object({{"number", found.numbers[j].key},
                                  {"total", found.screening.sobol.total(k, j)},
                                  {"total_error", found.screening.sobol.total_error(k, j)}}));
    }
    const auto& fit = found.waves.back().fits[k];
    return Json::object(
        {{"target", found.targets[k].key},
         {"study", found.targets[k].study},
         {"observed", found.targets[k].observed},
         {"standard_error", found.targets[k].standard_error},
         {"spread", found.spread[k]},
         {"luck", found.luck[k]},
         {"conflict", is_among(calibration::conflicts_of(found), k)},
         {"before", predicted_json(found.prior.targets[k], found.prior_ranges[k])},
         {"after", predicted_json(found.posterior.targets[k], found.posterior_ranges[k])},
         {"inside", found.posterior_ranges[k].is_inside},
         {"moved_by", std::move(movers)},
         {"emulator", Json::object({{"q2", fit.q2}, {"within_three", fit.within_three}})}});
}

Json number_json(const Calibrated& found, std::size_t j) {
    const auto column = found.draws.column(j);
    const Quantiles after = calibration::quantiles_of(column);
    std::vector<std::string> moves;
    for (const std::size_t k : moved_by(found, j)) { moves.push_back(found.targets[k].key); }
    return Json::object({{"number", found.numbers[j].key},
                         {"low", found.numbers[j].low},
                         {"mode", found.numbers[j].mode},
                         {"high", found.numbers[j].high},
                         {"mean", calibration::inference::mean_of(column)},
                         {"standard_deviation", calibration::inference::deviation_of(column)},
                         {"p2_5", after.front()},
                         {"p97_5", after.back()},
                         {"before", quantiles_json(calibration::prior_quantiles(found.numbers[j]))},
                         {"after", quantiles_json(after)},
                         {"contraction", found.contraction[j]},
                         {"identified", found.contraction[j] >= calibration::identified_from},
                         {"r_hat", found.chains.r_hat[j]},
                         {"bulk_draws", found.chains.bulk[j]},
                         {"tail_draws", found.chains.tail[j]},
                         {"monte_carlo_error", found.chains.monte_carlo_error[j]},
                         {"moves", Json::texts(moves)}});
}

Json gates_json(const Calibrated& found) {
    Json all = Json::array();
    for (const calibration::Gate& each : found.gates) {
        const auto kind = static_cast<std::size_t>(each.kind);
        const auto outcome = static_cast<std::size_t>(each.outcome);
        all.push(
            Json::object({{"gate", std::string(calibration::gate_labels[kind].key)},
                          {"of", each.of},
                          {"value", each.value},
                          {"limit", each.limit},
                          {"outcome", std::string(calibration::gate_outcome_labels[outcome].key)},
                          {"failing", Json::texts(each.failing)}}));
    }
    return all;
}

Json waves_json(const Calibrated& found) {
    Json all = Json::array();
    for (const calibration::inference::Wave& each : found.waves) {
        all.push(Json::object({{"runs", each.runs},
                               {"space_left", each.space_left},
                               {"posterior_left", each.posterior_left},
                               {"emulator_share", each.emulator_share}}));
    }
    return all;
}

Json directions_json(const Calibrated& found) {
    Json all = Json::array();
    for (const calibration::inference::Direction& each : found.directions) {
        Json weights = Json::object();
        for (const auto& [key, weight] : each.weights) { weights.add(key, weight); }
        all.push(Json::object({{"singular_value", each.singular_value},
                               {"contraction", each.contraction},
                               {"weights", std::move(weights)}}));
    }
    return all;
}

Json profiles_json(const Calibrated& found) {
    Json all = Json::array();
    for (const calibration::NumberProfile& each : found.profiles) {
        all.push(Json::object({{"number", found.numbers[each.number].key},
                               {"value", numbers_json(each.value)},
                               {"log_density", numbers_json(each.log_density)},
                               {"above_prior", numbers_json(each.above_prior)},
                               {"flat", each.is_flat}}));
    }
    return all;
}

Json model_json(const Calibrated& found) {
    if (!found.model) {
        return {};
    }
    const calibration::ModelStage& model = *found.model;
    return Json::object({{"chains", model.chains},
                         {"steps", model.steps},
                         {"runs", model.runs},
                         {"acceptance", model.acceptance},
                         {"disagreement", model.disagreement},
                         {"kept", model.is_kept},
                         {"bulk_draws", numbers_json(model.check.bulk)},
                         {"tail_draws", numbers_json(model.check.tail)},
                         {"shift", numbers_json(model.shift)},
                         {"shift_error", numbers_json(model.shift_error)},
                         {"width", numbers_json(model.width)},
                         {"width_error", numbers_json(model.width_error)}});
}

Json abc_json(const Calibrated& found) {
    if (!found.abc) {
        return {};
    }
    const calibration::AbcStage& abc = *found.abc;
    const auto moments = [](const calibration::inference::Moments& each) {
        return Json::object(
            {{"mean", numbers_json(each.mean)}, {"deviation", numbers_json(each.deviation)}});
    };
    return Json::object({{"numbers", Json::texts(keys_at(found, abc.numbers))},
                         {"on", abc.is_on_model ? "model" : "emulator"},
                         {"runs", abc.runs},
                         {"tolerances", numbers_json(abc.tolerances)},
                         {"plain", moments(abc.plain)},
                         {"adjusted", moments(abc.adjusted)},
                         {"engine", moments(abc.engine)}});
}

std::size_t failed_gates(const Calibrated& found) {
    std::size_t count = 0;
    for (const calibration::Gate& each : found.gates) {
        count += each.outcome == calibration::GateOutcome::failed ? 1 : 0;
    }
    return count;
}

}  // namespace

Json calibration_json(const calibration::Plan& plan, const Calibrated& found) {
    Json targets = Json::array();
    for (std::size_t k = 0; k < found.targets.size(); ++k) { targets.push(target_json(found, k)); }
    Json numbers = Json::array();
    for (std::size_t j = 0; j < found.numbers.size(); ++j) { numbers.push(number_json(found, j)); }
    return Json::object(
        {{"plan", plan.name},
         {"complete", true},
         {"runs", found.runs},
         {"empty", found.empty},
         {"gates_failed", failed_gates(found)},
         {"joint_p", found.posterior.joint_p},
         {"not_identified", Json::texts(keys_at(found, calibration::not_identified(found)))},
         {"targets", std::move(targets)},
         {"numbers", std::move(numbers)},
         {"gates", gates_json(found)},
         {"waves", waves_json(found)},
         {"directions", directions_json(found)},
         {"profiles", profiles_json(found)},
         {"model", model_json(found)},
         {"abc", abc_json(found)}});
}

}  // namespace afweging::app
