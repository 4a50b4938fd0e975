// SPDX-License-Identifier: EUPL-1.2
// afweging sweep: many plans of one file. afweging frontier: which of them nobody would leave for
// another, on two outcomes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/decide/outcome_names.hpp"
#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/deciding/frontier_page.hpp"
#include "app/deciding/sweep_words.hpp"
#include "app/interrupt.hpp"
#include "output/atomic_file.hpp"
#include "output/csv_parts.hpp"
#include "scenarios/switches/model_variants.hpp"

namespace afweging::app {
namespace {

struct SweepWords {
    std::string file;
    std::string on = "outflow_to_work,months_short,debt_per_household,spent,own_balance";
    std::string x = "outflow_to_work";
    std::string y = "months_short";
    std::string csv;
    std::string page;
    bool dutch = false;
    bool force = false;
    scenarios::RunRequest request{};
    DrawWords draws;

    [[nodiscard]] output::CsvTarget target() const {
        return {csv, dutch ? output::CsvDialect::dutch : output::CsvDialect::international,
                force ? output::Overwrite::replace : output::Overwrite::refuse};
    }
};

enum class Asked : std::uint8_t { sweep, frontier };

void add_options(Parser& parser, SweepWords& words, Asked asked, const Console& console) {
    parser
        .option(
            {"SWEEP", "VERKENNING"}, words.file,
            {"file that says which levers move (docs/formats/sweep.md), or the name of a shipped "
             "one (afweging list sweeps)",
             "bestand dat zegt welke knoppen bewegen (docs/formats/sweep.md), of de naam van een "
             "meegeleverd (afweging list sweeps)"})
        ->required();
    if (asked == Asked::sweep) {
        parser
            .option("--on", words.on,
                    {"which outcomes are told, with commas (else a few; --json and --csv have all)",
                     "welke uitkomsten getoond worden, met komma's (anders enkele; --json en --csv "
                     "hebben alle)"})
            ->type_name(console.pick({"OUTCOMES", "UITKOMSTEN"}));
    } else {
        const LocalisedText what{
            "an outcome; of one that may be wanted either way: KEY:less or "
            "KEY:more",
            "een uitkomst; van een die beide kanten op gewild kan zijn: "
            "NAAM:less (minder) of NAAM:more (meer)"};
        parser.option("--x", words.x, what)->type_name(console.pick({"OUTCOME", "UITKOMST"}));
        parser.option("--y", words.y, what)->type_name(console.pick({"OUTCOME", "UITKOMST"}));
        parser
            .option("-o,--output", words.page, {"also as a page (.html)", "ook als pagina (.html)"})
            ->type_name(console.pick({"FILE", "BESTAND"}));
    }
    add_seed_option(parser, words.request.seed);
    parser
        .option("--csv", words.csv,
                {"all plans and outcomes as CSV in this folder",
                 "alle plannen en uitkomsten als CSV in deze map"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.flag("--nl", words.dutch,
                {"for a Dutch Excel (with --csv)", "voor een Nederlandse Excel (bij --csv)"});
    add_force_flag(parser, words.force);
    add_size_options(parser, words.request);
    add_draw_options(parser, words.draws);
}

SweepWords parse(const Arguments& arguments, const Console& console, Asked asked) {
    SweepWords words;
    const bool is_sweep = asked == Asked::sweep;
    Parser parser(is_sweep ? "sweep" : "frontier",
                  is_sweep ? "afweging sweep volgende-euro --seed 1"
                           : "afweging frontier vier-ton --seed 1 --x outflow_to_work --y "
                             "months_short",
                  console);
    add_options(parser, words, asked, console);
    parser.parse(arguments);
    if (words.dutch && words.csv.empty()) {
        throw PhrasedError(ExitCode::usage, {"--nl is for --csv FOLDER, which is missing",
                                             "--nl hoort bij --csv MAP, en dat ontbreekt"});
    }
    choose_draws(words.draws, Unsaid::draws, words.request);
    return words;
}

/// Tables that are there already are told of before the long run.
void check_tables(const SweepWords& words) {
    for (const char* name : {"plans.csv", "outcomes.csv"}) {
        const std::string file = words.csv + "/" + name;
        if (!words.csv.empty() && std::filesystem::exists(file)) {
            output::check_destination(file, words.target().overwrite);
        }
    }
}

/// The command that gives the same again, as somebody types it: without where the page went, and
/// without what no result depends on.
std::string command_of(const Arguments& arguments) {
    std::string command = "afweging frontier";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        if (word == "-o" || word == "--output" || word == "--threads" || word == "--csv") {
            ++i;
        } else if (word != "--force" && word != "--nl") {
            command += " " + word;
        }
    }
    return command;
}

void write_page(const SweepWords& words, const std::string& text, Console& console) {
    output::AtomicFile out(words.page, words.target().overwrite);
    out.write(text);
    out.commit();
    console.wrote(words.page);
    console.out(LocalisedText{"Page: " + words.page, "Pagina: " + words.page});
}

/// Found before anything runs: keys of outcomes that there are not.
void check_keys(const SweepWords& words, Asked asked) {
    const Swept none = nothing_swept();
    if (asked == Asked::sweep) {
        static_cast<void>(outcomes_called(none, at_commas(words.on)));
    } else {
        static_cast<void>(objectives_called(none, {words.x, words.y}));
    }
}

Json write_tables(const SweepWords& words, const SweepFile& sweep,
                  const std::vector<SweepPlan>& plans, const Swept& all, Console& console) {
    Json written = Json::array();
    if (words.csv.empty()) {
        return written;
    }
    const output::CsvTarget target = words.target();
    output::CsvFolder folder(target);
    write_sweep(sweep, plans, all, output::style_of(target.dialect), folder);
    for (const output::CsvFile& file : folder.commit()) {
        console.wrote(file.path);
        console.out(file.path);
        written.push(Json::object({{"file", file.path}, {"rows", file.rows}}));
    }
    return written;
}

/// The plans in a model without displacement; none where a plan sets its number.
std::vector<SweepPlan> without_displacement(std::vector<SweepPlan> plans) {
    const auto& variants = scenarios::model_variants();
    const auto found = std::find_if(variants.begin(), variants.end(),
                                    [](const auto& each) { return each.key == "no_displacement"; });
    for (SweepPlan& plan : plans) {
        auto other = scenarios::in_model(plan.scenario, *found, data_root());
        if (!other) {
            return {};
        }
        plan.scenario = *std::move(other);
    }
    return plans;
}

void tell_sweep(const SweepWords& words, const SweepFile& sweep,
                const std::vector<SweepPlan>& plans, const Swept& all, Console& console,
                const Interrupt& interrupt, Json& document) {
    const auto told = outcomes_called(all, at_commas(words.on));
    const bool next = sweep.design == SweepDesign::next_euro;
    const std::vector<SweepPlan> others =
        next ? without_displacement(plans) : std::vector<SweepPlan>{};
    if (others.empty()) {
        for (const std::string& line :
             lines_of_sweep(all, told, console.language(), console.table_width())) {
            console.out(line);
        }
    } else {
        const Swept without = run_sweep(others, words.request, console, interrupt);
        for (const std::string& line :
             lines_of_models(all, without, told, console.language(), console.table_width())) {
            console.out(line);
        }
        document.add("without_displacement", to_json(sweep, others, without, console.language()));
    }
    const std::vector<LocalisedText> tips = tipping_values(sweep, plans, all, told);
    for (const LocalisedText& tip : tips) { console.out_paragraph(tip, "  - "); }
}

ExitCode perform(const Arguments& arguments, Console& console, Asked asked) {
    const SweepWords words = parse(arguments, console, asked);
    const Interrupt interrupt;
    check_tables(words);
    check_keys(words, asked);
    const auto held = KeptFile{words.page, words.force}.reserve();
    const SweepFile sweep = read_sweep(words.file, data_root());
    const std::vector<SweepPlan> plans = sweep_plans(sweep, data_root());
    const Swept all = run_sweep(plans, words.request, console, interrupt);
    Json document = to_json(sweep, plans, all, console.language());
    console.out_paragraph(sweep.label);
    console.out_paragraph(sweep_in_words(all));
    console.out("");
    if (asked == Asked::sweep) {
        tell_sweep(words, sweep, plans, all, console, interrupt, document);
    } else {
        const auto objectives = objectives_called(all, {words.x, words.y});
        const Frontier frontier = frontier_of(all, objectives[0], objectives[1]);
        tell_frontier(all, frontier, console);
        document.add("frontier", to_json(all, frontier));
        document.add("page", words.page.empty() ? Json() : Json(words.page));
        if (!words.page.empty()) {
            write_page(
                words,
                frontier_page(sweep, all, frontier, command_of(arguments), console.language()),
                console);
        }
    }
    document.add("seed", words.request.seed);
    document.add("tables", write_tables(words, sweep, plans, all, console));
    console.set_result(std::move(document));
    return ExitCode::ok;
}

}  // namespace

ExitCode perform_sweep(const Arguments& arguments, Console& console) {
    return perform(arguments, console, Asked::sweep);
}

ExitCode perform_frontier(const Arguments& arguments, Console& console) {
    return perform(arguments, console, Asked::frontier);
}

}  // namespace afweging::app
