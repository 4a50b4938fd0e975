// SPDX-License-Identifier: EUPL-1.2
// Notes on law, of scenarios from their months, of results from the numbers that they read.
#include "app/law_known.hpp"

#include <algorithm>

#include "scenarios/notes/notes.hpp"

namespace afweging::app {
namespace {

/// A sentence and the plans that it is about.
struct Told {
    LocalisedText sentence;
    std::vector<std::string> plans;
};

void add(std::vector<Told>& list, const LocalisedText& sentence, const std::string& plan) {
    const auto there = std::find_if(list.begin(), list.end(), [&](const Told& each) {
        return each.sentence.en == sentence.en;
    });
    if (there == list.end()) {
        list.push_back({sentence, {plan}});
    } else {
        there->plans.push_back(plan);
    }
}

/// Of one of several plans it is said which.
LocalisedText in_words(const Told& told, std::size_t plans) {
    if (told.plans.size() == plans) {
        return told.sentence;
    }
    std::string names;
    for (const std::string& each : told.plans) { names += (names.empty() ? "" : ", ") + each; }
    return {names + ": " + told.sentence.en, names + ": " + told.sentence.nl};
}

/// A run names the growth of wages among its numbers when it reads it, and only then.
bool has_indexed_months(const output::Provenance& run) {
    const std::vector<std::string>& numbers = run.assumed_numbers;
    return std::find(numbers.begin(), numbers.end(), "indexation.wage_growth") != numbers.end();
}

}  // namespace

std::vector<LocalisedText> law_known_in_words(const std::vector<const Plan*>& plans) {
    std::vector<Told> list;
    for (const Plan* plan : plans) {
        if (plan->job) {
            const auto months = static_cast<std::int32_t>(*plan->job->request.months);
            for (const scenarios::Note& note :
                 scenarios::law_notes_of(plan->job->scenario, sim::Months{months})) {
                add(list,
                    {note.what.en + " " + note.follows.en, note.what.nl + " " + note.follows.nl},
                    plan->word);
            }
        } else if (has_indexed_months(provenance_of(*plan))) {
            add(list,
                {"Some months follow an indexed path, as no law was looked up for them: "
                 "norms, minimum wage and prices rise by assumed shares.",
                 "Een deel van de maanden rekent met een geïndexeerd pad, want daarvoor is "
                 "geen wet opgezocht: normen, minimumloon en prijzen stijgen met aangenomen "
                 "percentages."},
                plan->word);
        }
    }
    std::vector<LocalisedText> words;
    for (const Told& each : list) { words.push_back(in_words(each, plans.size())); }
    return words;
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
