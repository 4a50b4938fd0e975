// SPDX-License-Identifier: EUPL-1.2
// afweging trial: a study repeated inside the model, beside the true effect.
#include <algorithm>
#include <array>
#include <memory>

#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/interrupt.hpp"
#include "app/isa_choice.hpp"
#include "app/job.hpp"
#include "app/progress_line.hpp"
#include "app/study/own_trial.hpp"
#include "app/study/trial_report.hpp"
#include "calibration/counts_recorder.hpp"
#include "calibration/trials/trial_observer.hpp"
#include "output/digest.hpp"
#include "output/write_results.hpp"

namespace afweging::app {
namespace {

using scenarios::Trial;

struct TrialWords {
    std::string trial;
    std::string data, map;  ///< of a researcher's own
    KeptFile file;
    scenarios::RunRequest request{};
};

/// Whether the words ask for data in place of a trial: nothing is simulated then, so that neither a
/// trial file nor a seed is needed.
bool names_own_data(const Arguments& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](const std::string& word) {
        return word.starts_with("--data") || word.starts_with("--map");
    });
}

/// Data go with their map, and with nothing of a simulation.
void require_whole(const TrialWords& words, Parser& parser) {
    if (words.data.empty() && words.map.empty()) {
        return;
    }
    if (words.data.empty() || words.map.empty()) {
        throw PhrasedError(
            ExitCode::usage,
            {"--data and --map go together: a file with data, and what its columns mean",
             "--data en --map horen bij elkaar: een bestand met gegevens, en wat de kolommen "
             "betekenen"});
    }
    if (!words.trial.empty()) {
        throw PhrasedError(
            ExitCode::usage,
            {"name a trial, or your own data with --data and --map; not both",
             "noem een onderzoek, of eigen gegevens met --data en --map; niet allebei"});
    }
    parser.refuse_given(
        {"--seed", "--replicates", "--people", "--threads", "--output", "--force"},
        {"{0} does not go with --data: nothing is simulated or written",
         "{0} gaat niet samen met --data: er wordt niets gesimuleerd of weggeschreven"});
}

TrialWords parse(const Arguments& arguments, const Console& console) {
    TrialWords words;
    const bool own = names_own_data(arguments);
    words.request.threads = sim::available_threads();
    Parser parser("trial", "afweging trial werkloont --seed 1", console);
    parser
        .option({"FILE", "BESTAND"}, words.trial,
                {"trial file, or the name of a shipped one, such as werkloont, contact or "
                 "keuze-of-loting; a name that is none tells them all",
                 "bestand met een onderzoek, of de naam van een meegeleverd, zoals werkloont, "
                 "contact of keuze-of-loting; bij een naam die er niet is, staan ze allemaal"})
        ->required(!own);
    parser.option("--data", words.data,
                  {"CSV file with your own data, in place of FILE",
                   "CSV-bestand met eigen gegevens, in plaats van BESTAND"});
    parser.option("--map", words.map,
                  {"what the columns of --data mean, and what is asked of them",
                   "wat de kolommen van --data betekenen, en wat er wordt gevraagd"});
    add_seed_option(parser, words.request.seed);
    parser.require("--seed", !own);
    add_counts_option(parser, words.file, console);
    add_force_flag(parser, words.file.force);
    parser.option("--replicates", words.request.replicates,
                  {"how many worlds, each with other luck (else the trial's)",
                   "hoeveel werelden, elk met ander toeval (anders die van het onderzoek)"},
                  {1, scenarios::most_replicates});
    parser.option("--people", words.request.people,
                  {"clients at the start (else the trial's)",
                   "mensen in de bijstand aan het begin (anders die van het onderzoek)"},
                  {1, scenarios::most_people});
    add_threads_option(parser, words.request.threads);
    parser.note(
        {"With --data only estimates, tables of at least 10 people and diagnostics are told, "
         "and nothing is written: docs/formats/trial-data.md.",
         "Met --data worden alleen schattingen, tabellen van minstens 10 mensen en "
         "controles verteld, en niets wordt weggeschreven: docs/formats/trial-data.md."});
    parser.parse(arguments);
    require_whole(words, parser);
    return words;
}

/// The job whose sizes and provenance the trial has.
Job job_of(const Trial& trial, scenarios::RunRequest request) {
    request.isa = chosen_isa();
    request.replicates = request.replicates.value_or(trial.replicates);
    request.months = static_cast<std::uint32_t>(trial.with.length.count);
    return {trial.scenario, request};
}

output::Results repeat(const Trial& trial, const Job& job, const Console& console) {
    const std::uint32_t replicates = *job.request.replicates;
    const auto months = static_cast<std::uint32_t>(trial.horizon) + 1;
    const sim::Layout layout = calibration::layout_of_trial(trial);
    JobSize size = size_of(job);
    size.run.record_size = layout.record_size();
    size.run.people *= 2;  // two worlds
    require_memory(memory_need(size.run), available_memory());
    calibration::CountsRecorder recorder(layout, job.request.first_replicate, replicates, months);
    ProgressLine progress(console, std::uint64_t{replicates} * *job.request.months, size.clients);
    const Interrupt interrupt;
    const std::array<agents::Setting, 2> worlds{trial.with, trial.without};
    require_finished(scenarios::observe(
        worlds, job.request,
        [&](const sim::Dice& dice) {
            return std::make_unique<calibration::TrialObserver>(trial, dice);
        },
        recorder, progress, interrupt.token()));
    output::Provenance provenance = provenance_of(job, size);
    provenance.scenario_name = trial.name;
    provenance.months = months;
    provenance.clock = output::Clock::entry;
    return {std::move(provenance), recorder.take_values()};
}

}  // namespace

ExitCode perform_trial(const Arguments& arguments, Console& console) {
    const TrialWords words = parse(arguments, console);
    if (!words.data.empty()) {
        tell_own_trial(console, words.data, words.map);
        return ExitCode::ok;
    }
    const std::string& file = words.file.path;
    const auto held = words.file.reserve();
    Trial trial = scenarios::read_trial(words.trial, data_root());
    scenarios::size_worlds(trial, words.request.people);
    const Job job = job_of(trial, words.request);
    const output::Results results = repeat(trial, job, console);
    if (!file.empty()) {
        output::write_results(file, results.values, results.provenance, words.file.overwrite(),
                              words.request.threads);
        console.wrote(file);
    }
    print_trial(console, trial, results);
    if (!file.empty()) {
        console.out(file);
    }
    if (console.json()) {
        Json json = trial_json(trial, results, console.language());
        json.add("seed", results.provenance.seed);
        json.add("replicates", results.provenance.replicates);
        json.add("people", results.provenance.people);
        json.add("run_months", trial.with.length.count);
        json.add("digest", output::digest(results.values));
        json.add("file", file.empty() ? Json() : Json(file));
        console.set_result(std::move(json));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
