// SPDX-License-Identifier: EUPL-1.2
// afweging cohort: what becomes of people from their entry on.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <sstream>

#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/cohort_report.hpp"
#include "app/job.hpp"
#include "app/progress_line.hpp"
#include "app/report/sentences.hpp"
#include "calibration/cohorts/cohort_observer.hpp"
#include "calibration/cohorts/curves_csv.hpp"
#include "calibration/counts_recorder.hpp"
#include "output/digest.hpp"
#include "output/reservation.hpp"
#include "output/sha256.hpp"
#include "output/write_results.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {
namespace {

using calibration::CohortPlan;
using calibration::Followed;
using calibration::Trait;

/// More groups than anybody reads; far below what a number of 16 bits can name.
constexpr std::size_t most_cohorts = 2'000;

struct CohortWords {
    std::string scenario;
    std::string of = "entrants";
    std::string by;
    std::string entry = "all";
    std::string file;
    std::string folder;
    scenarios::RunRequest request{};
    bool dutch = false;
    bool force = false;
};

void add_options(Parser& parser, CohortWords& words, const Console& console) {
    parser.option("SCENARIO", words.scenario, scenario_meaning())->required();
    parser
        .option("--seed", words.request.seed,
                {"which luck, a whole number: needed to make the same run again",
                 "welk toeval, een geheel getal: nodig om de run te kunnen herhalen"})
        ->required();
    parser
        .option("--of", words.of,
                {"who is followed: entrants (else), stock, or those who start this instrument",
                 "wie wordt gevolgd: entrants (anders), stock, of wie aan dit instrument begint"})
        ->type_name(console.pick({"WHO", "WIE"}));
    parser
        .option("--by", words.by,
                {"in which groups: route, distance, age, household, schooling, health, duration, "
                 "sex; commas between, + crosses them: distance,route+sex",
                 "in welke groepen: route, distance, age, household, schooling, health, duration, "
                 "sex; met komma's, + kruist ze: distance,route+sex"})
        ->type_name(console.pick({"GROUPS", "GROEPEN"}));
    parser
        .option("--entry", words.entry,
                {"tell moments of entry apart by year or month",
                 "onderscheid instroom naar jaar (year) of maand (month)"})
        ->type_name("all|year|month")
        ->check(parser.one_of({"all", "year", "month"}));
    parser
        .option("-o,--output", words.file,
                {"write all counts here (.h5)", "schrijf alle aantallen hier (.h5)"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
    parser
        .option("--csv", words.folder,
                {"write all months as tables in this folder",
                 "schrijf alle maanden als tabellen in deze map"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--nl", words.dutch,
                {"tables for a Dutch Excel", "tabellen voor een Nederlandse Excel"});
    parser.flag("--force", words.force, {"replace what is there", "vervang wat er al staat"});
    add_size_options(parser, words.request);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) { parts.push_back(part); }
    return parts;
}

[[noreturn]] void refuse_word(const std::string& option, const std::string& word,
                              const std::vector<std::string>& known) {
    std::string list;
    for (const std::string& each : known) { list += (list.empty() ? "" : ", ") + each; }
    const std::string meant = scenarios::nearest(word, known);
    LocalisedText text =
        filled({"{0} does not know '{1}'; expected: {2}", "{0} kent '{1}' niet; verwacht: {2}"},
               {option, word, list});
    if (!meant.empty()) {
        text = filled({"{0}. Did you mean '{1}'?", "{0}. Bedoelt u '{1}'?"}, {text, meant});
    }
    throw PhrasedError(ExitCode::usage, text);
}

Trait trait_of(const std::string& word) {
    std::vector<std::string> known;
    for (std::size_t k = 0; k < calibration::trait_count; ++k) {
        known.emplace_back(calibration::trait_labels[k].key);
        if (known.back() == word) {
            return static_cast<Trait>(k);
        }
    }
    refuse_word("--by", word, known);
}

calibration::Grouping grouping_of(const std::string& text) {
    calibration::Grouping grouping;
    for (const std::string& word : split(text, '+')) {
        const Trait trait = trait_of(word);
        if (std::find(grouping.begin(), grouping.end(), trait) != grouping.end()) {
            throw PhrasedError(ExitCode::usage,
                               {"--by crosses '{0}' with itself", "--by kruist '{0}' met zichzelf"},
                               {word});
        }
        grouping.push_back(trait);
    }
    return grouping;
}

/// The index of the instrument that --of names.
std::size_t instrument_named(const std::string& word, const agents::Setting& setting) {
    std::vector<std::string> known{"entrants", "stock"};
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        const agents::Instrument& instrument = setting.instruments[j];
        if (instrument.key == word && instrument.slot == agents::Slot::office) {
            throw PhrasedError(ExitCode::usage,
                               {"'{0}' acts on the office and has no participants",
                                "'{0}' werkt op de bezetting en heeft geen deelnemers"},
                               {word});
        }
        if (instrument.key == word) {
            return j;
        }
        known.push_back(instrument.key);
    }
    refuse_word("--of", word, known);
}

CohortPlan plan_of(const CohortWords& words, const agents::Setting& setting) {
    CohortPlan plan;
    plan.start = setting.start;
    plan.length = setting.length;
    if (words.of == "stock") {
        plan.followed = Followed::stock;
    } else if (words.of != "entrants") {
        plan.followed = Followed::participants;
        plan.instrument = instrument_named(words.of, setting);
    }
    for (const std::string& part : split(words.by, ',')) {
        plan.groupings.push_back(grouping_of(part));
    }
    if (const std::size_t groups = calibration::cohort_count(plan); groups > most_cohorts) {
        throw PhrasedError(ExitCode::usage,
                           {"--by makes {0} groups; expected at most {1}: cross fewer",
                            "--by maakt {0} groepen; verwacht: hoogstens {1}: kruis er minder"},
                           {std::to_string(groups), std::to_string(most_cohorts)});
    }
    plan.entry = words.entry == "year"    ? calibration::EntryStep::year
                 : words.entry == "month" ? calibration::EntryStep::month
                                          : calibration::EntryStep::none;
    if (plan.followed == Followed::stock && plan.entry != calibration::EntryStep::none) {
        throw PhrasedError(ExitCode::usage,
                           {"--entry does not go with --of stock: they are followed from the start "
                            "of the run",
                            "--entry gaat niet samen met --of stock: zij worden gevolgd vanaf het "
                            "begin van de run"});
    }
    return plan;
}

output::Results follow(const Job& job, const agents::Setting& setting, const CohortPlan& plan,
                       const Console& console) {
    const std::uint32_t replicates = *job.request.replicates;
    const std::uint32_t months = calibration::followed_months(plan);
    const sim::Layout layout = calibration::layout_of(plan);
    JobSize size = size_of(job);
    size.run.record_size = layout.record_size();
    size.run.months = months;
    require_memory(memory_need(size.run), available_memory());
    calibration::CountsRecorder recorder(layout, job.request.first_replicate, replicates, months);
    ProgressLine progress(console, std::uint64_t{replicates} * *job.request.months, size.clients);
    const Interrupt interrupt;
    const sim::RunOutcome outcome = scenarios::observe(
        {&setting, 1}, job.request,
        [&](const sim::Dice&) {
            return std::make_unique<calibration::CohortObserver>(plan, setting);
        },
        recorder, progress, interrupt.token());
    if (outcome == sim::RunOutcome::stopped) {
        throw PhrasedError(ExitCode::interrupted,
                           {"stopped before the end", "gestopt voor het einde"});
    }
    output::Provenance provenance = provenance_of(job, size);
    provenance.months = months;
    provenance.clock = output::Clock::entry;
    provenance.scenario_text += calibration::text_of(plan, setting);
    provenance.scenario_sha256 = output::sha256_hex(provenance.scenario_text);
    return {std::move(provenance), recorder.take_values()};
}

std::vector<std::string> write(const CohortWords& words, const output::Results& results,
                               Console& console) {
    const auto overwrite = words.force ? output::Overwrite::replace : output::Overwrite::refuse;
    std::vector<std::string> written;
    if (!words.folder.empty()) {
        const output::CsvTarget target{
            words.folder,
            words.dutch ? output::CsvDialect::dutch : output::CsvDialect::international, overwrite};
        for (const output::CsvFile& file : calibration::export_curves_csv(results, target)) {
            written.push_back(file.path);
        }
    }
    if (!words.file.empty()) {
        output::write_results(words.file, results.values, results.provenance, overwrite,
                              words.request.threads);
        written.push_back(words.file);
    }
    for (const std::string& path : written) { console.wrote(path); }
    return written;
}

/// Before the long run, not after.
void check_folder(const CohortWords& words) {
    const auto overwrite = words.force ? output::Overwrite::replace : output::Overwrite::refuse;
    if (!words.folder.empty() && std::filesystem::is_directory(words.folder)) {
        for (const char* name : {"/cohorts.csv", "/spells.csv"}) {
            output::check_destination(words.folder + name, overwrite);
        }
    }
}

LocalisedText subject_of(const CohortPlan& plan, const agents::Setting& setting) {
    if (plan.followed == Followed::participants) {
        const agents::Instrument& instrument = setting.instruments[*plan.instrument];
        return {instrument.label_en, instrument.label_nl};
    }
    return plan.followed == Followed::stock ? LocalisedText{"stock", "bestand"}
                                            : LocalisedText{"entrants", "instroom"};
}

}  // namespace

ExitCode perform_cohort(const Arguments& arguments, Console& console) {
    CohortWords words;
    Parser parser("cohort", "afweging cohort basis --seed 1 --by distance --csv tabellen", console);
    add_options(parser, words, console);
    parser.parse(arguments);
    std::optional<output::Reservation> held;
    if (!words.file.empty()) {
        held.emplace(words.file);
        output::check_destination(
            words.file, words.force ? output::Overwrite::replace : output::Overwrite::refuse);
    }
    check_folder(words);
    const Job job = make_job(words.scenario, words.request);
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    const CohortPlan plan = plan_of(words, setting);
    const output::Results results = follow(job, setting, plan, console);
    const std::vector<std::string> written = write(words, results, console);

    const LocalisedText subject = subject_of(plan, setting);
    console.out_paragraph(filled({"{0}: {1}", "{0}: {1}"}, {job.scenario.label, subject}));
    print_cohorts(console, results, plan);
    for (const std::string& path : written) { console.out(path); }
    if (console.json()) {
        Json json = cohorts_json(results, console.language());
        json.add("scenario", results.provenance.scenario_name);
        json.add("seed", results.provenance.seed);
        json.add("of", words.of);
        json.add("replicates", results.provenance.replicates);
        json.add("digest", output::digest(results.values));
        json.add("written", Json::texts(written));
        console.set_result(std::move(json));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
