// SPDX-License-Identifier: EUPL-1.2
// Numbers of a run that checks look at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/summary.hpp"
#include "output/values.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::verifying {

/// Everybody's `series/<name>` over all months, in each world.
[[nodiscard]] std::vector<std::int64_t> totals(const output::Values& values,
                                               const std::string& name);
/// The same in the last month.
[[nodiscard]] std::vector<std::int64_t> at_end(const output::Values& values,
                                               const std::string& name);
/// The sum over worlds, months and cells of a dataset.
[[nodiscard]] std::int64_t sum_of(const output::Values& values, const std::string& path);
/// Everybody's `series/<name>` over all months and worlds.
[[nodiscard]] std::int64_t all_of(const output::Values& values, const std::string& name);
/// A line of the ledger over all months and worlds. [EUR cent]
[[nodiscard]] std::int64_t line_of(const output::Values& values, const std::string& line);

/// Whether the dataset is there.
[[nodiscard]] bool has(const output::Values& values, const std::string& path);

/// Where two runs differ first, in words; none: nowhere. Held beside each other are the datasets
/// of both whose path begins with one of `families` (none: all), the first `months` and, from the
/// first world of `b` on, those of `a` from `first_world`.
struct Beside {
    std::vector<std::string> families = {};
    std::optional<std::uint32_t> months = std::nullopt;  ///< else those of `b`
    std::uint32_t first_world = 0;                       ///< in `a`
};
[[nodiscard]] std::optional<LocalisedText> first_difference(const output::Values& a,
                                                            const output::Values& b,
                                                            const Beside& beside = {});

/// "equal, 4 x 24 months": of how many worlds and months.
[[nodiscard]] LocalisedText all_equal(const output::Values& b);

/// "5; 7; 9"
[[nodiscard]] LocalisedText listed(const std::vector<std::int64_t>& numbers);

/// Whether each number is larger than the one before.
[[nodiscard]] bool rising(const std::vector<std::int64_t>& numbers);

}  // namespace afweging::app::verifying
