// SPDX-License-Identifier: EUPL-1.2
// afweging depends: which numbers in doubt drive the difference between two plans, and how much of
// it is luck.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/decide/outcome_names.hpp"
#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/deciding/dependence.hpp"
#include "app/interrupt.hpp"
#include "output/csv_parts.hpp"

namespace afweging::app {
namespace {

struct DependsWords {
    std::string first;
    std::string other;
    std::string on = "outflow_to_work,months_short";
    std::uint32_t trajectories = 10;
    std::uint32_t points = 128;
    std::uint32_t top = 6;
    std::string csv;
    bool dutch = false;
    bool force = false;
    scenarios::RunRequest request{};
    DrawWords draws;

    [[nodiscard]] output::CsvTarget target() const {
        return {csv, dutch ? output::CsvDialect::dutch : output::CsvDialect::international,
                force ? output::Overwrite::replace : output::Overwrite::refuse};
    }
};

void add_looking(Parser& parser, DependsWords& words, const Console& console) {
    parser
        .option("--on", words.on,
                {"outcomes of which the difference is looked at, with commas",
                 "uitkomsten waarvan het verschil wordt bekeken, met komma's"})
        ->type_name(console.pick({"OUTCOMES", "UITKOMSTEN"}));
    parser.option("--trajectories", words.trajectories,
                  {"how often every number moves once (Morris); else 10",
                   "hoe vaak elk getal een keer beweegt (Morris); anders 10"},
                  {2, 10000});
    parser.option("--points", words.points,
                  {"points for the shares of the variance (Sobol); else 128; 0: none",
                   "punten voor de delen van de variantie (Sobol); anders 128; 0: geen"},
                  {0, 1000000});
    parser.option("--top", words.top,
                  {"how many numbers have a share of their own, the others one together; else 6",
                   "hoeveel getallen een eigen deel krijgen, de andere samen een; anders 6"},
                  {1, 100});
    parser.option("--numbers", words.draws.numbers,
                  {"posterior (else): calibrated numbers move together, as its rows; priors: every "
                   "number moves by itself; or a file of afweging calibrate --freeze",
                   "posterior (anders): gekalibreerde getallen bewegen samen, als de rijen ervan; "
                   "priors: elk getal beweegt apart; of een bestand van afweging calibrate "
                   "--freeze"});
}

void add_options(Parser& parser, DependsWords& words, const Console& console) {
    parser
        .option({"FIRST", "EERSTE"}, words.first,
                {"the scenario that is compared with (afweging list scenarios)",
                 "het scenario waarmee wordt vergeleken (afweging list scenarios)"})
        ->required();
    parser.option({"OTHER", "ANDER"}, words.other, {"the other scenario", "het andere scenario"})
        ->required();
    add_looking(parser, words, console);
    add_seed_option(parser, words.request.seed);
    parser
        .option("--csv", words.csv,
                {"all effects and shares as CSV in this folder",
                 "alle effecten en delen als CSV in deze map"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--nl", words.dutch,
                {"for a Dutch Excel (with --csv)", "voor een Nederlandse Excel (bij --csv)"});
    add_force_flag(parser, words.force);
    add_size_options(parser, words.request);
}

DependsWords parse(const Arguments& arguments, const Console& console) {
    DependsWords words;
    Parser parser("depends", "afweging depends basis werkloont --on outflow_to_work --seed 1",
                  console);
    add_options(parser, words, console);
    parser.note(
        {"One replicate at each point unless --replicates says otherwise: luck is a cause "
         "like the numbers, and its share is that of one world.",
         "Een herhaling per punt als --replicates niets zegt: toeval is een oorzaak net als "
         "de getallen, en het deel ervan is dat van een wereld."});
    parser.parse(arguments);
    if (words.dutch && words.csv.empty()) {
        throw PhrasedError(ExitCode::usage, {"--nl is for --csv FOLDER, which is missing",
                                             "--nl hoort bij --csv MAP, en dat ontbreekt"});
    }
    const std::uint32_t replicates = words.request.replicates.value_or(1);
    words.request.replicates.reset();
    choose_draws(words.draws, Unsaid::draws, words.request);
    words.request.draws = {};  // places are chosen here, not drawn
    words.request.replicates = replicates;
    return words;
}

std::vector<SweepPlan> read_plans(const DependsWords& words) {
    std::vector<SweepPlan> plans;
    for (const std::string& word : {words.first, words.other}) {
        SweepPlan plan;
        plan.scenario = scenarios::read_scenario(word, data_root());
        plan.name = plan.scenario.name;
        plan.label = plan.scenario.label;
        plans.push_back(std::move(plan));
    }
    return plans;
}

/// Tables that are there already are told of before the long run.
void check_tables(const DependsWords& words) {
    for (const char* name : {"effects.csv", "shares.csv"}) {
        const std::string file = words.csv + "/" + name;
        if (!words.csv.empty() && std::filesystem::exists(file)) {
            output::check_destination(file, words.target().overwrite);
        }
    }
}

Json write_tables(const DependsWords& words, const DependenceFound& found, Console& console) {
    Json written = Json::array();
    if (words.csv.empty()) {
        return written;
    }
    const output::CsvTarget target = words.target();
    output::CsvFolder folder(target);
    const output::CsvStyle style = output::style_of(target.dialect);
    write_dependence(found, style, folder);
    for (const output::CsvFile& file : folder.commit()) {
        console.wrote(file.path);
        console.out(file.path);
        written.push(Json::object({{"file", file.path}, {"rows", file.rows}}));
    }
    return written;
}

}  // namespace

ExitCode perform_depends(const Arguments& arguments, Console& console) {
    const DependsWords words = parse(arguments, console);
    const Interrupt interrupt;
    const std::vector<std::string> keys = at_commas(words.on);
    static_cast<void>(outcomes_called(nothing_swept(), keys));
    check_tables(words);
    const std::vector<SweepPlan> plans = read_plans(words);
    const DependenceFound found = dependence_of(
        plans, words.request, keys,
        {.trajectories = words.trajectories, .points = words.points, .top = words.top}, console,
        interrupt);
    tell_dependence(found, console);
    Json document = to_json(found, console.language());
    document.add("seed", words.request.seed).add("tables", write_tables(words, found, console));
    console.set_result(std::move(document));
    return ExitCode::ok;
}

}  // namespace afweging::app
