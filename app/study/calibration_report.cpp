// SPDX-License-Identifier: EUPL-1.2
// Targets and numbers; bad ones as plainly as good ones.
#include "app/study/calibration_report.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/study/calibration_findings.hpp"
#include "app/study/calibration_words.hpp"

namespace afweging::app {
namespace {

using calibration::Calibrated;
using calibration::TargetRange;
using calibration::inference::Predicted;

std::string mean_and_range(const Predicted& one, const TargetRange& range, Language language) {
    return with_digits(one.mean, one.deviation, language) + " (" +
           told_range(range.predicted, language) + ")";
}

void print_targets(Console& console, const Calibrated& found) {
    const Language language = console.language();
    Grid grid{{console.pick({"observed", "gemeten"}), console.pick({"before", "vooraf"}),
               console.pick({"after", "achteraf"}), console.pick({"inside?", "erin?"})},
              {}};
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        const calibration::Target& target = found.targets[k];
        grid.rows.push_back(
            {console.pick(target.label),
             {with_error(target.observed, target.standard_error, language),
              mean_and_range(found.prior.targets[k], found.prior_ranges[k], language),
              mean_and_range(found.posterior.targets[k], found.posterior_ranges[k], language),
              found.posterior_ranges[k].is_inside ? console.pick({"yes", "ja"})
                                                  : console.pick({"NO", "NEE"})}});
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
        const calibration::Quantiles after = calibration::quantiles_of(found.draws.column(j));
        const double width = (one.high - one.low) / 10;
        grid.rows.push_back({one.key,
                             {with_digits(one.low, width, language) + " - " +
                                  with_digits(one.mode, width, language) + " - " +
                                  with_digits(one.high, width, language),
                              with_digits(after.front(), width, language) + " - " +
                                  with_digits(after.back(), width, language),
                              percent(found.contraction[j], language)}});
    }
    console.out("");
    console.out_paragraph(
        {"Numbers: low, best and high before; and after. Learned: how much less "
         "variance than before.",
         "Getallen: laagste, beste en hoogste vooraf; en achteraf. Geleerd: "
         "hoeveel minder spreiding (variantie) dan vooraf."});
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

/// Targets whose worlds are too small.
void print_luck(Console& console, const Calibrated& found) {
    std::vector<std::string> names;
    for (const std::size_t k : calibration::lucky_targets_of(found)) {
        names.push_back(console.pick(found.targets[k].label) + " (" +
                        with_digits(found.luck[k], 1, console.language()) + ")");
    }
    if (!names.empty()) {
        console.out("");
        console.out_paragraph(filled(
            {"Too much luck: the model's own noise is more than half of the standard error of {0}. "
             "Larger worlds or more replicates would say more.",
             "Te veel toeval: het toeval van het model zelf is meer dan de helft van de "
             "standaardfout van {0}. Grotere werelden of meer herhalingen zouden meer zeggen."},
            {listed(names)}));
    }
}

}  // namespace

void print_conflicts(Console& console, const Calibrated& found) {
    const std::vector<std::size_t> conflicts = calibration::conflicts_of(found);
    if (conflicts.empty()) {
        return;
    }
    const Language language = console.language();
    console.out("");
    console.out_paragraph(
        {"Prior and target in conflict (more than three deviations apart before the fit):",
         "Prior en doel spreken elkaar tegen (meer dan drie spreidingen van elkaar voor het "
         "bijstellen):"});
    for (const std::size_t k : conflicts) {
        const calibration::Target& target = found.targets[k];
        console.out_paragraph(
            filled({"{0}: observed {1}; with these priors the model reaches {2} (95 %); z = {3}.",
                    "{0}: gemeten {1}; met deze priors komt het model op {2} (95 %); z = {3}."},
                   {target.label, with_error(target.observed, target.standard_error, language),
                    told_range(found.prior_ranges[k].model, language),
                    with_digits(found.prior.targets[k].z, 1, language)}),
            "- ");
    }
}

void print_calibration(Console& console, const calibration::Plan& plan, const Calibrated& found) {
    console.out_paragraph(
        filled({"{0}: {1} numbers fitted to {2} targets by {3} runs.",
                "{0}: {1} getallen bijgesteld naar {2} doelen met {3} runs."},
               {plan.label, std::to_string(found.numbers.size()),
                std::to_string(found.targets.size()), std::to_string(found.runs)}));
    print_targets(console, found);
    print_conflicts(console, found);
    print_luck(console, found);
    print_numbers(console, found);
    print_identified(console, found);
    print_screening(console, found);
    print_model_stages(console, found);
    print_gates(console, found);
}

}  // namespace afweging::app
