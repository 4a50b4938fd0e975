// SPDX-License-Identifier: EUPL-1.2
// What a calibration found: data only, all of which a file of a posterior holds.
// Form: docs/formats/posterior-h5.md
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "calibration/fit/gates.hpp"
#include "calibration/fit/target_runs.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/scores.hpp"
#include "calibration/inference/screening.hpp"
#include "calibration/inference/waves.hpp"

namespace afweging::calibration {

/// The places in a distribution that files and reports give.
inline constexpr std::array<double, 5> told_places{0.025, 0.1, 0.5, 0.9, 0.975};
using Quantiles = std::array<double, told_places.size()>;

/// Of numbers whose contraction is below this the targets say nothing.
inline constexpr double identified_from = 0.1;

/// What draws say of one target. [unit of the target]
struct TargetRange {
    Quantiles model{};       ///< of the model alone, over the numbers
    Quantiles predicted{};   ///< of a new study like it: doubt, luck and errors together
    double p = 0;            ///< 2 min(F, 1 - F) at what was observed, F of a new study
    bool is_inside = false;  ///< observed between the outer two of `predicted`
};

/// What moves what, over the whole prior. Rows: targets; columns: numbers.
struct Screening {
    inference::Morris morris;       ///< of the model itself; no runs: the plan does not ask
    inference::SobolIndices sobol;  ///< of the first wave's emulator
};

/// The best that can be had at each value of one number (inference/profiles.hpp).
struct NumberProfile {
    std::size_t number = 0;      ///< place in Calibrated::numbers
    inference::Vector value;     ///< in the unit of the number
    inference::Vector standard;  ///< the same in standard space
    inference::Vector log_density;
    inference::Vector above_prior;
    bool is_flat = false;
};

/// Delayed acceptance on the model itself, held against the emulated posterior.
struct ModelStage {
    std::size_t chains = 0, steps = 0, runs = 0;
    double acceptance = 0;
    double disagreement = 0;  ///< deviation of log likelihood, model - emulator
    inference::ChainCheck check;
    inference::Vector shift, width;              ///< by number; emulated against model
    inference::Vector shift_error, width_error;  ///< their Monte Carlo errors
    bool is_kept = false;                        ///< Calibrated::draws are these
};

/// ABC-SMC on some numbers, all others held, held against the engine on the same. Standard space.
struct AbcStage {
    std::vector<std::size_t> numbers;
    bool is_on_model = false;  ///< else on the first wave's emulator
    std::size_t runs = 0;
    inference::Vector tolerances;
    inference::Moments plain, adjusted, engine;
};

/// What a calibration found. Rows of draws weigh alike; columns are the plan's numbers. Read back
/// from a file `targets` have their key, label, unit, study, design, observed value and error only,
/// and `waves` no chains.
struct Calibrated {
    std::vector<FittedNumber> numbers;
    std::vector<Target> targets;
    inference::Vector spread;  ///< by target: of what was observed from a perfect run
    inference::Vector luck;    ///< by target: the simulator's noise / standard error
    inference::Matrix draws;   ///< in the units of the numbers; by the model when model->is_kept
    inference::Vector contraction;  ///< 1 - var posterior / var prior, in standard space
    inference::ChainCheck chains;   ///< on the emulator
    inference::Vector chain_acceptance;
    std::vector<inference::Wave> waves;
    std::vector<inference::Direction> directions;             ///< best to least known
    inference::PredictiveCheck prior, posterior;              ///< by target; of the model itself
    std::vector<TargetRange> prior_ranges, posterior_ranges;  ///< by target; of the same runs
    Screening screening;
    std::vector<NumberProfile> profiles;  ///< of the worst known numbers, the least known first
    std::optional<ModelStage> model;
    std::optional<AbcStage> abc;
    std::vector<Gate> gates;
    bool empty = false;    ///< no place meets the targets: a finding
    std::size_t runs = 0;  ///< of the model, that this rests on
    std::string plan_hash;
};

/// Quantiles of a number by its prior, and of one column of draws.
[[nodiscard]] Quantiles prior_quantiles(const FittedNumber& number);
[[nodiscard]] Quantiles quantiles_of(inference::View draws);

/// Ranges of all targets by runs at draws. A new study is the mixture over the draws of
/// m_k + mu_k + normal (or t4) of scale sqrt(S_kk); its quantiles are bisected to 1e-9 of its
/// width.
[[nodiscard]] std::vector<TargetRange> ranges_of(const inference::Likelihood& likelihood,
                                                 const inference::Runs& at_draws);

}  // namespace afweging::calibration
