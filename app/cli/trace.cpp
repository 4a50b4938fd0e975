// SPDX-License-Identifier: EUPL-1.2
// afweging trace: one synthetic life in one world or in two, event by event.
#include <algorithm>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/job.hpp"
#include "app/numbers/choice.hpp"
#include "app/report/trace/trace_told.hpp"
#include "app/story/paired_jobs.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/study/life.hpp"

namespace afweging::app {
namespace {

struct TraceWords {
    std::string a, b;
    std::string client;
    std::uint32_t replicate = 0;
    bool all = false;
    DrawWords draws;
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
             "nummer van wie dan aankomt (5:17), of een id; weggelaten bij twee scenario's: wie "
             "anders "
             "eindigt"})
        ->type_name(console.pick({"CLIENT", "CLIËNT"}));
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
    add_one_draw_options(parser, words.draws);
    parser.flag("--all", words.all,
                {"every change of every step, not only what a reader cares about",
                 "elke verandering van elke stap, niet alleen wat een lezer wil weten"});
    parser.note(synthetic_person());
    parser.parse(arguments);
    if (words.client.empty() && words.b.empty()) {
        throw PhrasedError(ExitCode::usage,
                           {"--client is missing; see: afweging trace --help",
                            "--client ontbreekt; kijk met: afweging trace --help"});
    }
    words.request.replicates = 1;
    words.request.first_replicate = words.replicate;
    choose_draws(words.draws, Unsaid::best_values, words.request);
    return words;
}

std::vector<scenarios::Life> lives_of(const std::vector<Job>& jobs, const TraceWords& words,
                                      const sim::Dice& dice) {
    std::vector<scenarios::Life> lives;
    scenarios::ClientName client = scenarios::client_name(words.client);
    for (const Job& job : jobs) {
        lives.push_back(scenarios::live(setting_of_lives(job), dice, job.request.isa, client));
        client = {lives.front().id, {}};
    }
    return lives;
}

/// "Huidige mix (basis)"
LocalisedText title_of(const TraceWorld& world) {
    return filled({"{0} ({1})"}, {world.label, world.name});
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
        console.out_paragraph(title_of(worlds[0]), "A = ");
        console.out_paragraph(title_of(worlds[1]), "B = ");
    } else {
        console.out_paragraph(title_of(worlds[0]));
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

LocalisedText status_in_words(agents::Status status) {
    const agents::KindLabel& label = agents::status_labels[static_cast<std::size_t>(status)];
    return {std::string(label.en), std::string(label.nl)};
}

/// Whom to follow: who of the stock stands elsewhere at the end.
void tell_apart(const TraceWords& words, const std::vector<Job>& jobs, const sim::Dice& dice,
                Console& console) {
    constexpr std::size_t most_told = 12;
    const scenarios::LivesApart apart = scenarios::lives_apart(
        setting_of_lives(jobs[0]), setting_of_lives(jobs[1]), dice, jobs[0].request.isa);
    console.out_paragraph(synthetic_person());
    console.out_paragraph(
        filled(apart.clients.size() == 1
                   ? LocalisedText{"Of the {0} clients of the start {1} has another status in the "
                                   "last month. To follow this one:",
                                   "Van de {0} cliënten van het begin heeft er {1} in de laatste "
                                   "maand een andere status. Zo volgt u die:"}
                   : LocalisedText{"Of the {0} clients of the start {1} have another status in "
                                   "the last month. To follow one of them:",
                                   "Van de {0} cliënten van het begin hebben er {1} in de laatste "
                                   "maand een andere status. Zo volgt u een van hen:"},
               {scenarios::value_phrase(apart.stock),
                scenarios::value_phrase(static_cast<double>(apart.clients.size()))}));
    Json list = Json::array();
    for (std::size_t k = 0; k < apart.clients.size(); ++k) {
        const scenarios::EndsElsewhere& each = apart.clients[k];
        const LocalisedText a = status_in_words(each.a);
        const LocalisedText b = status_in_words(each.b);
        list.push(Json::object({{"client", std::to_string(each.number)},
                                {"a", a.in(console.language())},
                                {"b", b.in(console.language())}}));
        if (k < most_told) {
            console.out("  " + trace_command(words.a, words.b, std::to_string(each.number),
                                             words.request, words.draws.numbers));
            console.out_paragraph(filled({"A: {0}; B: {1}"}, {a, b}), "      ");
        }
    }
    console.set_result(Json::object({{"synthetic", synthetic_person().in(console.language())},
                                     {"stock", apart.stock},
                                     {"clients", std::move(list)}}));
}

}  // namespace

ExitCode perform_trace(const Arguments& arguments, Console& console) {
    const TraceWords words = parse(arguments, console);
    const std::vector<Job> jobs = jobs_of_lives(words.a, words.b, words.request);
    if (jobs.size() == 2) {
        require_paired_lives(jobs, words.a, words.b);
    }
    const sim::Dice dice(words.request.seed, words.replicate);
    if (words.client.empty()) {
        tell_apart(words, jobs, dice, console);
        return ExitCode::ok;
    }
    const std::vector<scenarios::Life> lives = lives_of(jobs, words, dice);
    const scenarios::Life* other = lives.size() == 2 ? &lives[1] : nullptr;
    const Trace trace =
        trace_of(lives[0], other, dice, words.all ? Detail::everything : Detail::short_story);
    std::vector<TraceWorld> worlds;
    for (const Job& job : jobs) { worlds.push_back({job.scenario.name, job.scenario.label}); }
    tell(words, worlds, trace, console);
    Json json = trace_json(trace, worlds, console.language());
    json.add("seed", words.request.seed).add("replicate", words.replicate);
    console.set_result(std::move(json));
    return ExitCode::ok;
}

}  // namespace afweging::app
