// SPDX-License-Identifier: EUPL-1.2
// A scenario beside what it builds on.
#include "app/trying/no_change.hpp"

#include <algorithm>

#include "app/data.hpp"
#include "app/report/sentences.hpp"
#include "app/trying/idle_levers.hpp"
#include "app/trying/trial_run.hpp"
#include "scenarios/diff.hpp"
#include "scenarios/notes/notes.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

using scenarios::Scenario;
using scenarios::WrittenKey;

/// A run of so many times the trial hardly notices it.
constexpr std::uint64_t times_the_trial = 20;

/// Levers, assumptions and switches of the file itself.
bool is_own_policy(const WrittenKey& each) {
    return each.depth == 0 && (each.key.starts_with("levers.") || each.key.starts_with("world.") ||
                               each.key.starts_with("mechanisms."));
}

/// What it builds on; empty where that is no scenario by itself.
std::optional<Scenario> base_of(const Scenario& scenario) {
    if (scenario.extends.empty()) {
        return std::nullopt;
    }
    try {
        return scenarios::read_scenario(scenario.extends, data_root());
    } catch (const scenarios::ReadError&) { return std::nullopt; }
}

const scenarios::Note* about(const scenarios::Notes& notes, const std::string& key) {
    const auto found = std::find_if(notes.begin(), notes.end(),
                                    [&](const scenarios::Note& note) { return note.key == key; });
    return found == notes.end() ? nullptr : &*found;
}

/// Of each line of the file: what the notes know of it, else what a trial without it showed.
std::vector<LocalisedText> reasons(const std::string& name, const Job& job) {
    const scenarios::Notes known =
        scenarios::notes_of(job.scenario, scenarios::setting_of(job.scenario, job.request));
    const scenarios::Notes tried = idle_levers(name, job).notes;
    std::vector<LocalisedText> all;
    for (const WrittenKey& line : job.scenario.written) {
        const scenarios::Note* const note = is_own_policy(line) ? about(known, line.key) : nullptr;
        const scenarios::Note* const idle = is_own_policy(line) ? about(tried, line.key) : nullptr;
        if (note != nullptr) {
            all.push_back(filled({"{0} {1}"}, {note->what, note->follows}));
        } else if (idle != nullptr) {
            all.push_back(filled({"{0}: {1}"}, {line.key, idle->follows}));
        }
    }
    if (all.empty()) {
        all.push_back(
            {"its lines undo each other, or act on too few people or too late for a trial.",
             "de regels heffen elkaar op, of raken te weinig mensen of te laat voor een "
             "proef."});
    }
    return all;
}

/// Whether the trial is small beside the run itself.
bool trial_is_cheap(const Job& job) {
    const scenarios::RunRequest trial = trial_of(job);
    const std::uint64_t small = std::uint64_t{2} * *trial.people * *trial.months;
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    const auto people = static_cast<std::uint64_t>(setting.municipality.clients);
    const std::uint64_t worlds = std::uint64_t{*job.request.replicates} * job.request.draws.count;
    const std::uint64_t whole = people * *job.request.months * worlds;
    return whole >= times_the_trial * small;
}

}  // namespace

std::optional<NoChange> no_change(const std::string& name, const Job& job, Trial trial) {
    const auto& written = job.scenario.written;
    const std::optional<Scenario> base = base_of(job.scenario);
    if (!base || std::none_of(written.begin(), written.end(), is_own_policy)) {
        return std::nullopt;
    }
    if (scenarios::differences(*base, job.scenario).empty()) {
        return NoChange{base->name,
                        {{"every line of it holds without it as well.",
                          "elke regel ervan geldt zonder die regel ook al."}}};
    }
    if (trial == Trial::where_cheap && !trial_is_cheap(job)) {
        return std::nullopt;
    }
    const scenarios::RunRequest request = trial_of(job);
    if (!same_outcomes(played(*base, request), played(job.scenario, request))) {
        return std::nullopt;
    }
    return NoChange{base->name, reasons(name, job), *request.people, *request.months};
}

std::vector<LocalisedText> in_words(const NoChange& none) {
    std::vector<LocalisedText> paragraphs;
    LocalisedText because;
    for (const LocalisedText& each : none.because) {
        because = because.empty() ? each : filled({"{0} {1}"}, {because, each});
    }
    paragraphs.push_back(filled({"Your scenario changes nothing of '{0}', because: {1}",
                                 "Uw scenario verandert niets aan '{0}', omdat: {1}"},
                                {none.base, because}));
    if (none.people > 0) {
        paragraphs.push_back(filled(
            {"That was seen in a trial: {0} clients, {1}, with the same luck in both. More "
             "people or months may still show something.",
             "Dat bleek uit een proef: {0} mensen in de bijstand, {1}, met in beide hetzelfde "
             "toeval. Met meer mensen of maanden kan er nog iets blijken."},
            {scenarios::value_phrase(none.people), extent(1, none.months)}));
    }
    return paragraphs;
}

Json to_json(const std::optional<NoChange>& none, Language language) {
    if (!none) {
        return {};
    }
    std::vector<std::string> because;
    for (const LocalisedText& each : none->because) { because.push_back(each.in(language)); }
    Json trial = none->people == 0
                     ? Json()
                     : Json::object({{"people", none->people}, {"months", none->months}});
    return Json::object({{"compared_with", none->base},
                         {"because", Json::texts(because)},
                         {"trial", std::move(trial)}});
}

}  // namespace afweging::app
