// SPDX-License-Identifier: EUPL-1.2
// When a difference is known well enough to stop, and what to add when it is not: --until.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/results.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// How well the difference of one outcome over the whole run has to be known: its standard error.
struct WantedError {
    std::string key;       ///< of an outcome
    double amount = 0;     ///< > 0; in its shown unit, or a share of its level in the first plan
    bool share = false;
};

/// "0.5%" (of `stock`), "stock=2", "outflow_to_work=1%,debt_per_household=10": commas between.
/// Throws Error (usage).
[[nodiscard]] std::vector<WantedError> wanted_errors(const std::string& words);

/// Draws and replicates in each of them.
struct RunExtent {
    std::uint32_t draws = 1;
    std::uint32_t replicates = 1;
    friend bool operator==(const RunExtent&, const RunExtent&) = default;
    [[nodiscard]] std::uint64_t worlds() const { return std::uint64_t{draws} * replicates; }
};

/// No more than this is run for --until: some ten times what is run without it.
inline constexpr std::uint64_t most_worlds_until = 2400;
/// Of fewer replicates the luck that all draws share is not believed, and it is a small part of the
/// error or more are run.
inline constexpr std::uint32_t least_for_shared_luck = 10;
inline constexpr double small_part = 0.1;

/// What the error of a mean difference is made of: more draws make the one smaller, more
/// replicates the other. Of one draw all is luck.
struct ErrorParts {
    double by_draws = 0;  ///< variance
    double by_luck = 0;   ///< variance of what draws share
    [[nodiscard]] double error() const;
};

/// Whether an error is small enough, by an extent in which it can be believed.
[[nodiscard]] bool is_known(const ErrorParts& parts, double wanted, const RunExtent& now);

/// The next extent: half more draws, or half more replicates where luck that draws share is the
/// larger part or cannot be believed. Of one draw always replicates. None beyond the most. After
/// every step all is looked at anew; steps grow with what there is, so looks are few, and a mean
/// that stops by its own error is as good as one of a fixed length (tests/app/comparing).
[[nodiscard]] std::optional<RunExtent> next_extent(const ErrorParts& worst, double wanted,
                                                   const RunExtent& now);

/// One wanted error beside what it is.
struct KnownError {
    WantedError wanted;
    LocalisedText label;
    double limit = 0;  ///< in the shown unit
    ErrorParts parts;
    LocalisedText unit;
    bool known = false;
};
/// Over several differences the worst: others are results that can be paired with the first.
[[nodiscard]] std::vector<KnownError> known_errors(const std::vector<WantedError>& wanted,
                                                   const std::vector<output::Results>& plans);

/// How many it took, or that it stopped at the most: a sentence a wanted error.
[[nodiscard]] std::vector<LocalisedText> told_until(const std::vector<KnownError>& errors,
                                                    const RunExtent& extent);

}  // namespace afweging::app
