// SPDX-License-Identifier: EUPL-1.2
// What a run reports, described in plain values, and who receives it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace afweging::sim {

/// A name for programs and two for people.
struct Label {
    std::string key;
    std::string en;
    std::string nl;
};

/// A dimension of the results beside replicate and month: groups, ledger lines, statuses, ...
struct Axis {
    std::string name;
    std::vector<Label> entries;
};

/// One quantity: integers of shape [replicate, month, axes...], last axis fastest.
struct Dataset {
    std::string path;       ///< "series/stock", "ledger/amount", ...
    std::string unit;       ///< "persons", "EUR cent", "0.001", ...
    std::string long_name;  ///< one English sentence: what is counted, over whom, when
    Label label;
    std::vector<std::size_t> axes;  ///< indices into Layout::axes
};

/// All that a run reports. A month's record is the concatenation of the datasets in this order.
struct Layout {
    std::vector<Axis> axes;
    std::vector<Dataset> datasets;

    /// Number of values of one dataset in one month of one replicate.
    [[nodiscard]] std::size_t size_of(const Dataset& dataset) const {
        std::size_t size = 1;
        for (const std::size_t axis : dataset.axes) { size *= axes[axis].entries.size(); }
        return size;
    }
    [[nodiscard]] std::size_t record_size() const {
        std::size_t size = 0;
        for (const Dataset& dataset : datasets) { size += size_of(dataset); }
        return size;
    }
};

/// Receives the months of a run. Calls for different replicates may come from different threads
/// at the same time; within a replicate months come in order.
class Recorder {
public:
    virtual ~Recorder() = default;
    /// `month_index` counts from 0; `values` has Layout::record_size() entries.
    virtual void record(std::uint32_t replicate, std::uint32_t month_index,
                        std::span<const std::int64_t> values) = 0;
};

}  // namespace afweging::sim
