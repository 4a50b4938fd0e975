// SPDX-License-Identifier: EUPL-1.2
// How often intervals of policy contrasts hold what is true, when the truth is another model than
// the one that is fitted. Page: docs/calibration/validation.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/inference/emulator.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/rank_checks.hpp"
#include "calibration/validation/wrong_model.hpp"

namespace afweging::calibration {

/// A fitted model: its targets and then its contrasts, emulated together.
struct Foreteller {
    const inference::Emulator& emulator;
    std::size_t targets = 0;
    inference::Vector luck;  ///< deviation of each true output over luck, at the same numbers
};

/// What is observed in each world (errors included), and what the contrasts are there; a row each.
struct Truths {
    inference::Matrix observed;
    inference::Matrix contrasts;
};

/// One contrast over all worlds.
struct ContrastCoverage {
    std::vector<inference::Coverage> levels;  ///< 50, 80 and 95 %, with 99 % binomial limits
    std::size_t outside = 0;  ///< points of the ranks' ECDF (of 19) out of a band of 95 %
    double truth = 0;         ///< mean over worlds
    double off = 0;           ///< mean of (truth - foretold mean) / foretold deviation
    double half_width = 0;    ///< mean of half the interval of 80 %
    double from_numbers = 0, from_luck = 0;  ///< shares of the foretold variance; rest: emulator
};

struct CoverageReport {
    std::string key;
    LocalisedText label, belief;
    std::size_t worlds = 0;
    std::vector<ContrastCoverage> contrasts;
    double share = 0;    ///< of all intervals of 80 % together
    double error = 0;    ///< standard error of that, by worlds
    double not_met = 0;  ///< share of worlds whose chains disagree (R-hat above 1.05)
    std::vector<std::vector<std::size_t>> ranks;  ///< by contrast: of the truth among 399
};

/// Of each world the posterior of the fitted model on its emulator, and the contrasts foretold:
///
///   f_c(z_i) + sqrt(v_c(z_i) + luck_c^2) e,   z_i draws of the posterior, e standard normal
///
/// v the error of the emulator. The truth is one world, with its luck.
[[nodiscard]] CoverageReport cover(const Foreteller& foreteller,
                                   const inference::Likelihood& likelihood, const Truths& truths,
                                   std::uint64_t seed, unsigned threads);

/// Everything that is asked on purpose: for each case worlds of the truth with numbers drawn from
/// the priors, seen through targets with the published errors, and the fitted model without the
/// case's mechanisms; with the errors that the plan believes in, and with no discrepancy. Then
/// worlds of the first fitted model itself. Throws Missing when stopped.
struct WrongReport {
    std::vector<CoverageReport> all;
    std::vector<std::string> numbers, left_out;  ///< keys; those that no run of these worlds reads
    std::vector<Contrast> contrasts;
    std::size_t targets = 0;
    std::size_t pairs = 0;
};
[[nodiscard]] WrongReport run_wrong(const WrongModel& model, const ErrorShares& errors,
                                    RunStore& store, const Work& work);

/// What 80 % intervals should cover of a wrong model: below, the discrepancy is believed too small.
inline constexpr double cover_least = 0.75;
inline constexpr double cover_most = 0.90;

}  // namespace afweging::calibration
