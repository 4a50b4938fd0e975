// SPDX-License-Identifier: EUPL-1.2
// afweging reach: who is offered what, who falls outside everything, and whether like cases are
// treated alike.
#include <algorithm>
#include <memory>
#include <optional>

#include "app/cli/cohort_words.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/progress_line.hpp"
#include "app/report/sentences.hpp"
#include "app/study/reach_report.hpp"
#include "calibration/counts_recorder.hpp"
#include "calibration/reach/reach_observer.hpp"

namespace afweging::app {
namespace {

constexpr const char* all_groups = "sex,age,household,schooling,distance,health,duration";

struct ReachWords {
    std::vector<std::string> plans;
    std::string by = all_groups;
    std::string of;
    scenarios::RunRequest request{};
};

ReachWords parse(const Arguments& arguments, const Console& console) {
    ReachWords words;
    Parser parser("reach", "afweging reach basis mijn-plan.toml --seed 1 --by sex,age", console);
    parser
        .option({"PLANS", "PLANNEN"}, words.plans,
                {"one or more scenarios (as for run), told one after another",
                 "een of meer scenario's (zoals bij run), na elkaar"})
        ->required();
    add_seed_option(parser, words.request.seed);
    parser
        .option("--by", words.by,
                {"in which groups: route, distance, age, household, schooling, health, duration, "
                 "sex; commas between, + crosses them: sex,age+household (else each by itself)",
                 "in welke groepen: route, distance, age, household, schooling, health, duration, "
                 "sex; met komma's, + kruist ze: sex,age+household (anders elk apart)"})
        ->type_name(console.pick({"GROUPS", "GROEPEN"}));
    parser
        .option("--of", words.of,
                {"tell this instrument by group too", "vertel ook dit instrument per groep"})
        ->type_name("INSTRUMENT");
    add_size_options(parser, words.request);
    parser.parse(arguments);
    return words;
}

output::Values observe_reach(const Job& job, const agents::Setting& setting,
                             const calibration::CohortPlan& plan, const Console& console) {
    const sim::Layout layout = calibration::layout_of_reach(plan, setting);
    JobSize size = size_of(job);
    size.run.record_size = layout.record_size();
    size.run.months = 1;
    require_memory(memory_need(size.run), available_memory());
    const std::uint32_t replicates = *job.request.replicates;
    calibration::CountsRecorder recorder(layout, job.request.first_replicate, replicates, 1);
    ProgressLine progress(console, std::uint64_t{replicates} * *job.request.months, size.clients);
    const Interrupt interrupt;
    require_finished(scenarios::observe(
        {&setting, 1}, job.request,
        [&](const sim::Dice&) {
            return std::make_unique<calibration::ReachObserver>(plan, setting);
        },
        recorder, progress, interrupt.token()));
    return recorder.take_values();
}

/// "Huidige mix (basis): 4 herhalingen van 36 maanden, 2.230 mensen in de bijstand ..."
LocalisedText title_of(const Job& job, std::uint32_t clients) {
    output::Provenance run;
    run.replicates = *job.request.replicates;
    run.months = *job.request.months;
    run.people = clients;
    run.seed = job.request.seed;
    return run_in_words(filled({"{0} ({1})"}, {job.scenario.label, job.scenario.name}), run);
}

Reach reach_of(const Job& job, const ReachWords& words, const Console& console) {
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    CohortQuestion question;
    question.by = words.by;
    const calibration::CohortPlan plan = plan_of(question, setting);
    const output::Values values = observe_reach(job, setting, plan, console);
    Reach reach{.title = title_of(job, setting.municipality.clients),
                .scenario = job.scenario.name,
                .instruments = {},
                .keys = {},
                .lines = calibration::lines_of_reach(values, setting),
                .treatment = calibration::treatment_of(values)};
    for (const agents::Instrument& each : setting.instruments) {
        reach.keys.push_back(each.key);
        reach.instruments.push_back({each.label_en, each.label_nl});
    }
    return reach;
}

/// The instrument that is asked for, by index; none where none is, or this plan has it not.
std::optional<std::size_t> instrument_in(const Reach& reach, const std::string& key) {
    const auto found = std::find(reach.keys.begin(), reach.keys.end(), key);
    return found == reach.keys.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - reach.keys.begin()));
}

/// Refuses words that some plan does not know, before any of them runs.
void check_words(const ReachWords& words, const std::vector<Job>& jobs) {
    bool known = words.of.empty();
    for (const Job& job : jobs) {
        const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
        CohortQuestion question;
        question.by = words.by;
        static_cast<void>(plan_of(question, setting));
        known = known || std::any_of(setting.instruments.begin(), setting.instruments.end(),
                                     [&](const auto& each) { return each.key == words.of; });
        if (!known && jobs.size() == 1) {
            question.of = words.of;
            static_cast<void>(plan_of(question, setting));  // tells what is near
        }
    }
    if (!known) {
        throw PhrasedError(ExitCode::usage,
                           {"--of does not know '{0}': no plan has it",
                            "--of kent '{0}' niet: geen van de plannen heeft dit instrument"},
                           {words.of});
    }
}

}  // namespace

ExitCode perform_reach(const Arguments& arguments, Console& console) {
    const ReachWords words = parse(arguments, console);
    std::vector<Job> jobs;
    for (const std::string& word : words.plans) { jobs.push_back(make_job(word, words.request)); }
    check_words(words, jobs);
    Json plans = Json::array();
    for (const Job& job : jobs) {
        const Reach reach = reach_of(job, words, console);
        if (&job != &jobs.front()) {
            console.out("");
        }
        print_reach(console, reach, instrument_in(reach, words.of));
        plans.push(reach_json(reach, console.language()));
    }
    print_notes_on_reach(console);
    if (console.json()) {
        Json json = Json::object({{"plans", std::move(plans)}});
        json.add("seed", words.request.seed);
        json.add("by", words.by);
        console.set_result(std::move(json));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
