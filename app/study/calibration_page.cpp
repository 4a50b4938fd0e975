// SPDX-License-Identifier: EUPL-1.2
// Tables of a posterior, with the same elements as a report.
#include "app/study/calibration_page.hpp"

#include <vector>

#include "app/report/page/grade.hpp"
#include "app/report/page/phrase.hpp"
#include "app/report/page/shell.hpp"
#include "app/study/calibration_words.hpp"
#include "app/web/pages.hpp"
#include "output/sha256.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::app {
namespace {

using calibration::Calibrated;
using page::Html;

constexpr double reach_95 = 1.959963984540054;

/// How well a number is founded that was fitted here: what it was fitted to is told beside it.
constexpr int grade = 1;

/// "31 (27 tot 36)" of a model, as an estimate.
Html told(const calibration::Quantiles& of, const std::string& unit, const std::string& source,
          Language language) {
    const double width = (of.back() - of.front()) / (2 * reach_95);
    const Html said = page::words(
        filled({"{0} ({1} to {2})", "{0} ({1} tot {2})"},
               {with_digits(of[2], width, language), with_digits(of.front(), width, language),
                with_digits(of.back(), width, language)}),
        language);
    return page::estimate(said, {of[2], of.front(), of.back(), unit, source, grade});
}

Html observed(const calibration::Target& target, Language language) {
    const double low = target.observed - reach_95 * target.standard_error;
    const double high = target.observed + reach_95 * target.standard_error;
    const Html said =
        page::words(filled({"{0} ({1} to {2})", "{0} ({1} tot {2})"},
                           {with_digits(target.observed, target.standard_error, language),
                            with_digits(low, target.standard_error, language),
                            with_digits(high, target.standard_error, language)}),
                    language);
    const std::size_t facts = target.evidence.size() + target.with.size();
    return page::estimate(said, {target.observed, low, high, target.unit.in(language), target.key,
                                 page::grade_of(target.design, facts)});
}

Html targets_section(const Calibrated& found, Language language) {
    page::HtmlTable table{{"Every target, bad ones too", "Elk doel, ook wat niet lukt"},
                          {{"Target", "Doel"},
                           {"Observed", "Gemeten"},
                           {"Model before", "Model vooraf"},
                           {"Model after", "Model achteraf"},
                           {"A new study", "Een nieuw onderzoek"},
                           {"Inside?", "Erin?"}},
                          {}};
    for (std::size_t k = 0; k < found.targets.size(); ++k) {
        const calibration::Target& target = found.targets[k];
        const calibration::TargetRange& before = found.prior_ranges[k];
        const calibration::TargetRange& after = found.posterior_ranges[k];
        table.rows.push_back(
            {Html{page::words(filled({"{0} ({1})"}, {target.label, target.unit}), language),
                  page::text(" "), page::element("code", page::text(target.key))},
             {{observed(target, language)},
              {told(before.model, target.unit.in(language), "before " + target.key, language)},
              {told(after.model, target.unit.in(language), "after " + target.key, language)},
              {told(after.predicted, target.unit.in(language), "new study " + target.key,
                    language)},
              {page::words(
                  after.is_inside ? LocalisedText{"yes", "ja"} : LocalisedText{"NO", "NEE"},
                  language)}},
             {}});
    }
    const Html note = page::given(
        filled({"All with 95 %. A new study: doubt about numbers, luck, and what is believed of "
                "errors. All together: a chance of {0} of something as far.",
                "Alles met 95 %. Een nieuw onderzoek: twijfel over getallen, toeval, en wat over "
                "fouten wordt geloofd. Alles samen: een kans van {0} op iets dat zo ver af ligt."},
               {percent(found.posterior.joint_p, language)}),
        language);
    return page::section("targets", {"Observed and simulated", "Gemeten en nagebootst"},
                         {page::table(table, language), page::paragraph(note, "note")}, language);
}

/// Its meaning and unit before its key.
Html head_of(const std::string& key, const NumberWords& of, Language language) {
    const Html code = page::element("code", page::text(key));
    return of.meaning.empty() ? code
                              : Html{page::words(of.meaning, language), page::text(", "),
                                     page::words(scenarios::unit_phrase(of.unit), language),
                                     page::text(" "), code};
}

Html numbers_section(const Calibrated& found, const std::map<std::string, NumberWords>& words,
                     Language language) {
    page::HtmlTable table{{"Every number", "Elk getal"},
                          {{"Number", "Getal"},
                           {"Before", "Vooraf"},
                           {"After, 95 %", "Achteraf, 95 %"},
                           {"Learned", "Geleerd"}},
                          {}};
    Html unknown;
    for (std::size_t j = 0; j < found.numbers.size(); ++j) {
        const calibration::FittedNumber& one = found.numbers[j];
        const auto known = words.find(one.key);
        const NumberWords of = known == words.end() ? NumberWords{{}, "1"} : known->second;
        const double width = (one.high - one.low) / 10;
        const auto digits = [&](double value) { return with_digits(value, width, language); };
        const Html before = page::estimate(
            page::words(filled({"{0} ({1} to {2})", "{0} ({1} tot {2})"},
                               {digits(one.mode), digits(one.low), digits(one.high)}),
                        language),
            {one.mode, one.low, one.high, of.unit, "prior " + one.key, 0});
        table.rows.push_back({head_of(one.key, of, language),
                              {{before},
                               {told(calibration::quantiles_of(found.draws.column(j)), of.unit,
                                     "posterior " + one.key, language)},
                               {page::given(page::text(percent(found.contraction[j], language)))}},
                              {}});
        if (found.contraction[j] < calibration::identified_from) {
            unknown += page::element("li", page::element("code", page::text(one.key)));
        }
    }
    const Html not_known =
        unknown.empty()
            ? page::paragraph(page::words({"The targets say something of every number.",
                                           "De doelen zeggen iets over elk getal."},
                                          language))
            : Html{page::paragraph(page::words({"Not identified: of these the targets say nothing, "
                                                "and what hangs on them is "
                                                "told by priors alone.",
                                                "Niet te bepalen: over deze getallen zeggen de "
                                                "doelen niets. Wat eraan hangt, "
                                                "komt alleen uit de priors."},
                                               language)),
                   page::element("ul", unknown)};
    const Html note = page::words(
        {"Learned: how much less variance than before, in standard space.",
         "Geleerd: hoeveel minder spreiding (variantie) dan vooraf, in standaardruimte."},
        language);
    return page::section("numbers", {"What was learned", "Wat is geleerd"},
                         {page::table(table, language), page::paragraph(note, "note"), not_known},
                         language);
}

Html gates_section(const Calibrated& found, Language language) {
    page::HtmlTable table{{"Checks", "Controles"},
                          {{"Check", "Controle"},
                           {"Worst", "Slechtste"},
                           {"Value", "Waarde"},
                           {"Asked", "Gevraagd"},
                           {"Outcome", "Uitkomst"}},
                          {}};
    for (const calibration::Gate& gate : found.gates) {
        const sim::KindLabel& kind = calibration::gate_labels[static_cast<std::size_t>(gate.kind)];
        table.rows.push_back(
            {page::words({std::string(kind.en), std::string(kind.nl)}, language),
             {{page::element("code", page::text(gate.of))},
              {page::given(page::text(with_digits(gate.value, gate.value / 10, language)))},
              {page::given(limit_words(gate.kind, gate.limit), language)},
              {page::words(outcome_words(gate.outcome), language)}},
             {}});
    }
    return page::section("gates", {"Checks", "Controles"}, page::table(table, language), language);
}

}  // namespace

std::string calibration_page(const calibration::Plan& plan, const Calibrated& found,
                             const std::string& program,
                             const std::map<std::string, NumberWords>& words, Language language) {
    const LocalisedText title = filled({"Calibration: {0}", "Kalibratie: {0}"}, {plan.label});
    Html content = page::element(
        "header", {{"class", "report-head"}},
        {page::element("h1", page::words(title, language)),
         page::paragraph(page::given(
             filled(
                 {"{0} numbers fitted to {1} targets by {2} runs. Made by version {3}; hash of "
                  "plan, targets and model: {4}.",
                  "{0} getallen bijgesteld naar {1} doelen met {2} runs. Gemaakt door versie {3}; "
                  "controlegetal van plan, doelen en model: {4}."},
                 {std::to_string(found.numbers.size()), std::to_string(found.targets.size()),
                  std::to_string(found.runs), program, found.plan_hash}),
             language))});
    content += targets_section(found, language);
    content += numbers_section(found, words, language);
    content += gates_section(found, language);
    const page::Shell shell{
        language,           title, std::string(report_script()), std::string(report_style()),
        output::sha256_hex, title};
    return page::whole_page(shell, content, page::Figures(language), nullptr);
}

}  // namespace afweging::app
