// SPDX-License-Identifier: EUPL-1.2
// afweging calibrate: assumed numbers fitted to what is known.
#include <string>

#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/cluster/shard.hpp"
#include "app/data.hpp"
#include "app/interrupt.hpp"
#include "app/known_digest.hpp"
#include "app/progress_line.hpp"
#include "app/study/calibration_report.hpp"
#include "app/version.hpp"
#include "calibration/fit/calibration.hpp"
#include "calibration/fit/posterior_file.hpp"
#include "calibration/targets/read_targets.hpp"

namespace afweging::app {
namespace {

struct CalibrateWords {
    std::string plan;
    std::string runs;
    std::string shard;
    bool no_runs = false;
    KeptFile file;
    unsigned threads = 1;
};

CalibrateWords parse(const Arguments& arguments, const Console& console) {
    CalibrateWords words;
    words.threads = sim::available_threads();
    Parser parser("calibrate", "afweging calibrate klein --runs runs -o posterior.h5", console);
    parser
        .option({"PLAN", "PLAN"}, words.plan,
                {"plan file, or the name of a shipped one: klein",
                 "bestand met een plan, of de naam van een meegeleverd: klein"})
        ->required();
    parser
        .option("--runs", words.runs,
                {"folder in which runs are kept: a calibration that was ended goes on from there",
                 "map waarin runs bewaard blijven: een kalibratie die werd gestopt, gaat daar "
                 "verder"})
        ->required()
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser
        .option("--shard", words.shard,
                {"only runs of part K of N, as K/N, K from 1; parts share nothing but the folder",
                 "alleen de runs van deel K van N, als K/N, K vanaf 1; delen hebben alleen de map "
                 "gemeen"})
        ->type_name("K/N");
    parser.flag("--no-runs", words.no_runs,
                {"do no runs, only read those that are there; exit code 75 while some are missing",
                 "doe geen runs, lees alleen die er zijn; exitcode 75 zolang er nog ontbreken"});
    add_counts_option(parser, words.file, console);
    add_force_flag(parser, words.file.force);
    parser.option("--threads", words.threads,
                  {"at most so many threads; no result depends on it",
                   "hoogstens zoveel draden; maakt voor de uitkomst niet uit"},
                  {1, most_threads});
    parser.parse(arguments);
    if (words.no_runs) {
        parser.refuse_given({"--shard"}, {"{0} does not go with --no-runs, which does no runs",
                                          "{0} gaat niet samen met --no-runs: dat doet geen runs"});
    }
    return words;
}

void tell_missing(Console& console, const calibration::Missing& missing,
                  const calibration::RunStore& store, const CalibrateWords& words) {
    console.out_paragraph(
        filled({"{0} runs are in '{1}'. {2} runs of this wave are not there yet: give the same "
                "command again, or the other parts, and the calibration goes on.",
                "In '{1}' staan {0} runs. Van deze golf ontbreken er nog {2}: geef dezelfde "
                "opdracht opnieuw, of die van de andere delen, en de kalibratie gaat verder."},
               {std::to_string(store.size()), words.runs, std::to_string(missing.runs)}));
    console.set_result(Json::object({{"complete", false},
                                     {"runs", store.size()},
                                     {"missing", missing.runs},
                                     {"folder", words.runs}}));
}

}  // namespace

ExitCode perform_calibrate(const Arguments& arguments, Console& console) {
    const CalibrateWords words = parse(arguments, console);
    const Shard shard = words.no_runs ? no_shard : shard_of(words.shard);
    const auto held = words.file.reserve();
    const calibration::Plan plan = calibration::read_plan(words.plan, data_root());
    const calibration::TargetRuns model(
        data_root(), calibration::targets_of(plan, calibration::read_targets(data_root())),
        plan.numbers, plan.sizes);
    // What a small world gives stands for the model as it is built here: another model, other runs.
    const std::string hash = calibration::plan_hash(plan, model, known_digest());
    const std::string writer =
        "part-" + std::to_string(shard.index + 1) + "-of-" + std::to_string(shard.count);
    calibration::RunStore store(words.runs, calibration::runs_hash(model, known_digest()), writer);
    const Interrupt interrupt;
    try {
        ProgressLine progress(console, calibration::planned_runs(plan), 0);
        const calibration::Calibrated found = calibration::calibrate(
            plan, model, store,
            {.threads = words.threads,
             .shard = shard,
             .progress = [&](std::size_t, std::size_t) { progress.month_done(0, 0); },
             .stop = [&] { return interrupt.asked(); }});
        if (!words.file.path.empty()) {
            calibration::write_posterior(words.file.path, plan, found, version_line(),
                                         words.file.overwrite());
            console.wrote(words.file.path);
        }
        print_calibration(console, plan, found);
        Json json = calibration_json(plan, found);
        json.add("plan_hash", hash);
        json.add("file", words.file.path.empty() ? Json() : Json(words.file.path));
        console.set_result(std::move(json));
    } catch (const calibration::Missing& missing) {
        tell_missing(console, missing, store, words);
        // A part did what is its own; who does no runs asks whether all is there.
        return missing.stopped || words.no_runs ? ExitCode::interrupted : ExitCode::ok;
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
