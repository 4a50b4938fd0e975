// SPDX-License-Identifier: EUPL-1.2
// A small result and a folder of its own, for the tests of this room.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "output/memory_recorder.hpp"
#include "output/provenance.hpp"
#include "sim/recorder.hpp"

namespace afweging::output::sample {

/// Three datasets over two axes, with money, persons and thousandths.
[[nodiscard]] sim::Layout layout();

/// 3 replicates from number 5 on, 4 months from November 2026.
[[nodiscard]] Provenance provenance();

/// The value of a cell of the record: differs for every place, includes negatives.
[[nodiscard]] std::int64_t value(std::uint32_t replicate, std::uint32_t month, std::size_t index);

/// A complete run of that size.
[[nodiscard]] MemoryRecorder run();

/// The same with draws 1 to 4 of two numbers: each a million more than the draw before.
[[nodiscard]] Provenance provenance_of_draws();
[[nodiscard]] MemoryRecorder run_of_draws();

/// A complete run of another size, with values that hardly compress.
[[nodiscard]] MemoryRecorder large_run(std::uint32_t replicates, std::uint32_t months);

[[nodiscard]] std::string bytes_of(const std::string& path);
void put_bytes(const std::string& path, const std::string& bytes);

/// A folder that is empty at first and gone at last.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const {
        return (path_ / name).string();
    }
    [[nodiscard]] std::string path() const { return path_.string(); }
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

}  // namespace afweging::output::sample
