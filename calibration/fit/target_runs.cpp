// SPDX-License-Identifier: EUPL-1.2
// Scenario by scenario and trial by trial; their numbers are set, and nothing else.
#include "calibration/fit/target_runs.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <utility>

#include "calibration/counts_recorder.hpp"
#include "calibration/fit/fit_recorder.hpp"
#include "calibration/targets/model_side.hpp"
#include "calibration/trials/trial_observer.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/study/observe_scenarios.hpp"
#include "sim/progress.hpp"

namespace afweging::calibration {
namespace {

constexpr ModelSide unknown{std::numeric_limits<double>::quiet_NaN(),
                            std::numeric_limits<double>::quiet_NaN()};

ModelSide side_of(const output::Summary& summary) {
    const bool has_spread = summary.replicates > 1;
    return {summary.mean, has_spread ? summary.standard_error * summary.standard_error
                                     : std::numeric_limits<double>::quiet_NaN()};
}

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
    }
}

std::size_t place_of(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

std::string followed_for(const Report& report) {
    return report.source == ReportSource::cohort   ? report.of
           : report.source == ReportSource::spells ? "entrants"
                                                   : "";
}

TargetRuns::TargetRuns(const scenarios::DataRoot& root, const std::vector<Target>& targets,
                       const std::vector<std::string>& keys, const RunSizes& sizes)
    : sizes_(sizes) {
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(targets_),
                 [](const Target& each) { return each.report.source != ReportSource::none; });
    sort_targets(root);
    find_numbers(keys);
}

void TargetRuns::sort_targets(const scenarios::DataRoot& root) {
    for (std::size_t k = 0; k < targets_.size(); ++k) {
        const Report& report = targets_[k].report;
        if (report.source == ReportSource::trial) {
            auto one = std::find_if(trials_.begin(), trials_.end(),
                                    [&](const OfTrial& each) { return each.word == report.trial; });
            if (one == trials_.end()) {
                trials_.push_back({report.trial, scenarios::read_trial(report.trial, root), {}});
                trials_.back().trial.designs.clear();
                one = trials_.end() - 1;
            }
            one->targets.push_back(k);
            continue;
        }
        auto one = std::find_if(scenarios_.begin(), scenarios_.end(), [&](const OfScenario& each) {
            return each.word == report.scenario;
        });
        if (one == scenarios_.end()) {
            scenarios_.push_back(
                {report.scenario, scenarios::read_scenario(report.scenario, root), {}, {}});
            one = scenarios_.end() - 1;
        }
        one->targets.push_back(k);
        add_once(one->followed, followed_for(report));
    }
}

void TargetRuns::find_numbers(const std::vector<std::string>& keys) {
    std::vector<const scenarios::Scenario*> all;
    for (const OfScenario& each : scenarios_) { all.push_back(&each.scenario); }
    for (const OfTrial& each : trials_) { all.push_back(&each.trial.scenario); }
    std::vector<std::string> known;
    std::map<std::string, const scenarios::ParameterEntry*, std::less<>> entries;
    for (const scenarios::Scenario* scenario : all) {
        for (const scenarios::ParameterEntry& entry : scenario->numbers) {
            if (entry.low < entry.high && entries.emplace(entry.key, &entry).second) {
                known.push_back(entry.key);
            }
        }
    }
    LocalisedText wrong;
    for (const std::string& key : keys) {
        const auto found = entries.find(key);
        if (found != entries.end()) {
            const scenarios::ParameterEntry& entry = *found->second;
            numbers_.push_back({key, entry.low, entry.value, entry.high});
            units_.push_back(entry.unit);
            continue;
        }
        const std::string near = scenarios::nearest(key, known);
        const LocalisedText one =
            near.empty()
                ? LocalisedText{"'" + key + "'"}
                : filled({"'{0}' (did you mean '{1}'?)", "'{0}' (bedoelt u '{1}'?)"}, {key, near});
        wrong = wrong.empty() ? one : filled({"{0}, {1}"}, {wrong, one});
    }
    if (!wrong.empty()) {
        throw PhrasedError(
            ExitCode::scenario,
            {"fit.numbers: no number with a prior in the scenarios of the targets: {0}",
             "fit.numbers: geen getal met een prior in de scenario's van de doelen: {0}"},
            {wrong});
    }
}

scenarios::Scenario TargetRuns::with_values(const scenarios::Scenario& scenario,
                                            std::span<const double> values) const {
    scenarios::Scenario copy = scenario;
    for (std::size_t k = 0; k < numbers_.size(); ++k) {
        const bool is_read = std::any_of(
            copy.numbers.begin(), copy.numbers.end(),
            [&](const scenarios::ParameterEntry& entry) { return entry.key == numbers_[k].key; });
        if (is_read) {
            scenarios::set_number(copy, numbers_[k].key, values[k]);
        }
    }
    return copy;
}

void TargetRuns::run_scenario(const OfScenario& one, std::span<const double> values,
                              std::vector<ModelSide>& sides) const {
    const scenarios::Scenario scenario = with_values(one.scenario, values);
    const scenarios::RunRequest request{.seed = sizes_.seed,
                                        .replicates = sizes_.replicates,
                                        .months = sizes_.months,
                                        .people = sizes_.people};
    const agents::Setting setting = scenarios::setting_of(scenario, request);
    const Followers followers(one.followed, setting);
    FitRecorder recorder(scenarios::layout_of(scenario), followers, sizes_.replicates,
                         sizes_.months);
    sim::Silence progress;
    static_cast<void>(scenarios::run_observed(
        scenario, request,
        [&](const agents::Setting& seen, const sim::Dice&) { return followers.observer(seen); },
        recorder, progress, {}));
    for (const std::size_t k : one.targets) {
        const Report& report = targets_[k].report;
        const std::string followed = followed_for(report);
        const output::Values& read =
            followed.empty() ? recorder.run() : recorder.cohorts(place_of(one.followed, followed));
        sides[k] = side_of(model_side(report, read));
    }
}

void TargetRuns::run_trial(const OfTrial& one, std::span<const double> values,
                           std::vector<ModelSide>& sides) const {
    scenarios::Trial trial = one.trial;
    trial.scenario = with_values(trial.scenario, values);
    scenarios::size_worlds(trial, sizes_.trial_people);
    const scenarios::RunRequest request{.seed = sizes_.seed, .replicates = sizes_.trial_replicates};
    CountsRecorder recorder(layout_of_trial(trial), 0, sizes_.trial_replicates,
                            static_cast<std::uint32_t>(trial.horizon) + 1);
    sim::Silence progress;
    const std::array<agents::Setting, 2> worlds{trial.with, trial.without};
    static_cast<void>(scenarios::observe(
        worlds, request,
        [&](const sim::Dice& dice) { return std::make_unique<TrialObserver>(trial, dice); },
        recorder, progress, {}));
    const output::Values found = recorder.take_values();
    for (const std::size_t k : one.targets) {
        sides[k] = side_of(model_side(targets_[k].report, found));
    }
}

std::vector<ModelSide> TargetRuns::at(std::span<const double> values) const {
    std::vector<ModelSide> sides(targets_.size(), unknown);
    for (const OfScenario& one : scenarios_) { run_scenario(one, values, sides); }
    for (const OfTrial& one : trials_) { run_trial(one, values, sides); }
    return sides;
}

std::string text_of(const Report& report) {
    std::string all =
        std::string(report_source_labels[static_cast<std::size_t>(report.source)].key) + ' ' +
        std::to_string(report.scale);
    for (const std::vector<std::string>* list :
         {&report.sum, &report.over, &report.less, &report.instruments, &report.bands,
          &report.without}) {
        all += " [";
        for (const std::string& each : *list) { all += each + ' '; }
        all += ']';
    }
    for (const std::int32_t each : {report.first_month, report.last_month, report.month}) {
        all += ' ' + std::to_string(each);
    }
    for (const std::string* each :
         {&report.scenario, &report.group, &report.of, &report.quantity, &report.destination,
          &report.trial, &report.outcome, &report.arm}) {
        all += " '" + *each + "'";
    }
    return all;
}

std::string TargetRuns::provenance() const {
    std::string all;
    for (const Target& each : targets_) { all += text_of(each.report) + '\n'; }
    for (const OfScenario& each : scenarios_) { all += each.scenario.provenance; }
    for (const OfTrial& each : trials_) { all += each.trial.scenario.provenance; }
    for (const std::uint64_t each :
         {sizes_.seed, std::uint64_t{sizes_.people}, std::uint64_t{sizes_.replicates},
          std::uint64_t{sizes_.months}, std::uint64_t{sizes_.trial_people},
          std::uint64_t{sizes_.trial_replicates}}) {
        all += ' ' + std::to_string(each);
    }
    return all;
}

std::uint64_t TargetRuns::client_months() const {
    const std::uint64_t runs = std::uint64_t{sizes_.people} * sizes_.replicates * sizes_.months;
    std::uint64_t all = runs * scenarios_.size();
    for (const OfTrial& one : trials_) {
        all += 2 * std::uint64_t{sizes_.trial_people} * sizes_.trial_replicates *
               static_cast<std::uint64_t>(scenarios::months_of(one.trial));
    }
    return all;
}

}  // namespace afweging::calibration
