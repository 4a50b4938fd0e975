// SPDX-License-Identifier: EUPL-1.2
// Codes of what can be wrong with a file as a whole and with own figures, beside those of
// problem.hpp. Numbers are public, as those of ProblemCode are. Never renumber.
#pragma once

#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// What can be wrong with a file as a whole.
struct FileCode {
    static constexpr ProblemCode is_results{1020};
};

/// What can be wrong in a municipality's own totals.
struct OwnFigureCode {
    static constexpr ProblemCode unknown_column{1401};
    static constexpr ProblemCode person_column{1402};
    static constexpr ProblemCode not_a_figure{1403};
    static constexpr ProblemCode period_twice{1404};
    static constexpr ProblemCode few_people{1405};
    static constexpr ProblemCode column_missing{1406};
    static constexpr ProblemCode no_whole_year{1407};
    static constexpr ProblemCode several_regions{1408};
    static constexpr ProblemCode figures_disagree{1409};
    static constexpr ProblemCode impossible_total{1410};
    static constexpr ProblemCode not_a_table{1411};
};

}  // namespace afweging::scenarios
