// SPDX-License-Identifier: EUPL-1.2
// A plan and its runs, of which calibrate, its status and validate speak; and what calibrate does
// beside carrying out a plan.
#pragma once

#include <string>

#include "app/cli/parse.hpp"
#include "app/verb.hpp"
#include "sim/parallel.hpp"

namespace afweging::app {

struct FittedPlan {
    std::string plan;  ///< file, or name of a shipped one
    std::string runs;  ///< folder
    unsigned threads = sim::available_threads();
};

/// PLAN and --runs, both required; runs: what the folder is to the command.
inline void add_fit_options(Parser& parser, FittedPlan& fit, const LocalisedText& runs,
                            const Console& console) {
    parser
        .option({"PLAN", "PLAN"}, fit.plan,
                {"plan file, or the name of a shipped one: klein, landelijk",
                 "bestand met een plan, of de naam van een meegeleverd: klein, landelijk"})
        ->required();
    parser.option("--runs", fit.runs, runs)->required()->type_name(console.pick({"FOLDER", "MAP"}));
}

/// afweging calibrate status PLAN --runs FOLDER
[[nodiscard]] ExitCode perform_calibrate_status(const Arguments& arguments, Console& console);
/// afweging calibrate report FILE
[[nodiscard]] ExitCode perform_calibrate_report(const Arguments& arguments, Console& console);

}  // namespace afweging::app
