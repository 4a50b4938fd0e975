// SPDX-License-Identifier: EUPL-1.2
// On which Iv3 taakveld a municipality books what the model pays. Data: taakvelden.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A taakveld: a heading under which every municipality gives its books to CBS.
struct Taakveld {
    std::string key;       ///< "income_schemes"
    std::string code;      ///< "6.3"
    LocalisedText name;    ///< "Inkomensregelingen"
    LocalisedText in_it;   ///< what is booked there, and what is not
    std::string status;    ///< read, or recalled
    std::string source;
};

/// A line of the municipality's own tables and where it is booked.
struct LineOfTaakveld {
    std::string key;       ///< "buig_grant"
    std::string taakveld;  ///< key of one of the taakvelden
    std::string status;
    std::string source;
};

struct Taakvelden {
    std::vector<Taakveld> all;
    std::vector<LineOfTaakveld> lines;

    /// The taakveld of a line; null where the file does not know the line.
    [[nodiscard]] const Taakveld* of_line(std::string_view line) const;
};

/// The lines that the tables have, by key: each must be in the file, and no other.
[[nodiscard]] const std::vector<std::string>& taakveld_lines();

/// Reads iv3/taakvelden.toml. A line that is not known, is missing or names no taakveld is a
/// problem.
[[nodiscard]] Taakvelden read_taakvelden(const DataRoot& root, Problems& problems);

}  // namespace afweging::scenarios
