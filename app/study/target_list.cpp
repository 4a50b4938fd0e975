// SPDX-License-Identifier: EUPL-1.2
// The targets of the calibration in words: what was observed, and what the model must report.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/report/text.hpp"
#include "app/study/evidence_list.hpp"
#include "calibration/targets/read_targets.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using calibration::Report;
using calibration::ReportSource;
using calibration::Target;

template <class Kind, std::size_t N>
const sim::KindLabel& label_of(Kind kind, const std::array<sim::KindLabel, N>& labels) {
    return labels[static_cast<std::size_t>(kind)];
}

LocalisedText words(const sim::KindLabel& label) {
    return {std::string(label.en), std::string(label.nl)};
}

/// Three digits that count: an error that was worked out has no more to say.
double three_digits(double value) {
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value,
                                       std::chars_format::scientific, 2);
    double rounded = value;
    std::from_chars(text.data(), written.ptr, rounded);
    return rounded;
}

/// "40.7 percent, standard error 1.17". Not "±", which everywhere else is 95 %.
LocalisedText observed_in_words(const Target& target) {
    return filled({"{0} {2}, standard error {1}", "{0} {2}, standaardfout {1}"},
                  {scenarios::number_phrase(target.observed),
                   scenarios::number_phrase(three_digits(target.standard_error)), target.unit});
}

std::string month_text(std::int32_t month) { return std::to_string(month); }

/// The exits that are left out, behind the rest; empty when there are none.
LocalisedText without(const Report& r) {
    return r.without.empty() ? LocalisedText{""}
                             : filled({", without exits to {0}", ", zonder uitstroom naar {0}"},
                                      {scenarios::joined(r.without)});
}

/// "a and b less c"
LocalisedText over_in_words(const Report& r) {
    return r.less.empty() ? LocalisedText{scenarios::joined(r.over)}
                          : filled({"({0} less {1})", "({0} min {1})"},
                                   {scenarios::joined(r.over), scenarios::joined(r.less)});
}

/// Which output holds it, as a command and names that it prints.
LocalisedText report_in_words(const Report& r) {
    switch (r.source) {
        case ReportSource::run:
            return filled(
                {"afweging run {0} --draws 0: {1} over {2}, group {3}, months {4} to {5}{6}",
                 "afweging run {0} --draws 0: {1} gedeeld door {2}, groep {3}, maand {4} tot en "
                 "met {5}{6}"},
                {r.scenario, scenarios::joined(r.sum), over_in_words(r), r.group,
                 month_text(r.first_month), month_text(r.last_month), without(r)});
        case ReportSource::cohort:
            return filled({"afweging cohort {0} --of {1}: {2}, month {3}{4}",
                           "afweging cohort {0} --of {1}: {2}, maand {3}{4}"},
                          {r.scenario, r.of,
                           r.destination.empty() ? r.quantity : r.quantity + ' ' + r.destination,
                           month_text(r.month), without(r)});
        case ReportSource::spells:
            return filled(
                {"afweging cohort {0}: {1} of {2}{3}", "afweging cohort {0}: {1} van {2}{3}"},
                {r.scenario, r.quantity, scenarios::joined(r.bands), without(r)});
        case ReportSource::trial:
            return filled({"afweging trial {0}: {1}, month {2}, {3}",
                           "afweging trial {0}: {1}, maand {2}, {3}"},
                          {r.trial, r.outcome, month_text(r.month), r.arm});
        case ReportSource::none:
            return filled({"no command reports it: {0}", "geen opdracht vertelt het: {0}"},
                          {r.missing});
    }
    return {};
}

Json report_json(const Report& r, Language language) {
    Json json = Json::object(
        {{"source", std::string(label_of(r.source, calibration::report_source_labels).key)}});
    switch (r.source) {
        case ReportSource::run:
            json.add("scenario", r.scenario).add("sum", Json::texts(r.sum));
            json.add("over", Json::texts(r.over)).add("less", Json::texts(r.less));
            json.add("group", r.group).add("without", Json::texts(r.without));
            json.add("instruments", Json::texts(r.instruments));
            json.add("first_month", r.first_month).add("last_month", r.last_month);
            break;
        case ReportSource::cohort:
            json.add("scenario", r.scenario).add("of", r.of).add("quantity", r.quantity);
            json.add("destination", r.destination.empty() ? Json() : Json(r.destination));
            json.add("month", r.month).add("without", Json::texts(r.without));
            break;
        case ReportSource::spells:
            json.add("scenario", r.scenario).add("quantity", r.quantity);
            json.add("bands", Json::texts(r.bands)).add("without", Json::texts(r.without));
            break;
        case ReportSource::trial:
            json.add("trial", r.trial).add("outcome", r.outcome).add("month", r.month);
            json.add("arm", r.arm);
            break;
        case ReportSource::none:
            json.add("missing", r.missing.in(language));
            return json;
    }
    json.add("scale", r.scale);
    return json;
}

Json to_json(const Target& target, Language language) {
    return Json::object(
        {{"name", target.key},
         {"label", target.label.in(language)},
         {"evidence", Json::texts(target.evidence)},
         {"with", Json::texts(target.with)},
         {"observed", target.observed},
         {"standard_error", target.standard_error},
         {"error_from",
          std::string(label_of(target.error_from, calibration::target_error_labels).key)},
         {"unit", target.unit.in(language)},
         {"design_class", std::string(label_of(target.design, scenarios::design_class_labels).key)},
         {"study", target.study},
         {"reason", target.reason},
         {"prior_saw", Json::texts(target.prior_saw)},
         {"report", report_json(target.report, language)}});
}

}  // namespace

void list_targets(Console& console, const scenarios::DataRoot& root) {
    const std::vector<Target> targets = calibration::read_targets(root);
    std::size_t width = 0;
    for (const Target& each : targets) { width = std::max(width, width_of(each.key)); }
    Json items = Json::array();
    for (const Target& each : targets) {
        const LocalisedText design = words(label_of(each.design, scenarios::design_class_labels));
        const bool told = each.report.source != ReportSource::none;
        console.out_paragraph(
            filled(told ? LocalisedText{"{0}: {1} ({2})"}
                        : LocalisedText{"{0}: {1} ({2}; no command reports it)",
                                        "{0}: {1} ({2}; geen opdracht vertelt het)"},
                   {each.label, observed_in_words(each), design}),
            left_aligned(each.key, width) + "  ");
        items.push(to_json(each, console.language()));
    }
    console.set_result(Json::object({{"items", std::move(items)}}));
}

std::vector<std::string> target_names(const scenarios::DataRoot& root) {
    std::vector<std::string> names;
    for (const Target& each : calibration::read_targets(root)) { names.push_back(each.key); }
    return names;
}

void add_target(const std::string& name, const scenarios::DataRoot& root,
                std::vector<scenarios::Explanation>& found) {
    for (const Target& each : calibration::read_targets(root)) {
        if (each.key != name) {
            continue;
        }
        scenarios::Explanation e{name, scenarios::Topic::target, each.label, {}};
        e.lines.push_back(
            filled({"Observed: {0}, from {1}.", "Waargenomen: {0}, uit {1}."},
                   {observed_in_words(each),
                    words(label_of(each.error_from, calibration::target_error_labels))}));
        e.lines.push_back(filled(
            {"Evidence: {0}. Design: {1}, study {2}.", "Bewijs: {0}. Opzet: {1}, onderzoek {2}."},
            {scenarios::joined(each.evidence),
             words(label_of(each.design, scenarios::design_class_labels)), each.study}));
        e.lines.push_back(filled({"The model's side: {0}.", "Wat het model zegt: {0}."},
                                 {report_in_words(each.report)}));
        if (!each.prior_saw.empty()) {
            e.lines.push_back(filled({"Priors that were set with it in view: {0}.",
                                      "Priors die met dit cijfer in beeld zijn gekozen: {0}."},
                                     {scenarios::joined(each.prior_saw)}));
        }
        e.lines.push_back(filled({"Why so: {0}", "Waarom zo (in het Engels): {0}"}, {each.reason}));
        found.push_back(std::move(e));
    }
}

}  // namespace afweging::app
