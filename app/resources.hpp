// SPDX-License-Identifier: EUPL-1.2
// What this machine still has, held against what a run needs.
#pragma once

#include <cstdint>
#include <string>

#include "sim/localised_text.hpp"

namespace afweging::app {

/// What the program takes whatever it runs: itself with its libraries, all data files and one
/// scenario. Measured with /usr/bin/time -v on Debian 12, g++ 12, x86-64, 2026-11: up to 25 MB,
/// rounded up. [bytes]
inline constexpr std::uint64_t program_bytes = 26'000'000;

/// From now on memory that is freed stays with the program. A replicate takes the memory of the one
/// before it, and so does each chunk that is compressed: without this the system gives and takes
/// every page anew, which costs more than filling it.
void keep_freed_memory();

/// Where the results of a run end up.
enum class Kept { in_memory, in_a_file };

/// What a run takes at most. [bytes]
struct MemoryNeed {
    std::uint64_t worlds = 0;   ///< all replicates that are in memory at the same time
    std::uint64_t results = 0;  ///< the recorded values, and what writing them takes
    [[nodiscard]] std::uint64_t total() const { return program_bytes + worlds + results; }
};

/// The size of a run, as far as memory goes.
struct RunSize {
    std::uint64_t people = 0;  ///< rows in one replicate
    std::uint64_t bytes_per_person = 0;
    std::uint32_t replicates = 0;
    std::uint32_t months = 0;
    std::uint64_t record_size = 0;  ///< values in one month
    unsigned threads = 1;
    Kept kept = Kept::in_a_file;
};

/// Replicates side by side hold a world each. Results are kept once; writing them takes at most as
/// much again, for the packed chunks, the file of them in memory and its image (measured: a fifth
/// to two thirds of the values, and as much when they are few). Never too low; saturates at the
/// largest number.
[[nodiscard]] MemoryNeed memory_need(const RunSize& size);

/// Memory this process may have: what it holds already, and the least of what the machine has free,
/// what its control group allows, and what its address-space limit leaves. [bytes]
[[nodiscard]] std::uint64_t available_memory();

/// Throws Error (limit) when the need is larger than what is available. Nothing has started yet.
void require_memory(const MemoryNeed& need, std::uint64_t available);

/// "850 MB", "1.2 GB", "1,2 GB"
[[nodiscard]] LocalisedText in_words(std::uint64_t bytes);

}  // namespace afweging::app
