// SPDX-License-Identifier: EUPL-1.2
// How large a run is: the options that run and check share.
#pragma once

#include "app/cli/parse.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/parallel.hpp"

namespace afweging::app {

/// No machine has more, and what asks for more has a slip in it.
inline constexpr unsigned most_threads = 1024;

inline LocalisedText scenario_meaning() {
    return {"scenario file, or the name of a shipped one (afweging list scenarios)",
            "scenariobestand, of de naam van een meegeleverd scenario (afweging list scenarios)"};
}

inline void add_size_options(Parser& parser, scenarios::RunRequest& request) {
    request.threads = sim::available_threads();
    parser.option("--replicates", request.replicates,
                  {"how often, each time with other luck (else the scenario's)",
                   "hoe vaak, elke keer met ander toeval (anders die van het scenario)"},
                  {1, scenarios::most_replicates});
    parser.option(
        "--first-replicate", request.first_replicate,
        {"number of the first replicate (else 0)", "nummer van de eerste herhaling (anders 0)"});
    parser.option("--months", request.months,
                  {"how long (else the scenario's)", "hoe lang (anders die van het scenario)"},
                  {1, scenarios::most_months});
    parser.option("--people", request.people,
                  {"clients at the start (else the scenario's)",
                   "mensen in de bijstand aan het begin (anders die van het scenario)"},
                  {1, scenarios::most_people});
    parser.option("--threads", request.threads,
                  {"at most so many threads; no result depends on it",
                   "hoogstens zoveel draden; maakt voor de uitkomst niet uit"},
                  {1, most_threads});
}

}  // namespace afweging::app
