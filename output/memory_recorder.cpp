// SPDX-License-Identifier: EUPL-1.2
// Keeps a run in memory.
#include "output/memory_recorder.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sim/localised_text.hpp"

namespace afweging::output {

MemoryRecorder::MemoryRecorder(sim::Layout layout, std::uint32_t first_replicate,
                               std::uint32_t replicates, std::uint32_t months, sim::DrawRange draws)
    : values_(std::move(layout), replicates, months, draws),
      first_replicate_(first_replicate),
      recorded_(values_.worlds(), 0) {}

void MemoryRecorder::record(std::uint32_t replicate, std::uint32_t month_index,
                            std::span<const std::int64_t> values) {
    record(0, replicate, month_index, values);
}

void MemoryRecorder::record(std::uint32_t draw, std::uint32_t replicate, std::uint32_t month_index,
                            std::span<const std::int64_t> values) {
    const std::uint32_t index = replicate - first_replicate_;
    const std::uint32_t world = draw * values_.replicates() + index;
    if (draw >= values_.draws().count || replicate < first_replicate_ ||
        index >= values_.replicates() || month_index >= values_.months() ||
        month_index != recorded_[world] || values.size() != values_.layout().record_size()) {
        throw PhrasedError(ExitCode::bug,
                           {"Month {0} of replicate {1} was not expected. This is a fault of the "
                            "program: please report it.",
                            "Maand {0} van herhaling {1} was niet verwacht. Dit is een fout in het "
                            "programma: meld die alstublieft."},
                           {std::to_string(month_index), std::to_string(replicate)});
    }
    std::copy(values.begin(), values.end(), values_.record(world, month_index).begin());
    recorded_[world] = month_index + 1;
}

bool MemoryRecorder::complete() const {
    return std::all_of(recorded_.begin(), recorded_.end(),
                       [this](std::uint32_t months) { return months == values_.months(); });
}

}  // namespace afweging::output
