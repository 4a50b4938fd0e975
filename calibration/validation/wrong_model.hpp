// SPDX-License-Identifier: EUPL-1.2
// A model that may be without mechanisms: what it says of the targets, and of one plan beside
// another in the same world.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calibration/fit/run_store.hpp"
#include "calibration/fit/stored_runs.hpp"
#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/validation/wrong_plan.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::calibration {

/// Made once; `at` may be called from several threads at once.
class WrongModel {
public:
    /// Of the targets those that a run of the base scenario reports (no trials); of the keys those
    /// with a width there that no case switches off. Throws ReadError, or Error (usage) when no
    /// target or no number is left.
    WrongModel(const scenarios::DataRoot& root, const WrongPlan& plan,
               const std::vector<Target>& targets, const std::vector<std::string>& keys);

    [[nodiscard]] const std::vector<FittedNumber>& numbers() const { return numbers_; }
    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }
    [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }
    [[nodiscard]] const WrongPlan& plan() const { return plan_; }

    /// Targets, then contrasts, of one pair of worlds with this luck. NaN: about nobody.
    [[nodiscard]] inference::Vector at(inference::View values, std::uint64_t luck,
                                       const std::vector<std::string>& without) const;
    /// All that decides what `at` says, but its arguments.
    [[nodiscard]] std::string provenance() const;

private:
    [[nodiscard]] scenarios::Scenario changed(const scenarios::Scenario& scenario,
                                              inference::View values,
                                              const std::vector<std::string>& without) const;
    void find_numbers(const std::vector<std::string>& keys);

    WrongPlan plan_;
    scenarios::Scenario base_, policy_;
    std::vector<scenarios::Mechanism> mechanisms_;
    std::vector<Target> targets_;
    std::vector<std::string> followed_;
    std::vector<FittedNumber> numbers_;
    std::vector<std::string> left_out_;  ///< keys of numbers
};

/// Pairs at rows of values (units of the numbers), the i-th with luck `first_luck` + i; from the
/// store, else by the model. Throws Missing when it is stopped.
[[nodiscard]] inference::Matrix wrong_runs(const WrongModel& model, RunStore& store,
                                           const Work& work, const inference::Matrix& values,
                                           std::uint64_t first_luck,
                                           const std::vector<std::string>& without);

}  // namespace afweging::calibration
