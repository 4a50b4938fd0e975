// SPDX-License-Identifier: EUPL-1.2
// afweging calibrate: assumed numbers fitted to what is known.
#include <filesystem>
#include <string>

#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/run_options.hpp"
#include "app/cli/study/calibrate_words.hpp"
#include "app/cli/study/subword.hpp"
#include "app/cluster/shard.hpp"
#include "app/data.hpp"
#include "app/interrupt.hpp"
#include "app/known_digest.hpp"
#include "app/progress_line.hpp"
#include "app/study/calibration_report.hpp"
#include "app/study/calibration_stages.hpp"
#include "app/version.hpp"
#include "calibration/fit/calibration.hpp"
#include "calibration/fit/frozen_file.hpp"
#include "calibration/fit/posterior_file.hpp"

namespace afweging::app {
namespace {

struct CalibrateWords {
    FittedPlan fit;
    std::string shard;
    bool no_runs = false;
    KeptFile file;
    std::string frozen;  ///< empty: none
};

bool is_same_file(const std::string& one, const std::string& other) {
    const auto whole = [](const std::string& path) {
        return std::filesystem::absolute(path).lexically_normal();
    };
    return !other.empty() && whole(one) == whole(other);
}

CalibrateWords parse(const Arguments& arguments, const Console& console) {
    CalibrateWords words;
    Parser parser("calibrate", "afweging calibrate klein --runs runs -o posterior.h5", console);
    add_fit_options(
        parser, words.fit,
        {"folder in which runs are kept: a calibration that was ended goes on from there",
         "map waarin runs bewaard blijven: een kalibratie die werd gestopt, gaat daar "
         "verder"},
        console);
    parser
        .option("--shard", words.shard,
                {"only runs of part K of N, as K/N, K from 1; parts share nothing but the folder",
                 "alleen de runs van deel K van N, als K/N, K vanaf 1; delen hebben alleen de map "
                 "gemeen"})
        ->type_name("K/N");
    parser.flag("--no-runs", words.no_runs,
                {"do no runs, only read those that are there; exit code 75 while some are missing",
                 "doe geen runs, lees alleen die er zijn; exitcode 75 zolang er nog ontbreken"});
    add_output_option(parser, words.file,
                      {"write the posterior here (.h5)", "schrijf de posterior hier (.h5)"},
                      console);
    parser
        .option("--freeze", words.frozen,
                {"write the draws here as text (.csv), for --numbers of run and compare",
                 "schrijf de trekkingen hier als tekst (.csv), voor --numbers van run en compare"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
    add_force_flag(parser, words.file.force);
    add_threads_option(parser, words.fit.threads);
    parser.note(
        {"How far it is: afweging calibrate status PLAN --runs FOLDER. What a file of it says: "
         "afweging calibrate report FILE.",
         "Hoe ver het is: afweging calibrate status PLAN --runs MAP. Wat een bestand ervan "
         "zegt: afweging calibrate report BESTAND."});
    parser.parse(arguments);
    if (words.no_runs) {
        parser.refuse_given({"--shard"}, {"{0} does not go with --no-runs, which does no runs",
                                          "{0} gaat niet samen met --no-runs: dat doet geen runs"});
    }
    if (!words.frozen.empty() && is_same_file(words.frozen, words.file.path)) {
        throw PhrasedError(ExitCode::usage,
                           {"-o and --freeze are both '{0}': give each a name of its own",
                            "-o en --freeze zijn allebei '{0}': geef elk een eigen naam"},
                           {words.frozen});
    }
    return words;
}

calibration::Plan read_plan(const CalibrateWords& words) {
    calibration::Plan plan = calibration::read_plan(words.fit.plan, data_root());
    if (!words.frozen.empty()) {
        calibration::require_freezable(plan);
    }
    return plan;
}

void freeze(const CalibrateWords& words, const calibration::Plan& plan,
            const calibration::TargetRuns& model, const calibration::Calibrated& found,
            Console& console) {
    if (words.frozen.empty()) {
        return;
    }
    const std::string text =
        calibration::frozen_text(plan, found, model.units(), {version(), known_digest()});
    calibration::write_frozen(words.frozen, found, text, words.file.overwrite());
    console.wrote(words.frozen);
}

void tell_missing(Console& console, const calibration::Missing& missing,
                  const calibration::RunStore& store, const CalibrateWords& words) {
    const sim::KindLabel& stage =
        calibration::stage_labels[static_cast<std::size_t>(missing.stage)];
    const LocalisedText next =
        words.no_runs
            ? LocalisedText{"give the command without --no-runs, or those of the parts, to do them",
                            "geef de opdracht zonder --no-runs, of die van de delen, om ze te doen"}
            : LocalisedText{
                  "give the same command again, or the other parts, and the calibration goes on",
                  "geef dezelfde opdracht opnieuw, of die van de andere delen, en de kalibratie "
                  "gaat verder"};
    console.out_paragraph(
        filled({"{0} runs are in '{1}'. {2} runs of this step are not there yet ({3}): {4}.",
                "In '{1}' staan {0} runs. Van deze stap ontbreken er nog {2} ({3}): {4}."},
               {std::to_string(store.size()), words.fit.runs, std::to_string(missing.runs),
                LocalisedText{std::string(stage.en), std::string(stage.nl)}, next}));
    console.set_result(Json::object({{"complete", false},
                                     {"runs", store.size()},
                                     {"missing", missing.runs},
                                     {"stage", std::string(stage.key)},
                                     {"folder", words.fit.runs}}));
}

}  // namespace

ExitCode perform_calibrate(const Arguments& all, Console& console) {
    Arguments arguments = all;
    const std::string word = take_subword(arguments, {"status", "report"});
    if (!word.empty()) {
        return word == "status" ? perform_calibrate_status(arguments, console)
                                : perform_calibrate_report(arguments, console);
    }
    const CalibrateWords words = parse(arguments, console);
    const Shard shard = words.no_runs ? no_shard : shard_of(words.shard);
    // Results may lie beside the runs; without either the folder goes again.
    const ResultsFolder folder(words.fit.runs);
    const auto held = words.file.reserve();
    const auto held_too = KeptFile{words.frozen, words.file.force}.reserve();
    const calibration::Plan plan = read_plan(words);
    const calibration::TargetRuns model = calibration::target_runs_of(plan, data_root());
    // What a small world gives stands for the model as it is built here: another model, other runs.
    const std::string hash = calibration::plan_hash(plan, model, known_digest());
    const std::string writer =
        "part-" + std::to_string(shard.index + 1) + "-of-" + std::to_string(shard.count);
    calibration::RunStore store(words.fit.runs, calibration::runs_hash(model, known_digest()),
                                writer);
    const Interrupt interrupt;
    try {
        ProgressLine progress(console, calibration::planned_runs(plan), 0);
        StageTeller teller(console, model.client_months(), words.fit.threads);
        calibration::Calibrated found = calibration::calibrate(
            plan, model, store,
            {.threads = words.fit.threads,
             .shard = shard,
             .run_done =
                 [&] {
                     teller.run_done();
                     progress.month_done(0, 0);
                 },
             .runs_there = [&](std::size_t runs) { progress.skip(runs); },
             .stop = [&] { return interrupt.asked(); },
             .begin = [&](const calibration::StageCost& cost) { teller.begin(cost); },
             .prior_checked =
                 [&](const calibration::Calibrated& so_far) { teller.prior_checked(so_far); }});
        found.plan_hash = hash;
        if (!words.file.path.empty()) {
            calibration::write_posterior(words.file.path, plan, found, version_line(),
                                         words.file.overwrite());
            console.wrote(words.file.path);
        }
        print_calibration(console, plan, found);
        freeze(words, plan, model, found, console);
        Json json = calibration_json(plan, found);
        json.add("plan_hash", hash);
        json.add("file", words.file.path.empty() ? Json() : Json(words.file.path));
        json.add("frozen", words.frozen.empty() ? Json() : Json(words.frozen));
        console.set_result(std::move(json));
        return calibration::any_failed(found.gates) ? ExitCode::gate : ExitCode::ok;
    } catch (const calibration::Missing& missing) {
        tell_missing(console, missing, store, words);
        // A part did what is its own; who does no runs asks whether all is there.
        return missing.stopped || words.no_runs ? ExitCode::interrupted : ExitCode::ok;
    }
}

}  // namespace afweging::app
