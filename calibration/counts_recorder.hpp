// SPDX-License-Identifier: EUPL-1.2
// Keeps what observers counted, by month since entry, as the values of a result.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

#include "output/values.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

/// Takes the one record of an observed replicate: the records of all months since entry, one after
/// another. Different replicates may come from different threads at once.
class CountsRecorder final : public sim::Recorder {
public:
    /// months: since entry. Errors as Values.
    CountsRecorder(sim::Layout layout, std::uint32_t first_replicate, std::uint32_t replicates,
                   std::uint32_t months);
    void record(std::uint32_t replicate, std::uint32_t month_index,
                std::span<const std::int64_t> values) override;
    /// Hands the values over; nothing can be recorded after.
    [[nodiscard]] output::Values take_values() { return std::move(values_); }

private:
    output::Values values_;
    std::uint32_t first_replicate_;
};

}  // namespace afweging::calibration
