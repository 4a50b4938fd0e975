// SPDX-License-Identifier: EUPL-1.2
// afweging demo: a fixed example of what the program is for.
#include <filesystem>

#include "app/cli/budgets.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/data.hpp"
#include "app/job.hpp"
#include "app/report/meaning.hpp"
#include "output/digest.hpp"
#include "output/system_reason.hpp"
#include "output/write_results.hpp"
#include "scenarios/diff.hpp"
#include "sim/parallel.hpp"

namespace afweging::app {
namespace {

/// The example is the same for everybody: its numbers can be talked about.
constexpr std::uint64_t demo_seed = 2025;
constexpr std::uint32_t demo_replicates = 30;
constexpr std::uint32_t demo_months = 36;

/// One of the two sides of the example.
struct Side {
    Job job;
    output::Results results;
    std::string file;
};

Side run_side(const std::string& scenario, const std::string& folder, Console& console,
              const Interrupt& interrupt) {
    scenarios::RunRequest request{};
    request.seed = demo_seed;
    request.replicates = demo_replicates;
    request.months = demo_months;
    request.threads = sim::available_threads();
    Job job = make_job(scenario, request);
    output::Results results = simulate(job, console, interrupt);
    Side side{std::move(job), std::move(results),
              (std::filesystem::path(folder) / (scenario + ".h5")).string()};
    output::write_results(side.file, side.results.values, side.results.provenance,
                          output::Overwrite::replace, request.threads);
    console.wrote(side.file);
    return side;
}

Json side_json(const Side& side, Language language) {
    Json json = run_json(side.results.provenance, output::digest(side.results.values),
                         table_of(side.results), language);
    return json.add("scaled_from", scaled_json(side.job.scenario)).add("file", side.file);
}

void tell_basis(const Side& basis, Console& console) {
    console.out_paragraph({"An example in a made-up municipality of average size.",
                           "Een voorbeeld in een nagemaakte gemeente van gemiddelde grootte."});
    console.out("");
    console.out_paragraph(headline(basis.job.scenario.label, basis.results.provenance));
    print_table(console, table_of(basis.results), Kind::levels);
    console.out("");
}

void tell_change(const Side& basis, const Side& change, const std::vector<TableRow>& rows,
                 Console& console) {
    const LocalisedText& label = change.job.scenario.label;
    console.out_paragraph({"The change: " + label.en + " (" + change.job.scenario.name + ").",
                           "De verandering: " + label.nl + " (" + change.job.scenario.name + ")."});
    print_differences(console, scenarios::differences(basis.job.scenario, change.job.scenario));
    console.out("");
    console.out_paragraph(
        {"What it does, more (+) or less (-), for the same people with the same luck:",
         "Wat die doet, meer (+) of minder (-), bij dezelfde mensen met hetzelfde "
         "toeval:"});
    print_table(console, rows, Kind::differences);
    console.out("");
}

void tell_meaning(const std::vector<LocalisedText>& sentences, Console& console) {
    console.out_paragraph({"What does that mean? With 95 % confidence about the averages:",
                           "Wat betekent dat? Met 95 % zekerheid over de gemiddelden:"});
    for (const LocalisedText& sentence : sentences) { console.out_paragraph(sentence, "  - "); }
    console.out("");
}

void tell_limits(const Side& basis, const Side& change, Console& console) {
    console.out(LocalisedText{"What this does not tell:", "Wat dit niet zegt:"});
    console.out_paragraph({"It is not a forecast for your municipality.",
                           "Het is geen voorspelling voor uw gemeente."},
                          "  - ");
    console.out_paragraph(luck_only(demo_replicates), "  - ");
    print_assumed(console, basis.results.provenance.assumed_numbers.size(), "basis", "  - ");
    console.out("");
    console.out(LocalisedText{"All results: ", "Alle resultaten: "}.in(console.language()) +
                basis.file + ", " + change.file);
}

void set_json(const Side& basis, const Side& change, const std::vector<TableRow>& rows,
              const std::vector<LocalisedText>& sentences, Console& console) {
    Json meaning = Json::array();
    for (const LocalisedText& sentence : sentences) { meaning.push(console.pick(sentence)); }
    console.set_result(
        Json::object({{"basis", side_json(basis, console.language())},
                      {"change", side_json(change, console.language())},
                      {"differences", to_json(rows, Kind::differences, console.language())},
                      {"meaning", std::move(meaning)}}));
}

}  // namespace

ExitCode perform_demo(const Arguments& arguments, Console& console) {
    std::string folder = "demo";
    Parser parser("demo", "afweging demo", console);
    parser
        .option("-o,--output", folder,
                {"folder for the results (else demo); replaces basis.h5 and werkloont.h5 there",
                 "map voor de resultaten (anders demo); vervangt daar basis.h5 en werkloont.h5"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.note(difference_convention());
    parser.parse(arguments);
    const Interrupt interrupt;
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        const LocalisedText reason = output::reason_of(failed.value());
        throw PhrasedError(ExitCode::io,
                           {"cannot make the folder " + folder + " (" + reason.en + ")",
                            "kan de map " + folder + " niet maken (" + reason.nl + ")"});
    }
    const Side basis = run_side("basis", folder, console, interrupt);
    const Side change = run_side("werkloont", folder, console, interrupt);
    const std::vector<TableRow> rows = table_of_differences(basis.results, change.results);
    const std::vector<LocalisedText> sentences = meaning_of(rows);
    tell_basis(basis, console);
    tell_change(basis, change, rows, console);
    tell_meaning(sentences, console);
    tell_limits(basis, change, console);
    if (console.json()) {  // the digests in it read every number of the results
        set_json(basis, change, rows, sentences, console);
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
