// SPDX-License-Identifier: EUPL-1.2
// What the difference between two plans depends on, and how that is told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/deciding/paired_worlds.hpp"
#include "app/deciding/sweep_words.hpp"
#include "app/interrupt.hpp"
#include "app/report/json.hpp"
#include "calibration/deciding/dependence.hpp"
#include "output/csv_parts.hpp"

namespace afweging::app {

/// How much is looked at.
struct DependenceAsked {
    std::size_t trajectories = 10;  ///< of elementary effects, >= 2
    std::size_t points = 128;       ///< of shares of variance; 0: none
    std::size_t top = 6;  ///< numbers that have a share of their own; the rest have one together
};

/// Name of the factor of all numbers that have no share of their own.
inline constexpr const char* factor_of_rest = "rest";

struct DependenceFound {
    std::vector<SweptOutcome> outcomes;  ///< with no worlds: key, label, unit
    std::vector<DoubtFactor> factors;    ///< of effects; luck is the last
    calibration::deciding::ElementaryEffects effects;
    std::vector<DoubtFactor> shared;  ///< of shares: the top, the rest, luck; empty: none asked
    calibration::deciding::VarianceShares shares;
    std::vector<std::string> plans;  ///< names
    std::vector<LocalisedText> labels;
    std::size_t trajectories = 0;
    std::size_t points = 0;
    std::size_t replicates = 0;
    std::uint32_t months = 0;
    std::uint64_t people = 0;
    bool from_posterior = false;
};

/// Effects of every number first; then shares of those that move the outcomes most. Two plans.
[[nodiscard]] DependenceFound dependence_of(const std::vector<SweepPlan>& plans,
                                            const scenarios::RunRequest& request,
                                            const std::vector<std::string>& outcomes,
                                            const DependenceAsked& asked, const Console& console,
                                            const Interrupt& interrupt);

/// Factors by the size of their effect on an outcome, the largest first, luck left out; of equal
/// ones in their order.
[[nodiscard]] std::vector<std::size_t> by_size(const DependenceFound& found, std::size_t outcome);

/// Whether the mean effect is told from zero: its 95 % interval (Student's t) does not hold it.
[[nodiscard]] bool direction_shown(const DependenceFound& found, std::size_t outcome,
                                   std::size_t factor);

void tell_dependence(const DependenceFound& found, Console& console);
[[nodiscard]] Json to_json(const DependenceFound& found, Language language);
/// effects.csv, and shares.csv where shares were asked for.
void write_dependence(const DependenceFound& found, const output::CsvStyle& style,
                      output::CsvFolder& folder);

}  // namespace afweging::app
