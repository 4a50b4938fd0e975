// SPDX-License-Identifier: EUPL-1.2
// From a word on the command line to results.
#include "app/cli/plans.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/cli/budgets.hpp"
#include "app/report/documents.hpp"
#include "app/report/doubt/doubt.hpp"
#include "app/report/table.hpp"
#include "output/compare.hpp"
#include "output/digest.hpp"
#include "output/system_reason.hpp"
#include "output/write_results.hpp"

namespace afweging::app {

bool names_results(const std::string& word) { return word.ends_with(".h5"); }

Plan plan_of(const std::string& word, const scenarios::RunRequest& request) {
    if (names_results(word)) {
        return {.word = word, .job = {}, .file = word, .results = output::read_results(word)};
    }
    return {.word = word, .job = make_job(word, request), .file = {}, .results = {}};
}

std::vector<Plan> plans_of(const std::vector<std::string>& words, const DrawWords& draws,
                           scenarios::RunRequest request) {
    std::vector<Plan> plans(words.size());
    const output::Provenance* made = nullptr;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (names_results(words[i])) {
            plans[i] = plan_of(words[i], request);
            made = made == nullptr ? &plans[i].results->provenance : made;
        }
    }
    const bool all_are_results = std::all_of(words.begin(), words.end(), names_results);
    if (made != nullptr && !says_draws(draws)) {
        follow_draws(*made, draws.numbers, request);
    } else if (!all_are_results) {
        choose_draws(draws, Unsaid::draws, request);
    }
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (!plans[i].results) {
            plans[i] = plan_of(words[i], request);
        }
    }
    return plans;
}

output::Provenance provenance_of(const Plan& plan) {
    return plan.results ? plan.results->provenance : provenance_of(*plan.job, size_of(*plan.job));
}

LocalisedText title_of(const Plan& plan) {
    return plan.job ? filled({"{0} ({1})"}, {plan.job->scenario.label, plan.job->scenario.name})
                    : filled({"{0} ({1})"}, {plan.results->provenance.scenario_name, plan.file});
}

void require_pairs(const std::vector<Plan>& plans) {
    const output::Provenance first = provenance_of(plans.front());
    for (std::size_t i = 1; i < plans.size(); ++i) {
        const LocalisedText why =
            output::unpaired(first, provenance_of(plans[i]), output::FirstMonth::any);
        if (why.empty()) {
            continue;
        }
        const bool results = plans.front().results && plans[i].results;
        throw PhrasedError(
            results ? ExitCode::data : ExitCode::usage,
            {"'{0}' and '{1}' cannot be compared (they have {2}). {3}{4}",
             "'{0}' en '{1}' zijn niet te vergelijken (ze hebben {2}). {3}{4}"},
            {plans.front().word, plans[i].word, why, output::how_to_pair(),
             results ? LocalisedText()
                     : LocalisedText{" --seed, --replicates, --months and --people hold for all "
                                     "scenarios.",
                                     " --seed, --replicates, --months en --people gelden voor alle "
                                     "scenario's."}});
    }
}

void name_files(std::vector<Plan>& plans, const std::string& folder, const std::string& ending) {
    std::set<std::string> names;
    for (Plan& plan : plans) {
        if (!plan.job) {
            continue;
        }
        const std::string name = std::filesystem::path(plan.word).stem().string() + ending;
        plan.file = (std::filesystem::path(folder) / name).string();
        if (!names.insert(name).second) {
            throw PhrasedError(ExitCode::usage,
                               {"two of the plans would be kept as {0}: give their files other "
                                "names, or leave out -o",
                                "twee van de plannen zouden {0} heten: geef de bestanden een "
                                "andere naam, of laat -o weg"},
                               {plan.file});
        }
    }
}

void run(Plan& plan, output::Overwrite overwrite, Console& console, const Interrupt& interrupt) {
    if (plan.results) {
        return;
    }
    plan.job->kept = plan.file.empty() ? Kept::in_memory : Kept::in_a_file;
    plan.results = simulate(*plan.job, console, interrupt);
    if (!plan.file.empty()) {
        output::write_results(plan.file, plan.results->values, plan.results->provenance, overwrite,
                              plan.job->request.threads);
        console.wrote(plan.file);
    }
}

ResultsFolder::ResultsFolder(const std::string& folder) {
    if (folder.empty()) {
        return;
    }
    std::error_code failed;
    for (std::filesystem::path each = std::filesystem::absolute(folder, failed);
         !failed && each.has_relative_path() && !std::filesystem::exists(each, failed);
         each = each.parent_path()) {
        made_.push_back(each);
    }
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        const LocalisedText reason = output::reason_of(failed.value());
        throw PhrasedError(ExitCode::io,
                           {"cannot make the folder " + folder + " (" + reason.en + ")",
                            "kan de map " + folder + " niet maken (" + reason.nl + ")"});
    }
}

ResultsFolder::~ResultsFolder() {
    std::error_code not_empty;
    for (const std::filesystem::path& each : made_) { std::filesystem::remove(each, not_empty); }
}

Json plan_json(const Plan& plan, Language language) {
    const output::Provenance& p = plan.results->provenance;
    Json outcomes = p.draws.count > 1
                        ? to_json(doubts_of(*plan.results), Kind::levels, p.numbers, language)
                        : to_json(table_of(*plan.results), Kind::levels, language);
    Json json = run_json(p, output::digest(plan.results->values), std::move(outcomes));
    return json.add("scaled_from", plan.job ? scaled_json(plan.job->scenario) : Json())
        .add("file", plan.file.empty() ? Json() : Json(plan.file));
}

}  // namespace afweging::app
