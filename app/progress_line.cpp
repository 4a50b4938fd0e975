// SPDX-License-Identifier: EUPL-1.2
// When progress is shown and how it reads.
#include "app/progress_line.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "app/report/numbers.hpp"
#include "app/report/table.hpp"

namespace afweging::app {
namespace {

using namespace std::chrono_literals;

std::string minutes(double seconds) {
    const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
    return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace

ProgressLine::ProgressLine(const Console& console, std::uint64_t replicate_months,
                           std::uint64_t people)
    : console_(console),
      total_(replicate_months),
      people_(people),
      start_(Clock::now()),
      shown_at_(start_) {}

ProgressLine::~ProgressLine() {
    if (line_open_) {
        static_cast<void>(std::fputs("\r\033[K", stderr));
    }
}

void ProgressLine::month_done(std::uint32_t, std::uint32_t) {
    const std::uint64_t done = done_.fetch_add(1, std::memory_order_relaxed) + 1;
    // Whoever finds the line taken goes on simulating.
    const std::unique_lock lock(printing_, std::try_to_lock);
    if (lock.owns_lock()) {
        const Clock::time_point now = Clock::now();
        if (due(done, now)) {
            show(done, now);
        }
    }
}

void ProgressLine::skip(std::uint64_t replicate_months) {
    total_ -= std::min<std::uint64_t>(replicate_months, total_);
}

bool ProgressLine::due(std::uint64_t done, Clock::time_point now) const {
    const auto silence = now - shown_at_;
    if (console_.live()) {
        return now - start_ >= 1s && silence >= 100ms;
    }
    return silence >= 60s || (silence >= 5s && (done - shown_) * 20 >= total_);
}

void ProgressLine::show(std::uint64_t done, Clock::time_point now) {
    const std::string text = line(done, std::chrono::duration<double>(now - start_).count());
    if (console_.live()) {
        static_cast<void>(std::fprintf(stderr, "\r%s\033[K", text.c_str()));
        line_open_ = true;
    } else {
        console_.say(text);
    }
    shown_at_ = now;
    shown_ = done;
}

std::string ProgressLine::line(std::uint64_t done, double seconds) const {
    // What was planned may be less than what is done, where stages end before their limit.
    const std::uint64_t total = std::max<std::uint64_t>(total_, done);
    const double left = seconds * static_cast<double>(total - done) / static_cast<double>(done);
    std::string text = fmt::format("{:3} %", done * 100 / total);
    if (people_ > 0) {
        const double speed = static_cast<double>(done * people_) / seconds / 1e6;
        text += console_.pick({" | about ", " | ongeveer "}) +
                format_rounded(speed, -1, console_.language()) +
                console_.pick({" million client-months/s", " miljoen clientmaanden/s"});
    }
    return text + console_.pick({" | left: about ", " | nog ongeveer "}) + minutes(left);
}

}  // namespace afweging::app
