// SPDX-License-Identifier: EUPL-1.2
// Tables of figures, of other beliefs, of studies left out.
#include "app/study/validation_report.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/study/wrong_report.hpp"

namespace afweging::app {
namespace {

using calibration::HeldFigure;
using calibration::PredictedFigure;
using calibration::StudyLeftOut;
using calibration::Variant;

/// Two digits of an error.
int digits_for(double error) {
    return std::isfinite(error) && error > 0 ? std::clamp(decade_of(error) - 1, -6, 6) : -1;
}

std::string number(double value, int decade, Language language) {
    return std::isfinite(value) ? format_rounded(value, decade, language) : "-";
}

std::string plus_minus(double error, Language language) {
    return "± " + number(1.96 * error, digits_for(1.96 * error), language);
}

const std::string& yes_or_no(const Console& console, bool yes) {
    static const LocalisedText words_yes{"yes", "ja"};
    static const LocalisedText words_no{"NO", "NEE"};
    return console.pick(yes ? words_yes : words_no);
}

LocalisedText use_of(const HeldFigure& figure) {
    const auto& label = calibration::figure_use_labels[static_cast<std::size_t>(figure.use)];
    return {std::string(label.en), std::string(label.nl)};
}

void print_grid(Console& console, const LocalisedText& about, const Grid& grid) {
    console.out("");
    console.out_paragraph(about);
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

void print_figures(Console& console, const Validation& found) {
    const Language language = console.language();
    Grid grid{{console.pick({"observed", "gemeten"}), console.pick({"design", "opzet"}),
               console.pick({"model", "model"}), console.pick({"simulated", "berekend"}),
               console.pick({"from", "van"}), console.pick({"to", "tot"}), "z",
               console.pick({"inside?", "erin?"}), console.pick({"use", "gebruik"})},
              {}};
    for (const PredictedFigure& row : found.table.rows) {
        const calibration::Target& target = row.figure.target;
        const int decade = digits_for(std::max(target.standard_error, (row.high - row.low) / 4));
        grid.rows.push_back({console.pick(target.label),
                             {number(target.observed, decade, language) + " " +
                                  plus_minus(target.standard_error, language),
                              row.bias > 0 ? plus_minus(row.bias, language) : "-",
                              row.discrepancy > 0 ? plus_minus(row.discrepancy, language) : "-",
                              number(row.mean, decade, language), number(row.low, decade, language),
                              number(row.high, decade, language), number(row.z, -1, language),
                              yes_or_no(console, row.inside), console.pick(use_of(row.figure))}});
    }
    print_grid(console,
               filled({"Figures beside the model at {0} draws of the posterior, misses first. "
                       "Observed with its own error, then what is believed of the bias of its "
                       "design and of the model, all 95 %; simulated with 95 % of runs (doubt "
                       "about numbers, luck of small worlds).",
                       "Cijfers naast het model bij {0} trekkingen, missers eerst. Gemeten met de "
                       "eigen fout, dan wat over de vertekening door de opzet en over het model "
                       "wordt geloofd, alles 95 %; berekend met 95 % van de runs (twijfel over "
                       "getallen, toeval van kleine werelden)."},
                      {std::to_string(found.draws)}),
               grid);
}

void print_untold(Console& console, const Validation& found) {
    for (const HeldFigure& each : found.table.not_told) {
        console.out_paragraph(filled({"Not told: {0}: {1}.", "Niet te vertellen: {0}: {1}."},
                                     {each.target.label, each.target.report.missing}));
    }
    for (const HeldFigure& each : found.table.about_nobody) {
        console.out_paragraph(filled({"About nobody in worlds of this size: {0}.",
                                      "Gaat in werelden van deze omvang over niemand: {0}."},
                                     {each.target.label}));
    }
}

std::string keys_of(const Validation& found, const std::vector<std::size_t>& numbers) {
    std::string all;
    for (const std::size_t j : numbers) { all += (all.empty() ? "" : ", ") + found.numbers[j].key; }
    return all;
}

void print_changes(Console& console, const Validation& found, const Variant& one) {
    const LocalisedText& label = one.label;
    if (one.targets == 0) {
        console.out_paragraph(
            filled({"{0}: no target of the plan is one.", "{0}: geen doel van het plan is dat."},
                   {label}));
        return;
    }
    if (!one.rests_on_runs) {
        console.out_paragraph(filled(
            {"UNRELIABLE: {0}: its posterior lies where there are few runs ({1} near it, {2} % of "
             "its draws out of reach).",
             "ONBETROUWBAAR: {0}: die posterior ligt waar weinig runs zijn ({1} dichtbij, {2} % "
             "van de trekkingen buiten bereik)."},
            {label, std::to_string(one.near), number(100 * one.outside, 0, console.language())}));
    }
    if (one.chain_failures > 0) {
        console.out_paragraph(filled(
            {"UNRELIABLE: {0}: its chains do not agree, {1} checks fail; it may have several "
             "modes.",
             "ONBETROUWBAAR: {0}: de ketens zijn het niet eens, {1} controles falen; er zijn "
             "misschien meer toppen."},
            {label, std::to_string(one.chain_failures)}));
    }
    if (!one.now_known.empty()) {
        console.out_paragraph(filled({"{0}: now identified: {1}.", "{0}: nu wel te bepalen: {1}."},
                                     {label, keys_of(found, one.now_known)}));
    }
    if (!one.now_unknown.empty()) {
        console.out_paragraph(
            filled({"{0}: not identified any more: {1}.", "{0}: niet meer te bepalen: {1}."},
                   {label, keys_of(found, one.now_unknown)}));
    }
    for (const calibration::Flip& flip : one.flips) {
        console.out_paragraph(filled(
            {"{0}: '{1}' goes from z = {2} to {3}.", "{0}: '{1}' gaat van z = {2} naar {3}."},
            {label, found.targets[flip.target].label, number(flip.z_before, -1, console.language()),
             number(flip.z_after, -1, console.language())}));
    }
}

void print_variants(Console& console, const Validation& found) {
    const Language language = console.language();
    Grid grid{{}, {}};
    for (const Variant& one : found.variants.all) {
        if (one.targets > 0) {
            grid.columns.push_back(console.pick(one.label));
        }
    }
    for (std::size_t j = 0; j < found.numbers.size(); ++j) {
        GridRow row{found.numbers[j].key, {}};
        for (const Variant& one : found.variants.all) {
            if (one.targets > 0) {
                row.cells.push_back(number(one.shift[j], -2, language) + " x " +
                                    number(one.width[j], -2, language));
            }
        }
        grid.rows.push_back(std::move(row));
    }
    print_grid(console,
               filled({"Other beliefs, by the {0} stored runs: how many deviations the mean of "
                       "each number moves, and how many times as wide it becomes.",
                       "Andere aannamen, met de {0} bewaarde runs: hoeveel spreidingen het "
                       "gemiddelde van elk getal opschuift, en hoeveel maal zo breed het wordt."},
                      {std::to_string(found.stored_runs)}),
               grid);
    for (const Variant& one : found.variants.all) { print_changes(console, found, one); }
}

void print_left_out(Console& console, const Validation& found) {
    const Language language = console.language();
    Grid grid{{console.pick({"observed", "gemeten"}), console.pick({"foretold", "voorspeld"}), "z",
               "CRPS", "80 %", "95 %", console.pick({"log score", "logscore"})},
              {}};
    std::size_t all = 0, in_80 = 0, in_95 = 0;
    std::string far;
    for (const StudyLeftOut& study : found.variants.left_out) {
        for (const auto& one : study.found.targets) {
            const int decade = digits_for(one.deviation);
            const bool within_80 = std::abs(one.z) < calibration::within_80;
            const bool within_95 = std::abs(one.z) < calibration::within_95;
            ++all;
            in_80 += within_80 ? 1U : 0U;
            in_95 += within_95 ? 1U : 0U;
            grid.rows.push_back(
                {study.found.study + ": " + one.name,
                 {number(one.observed, decade, language),
                  number(one.mean, decade, language) + " " + plus_minus(one.deviation, language),
                  number(one.z, -1, language), number(one.crps, decade, language),
                  yes_or_no(console, within_80), yes_or_no(console, within_95),
                  number(study.found.log_score, -1, language)}});
        }
        if (study.outside > 0.05) {
            far += (far.empty() ? "" : ", ") + study.found.study;
        }
    }
    print_grid(console,
               {"Each study left out in turn, and foretold by all others.",
                "Elk onderzoek om de beurt weggelaten, en voorspeld door alle andere."},
               grid);
    console.out_paragraph(
        filled({"Of {0} figures {1} lie within 80 %, {2} within 95 %.",
                "Van {0} cijfers liggen er {1} binnen 80 %, {2} binnen 95 %."},
               {std::to_string(all), std::to_string(in_80), std::to_string(in_95)}));
    if (!far.empty()) {
        console.out_paragraph(
            filled({"UNRELIABLE: without {0} the posterior lies out of reach of the runs.",
                    "ONBETROUWBAAR: zonder {0} ligt de posterior buiten bereik van de runs."},
                   {far}));
    }
}

Json figure_json(const PredictedFigure& row) {
    const calibration::Target& target = row.figure.target;
    return Json::object({{"figure", target.key},
                         {"evidence", Json::texts(target.evidence)},
                         {"use", use_of(row.figure).en},
                         {"unit", target.unit.en},
                         {"observed", target.observed},
                         {"standard_error", target.standard_error},
                         {"bias", row.bias},
                         {"discrepancy", row.discrepancy},
                         {"mean", row.mean},
                         {"p2_5", row.low},
                         {"p97_5", row.high},
                         {"luck", row.luck},
                         {"z", row.z},
                         {"crps", row.crps},
                         {"inside", row.inside}});
}

Json untold_json(const std::vector<HeldFigure>& figures) {
    Json all = Json::array();
    for (const HeldFigure& each : figures) {
        all.push(Json::object({{"figure", each.target.key},
                               {"evidence", Json::texts(each.target.evidence)},
                               {"why", each.target.report.missing.en}}));
    }
    return all;
}

Json variant_json(const Validation& found, const Variant& one) {
    Json numbers = Json::array();
    for (std::size_t j = 0; j < one.shift.size(); ++j) {
        numbers.push(Json::object({{"number", found.numbers[j].key},
                                   {"shift", one.shift[j]},
                                   {"width", one.width[j]},
                                   {"contraction", one.contraction[j]}}));
    }
    Json flips = Json::array();
    for (const calibration::Flip& flip : one.flips) {
        flips.push(Json::object({{"target", found.targets[flip.target].key},
                                 {"z_before", flip.z_before},
                                 {"z_after", flip.z_after}}));
    }
    return Json::object({{"belief", one.key},
                         {"targets", one.targets},
                         {"rests_on_runs", one.rests_on_runs},
                         {"runs_near", one.near},
                         {"draws_outside", one.outside},
                         {"gates_failed", one.chain_failures},
                         {"numbers", std::move(numbers)},
                         {"flips", std::move(flips)}});
}

Json left_out_json(const StudyLeftOut& study) {
    Json targets = Json::array();
    for (const auto& one : study.found.targets) {
        targets.push(Json::object({{"target", one.name},
                                   {"observed", one.observed},
                                   {"mean", one.mean},
                                   {"deviation", one.deviation},
                                   {"z", one.z},
                                   {"crps", one.crps},
                                   {"within_80", std::abs(one.z) < calibration::within_80},
                                   {"within_95", std::abs(one.z) < calibration::within_95}}));
    }
    return Json::object({{"study", study.found.study},
                         {"log_score", study.found.log_score},
                         {"draws_outside", study.outside},
                         {"targets", std::move(targets)}});
}

}  // namespace

void print_validation(Console& console, const calibration::Plan& plan, const Validation& found) {
    std::size_t misses = 0;
    for (const PredictedFigure& row : found.table.rows) { misses += row.inside ? 0U : 1U; }
    console.out_paragraph(
        filled({"{0}: {1} figures beside the model, {2} of them outside their interval.",
                "{0}: {1} cijfers naast het model, {2} ervan buiten hun interval."},
               {plan.label, std::to_string(found.table.rows.size()), std::to_string(misses)}));
    print_figures(console, found);
    print_untold(console, found);
    print_variants(console, found);
    print_left_out(console, found);
    if (found.wrong) {
        print_wrong(console, *found.wrong);
    }
    for (const auto& failure : found.variants.plan.failures) {
        console.out_paragraph(
            filled({"A GATE FAILS: {0} of {1} is {2}.", "EEN CONTROLE FAALT: {0} van {1} is {2}."},
                   {failure.what, failure.of, format_rounded(failure.value, -3, Language::en)}));
    }
}

Json validation_json(const calibration::Plan& plan, const Validation& found) {
    Json figures = Json::array();
    for (const PredictedFigure& row : found.table.rows) { figures.push(figure_json(row)); }
    Json variants = Json::array();
    for (const Variant& one : found.variants.all) { variants.push(variant_json(found, one)); }
    Json left_out = Json::array();
    for (const StudyLeftOut& one : found.variants.left_out) { left_out.push(left_out_json(one)); }
    Json result = Json::object({{"plan", plan.name},
                                {"complete", true},
                                {"stored_runs", found.stored_runs},
                                {"draws", found.draws},
                                {"gates_failed", found.variants.plan.failures.size()},
                                {"figures", std::move(figures)},
                                {"not_told", untold_json(found.table.not_told)},
                                {"about_nobody", untold_json(found.table.about_nobody)},
                                {"beliefs", std::move(variants)},
                                {"left_out", std::move(left_out)}});
    result.add("wrong", found.wrong ? wrong_json(*found.wrong) : Json());
    return result;
}

}  // namespace afweging::app
