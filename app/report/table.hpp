// SPDX-License-Identifier: EUPL-1.2
// Tables of outcomes for people. No number without its spread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/results.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One line of a table.
struct TableRow {
    std::string key;
    LocalisedText label;
    output::Summary summary;
};

[[nodiscard]] std::vector<TableRow> table_of(const output::Results& results);

/// Levels as they are; differences with a sign, how sure their mean is, and in words when it cannot
/// be told from zero.
enum class Kind { levels, differences };

/// The lines of the table, its heading first, none wider than `width` if words allow it.
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<TableRow>& rows, Kind kind,
                                                Language language, std::size_t width);

/// A difference as one cell of a wider table: "+6,7 ± 2,5"; between brackets when no difference can
/// be shown, "0" when there is none in any replicate.
[[nodiscard]] std::string difference_cell(const output::Summary& difference, Language language);

/// What the columns mean, as paragraphs under the table.
[[nodiscard]] std::vector<LocalisedText> notes_under(const std::vector<TableRow>& rows, Kind kind);

/// What the replicates say about a mean difference.
enum class Finding {
    difference,     ///< the 95 % interval of the mean does not hold zero
    none_shown,     ///< it does
    one_replicate,  ///< there is no interval; nor is there over nobody
};

/// By output::mean_interval, two-sided: a mean difference that is not there is called a difference
/// with chance 0.05. The spread of single replicates (p10 to p90) has no part in it.
[[nodiscard]] Finding finding_of(const output::Summary& difference);

}  // namespace afweging::app
