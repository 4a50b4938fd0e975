// SPDX-License-Identifier: EUPL-1.2
// Tables and sentences.
#include "app/study/calibration_findings.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/study/calibration_words.hpp"
#include "calibration/fit/emulated_stages.hpp"

namespace afweging::app {
namespace {

using calibration::Calibrated;
using calibration::Gate;
using calibration::GateOutcome;

void print_grid(Console& console, const Grid& grid, const LocalisedText& heading) {
    console.out("");
    console.out_paragraph(heading);
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

/// Numbers whose largest mean elementary effect, in deviations of a target, is below this do
/// nothing that targets could tell.
constexpr double felt_from = 0.2;

std::vector<std::size_t> unfelt(const Calibrated& found) {
    std::vector<std::size_t> all;
    const auto& effects = found.screening.morris.mean_size;
    for (std::size_t j = 0; j < effects.columns(); ++j) {
        double most = 0;
        for (std::size_t k = 0; k < effects.rows(); ++k) {
            most = std::max(most, effects(k, j) / found.spread[k]);
        }
        if (most < felt_from) {
            all.push_back(j);
        }
    }
    return all;
}

void print_morris(Console& console, const Calibrated& found) {
    if (found.screening.morris.runs == 0) {
        return;
    }
    const std::vector<std::string> none = keys_at(found, unfelt(found));
    const std::string runs = std::to_string(found.screening.morris.runs);
    console.out_paragraph(
        none.empty()
            ? filled({"On the model itself ({0} runs, elementary effects): every number moves some "
                      "target by a fifth of its spread or more.",
                      "In het model zelf ({0} runs, elementaire effecten): elk getal verschuift "
                      "minstens een doel met een vijfde van zijn spreiding of meer."},
                     {runs})
            : filled({"On the model itself ({0} runs, elementary effects): no target is moved by a "
                      "fifth of its spread by {1}.",
                      "In het model zelf ({0} runs, elementaire effecten): geen doel verschuift "
                      "met een vijfde van zijn spreiding door {1}."},
                     {runs, with_commas(none)}));
}

std::string weights_words(const calibration::inference::Direction& direction, Language language) {
    std::string text;
    for (const auto& [key, weight] : direction.weights) {
        text +=
            (text.empty() ? "" : ", ") + key + " (" + format_rounded(weight, -2, language) + ")";
    }
    return text;
}

std::string number_of_gate(double value, Language language) {
    const double size = std::abs(value);
    return std::isfinite(value) ? format_rounded(value, size >= 10 ? 0 : -3, language)
                                : with_digits(value, 1, language);
}

LocalisedText agreement_words(const Calibrated& found) {
    const auto outcome_of = [&](calibration::GateKind kind) {
        const auto gate = std::find_if(found.gates.begin(), found.gates.end(),
                                       [&](const Gate& each) { return each.kind == kind; });
        return gate == found.gates.end() ? GateOutcome::undecided : gate->outcome;
    };
    const GateOutcome shift = outcome_of(calibration::GateKind::shift);
    const GateOutcome width = outcome_of(calibration::GateKind::width);
    if (shift == GateOutcome::failed || width == GateOutcome::failed) {
        return {"The two DO NOT AGREE: see the checks below.",
                "De twee zijn HET NIET EENS: zie de controles hieronder."};
    }
    if (shift == GateOutcome::passed && width == GateOutcome::passed) {
        return {"The two agree.", "De twee zijn het eens."};
    }
    const auto& errors = found.model->shift_error;
    const double most = *std::max_element(errors.begin(), errors.end());
    return filled({"Whether the two agree cannot be told: the Monte Carlo error of these draws is "
                   "up to {0} of a deviation, and at most half of 0.1 is needed. More chains or "
                   "steps would tell.",
                   "Of de twee het eens zijn is niet te zeggen: de Monte-Carlofout van deze "
                   "trekkingen is tot {0} van een spreiding, en hoogstens de helft van 0,1 is "
                   "nodig. Meer ketens of stappen zouden het zeggen."},
                  {LocalisedText{format_rounded(most, -2, Language::en),
                                 format_rounded(most, -2, Language::nl)}});
}

void print_model(Console& console, const Calibrated& found) {
    const calibration::ModelStage& model = *found.model;
    const Language language = console.language();
    console.out("");
    console.out_paragraph(filled(
        {"The model itself, by {0} chains of {1} steps from the emulated posterior ({2} runs): {3} "
         "of the steps accepted.",
         "Het model zelf, met {0} ketens van {1} stappen vanuit de geschatte posterior ({2} runs): "
         "{3} van de stappen aanvaard."},
        {std::to_string(model.chains), std::to_string(model.steps), std::to_string(model.runs),
         percent(model.acceptance, language)}));
    console.out_paragraph(agreement_words(found));
    console.out_paragraph(
        model.is_kept
            ? LocalisedText{"The draws that are kept are those of the model.",
                            "De trekkingen die bewaard blijven zijn die van het model."}
            : LocalisedText{
                  "These draws are worth too few independent ones to be kept: those on the "
                  "emulator are kept.",
                  "Deze trekkingen zijn te weinig onafhankelijke waard om te bewaren: die "
                  "op de emulator blijven bewaard."});
}

void print_abc(Console& console, const Calibrated& found) {
    const calibration::AbcStage& abc = *found.abc;
    const Language language = console.language();
    Grid grid{
        {console.pick({"engine", "methode"}), "ABC", console.pick({"adjusted", "bijgesteld"})}, {}};
    const auto told = [&](const calibration::inference::Moments& moments, std::size_t i) {
        return with_error(moments.mean[i], moments.deviation[i], language);
    };
    for (std::size_t i = 0; i < abc.numbers.size(); ++i) {
        grid.rows.push_back({found.numbers[abc.numbers[i]].key,
                             {told(abc.engine, i), told(abc.plain, i), told(abc.adjusted, i)}});
    }
    print_grid(
        console, grid,
        filled({"Cross-check without a likelihood (ABC-SMC, {0} evaluations {1}) on {2} of the "
                "numbers, all others held; in prior deviations, with 95 %:",
                "Tegencontrole zonder aannemelijkheid (ABC-SMC, {0} berekeningen {1}) op {2} van "
                "de getallen, de andere vast; in spreidingen van de prior, met 95 %:"},
               {std::to_string(abc.runs),
                abc.is_on_model ? LocalisedText{"of the model itself", "van het model zelf"}
                                : LocalisedText{"of the emulator, not of the model",
                                                "van de emulator, niet van het model"},
                std::to_string(abc.numbers.size())}));
}

}  // namespace

std::vector<std::size_t> movers_of(const Calibrated& found, std::size_t target) {
    return calibration::largest_of(found.screening.sobol.total.row(target), 3, moves_from);
}

std::vector<std::size_t> moved_by(const Calibrated& found, std::size_t number) {
    const auto column = found.screening.sobol.total.column(number);
    return calibration::largest_of(column, column.size(), moves_from);
}

void print_screening(Console& console, const Calibrated& found) {
    const Language language = console.language();
    Grid targets{{console.pick({"moved most by", "het meest bewogen door"})}, {}};
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        std::vector<std::string> words;
        for (const std::size_t j : movers_of(found, k)) {
            words.push_back(found.numbers[j].key + " " +
                            percent(found.screening.sobol.total(k, j), language));
        }
        targets.rows.push_back(
            {console.pick(found.targets[k].label),
             {words.empty() ? console.pick({"nothing", "niets"}) : with_commas(words)}});
    }
    print_grid(
        console, targets,
        {"What moves what, over the whole prior, on the emulator of the first wave: share of "
         "a target's variance by a number, alone and together with others (Sobol; 10 % and "
         "more):",
         "Wat beweegt wat, over de hele prior, op de emulator van de eerste golf: deel van "
         "de spreiding (variantie) van een doel door een getal, alleen en samen met andere "
         "(Sobol; 10 % en meer):"});
    console.out("");
    console.out_paragraph({"And of each number, the targets:", "En van elk getal, de doelen:"});
    for (std::size_t j = 0; j < found.numbers.size(); ++j) {
        std::vector<std::string> keys;
        for (const std::size_t k : moved_by(found, j)) { keys.push_back(found.targets[k].key); }
        console.out_paragraph(
            filled({"{0}: {1}."},
                   {found.numbers[j].key, keys.empty() ? LocalisedText{"no target", "geen doel"}
                                                       : LocalisedText{with_commas(keys)}}),
            "- ");
    }
    print_morris(console, found);
}

void print_identified(Console& console, const Calibrated& found) {
    console.out("");
    const std::vector<std::string> unknown = keys_at(found, calibration::not_identified(found));
    console.out_paragraph(unknown.empty()
                              ? LocalisedText{"Not identified: none.", "Niet te bepalen: geen."}
                              : filled({"Not identified: {0}. The targets say nothing of these.",
                                        "Niet te bepalen: {0}. De doelen zeggen hier niets over."},
                                       {with_commas(unknown)}));
    std::vector<std::size_t> flat;
    for (const calibration::NumberProfile& each : found.profiles) {
        if (each.is_flat) {
            flat.push_back(each.number);
        }
    }
    if (!flat.empty()) {
        console.out_paragraph(filled(
            {"Flat profile: no two values of {0} can be told apart, whatever the others are.",
             "Vlak profiel: geen twee waarden van {0} zijn te onderscheiden, wat de andere "
             "ook zijn."},
            {with_commas(keys_at(found, flat))}));
    }
    if (!found.directions.empty()) {
        const auto& last = found.directions.back();
        console.out_paragraph(filled(
            {"The worst known direction: {0}; along it the targets take away {1} of the prior's "
             "variance.",
             "De slechtst bekende richting: {0}; daarlangs halen de doelen {1} van de spreiding "
             "(variantie) van de prior weg."},
            {weights_words(last, console.language()),
             percent(last.contraction, console.language())}));
    }
}

void print_model_stages(Console& console, const Calibrated& found) {
    if (found.model) {
        print_model(console, found);
    }
    if (found.abc) {
        print_abc(console, found);
    }
}

void print_gates(Console& console, const Calibrated& found) {
    const Language language = console.language();
    Grid grid{{console.pick({"worst", "slechtste"}), console.pick({"value", "waarde"}),
               console.pick({"limit", "grens"}), console.pick({"outcome", "uitkomst"})},
              {}};
    for (const Gate& each : found.gates) {
        const sim::KindLabel& label = calibration::gate_labels[static_cast<std::size_t>(each.kind)];
        grid.rows.push_back({std::string(language == Language::nl ? label.nl : label.en),
                             {each.of == "all" ? console.pick({"all", "alle"}) : each.of,
                              number_of_gate(each.value, language),
                              console.pick(limit_words(each.kind, each.limit)),
                              console.pick(outcome_words(each.outcome))}});
    }
    print_grid(console, grid, {"Checks:", "Controles:"});
    for (const Gate& each : found.gates) {
        if (each.kind == calibration::GateKind::q2 && each.outcome == GateOutcome::passed &&
            each.value < each.limit) {
            console.out_paragraph(
                {"Q2 may be lower for a target of which the emulator misses less than a third of "
                 "the error that is believed of it.",
                 "Q2 mag lager zijn bij een doel waarvan de emulator minder dan een derde mist van "
                 "de fout die erover wordt geloofd."});
        }
        if (each.outcome == GateOutcome::failed) {
            const sim::KindLabel& label =
                calibration::gate_labels[static_cast<std::size_t>(each.kind)];
            console.out_paragraph(
                filled({"A GATE FAILS: {0}, of {1}.", "EEN CONTROLE FAALT: {0}, van {1}."},
                       {LocalisedText{std::string(label.en), std::string(label.nl)},
                        with_commas(each.failing)}));
        }
    }
    if (found.empty) {
        console.out_paragraph({"NO PLACE MEETS ALL TARGETS: the model cannot do what was observed.",
                               "GEEN ENKELE PLEK HAALT ALLE DOELEN: het model kan niet wat is "
                               "gemeten."});
    }
}

}  // namespace afweging::app
