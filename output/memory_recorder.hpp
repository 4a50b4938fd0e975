// SPDX-License-Identifier: EUPL-1.2
// Keeps a run in memory.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "output/values.hpp"
#include "sim/recorder.hpp"

namespace afweging::output {

/// A recorder that holds every month. All memory is taken at the start; different replicates may
/// be recorded from different threads at once.
class MemoryRecorder final : public sim::Recorder {
public:
    /// The first recorded replicate carries number `first_replicate`; see RunPlan. Errors as
    /// Values.
    MemoryRecorder(sim::Layout layout, std::uint32_t first_replicate, std::uint32_t replicates,
                   std::uint32_t months, sim::DrawRange draws = {});

    /// Of the first draw. Throws Error (bug) on a replicate, month or size that was not announced.
    void record(std::uint32_t replicate, std::uint32_t month_index,
                std::span<const std::int64_t> values) override;
    /// The same of another draw; `draw` counts from 0 here.
    void record(std::uint32_t draw, std::uint32_t replicate, std::uint32_t month_index,
                std::span<const std::int64_t> values);

    /// True when every month of every replicate of every draw came in, once and in order.
    [[nodiscard]] bool complete() const;

    [[nodiscard]] std::uint32_t first_replicate() const { return first_replicate_; }
    [[nodiscard]] const Values& values() const { return values_; }
    /// Hands all values over instead of a copy; nothing can be recorded after.
    [[nodiscard]] Values take_values() { return std::move(values_); }

private:
    Values values_;
    std::uint32_t first_replicate_;
    std::vector<std::uint32_t> recorded_;  // months so far, per world
};

/// Hands what it gets to a recorder of several draws, as one of them.
class DrawRecorder final : public sim::Recorder {
public:
    /// `draw` counts from 0. The other recorder must outlive this one.
    DrawRecorder(MemoryRecorder& all, std::uint32_t draw) : all_(all), draw_(draw) {}

    void record(std::uint32_t replicate, std::uint32_t month_index,
                std::span<const std::int64_t> values) override {
        all_.record(draw_, replicate, month_index, values);
    }

private:
    MemoryRecorder& all_;
    std::uint32_t draw_;
};

}  // namespace afweging::output
