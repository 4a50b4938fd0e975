// SPDX-License-Identifier: EUPL-1.2
// A line for each design: what it says, what is true, how often it is right.
#include "app/study/design_table.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/report/documents.hpp"
#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"
#include "app/share_table.hpp"
#include "calibration/trials/diagnosands.hpp"

namespace afweging::app {
namespace {

using calibration::DesignAnswer;
using calibration::Diagnosand;
using scenarios::StudyDesign;
using scenarios::StudyEstimator;
using scenarios::Trial;
using scenarios::TrialQuestion;

/// The scale of the outcome; of a hazard ratio that of its logarithm.
struct Scale {
    double factor;
    int decade;
};

Scale scale_of(const TrialQuestion& question, const StudyDesign& design) {
    if (design.estimator == StudyEstimator::hazard_ratio) {
        return {1, -2};
    }
    const scenarios::OutcomeUnit unit = scenarios::unit_of(question.outcome);
    return {unit.factor, unit.decade};
}

std::string none(Language language) { return language == Language::nl ? "n.v.t." : "n/a"; }

std::string number(double value, const Scale& scale, Language language) {
    return std::isnan(value) ? none(language)
                             : format_rounded(scale.factor * value, scale.decade, language);
}

/// With what luck in so many worlds makes of it, at 95 %.
std::string with_reach(const Diagnosand& one, const Scale& scale, Language language) {
    const std::string value = number(one.value, scale, language);
    return std::isnan(one.reach) ? value : value + " ± " + number(one.reach, scale, language);
}

std::vector<std::string> headings(const Console& console) {
    const std::vector<LocalisedText> columns{
        {"people", "mensen"},         {"reports", "meldt"},
        {"its error", "eigen fout"},  {"true effect", "waar effect"},
        {"off by", "ernaast"},        {"rmse", "rmse"},
        {"covers", "dekt"},           {"finds it", "toont aan"},
        {"wrong sign", "fout teken"}, {"too large", "te groot"}};
    std::vector<std::string> texts;
    for (const LocalisedText& each : columns) { texts.push_back(console.pick(each)); }
    return texts;
}

std::vector<std::string> cells_of(const DesignAnswer& answer, const Scale& scale,
                                  Language language) {
    constexpr Scale percent{100, 0};
    constexpr Scale times{1, -1};
    const auto& d = answer.diagnosis;
    const auto mean = [&](const output::Summary& s) {
        return s.replicates == 0 ? none(language) : number(s.mean, scale, language);
    };
    const double people = answer.treated.mean + answer.control.mean;
    return {number(people, {1, 0}, language),
            mean(answer.estimate),
            mean(answer.standard_error),
            mean(answer.truth),
            with_reach(d.bias, scale, language),
            with_reach(d.rmse, scale, language),
            with_reach(d.coverage, percent, language),
            with_reach(d.power, percent, language),
            with_reach(d.type_s, percent, language),
            with_reach(d.type_m, times, language)};
}

LocalisedText title_of(const TrialQuestion& question) {
    const auto& label = scenarios::trial_outcome_labels[static_cast<std::size_t>(question.outcome)];
    return filled(
        {"{0}, {1} months after coming in ({2}):", "{0}, {1} maanden na binnenkomst ({2}):"},
        {LocalisedText{std::string(label.en), std::string(label.nl)},
         std::to_string(question.month), scenarios::unit_of(question.outcome).unit});
}

void print_question(Console& console, const Trial& trial, const TrialQuestion& question,
                    const output::Results& results) {
    Grid grid{headings(console), {}};
    for (std::size_t d = 0; d < trial.designs.size(); ++d) {
        const DesignAnswer answer = calibration::design_answer(results.values, d, question);
        grid.rows.push_back(
            {console.pick(trial.designs[d].label),
             cells_of(answer, scale_of(question, trial.designs[d]), console.language())});
    }
    console.out("");
    console.out_paragraph(title_of(question));
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

bool has_chosen(const Trial& trial) {
    return std::any_of(trial.designs.begin(), trial.designs.end(), [](const StudyDesign& each) {
        return each.assignment == scenarios::Assignment::chosen;
    });
}

bool has_hazard(const Trial& trial) {
    for (const StudyDesign& each : trial.designs) {
        if (each.estimator == StudyEstimator::hazard_ratio) {
            return true;
        }
    }
    return false;
}

Json diagnosand_json(const Diagnosand& one) {
    const auto value = [](double x) { return std::isnan(x) ? Json() : Json(x); };
    return Json::object({{"value", value(one.value)}, {"monte_carlo_error", value(one.error)}});
}

Json answer_json(const StudyDesign& design, const DesignAnswer& answer) {
    const auto& d = answer.diagnosis;
    const auto assignment = static_cast<std::size_t>(design.assignment);
    const auto estimator = static_cast<std::size_t>(design.estimator);
    return Json::object(
        {{"design", design.name},
         {"assignment", std::string(scenarios::assignment_labels[assignment].key)},
         {"estimator", std::string(scenarios::study_estimator_labels[estimator].key)},
         {"estimate", summary_json(answer.estimate)},
         {"standard_error", summary_json(answer.standard_error)},
         {"true_effect", summary_json(answer.truth)},
         {"selection", summary_json(answer.selection)},
         {"effect_on_others", summary_json(answer.others)},
         {"treated", summary_json(answer.treated)},
         {"control", summary_json(answer.control)},
         {"studies", d.studies},
         {"bias", diagnosand_json(d.bias)},
         {"rmse", diagnosand_json(d.rmse)},
         {"coverage", diagnosand_json(d.coverage)},
         {"power", diagnosand_json(d.power)},
         {"type_s", diagnosand_json(d.type_s)},
         {"type_m", diagnosand_json(d.type_m)}});
}

}  // namespace

void print_designs(Console& console, const Trial& trial, const output::Results& results) {
    if (trial.designs.empty()) {
        return;
    }
    console.out("");
    console.out_paragraph(
        {"What each design would have reported of the same programme, with the same people:",
         "Wat elk ontwerp zou hebben gemeld over hetzelfde programma, met dezelfde mensen:"});
    for (const TrialQuestion& question : trial.questions) {
        print_question(console, trial, question, results);
    }
    console.out("");
    console.out_paragraph(
        {"Reports: the mean over worlds. Its error: the standard error that one study reports. "
         "True "
         "effect: of the people whom the estimate is about. Off by: reports less true. Rmse: how "
         "far off one study is, root of the mean square. Covers: how often its 95 % interval holds "
         "the true effect (%; should be 95). Finds it: how often it calls an effect shown (%). Of "
         "those: wrong sign (%), and how many times too large. ±: 95 % of luck in so few worlds.",
         "Meldt: gemiddeld over de werelden. Eigen fout: de standaardfout die een onderzoek zelf "
         "meldt. Waar effect: bij de mensen over wie de schatting gaat. Ernaast: meldt min waar. "
         "Rmse: hoe ver een onderzoek ernaast zit (wortel van het gemiddelde kwadraat). Dekt: hoe "
         "vaak het 95 %-interval het ware effect bevat (%; hoort 95 te zijn). Toont aan: hoe vaak "
         "het onderzoek een effect aangetoond noemt (%). Daarvan: fout teken (%) en hoeveel keer "
         "te groot. ±: 95 % toeval bij zo weinig werelden."});
    if (has_chosen(trial)) {
        console.out_paragraph(
            {"Where participants were chosen, a study is off by who takes part too: they differ "
             "from "
             "the others in what no register knows, such as motivation. A larger study is off by "
             "as "
             "much.",
             "Waar deelnemers zijn gekozen, zit een onderzoek er ook naast door wie meedoet: zij "
             "verschillen van de anderen in wat geen bestand weet, zoals motivatie. Een groter "
             "onderzoek zit er evenveel naast."});
    }
    if (has_hazard(trial)) {
        console.out_paragraph(
            {"A hazard ratio is told as its logarithm, of leaving bijstand: 0.10 is some 11 % "
             "faster.",
             "Een verhouding van kansen is gegeven als logaritme, van uit de bijstand gaan: 0,10 "
             "is "
             "ongeveer 11 % sneller."});
    }
}

Json designs_json(const Trial& trial, const output::Results& results) {
    Json list = Json::array();
    for (std::size_t d = 0; d < trial.designs.size(); ++d) {
        for (const TrialQuestion& question : trial.questions) {
            Json one = answer_json(trial.designs[d],
                                   calibration::design_answer(results.values, d, question));
            const auto outcome = static_cast<std::size_t>(question.outcome);
            one.add("outcome", std::string(scenarios::trial_outcome_labels[outcome].key));
            one.add("month", question.month);
            list.push(std::move(one));
        }
    }
    return list;
}

}  // namespace afweging::app
