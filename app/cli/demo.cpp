// SPDX-License-Identifier: EUPL-1.2
// afweging demo: a fixed example of what the program is for. It compares as afweging compare does.
#include <filesystem>

#include "app/cli/comparison_text.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/plans.hpp"
#include "app/cli/print.hpp"
#include "app/law_known.hpp"
#include "app/numbers/choice.hpp"
#include "app/report/compare/comparison_documents.hpp"
#include "scenarios/diff.hpp"
#include "sim/parallel.hpp"

namespace afweging::app {
namespace {

/// The example is the same for everybody: its numbers can be talked about.
constexpr std::uint64_t demo_seed = 2025;
constexpr std::uint32_t demo_months = 36;

Plan run_side(const std::string& scenario, const std::string& folder, Console& console,
              const Interrupt& interrupt) {
    scenarios::RunRequest request{};
    request.seed = demo_seed;
    request.months = demo_months;
    choose_draws({}, Unsaid::draws, request);
    request.threads = sim::available_threads();
    Plan side = plan_of(scenario, request);
    side.file = (std::filesystem::path(folder) / (scenario + ".h5")).string();
    run(side, output::Overwrite::replace, console, interrupt);
    return side;
}

void tell(const Plan& basis, const Plan& change, const DoubtComparison& comparison,
          Console& console) {
    console.out_paragraph({"An example in a made-up municipality of average size.",
                           "Een voorbeeld in een nagemaakte gemeente van gemiddelde grootte."});
    console.out("");
    tell_first_over_draws(basis, console);
    console.out_paragraph(filled({"The change: {0}.", "De verandering: {0}."}, {title_of(change)}));
    print_differences(console, scenarios::differences(basis.job->scenario, change.job->scenario));
    console.out("");
    console.out_paragraph({"What it does, more (+) or less (-), over the whole period:",
                           "Wat het doet, meer (+) of minder (-), over de hele periode:"});
    print_doubt(console, whole_of(comparison.outcomes), Kind::differences,
                change.results->provenance.numbers);
    console.out("");
    tell_law_known({&basis, &change}, console);
    tell_limits(basis, console);
    console.out(LocalisedText{"All results: ", "Alle resultaten: "}.in(console.language()) +
                basis.file + ", " + change.file);
    console.out(LocalisedText{"By year, instrument and party:", "Per jaar, instrument en partij:"});
    console.out("  afweging compare " + shell_word(basis.file) + " " + shell_word(change.file));
    console.out(LocalisedText{"The same at the best values alone, where only luck is left:",
                              "Hetzelfde bij alleen de beste waarden, met alleen nog toeval:"});
    console.out("  afweging compare " + shell_word(basis.word) + " " + shell_word(change.word) +
                " --seed " + std::to_string(demo_seed) + " --months " +
                std::to_string(demo_months) + " --draws 0");
}

Json document_of(const Plan& basis, const Plan& change, const DoubtComparison& comparison,
                 Language language) {
    const std::vector<DoubtRow> rows = whole_of(comparison.outcomes);
    return Json::object({{"basis", plan_json(basis, language)},
                         {"change", plan_json(change, language)},
                         {"differences", to_json(rows, Kind::differences,
                                                 change.results->provenance.numbers, language)},
                         {"meaning", texts_of(directions_in_words(rows), language)}});
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
    parser.parse(arguments);
    const Interrupt interrupt;
    const ResultsFolder kept(folder);
    const Plan basis = run_side("basis", folder, console, interrupt);
    const Plan change = run_side("werkloont", folder, console, interrupt);
    const DoubtComparison comparison = compare_over_draws(*basis.results, *change.results);
    tell(basis, change, comparison, console);
    if (console.json()) {  // the digests in it read every number of the results
        console.set_result(document_of(basis, change, comparison, console.language()));
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
