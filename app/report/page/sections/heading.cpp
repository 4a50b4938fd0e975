// SPDX-License-Identifier: EUPL-1.2
// The head of a report. No time stamp: the same run gives the same bytes.
#include <algorithm>
#include <vector>

#include "app/report/numbers.hpp"
#include "app/report/page/sections/sections.hpp"
#include "app/report/sentences.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::app::page {
namespace {

/// "2025-01" as a date that programs read too.
Html month(sim::Month of) {
    const std::string iso = scenarios::month_text(of);
    return element("time", {{"datetime", iso}}, text(iso));
}

Html row(const LocalisedText& name, const Html& value, Language language) {
    return Html{element("dt", words(name, language)), element("dd", value)};
}

/// The questions of the plans beside the first, each once; of a single plan its own. A plan that
/// asks none stands there with its label.
LocalisedText question_of(const ReportInput& input) {
    std::vector<LocalisedText> asked;
    for (const ReportPlan& plan : input.plans) {
        const bool other = input.plans.size() == 1 || plan.scenario != input.plans.front().scenario;
        const LocalisedText& said =
            plan.scenario->question.empty() ? plan.scenario->label : plan.scenario->question;
        const bool known = std::any_of(asked.begin(), asked.end(), [&](const LocalisedText& each) {
            return each.nl == said.nl && each.en == said.en;
        });
        if (other && !known) {
            asked.push_back(said);
        }
    }
    if (asked.empty()) {
        return input.plans.back().scenario->label;
    }
    LocalisedText all = asked.front();
    for (std::size_t i = 1; i < asked.size(); ++i) { all = filled({"{0} / {1}"}, {all, asked[i]}); }
    return all;
}

Html plans_list(const ReportInput& input) {
    Html items;
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const scenarios::Scenario& scenario = *input.plans[i].scenario;
        const output::Provenance& p = input.plans[i].results->provenance;
        items += element(
            "li", {{"class", "plan-" + letter_of(i)}},
            {element("b", text(letter_of(i))), text(" "), given(scenario.label, input.language),
             text(" "),
             element("small",
                     given(sentence({"scenario {0}, sha256 {1}"},
                                    {element("code", text(scenario.name)),
                                     element("code", text(p.scenario_sha256.substr(0, 16)))},
                                    input.language)))});
    }
    return element("ul", {{"class", "plans"}}, items);
}

LocalisedText rounded_factor(double factor) {
    const int decade = decade_of(factor) - 2;
    return {format_rounded(factor, decade, Language::en),
            format_rounded(factor, decade, Language::nl)};
}

/// What was made larger or smaller for the number of people; empty of a run of its own size.
std::vector<LocalisedText> scales(const scenarios::Scenario& scenario, std::uint64_t people) {
    std::vector<LocalisedText> all;
    for (const scenarios::ScaledFrom& from : scenario.scaled_from) {
        all.push_back(
            filled({"What a file for {0} says of amounts and places is multiplied by {1}.",
                    "Wat een bestand voor {0} zegt over bedragen en plekken, is "
                    "vermenigvuldigd met {1}."},
                   {from.name, rounded_factor(from.factor)}));
    }
    const std::uint64_t own = scenario.setting.municipality.clients;
    if (people != own && own > 0) {
        all.push_back(filled(
            {"The municipality has {0}: budgets, places and staff are multiplied by {1} here. What "
             "differs between the plans is told in amounts of the municipality itself.",
             "De gemeente heeft er {0}: budgetten, plekken en personeel zijn hier vermenigvuldigd "
             "met {1}. Wat er anders is tussen de plannen, staat in bedragen van de gemeente "
             "zelf."},
            {whole_number(own),
             rounded_factor(static_cast<double>(people) / static_cast<double>(own))}));
    }
    return all;
}

}  // namespace

Html heading_section(const ReportInput& input) {
    const Language language = input.language;
    const ReportPlan& first = input.plans.front();
    const output::Provenance& p = first.results->provenance;
    const sim::Month last = p.start + sim::Months{static_cast<std::int32_t>(p.months) - 1};
    const sim::Month known = first.scenario->law_known.last;
    Html facts;
    facts += row({"Municipality", "Gemeente"},
                 given(text(first.scenario->setting.municipality.name)), language);
    facts += row(
        {"Period", "Periode"},
        sentence({"{0} to {1} ({2})", "{0} tot en met {1} ({2})"},
                 {month(p.start), month(last),
                  given(filled({"{0} months", "{0} maanden"}, {whole_number(p.months)}), language)},
                 language),
        language);
    LocalisedText people = filled({"{0} on bijstand at the start, made up from published figures",
                                   "{0} in de bijstand aan het begin, verzonnen naar gepubliceerde "
                                   "cijfers"},
                                  {whole_number(p.people)});
    const std::vector<LocalisedText> scaled = scales(*first.scenario, p.people);
    people = scaled.empty() ? people : filled({"{0}."}, {people});
    for (const LocalisedText& scale : scaled) { people = filled({"{0} {1}"}, {people, scale}); }
    facts += row({"People", "Mensen"}, given(people, language), language);
    facts += row({"Worlds", "Werelden"},
                 given(filled({"{0}; seed {1}"},
                              {extent(p.draws, p.replicates, p.months), std::to_string(p.seed)}),
                       language),
                 language);
    facts += row({"Made with", "Gemaakt met"}, given(text("Afweging " + input.version)), language);
    facts += row({"Holds until", "Geldig tot"},
                 sentence({"{0}: the last month of which the law was looked up",
                           "{0}: de laatste maand waarvan de wet is opgezocht"},
                          {month(known)}, language),
                 language);
    return element(
        "header", {{"class", "report-head"}},
        {element("h1", words(question_of(input), language)), plans_list(input),
         element("dl", {{"class", "facts"}}, facts),
         on_paper({"On paper the tables behind figures, the municipality's tables and the "
                   "list of sources are left out, and of the stories all but the first: "
                   "they stand in the file. Tables that you open there are printed too.",
                   "Op papier ontbreken de tabellen achter de figuren, de tabellen van de "
                   "gemeente, de lijst van bronnen en de verhalen na het eerste: ze staan in "
                   "het bestand. Tabellen die u daar openklapt, worden ook afgedrukt."},
                  language)});
}

}  // namespace afweging::app::page
