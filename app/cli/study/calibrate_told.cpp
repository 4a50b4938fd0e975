// SPDX-License-Identifier: EUPL-1.2
// afweging calibrate status and report: how far it is, and what it found.
#include <filesystem>
#include <map>
#include <string>

#include "app/cli/parse.hpp"
#include "app/cli/prove/page_name.hpp"
#include "app/cli/run_options.hpp"
#include "app/cli/study/calibrate_words.hpp"
#include "app/data.hpp"
#include "app/known_digest.hpp"
#include "app/study/calibration_page.hpp"
#include "app/study/calibration_report.hpp"
#include "app/study/calibration_status.hpp"
#include "calibration/fit/read_posterior.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app {

ExitCode perform_calibrate_status(const Arguments& arguments, Console& console) {
    FittedPlan fit;
    Parser parser("calibrate status", "afweging calibrate status klein --runs runs", console);
    parser.describe({"tells how far a calibration is; no run is done",
                     "zegt hoe ver een kalibratie is; er wordt niets "
                     "doorgerekend"});
    add_fit_options(parser, fit, {"folder in which its runs are", "map waarin de runs ervan staan"},
                    console);
    add_threads_option(parser, fit.threads);
    parser.parse(arguments);
    if (!std::filesystem::is_directory(fit.runs)) {
        throw PhrasedError(ExitCode::io, {"there is no folder '{0}'", "er is geen map '{0}'"},
                           {fit.runs});
    }
    const calibration::Plan plan = calibration::read_plan(fit.plan, data_root());
    const calibration::TargetRuns model = calibration::target_runs_of(plan, data_root());
    calibration::RunStore store(fit.runs, calibration::runs_hash(model, known_digest()), "status");
    const std::vector<PartSeen> parts = parts_in(fit.runs);
    tell_status(console, plan, calibration::status_of(plan, model, store, fit.threads), parts);
    return ExitCode::ok;
}

namespace {

/// Of all numbers of the model and of all instruments.
std::map<std::string, NumberWords> words_of_numbers() {
    std::map<std::string, NumberWords> words;
    for (const auto& each : scenarios::read_scenario("alles", data_root()).numbers) {
        words.emplace(each.key, NumberWords{each.meaning, each.unit});
    }
    return words;
}

}  // namespace

ExitCode perform_calibrate_report(const Arguments& arguments, Console& console) {
    std::string file;
    KeptFile page;
    Parser parser("calibrate report", "afweging calibrate report posterior.h5 -o kalibratie.html",
                  console);
    parser.describe({"tells what a calibration found, from its file",
                     "vertelt wat een kalibratie vond, uit het bestand "
                     "ervan"});
    parser
        .option({"FILE", "BESTAND"}, file,
                {"posterior that calibrate wrote (.h5)",
                 "posterior die calibrate heeft weggeschreven (.h5)"})
        ->required();
    add_output_option(parser, page, {"also as a page (.html)", "ook als pagina (.html)"}, console);
    add_force_flag(parser, page.force);
    parser.parse(arguments);
    require_page_name(page.path);
    const auto held = page.reserve();
    const calibration::StoredPosterior stored = calibration::read_posterior(file);
    print_calibration(console, stored.plan, stored.found);
    console.out("");
    console.out_paragraph(filled({"Made by version {0}; hash of plan, targets and model: {1}.",
                                  "Gemaakt door versie {0}; controlegetal van plan, doelen en "
                                  "model: {1}."},
                                 {stored.program, stored.found.plan_hash}));
    Json json = calibration_json(stored.plan, stored.found);
    json.add("plan_hash", stored.found.plan_hash).add("program", stored.program).add("file", file);
    json.add("page", page.path.empty() ? Json() : Json(page.path));
    if (!page.path.empty()) {
        output::AtomicFile out(page.path, page.overwrite());
        out.write(calibration_page(stored.plan, stored.found, stored.program, words_of_numbers(),
                                   console.language()));
        out.commit();
        console.wrote(page.path);
        console.out(LocalisedText{"Page: " + page.path, "Pagina: " + page.path});
    }
    console.set_result(std::move(json));
    return ExitCode::ok;
}

}  // namespace afweging::app
