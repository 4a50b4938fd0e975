// SPDX-License-Identifier: EUPL-1.2
// One record becomes as many as there are months since entry.
#include "calibration/counts_recorder.hpp"

#include <algorithm>

namespace afweging::calibration {

CountsRecorder::CountsRecorder(sim::Layout layout, std::uint32_t first_replicate,
                               std::uint32_t replicates, std::uint32_t months)
    : values_(std::move(layout), replicates, months), first_replicate_(first_replicate) {}

void CountsRecorder::record(std::uint32_t replicate, std::uint32_t /*month_index*/,
                            std::span<const std::int64_t> values) {
    if (values.empty()) {
        return;
    }
    const std::size_t size = values.size() / values_.months();
    for (std::uint32_t m = 0; m < values_.months(); ++m) {
        const auto one = values.subspan(m * size, size);
        std::copy(one.begin(), one.end(), values_.record(replicate - first_replicate_, m).begin());
    }
}

}  // namespace afweging::calibration
