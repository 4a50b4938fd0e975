// SPDX-License-Identifier: EUPL-1.2
// Notes on law, of scenarios from their months, of results from the numbers that they read.
#include "app/cli/law_known.hpp"

#include <algorithm>

#include "scenarios/notes/notes.hpp"

namespace afweging::app {
namespace {

void add(std::vector<LocalisedText>& list, const LocalisedText& sentence) {
    const bool there = std::any_of(list.begin(), list.end(), [&](const LocalisedText& each) {
        return each.en == sentence.en;
    });
    if (!there) {
        list.push_back(sentence);
    }
}

/// A run names the growth of wages among its numbers when it reads it, and only then.
bool has_indexed_months(const output::Provenance& run) {
    const std::vector<std::string>& numbers = run.assumed_numbers;
    return std::find(numbers.begin(), numbers.end(), "indexation.wage_growth") != numbers.end();
}

}  // namespace

std::vector<LocalisedText> law_known_in_words(const std::vector<const Plan*>& plans) {
    std::vector<LocalisedText> list;
    for (const Plan* plan : plans) {
        if (plan->job) {
            const auto months = static_cast<std::int32_t>(*plan->job->request.months);
            for (const scenarios::Note& note :
                 scenarios::law_notes_of(plan->job->scenario, sim::Months{months})) {
                add(list, note.what);
            }
        } else if (has_indexed_months(provenance_of(*plan))) {
            add(list, {"Some months follow an indexed path, as no law was looked up for them: "
                       "norms, minimum wage and prices rise by assumed shares.",
                       "Een deel van de maanden rekent met een geïndexeerd pad, want daarvoor is "
                       "geen wet opgezocht: normen, minimumloon en prijzen stijgen met aangenomen "
                       "percentages."});
        }
    }
    return list;
}

void tell_law_known(const std::vector<const Plan*>& plans, Console& console) {
    const std::vector<LocalisedText> list = law_known_in_words(plans);
    if (list.empty()) {
        return;
    }
    console.out(LocalisedText{"Which law and prices hold:", "Welke wet en prijzen gelden:"});
    for (const LocalisedText& sentence : list) { console.out_paragraph(sentence, "  - "); }
    console.out("");
}

}  // namespace afweging::app
