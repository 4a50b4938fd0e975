// SPDX-License-Identifier: EUPL-1.2
// afweging cohort: what becomes of people from their entry on.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/cli/cohort_words.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/run_options.hpp"
#include "app/job.hpp"
#include "app/report/compare/instrument_outcomes.hpp"
#include "app/report/sentences.hpp"
#include "app/study/cohort_report.hpp"
#include "calibration/cohorts/curves_csv.hpp"
#include "calibration/cohorts/run_cohorts.hpp"
#include "output/digest.hpp"
#include "output/write_results.hpp"

namespace afweging::app {
namespace {

using calibration::CohortPlan;
using calibration::Followed;

struct CohortWords {
    std::string scenario;
    CohortQuestion question;
    std::optional<std::uint64_t> seed;
    KeptFile file;
    std::string folder;
    scenarios::RunRequest request{};
    bool dutch = false;

    [[nodiscard]] bool of_results() const { return names_results(scenario); }
};

void add_options(Parser& parser, CohortWords& words, const Console& console) {
    parser
        .option("SCENARIO", words.scenario,
                {"scenario (as for run), or results with cohorts (.h5)",
                 "scenario (zoals bij run), of resultaten met cohorten (.h5)"})
        ->required();
    parser.option("--seed", words.seed,
                  {"which luck, a whole number: needed to run a scenario",
                   "welk toeval, een geheel getal: nodig om een scenario door te rekenen"});
    parser
        .option(
            "--of", words.question.of,
            {"who is followed: entrants (else), stock, leavers, or those who start this instrument",
             "wie wordt gevolgd: entrants (anders), stock, leavers (wie vertrekt), of wie aan "
             "dit instrument begint"})
        ->type_name(console.pick({"WHO", "WIE"}));
    parser
        .option("--by", words.question.by,
                {"in which groups: route, distance, age, household, schooling, health, duration, "
                 "sex; commas between, + crosses them: distance,route+sex",
                 "in welke groepen: route, distance, age, household, schooling, health, duration, "
                 "sex; met komma's, + kruist ze: distance,route+sex"})
        ->type_name(console.pick({"GROUPS", "GROEPEN"}));
    add_entry_option(parser, words.question);
    add_counts_option(parser, words.file, console);
    parser
        .option("--csv", words.folder,
                {"write all months as tables in this folder",
                 "schrijf alle maanden als tabellen in deze map"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--nl", words.dutch,
                {"tables for a Dutch Excel", "tabellen voor een Nederlandse Excel"});
    add_force_flag(parser, words.file.force);
    add_size_options(parser, words.request);
}

std::vector<std::string> write(const CohortWords& words, const output::Results& results,
                               Console& console) {
    std::vector<std::string> written;
    if (!words.folder.empty()) {
        const output::CsvTarget target{
            words.folder,
            words.dutch ? output::CsvDialect::dutch : output::CsvDialect::international,
            words.file.overwrite()};
        for (const output::CsvFile& file : calibration::export_curves_csv(results, target)) {
            written.push_back(file.path);
        }
    }
    if (!words.file.path.empty()) {
        output::write_results(words.file.path, results.values, results.provenance,
                              words.file.overwrite(), words.request.threads);
        written.push_back(words.file.path);
    }
    for (const std::string& path : written) { console.wrote(path); }
    return written;
}

/// Before the long run, not after.
void check_folder(const CohortWords& words) {
    if (!words.folder.empty() && std::filesystem::is_directory(words.folder)) {
        for (const char* name : {"/cohorts.csv", "/spells.csv"}) {
            output::check_destination(words.folder + name, words.file.overwrite());
        }
    }
}

/// What an instrument is called in results of a run; its key in those of cohorts alone.
LocalisedText subject_of(const std::string& of, const sim::Layout& layout) {
    const auto known = calibration::followed_by_key(of);
    if (!known) {
        return instrument_label(of, layout, layout);
    }
    return *known == Followed::stock     ? LocalisedText{"stock", "bestand"}
           : *known == Followed::leavers ? LocalisedText{"leavers", "uitstroom"}
                                         : LocalisedText{"entrants", "instroom"};
}

Followed followed_by(const std::string& of) {
    return calibration::followed_by_key(of).value_or(Followed::participants);
}

/// Counts and how they are told.
struct Counted {
    output::Results results;
    Followed followed;
    std::string of;
    LocalisedText title;
};

Counted run_and_count(const CohortWords& words, Console& console) {
    Job job = make_job(words.scenario, words.request);
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    const CohortPlan plan = plan_of(words.question, setting);
    LocalisedText subject = subject_of(words.question.of, {});
    if (plan.instrument) {
        const agents::Instrument& instrument = setting.instruments[*plan.instrument];
        subject = {instrument.label_en, instrument.label_nl};
    }
    job.cohorts = plan;
    const Interrupt interrupt;
    return {simulate_cohorts(job, console, interrupt), plan.followed, words.question.of,
            filled({"{0}: {1}"}, {job.scenario.label, subject})};
}

Counted read_counts(const CohortWords& words) {
    output::Results results = output::read_results(words.scenario);
    const std::string of = calibration::followed_in(results.provenance);
    const LocalisedText subject = subject_of(of, results.values.layout());
    std::optional<output::Results> counts = calibration::cohorts_in(std::move(results));
    if (!counts) {
        throw PhrasedError(ExitCode::data,
                           {"'{0}' holds no cohorts. Run the scenario with --cohorts all, or with "
                            "groups: afweging run SCENARIO --seed N --cohorts distance -o FILE",
                            "In '{0}' staan geen cohorten. Reken het scenario door met --cohorts "
                            "all, of met groepen: afweging run SCENARIO --seed N --cohorts "
                            "distance -o BESTAND"},
                           {words.scenario});
    }
    const LocalisedText title =
        filled({"{0} ({1}): {2}"}, {counts->provenance.scenario_name, words.scenario, subject});
    return {*std::move(counts), followed_by(of), of, title};
}

CohortWords parse(const Arguments& arguments, const Console& console) {
    CohortWords words;
    Parser parser("cohort", "afweging cohort basis --seed 1 --by distance --csv tabellen", console);
    add_options(parser, words, console);
    parser.parse(arguments);
    if (words.of_results()) {
        parser.refuse_given({"--seed", "--of", "--by", "--entry", "--output", "--replicates",
                             "--first-replicate", "--months", "--people"},
                            {"{0} is for a scenario; these are results already",
                             "{0} hoort bij een scenario; dit zijn al resultaten"});
    } else if (!words.seed) {
        throw PhrasedError(ExitCode::usage,
                           {"--seed is missing: a scenario is run, and which luck it has must be "
                            "said; see: afweging cohort --help",
                            "--seed ontbreekt: er wordt een scenario doorgerekend, en u kiest het "
                            "toeval; kijk met: afweging cohort --help"});
    }
    words.request.seed = words.seed.value_or(0);
    return words;
}

}  // namespace

ExitCode perform_cohort(const Arguments& arguments, Console& console) {
    const CohortWords words = parse(arguments, console);
    const auto held = words.file.reserve();
    check_folder(words);
    const Counted counted = words.of_results() ? read_counts(words) : run_and_count(words, console);
    const output::Results& results = counted.results;
    const std::vector<std::string> written = write(words, results, console);

    console.out_paragraph(counted.title);
    print_cohorts(console, results, counted.followed);
    for (const std::string& path : written) { console.out(path); }
    if (console.json()) {
        Json json = cohorts_json(results, console.language());
        json.add("scenario", results.provenance.scenario_name);
        json.add("seed", results.provenance.seed);
        json.add("of", counted.of);
        json.add("replicates", results.provenance.replicates);
        json.add("digest", output::digest(results.values));
        json.add("written", Json::texts(written));
        console.set_result(std::move(json));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
