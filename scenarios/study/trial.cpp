// SPDX-License-Identifier: EUPL-1.2
// From a file to a study with its two worlds.
#include "scenarios/study/trial.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>

#include "agents/municipality/budgets.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_names.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/study/study_files.hpp"
#include "scenarios/study/trial_reader.hpp"

namespace afweging::scenarios {
namespace {

/// A path of a scenario is seen from the folder of the trial.
std::string scenario_of(const std::string& named, const std::string& trial_path) {
    namespace fs = std::filesystem;
    return is_path(named) && fs::path(named).is_relative()
               ? (fs::path(trial_path).parent_path() / named).lexically_normal().string()
               : named;
}

/// Says where a trial names a scenario that there is not; whether there is one.
bool names_scenario(const Node& named, const std::string& word, const DataRoot& root,
                    Problems& problems) {
    const std::vector<std::string> known = names_in(root, "");
    const bool is_file = is_path(word);
    if (is_file ? is_there(word) : std::find(known.begin(), known.end(), word) != known.end()) {
        return true;
    }
    if (is_file) {
        problems.add(ProblemCode::no_such_file, named.at, {printable(word), similar_file(word)});
    } else {
        problems.add(ProblemCode::no_such_scenario, named.at,
                     {printable(word), nearest(word, known), joined(known)});
    }
    return false;
}

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t enough_cents = 1'000'000'000'00;

bool treats(const Trial& trial, std::size_t j) {
    return std::find(trial.instruments.begin(), trial.instruments.end(), j) !=
           trial.instruments.end();
}

/// Whether an instrument that is not tried is there and paid from the pot.
bool others_draw_on(const Trial& trial, agents::Pot pot) {
    const std::vector<agents::Instrument>& all = trial.scenario.setting.instruments;
    for (std::size_t j = 0; j < all.size(); ++j) {
        if (trial.others == Others::as_in_scenario && !treats(trial, j) && all[j].pot == pot) {
            return true;
        }
    }
    return false;
}

/// Takes the limit off a pot. BUIG has none to begin with: its budget is what the Rijk grants.
void free_pot(Trial& trial, agents::Pot pot) {
    std::vector<std::int64_t>& limit =
        trial.scenario.setting.policy.pot_budget_cents[static_cast<std::size_t>(pot)];
    if (!limit.empty() && pot != agents::Pot::buig && others_draw_on(trial, pot)) {
        trial.freed_pots.push_back(pot);
    }
    limit.clear();
}

/// The two worlds differ in when the instruments open, and in nothing else.
void make_worlds(Trial& trial) {
    agents::Setting& all = trial.scenario.setting;
    for (std::size_t j = 0; j < all.instruments.size(); ++j) {
        agents::Instrument& each = all.instruments[j];
        if (treats(trial, j) && trial.money == Money::enough) {
            each.budget_cents = {enough_cents};
            each.places = 0;
            free_pot(trial, each.pot);
        }
        if (treats(trial, j)) {
            each.first_month = std::max(each.first_month, trial.first);
        }
        if (trial.others == Others::none && !treats(trial, j)) {
            each.first_month = never;
            each.running_at_start = 0;
            each.waiting_at_start = 0;
        }
    }
}

std::optional<Trial> read(const std::string& word, const DataRoot& root, Problems& problems) {
    const auto name = find_study(word, trial_files(root), problems);
    const auto source = name ? read_file(*name, problems) : std::nullopt;
    const auto node = source ? parse_toml(*source, problems) : std::nullopt;
    if (!node) {
        return std::nullopt;
    }
    const Node* named = find_path(*node, "trial.scenario");
    Trial trial;
    auto known = ScenarioOfTrial::unknown;
    if (named != nullptr && named->kind == Node::Kind::text) {
        const std::string of = scenario_of(named->text, name->path);
        auto scenario = names_scenario(*named, of, root, problems)
                            ? read_scenario(of, root, problems)
                            : std::nullopt;
        if (scenario) {
            trial.scenario = *std::move(scenario);
            known = ScenarioOfTrial::read;
        }
    }
    const Evidence evidence = read_evidence(root, problems);
    TableReader file(*node, "", problems);
    read_trial_tables(file, evidence, known, trial);
    if (!problems.empty()) {
        return std::nullopt;
    }
    make_worlds(trial);
    return trial;
}

}  // namespace

OutcomeUnit unit_of(TrialOutcome outcome) {
    switch (outcome) {
        case TrialOutcome::months_on_bijstand:
            return {1, -2, {"months", "maanden"}};
        case TrialOutcome::financial_stress:
            return {0.001, -3, {"0 to 1", "0 tot 1"}};
        case TrialOutcome::debt:
            return {1, 0, {"EUR", "euro"}};
        default:
            return {100, -1, LocalisedText{"%"}};
    }
}

std::int32_t months_of(const Trial& trial) {
    std::int32_t longest = 0;
    if (trial.anchor == Anchor::end) {
        for (const std::size_t j : trial.instruments) {
            const agents::Instrument& each = trial.scenario.setting.instruments[j];
            longest = std::max(longest, each.duration_months + each.startup_months + 1);
        }
    }
    return trial.last + longest + trial.horizon + 1;
}

void size_worlds(Trial& trial, std::optional<std::uint32_t> people) {
    trial.with = setting_of(
        trial.scenario,
        {.seed = 0, .months = static_cast<std::uint32_t>(months_of(trial)), .people = people});
    trial.without = trial.with;
    for (const std::size_t j : trial.instruments) {
        trial.without.instruments[j].first_month = never;
    }
}

Trial read_trial(const std::string& path_or_name, const DataRoot& root) {
    Problems problems;
    std::optional<Trial> trial = read(path_or_name, root, problems);
    problems.throw_if_any();
    size_worlds(*trial, std::nullopt);
    return *std::move(trial);
}

}  // namespace afweging::scenarios
