// SPDX-License-Identifier: EUPL-1.2
// afweging trace: one synthetic life in one world or in two, event by event.
#include <algorithm>
#include <vector>

#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/job.hpp"
#include "app/report/trace/trace_told.hpp"
#include "output/compare.hpp"
#include "scenarios/study/life.hpp"

namespace afweging::app {
namespace {

struct TraceWords {
    std::string a, b;
    std::string client;
    std::uint32_t replicate = 0;
    bool all = false;
    scenarios::RunRequest request{};
};

TraceWords parse(const Arguments& arguments, const Console& console) {
    TraceWords words;
    Parser parser("trace", "afweging trace basis werkloont --client 17 --seed 1", console);
    parser.option("A", words.a, scenario_meaning())->required();
    parser.option("B", words.b,
                  {"another scenario, with the same luck",
                   "een tweede scenario, met hetzelfde "
                   "toeval"});
    parser
        .option(
            "--client", words.client,
            {"whom: a number of the starting stock (17), a month of the run and a number of who "
             "arrives in it (5:17), or an id",
             "wie: een nummer uit het bestand aan het begin (17), een maand van de run en een "
             "nummer van wie dan aankomt (5:17), of een id"})
        ->type_name(console.pick({"CLIENT", "CLIËNT"}))
        ->required();
    add_seed_option(parser, words.request.seed);
    parser.option("--replicate", words.replicate,
                  {"number of the replicate (else 0)", "nummer van de herhaling (anders 0)"});
    parser.option("--months", words.request.months,
                  {"how long (else the scenario's)", "hoe lang (anders die van het scenario)"},
                  {1, scenarios::most_months});
    parser.option("--people", words.request.people,
                  {"clients at the start (else the scenario's)",
                   "mensen in de bijstand aan het begin (anders die van het scenario)"},
                  {1, scenarios::most_people});
    parser.flag("--all", words.all,
                {"every change of every step, not only what a reader cares about",
                 "elke verandering van elke stap, niet alleen wat een lezer wil weten"});
    parser.note(synthetic_person());
    parser.parse(arguments);
    words.request.replicates = 1;
    words.request.first_replicate = words.replicate;
    return words;
}

std::vector<Job> jobs_of(const TraceWords& words) {
    std::vector<Job> jobs = {make_job(words.a, words.request)};
    if (!words.b.empty()) {
        jobs.push_back(make_job(words.b, words.request));
    }
    for (const Job& job : jobs) { require_memory(size_of(job).memory, available_memory()); }
    return jobs;
}

/// The same people with the same luck, or no life can be followed in both.
void require_pair(const std::vector<Job>& jobs, const TraceWords& words) {
    const auto provenance = [](const Job& job) { return provenance_of(job, size_of(job)); };
    const LocalisedText problem =
        output::unpaired(provenance(jobs[0]), provenance(jobs[1]), output::FirstMonth::same);
    if (!problem.empty()) {
        throw PhrasedError(ExitCode::usage,
                           {"no life can be followed in both '{0}' and '{1}': {2}. {3}",
                            "geen leven is in '{0}' en in '{1}' te volgen: {2}. {3}"},
                           {words.a, words.b, problem, output::how_to_pair()});
    }
}

std::vector<scenarios::Life> lives_of(const std::vector<Job>& jobs, const TraceWords& words,
                                      const sim::Dice& dice) {
    std::vector<scenarios::Life> lives;
    scenarios::ClientName client = scenarios::client_name(words.client);
    for (const Job& job : jobs) {
        lives.push_back(scenarios::live(scenarios::setting_of(job.scenario, job.request), dice,
                                        job.request.isa, client));
        client = {lives.front().id, {}};
    }
    return lives;
}

void tell_who(const Trace& trace, Console& console) {
    console.out_paragraph(synthetic_person());
    LocalisedText facts;
    for (const LocalisedText& fact : trace.at_start) {
        facts = facts.empty() ? fact : filled({"{0}; {1}"}, {facts, fact});
    }
    console.out_paragraph(filled({"At the start: {0}.", "Aan het begin: {0}."}, {facts}));
    for (const LocalisedText& each : trace.differs_at_start) {
        console.out_paragraph(filled(
            {"Differs from the start on: {0}.", "Verschilt al aan het begin: {0}."}, {each}));
    }
    console.out("");
}

void tell(const TraceWords& words, const std::vector<TraceWorld>& worlds, const Trace& trace,
          Console& console) {
    console.out_paragraph(filled({"The life of client {0} ({1}), month by month",
                                  "Het leven van cliënt {0} ({1}), maand voor maand"},
                                 {words.client, std::to_string(trace.id)}));
    if (worlds.size() == 2) {
        console.out_paragraph(worlds[0].label, "A = ");
        console.out_paragraph(worlds[1].label, "B = ");
    } else {
        console.out_paragraph(worlds[0].label);
    }
    tell_who(trace, console);
    for (const std::string& line :
         event_lines(trace, worlds.size(), console.language(), console.width())) {
        console.out(line);
    }
    if (trace.events.empty()) {
        console.out(LocalisedText{"Nothing happened that is told; try --all.",
                                  "Er gebeurde niets dat hier staat; probeer --all."});
    }
    if (worlds.size() == 2) {
        console.out("");
        for (const LocalisedText& paragraph : parting_in_words(trace)) {
            console.out_paragraph(paragraph);
        }
    }
}

}  // namespace

ExitCode perform_trace(const Arguments& arguments, Console& console) {
    const TraceWords words = parse(arguments, console);
    const std::vector<Job> jobs = jobs_of(words);
    if (jobs.size() == 2) {
        require_pair(jobs, words);
    }
    const sim::Dice dice(words.request.seed, words.replicate);
    const std::vector<scenarios::Life> lives = lives_of(jobs, words, dice);
    const scenarios::Life* other = lives.size() == 2 ? &lives[1] : nullptr;
    const Trace trace =
        trace_of(lives[0], other, dice, words.all ? Detail::everything : Detail::short_story);
    std::vector<TraceWorld> worlds;
    for (const Job& job : jobs) {
        worlds.push_back(
            {job.scenario.name, filled({"{0} ({1})"}, {job.scenario.label, job.scenario.name})});
    }
    tell(words, worlds, trace, console);
    Json json = trace_json(trace, worlds, console.language());
    json.add("seed", words.request.seed).add("replicate", words.replicate);
    console.set_result(std::move(json));
    return ExitCode::ok;
}

}  // namespace afweging::app
