// SPDX-License-Identifier: EUPL-1.2
#include "app/study/wrong_report.hpp"

#include <string>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

using calibration::ContrastCoverage;
using calibration::CoverageReport;

std::string percent(double share, Language language) {
    return format_rounded(100 * share, 0, language);
}

/// The place of 80 % among the levels.
const calibration::inference::Coverage& at_80(const ContrastCoverage& one) { return one.levels[1]; }

void print_one(Console& console, const calibration::WrongReport& found, const CoverageReport& one) {
    const Language language = console.language();
    Grid grid{{console.pick({"covers (%)", "dekt (%)"}), console.pick({"by luck", "door toeval"}),
               console.pick({"off by", "ernaast"}), console.pick({"from numbers", "door getallen"}),
               console.pick({"from luck", "door toeval"})},
              {}};
    for (std::size_t c = 0; c < one.contrasts.size(); ++c) {
        const ContrastCoverage& contrast = one.contrasts[c];
        const auto& level = at_80(contrast);
        grid.rows.push_back(
            {console.pick(found.contrasts[c].label),
             {percent(level.share, language),
              percent(level.low, language) + " - " + percent(level.high, language),
              format_rounded(contrast.off, -2, language), percent(contrast.from_numbers, language),
              percent(contrast.from_luck, language)}});
    }
    console.out("");
    console.out_paragraph(filled(
        {"{0} ({1}), {2} worlds: intervals of 80 % hold {3} ± {4} % of what is true.",
         "{0} ({1}), {2} werelden: intervallen van 80 % bevatten {3} ± {4} % van wat waar is."},
        {one.label, one.belief, std::to_string(one.worlds), percent(one.share, language),
         format_rounded(196 * one.error, 0, language)}));
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    if (one.share < calibration::cover_least) {
        console.out_paragraph(
            {"TOO FEW: what is believed of the model's error is too small for this.",
             "TE WEINIG: wat over de fout van het model wordt geloofd is hiervoor te klein."});
    }
}

}  // namespace

void print_wrong(Console& console, const calibration::WrongReport& found) {
    std::string missing;
    for (const std::string& key : found.left_out) {
        missing += (missing.empty() ? "" : ", ") + key;
    }
    console.out("");
    console.out_paragraph(filled(
        {"Wrong on purpose: {0} pairs of worlds, {1} numbers at draws of their priors, {2} "
         "targets. Covers: how often the interval holds the truth; by luck: where that lies in 99 "
         "% of cases when intervals are right; off by: the truth less what was foretold, in "
         "deviations; from numbers and luck: shares of the variance, in percent.",
         "Met opzet fout: {0} paren werelden, {1} getallen op trekkingen van hun priors, {2} "
         "doelen. Dekt: hoe vaak het interval de waarheid bevat; door toeval: waar dat in 99 % van "
         "de gevallen ligt als intervallen goed zijn; ernaast: de waarheid min wat werd voorspeld, "
         "in spreidingen; door getallen en toeval: delen van de variantie, in procenten."},
        {std::to_string(found.pairs), std::to_string(found.numbers.size()),
         std::to_string(found.targets)}));
    if (!missing.empty()) {
        console.out_paragraph(filled(
            {"Not read by these worlds: {0}.", "Worden door deze werelden niet gelezen: {0}."},
            {missing}));
    }
    for (const CoverageReport& one : found.all) { print_one(console, found, one); }
}

Json wrong_json(const calibration::WrongReport& found) {
    Json all = Json::array();
    for (const CoverageReport& one : found.all) {
        Json contrasts = Json::array();
        for (std::size_t c = 0; c < one.contrasts.size(); ++c) {
            const ContrastCoverage& contrast = one.contrasts[c];
            Json levels = Json::array();
            for (const auto& level : contrast.levels) {
                levels.push(Json::object({{"level", level.level},
                                          {"share", level.share},
                                          {"low", level.low},
                                          {"high", level.high}}));
            }
            contrasts.push(Json::object({{"contrast", found.contrasts[c].key},
                                         {"levels", std::move(levels)},
                                         {"ranks_outside", contrast.outside},
                                         {"truth", contrast.truth},
                                         {"off", contrast.off},
                                         {"half_width", contrast.half_width},
                                         {"from_numbers", contrast.from_numbers},
                                         {"from_luck", contrast.from_luck}}));
        }
        all.push(Json::object({{"case", one.key},
                               {"worlds", one.worlds},
                               {"share_80", one.share},
                               {"error", one.error},
                               {"chains_not_met", one.not_met},
                               {"enough", one.share >= calibration::cover_least},
                               {"contrasts", std::move(contrasts)}}));
    }
    return Json::object({{"pairs", found.pairs},
                         {"targets", found.targets},
                         {"numbers", Json::texts(found.numbers)},
                         {"not_read", Json::texts(found.left_out)},
                         {"cases", std::move(all)}});
}

}  // namespace afweging::app
