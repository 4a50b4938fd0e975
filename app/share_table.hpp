// SPDX-License-Identifier: EUPL-1.2
// Shares by month, as a table that fits a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calibration/cohorts/curves.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A share as a percentage: "68,5 ± 0,9" with several replicates, "n.v.t." over nobody.
[[nodiscard]] std::string percentage(const output::Summary& share, Language language);

/// A share in [0, 1] on the scale of percentages.
[[nodiscard]] output::Summary in_percent(output::Summary share);

/// A line of the table.
struct ShareRow {
    LocalisedText label;
    const calibration::Curve* curve;
};

/// The months that are printed of so many: 0, 3, 6, 12, 18, 24, 36, 48, 60 and so on. All months
/// stand in JSON and CSV.
[[nodiscard]] std::vector<std::uint32_t> printed_months(std::size_t months);

/// The lines below a heading; as many months beside each other as the width allows, the others
/// below. A star marks a share of few people.
[[nodiscard]] std::vector<std::string> lines_of(const LocalisedText& heading,
                                                const std::vector<ShareRow>& rows,
                                                Language language, std::size_t width);

/// Whether any printed point of the rows has the star.
[[nodiscard]] bool any_few(const std::vector<ShareRow>& rows);

}  // namespace afweging::app
