// SPDX-License-Identifier: EUPL-1.2
// All numbers of a result, in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "output/zeroed_memory.hpp"
#include "sim/draw_range.hpp"
#include "sim/recorder.hpp"

namespace afweging::output {

/// The values of every dataset, month, replicate and draw of a run. Stored as one record per month.
/// Invariant: the layout is fit for storage (problem_of is empty) and all sizes are at least 1.
class Values {
public:
    /// All zero. Throws Error (bug) on a layout that cannot be stored, and Error (limit) when the
    /// values do not fit in memory.
    Values(sim::Layout layout, std::uint32_t replicates, std::uint32_t months,
           sim::DrawRange draws = {});

    [[nodiscard]] const sim::Layout& layout() const { return layout_; }
    [[nodiscard]] sim::DrawRange draws() const { return draws_; }
    /// In each draw.
    [[nodiscard]] std::uint32_t replicates() const { return replicates_; }
    /// Replicates of all draws together: those of the first draw first.
    [[nodiscard]] std::uint32_t worlds() const { return draws_.count * replicates_; }
    [[nodiscard]] std::uint32_t months() const { return months_; }

    /// Index in layout().datasets. Throws Error (data) that lists what there is.
    [[nodiscard]] std::size_t dataset_index(const std::string& path) const;

    /// Values of one dataset in one month, last axis fastest. Worlds count from 0.
    [[nodiscard]] std::span<const std::int64_t> at(std::size_t dataset, std::uint32_t world,
                                                   std::uint32_t month) const;
    [[nodiscard]] std::span<const std::int64_t> at(const std::string& path, std::uint32_t world,
                                                   std::uint32_t month) const;

    /// The months of one dataset of one world, month after month.
    [[nodiscard]] std::vector<std::int64_t> months_of(std::size_t dataset,
                                                      std::uint32_t world) const;

    /// The whole record of a month, to fill in.
    [[nodiscard]] std::span<std::int64_t> record(std::uint32_t world, std::uint32_t month);

    /// Fills in what months_of gives. `values` has months() times the dataset's size entries.
    void set_months_of(std::size_t dataset, std::uint32_t world,
                       std::span<const std::int64_t> values);

private:
    [[nodiscard]] std::size_t start_of(std::uint32_t world, std::uint32_t month) const {
        return (static_cast<std::size_t>(world) * months_ + month) * record_size_;
    }

    sim::Layout layout_;
    std::uint32_t replicates_;
    std::uint32_t months_;
    sim::DrawRange draws_;
    std::size_t record_size_ = 0;
    std::vector<std::size_t> offsets_;  // of each dataset in a record
    std::vector<std::size_t> sizes_;    // of each dataset in a record
    std::vector<std::int64_t, ZeroedMemory<std::int64_t>> values_;
};

}  // namespace afweging::output
