// SPDX-License-Identifier: EUPL-1.2
// "Your scenario changes nothing, because ...": what it does beside the scenario that it builds on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/report/json.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A scenario that changes nothing of the one that it builds on.
struct NoChange {
    std::string base;
    std::vector<LocalisedText> because;
    /// Of the trial that showed it; 0: what is written is the same, and nothing had to be run.
    std::uint32_t people = 0;
    std::uint32_t months = 0;
};

/// Whether two worlds are run to see whether anything differs: always, or where that is small
/// beside the run that was asked for.
enum class Trial : std::uint8_t { always, where_cheap };

/// Compares a job with what its scenario builds on: first what both say, then, where that differs,
/// a small run of each with the same luck. Empty when something changes, when it builds on nothing,
/// and when it has no lever or assumption of its own. `name`: how the scenario was asked for.
[[nodiscard]] std::optional<NoChange> no_change(const std::string& name, const Job& job,
                                                Trial trial);

/// The paragraphs: that it changes nothing, why, and what was tried.
[[nodiscard]] std::vector<LocalisedText> in_words(const NoChange& none);

/// Null, or `compared_with`, `because` and `trial` (null, or `people`, `months`).
[[nodiscard]] Json to_json(const std::optional<NoChange>& none, Language language);

}  // namespace afweging::app
