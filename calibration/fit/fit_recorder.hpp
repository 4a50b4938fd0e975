// SPDX-License-Identifier: EUPL-1.2
// A run and several cohorts at once: all that the targets of one scenario need from one run.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "agents/setting.hpp"
#include "calibration/cohorts/cohort_observer.hpp"
#include "calibration/cohorts/cohort_plan.hpp"
#include "output/values.hpp"
#include "scenarios/study/observe_scenarios.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

/// Plans of the cohorts that are followed: "entrants", "stock" or keys of instruments.
class Followers {
public:
    /// Throws Error (bug) on an instrument that the setting does not have.
    Followers(const std::vector<std::string>& followed, const agents::Setting& setting);
    [[nodiscard]] const std::vector<CohortPlan>& plans() const { return plans_; }
    /// Looks for all of them: counts one after another. These followers must outlive it.
    [[nodiscard]] std::unique_ptr<scenarios::Observer> observer(
        const agents::Setting& setting) const;

private:
    std::vector<CohortPlan> plans_;
};

/// Keeps the months of a run, and from its last record the counts of the followers.
class FitRecorder final : public sim::Recorder {
public:
    FitRecorder(sim::Layout run, const Followers& followers, std::uint32_t replicates,
                std::uint32_t months);
    void record(std::uint32_t replicate, std::uint32_t month_index,
                std::span<const std::int64_t> values) override;
    [[nodiscard]] const output::Values& run() const { return run_; }
    [[nodiscard]] const output::Values& cohorts(std::size_t which) const { return cohorts_[which]; }

private:
    output::Values run_;
    std::vector<output::Values> cohorts_;
};

}  // namespace afweging::calibration
