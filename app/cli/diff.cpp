// SPDX-License-Identifier: EUPL-1.2
// afweging diff: what differs between two scenarios, in words.
#include "scenarios/diff.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"

namespace afweging::app {

ExitCode perform_diff(const Arguments& arguments, Console& console) {
    std::string a;
    std::string b;
    Parser parser("diff", "afweging diff basis werkloont", console);
    parser.option("A", a, scenario_meaning())->required();
    parser.option("B", b, scenario_meaning())->required();
    parser.parse(arguments);
    const scenarios::DataRoot root = data_root();
    const auto found = scenarios::differences(scenarios::read_scenario(a, root),
                                              scenarios::read_scenario(b, root));
    print_differences(console, found);
    if (found.empty()) {
        console.out(LocalisedText{"No difference: both give the same run.",
                                  "Geen verschil: beide geven dezelfde run."});
    }
    console.set_result(Json::object({{"differences", to_json(found, console.language())}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
