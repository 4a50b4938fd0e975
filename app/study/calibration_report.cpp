// SPDX-License-Identifier: EUPL-1.2
// Targets, numbers, gates; bad ones as plainly as good ones.
#include "app/study/calibration_report.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

using calibration::Calibrated;
using calibration::inference::Predicted;

/// Digits that fit an error of this size: two of them.
int decade_of(double error) {
    int decade = 0;
    double size = std::abs(error);
    while (size > 0 && size < 10 && decade > -6) {
        size *= 10;
        --decade;
    }
    return decade;
}

std::string number(double value, double error, Language language) {
    return std::isnan(value) ? (language == Language::nl ? "n.v.t." : "n/a")
                             : format_rounded(value, decade_of(error), language);
}

std::string with_error(double value, double error, Language language) {
    return number(value, error, language) + " ± " + number(1.96 * error, error, language);
}

bool is_inside(const Predicted& one) { return std::abs(one.z) < 1.96; }

void print_targets(Console& console, const Calibrated& found) {
    const Language language = console.language();
    Grid grid{{console.pick({"observed", "gemeten"}), console.pick({"before", "vooraf"}),
               console.pick({"after", "achteraf"}), console.pick({"inside?", "erin?"})},
              {}};
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        const calibration::Target& target = found.targets[k];
        const Predicted& before = found.prior.targets[k];
        const Predicted& after = found.posterior.targets[k];
        grid.rows.push_back(
            {console.pick(target.label),
             {with_error(target.observed, target.standard_error, language),
              with_error(before.mean, before.deviation, language),
              with_error(after.mean, after.deviation, language),
              is_inside(after) ? console.pick({"yes", "ja"}) : console.pick({"NO", "NEE"})}});
    }
    console.out("");
    console.out_paragraph(
        {"Targets, with 95 %: observed, and what the model says of a new study like it before and "
         "after the fit (doubt about numbers, luck, and what is believed of errors):",
         "Doelen, met 95 %: gemeten, en wat het model van een nieuw onderzoek zoals dit zegt, voor "
         "en na het bijstellen (twijfel over getallen, toeval, en wat over fouten wordt "
         "geloofd):"});
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

void print_numbers(Console& console, const Calibrated& found) {
    const Language language = console.language();
    Grid grid{{console.pick({"prior", "prior"}), console.pick({"after, 95 %", "achteraf, 95 %"}),
               console.pick({"learned", "geleerd"})},
              {}};
    for (std::size_t j = 0; j < found.numbers.size(); ++j) {
        const calibration::FittedNumber& one = found.numbers[j];
        const auto column = found.draws.column(j);
        const double low = calibration::inference::quantile_of(column, 0.025);
        const double high = calibration::inference::quantile_of(column, 0.975);
        const double width = (one.high - one.low) / 10;
        grid.rows.push_back(
            {one.key,
             {number(one.low, width, language) + " - " + number(one.mode, width, language) + " - " +
                  number(one.high, width, language),
              number(low, width, language) + " - " + number(high, width, language),
              format_rounded(100 * found.contraction[j], 0, language) + " %"}});
    }
    console.out("");
    console.out_paragraph(
        {"Numbers: low, best and high before; and after. Learned: how much less "
         "variance than before.",
         "Getallen: laagste, beste en hoogste vooraf; en achteraf. Geleerd: "
         "hoeveel minder spreiding (variantie) dan vooraf."});
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

std::vector<std::string> keys_not_identified(const Calibrated& found) {
    std::vector<std::string> keys;
    for (std::size_t j = 0; j < found.numbers.size(); ++j) {
        if (found.contraction[j] < calibration::identified_from) {
            keys.push_back(found.numbers[j].key);
        }
    }
    return keys;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& each : words) { text += (text.empty() ? "" : ", ") + each; }
    return text;
}

void print_gates(Console& console, const Calibrated& found) {
    const std::vector<std::string> unknown = keys_not_identified(found);
    console.out("");
    if (!unknown.empty()) {
        console.out_paragraph(filled({"Not identified: the targets say nothing of {0}.",
                                      "Niet te bepalen: de doelen zeggen niets over {0}."},
                                     {joined(unknown)}));
    }
    std::vector<std::string> conflicts;
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        if (std::abs(found.prior.targets[k].z) > 3) {
            conflicts.push_back(console.pick(found.targets[k].label));
        }
    }
    if (!conflicts.empty()) {
        console.out_paragraph(filled(
            {"Prior and target in conflict (beyond three deviations before the fit): {0}.",
             "Prior en doel spreken elkaar tegen (meer dan drie spreidingen ernaast voor het "
             "bijstellen): {0}."},
            {joined(conflicts)}));
    }
    if (found.empty) {
        console.out_paragraph({"NO PLACE MEETS ALL TARGETS: the model cannot do what was observed.",
                               "GEEN ENKELE PLEK HAALT ALLE DOELEN: het model kan niet wat is "
                               "gemeten."});
    }
    for (const auto& failure : found.chains.failures) {
        console.out_paragraph(
            filled({"A GATE FAILS: {0} of {1} is {2}.", "EEN CONTROLE FAALT: {0} van {1} is {2}."},
                   {failure.what, failure.of, format_rounded(failure.value, -3, Language::en)}));
    }
}

Json predicted_json(const Predicted& one) {
    return Json::object({{"mean", one.mean}, {"deviation", one.deviation}, {"z", one.z}});
}

}  // namespace

void print_calibration(Console& console, const calibration::Plan& plan, const Calibrated& found) {
    console.out_paragraph(
        filled({"{0}: {1} numbers fitted to {2} targets by {3} runs.",
                "{0}: {1} getallen bijgesteld naar {2} doelen met {3} runs."},
               {plan.label, std::to_string(found.numbers.size()),
                std::to_string(found.targets.size()), std::to_string(found.runs)}));
    print_targets(console, found);
    print_numbers(console, found);
    print_gates(console, found);
}

Json calibration_json(const calibration::Plan& plan, const Calibrated& found) {
    Json targets = Json::array();
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        targets.push(Json::object({{"target", found.targets[k].key},
                                   {"observed", found.targets[k].observed},
                                   {"standard_error", found.targets[k].standard_error},
                                   {"before", predicted_json(found.prior.targets[k])},
                                   {"after", predicted_json(found.posterior.targets[k])},
                                   {"inside", is_inside(found.posterior.targets[k])}}));
    }
    Json numbers = Json::array();
    for (std::size_t j = 0; j < found.numbers.size(); ++j) {
        const auto column = found.draws.column(j);
        numbers.push(
            Json::object({{"number", found.numbers[j].key},
                          {"low", found.numbers[j].low},
                          {"mode", found.numbers[j].mode},
                          {"high", found.numbers[j].high},
                          {"mean", calibration::inference::mean_of(column)},
                          {"standard_deviation", calibration::inference::deviation_of(column)},
                          {"p2_5", calibration::inference::quantile_of(column, 0.025)},
                          {"p97_5", calibration::inference::quantile_of(column, 0.975)},
                          {"contraction", found.contraction[j]},
                          {"identified", found.contraction[j] >= calibration::identified_from},
                          {"r_hat", found.chains.r_hat[j]},
                          {"bulk_draws", found.chains.bulk[j]}}));
    }
    return Json::object({{"plan", plan.name},
                         {"complete", true},
                         {"runs", found.runs},
                         {"empty", found.empty},
                         {"gates_failed", found.chains.failures.size()},
                         {"joint_p", found.posterior.joint_p},
                         {"targets", std::move(targets)},
                         {"numbers", std::move(numbers)}});
}

}  // namespace afweging::app
