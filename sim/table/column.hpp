// SPDX-License-Identifier: EUPL-1.2
// One attribute of all rows: a flat array, aligned to a cache line, padded to whole chunks.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace afweging::sim {

/// Rows are visited in chunks of this many; a chunk's hot columns stay in cache.
/// No result may depend on it.
inline constexpr std::size_t chunk_size = 1024;

inline constexpr std::size_t column_alignment = 64;

template <class T>
struct ColumnAllocator {
    using value_type = T;
    ColumnAllocator() = default;
    template <class U>
    explicit constexpr ColumnAllocator(const ColumnAllocator<U>&) noexcept {}
    [[nodiscard]] T* allocate(std::size_t n) {
        return static_cast<T*>(::operator new (n * sizeof(T), std::align_val_t{column_alignment}));
    }
    void deallocate(T* p, std::size_t) noexcept {
        ::operator delete (p, std::align_val_t{column_alignment});
    }
    friend bool operator==(const ColumnAllocator&, const ColumnAllocator&) { return true; }
};

template <class T>
using Column = std::vector<T, ColumnAllocator<T>>;

/// The smallest multiple of the chunk size that holds `n` rows.
[[nodiscard]] constexpr std::size_t padded(std::size_t n) {
    return (n + chunk_size - 1) / chunk_size * chunk_size;
}

}  // namespace afweging::sim
