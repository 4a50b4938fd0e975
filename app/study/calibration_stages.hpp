// SPDX-License-Identifier: EUPL-1.2
// What each stage of a calibration costs, told before it begins.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "app/console.hpp"
#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/stored_runs.hpp"

namespace afweging::app {

/// Counts runs and the time that they take, so that the next stage can be told in minutes.
class StageTeller {
public:
    /// client_months: of one run.
    StageTeller(const Console& console, std::uint64_t client_months, unsigned threads)
        : console_(console), client_months_(client_months), threads_(threads) {}

    /// runs x cost of a run, and how long that takes when runs were done here before.
    void begin(const calibration::StageCost& cost);
    /// From any thread: one more run is done.
    void run_done() { ++runs_; }
    /// Targets that the prior does not reach, by name.
    void prior_checked(const calibration::Calibrated& found) const;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] double seconds_of_a_run() const;

    const Console& console_;
    std::uint64_t client_months_;
    unsigned threads_;
    std::atomic<std::uint64_t> runs_ = 0;
    Clock::time_point stage_began_ = Clock::now();
    std::uint64_t runs_before_ = 0;
    double seconds_ = 0;  ///< of a run on one thread, in the last stage that did runs
};

}  // namespace afweging::app
