// SPDX-License-Identifier: EUPL-1.2
// afweging validate: whether a calibration is to be believed.
#include <filesystem>
#include <string>
#include <utility>

#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/cli/study/calibrate_words.hpp"
#include "app/data.hpp"
#include "app/interrupt.hpp"
#include "app/known_digest.hpp"
#include "app/progress_line.hpp"
#include "app/study/validation_report.hpp"
#include "calibration/fit/calibration.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

struct ValidateWords {
    FittedPlan fit;
    bool wrong = false;
    std::string wrong_plan;
    KeptFile file;
};

ValidateWords parse(const Arguments& arguments, const Console& console) {
    ValidateWords words;
    Parser parser("validate", "afweging validate klein --runs runs -o validation.json", console);
    add_fit_options(
        parser, words.fit,
        {"folder with the runs of 'afweging calibrate'; runs of the checks are kept below "
         "it",
         "map met de runs van 'afweging calibrate'; runs voor de toetsen komen daaronder"},
        console);
    parser.flag("--wrong", words.wrong,
                {"also fit a model without a mechanism to worlds with it, and see whether "
                 "intervals of policy hold the truth: minutes more",
                 "pas ook een model zonder mechanisme aan op werelden met dat mechanisme, en kijk "
                 "of intervallen van beleid de waarheid bevatten: duurt minuten langer"});
    parser
        .option("--wrong-plan", words.wrong_plan,
                {"file that says what is wrong on purpose, else the shipped one",
                 "bestand dat zegt wat er met opzet fout is, anders het meegeleverde"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
    add_output_option(parser, words.file,
                      {"write all results here (.json)", "schrijf alle uitkomsten hier (.json)"},
                      console);
    add_force_flag(parser, words.file.force);
    add_threads_option(parser, words.fit.threads);
    parser.parse(arguments);
    return words;
}

/// Runs of a check lie below those of the calibration, for they say other things.
std::string below(const std::string& folder, const std::string& name) {
    return (std::filesystem::path(folder) / name).string();
}

class Checks {
public:
    Checks(Console& console, const ValidateWords& words)
        : console_(console),
          words_(words),
          plan_(calibration::read_plan(words.fit.plan, data_root())) {}

    Validation run() {
        Validation found;
        add_variants(found);
        add_table(found);
        if (words_.wrong || !words_.wrong_plan.empty()) {
            add_wrong(found);
        }
        return found;
    }
    [[nodiscard]] const calibration::Plan& plan() const { return plan_; }

private:
    [[nodiscard]] calibration::Work work(ProgressLine& line) const {
        return {.threads = words_.fit.threads,
                .run_done = [&line] { line.month_done(0, 0); },
                .runs_there = [&line](std::size_t runs) { line.skip(runs); },
                .stop = [this] { return interrupt_.asked(); }};
    }

    void add_variants(Validation& found) {
        const calibration::TargetRuns model = calibration::target_runs_of(plan_, data_root());
        const calibration::RunStore store(words_.fit.runs,
                                          calibration::runs_hash(model, known_digest()), "none");
        found.numbers = model.numbers();
        found.targets = model.targets();
        const calibration::EmulatedRuns runs = calibration::runs_of_store(model, store);
        found.stored_runs = runs.z.rows();
        found.variants =
            calibration::variants_of(plan_, model.targets(), runs,
                                     {.seed = plan_.sizes.seed, .threads = words_.fit.threads});
    }

    void add_table(Validation& found) {
        const auto figures = calibration::all_figures(plan_, data_root());
        std::vector<calibration::Target> all;
        for (const auto& each : figures) { all.push_back(each.target); }
        const calibration::TargetRuns model(data_root(), all, plan_.numbers, plan_.sizes);
        calibration::RunStore store(below(words_.fit.runs, "figures"),
                                    calibration::runs_hash(model, known_digest()), "main");
        ProgressLine line(console_, plan_.checks, 0);
        calibration::inference::Problem problem;
        problem.priors = calibration::priors_of(model.numbers());
        const auto draws = problem.natural_rows(found.variants.plan.chains.thinned(plan_.checks));
        const calibration::Work how = work(line);
        // A fact about nobody in worlds of this size is told as such: the plan cannot leave it out.
        calibration::StoredRuns runs(model, store, how, calibration::Gaps::kept);
        found.table = calibration::predictive_table(figures, plan_.errors, runs(draws, 0));
        found.draws = plan_.checks;
    }

    void add_wrong(Validation& found) {
        const calibration::WrongPlan wrong =
            calibration::read_wrong_plan(words_.wrong_plan, data_root());
        const calibration::WrongModel model(data_root(), wrong, found.targets, plan_.numbers);
        const std::string hash =
            output::sha256_hex(model.provenance() + '\n' + known_digest()).substr(0, 16);
        calibration::RunStore store(below(words_.fit.runs, "wrong"), hash, "main");
        ProgressLine line(console_, calibration::planned_pairs(wrong), 0);
        found.wrong = calibration::run_wrong(model, plan_.errors, store, work(line));
    }

    Console& console_;
    const ValidateWords& words_;
    calibration::Plan plan_;
    Interrupt interrupt_;
};

}  // namespace

ExitCode perform_validate(const Arguments& arguments, Console& console) {
    const ValidateWords words = parse(arguments, console);
    if (!std::filesystem::is_directory(words.fit.runs)) {
        throw PhrasedError(ExitCode::io, {"there is no folder '{0}'", "er is geen map '{0}'"},
                           {words.fit.runs});
    }
    const auto held = words.file.reserve();
    try {
        Checks checks(console, words);
        const Validation found = checks.run();
        Json json = validation_json(checks.plan(), found);
        if (!words.file.path.empty()) {
            output::AtomicFile file(words.file.path, words.file.overwrite());
            file.write(json.text() + '\n');
            file.commit();
            console.wrote(words.file.path);
        }
        print_validation(console, checks.plan(), found);
        json.add("file", words.file.path.empty() ? Json() : Json(words.file.path));
        console.set_result(std::move(json));
    } catch (const calibration::Missing& missing) {
        console.out_paragraph(filled({"{0} runs are not there yet: give the same command again.",
                                      "Er ontbreken nog {0} runs: geef dezelfde opdracht opnieuw."},
                                     {std::to_string(missing.runs)}));
        console.set_result(Json::object({{"complete", false}, {"missing", missing.runs}}));
        return missing.stopped ? ExitCode::interrupted : ExitCode::ok;
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
