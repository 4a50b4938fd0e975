// SPDX-License-Identifier: EUPL-1.2
// A plan of a calibration: which numbers are fitted to which targets, by how many runs, and what is
// believed of errors. Form: docs/formats/plan.md
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/targets/target.hpp"
#include "scenarios/catalogue/evidence_kinds.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/study/study_files.hpp"

namespace afweging::calibration {

/// What is believed of the distance between a target and a perfect model, as shares of the size of
/// what was observed (`size_of`).
struct ErrorShares {
    std::array<double, scenarios::design_class_count> bias{};  ///< deviation, by class of design
    double discrepancy = 0.1;  ///< deviation: the model is only a model
    double correlation = 0.5;  ///< of that within a study
    inference::ErrorShape shape = inference::ErrorShape::normal;
};

/// Delayed acceptance on the model itself. No chains: not asked.
struct PlannedModel {
    std::size_t chains = 0;
    std::size_t steps = 0;    ///< kept of each chain
    std::size_t warm_up = 5;  ///< steps before them
    [[nodiscard]] std::size_t runs() const {
        return chains == 0 ? 0 : chains * (1 + warm_up + steps);
    }
};
/// At most so many runs of the model.
inline constexpr std::size_t most_model_runs = 10000;

/// ABC-SMC as a cross-check, on some of the numbers. No numbers: not asked.
struct PlannedAbc {
    std::vector<std::string> numbers;
    std::size_t particles = 1000;
    std::size_t most_runs = 100000;  ///< evaluations
    bool is_on_model = false;        ///< else on the emulator
};

struct Plan {
    std::string name;
    LocalisedText label;
    RunSizes sizes;
    std::vector<std::string> numbers;   ///< keys, in the order of the fit
    std::vector<std::string> left_out;  ///< keys of targets
    std::vector<std::string> used;      ///< keys of targets; none: all that are not left out
    std::vector<Target> own_targets;    ///< of files beside the plan
    std::vector<std::size_t> waves;     ///< runs of each
    std::size_t draws = 1000;           ///< that are kept of the posterior
    std::size_t checks = 60;            ///< of them, at which the model itself is run
    ErrorShares errors;
    std::size_t trajectories = 0;  ///< of the screening, of numbers + 1 runs each
    PlannedModel model;
    PlannedAbc abc;
    std::size_t chain_draws = 4000;  ///< of each of four chains on the emulator: cheap
    std::string text;                ///< of the file, and of files with targets that it names
};

/// Runs of all stages together, at most.
[[nodiscard]] std::size_t planned_runs(const Plan& plan);

/// Batches of runs one after another: parts of a batch need all of the one before. Of ABC on the
/// model at least so many.
[[nodiscard]] std::size_t planned_rounds(const Plan& plan);

/// Reads a plan by the path of a file or the name of a shipped one. Throws ReadError with all
/// problems at once.
[[nodiscard]] Plan read_plan(const std::string& path_or_name, const scenarios::DataRoot& root);

/// The shipped plans: in a folder beside that of the evidence.
[[nodiscard]] scenarios::StudyFiles plan_files(const scenarios::DataRoot& root);

/// The targets of a plan, by key: of those that there are and its own, with a source, used and not
/// left out.
[[nodiscard]] std::vector<Target> targets_of(const Plan& plan, const std::vector<Target>& all);

/// The model's side of these.
[[nodiscard]] TargetRuns target_runs_of(const Plan& plan, const scenarios::DataRoot& root);

/// What shares of error are taken of: |observed|; of a percentage of people the smaller of it and
/// what is left to 100, so that it makes no difference which of the two sides is told. [unit]
[[nodiscard]] double size_of(const Target& target);

/// The likelihood of these targets: every target has a design of its own, whose deviation is the
/// share of its class times the size of what was observed.
[[nodiscard]] inference::Likelihood likelihood_of(const ErrorShares& errors,
                                                  const std::vector<Target>& targets);

}  // namespace afweging::calibration
