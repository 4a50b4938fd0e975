// SPDX-License-Identifier: EUPL-1.2
// What the columns of a researcher's file mean, and what is asked of them.
// Form: docs/formats/trial-data.md
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calibration/estimators/estimator.hpp"
#include "scenarios/read/problem.hpp"
#include "sim/kind.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch), in the order of the codes.
/// How much is told.
#define AFWEGING_PRINT_LEVELS(KIND)                                       \
    KIND(estimates, "estimates", "schattingen")                           \
    KIND(balance, "estimates and balance", "schattingen en vergelijking") \
    KIND(all, "all diagnostics", "alle controles")
AFWEGING_KIND(PrintLevel, print_level, AFWEGING_PRINT_LEVELS)

/// A column of the file that the map names, or several that are added up.
struct MappedColumn {
    std::vector<std::string> names;
    scenarios::Position at;  ///< in the map
    [[nodiscard]] bool present() const { return !names.empty(); }
    /// "readk + mathk"
    [[nodiscard]] std::string label() const;
};

/// Rows that stay: with one of these texts, or a number within bounds.
struct RowFilter {
    MappedColumn column;
    std::vector<std::string> keep;
    std::optional<double> at_least, at_most;
};

struct OwnMap {
    std::string name;
    LocalisedText label;
    Estimator estimator = Estimator::difference_in_means;
    EstimatorChoices choices;
    PrintLevel print = PrintLevel::balance;
    std::optional<char> separator, decimal;
    std::vector<std::string> missing{"", "NA"};
    MappedColumn outcome, assigned, received, running, duration, event, cluster, stratum, period;
    double threshold = 0;
    std::vector<MappedColumn> covariates, placebos;
    /// By column: which number a text stands for.
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> values;
    std::map<std::string, scenarios::Position, std::less<>> values_at;  ///< in the map
    std::vector<RowFilter> filters;
};

/// Reads a map. Every problem goes into `problems`; none there before, none after: it can be used.
[[nodiscard]] OwnMap read_own_map(const std::string& path, scenarios::Problems& problems);

}  // namespace afweging::calibration
