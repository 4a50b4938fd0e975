// SPDX-License-Identifier: EUPL-1.2
// Memory that is zero without being written: a page costs time when it is first used, not before.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <limits>
#include <new>
#include <utility>

namespace afweging::output {

/// For a std::vector of numbers that is given its size once and starts as zeros. Gigabytes written
/// at once would keep a request to stop waiting for seconds.
template <class T>
struct ZeroedMemory {
    using value_type = T;

    ZeroedMemory() = default;
    template <class U>
    ZeroedMemory(const ZeroedMemory<U>&) noexcept {}

    /// Throws std::bad_alloc when there is no room.
    [[nodiscard]] T* allocate(std::size_t count) {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T)) {
            throw std::bad_alloc();
        }
        void* memory = std::calloc(count, sizeof(T));
        if (memory == nullptr) {
            throw std::bad_alloc();
        }
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t) noexcept { std::free(memory); }

    /// Zeros are there already.
    template <class U>
    void construct(U*) noexcept {}
    template <class U, class... Arguments>
    void construct(U* place, Arguments&&... arguments) {
        ::new (static_cast<void*>(place)) U(std::forward<Arguments>(arguments)...);
    }

    friend bool operator==(const ZeroedMemory&, const ZeroedMemory&) = default;
};

}  // namespace afweging::output
