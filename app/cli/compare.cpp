// SPDX-License-Identifier: EUPL-1.2
// afweging compare: what other plans do more or less than the first.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "app/cli/changes.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/comparison_csv.hpp"
#include "app/cli/comparison_text.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/print.hpp"
#include "app/cluster/part_run.hpp"
#include "app/comparing/compare_words.hpp"
#include "app/comparing/extras.hpp"
#include "app/law_known.hpp"
#include "app/report/budget/budget_json.hpp"
#include "app/report/budget/pooled_pots.hpp"
#include "app/report/compare/comparison_documents.hpp"
#include "app/report/outside.hpp"
#include "app/report/sentences.hpp"
#include "app/versions/numbers_since.hpp"
#include "output/compare.hpp"

namespace afweging::app {
namespace {

/// What is told of one of the other plans.
struct Compared {
    Comparison comparison;
    BudgetComparison budgets;
    std::optional<Changes> changes;           ///< known of two scenarios only
    std::optional<std::vector<LawPart>> law;  ///< where both law and policy differ
    std::vector<LocalisedText> notes;
};

/// Part K of N of every plan, each in its file; they are compared when they are whole.
void do_parts(std::vector<Plan>& plans, const CompareWords& words, Console& console,
              const Interrupt& interrupt) {
    const Shard shard = shard_of(words.shard);
    name_files(plans, words.folder, "." + name_of(shard) + ".h5");
    const ResultsFolder kept(words.folder);
    std::vector<Json> parts;
    for (Plan& plan : plans) {
        parts.push_back(
            do_part(*plan.job, shard, plan.file, words.overwrite(), console, interrupt));
    }
    console.set_result(parts_json(shard, std::move(parts)));
}

/// Before the long run, not after.
void check_tables(const CompareWords& words) {
    for (const std::string& name : ComparisonCsv::names()) {
        const std::filesystem::path file = std::filesystem::path(words.csv) / (name + ".csv");
        if (!words.csv.empty() && std::filesystem::exists(file)) {
            output::check_destination(file.string(), words.overwrite());
        }
    }
}

/// The first plan from the first month of the other on.
output::Results under_law_of(const Plan& other, const Plan& first, const Console& console,
                             const Interrupt& interrupt) {
    Job job{started_as(first.job->scenario, other.job->scenario), first.job->request,
            Kept::in_memory};
    return simulate(job, console, interrupt);
}

Compared compare_plans(const Plan& first, const Plan& other, const Console& console,
                       const Interrupt& interrupt) {
    Compared result{.comparison = compare(*first.results, *other.results),
                    .budgets = compare_budgets(*first.results, *other.results),
                    .changes = {},
                    .law = {},
                    .notes = {}};
    if (first.job && other.job) {
        result.changes = changes_between(first.job->scenario, other.job->scenario);
        if (result.changes->other_start && result.changes->other_content) {
            result.law = law_parts(*first.results, under_law_of(other, first, console, interrupt),
                                   *other.results);
        }
    }
    result.notes =
        notes_between(*first.results, *other.results, result.changes ? &*result.changes : nullptr);
    return result;
}

/// Of plans that are run: which pots they spend as one.
void tell_pooled(const Plan& plan, Console& console) {
    const std::uint8_t pooled = plan.job ? plan.job->scenario.setting.policy.pooled : 0;
    const LocalisedText read = how_to_read_pooled(title_of(plan), pooled);
    if (!read.empty()) {
        console.out_paragraph(read);
        console.out("");
    }
}

void tell(const Plan& first, const Plan& other, const Compared& found, Console& console) {
    console.out_paragraph(
        filled({"Compared with that: {0}.", "Daarmee vergeleken: {0}."}, {title_of(other)}));
    tell_changes(found.changes ? &*found.changes : nullptr, console);
    for (const LocalisedText& note : found.notes) { console.out_paragraph(note); }
    console.out("");
    tell_outcomes(found.comparison, console);
    tell_years(found.comparison, console);
    tell_instruments(found.comparison, console);
    tell_budgets(found.budgets, console);
    tell_pooled(first, console);
    tell_pooled(other, console);
    tell_payers(found.comparison, console);
    tell_costs(found.comparison, console);
    if (found.law) {
        tell_law(*found.law, found.comparison, console);
    }
    tell_meaning(found.comparison, console);
}

Json document_of(const Plan& other, const Compared& found, Language language) {
    Json json = to_json(found.comparison, language);
    return json.add("plan", plan_json(other, language))
        .add("differs", found.changes ? to_json(found.changes->told, language) : Json())
        .add("notes", texts_of(found.notes, language))
        .add("budgets", to_json(found.budgets, language))
        .add("outside", outside_json(outside_of(other.results->values), language))
        .add("law", found.law ? to_json(*found.law, language) : Json());
}

/// Who falls outside everything in either plan, and where to read who is offered what.
void tell_outside(const Plan& first, const Plan& other, Console& console) {
    for (const Plan* plan : {&first, &other}) {
        const LocalisedText words = outside_in_words(outside_of(plan->results->values));
        if (!words.en.empty()) {
            console.out_paragraph(filled({"{0}. {1}"}, {title_of(*plan), words}));
        }
    }
    if (first.job && other.job) {
        console.out(LocalisedText{"Who is offered what, by group:", "Wie wat krijgt, per groep:"});
        console.out("  " + reach_command({first.word, other.word}, *first.job));
        console.out("");
    }
}

Json tell_plain(const Plan& first, const Plan& other, const ComparedMore& more, ComparisonCsv& csv,
                Console& console, const Interrupt& interrupt) {
    const Compared found = compare_plans(first, other, console, interrupt);
    tell(first, other, found, console);
    tell_more(more, console);
    tell_outside(first, other, console);
    csv.add(other.word, found.comparison, other.results->provenance);
    csv.add(other.word, found.budgets, other.results->provenance);
    if (found.law) {
        csv.add(other.word, *found.law);
    }
    // The digest in a document reads every number of the results.
    Json document = console.json() ? document_of(other, found, console.language()) : Json();
    if (console.json()) {
        add_more(document, more, console.language());
    }
    return document;
}

Json tell_drawn(const Plan& first, const Plan& other, const ComparedMore& more, ComparisonCsv& csv,
                Console& console) {
    const DoubtComparison found = compare_over_draws(*first.results, *other.results);
    csv.add(other.word, found, other.results->provenance);
    Json document = tell_over_draws(first, other, found, console);
    tell_more(more, console);
    if (console.json()) {
        add_more(document, more, console.language());
    }
    return document;
}

Json write_tables(const ComparisonCsv& csv, const CompareWords& words, Console& console) {
    const std::vector<output::CsvFile> files = csv.write(words.target());
    for (const output::CsvFile& file : files) { console.wrote(file.path); }
    Json written = Json::array();
    for (const output::CsvFile& file : files) {
        console.out(file.path);
        written.push(Json::object({{"file", file.path}, {"rows", file.rows}}));
    }
    return written;
}

void tell_until(const std::vector<LocalisedText>& took, Console& console) {
    for (const LocalisedText& sentence : took) { console.out_paragraph(sentence); }
    if (!took.empty()) {
        console.out("");
    }
}

void tell_kept(const std::vector<Plan>& plans, const RunTogether& ran, Console& console) {
    const auto kept = [&](const LocalisedText& what, const std::string& file) {
        console.out(filled({"{0}: {1}", "{0}: {1}"}, {what, file}));
    };
    for (std::size_t k = 0; k < plans.size(); ++k) {
        const Plan& plan = plans[k];
        if (!plan.job || plan.file.empty()) {
            continue;
        }
        kept({"Results", "Resultaten"}, plan.file);
        if (k > 0 && ran.more[k - 1].lives) {
            kept({"Life by life", "Leven voor leven"}, lives_file(plan));
        }
        if (k > 0 && ran.more[k - 1].models) {
            kept({"Other models", "Andere modellen"}, models_file(plan));
        }
    }
}

}  // namespace

ExitCode perform_compare(const Arguments& arguments, Console& console) {
    const CompareWords words = compare_words(arguments, console);
    const Interrupt interrupt;
    std::vector<Plan> plans = plans_of(words.plans, words.draws, words.request);
    require_pairs(plans);
    tell_numbers_since(plans, console);
    if (!words.shard.empty()) {
        do_parts(plans, words, console, interrupt);
        return ExitCode::ok;
    }
    check_tables(words);
    const ResultsFolder kept(words.folder);
    const ResultsFolder tables(words.csv);
    if (!words.folder.empty()) {
        name_files(plans, words.folder, ".h5");
    }
    const auto held = reserve_files(plans, words.how());
    const RunTogether ran = run_plans(plans, words.how(), console, interrupt);
    tell_until(ran.until, console);
    const bool drawn = plans.front().results->provenance.draws.count > 1;
    ComparisonCsv csv(words.target().dialect);
    csv.add_levels(plans.front().word, *plans.front().results);
    drawn ? tell_first_over_draws(plans.front(), console) : tell_first(plans.front(), console);
    Json others = Json::array();
    for (std::size_t i = 1; i < plans.size(); ++i) {
        csv.add_levels(plans[i].word, *plans[i].results);
        const ComparedMore& more = ran.more[i - 1];
        for (CsvSheet& sheet : sheets_of(plans[i].word, more, csv.style())) {
            csv.add(std::move(sheet));
        }
        others.push(drawn ? tell_drawn(plans.front(), plans[i], more, csv, console)
                          : tell_plain(plans.front(), plans[i], more, csv, console, interrupt));
    }
    std::vector<const Plan*> all;
    for (const Plan& plan : plans) { all.push_back(&plan); }
    tell_law_known(all, console);
    if (drawn) {
        console.out_paragraph(
            {"What instruments and pots may spend and what held them back, and what law and policy "
             "each do where plans begin in different months: the same with --draws 0.",
             "Wat instrumenten en potten mogen uitgeven en wat ze tegenhield, en wat wet en beleid "
             "elk doen als plannen in verschillende maanden beginnen: hetzelfde met --draws 0."});
        console.out("");
    }
    tell_limits(plans.front(), console);
    Json written = Json::array();
    if (!words.csv.empty()) {
        written = write_tables(csv, words, console);
    }
    tell_kept(plans, ran, console);
    if (console.json()) {
        console.set_result(
            Json::object({{"first", plan_json(plans.front(), console.language())},
                          {"others", std::move(others)},
                          {"notes", texts_of(law_known_in_words(all), console.language())},
                          {"until", texts_of(ran.until, console.language())},
                          {"tables", std::move(written)}}));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
