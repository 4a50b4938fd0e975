// SPDX-License-Identifier: EUPL-1.2
// What the counts of who was reached come to.
// Page: docs/model/reach.md
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/cohorts/cohort_plan.hpp"
#include "output/values.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

/// Groups of fewer people in a replicate, on average, are not told: what is said of them would be
/// about few, and of somebody almost.
inline constexpr double fewest_told = 10;

/// A group of people who were on bijstand in the run. Means over replicates.
struct ReachLine {
    sim::Label group;
    double people = 0;         ///< persons in a replicate
    double outside = 0;        ///< share of the months on bijstand in no programme, help or regime
    double offers = 0;         ///< per 100 persons and year
    double places = 0;         ///< per 100 persons and year on bijstand; money left out
    double never = 0;          ///< share of the people
    double nothing = 0;        ///< share of the people
    std::vector<double> each;  ///< given, by instrument, per 100 persons and year it is for
    [[nodiscard]] bool told() const { return people >= fewest_told; }
};
[[nodiscard]] std::vector<ReachLine> lines_of_reach(const output::Values& values,
                                                    const agents::Setting& setting);

/// A group beside others with the same case, where there were too few places.
struct TreatmentLine {
    Trait trait;
    sim::Label group;
    double asked = 0;       ///< persons in a replicate, each month anew
    double chance = 0;      ///< share of them that got a place in the month
    double difference = 0;  ///< in chance, group less like cases [share]
    double error = 0;       ///< of a fair lot [share]
    [[nodiscard]] bool told() const { return asked >= fewest_told && error > 0; }
    /// How many standard errors the difference is from what a fair lot gives.
    [[nodiscard]] double in_errors() const { return error > 0 ? difference / error : 0; }
};

/// From so many standard errors on a difference is told as more than luck. A fair lot gives one of
/// the 30 groups so much once in 70 runs: 30 x P(|z| > 3.5) = 0.014.
inline constexpr double beyond_luck = 3.5;

/// Every group of every trait, in their order.
[[nodiscard]] std::vector<TreatmentLine> treatment_of(const output::Values& values);

/// Of each trait the group that differs most, in standard errors; traits of which none is told are
/// left out.
[[nodiscard]] std::vector<TreatmentLine> most_unequal(const std::vector<TreatmentLine>& all);

}  // namespace afweging::calibration
