// SPDX-License-Identifier: EUPL-1.2
// afweging plan: a study in parts, as files for a cluster.
#include <algorithm>
#include <filesystem>
#include <set>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/cluster/problems.hpp"
#include "app/cluster/scripts.hpp"
#include "app/cluster/shard.hpp"
#include "app/data.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;

struct PlanWords {
    std::vector<std::string> words;
    std::string folder;
    std::optional<std::uint64_t> seed;
    std::uint64_t shards = 0;
    unsigned cores = 16;
    std::string time;
    scenarios::RunRequest request{};
    DrawWords draws;
    bool force = false;
};

void add_words(Parser& parser, PlanWords& words, const Console& console) {
    parser
        .option({"STUDY", "STUDIE"}, words.words,
                {"run SCENARIO, compare SCENARIO SCENARIO, calibrate PLAN, or a PLAN alone",
                 "run SCENARIO, compare SCENARIO SCENARIO, calibrate PLAN, of alleen een PLAN"})
        ->required();
    parser
        .option("--shards", words.shards, {"in so many parts", "in zoveel delen"}, {1, most_shards})
        ->required();
    parser
        .option("-o,--output", words.folder,
                {"folder for the files; results come there too",
                 "map voor de bestanden; daar komen ook de resultaten"})
        ->required()
        ->type_name(console.pick({"FOLDER", "MAP"}));
    add_force_flag(parser, words.force);
    parser.option("--cores", words.cores, {"cores of each part (16)", "kernen per deel (16)"},
                  {1, most_threads});
    parser
        .option("--time", words.time,
                {"time for each part, as HH:MM:SS (else three times what it takes here)",
                 "tijd voor elk deel, als HH:MM:SS (anders drie keer wat het hier kost)"})
        ->type_name("HH:MM:SS");
    parser.option("--seed", words.seed,
                  {"run, compare: which luck, a whole number",
                   "run, compare: welk toeval, een geheel getal"});
    add_extent_options(parser, words.request);
    add_draw_options(parser, words.draws);
}

/// The study, and what stands behind its name.
Study study_of(std::vector<std::string>& words) {
    const std::string first = words.front();
    const Study study = first == "run"       ? Study::run
                        : first == "compare" ? Study::compare
                                             : Study::calibrate;
    if (study != Study::calibrate || first == "calibrate") {
        words.erase(words.begin());
    }
    return study;
}

/// All that is wrong with the words, before anything is read.
void check(const PlanWords& words, Study study, Parser& parser) {
    Complaints all;
    const std::size_t names = words.words.size();
    if (study == Study::compare ? names < 2 : names != 1) {
        all.add(study == Study::compare
                    ? LocalisedText{"compare needs two scenarios or more",
                                    "compare vraagt om twee scenario's of meer"}
                    : LocalisedText{"expected: run SCENARIO, compare SCENARIO SCENARIO, calibrate "
                                    "PLAN, or a PLAN alone",
                                    "verwacht: run SCENARIO, compare SCENARIO SCENARIO, calibrate "
                                    "PLAN, of alleen een PLAN"});
    }
    if (std::any_of(words.words.begin(), words.words.end(), names_results)) {
        all.add({"results (.h5) are done already: give scenarios",
                 "resultaten (.h5) zijn al klaar: geef scenario's"});
    }
    if (study == Study::calibrate) {
        for (const char* option : {"--seed", "--replicates", "--first-replicate", "--months",
                                   "--people", "--draws", "--draw", "--first-draw", "--numbers"}) {
            if (parser.is_given(option)) {
                all.add(filled({"{0} is not of a calibration: the plan says it",
                                "{0} hoort niet bij een kalibratie: dat zegt het plan"},
                               {std::string(option)}));
            }
        }
    } else if (!words.seed) {
        all.add(
            {"--seed is missing: which luck must be said", "--seed ontbreekt: u kiest het toeval"});
    }
    if (!words.time.empty() && !is_walltime(words.time)) {
        all.add(filled({"--time is '{0}'; expected HH:MM:SS, for example 02:00:00",
                        "--time is '{0}'; verwacht HH:MM:SS, bijvoorbeeld 02:00:00"},
                       {words.time}));
    }
    all.throw_if_any(ExitCode::usage);
}

/// A file is called by its way from the folder, so that nothing says where on this machine it is.
std::string way_from(const std::string& folder, const std::string& name) {
    const std::string way = fs::absolute(name).lexically_normal().lexically_relative(
        fs::absolute(folder + "/").lexically_normal());
    return way.find('/') == std::string::npos ? "./" + way : way;
}

std::string seen_from(const std::string& folder, const std::string& name) {
    const bool is_path = name.find('/') != std::string::npos || name.ends_with(".toml");
    return is_path ? way_from(folder, name) : name;
}

std::string numbers_seen_from(const std::string& folder, const std::string& numbers) {
    return is_file_of_draws(numbers) ? way_from(folder, numbers) : numbers;
}

std::string words_of(const PlanWords& words) {
    std::string all;
    const auto add = [&](const char* option, const auto& value) {
        all += value ? ' ' + std::string(option) + ' ' + std::to_string(*value) : "";
    };
    add("--seed", words.seed);
    // What was left out is said too: a part must not hang on what another version plays unasked.
    const sim::DrawRange draws = words.request.draws;
    all += draws.plain()      ? " --draws 0"
           : draws.count == 1 ? " --draw " + std::to_string(draws.first)
                              : " --draws " + std::to_string(draws.count) + " --first-draw " +
                                    std::to_string(draws.first);
    if (!words.draws.numbers.empty()) {
        all += " --numbers " + shell_word(numbers_seen_from(words.folder, words.draws.numbers));
    }
    add("--replicates", words.request.replicates);
    add("--months", words.request.months);
    add("--people", words.request.people);
    if (words.request.first_replicate > 0) {
        all += " --first-replicate " + std::to_string(words.request.first_replicate);
    }
    return all;
}

std::string whole_words_of(const Job& job) {
    const auto number = [](std::uint32_t value) { return std::to_string(value); };
    const sim::DrawRange draws = job.request.draws;
    return draws.plain()
               ? " --replicates " + number(*job.request.replicates) + " --first-replicate " +
                     number(job.request.first_replicate)
               : " --draws " + number(draws.count) + " --first-draw " + number(draws.first);
}

void fill_runs(ShardedStudy& study, PlanWords& words) {
    words.request.seed = *words.seed;
    choose_draws(words.draws, Unsaid::draws, words.request);
    std::vector<Plan> plans;
    for (const std::string& word : words.words) { plans.push_back(plan_of(word, words.request)); }
    require_pairs(plans);
    name_files(plans, ".", ".h5");
    std::vector<Job> jobs;
    for (const Plan& plan : plans) {
        study.stems.push_back(fs::path(plan.file).stem().string());
        jobs.push_back(*plan.job);
    }
    study.words = words_of(words);
    study.whole_words = whole_words_of(jobs.front());
    study.cost = cost_of_runs(jobs, study.shards, study.cores);
}

void fill_calibration(ShardedStudy& study, const PlanWords& words) {
    const calibration::Plan plan = calibration::read_plan(words.words.front(), data_root());
    const calibration::TargetRuns model = calibration::target_runs_of(plan, data_root());
    study.stems = {plan.name};
    study.cost = cost_of_calibration(plan, model, study.shards, study.cores);
}

/// Whole or not at all: nothing is written while one of the files may not be.
void write(const PlanWords& words, const std::vector<ScriptFile>& files, Console& console) {
    const auto overwrite = words.force ? output::Overwrite::replace : output::Overwrite::refuse;
    const ResultsFolder kept(words.folder);
    Complaints all;
    for (const ScriptFile& file : files) {
        all.collect([&] {
            output::check_destination((fs::path(words.folder) / file.name).string(), overwrite);
        });
    }
    all.throw_if_any(ExitCode::usage);
    for (const ScriptFile& file : files) {
        const std::string path = (fs::path(words.folder) / file.name).string();
        output::AtomicFile out(path, overwrite);
        out.write(file.text);
        out.commit();
        console.wrote(path);
    }
}

void tell(const PlanWords& words, const ShardedStudy& study, const std::vector<ScriptFile>& files,
          Console& console) {
    for (const LocalisedText& sentence : cost_in_words(study)) { console.out_paragraph(sentence); }
    console.out("");
    console.out_paragraph(filled({"Written in {0}; README.md there says what to do. With Slurm:",
                                  "Geschreven in {0}; README.md daar zegt wat u doet. Met Slurm:"},
                                 {words.folder}));
    console.out("  sh " + shell_word((fs::path(words.folder) / "submit.sh").string()));
    std::vector<std::string> names;
    for (const ScriptFile& file : files) { names.push_back(file.name); }
    console.set_result(Json::object({{"folder", words.folder},
                                     {"files", Json::texts(names)},
                                     {"shards", study.shards},
                                     {"cores", study.cores},
                                     {"time", study.time},
                                     {"memory_gb", study.cost.memory_gb},
                                     {"runs", study.cost.runs},
                                     {"seconds_per_run", study.cost.seconds},
                                     {"part_seconds", study.cost.part_seconds},
                                     {"core_hours", study.cost.core_hours()},
                                     {"rounds", study.cost.rounds}}));
}

}  // namespace

ExitCode perform_plan(const Arguments& arguments, Console& console) {
    PlanWords words;
    Parser parser("plan", "afweging plan run basis --seed 1 --draws 1000 --shards 20 -o parts",
                  console);
    add_words(parser, words, console);
    parser.parse(arguments);
    ShardedStudy study;
    study.study = study_of(words.words);
    check(words, study.study, parser);
    study.shards = words.shards;
    study.cores = words.cores;
    study.study == Study::calibrate ? fill_calibration(study, words) : fill_runs(study, words);
    for (const std::string& word : words.words) {
        study.names.push_back(seen_from(words.folder, word));
    }
    study.time = words.time.empty() ? walltime_of(study.cost.part_seconds) : words.time;
    const std::vector<ScriptFile> files = scripts_of(study, console.language());
    write(words, files, console);
    tell(words, study, files, console);
    return ExitCode::ok;
}

}  // namespace afweging::app
