// SPDX-License-Identifier: EUPL-1.2
// What several sections say in the same words.
#include <algorithm>

#include "app/report/numbers.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {

std::string letter_of(std::size_t plan) {
    return std::string(1, static_cast<char>('A' + plan % 26));
}

LocalisedText plan_name(const ReportInput& input, std::size_t plan) {
    return filled({"plan {0} ({1})"}, {letter_of(plan), input.plans[plan].scenario->label});
}

LocalisedText plans_cited(const ReportInput& input) {
    LocalisedText all;
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const output::Provenance& p = input.plans[i].results->provenance;
        const LocalisedText one =
            filled({"plan {0} {1}, sha256 {2}"},
                   {letter_of(i), p.scenario_name, p.scenario_sha256.substr(0, 16)});
        all = i == 0 ? one : filled({"{0}; {1}"}, {all, one});
    }
    return filled({"{0}; seed {1}"},
                  {all, std::to_string(input.plans.front().results->provenance.seed)});
}

std::string plans_key(std::size_t plan) {
    return plan == 0 ? letter_of(0) : letter_of(plan) + "-" + letter_of(0);
}

int grade_of_outcomes(const ReportInput& input) {
    return input.plans.front().results->provenance.posterior_sha256.empty() ? 0 : 1;
}

output::MonthRange run_of(const ReportInput& input) {
    return whole_run(input.plans.front().results->values);
}

LocalisedText name_of(const Outcome& outcome) {
    // In a table these two stand under those who left; here each stands alone.
    if (outcome.key == "outflow_to_work") {
        return {"left bijstand for regular work", "de bijstand uit naar gewoon werk"};
    }
    if (outcome.key == "outflow_to_subsidised_job") {
        return {"left bijstand for a subsidised job", "de bijstand uit naar een baan met subsidie"};
    }
    return outcome.label;
}

LocalisedText whole_number(std::uint64_t count) {
    const auto value = static_cast<std::int64_t>(count);
    return {format_exact(value, 0, Language::en), format_exact(value, 0, Language::nl)};
}

Effect effect_of_plan(const ReportInput& input, std::size_t plan, const Outcome& outcome,
                      output::MonthRange months) {
    const output::Results& first = *input.plans.front().results;
    const output::Results& results = *input.plans[plan].results;
    return effect_of(plan == 0 ? outcome.over(first.values, months)
                               : difference_over(first, results, outcome, months),
                     results.values.replicates());
}

namespace {

LocalisedText no_difference(const Effect& effect) {
    return effect.shown == Shown::none
               ? LocalisedText{"No difference.", "Geen verschil."}
               : LocalisedText{"No demonstrable difference", "Geen aantoonbaar verschil"};
}

}  // namespace

Html told_effect(const ReportInput& input, std::size_t plan, const Effect& effect,
                 const std::string& source) {
    const Language language = input.language;
    const Passing of = passing(effect, source, grade_of_outcomes(input), language);
    const LocalisedText range = plan == 0 ? level_range(effect) : difference_range(effect);
    return estimate(element("strong", words(range, language)), of);
}

Html told_in_cell(const ReportInput& input, std::size_t plan, const Effect& effect,
                  const std::string& source) {
    const Language language = input.language;
    if (effect.shown == Shown::nobody) {
        return words({"there is nobody", "er is niemand"}, language);
    }
    const Passing of = passing(effect, source, grade_of_outcomes(input), language);
    if (plan > 0 && effect.shown == Shown::none) {
        return estimate(words({"No difference: the same in every world",
                               "Geen verschil: in elke wereld gelijk"},
                              language),
                        of, "none");
    }
    const LocalisedText range = plan == 0 ? level_range(effect) : difference_range(effect);
    const Html value =
        plan > 0 && effect.shown == Shown::not_shown
            ? words(no_difference(effect), language)
            : element("strong", {{"class", "value"}},
                      words(plan == 0 ? level_mean(effect) : difference_mean(effect), language));
    return estimate(
        Html{value, text(" "),
             element("small", {{"class", "range"}},
                     sentence({"range {0}", "bereik {0}"}, {words(range, language)}, language))},
        of, effect.shown == Shown::not_shown && plan > 0 ? "not-shown" : "");
}

}  // namespace afweging::app::page
