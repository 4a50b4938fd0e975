// SPDX-License-Identifier: EUPL-1.2
// From plans to everything that is told of them beside differences.
#include "app/comparing/extras.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/cli/print.hpp"
#include "app/comparing/together.hpp"
#include "app/report/compare/effect_parts.hpp"
#include "app/report/compare/model_columns.hpp"
#include "output/write_results.hpp"

namespace afweging::app {
namespace {

using scenarios::LifeSum;

bool all_are_scenarios(const std::vector<Plan>& plans) {
    return std::all_of(plans.begin(), plans.end(),
                       [](const Plan& plan) { return plan.job.has_value(); });
}

std::string beside(const Plan& plan, const std::string& ending) {
    return plan.file.substr(0, plan.file.size() - std::string(".h5").size()) + ending;
}

void keep(const std::string& path, const output::Results& results, const Plan& plan,
          const HowToRun& how, Console& console) {
    output::write_results(path, results.values, results.provenance, how.overwrite,
                          plan.job->request.threads);
    console.wrote(path);
}

/// The run of all plans at once, and the same in other models.
RunTogether run_side_by_side(std::vector<Plan>& plans, const HowToRun& how, Console& console,
                             const Interrupt& interrupt) {
    std::vector<Job*> jobs;
    for (Plan& plan : plans) {
        plan.job->kept = plan.file.empty() ? Kept::in_memory : Kept::in_a_file;
        jobs.push_back(&*plan.job);
    }
    const std::vector<const Job*> read(jobs.begin(), jobs.end());
    RunTogether all;
    std::vector<KnownError> errors;
    Together together = how.until.empty()
                            ? simulate_together(read, console, interrupt)
                            : simulate_until(jobs, how.until, errors, console, interrupt);
    if (!errors.empty()) {
        const scenarios::RunRequest& ran = jobs.front()->request;
        all.until = told_until(errors, {ran.draws.count, *ran.replicates});
    }
    std::vector<output::Results> models;
    if (how.model_replicates > 0) {
        models = simulate_models(read, how.model_replicates, console, interrupt);
    }
    all.more.resize(plans.size() - 1);
    for (std::size_t k = 0; k < plans.size(); ++k) {
        plans[k].results = std::move(together.runs[k]);
        if (k > 0) {
            all.more[k - 1].lives = std::move(together.lives[k - 1]);
        }
        if (k > 0 && !models.empty()) {
            all.more[k - 1].models = std::move(models[k - 1]);
        }
    }
    return all;
}

void keep_all(const std::vector<Plan>& plans, const RunTogether& all, const HowToRun& how,
              Console& console) {
    for (std::size_t k = 0; k < plans.size(); ++k) {
        if (plans[k].file.empty()) {
            continue;
        }
        keep(plans[k].file, *plans[k].results, plans[k], how, console);
        if (k > 0 && all.more[k - 1].lives) {
            keep(lives_file(plans[k]), *all.more[k - 1].lives, plans[k], how, console);
        }
        if (k > 0 && all.more[k - 1].models) {
            keep(models_file(plans[k]), *all.more[k - 1].models, plans[k], how, console);
        }
    }
}

void print_lines(const std::vector<std::string>& lines, Console& console) {
    for (const std::string& line : lines) { console.out(line); }
}

void print_notes(const std::vector<LocalisedText>& notes, Console& console) {
    for (const LocalisedText& note : notes) { console.out_paragraph(note); }
    console.out("");
}

void tell_chances(const std::vector<OutcomeChances>& chances, Console& console) {
    const std::vector<LocalisedText> lines = chances_in_words(chances);
    if (lines.empty()) {
        console.out_paragraph(
            {"Chances: nothing differs, in any world. In your own figures luck "
             "would look like a difference in 10 of 100 years.",
             "Kansen: er verschilt niets, in geen enkele wereld. In uw eigen "
             "cijfers lijkt toeval in 10 van de 100 jaren een verschil."});
        console.out("");
        return;
    }
    console.out_paragraph({"How likely is that, and will you see it?",
                           "Hoe waarschijnlijk is dat, en gaat u het zien?"});
    for (const LocalisedText& line : lines) { console.out_paragraph(line, "  - "); }
    print_notes(notes_on_chances(), console);
}

void tell_parts(const output::Results& lives, Console& console) {
    const auto lines = lines_of(parts_of(lives), console.language(), console.table_width());
    if (lines.empty()) {
        console.out_paragraph({"Life by life: nothing differs for anybody.",
                               "Leven voor leven: er verschilt voor niemand iets."});
        console.out("");
        return;
    }
    console.out_paragraph({"Through whom does it come about? More (+) or less (-):",
                           "Langs welke weg komt het? Meer (+) of minder (-):"});
    print_lines(lines, console);
    print_notes(notes_on_parts(), console);
    const std::vector<FatesOfSum> fates = fates_of(lives);
    console.out_paragraph({"Who gains, who loses, of 100 people:",
                           "Wie gaat vooruit, wie achteruit, van de 100 mensen:"});
    print_lines(lines_of_everybody(fates, console.language(), console.table_width()), console);
    console.out("");
    const auto income = std::find_if(fates.begin(), fates.end(), [](const FatesOfSum& each) {
        return each.sum == LifeSum::income;
    });
    console.out_paragraph({"The same by group, in income and money from instruments:",
                           "Hetzelfde per groep, in inkomen en geld uit instrumenten:"});
    print_lines(lines_of(*income, console.language(), console.table_width()), console);
    print_notes(notes_on_fates(), console);
}

void tell_models(const output::Results& models, Console& console) {
    const ModelColumns columns = models_of(models);
    const auto lines = lines_of(columns, console.language(), console.table_width());
    if (lines.empty()) {
        console.out(LocalisedText{"In other models nothing differs either.",
                                  "Ook in andere modellen verschilt er niets."});
        console.out("");
        return;
    }
    console.out(LocalisedText{"In another model:", "In een ander model:"});
    print_lines(lines, console);
    print_notes(notes_on_models(columns), console);
}

}  // namespace

std::string lives_file(const Plan& plan) { return beside(plan, ".lives.h5"); }
std::string models_file(const Plan& plan) { return beside(plan, ".models.h5"); }

std::vector<std::unique_ptr<output::Reservation>> reserve_files(const std::vector<Plan>& plans,
                                                                const HowToRun& how) {
    std::vector<std::unique_ptr<output::Reservation>> held;
    const auto hold = [&](const std::string& path) {
        held.push_back(std::make_unique<output::Reservation>(path));
        output::check_destination(path, how.overwrite);
    };
    const bool together = all_are_scenarios(plans);
    for (std::size_t k = 0; k < plans.size(); ++k) {
        if (!plans[k].job || plans[k].file.empty()) {
            continue;
        }
        hold(plans[k].file);
        if (together && k > 0) {
            hold(lives_file(plans[k]));
        }
        if (together && k > 0 && how.model_replicates > 0) {
            hold(models_file(plans[k]));
        }
    }
    return held;
}

RunTogether run_plans(std::vector<Plan>& plans, const HowToRun& how, Console& console,
                      const Interrupt& interrupt) {
    RunTogether all;
    if (all_are_scenarios(plans)) {
        all = run_side_by_side(plans, how, console, interrupt);
        keep_all(plans, all, how, console);
    } else {
        for (Plan& plan : plans) { run(plan, how.overwrite, console, interrupt); }
        all.more.resize(plans.size() - 1);
    }
    for (std::size_t k = 1; k < plans.size(); ++k) {
        all.more[k - 1].chances = chances_of(*plans.front().results, *plans[k].results);
    }
    return all;
}

void tell_more(const ComparedMore& more, Console& console) {
    tell_chances(more.chances, console);
    if (more.lives) {
        tell_parts(*more.lives, console);
    }
    if (more.models) {
        tell_models(*more.models, console);
    }
}

void add_more(Json& document, const ComparedMore& more, Language language) {
    document.add("chances", to_json(more.chances, language))
        .add("parts", more.lives ? to_json(parts_of(*more.lives), language) : Json())
        .add("fates", more.lives ? to_json(fates_of(*more.lives), language) : Json())
        .add("models", more.models ? to_json(models_of(*more.models), language) : Json());
}

}  // namespace afweging::app
