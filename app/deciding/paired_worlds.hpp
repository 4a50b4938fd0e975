// SPDX-License-Identifier: EUPL-1.2
// Two plans with the same luck at values of the numbers in doubt that somebody chooses: what the
// second does more than the first, as a function of places on (0, 1).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/deciding/sweep_run.hpp"
#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/report/outcomes.hpp"
#include "calibration/deciding/dependence.hpp"
#include "calibration/inference/matrix.hpp"
#include "scenarios/draws.hpp"
#include "sim/progress.hpp"

namespace afweging::app {

/// What moves, and what it is called.
struct DoubtFactor {
    calibration::deciding::Factor
        factor;  ///< its name: the key of a number, or one of the two below
    LocalisedText label;
};
/// Names of factors that are no number.
inline constexpr const char* factor_of_posterior = "posterior";
inline constexpr const char* factor_of_luck = "luck";

class PairedWorlds {
public:
    /// Exactly two plans. With a posterior in the request the numbers that it has are one factor: a
    /// row of it; each other number is one, by its prior; luck is the last. Throws Error (usage)
    /// when the plans cannot be paired.
    PairedWorlds(const std::vector<SweepPlan>& plans, const scenarios::RunRequest& request,
                 std::vector<Outcome> told);

    [[nodiscard]] std::size_t columns() const { return columns_.size() + 1; }
    [[nodiscard]] const std::vector<DoubtFactor>& factors() const { return factors_; }
    [[nodiscard]] std::size_t replicates() const { return *jobs_.front().request.replicates; }
    [[nodiscard]] std::uint32_t months() const { return *jobs_.front().request.months; }
    [[nodiscard]] std::uint64_t people() const { return people_; }
    /// Replicate months of one row of places.
    [[nodiscard]] std::uint64_t work_of_row() const { return 2 * replicates() * months(); }

    /// Second plan less the first, the mean over the replicates of a row of places (rows) in the
    /// shown unit, by outcome (columns). A function of the places alone. A place of luck is one of
    /// 2^20 sets of worlds. Throws Error (interrupted).
    [[nodiscard]] calibration::inference::Matrix at(const calibration::inference::Matrix& places,
                                                    sim::Progress& progress,
                                                    const Interrupt& interrupt) const;
    /// Units of the outcomes; known when some worlds have run.
    [[nodiscard]] const std::vector<output::ShownUnit>& units() const { return units_; }

private:
    struct Rows;  ///< some rows on their way through the model
    void name_factors();
    [[nodiscard]] agents::Setting setting_at(std::size_t plan,
                                             calibration::inference::View places) const;

    std::vector<Job> jobs_;
    std::vector<std::vector<scenarios::NumberInDoubt>> numbers_;  ///< by plan
    std::vector<std::string> columns_;  ///< what each column but the last is drawn by
    std::vector<DoubtFactor> factors_;
    std::vector<Outcome> told_;
    mutable std::vector<output::ShownUnit> units_;
    std::uint64_t people_ = 0;
};

}  // namespace afweging::app
