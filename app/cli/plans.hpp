// SPDX-License-Identifier: EUPL-1.2
// A plan to compare: a scenario that is run, or results that are there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/numbers/choice.hpp"
#include "app/report/json.hpp"
#include "output/atomic_file.hpp"
#include "output/results.hpp"

namespace afweging::app {

struct Plan {
    std::string word;        ///< as it was named
    std::optional<Job> job;  ///< of a scenario
    std::string file;        ///< where its results are or will be; empty: nowhere
    std::optional<output::Results> results;
};

/// Whether the word names results and not a scenario: it ends in .h5.
[[nodiscard]] bool names_results(const std::string& word);

/// A scenario that is still to be run, or results that have been read.
[[nodiscard]] Plan plan_of(const std::string& word, const scenarios::RunRequest& request);

/// Results first: scenarios have their draws unless others are asked for; all scenarios have what is
/// asked of size and draws.
[[nodiscard]] std::vector<Plan> plans_of(const std::vector<std::string>& words,
                                         const DrawWords& draws, scenarios::RunRequest request);

/// What is known of the run, also before it.
[[nodiscard]] output::Provenance provenance_of(const Plan& plan);

/// Label and name of a scenario, or name and file of results.
[[nodiscard]] LocalisedText title_of(const Plan& plan);

/// Before anything is run: throws unless each can be paired with the first. Of results it is a
/// fault of a file (data); a scenario can be run otherwise (usage).
void require_pairs(const std::vector<Plan>& plans);

/// Gives the results of every scenario a file in the folder; `ending` stands behind its name.
/// Throws Error (usage) when two would have one name.
void name_files(std::vector<Plan>& plans, const std::string& folder, const std::string& ending);

/// Runs what has not been run and writes it where it has to be kept.
void run(Plan& plan, output::Overwrite overwrite, Console& console, const Interrupt& interrupt);

/// A folder for results, made with those above it; what nothing came into is gone again at the end,
/// so that a run that was stopped or refused leaves nothing behind.
class ResultsFolder {
public:
    /// None when the name is empty. Throws Error (io).
    explicit ResultsFolder(const std::string& folder);
    ~ResultsFolder();
    ResultsFolder(const ResultsFolder&) = delete;
    ResultsFolder& operator=(const ResultsFolder&) = delete;

private:
    std::vector<std::filesystem::path> made_;  ///< the deepest first
};

/// As the JSON of `run`. Reads every number of the results.
[[nodiscard]] Json plan_json(const Plan& plan, Language language);

}  // namespace afweging::app
