// SPDX-License-Identifier: EUPL-1.2
// afweging story: the lives of five synthetic clients in two worlds, in plain sentences.
#include <string>
#include <vector>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/job.hpp"
#include "app/numbers/choice.hpp"
#include "app/report/text.hpp"
#include "app/report/trace/event_id.hpp"
#include "app/report/trace/trace_told.hpp"
#include "app/story/paired_jobs.hpp"
#include "app/story/stories.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/study/life.hpp"

namespace afweging::app {
namespace {

struct StoryWords {
    std::string a, b;
    std::string client;
    std::string by = "income";
    DrawWords draws;
    scenarios::RunRequest request{};
};

void add_choice_options(Parser& parser, StoryWords& words, const Console& console) {
    std::vector<std::string> outcomes;
    for (std::size_t k = 0; k < scenarios::life_outcome_count; ++k) {
        outcomes.emplace_back(story_outcome(static_cast<scenarios::LifeOutcome>(k)).key);
    }
    parser
        .option("--by", words.by,
                {"what the five are chosen by: income (else), work, shortfall, debt or bijstand",
                 "waarop de vijf zijn gekozen: income (inkomen, anders), work (werk), shortfall "
                 "(tekort), debt (schulden) of bijstand"})
        ->check(parser.one_of(outcomes));
    parser
        .option("--client", words.client,
                {"one client instead of five, as in trace",
                 "één cliënt in plaats van vijf, zoals bij trace"})
        ->type_name(console.pick({"CLIENT", "CLIËNT"}));
    add_one_draw_options(parser, words.draws);
}

StoryWords parse(const Arguments& arguments, const Console& console) {
    StoryWords words;
    std::uint32_t replicate = 0;
    Parser parser("story", "afweging story basis contact --seed 1", console);
    parser.option("A", words.a, scenario_meaning())->required();
    parser
        .option(
            "B", words.b,
            {"another scenario, with the same luck", "een tweede scenario, met hetzelfde toeval"})
        ->required();
    add_seed_option(parser, words.request.seed);
    add_choice_options(parser, words, console);
    parser.option("--replicate", replicate,
                  {"number of the replicate (else 0)", "nummer van de herhaling (anders 0)"});
    parser.option("--months", words.request.months,
                  {"how long (else the scenario's)", "hoe lang (anders die van het scenario)"},
                  {1, scenarios::most_months});
    parser.option("--people", words.request.people,
                  {"clients at the start (else the scenario's)",
                   "mensen in de bijstand aan het begin (anders die van het scenario)"},
                  {1, scenarios::most_people});
    parser.note(synthetic_person());
    parser.parse(arguments);
    words.request.replicates = 1;
    words.request.first_replicate = replicate;
    choose_draws(words.draws, Unsaid::best_values, words.request);
    return words;
}

/// "Month 7" with room behind it, once a month.
void tell_sentences(const Story& story, Console& console) {
    std::int32_t last = -1;
    bool parted = false;
    for (const Sentence& each : story.sentences) {
        if (!parted && story.parting.month >= 0 && each.month >= story.parting.month) {
            parted = true;
            console.out(filled({"-- month {0}: here the lives part --",
                                "-- maand {0}: hier gaan de levens uiteen --"},
                               {std::to_string(story.parting.month + 1)}));
        }
        const std::string month = std::to_string(each.month + 1);
        const std::string name = console.pick(filled({"month {0}", "maand {0}"}, {month}));
        const std::string start = each.month == last ? "" : name;
        last = each.month;
        const LocalisedText where = each.side == Side::both ? LocalisedText{"both", "beide"}
                                    : each.side == Side::a  ? LocalisedText{"A"}
                                                            : LocalisedText{"B"};
        console.out_paragraph(filled({"{0} [{1}]"}, {each.text, each.ids.front()}),
                              left_aligned(start, 10) + left_aligned(console.pick(where), 7));
    }
}

void tell_parting(const Story& story, Console& console) {
    const PartingTold& parting = story.parting;
    if (parting.month < 0) {
        console.out_paragraph(filled({"{0} {1}"}, {parting.what, parting.why}));
        return;
    }
    console.out_paragraph(filled(
        {"In month {0} the lives part. {1} {2}", "In maand {0} gaan de levens uiteen. {1} {2}"},
        {std::to_string(parting.month + 1), parting.what, parting.why}));
}

void tell_end(const Story& story, Console& console) {
    if (story.at_end_a.nl == story.at_end_b.nl) {
        console.out_paragraph(filled({"At the end, the same in both worlds: {0}",
                                      "Aan het eind, in beide werelden hetzelfde: {0}"},
                                     {story.at_end_a}));
        return;
    }
    console.out_paragraph(filled({"At the end, in world A: {0}", "Aan het eind, in wereld A: {0}"},
                                 {story.at_end_a}));
    console.out_paragraph(filled({"At the end, in world B: {0}", "Aan het eind, in wereld B: {0}"},
                                 {story.at_end_b}));
}

void tell(const ToldStory& told, const StoryWords& words, Console& console) {
    const Story& story = told.story;
    console.out("");
    console.out(title_of(told));
    console.out_paragraph(
        filled({"An invented person: {0}. {1}", "Een verzonnen persoon: {0}. {1}"},
               {story.who, told.alike ? like_this(*told.alike)
                                      : LocalisedText{"Lives like this are "
                                                      "counted of clients of "
                                                      "the start only.",
                                                      "Hoe vaak dit voorkomt, "
                                                      "is alleen geteld voor "
                                                      "cliënten van het begin."}}));
    if (!told.change.empty()) {
        console.out_paragraph(told.change);
    }
    if (!story.alike_at_start) {
        console.out_paragraph({"This client is not quite the same in both worlds at the start.",
                               "Deze cliënt is aan het begin niet in beide werelden precies "
                               "hetzelfde."});
    }
    tell_sentences(story, console);
    if (story.sentences.empty()) {
        console.out(LocalisedText{"Nothing happens that is told here.",
                                  "Er gebeurt niets dat hier wordt verteld."});
    }
    tell_parting(story, console);
    tell_end(story, console);
    if (story.untold > 0) {
        console.out(story.untold == 1
                        ? LocalisedText{"One more sentence is not told; all events:",
                                        "Er is nog 1 zin die hier niet staat; alle gebeurtenissen:"}
                        : filled({"{0} more sentences are not told; all events:",
                                  "Er zijn nog {0} zinnen die hier niet staan; alle "
                                  "gebeurtenissen:"},
                                 {std::to_string(story.untold)}));
        console.out("  " + trace_command(words.a, words.b, client_in_ids(story.id), words.request,
                                         words.draws.numbers));
    }
}

void tell_all(const Stories& stories, const StoryWords& words, const std::vector<Job>& jobs,
              Console& console) {
    console.out(LocalisedText{"The story behind the numbers", "Het verhaal achter de cijfers"});
    const auto world = [](const Job& job) {
        return filled({"{0} ({1})"}, {job.scenario.label, job.scenario.name});
    };
    console.out_paragraph(world(jobs[0]), "A = ");
    console.out_paragraph(world(jobs[1]), "B = ");
    console.out_paragraph(synthetic_person());
    for (const ToldStory& told : stories.told) { tell(told, words, console); }
    console.out("");
    for (const LocalisedText& each : stories.nobody) { console.out_paragraph(each); }
    for (const LocalisedText& each : stories.rule) { console.out_paragraph(each, "- "); }
}

}  // namespace

ExitCode perform_story(const Arguments& arguments, Console& console) {
    const StoryWords words = parse(arguments, console);
    const std::vector<Job> jobs = jobs_of_lives(words.a, words.b, words.request);
    require_paired_lives(jobs, words.a, words.b);
    const agents::Setting a = setting_of_lives(jobs[0]);
    const agents::Setting b = setting_of_lives(jobs[1]);
    const TwoWorlds worlds{.a = a,
                           .b = b,
                           .label_a = jobs[0].scenario.label,
                           .label_b = jobs[1].scenario.label,
                           .dice = sim::Dice(words.request.seed, words.request.first_replicate),
                           .isa = jobs[0].request.isa};
    const scenarios::LifeOutcome by = *outcome_named(words.by);
    const Stories stories = words.client.empty()
                                ? five_stories(worlds, by)
                                : one_story(worlds, by, scenarios::client_name(words.client));
    tell_all(stories, words, jobs, console);
    Json json = stories_json(stories, worlds, console.language());
    json.add("seed", words.request.seed)
        .add("replicate", words.request.first_replicate)
        .add("draw", words.request.draws.first);
    console.set_result(std::move(json));
    return ExitCode::ok;
}

}  // namespace afweging::app
