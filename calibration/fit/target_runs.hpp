// SPDX-License-Identifier: EUPL-1.2
// What the model says of the targets at given values of its numbers: the scenarios and trials that
// the targets name are run, each once, and each target is read off its results.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "calibration/targets/target.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::calibration {

/// How large the worlds are. The same luck at all values: what differs is due to the values.
struct RunSizes {
    std::uint64_t seed = 1;
    std::uint32_t people = 4000;  ///< clients at the start
    std::uint32_t replicates = 2;
    std::uint32_t months = 60;  ///< of runs and cohorts; trials have their own
    std::uint32_t trial_people = 4000;
    std::uint32_t trial_replicates = 2;
};

/// The model's side of one target, in its unit, and the variance of that over the luck of so many
/// replicates. NaN where it is about nobody, or the variance of a single replicate.
struct ModelSide {
    double value;
    double variance;
};

/// A number that is fitted, with its triangular prior.
struct FittedNumber {
    std::string key;
    double low, mode, high;
};

/// What a target needs to be followed in a run of its scenario; empty: nothing but the run.
[[nodiscard]] std::string followed_for(const Report& report);
/// All that decides what is read off a run.
[[nodiscard]] std::string text_of(const Report& report);

/// Made once; `at` may be called from several threads at once.
class TargetRuns {
public:
    /// Targets without a source are left out. Throws ReadError on a scenario or trial that cannot
    /// be read, and Error (usage) on a key that no scenario of the targets has, or that has no
    /// width.
    TargetRuns(const scenarios::DataRoot& root, const std::vector<Target>& targets,
               const std::vector<std::string>& keys, const RunSizes& sizes);

    [[nodiscard]] const std::vector<FittedNumber>& numbers() const { return numbers_; }
    /// Of the numbers, in their order.
    [[nodiscard]] const std::vector<std::string>& units() const { return units_; }
    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }

    /// By target, at values of the numbers in their order. A function of the values alone.
    [[nodiscard]] std::vector<ModelSide> at(std::span<const double> values) const;

    /// What is read off each run, the texts of all scenarios and trials, and the sizes of worlds.
    [[nodiscard]] std::string provenance() const;

    /// Client months that one call simulates: what it costs. [persons x months]
    [[nodiscard]] std::uint64_t client_months() const;

private:
    struct OfScenario {
        std::string word;  ///< by which targets name it
        scenarios::Scenario scenario;
        std::vector<std::string> followed;  ///< "entrants", "stock", keys of instruments
        std::vector<std::size_t> targets;
    };
    struct OfTrial {
        std::string word;
        scenarios::Trial trial;
        std::vector<std::size_t> targets;
    };

    void sort_targets(const scenarios::DataRoot& root);
    void find_numbers(const std::vector<std::string>& keys);
    void run_scenario(const OfScenario& one, std::span<const double> values,
                      std::vector<ModelSide>& sides) const;
    void run_trial(const OfTrial& one, std::span<const double> values,
                   std::vector<ModelSide>& sides) const;
    [[nodiscard]] scenarios::Scenario with_values(const scenarios::Scenario& scenario,
                                                  std::span<const double> values) const;

    RunSizes sizes_;
    std::vector<Target> targets_;
    std::vector<FittedNumber> numbers_;
    std::vector<std::string> units_;
    std::vector<OfScenario> scenarios_;
    std::vector<OfTrial> trials_;
};

}  // namespace afweging::calibration
