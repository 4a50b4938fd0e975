// SPDX-License-Identifier: EUPL-1.2
// Which lines the tables have, and how each is read off the books or made of other lines.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/report/tables/books.hpp"
#include "app/report/tables/municipal_tables.hpp"

namespace afweging::app {

/// A line that a sum is made of, added (1) or taken off (-1).
struct LinePart {
    std::string line;
    int sign;
};

/// A line without its numbers: `line` has no cells and no decade yet.
struct LineSpec {
    TableLine line;
    std::function<output::Answers(const Books&, std::size_t period)> read;  ///< items and states
    std::vector<LinePart> parts;                                            ///< sums and balances
};

struct BlockSpec {
    std::string key;
    LocalisedText title;
    std::vector<LineSpec> lines;
};

/// The blocks for the instruments that any of the books uses. A part stands in an earlier block, or
/// earlier in its own.
[[nodiscard]] std::vector<BlockSpec> block_specs(const std::vector<const Books*>& books,
                                                 const scenarios::Taakvelden& taakvelden);

}  // namespace afweging::app
