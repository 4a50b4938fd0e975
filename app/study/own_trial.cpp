// SPDX-License-Identifier: EUPL-1.2
// Lines and JSON of calibration/own_data/own_report.hpp.
#include "app/study/own_trial.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"
#include "calibration/own_data/own_report.hpp"
#include "sim/mathematics.hpp"

namespace afweging::app {
namespace {

using calibration::AnswerRole;
using calibration::Estimator;
using calibration::OwnAnswer;
using calibration::OwnBalance;
using calibration::OwnMap;
using calibration::OwnReport;
using calibration::Withheld;

constexpr std::size_t label_width = 16;
constexpr std::size_t cell_width = 15;
constexpr std::size_t last_width = 20;  // of the fifth cell, which may be an interval

LocalisedText words_of(const sim::KindLabel& label) {
    return {std::string(label.en), std::string(label.nl)};
}

LocalisedText reason_of(Withheld why) {
    return words_of(calibration::withheld_labels[static_cast<std::size_t>(why)]);
}

bool is_hazard(const OwnAnswer& answer) { return answer.estimator == Estimator::hazard_ratio; }

/// Shares are told in points.
bool is_share(const OwnAnswer& answer) {
    return answer.yes_or_no || answer.estimator == Estimator::survival_difference;
}

double on_scale(const OwnAnswer& answer, double value) {
    return is_share(answer) ? 100 * value : value;
}

std::string number(double value, int decimals, Language language) {
    if (!std::isfinite(value)) {
        return language == Language::nl ? "n.v.t." : "n/a";
    }
    if (std::fabs(value) >= 1e12) {
        return language == Language::nl ? "te groot" : "too large";
    }
    return format_rounded(value, -decimals, language);
}

/// Decimals of an estimate: two, and more where its error has its first digit further on.
int decimals_of(const OwnAnswer& answer) {
    const double error = on_scale(answer, answer.estimate.standard_error);
    return error > 0 && std::isfinite(error) ? std::clamp(1 - decade_of(error), 2, 6) : 2;
}

std::string count(std::size_t people, Language language) {
    return people == 0 ? (language == Language::nl ? "minder dan 10" : "fewer than 10")
                       : format_exact(static_cast<std::int64_t>(people), 0, language);
}

bool has_room(const Console& console) {
    return console.table_width() >= label_width + 4 * cell_width + last_width;
}

std::string line_of(const std::string& label, const std::vector<std::string>& cells) {
    std::string line = left_aligned(label, label_width);
    for (std::size_t k = 0; k < cells.size(); ++k) {
        line += ' ' + right_aligned(cells[k], (k == 4 ? last_width : cell_width) - 1);
    }
    return without_trailing_spaces(line);
}

/// Cells side by side under their headings where there is room, else one below the other.
void print_cells(Console& console, const LocalisedText& label,
                 const std::vector<LocalisedText>& heading, const std::vector<std::string>& cells) {
    const std::string name = console.pick(label);
    if (has_room(console) && width_of(name) < label_width) {
        console.out(line_of(name, cells));
        return;
    }
    console.out_paragraph(LocalisedText{name});
    if (has_room(console)) {
        console.out(line_of("", cells));
        return;
    }
    for (std::size_t k = 0; k < cells.size(); ++k) {
        console.out_paragraph(LocalisedText{console.pick(heading[k]) + ": " + cells[k]}, "  ");
    }
}

void print_heading(Console& console, const std::vector<LocalisedText>& heading) {
    std::vector<std::string> cells;
    for (const LocalisedText& each : heading) { cells.push_back(console.pick(each)); }
    if (has_room(console)) {
        console.out(line_of("", cells));
    }
}

const std::vector<LocalisedText>& heading_of_answers() {
    static const std::vector<LocalisedText> heading{{"treated", "behandeld"},
                                                    {"control", "controle"},
                                                    {"estimate", "schatting"},
                                                    {"standard error", "standaardfout"},
                                                    {"95 % interval", "95 %-interval"}};
    return heading;
}

LocalisedText name_of(const OwnAnswer& answer) {
    const LocalisedText outcome = printable(answer.outcome);
    switch (answer.role) {
        case AnswerRole::placebo:
            return filled(is_share(answer) ? LocalisedText{"placebo: {0} (%)"}
                                           : LocalisedText{"placebo: {0}"},
                          {outcome});
        case AnswerRole::half_bandwidth:
            return {"with half the bandwidth", "met de halve bandbreedte"};
        case AnswerRole::twice_bandwidth:
            return {"with twice the bandwidth", "met de dubbele bandbreedte"};
        default:
            return is_share(answer) ? filled({"{0} (%)", "{0} (%)"}, {outcome}) : outcome;
    }
}

void print_answer(Console& console, const OwnAnswer& answer) {
    const Language language = console.language();
    const int decimals = decimals_of(answer);
    const auto told = [&](double value) {
        return number(on_scale(answer, value), decimals, language);
    };
    const std::string to = console.pick({" to ", " tot "});
    const auto level = [&](double value) {
        return number(on_scale(answer, value), std::min(decimals, 2), language);
    };
    if (answer.withheld == Withheld::few_people || answer.withheld == Withheld::few_in_a_cell) {
        console.out_paragraph(
            filled({"{0}: {1}", "{0}: {1}"}, {name_of(answer), reason_of(answer.withheld)}));
        return;
    }
    print_cells(console, name_of(answer), heading_of_answers(),
                {level(answer.treated), level(answer.control), told(answer.estimate.value),
                 told(answer.estimate.standard_error),
                 std::isfinite(answer.low()) ? told(answer.low()) + to + told(answer.high())
                                             : told(answer.low())});
    print_cells(console, {"  people", "  mensen"}, heading_of_answers(),
                {count(answer.people_treated, language), count(answer.people_control, language)});
    if (is_hazard(answer) && std::isfinite(answer.estimate.value)) {
        console.out_paragraph(
            filled({"The estimate is a logarithm: the hazard ratio is {0} ({1} to {2}).",
                    "De schatting is een logaritme: de verhouding van vertrekkansen is {0} ({1} "
                    "tot {2})."},
                   {number(sim::exponential(answer.estimate.value), 3, language),
                    number(sim::exponential(answer.low()), 3, language),
                    number(sim::exponential(answer.high()), 3, language)}),
            "  ");
    }
    if (answer.withheld == Withheld::no_number) {
        console.out_paragraph(reason_of(answer.withheld), "  ");
    }
    if (answer.left_out > 0) {
        console.out_paragraph(filled({"Left out because something is missing: {0} rows.",
                                      "Weggelaten omdat er iets ontbreekt: {0} rijen."},
                                     {count(answer.left_out, language)}),
                              "  ");
    }
}

void print_balance(Console& console, const OwnReport& report, const OwnMap& map) {
    const Language language = console.language();
    const bool matched =
        std::any_of(report.balance.begin(), report.balance.end(),
                    [](const OwnBalance& each) { return std::isfinite(each.matched.treated); });
    std::vector<LocalisedText> heading{{"treated", "behandeld"},
                                       {"control", "controle"},
                                       {"diff. (sd)", "verschil (sd)"},
                                       {"variance ratio", "var.verhouding"}};
    if (matched) {
        heading.push_back({"matched (sd)", "gekoppeld (sd)"});
    }
    console.out("");
    console.out_paragraph(
        LocalisedText{"Are the groups alike? Differences in standard deviations:",
                      "Lijken de groepen op elkaar? Verschil in standaardafwijkingen:"});
    print_heading(console, heading);
    for (const OwnBalance& each : report.balance) {
        const LocalisedText name = printable(each.covariate);
        if (each.withheld != Withheld::told) {
            console.out_paragraph(
                filled({"{0}: {1}", "{0}: {1}"}, {name, reason_of(each.withheld)}));
            continue;
        }
        std::vector<std::string> cells{number(each.before.treated, 3, language),
                                       number(each.before.control, 3, language),
                                       number(each.before.standardised_difference, 3, language),
                                       number(each.before.variance_ratio, 3, language)};
        if (matched) {
            cells.push_back(number(each.matched.standardised_difference, 3, language));
        }
        print_cells(console, name, heading, cells);
    }
    if (map.covariates.empty()) {
        return;
    }
    if (report.overlap_withheld != Withheld::told) {
        console.out_paragraph(
            filled({"Overlap: {0}.", "Overlap: {0}."}, {reason_of(report.overlap_withheld)}));
        return;
    }
    console.out_paragraph(
        filled({"Overlap: {0} % of the treated have a chance of treatment that no control has.",
                "Overlap: {0} % van de behandelden heeft een kans op behandeling die niemand in de "
                "controlegroep heeft."},
               {LocalisedText{number(100 * report.overlap.share, 1, Language::en),
                              number(100 * report.overlap.share, 1, Language::nl)}}));
}

void print_diagnostics(Console& console, const OwnReport& report, const OwnMap& map) {
    const auto told = [](double value, int decimals) {
        return LocalisedText{number(value, decimals, Language::en),
                             number(value, decimals, Language::nl)};
    };
    if (std::isfinite(report.bandwidth)) {
        console.out_paragraph(
            filled(map.choices.bandwidth > 0
                       ? LocalisedText{"Bandwidth: {0}.", "Bandbreedte: {0}."}
                       : LocalisedText{"Bandwidth: {0}, a rule of thumb: vary it.",
                                       "Bandbreedte: {0}, een vuistregel: probeer ook andere."},
                   {told(report.bandwidth, 4)}));
    }
    if (std::isfinite(report.first_stage.value)) {
        const double t = report.first_stage.value / report.first_stage.standard_error;
        console.out_paragraph(
            filled({"First stage: the draw moves the treatment by {0} ({1}); F = {2}.",
                    "Eerste stap: de loting verschuift de behandeling met {0} ({1}); F = {2}."},
                   {told(report.first_stage.value, 4), told(report.first_stage.standard_error, 4),
                    told(t * t, 1)}));
    }
    if (report.unmatched > 0) {
        console.out_paragraph(filled({"Treated without anybody alike in their stratum: {0}.",
                                      "Behandelden zonder iemand in hun stratum: {0}."},
                                     {std::to_string(report.unmatched)}));
    }
}

void print_report(Console& console, const OwnReport& report, const OwnMap& map) {
    const Language language = console.language();
    const auto& estimator = calibration::estimator_labels[static_cast<std::size_t>(map.estimator)];
    console.out_paragraph(filled(
        {"{0} ({1}): {2} rows in the file, {3} after the filters.",
         "{0} ({1}): {2} rijen in het bestand, {3} na de filters."},
        {LocalisedText{printable(map.label.en), printable(map.label.nl)}, words_of(estimator),
         LocalisedText{count(
             report.rows_in_file < calibration::fewest_people ? 0 : report.rows_in_file, language)},
         LocalisedText{count(report.rows_kept < calibration::fewest_people ? 0 : report.rows_kept,
                             language)}}));
    console.out("");
    print_heading(console, heading_of_answers());
    for (const OwnAnswer& answer : report.answers) { print_answer(console, answer); }
    print_diagnostics(console, report, map);
    if (!report.balance.empty()) {
        print_balance(console, report, map);
    }
    console.out("");
    console.out_paragraph(LocalisedText{
        "Only estimates, tables of at least 10 people and diagnostics are told: no row, and no "
        "prediction of one. Nothing was written.",
        "Alleen schattingen, tabellen van minstens 10 mensen en controles worden verteld: geen "
        "rij, en geen voorspelling van een rij. Er is niets weggeschreven."});
}

Json json_of(const OwnAnswer& answer) {
    constexpr std::array<const char*, 4> roles{"outcome", "placebo", "half_bandwidth",
                                               "twice_bandwidth"};
    const auto people = [](std::size_t n) { return n == 0 ? Json() : Json(n); };
    return Json::object(
        {{"outcome", answer.outcome},
         {"role", roles[static_cast<std::size_t>(answer.role)]},
         {"estimator",
          std::string(
              calibration::estimator_labels[static_cast<std::size_t>(answer.estimator)].key)},
         {"yes_or_no", answer.yes_or_no},
         {"treated", answer.treated},
         {"control", answer.control},
         {"estimate", answer.estimate.value},
         {"standard_error", answer.estimate.standard_error},
         {"low", answer.low()},
         {"high", answer.high()},
         {"people_treated", people(answer.people_treated)},
         {"people_control", people(answer.people_control)},
         {"rows_left_out", answer.left_out},
         {"withheld",
          std::string(
              calibration::withheld_labels[static_cast<std::size_t>(answer.withheld)].key)}});
}

Json json_of(const OwnBalance& each) {
    return Json::object(
        {{"covariate", each.covariate},
         {"treated", each.before.treated},
         {"control", each.before.control},
         {"standardised_difference", each.before.standardised_difference},
         {"variance_ratio", each.before.variance_ratio},
         {"standardised_difference_matched", each.matched.standardised_difference},
         {"withheld",
          std::string(calibration::withheld_labels[static_cast<std::size_t>(each.withheld)].key)}});
}

Json json_of(const OwnReport& report, const OwnMap& map, Language language) {
    Json estimates = Json::array();
    for (const OwnAnswer& answer : report.answers) { estimates.push(json_of(answer)); }
    Json balance = Json::array();
    for (const OwnBalance& each : report.balance) { balance.push(json_of(each)); }
    const auto count = [](std::size_t n) {
        return n < calibration::fewest_people ? Json() : Json(n);
    };
    return Json::object({{"trial", map.name},
                         {"label", map.label.in(language)},
                         {"rows_in_file", count(report.rows_in_file)},
                         {"rows_kept", count(report.rows_kept)},
                         {"estimates", std::move(estimates)},
                         {"balance", std::move(balance)},
                         {"share_outside_overlap", report.overlap.share},
                         {"bandwidth", report.bandwidth},
                         {"first_stage", report.first_stage.value},
                         {"first_stage_standard_error", report.first_stage.standard_error},
                         {"unmatched", report.unmatched}});
}

}  // namespace

void tell_own_trial(Console& console, const std::string& data, const std::string& map) {
    scenarios::Problems problems;
    const OwnMap asked = calibration::read_own_map(map, problems);
    const calibration::OwnTable table = calibration::read_own_table(data, asked, problems);
    problems.throw_if_any();
    const OwnReport report = calibration::own_report(table, asked);
    print_report(console, report, asked);
    if (console.json()) {
        console.set_result(json_of(report, asked, console.language()));
    }
}

}  // namespace afweging::app
