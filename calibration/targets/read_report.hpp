// SPDX-License-Identifier: EUPL-1.2
// What the model must report for a target, from its table.
#pragma once

#include <optional>

#include "calibration/targets/target.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::calibration {

/// Every problem goes into those of the table. Of a file that somebody wrote, `folder` is where it
/// is: it may name scenarios and trials of its own by their files, seen from there.
[[nodiscard]] Report read_report(scenarios::TableReader table, const scenarios::DataRoot& root,
                                 const std::optional<std::string>& folder = std::nullopt);

/// Says of names that are not among the known ones that they are not, with the nearest one.
void check_names(scenarios::TableReader& table, std::string_view key,
                 const std::vector<std::string>& names, const std::vector<std::string>& known);

/// The keys of a kind, in the order of its codes.
template <std::size_t N>
[[nodiscard]] std::vector<std::string> keys_of(const std::array<sim::KindLabel, N>& labels) {
    std::vector<std::string> keys;
    for (const sim::KindLabel& each : labels) { keys.emplace_back(each.key); }
    return keys;
}

}  // namespace afweging::calibration
