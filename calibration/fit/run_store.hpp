// SPDX-License-Identifier: EUPL-1.2
// Runs of a calibration on disk, so that none is done twice: after a kill, on several machines, in
// any order. A file is text, a line a run; files of one plan may be put together with cat.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace afweging::calibration {

/// One run: where, and what the model said.
struct StoredRun {
    std::vector<double> at;  ///< values of the numbers, in the order of the plan
    std::vector<double> means, variances;
};

/// Runs by where they were done: a run is a function of its values alone, so any stage, part or
/// later plan that asks for the same values finds it. Lines:
///
///   run MODEL at... : means... : variances... CHECK
///
/// numbers as their 64 bits in hexadecimal (exact), CHECK the first 16 digits of the SHA-256 of
/// what stands before it. A line that was cut off is passed over; a run of another model, or two
/// runs at the same values that differ, are refused: Error (data) with file and line.
class RunStore {
public:
    /// folder: made when it is not there; every file "*.runs" in it is read. model: a hash of all
    /// that decides what a run says at given values (`runs_hash`). writer: name of the file that
    /// new runs go to, "main" or a shard.
    RunStore(std::string folder, std::string model, const std::string& writer);

    /// The run at these values; null when it was not done.
    [[nodiscard]] const StoredRun* find(std::span<const double> at) const;
    /// Writes it out at once, whole. May be called from several threads.
    void put(StoredRun run);
    [[nodiscard]] std::size_t size() const;
    /// All of them, in an order that hangs on their values alone.
    [[nodiscard]] std::vector<StoredRun> all() const;

private:
    void read(const std::string& path);

    /// Of the bits of the values: nought below nought is another place.
    using Place = std::vector<std::uint64_t>;

    std::string model_, path_;
    std::map<Place, StoredRun> runs_;
    mutable std::mutex mutex_;
};

/// A line of a store, without its end; and back (false when it is no whole line).
[[nodiscard]] std::string line_of(const std::string& model, const StoredRun& run);
struct ReadLine {
    std::string model;
    StoredRun run;
};
[[nodiscard]] bool read_line(const std::string& line, ReadLine& into);

}  // namespace afweging::calibration
