// SPDX-License-Identifier: EUPL-1.2
// Tells a waiting person how far a run is.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

#include "app/console.hpp"
#include "sim/progress.hpp"

namespace afweging::app {

/// On a terminal one line that is rewritten, elsewhere a line per 5 % (but not every 5 s) or per
/// minute. Short runs need no progress: silent in the first second, or the first 5.
class ProgressLine final : public sim::Progress {
public:
    /// `people` is the number of clients in one replicate, for the speed; 0 = unknown.
    ProgressLine(const Console& console, std::uint64_t replicate_months, std::uint64_t people);
    ~ProgressLine() override;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void month_done(std::uint32_t replicate, std::uint32_t month_index) override;
    /// So many replicate months less have to be done than was said at first.
    void skip(std::uint64_t replicate_months);

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool due(std::uint64_t done, Clock::time_point now) const;
    void show(std::uint64_t done, Clock::time_point now);
    [[nodiscard]] std::string line(std::uint64_t done, double seconds) const;

    const Console& console_;
    std::atomic<std::uint64_t> total_;
    std::uint64_t people_;
    Clock::time_point start_;
    std::atomic<std::uint64_t> done_ = 0;
    std::mutex printing_;
    // The rest belongs to whoever holds printing_.
    Clock::time_point shown_at_;
    std::uint64_t shown_ = 0;
    bool line_open_ = false;
};

}  // namespace afweging::app
