// SPDX-License-Identifier: EUPL-1.2
// Options of compare, and what does not go together.
#include "app/comparing/compare_words.hpp"

#include <algorithm>
#include <string>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/comparing/together.hpp"
#include "app/report/sentences.hpp"

namespace afweging::app {
namespace {

void add_options(Parser& parser, CompareWords& words, const Console& console) {
    parser.option(
        {"PLANS", "PLANNEN"}, words.plans,
        {"two or more, the first of which the others are compared with: scenarios (as for "
         "run) or results (.h5)",
         "twee of meer; de andere worden met het eerste vergeleken: scenario's (zoals bij "
         "run) of resultaten (.h5)"});
    parser.option("--seed", words.seed,
                  {"which luck, a whole number: needed to run scenarios",
                   "welk toeval, een geheel getal: nodig om scenario's door te rekenen"});
    parser
        .option("-o,--output", words.folder,
                {"folder to keep the results of scenarios in (.h5)",
                 "map om de resultaten van scenario's in te bewaren (.h5)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser
        .option("--csv", words.csv,
                {"also the tables of the comparison as CSV in this folder",
                 "ook de tabellen van de vergelijking, als CSV in deze map"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--nl", words.dutch,
                {"for a Dutch Excel: semicolons, decimal commas, Dutch words (with --csv)",
                 "voor een Nederlandse Excel: puntkomma's, komma's, Nederlandse woorden (bij "
                 "--csv)"});
    add_force_flag(parser, words.force);
    add_size_options(parser, words.request);
    add_draw_options(parser, words.draws);
    add_shard_option(parser, words.shard);
    parser
        .option("--until", words.until,
                {"add draws or replicates until the standard error of a difference is this small: "
                 "0.5% (of people on bijstand), stock=2, outflow_to_work=1%; commas between",
                 "voeg trekkingen of herhalingen toe tot de standaardfout van een verschil zo "
                 "klein is: 0.5% (van mensen in de bijstand), stock=2, outflow_to_work=1%; met "
                 "komma's ertussen"})
        ->type_name(console.pick({"ERROR", "FOUT"}));
    parser.option("--variants", words.model_replicates,
                  {"replicates in other models (else " + std::to_string(usual_model_replicates) +
                       "; 0: none)",
                   "herhalingen in andere modellen (anders " +
                       std::to_string(usual_model_replicates) + "; 0: geen)"},
                  {0, most_model_replicates});
    parser.note(difference_convention());
}

/// What does not go with --shard.
void check_shard(Parser& parser, const CompareWords& words) {
    if (words.shard.empty()) {
        return;
    }
    parser.refuse_given({"--csv", "--nl", "--until", "--variants"},
                        {"{0} does not go with --shard: a part is not compared",
                         "{0} gaat niet samen met --shard: een deel wordt niet vergeleken"});
    if (words.folder.empty() ||
        std::any_of(words.plans.begin(), words.plans.end(), names_results)) {
        throw PhrasedError(ExitCode::usage,
                           {"--shard runs a part of scenarios and keeps it in a folder: give "
                            "scenarios, and -o FOLDER",
                            "--shard rekent een deel van scenario's door en bewaart dat in een "
                            "map: geef scenario's, en -o MAP"});
    }
}

}  // namespace

bool all_are_results(const CompareWords& words) {
    return std::all_of(words.plans.begin(), words.plans.end(), names_results);
}

HowToRun CompareWords::how() const {
    return {.overwrite = overwrite(),
            .until = until.empty() ? std::vector<WantedError>() : wanted_errors(until),
            .model_replicates = model_replicates.value_or(usual_model_replicates)};
}

CompareWords compare_words(const Arguments& arguments, const Console& console) {
    CompareWords words;
    Parser parser("compare", "afweging compare basis mijn-plan.toml --seed 1", console);
    add_options(parser, words, console);
    parser.parse(arguments);
    if (words.plans.size() < 2) {
        throw PhrasedError(ExitCode::usage,
                           {"compare needs two plans or more; see: afweging compare --help",
                            "compare vraagt om twee plannen of meer; kijk met: afweging compare "
                            "--help"});
    }
    if (all_are_results(words)) {
        parser.refuse_given(
            {"--seed", "--replicates", "--first-replicate", "--months", "--people", "--draws",
             "--draw", "--first-draw", "--numbers", "--shard", "--output", "--until", "--variants"},
            {"{0} is for scenarios; all of these are results already",
             "{0} hoort bij scenario's; dit zijn allemaal al resultaten"});
    } else if (!words.seed) {
        throw PhrasedError(ExitCode::usage,
                           {"--seed is missing: scenarios are run, and which luck they have must "
                            "be said; see: afweging compare --help",
                            "--seed ontbreekt: er worden scenario's doorgerekend, en u kiest het "
                            "toeval; kijk met: afweging compare --help"});
    }
    if (words.dutch && words.csv.empty()) {
        throw PhrasedError(ExitCode::usage, {"--nl is for --csv FOLDER, which is missing",
                                             "--nl hoort bij --csv MAP, en dat ontbreekt"});
    }
    if (std::any_of(words.plans.begin(), words.plans.end(), names_results)) {
        parser.refuse_given({"--until", "--variants"},
                            {"{0} is for scenarios; one of these is results already",
                             "{0} hoort bij scenario's; een van deze is al een resultaat"});
    }
    static_cast<void>(words.how());  // a slip in --until is told before anything is run
    check_shard(parser, words);
    words.request.seed = words.seed.value_or(0);
    return words;
}

}  // namespace afweging::app
