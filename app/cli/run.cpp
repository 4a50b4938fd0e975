// SPDX-License-Identifier: EUPL-1.2
// afweging run: a scenario from its file to a table and a results file.
#include "app/cli/budgets.hpp"
#include "app/cli/cohort_words.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/draw_options.hpp"
#include "app/cli/notes.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/cluster/part_run.hpp"
#include "app/job.hpp"
#include "app/report/budget/budget_json.hpp"
#include "app/report/budget/saving.hpp"
#include "app/report/limits.hpp"
#include "app/report/outside.hpp"
#include "app/trying/no_change.hpp"
#include "app/versions/numbers_since.hpp"
#include "output/digest.hpp"
#include "output/write_results.hpp"

namespace afweging::app {
namespace {

struct RunWords {
    std::string scenario;
    KeptFile file;
    scenarios::RunRequest request{};
    DrawWords draws;
    std::string shard;
    std::string cohorts;  ///< empty: none; "all": no groups
    CohortQuestion question{"entrants", "", "all", "--cohorts-of", "--cohorts", "--cohorts-entry"};
};

void add_cohort_options(Parser& parser, RunWords& words, const Console& console) {
    parser
        .option("--cohorts", words.cohorts,
                {"also keep what becomes of entrants, for afweging cohort FILE: all, or in groups "
                 "(distance,route+sex)",
                 "bewaar ook hoe het verdergaat met wie instroomt, voor afweging cohort BESTAND: "
                 "all, of in groepen (distance,route+sex)"})
        ->type_name(console.pick({"GROUPS", "GROEPEN"}));
    parser
        .option("--cohorts-of", words.question.of,
                {"of those who start this instrument instead",
                 "van wie aan dit instrument begint in plaats daarvan"})
        ->type_name(console.pick({"WHO", "WIE"}));
    add_entry_option(parser, words.question);
}

[[noreturn]] void refuse(const LocalisedText& why) { throw PhrasedError(ExitCode::usage, why); }

/// What does not go with --cohorts.
void check_cohorts(const RunWords& words) {
    if (words.cohorts.empty()) {
        if (words.question.of != "entrants" || words.question.entry != "all") {
            refuse({"--cohorts-of and --cohorts-entry go with --cohorts, which is missing",
                    "--cohorts-of en --cohorts-entry horen bij --cohorts, en dat ontbreekt"});
        }
        return;
    }
    if (words.file.path.empty()) {
        refuse({"--cohorts keeps cohorts in the file of the run: give -o FILE too",
                "--cohorts bewaart cohorten in het bestand van de run: geef ook -o BESTAND"});
    }
    if (words.draws.draws.value_or(0) > 0) {
        refuse({"--cohorts does not go with --draws: run a draw by itself, with --draw K",
                "--cohorts gaat niet samen met --draws: reken een trekking apart door, met --draw "
                "K"});
    }
    if (words.question.of == "stock") {
        refuse(
            {"--cohorts-of stock is not kept in a run, for the stock is seen before the first "
             "month too; use: afweging cohort SCENARIO --of stock -o FILE",
             "--cohorts-of stock staat niet in een run, want het bestand wordt ook voor de "
             "eerste maand geteld; gebruik: afweging cohort SCENARIO --of stock -o BESTAND"});
    }
}

/// What does not go with --shard.
void check_shard(const RunWords& words) {
    if (!words.shard.empty() && words.file.path.empty()) {
        refuse({"--shard keeps its part in a file: give -o FILE too",
                "--shard bewaart zijn deel in een bestand: geef ook -o BESTAND"});
    }
    if (!words.shard.empty() && !words.cohorts.empty()) {
        refuse({"--shard does not go with --cohorts", "--shard gaat niet samen met --cohorts"});
    }
}

RunWords parse(const Arguments& arguments, const Console& console) {
    RunWords words;
    Parser parser("run", "afweging run werkloont --seed 1 -o werkloont.h5", console);
    parser.option("SCENARIO", words.scenario, scenario_meaning())->required();
    add_seed_option(parser, words.request.seed);
    add_output_option(parser, words.file,
                      {"write all results here (.h5)", "schrijf alle resultaten hier (.h5)"},
                      console);
    add_force_flag(parser, words.file.force);
    add_size_options(parser, words.request);
    add_draw_options(parser, words.draws);
    add_shard_option(parser, words.shard);
    add_cohort_options(parser, words, console);
    parser.parse(arguments);
    check_cohorts(words);
    check_shard(words);
    choose_draws(words.draws, words.cohorts.empty() ? Unsaid::draws : Unsaid::best_values,
                 words.request);
    words.question.by = words.cohorts == "all" ? "" : words.cohorts;
    return words;
}

void write(const RunWords& words, const output::Results& results, Console& console) {
    output::write_results(words.file.path, results.values, results.provenance,
                          words.file.overwrite(), words.request.threads);
    console.wrote(words.file.path);
}

/// The table with what its columns mean; gives its outcomes for the result.
Json tell_outcomes(const output::Results& results, Console& console) {
    const output::Provenance& p = results.provenance;
    if (p.draws.count > 1) {
        const std::vector<DoubtRow> rows = doubts_of(results);
        print_doubt(console, rows, Kind::levels, p.numbers);
        console.out_paragraph(source_of_draws(p));
        return to_json(rows, Kind::levels, p.numbers, console.language());
    }
    const std::vector<TableRow> rows = table_of(results);
    print_table(console, rows, Kind::levels);
    return to_json(rows, Kind::levels, console.language());
}

/// Which numbers are not those that were calibrated any more.
void tell_calibrated_otherwise(const Job& job, Console& console) {
    const sim::Months length{static_cast<std::int32_t>(*job.request.months)};
    const LocalisedText words = calibrated_otherwise_in_words(
        job.request, scenarios::numbers_in_doubt(job.scenario, length));
    if (!words.empty()) {
        console.out_paragraph(words);
    }
}

/// How the people were scaled, and what the spread is and is not.
void tell_notes(const Job& job, const output::Provenance& p, Console& console) {
    for (const LocalisedText& note : {scenarios::scaling_in_words(job.scenario, job.request),
                                      inherited_scale_in_words(job.scenario)}) {
        if (!note.en.empty()) {
            console.out_paragraph(note);
        }
    }
    if (p.draws.first > 0 && p.draws.count == 1) {
        console.out_paragraph(one_draw(p.draws));
        console.out_paragraph(source_of_draws(p));
    }
    tell_calibrated_otherwise(job, console);
    if (p.draws.count == 1 && p.replicates > 1) {
        console.out_paragraph(luck_only(p.replicates));
    }
}

/// What one exit saves, by year: of the plan's best numbers.
Json tell_saving(const agents::Setting& setting, Console& console) {
    const agents::SavingOfExit saving = agents::saving_of_exit(setting, years_of_saving);
    console.out_paragraph(saving_heading(saving));
    for (const std::string& line :
         saving_lines(saving, console.language(), console.table_width())) {
        console.out(line);
    }
    console.out_paragraph(saving_note(saving));
    console.out("");
    return to_json(saving);
}

/// Who falls outside everything, and where to read who is offered what.
void print_outside(const std::vector<OutsideLine>& lines, const RunWords& words, const Job& job,
                   Console& console) {
    if (lines.empty()) {
        return;
    }
    console.out_paragraph(outside_in_words(lines));
    console.out(LocalisedText{"Who is offered what, by group:", "Wie wat krijgt, per groep:"});
    console.out("  " + reach_command({words.scenario}, job));
    console.out("");
}

void tell(const RunWords& words, const Job& job, const output::Results& results, Console& console) {
    console.out_paragraph(headline(job.scenario.label, results.provenance));
    Json outcomes = tell_outcomes(results, console);
    console.out("");
    const bool one_draw_only = results.provenance.draws.count == 1;
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    if (one_draw_only) {  // the ± of a budget is luck, and knows no doubt
        print_budgets(console, results, setting.policy.pooled);
        console.out("");
    } else {
        console.out_paragraph(
            {"Budgets of instruments and pots, and what held them back: the same "
             "with --draws 0.",
             "Budgetten van instrumenten en potten, en wat ze tegenhield: "
             "hetzelfde met --draws 0."});
        console.out("");
    }
    Json saving = tell_saving(setting, console);
    const std::vector<OutsideLine> outside = outside_of(results.values);
    print_outside(outside, words, job, console);
    tell_notes(job, results.provenance, console);
    console.out_paragraph(what_the_table_lacks());
    const scenarios::Notes notes = scenarios::notes_of(job.scenario, setting);
    print_short_notes(notes, words.scenario, console);
    const std::optional<NoChange> none = no_change(words.scenario, job, Trial::where_cheap);
    if (none) {
        for (const LocalisedText& paragraph : in_words(*none)) { console.out_paragraph(paragraph); }
    }
    print_assumed(console,
                  assumed_list(job, words.scenario, results.provenance.assumed_numbers.size()));
    const std::string& file = words.file.path;
    if (file.empty()) {
        console.out_paragraph(
            {"Nothing was written: give -o FILE to keep the results.",
             "Er is niets bewaard: geef -o BESTAND om de resultaten te bewaren."});
    } else {
        console.out(LocalisedText{"Results: " + file, "Resultaten: " + file});
        if (job.cohorts) {
            console.out(LocalisedText{"The cohorts in it:", "De cohorten daarin:"});
            console.out("  afweging cohort " + shell_word(file));
        }
    }
    if (console.json()) {  // its digest reads every number of the results
        Json json =
            run_json(results.provenance, output::digest(results.values), std::move(outcomes));
        json.add("budgets", one_draw_only ? budgets_json(results, console.language()) : Json());
        json.add("saving_per_exit", std::move(saving));
        json.add("outside", outside_json(outside, console.language()));
        json.add("scaled_from", scaled_json(job.scenario));
        json.add("notes", notes_json(notes, console.language()));
        json.add("changes_nothing", to_json(none, console.language()));
        json.add("file", file.empty() ? Json() : Json(file));
        console.set_result(std::move(json));
    }
}

}  // namespace

ExitCode perform_run(const Arguments& arguments, Console& console) {
    const RunWords words = parse(arguments, console);
    const Interrupt interrupt;
    if (!words.shard.empty()) {
        const Shard shard = shard_of(words.shard);
        Json part = do_part(make_job(words.scenario, words.request), shard, words.file.path,
                            words.file.overwrite(), console, interrupt);
        console.set_result(parts_json(shard, {std::move(part)}));
        return ExitCode::ok;
    }
    const auto held = words.file.reserve();
    Job job = make_job(words.scenario, words.request);
    tell_numbers_since(words.scenario, job.scenario, console);
    job.kept = words.file.path.empty() ? Kept::in_memory : Kept::in_a_file;
    if (!words.cohorts.empty()) {
        job.cohorts = plan_of(words.question, scenarios::setting_of(job.scenario, job.request));
    }
    const output::Results results = simulate(job, console, interrupt);
    if (!words.file.path.empty()) {
        write(words, results, console);
    }
    tell(words, job, results, console);
    return ExitCode::ok;
}

}  // namespace afweging::app
