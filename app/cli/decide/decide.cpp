// SPDX-License-Identifier: EUPL-1.2
// afweging decide: the best of some plans on one named outcome, or those that cannot be told apart;
// at a price of it also what knowing more before choosing is worth.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "app/cli/draw_options.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/deciding/choice_words.hpp"
#include "app/interrupt.hpp"

namespace afweging::app {
namespace {

struct DecideWords {
    std::vector<std::string> plans;
    std::string on;
    std::optional<std::uint32_t> price;
    std::string within;
    std::string studies;
    std::string csv;
    bool force = false;
    scenarios::RunRequest request{};
    DrawWords draws;
};

void add_options(Parser& parser, DecideWords& words, const Console& console) {
    parser
        .option({"PLANS", "PLANNEN"}, words.plans,
                {"two or more scenarios; others are compared with the first",
                 "twee of meer scenario's; de andere worden met het eerste vergeleken"})
        ->required();
    parser
        .option(
            "--on", words.on,
            {"the outcome that decides; of one that may be wanted either way KEY:less or KEY:more",
             "de uitkomst die beslist; van een die beide kanten op gewild kan zijn NAAM:less "
             "(minder) of NAAM:more (meer)"})
        ->required()
        ->type_name(console.pick({"OUTCOME", "UITKOMST"}));
    parser.option(
        "--within", words.within,
        {"a difference that does not matter, in the unit of the outcome: worlds are added "
         "until the best is known within it with 95 % chance",
         "een verschil dat er niet toe doet, in de eenheid van de uitkomst: er komen "
         "werelden bij tot het beste op dat na bekend is, met 95 % kans"});
    parser.option(
        "--price", words.price,
        {"euros that a unit of the outcome is worth: then also chances by price, and what "
         "knowing more is worth",
         "euro's die een eenheid van de uitkomst waard is: dan ook kansen per prijs, en "
         "wat meer weten waard is"},
        {1, 1000000000});
    parser.option(
        "--studies", words.studies,
        {"with --price: what the next evaluation is worth: keys of targets from trials with "
         "commas, or all (afweging list targets)",
         "bij --price: wat de volgende evaluatie waard is: namen van doelen uit "
         "onderzoeken met komma's, of all (afweging list targets)"});
    parser
        .option("--csv", words.csv,
                {"with --price: costs, effects and numbers of every draw as CSV in this folder",
                 "bij --price: kosten, effecten en getallen van elke trekking als CSV in deze map"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    add_force_flag(parser, words.force);
    add_seed_option(parser, words.request.seed);
    add_size_options(parser, words.request);
    add_draw_options(parser, words.draws);
}

DecideWords parse(const Arguments& arguments, const Console& console) {
    DecideWords words;
    Parser parser("decide",
                  "afweging decide basis werkloont caseload --on outflow_to_work --seed 1 --price "
                  "10000",
                  console);
    add_options(parser, words, console);
    parser.parse(arguments);
    if (words.plans.size() < 2) {
        throw PhrasedError(ExitCode::usage, {"decide needs two plans or more",
                                             "decide vraagt om twee plannen of meer"});
    }
    if (!words.price) {
        parser.refuse_given({"--studies", "--csv"}, {"{0} goes with --price, which is missing",
                                                     "{0} hoort bij --price, en dat ontbreekt"});
    }
    choose_draws(words.draws, Unsaid::draws, words.request);
    if (words.price && words.request.draws.count < 2) {
        throw PhrasedError(ExitCode::usage,
                           {"what knowing more is worth needs draws: leave out --draws 0",
                            "wat meer weten waard is vraagt om trekkingen: laat --draws 0 weg"});
    }
    return words;
}

std::vector<SweepPlan> read_plans(const DecideWords& words) {
    std::vector<SweepPlan> plans;
    for (const std::string& word : words.plans) {
        SweepPlan plan;
        plan.scenario = scenarios::read_scenario(word, data_root());
        plan.name = plan.scenario.name;
        plan.label = plan.scenario.label;
        for (const SweepPlan& each : plans) {
            if (each.name == plan.name) {
                throw PhrasedError(ExitCode::usage,
                                   {"two plans are called '{0}'", "twee plannen heten '{0}'"},
                                   {plan.name});
            }
        }
        plans.push_back(std::move(plan));
    }
    return plans;
}

double within_of(const std::string& word) {
    std::string digits = word;
    std::replace(digits.begin(), digits.end(), ',', '.');
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || !(number > 0) ||
        !std::isfinite(number)) {
        throw PhrasedError(ExitCode::usage,
                           {"--within: '{0}' is no number above 0; for example 2",
                            "--within: '{0}' is geen getal boven 0; bijvoorbeeld 2"},
                           {word});
    }
    return number;
}

/// Worlds at the best values, some at a time, each plan in its own.
calibration::deciding::Selected select(const std::vector<SweepPlan>& plans,
                                       const DecideWords& words, const Objective& objective,
                                       double within, const Console& console,
                                       const Interrupt& interrupt) {
    constexpr std::uint32_t together = 8;
    constexpr std::size_t most = 400;
    std::vector<std::vector<double>> played(plans.size());
    const double sign = objective.direction == Direction::less ? -1.0 : 1.0;
    const auto value = [&](std::size_t plan, std::size_t world) {
        while (played[plan].size() <= world) {
            scenarios::RunRequest request = words.request;
            request.draws = {};
            request.posterior = nullptr;
            request.replicates = together;
            request.first_replicate =
                words.request.first_replicate + static_cast<std::uint32_t>(played[plan].size());
            const Swept some = run_sweep({plans[plan]}, request, console, interrupt);
            const auto rows = by_draw(some, *find_outcome(some, objective.outcome->key));
            for (std::size_t r = 0; r < rows.rows(); ++r) {
                played[plan].push_back(sign * rows(r, 0));
            }
        }
        return played[plan][world];
    };
    return calibration::deciding::select_best(
        plans.size(), {.indifference = within, .error = 0.05, .first = 10, .most = most}, value);
}

std::vector<double> prices_around(double price) {
    return {0, price / 4, price / 2, price, 2 * price, 4 * price};
}

void add_worth(ChoiceFound& found, const Swept& all, const DecideWords& words,
               const Console& console, const Interrupt& interrupt) {
    constexpr std::size_t most_numbers = 8;
    found.price = *words.price;
    found.prices = calibration::deciding::over_prices(found.of, prices_around(found.price));
    const auto worth = calibration::deciding::net_benefits(found.of, found.price);
    found.all_known = calibration::deciding::perfect_information(worth);
    found.numbers = worth_of_numbers(all, worth, most_numbers);
    if (!words.studies.empty()) {
        std::vector<std::string> keys;
        std::string key;
        for (const char c : words.studies + ",") {
            if (c == ',') {
                keys.push_back(key);
                key.clear();
            } else {
                key += c;
            }
        }
        if (words.studies == "all") {
            keys.clear();
        }
        const StudiesAtDraws studies =
            studies_at_draws(all, keys, words.request, console, interrupt);
        const calibration::Plan plan = calibration::read_plan("landelijk", data_root());
        found.studies = worth_of_studies(studies, worth, plan.errors, words.request.seed);
    }
}

}  // namespace

ExitCode perform_decide(const Arguments& arguments, Console& console) {
    const DecideWords words = parse(arguments, console);
    const Interrupt interrupt;
    const Swept none = nothing_swept();
    static_cast<void>(objectives_called(none, {words.on}));
    const double within = words.within.empty() ? 0 : within_of(words.within);
    const std::vector<SweepPlan> plans = read_plans(words);
    const Swept all = run_sweep(plans, words.request, console, interrupt);
    ChoiceFound found;
    found.objective = objectives_called(all, {words.on}).front();
    found.set = best_set(all, found.objective);
    found.of = costs_and_effects(all, found.objective);
    if (within > 0) {
        found.within = within;
        found.until = select(plans, words, found.objective, within, console, interrupt);
    }
    if (words.price) {
        add_worth(found, all, words, console, interrupt);
    }
    console.out_paragraph(sweep_in_words(all));
    console.out("");
    tell_choice(all, found, console);
    Json document = to_json(all, found, console.language());
    Json written = Json::array();
    if (!words.csv.empty()) {
        output::CsvFolder folder(
            {words.csv, output::CsvDialect::international,
             words.force ? output::Overwrite::replace : output::Overwrite::refuse});
        write_samples(all, found, folder);
        for (const output::CsvFile& file : folder.commit()) {
            console.wrote(file.path);
            console.out(file.path);
            written.push(Json::object({{"file", file.path}, {"rows", file.rows}}));
        }
    }
    document.add("seed", words.request.seed).add("tables", std::move(written));
    console.set_result(std::move(document));
    return ExitCode::ok;
}

}  // namespace afweging::app
