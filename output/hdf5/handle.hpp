// SPDX-License-Identifier: EUPL-1.2
// Ownership of HDF5 identifiers, and HDF5's errors as ours.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "sim/localised_text.hpp"

namespace afweging::output::hdf5 {

/// What HDF5 calls hid_t. Spelled out so that no other room meets its header.
using Id = std::int64_t;

/// Owns one identifier and closes it.
class Handle {
public:
    using Close = int (*)(Id);

    Handle() = default;
    Handle(Id id, Close close) : id_(id), close_(close) {}
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(id_, other.id_);
        std::swap(close_, other.close_);
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (id_ >= 0) {
            close_(id_);
        }
    }

    [[nodiscard]] Id get() const { return id_; }

private:
    Id id_ = -1;
    Close close_ = nullptr;
};

/// Makes HDF5 silent and keeps it from loading plugins. Cheap; call before anything else.
/// The library is not built for threads: one thread at a time may read or write files.
void start_library();

/// Throws PhrasedError with `problem`; its English text ends with HDF5's innermost message, which
/// the library has in English only.
[[noreturn]] void fail(ExitCode code, const LocalisedText& problem);

}  // namespace afweging::output::hdf5
