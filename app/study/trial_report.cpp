// SPDX-License-Identifier: EUPL-1.2
// Question by question.
#include "app/study/trial_report.hpp"

#include <array>
#include <cmath>
#include <optional>

#include "app/report/compare/comparison_documents.hpp"
#include "app/report/documents.hpp"
#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"
#include "app/report/text.hpp"
#include "app/share_table.hpp"
#include "app/study/design_table.hpp"
#include "app/study/trial_words.hpp"
#include "calibration/trials/estimates.hpp"

namespace afweging::app {
namespace {

using calibration::Arm;
using calibration::TrialAnswer;
using scenarios::Published;
using scenarios::Trial;
using scenarios::TrialOutcome;
using scenarios::TrialQuestion;

constexpr std::size_t label_width = 34;
constexpr std::size_t number_width = 20;

/// Two groups of people, and not the same people before and after.
bool has_arms(const Trial& trial) { return trial.design != scenarios::Design::before_after; }

/// On the scale on which it is told and published: points, months, euros.
output::Summary shown(const output::Summary& summary, const TrialQuestion& question) {
    const scenarios::OutcomeUnit unit = scenarios::unit_of(question.outcome);
    output::Summary told = summary;
    for (double* each : {&told.mean, &told.standard_deviation, &told.standard_error, &told.p10,
                         &told.p90, &told.lowest, &told.highest}) {
        *each *= unit.factor;
    }
    told.unit = {unit.unit.en, unit.unit.nl, -unit.decade};
    return told;
}

std::string number_of(const output::Summary& summary, const TrialQuestion& question,
                      Language language) {
    if (summary.replicates == 0) {
        return language == Language::nl ? "n.v.t." : "n/a";
    }
    const output::Summary told = shown(summary, question);
    return told.replicates > 1 && !without_spread(told) ? format_mean_and_reach(told, language)
                                                        : format_mean(told, language);
}

/// A label and three numbers: side by side where there is room, else as a paragraph.
void print_line(Console& console, const LocalisedText& label,
                const std::array<std::string, 3>& numbers) {
    const std::string name = console.pick(label);
    if (console.table_width() >= label_width + 3 * number_width) {
        std::string line = left_aligned("  " + name, label_width);
        for (const std::string& number : numbers) { line += right_aligned(number, number_width); }
        console.out(without_trailing_spaces(line));
        return;
    }
    std::string text = name;
    for (const std::string& number : numbers) {
        text += number.empty() ? "" : (text.empty() ? "" : "; ") + number;
    }
    console.out_paragraph(text, "  ");
}

LocalisedText decimal(double value) {
    return {format_rounded(value, -1, Language::en), format_rounded(value, -1, Language::nl)};
}

/// Where the model lies beside what was published.
enum class Held : std::uint8_t { no_band, inside, perhaps_outside, outside };

/// perhaps_outside: its mean is outside the band, but with 95 % confidence luck alone may do that.
Held held(const Published& published, const output::Summary& model) {
    if (!published.low || !published.high) {
        return Held::no_band;
    }
    if (model.mean >= *published.low && model.mean <= *published.high) {
        return Held::inside;
    }
    const auto interval = output::mean_interval(model);
    const bool apart =
        interval && (interval->low > *published.high || interval->high < *published.low);
    return apart ? Held::outside : Held::perhaps_outside;
}

/// "control: 40,7 (S002), 38,4 to 43,0. The model: inside."
LocalisedText held_against(const Published& published, const LocalisedText& what,
                           const output::Summary& model) {
    LocalisedText text = filled({"Published, {0}: {1} ({2})", "Gepubliceerd, {0}: {1} ({2})"},
                                {what, decimal(published.value), published.evidence});
    const Held where = held(published, model);
    if (where == Held::no_band) {
        return filled({"{0}; no band is known.", "{0}; een marge is niet bekend."}, {text});
    }
    text = filled({"{0}, band {1} to {2}", "{0}, marge {1} tot {2}"},
                  {text, decimal(*published.low), decimal(*published.high)});
    if (!published.note.en.empty()) {
        text = filled({"{0} ({1})", "{0} ({1})"}, {text, published.note});
    }
    const LocalisedText found =
        where == Held::inside ? LocalisedText{"The model lies inside.", "Het model ligt erin."}
        : where == Held::outside
            ? LocalisedText{"THE MODEL MISSES IT.", "HET MODEL MIST DIT."}
            : LocalisedText{"The model lies outside, which may be luck: take more replicates.",
                            "Het model ligt erbuiten, maar dat kan toeval zijn: kies meer "
                            "herhalingen."};
    return filled({"{0}. {1}"}, {text, found});
}

void print_published(Console& console, const Trial& trial, const TrialQuestion& question,
                     const TrialAnswer& answer) {
    const bool arms = has_arms(trial);
    const auto tell = [&](const std::optional<Published>& published, const LocalisedText& what,
                          const output::Summary& summary) {
        if (published && summary.replicates > 0) {
            console.out_paragraph(held_against(*published, what, shown(summary, question)), "  ");
        }
    };
    tell(question.treated,
         arms ? LocalisedText{"treated", "behandeld"} : LocalisedText{"after", "na"},
         answer.treated);
    tell(question.control,
         arms ? LocalisedText{"control", "controle"} : LocalisedText{"before", "voor"},
         answer.control);
    tell(question.difference, {"difference", "verschil"}, answer.study);
}

LocalisedText title_of(const Trial& trial, const TrialQuestion& question) {
    const auto& label = scenarios::trial_outcome_labels[static_cast<std::size_t>(question.outcome)];
    const auto& anchor = scenarios::anchor_labels[static_cast<std::size_t>(trial.anchor)];
    const LocalisedText unit = scenarios::unit_of(question.outcome).unit;
    return filled(
        question.month == 1
            ? LocalisedText{"{0}, {1} month after {2} ({3})", "{0}, {1} maand na {2} ({3})"}
            : LocalisedText{"{0}, {1} months after {2} ({3})", "{0}, {1} maanden na {2} ({3})"},
        {LocalisedText{std::string(label.en), std::string(label.nl)},
         std::to_string(question.month),
         LocalisedText{std::string(anchor.en), std::string(anchor.nl)}, unit});
}

void print_question(Console& console, const Trial& trial, const TrialQuestion& question,
                    const TrialAnswer& answer) {
    const Language language = console.language();
    const auto number = [&](const output::Summary& s) { return number_of(s, question, language); };
    const bool arms = has_arms(trial);
    console.out("");
    console.out_paragraph(title_of(trial, question));
    print_line(
        console,
        arms ? LocalisedText{"the study says", "het onderzoek zegt"}
             : LocalisedText{"the study says (after, before)", "het onderzoek zegt (na, voor)"},
        {number(answer.treated), number(answer.control), number(answer.study)});
    print_line(console, {"true effect (with, without)", "waar effect (met, zonder)"},
               {number(answer.with), number(answer.without), number(answer.truth)});
    print_line(console, {"study less true effect", "onderzoek min waar effect"},
               {"", "", number(answer.gap)});
    if (answer.study_error.replicates > 0 && arms) {
        output::Summary error = shown(answer.study_error, question);
        print_line(
            console, {"standard error of one study", "standaardfout van een onderzoek"},
            {"", "",
             format_rounded(error.mean, scenarios::unit_of(question.outcome).decade, language)});
    }
    print_published(console, trial, question, answer);
}

/// Shares by month, or their errors.
calibration::Curve curve_of(const std::vector<output::Summary>& by_month) {
    calibration::Curve curve{"without_break", "", {}, {}};
    for (const output::Summary& each : by_month) {
        curve.months.push_back({each, calibration::few_persons});
    }
    return curve;
}

void print_curves(Console& console, const output::Results& results) {
    const auto treated = calibration::arm_curve(results.values, Arm::treated);
    const auto control = calibration::arm_curve(results.values, Arm::control);
    const std::array<calibration::Curve, 4> curves{curve_of(treated.share), curve_of(control.share),
                                                   curve_of(treated.standard_error),
                                                   curve_of(control.standard_error)};
    const std::vector<ShareRow> rows{
        {{"treated", "behandeld"}, &curves[0]},
        {{"control", "controle"}, &curves[1]},
        {{"treated: standard error of one study", "behandeld: standaardfout van een onderzoek"},
         &curves[2]},
        {{"control: standard error of one study", "controle: standaardfout van een onderzoek"},
         &curves[3]}};
    console.out("");
    console.out_paragraph(
        LocalisedText{"Still on bijstand without a break (Kaplan-Meier, Greenwood):",
                      "Nog zonder onderbreking in de bijstand (Kaplan-Meier, Greenwood):"});
    for (const std::string& line :
         lines_of({"months (%)", "maanden (%)"}, rows, console.language(), console.table_width())) {
        console.out(line);
    }
}

/// What the study does to instruments that it is not about.
std::vector<LocalisedText> remarks_on(const Trial& trial) {
    std::vector<LocalisedText> remarks;
    for (const agents::Pot pot : trial.freed_pots) {
        remarks.push_back(filled(
            {"Money is enough here, so the pot {0} has no limit, in either world: other "
             "instruments that it pays are bound by their own budgets and places only.",
             "Geld is er hier genoeg, dus de pot {0} heeft geen grens, in geen van beide werelden: "
             "andere instrumenten die hij betaalt, hebben alleen hun eigen budget en plekken als "
             "grens."},
            {name_of(pot)}));
    }
    return remarks;
}

Json published_json(const std::optional<Published>& published, const output::Summary& model) {
    if (!published) {
        return {};
    }
    const Held where = held(*published, model);
    const bool known = where != Held::no_band && model.replicates > 0;
    return Json::object({{"evidence", published->evidence},
                         {"value", published->value},
                         {"low", published->low ? Json(*published->low) : Json()},
                         {"high", published->high ? Json(*published->high) : Json()},
                         {"model_inside", known ? Json(where == Held::inside) : Json()},
                         {"model_misses", known ? Json(where == Held::outside) : Json()}});
}

Json question_json(const Trial& trial, const TrialQuestion& question, const TrialAnswer& answer) {
    const auto told = [&](const output::Summary& s) { return shown(s, question); };
    return Json::object(
        {{"outcome",
          std::string(
              scenarios::trial_outcome_labels[static_cast<std::size_t>(question.outcome)].key)},
         {"month", question.month},
         {"unit", scenarios::unit_of(question.outcome).unit.en},
         {"told_per_kept", scenarios::unit_of(question.outcome).factor},
         {"subjects", answer.subjects},
         {"treated", summary_json(answer.treated)},
         {"control", summary_json(answer.control)},
         {"study", summary_json(answer.study)},
         {"study_standard_error", has_arms(trial) ? summary_json(answer.study_error) : Json()},
         {"with", summary_json(answer.with)},
         {"without", summary_json(answer.without)},
         {"true_effect", summary_json(answer.truth)},
         {"study_less_true_effect", summary_json(answer.gap)},
         {"published_treated", published_json(question.treated, told(answer.treated))},
         {"published_control", published_json(question.control, told(answer.control))},
         {"published_difference", published_json(question.difference, told(answer.study))}});
}

Json curve_json(const output::Values& values, Arm arm) {
    const calibration::ArmCurve curve = calibration::arm_curve(values, arm);
    Json months = Json::array();
    for (std::size_t m = 0; m < curve.share.size(); ++m) {
        months.push(Json::object({{"month", m},
                                  {"share", summary_json(curve.share[m])},
                                  {"greenwood", summary_json(curve.standard_error[m])}}));
    }
    return Json::object(
        {{"arm", std::string(calibration::arm_labels[static_cast<std::size_t>(arm)].key)},
         {"months", std::move(months)}});
}

}  // namespace

void print_trial(Console& console, const Trial& trial, const output::Results& results) {
    std::vector<TrialAnswer> answers;
    for (const TrialQuestion& question : trial.questions) {
        answers.push_back(calibration::answer_of(results.values, question));
    }
    const auto& design = scenarios::design_labels[static_cast<std::size_t>(trial.design)];
    const auto& who = scenarios::subjects_labels[static_cast<std::size_t>(trial.subjects)];
    const double subjects = calibration::subjects_in(results.values);
    const bool one_world = results.provenance.replicates == 1;
    console.out_paragraph(filled(
        one_world ? LocalisedText{"{0} ({1}): {2}; {3} people, {4} world of {5} months, seed {6}.",
                                  "{0} ({1}): {2}; {3} mensen, {4} wereld van {5} maanden, seed "
                                  "{6}."}
                  : LocalisedText{"{0} ({1}): {2}; {3} people in a world, {4} worlds of {5} "
                                  "months, seed {6}.",
                                  "{0} ({1}): {2}; {3} mensen per wereld, {4} werelden van {5} "
                                  "maanden, seed {6}."},
        {trial.label, LocalisedText{std::string(design.en), std::string(design.nl)},
         LocalisedText{std::string(who.en), std::string(who.nl)},
         LocalisedText{format_rounded(subjects, 0, Language::en),
                       format_rounded(subjects, 0, Language::nl)},
         std::to_string(results.provenance.replicates), std::to_string(trial.with.length.count),
         std::to_string(results.provenance.seed)}));
    if (!trial.question.en.empty()) {
        console.out_paragraph(trial.question);
    }
    const bool arms = has_arms(trial);
    console.out("");
    print_line(console, {""},
               arms
                   ? std::array<std::string, 3>{console.pick({"treated", "behandeld"}),
                                                console.pick({"control", "controle"}),
                                                console.pick({"difference", "verschil"})}
                   : std::array<std::string, 3>{console.pick({"after / with", "na / met"}),
                                                console.pick({"before / without", "voor / zonder"}),
                                                console.pick({"difference", "verschil"})});
    for (std::size_t k = 0; k < answers.size(); ++k) {
        print_question(console, trial, trial.questions[k], answers[k]);
    }
    if (arms && trial.subjects != scenarios::Subjects::ww_recipients) {
        print_curves(console, results);
    }
    print_designs(console, trial, results);
    console.out("");
    console.out_paragraph(why_it_differs(trial));
    for (const LocalisedText& remark : remarks_on(trial)) { console.out_paragraph(remark); }
    console.out_paragraph(one_world ? LocalisedText{"One replicate says nothing about luck.",
                                                    "Een herhaling zegt niets over toeval."}
                                    : what_reach_says());
}

Json trial_json(const Trial& trial, const output::Results& results, Language language) {
    Json questions = Json::array();
    for (const TrialQuestion& question : trial.questions) {
        questions.push(
            question_json(trial, question, calibration::answer_of(results.values, question)));
    }
    Json curves = Json::array();
    for (std::size_t arm = 0; arm < calibration::arm_count; ++arm) {
        const bool none =
            !has_arms(trial) && static_cast<Arm>(arm) == Arm::control;  // a month, no course
        if (!none) {
            curves.push(curve_json(results.values, static_cast<Arm>(arm)));
        }
    }
    return Json::object(
        {{"trial", trial.name},
         {"label", trial.label.in(language)},
         {"design",
          std::string(scenarios::design_labels[static_cast<std::size_t>(trial.design)].key)},
         {"why", why_it_differs(trial).in(language)},
         {"notes", texts_of(remarks_on(trial), language)},
         {"questions", std::move(questions)},
         {"curves", std::move(curves)},
         {"designs", designs_json(trial, results)}});
}

}  // namespace afweging::app
