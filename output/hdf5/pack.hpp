// SPDX-License-Identifier: EUPL-1.2
// Shuffle and deflate, as HDF5's own filters of those names do it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace afweging::output::hdf5 {

/// The bytes of a chunk of int64, little-endian: first all lowest bytes, then all second ones, and
/// so on (shuffle), as a zlib stream. HDF5's own filter does one chunk at a time and seeks every
/// earlier byte for a repetition; here any thread may pack a chunk, and only runs of the same byte
/// are looked for: most bytes of counts are zeros, and other repetitions are few.
/// Throws Error (io) when zlib has no memory.
[[nodiscard]] std::vector<std::byte> packed(std::span<const std::int64_t> values);

}  // namespace afweging::output::hdf5
