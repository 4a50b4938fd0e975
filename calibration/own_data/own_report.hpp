// SPDX-License-Identifier: EUPL-1.2
// What may be told of a researcher's file: estimates, tables of at least ten people, diagnostics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "calibration/estimators/balance.hpp"
#include "calibration/estimators/estimate.hpp"
#include "calibration/own_data/own_map.hpp"
#include "calibration/own_data/own_table.hpp"
#include "sim/kind.hpp"

namespace afweging::calibration {

/// A cell of a table is of at least so many people, or it is withheld.
inline constexpr std::size_t fewest_people = 10;

// KIND(key, English, Dutch), in the order of the codes.
/// Why a number is not told.
#define AFWEGING_WITHHELD(KIND)                                                              \
    KIND(told, "told", "verteld")                                                            \
    KIND(few_people, "withheld: fewer than 10 people in an arm",                             \
         "achtergehouden: minder dan 10 mensen in een groep")                                \
    KIND(few_in_a_cell,                                                                      \
         "withheld: fewer than 10 people with a yes or a no, or an event, in an arm",        \
         "achtergehouden: minder dan 10 mensen met ja of nee, of een vertrek, in een groep") \
    KIND(no_number, "the data cannot tell", "dit is uit de gegevens niet af te leiden")
AFWEGING_KIND(Withheld, withheld, AFWEGING_WITHHELD)

enum class AnswerRole : std::uint8_t { outcome, placebo, half_bandwidth, twice_bandwidth };

/// One estimate. Numbers are NaN and counts 0 where they are withheld.
struct OwnAnswer {
    std::string outcome;  ///< names of its columns
    AnswerRole role = AnswerRole::outcome;
    Estimator estimator = Estimator::difference_in_means;
    bool yes_or_no = false;      ///< the outcome has no other values: means are shares
    Estimate estimate;           ///< of a hazard ratio the logarithm
    double treated = not_known;  ///< mean outcome of the arm, or share still there at the horizon
    double control = not_known;
    std::size_t people_treated = 0;  ///< units where the estimate is of units
    std::size_t people_control = 0;
    std::size_t left_out = 0;  ///< rows in which something is missing; 0 below ten
    Withheld withheld = Withheld::told;

    [[nodiscard]] double low() const;  ///< of the 95 % interval
    [[nodiscard]] double high() const;
};

/// A covariate, in the people of the first outcome; matched: with the weights of matching.
struct OwnBalance {
    std::string covariate;
    CovariateBalance before = {}, matched = {};
    Withheld withheld = Withheld::told;
};

struct OwnReport {
    std::size_t rows_in_file = 0, rows_kept = 0;
    std::vector<OwnAnswer> answers;
    std::vector<OwnBalance> balance;
    Overlap overlap;  ///< outside is 0 and share NaN where withheld
    Withheld overlap_withheld = Withheld::told;
    double bandwidth = not_known;
    std::size_t unmatched = 0;
    Estimate first_stage;
};

/// Only aggregates come out: nothing in the result is of fewer than ten people, and no row or
/// prediction of one. An estimate is withheld when an arm has fewer than ten people, and when it
/// would give away a cell of fewer than ten (yes or no outcomes, events).
[[nodiscard]] OwnReport own_report(const OwnTable& table, const OwnMap& map);

}  // namespace afweging::calibration
