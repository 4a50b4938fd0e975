// SPDX-License-Identifier: EUPL-1.2
// Cohorts in the file of a run: beside what every run tells, in the same months.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "calibration/cohorts/cohort_plan.hpp"
#include "output/results.hpp"
#include "output/values.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

/// What a run reports, and behind it the cohorts of the plan. The plan does not follow the stock:
/// that is seen once before the first month, so it has a month more than the run.
[[nodiscard]] sim::Layout with_cohorts(sim::Layout run, const CohortPlan& plan);

/// Keeps an observed run: every month, and behind it what was counted so many months after entry.
/// Different replicates may come from different threads at once.
class RunAndCohorts final : public sim::Recorder {
public:
    /// run_size: of a month's record without cohorts. Errors as Values.
    RunAndCohorts(sim::Layout layout, std::size_t run_size, std::uint32_t first_replicate,
                  std::uint32_t replicates, std::uint32_t months, sim::DrawRange draws);
    void record(std::uint32_t replicate, std::uint32_t month_index,
                std::span<const std::int64_t> values) override;
    /// Hands the values over; nothing can be recorded after.
    [[nodiscard]] output::Values take_values() { return std::move(values_); }

private:
    output::Values values_;
    std::size_t run_size_;
    std::uint32_t first_replicate_;
};

/// The cohorts in results of a run, as the results of `afweging cohort` have them; the results
/// themselves when they are that; nothing where there are none.
[[nodiscard]] std::optional<output::Results> cohorts_in(output::Results results);

/// Whom the cohorts in results follow: "entrants", "stock" or the key of an instrument.
[[nodiscard]] std::string followed_in(const output::Provenance& provenance);

}  // namespace afweging::calibration
