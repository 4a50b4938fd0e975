// SPDX-License-Identifier: EUPL-1.2
// The base scenario and the policy, with the same numbers, the same mechanisms off, the same luck.
#include "calibration/validation/wrong_model.hpp"

#include <algorithm>
#include <atomic>

#include "calibration/fit/fit_recorder.hpp"
#include "calibration/targets/model_side.hpp"
#include "output/sha256.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/study/observe_scenarios.hpp"
#include "scenarios/switches/switches.hpp"
#include "sim/check.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration {

using inference::Matrix;
using inference::Vector;
using inference::View;

namespace {

const scenarios::ParameterEntry* entry_of(const scenarios::Scenario& scenario,
                                          const std::string& key) {
    const auto found =
        std::find_if(scenario.numbers.begin(), scenario.numbers.end(),
                     [&](const scenarios::ParameterEntry& each) { return each.key == key; });
    return found == scenario.numbers.end() ? nullptr : &*found;
}

FitRecorder recorded(const scenarios::Scenario& scenario, const WrongPlan& plan, std::uint64_t luck,
                     const std::vector<std::string>& followed) {
    const scenarios::RunRequest request{
        .seed = luck, .replicates = 1, .months = plan.months, .people = plan.people};
    const agents::Setting setting = scenarios::setting_of(scenario, request);
    const Followers followers(followed, setting);
    FitRecorder recorder(scenarios::layout_of(scenario), followers, 1, plan.months);
    sim::Silence progress;
    static_cast<void>(scenarios::run_observed(
        scenario, request,
        [&](const agents::Setting& seen, const sim::Dice&) { return followers.observer(seen); },
        recorder, progress, {}));
    return recorder;
}

/// Which mechanisms are off, as a number that a double holds.
double code_of(const std::vector<std::string>& without) {
    std::string all;
    for (const std::string& each : without) { all += each + '\n'; }
    const std::string digits = output::sha256_hex(all).substr(0, 12);
    return without.empty() ? 0 : static_cast<double>(std::stoull(digits, nullptr, 16));
}

}  // namespace

WrongModel::WrongModel(const scenarios::DataRoot& root, const WrongPlan& plan,
                       const std::vector<Target>& targets, const std::vector<std::string>& keys)
    : plan_(plan),
      base_(scenarios::read_scenario(plan.base, root)),
      policy_(scenarios::read_scenario(plan.policy, root)) {
    scenarios::Problems problems;
    mechanisms_ = scenarios::read_mechanisms(root, problems);
    problems.throw_if_any();
    for (const Target& each : targets) {
        const bool is_trial = each.report.source == ReportSource::trial;
        if (is_trial || each.report.scenario != plan.base) {
            continue;
        }
        targets_.push_back(each);
        const std::string followed = followed_for(each.report);
        if (!followed.empty() &&
            std::find(followed_.begin(), followed_.end(), followed) == followed_.end()) {
            followed_.push_back(followed);
        }
    }
    find_numbers(keys);
    if (targets_.empty() || numbers_.empty()) {
        throw PhrasedError(ExitCode::usage,
                           {"no target or no number of the plan is about '{0}'",
                            "geen doel of geen getal van het plan gaat over '{0}'"},
                           {plan.base});
    }
}

void WrongModel::find_numbers(const std::vector<std::string>& keys) {
    std::vector<std::string> held;
    for (const WrongCase& one : plan_.cases) {
        for (const std::string& name : one.mechanisms) {
            const auto* mechanism = scenarios::find_mechanism(mechanisms_, name);
            AFWEGING_VALIDATE(mechanism != nullptr);
            for (const auto* scenario : {&base_, &policy_}) {
                for (const auto& each : scenarios::held_by(*mechanism, *scenario)) {
                    held.push_back(each.key);
                }
            }
        }
    }
    std::vector<std::string> all = keys;
    for (const std::string& key : plan_.numbers) {
        if (std::find(all.begin(), all.end(), key) == all.end()) {
            all.push_back(key);
        }
    }
    for (const std::string& key : all) {
        const auto* entry = entry_of(base_, key);
        const bool is_held = std::find(held.begin(), held.end(), key) != held.end();
        if (entry != nullptr && entry->low < entry->high && !is_held) {
            numbers_.push_back({key, entry->low, entry->value, entry->high});
        } else {
            left_out_.push_back(key);
        }
    }
}

scenarios::Scenario WrongModel::changed(const scenarios::Scenario& scenario, View values,
                                        const std::vector<std::string>& without) const {
    scenarios::Scenario copy = scenario;
    for (std::size_t j = 0; j < numbers_.size(); ++j) {
        if (entry_of(copy, numbers_[j].key) != nullptr) {
            scenarios::set_number(copy, numbers_[j].key, values[j]);
        }
    }
    for (const std::string& name : without) {
        for (const auto& each :
             scenarios::held_by(*scenarios::find_mechanism(mechanisms_, name), copy)) {
            scenarios::set_number(copy, each.key, each.value);
        }
    }
    return copy;
}

Vector WrongModel::at(View values, std::uint64_t luck,
                      const std::vector<std::string>& without) const {
    const FitRecorder base = recorded(changed(base_, values, without), plan_, luck, followed_);
    const FitRecorder policy = recorded(changed(policy_, values, without), plan_, luck, {});
    Vector said;
    for (const Target& each : targets_) {
        const std::string followed = followed_for(each.report);
        const auto place = std::find(followed_.begin(), followed_.end(), followed);
        const output::Values& read =
            followed.empty() ? base.run()
                             : base.cohorts(static_cast<std::size_t>(place - followed_.begin()));
        said.push_back(model_side(each.report, read).mean);
    }
    for (const Contrast& each : plan_.contrasts) {
        const double more =
            model_side(each.report, policy.run()).mean - model_side(each.report, base.run()).mean;
        said.push_back(more / plan_.people);
    }
    return said;
}

std::string WrongModel::provenance() const {
    std::string all = base_.provenance + policy_.provenance + std::to_string(plan_.people) + ' ' +
                      std::to_string(plan_.months);
    for (const FittedNumber& each : numbers_) { all += '\n' + each.key; }
    for (const Target& each : targets_) { all += '\n' + text_of(each.report); }
    for (const Contrast& each : plan_.contrasts) { all += '\n' + text_of(each.report); }
    for (const WrongCase& one : plan_.cases) {
        for (const std::string& name : one.mechanisms) {
            const auto& mechanism = *scenarios::find_mechanism(mechanisms_, name);
            for (const auto& each : scenarios::held_by(mechanism, base_)) {
                all.append("\n").append(each.key).append(" ").append(std::to_string(each.value));
            }
        }
    }
    return all;
}

Matrix wrong_runs(const WrongModel& model, RunStore& store, const Work& work, const Matrix& values,
                  std::uint64_t first_luck, const std::vector<std::string>& without) {
    const auto place = [&](std::size_t i) {
        Vector at(values.row(i).begin(), values.row(i).end());
        at.push_back(code_of(without));
        at.push_back(static_cast<double>(first_luck + i));
        return at;
    };
    std::size_t there = 0;
    for (std::size_t i = 0; i < values.rows(); ++i) { there += store.find(place(i)) ? 1U : 0U; }
    if (work.runs_there && there > 0) {
        work.runs_there(there);
    }
    std::atomic<bool> stopped = false;
    sim::parallel_for(work.threads, values.rows(), [&](std::size_t i) {
        const Vector at = place(i);
        if (stopped || store.find(at) != nullptr) {
            return;
        }
        if (work.stop && work.stop()) {
            stopped = true;
            return;
        }
        const Vector said = model.at(values.row(i), first_luck + i, without);
        store.put({at, said, Vector(said.size(), 0.0)});
        if (work.run_done) {
            work.run_done();
        }
    });
    Matrix all(values.rows(), model.targets().size() + model.plan().contrasts.size());
    for (std::size_t i = 0; i < values.rows(); ++i) {
        const StoredRun* run = store.find(place(i));
        if (run == nullptr) {
            throw Missing{values.rows() - i, stopped};
        }
        all.set_row(i, run->means);
    }
    return all;
}

}  // namespace afweging::calibration
