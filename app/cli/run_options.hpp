// SPDX-License-Identifier: EUPL-1.2
// How large a run is: the options that run and check share.
#pragma once

#include <memory>
#include <string>

#include "app/cli/parse.hpp"
#include "output/atomic_file.hpp"
#include "output/reservation.hpp"
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

/// The file that a command keeps its results in; an empty name: none.
struct KeptFile {
    std::string path;
    bool force = false;  ///< of all that the command writes

    [[nodiscard]] output::Overwrite overwrite() const {
        return force ? output::Overwrite::replace : output::Overwrite::refuse;
    }
    /// Before the long run: nobody else writes there, and it may be written.
    [[nodiscard]] std::unique_ptr<output::Reservation> reserve() const {
        if (path.empty()) {
            return nullptr;
        }
        auto held = std::make_unique<output::Reservation>(path);
        output::check_destination(path, overwrite());
        return held;
    }
};

inline void add_seed_option(Parser& parser, std::uint64_t& seed) {
    parser
        .option("--seed", seed,
                {"which luck, a whole number: needed to make the same run again",
                 "welk toeval, een geheel getal: nodig om de run te kunnen herhalen"})
        ->required();
}

inline void add_output_option(Parser& parser, KeptFile& file, const LocalisedText& meaning,
                              const Console& console) {
    parser.option("-o,--output", file.path, meaning)->type_name(console.pick({"FILE", "BESTAND"}));
}

/// All counts of observers: cohorts, trials.
inline void add_counts_option(Parser& parser, KeptFile& file, const Console& console) {
    add_output_option(parser, file,
                      {"write all counts here (.h5)", "schrijf alle aantallen hier (.h5)"},
                      console);
}

inline void add_force_flag(Parser& parser, bool& force) {
    parser.flag("--force", force, {"replace what is there", "vervang wat er al staat"});
}

inline void add_threads_option(Parser& parser, unsigned& threads) {
    parser.option("--threads", threads,
                  {"at most so many threads; no result depends on it",
                   "hoogstens zoveel draden; maakt voor de uitkomst niet uit"},
                  {1, most_threads});
}

/// Replicates, months and people.
inline void add_extent_options(Parser& parser, scenarios::RunRequest& request) {
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
}

inline void add_size_options(Parser& parser, scenarios::RunRequest& request) {
    request.threads = sim::available_threads();
    add_extent_options(parser, request);
    add_threads_option(parser, request.threads);
}

}  // namespace afweging::app
